"""Use case for the person's own 24-hour line."""

from __future__ import annotations

from datetime import datetime

from companion.domain.records import HelpDetails, fixed_id
from companion.domain.text import clean_line
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed


def write_help(snapshot: Snapshot, *, number: str, centre: str, now: datetime) -> Step:
    """Return the step that writes the hospital's number and name.

    Any text is taken: numbers have extensions and words ("ask for the haematology nurse").
    """
    record_id = fixed_id("help")
    before = snapshot.help
    whole = before or HelpDetails(id=record_id, created_at=now, updated_at=now)
    after = changed(whole, now, number=clean_line(number), centre=clean_line(centre))
    return Step(action=Action.HELP_EDITED, page="help", pairs=((before, after),))
