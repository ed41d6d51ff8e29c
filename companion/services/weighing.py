"""Use case while weighing treatments: what matters to a person, in their own words."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from companion.domain.reading_records import Matters
from companion.domain.records import Kind, fixed_id
from companion.domain.text import clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed


def keep_matters(snapshot: Snapshot, *, text: str, anchor: str, now: datetime) -> Step:
    """Return the step that keeps what matters to a person, as it is being written.

    There is one such page of paper, whatever is compared. `anchor` is where it was written, so
    that an undo shows it there.
    """
    record_id = fixed_id("matters")
    before = cast("Matters | None", snapshot.table(Kind.MATTERS).get(record_id))
    words = clean_text(text)
    after = (
        changed(before, now, text=words)
        if before
        else Matters(id=record_id, created_at=now, updated_at=now, text=words)
    )
    return Step(
        action=Action.MATTERS_KEPT, page="treatments", pairs=((before, after),), anchor=anchor
    )


def what_matters(snapshot: Snapshot) -> str:
    """Return what a person wrote about what matters to them, maybe nothing."""
    kept = cast("Matters | None", snapshot.table(Kind.MATTERS).get(fixed_id("matters")))
    return kept.text if kept else ""
