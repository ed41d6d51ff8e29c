"""Use cases for whom a folder is, and for putting it away for a while (walks.md 29 and 30)."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from companion.domain.people_records import Purpose
from companion.domain.records import Kind, fixed_id
from companion.services.actions import Action
from companion.services.details import written_name
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "settings"
FOR_WHOM, PUT_AWAY = "for-whom", "put-away"
"""The anchors of the two screens in Settings."""


def purpose(snapshot: Snapshot) -> Purpose | None:
    """Return what was said of the folder, if anything was."""
    return cast("Purpose | None", snapshot.table(Kind.PURPOSE).get(fixed_id("purpose")))


def is_put_away(snapshot: Snapshot) -> bool:
    """Return whether the person put everything away for now."""
    return snapshot.is_put_away


def is_for_someone(snapshot: Snapshot) -> bool:
    """Return whether the one who writes is here for someone else."""
    kept = purpose(snapshot)
    return kept is not None and kept.for_someone


def person_named(snapshot: Snapshot) -> str:
    """Return the name of the one the folder is for, where somebody else keeps it; else nothing."""
    return written_name(snapshot) if is_for_someone(snapshot) else ""


def say_for_whom(snapshot: Snapshot, *, for_someone: bool, now: datetime) -> Step:
    """Return the step that says whether the folder is for someone else. Names stay as they are."""
    return _step(snapshot, now, Action.PURPOSE_KEPT, FOR_WHOM, for_someone=for_someone)


def put_away(snapshot: Snapshot, *, away: bool, now: datetime) -> Step:
    """Return the step that puts everything away for now, or takes it out; nothing else changes."""
    action = Action.PUT_AWAY if away else Action.TAKEN_OUT
    return _step(snapshot, now, action, PUT_AWAY, put_away=away)


def _step(snapshot: Snapshot, now: datetime, action: Action, anchor: str, **values: bool) -> Step:
    before = purpose(snapshot)
    whole = before or Purpose(id=fixed_id("purpose"), created_at=now, updated_at=now)
    return Step(action, PAGE, ((before, changed(whole, now, **values)),), anchor)
