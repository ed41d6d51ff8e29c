"""What is ticked of the lists of things to get ready."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from companion.domain.journey_records import Got
from companion.domain.records import Kind, fixed_id
from companion.services.actions import Action
from companion.services.journey import PAGE
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed


def got(snapshot: Snapshot, checklist: str) -> frozenset[str]:
    """Return the ids of the lines of a list that are ticked.

    `checklist` is the id of a checklist, or "path/stage" for what to get ready for a stage.
    """
    kept = cast("Iterable[Got]", snapshot.table(Kind.GOT).values())
    return frozenset(each.item for each in kept if each.list == checklist and each.done)


def tick_ready(snapshot: Snapshot, *, checklist: str, item: str, done: bool, now: datetime) -> Step:
    """Return the step that ticks a line of a list, or takes the tick off."""
    record_id = fixed_id("got", checklist, item)
    before = snapshot.table(Kind.GOT).get(record_id)
    whole = before or Got(id=record_id, created_at=now, updated_at=now, list=checklist, item=item)
    action = Action.READY_TICKED if done else Action.READY_UNTICKED
    return Step(action, PAGE, ((before, changed(whole, now, done=done)),), f"{checklist}/{item}")
