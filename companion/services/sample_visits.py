"""Made-up appointments with a history: moved, cancelled, repeated, gone by with what was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Record, fixed_id
from companion.domain.visit_records import PlannedBefore, Visit
from companion.services.visits import visit_id

_EPOCH = datetime(2026, 9, 1, 9, 30, tzinfo=UTC)
_SERIES = ("2026-12-10", "2026-12-17", "2026-12-24")

PAST = fixed_id("sample", "visit", "past")
MOVED = fixed_id("sample", "visit", "moved")
UNDATED = fixed_id("sample", "visit", "undated")
CANCELLED = fixed_id("sample", "visit", "cancelled")
REPEATED = fixed_id("sample", "visit", "repeated", _SERIES[0])


def visits_with_a_history() -> Iterator[Record]:
    """Yield the appointments, and the records beside them."""
    yield _visit(PAST, "Clinic visit", "2026-11-12", time(9), where="Ward 5", who="Maya")
    yield Visit(
        **_head(visit_id(PAST), 1),
        appointment=PAST,
        told="The heart scan looks as they hoped.\nThe tablets stay as they are.",
        next="A bone marrow test in December.",
        who_does="Sam, the ward nurse, rings us with the day.",
        else_said="There is a room for families on level 3.",
    )
    yield _visit(MOVED, "Eye check", "2026-12-09", time(14), where="Main building, level 1")
    yield _before(MOVED, "2026-11-30", time(14), "Main building, level 1")
    yield _visit(UNDATED, "Talk about donors", "2026-12-15", time(11), undated=True)
    yield _before(UNDATED, "2026-12-15", time(11))
    yield _visit(CANCELLED, "Feet and shoes", "2026-12-14", time(9, 30), cancelled=True)
    for day in _SERIES:
        yield _visit(
            fixed_id("sample", "visit", "repeated", day),
            "Physiotherapy",
            day,
            time(10),
            until=time(10, 45),
            where="Gym, level 0",
            bring="Trainers\nA bottle of water",
            travel="Bus 4 to the main door. Ravi drives us back.",
            series=fixed_id("sample", "series"),
        )


def _visit(key: str, what: str, day: str, at: time, **more: Any) -> Record:
    when = PartialDate.parse(day)
    return Appointment(**_head(key, 2), what=what, when=when, at=at, **more)


def _before(key: str, day: str, at: time, where: str = "") -> Record:
    head = _head(fixed_id("sample", "plan", key), 3)
    return PlannedBefore(**head, appointment=key, when=PartialDate.parse(day), at=at, where=where)


def _head(key: str, minutes: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=minutes)
    return {"id": key, "created_at": at, "updated_at": at}
