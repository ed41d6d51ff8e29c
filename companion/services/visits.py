"""Use cases for what was said at an appointment: told, next, who does what, anything else.

The same record is written in the room and afterwards, under the past appointment.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from companion.domain.records import Kind, fixed_id
from companion.domain.text import clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

if TYPE_CHECKING:  # the first screen has no use for it
    from companion.domain.visit_records import Visit

PAGE = "appointments"
PARTS = ("told", "next", "who_does", "else_said")
"""The fields of a `Visit` that hold words, in the order they are read."""
_KEPT = (*PARTS, "told_from")


def visit_id(appointment_id: str) -> str:
    """Return the id of the one record of what was said at an appointment."""
    return fixed_id("visit", appointment_id)


def visit_of(snapshot: Snapshot, appointment_id: str) -> Visit | None:
    """Return what was said at an appointment; None while nothing is written."""
    visits = snapshot.table(Kind.VISITS)
    if not visits:
        return None
    return cast("Visit | None", visits.get(visit_id(appointment_id)))


def write_visit(
    snapshot: Snapshot,
    *,
    appointment_id: str,
    now: datetime,
    told: str | None = None,
    next: str | None = None,  # noqa: A002 - the name of the field
    who_does: str | None = None,
    else_said: str | None = None,
    told_from: str | None = None,
) -> Step:
    """Return the step that keeps what was said; a part that is None stays as it is.

    `told_from` goes with an edited `told`: see `domain.visit_records.Visit`. With every part empty
    there is no record, so writing and taking away leaves nothing to undo.

    Raises:
        NothingThereError: If the appointment was removed meanwhile.
    """
    existing(snapshot.appointments, appointment_id)
    given = {
        "told": told,
        "next": next,
        "who_does": who_does,
        "else_said": else_said,
        "told_from": told_from,
    }
    words = {part: clean_text(text) for part, text in given.items() if text is not None}
    return _kept(snapshot, appointment_id, words, now)


def _kept(snapshot: Snapshot, appointment_id: str, words: Mapping[str, Any], now: datetime) -> Step:
    from companion.domain.visit_records import Visit

    record_id = visit_id(appointment_id)
    before = cast("Visit | None", snapshot.known(Kind.VISITS, record_id))
    if before is None or before.deleted_at is not None:
        fresh = Visit(
            id=record_id,
            created_at=before.created_at if before else now,
            updated_at=now,
            appointment=appointment_id,
            **words,
        )
        pairs = ((before, fresh),) if any(words.values()) else ()
    else:
        after = changed(before, now, **words)
        empty = not any(getattr(after, part) for part in _KEPT)
        pairs = ((before, removed(after, now) if empty else after),)
    return Step(
        action=Action.VISIT_KEPT,
        page=PAGE,
        pairs=pairs,
        anchor=appointment_id,
        undoable=bool(pairs),
    )
