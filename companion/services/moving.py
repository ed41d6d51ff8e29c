"""An appointment that is moved or cancelled: what was planned before is kept beside it.

Nothing else is moved along by arithmetic, unless the person asks it of those that follow in the
same series (walks.md 8 and 31).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple, cast

from companion.domain.dates import LATEST_YEAR, PartialDate
from companion.domain.records import Appointment, Kind, new_id
from companion.services.actions import Action
from companion.services.appointments import move_draft, next_sequence
from companion.services.series import followers
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed, removed

if TYPE_CHECKING:  # the first screen has no use for it
    from companion.domain.visit_records import PlannedBefore

PAGE = "appointments"


def planned_before(snapshot: Snapshot, appointment_id: str) -> tuple[PlannedBefore, ...]:
    """Return what was planned before an appointment was moved, the latest first."""
    plans = cast("Sequence[PlannedBefore]", tuple(snapshot.table(Kind.PLANS).values()))
    mine = [each for each in plans if each.appointment == appointment_id]
    return tuple(sorted(mine, key=lambda each: (each.created_at, each.id), reverse=True))


def move_appointment(
    snapshot: Snapshot,
    *,
    appointment_id: str,
    when: PartialDate | None,
    now: datetime,
    at: time | None = None,
    until: time | None = None,
    following: bool = False,
) -> Step:
    """Return the step that gives an appointment another day and keeps the old one beside it.

    Without a day it waits for one, out of what comes next. `following` moves those that follow in
    its series by as many days, and to the same time where they had the same; it does so only from
    one sure day to another.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    visit = existing(snapshot.appointments, appointment_id)
    if when is None:
        moved = [(visit, changed(visit, now, undated=True, sequence=next_sequence(visit)))]
    else:
        new = _Time(when, at, until)
        moved = _moved(visit, new, now)
        if following and not visit.undated:
            moved += _moved_along(followers(snapshot, visit), visit, new, now)
    pairs: list[Pair] = []
    for before, after in moved:
        pairs.append((before, after))
        if not before.undated:
            pairs.append((None, former_plan(before, now)))
    several = len(moved) > 1
    return Step(
        action=Action.APPOINTMENTS_MOVED if several else Action.APPOINTMENT_MOVED,
        page=PAGE,
        pairs=tuple(pairs),
        anchor=appointment_id,
        undoable=bool(pairs),
        besides=_ended(snapshot, appointment_id, now),
    )


def _ended(snapshot: Snapshot, appointment_id: str, now: datetime) -> tuple[Pair, ...]:
    """End what was half written of the new date."""
    draft = move_draft(snapshot, appointment_id)
    return ((draft, removed(draft, now)),) if draft else ()


_Moved = tuple[Appointment, Appointment]


class _Time(NamedTuple):
    when: PartialDate
    at: time | None
    until: time | None


def _moved(visit: Appointment, new: _Time, now: datetime) -> list[_Moved]:
    if (visit.when, visit.at, visit.until) == new and not visit.undated:
        return []
    told = {"undated": False, "check": False, "sequence": next_sequence(visit)}
    return [(visit, changed(visit, now, **new._asdict(), **told))]


def _moved_along(
    others: Sequence[Appointment], visit: Appointment, new: _Time, now: datetime
) -> list[_Moved]:
    days = days_between(visit.when, new.when)
    moved: list[_Moved] = []
    for each in others if days is not None else ():
        day = _later(each.when, days or timedelta())
        hours = (new.at, new.until) if each.at == visit.at else (each.at, each.until)
        if day is not None:
            moved += _moved(each, _Time(day, *hours), now)
    return moved


def days_between(before: PartialDate, after: PartialDate | None) -> timedelta | None:
    """Return how far a day was moved; None unless both are days that are sure."""
    if after is None or not (before.is_day and after.is_day) or before.about or after.about:
        return None
    return after.first - before.first


def _later(when: PartialDate, by: timedelta) -> PartialDate | None:
    """Return a day as much later; None for what is no sure day, or would leave the calendar."""
    if not when.is_day or when.about:
        return None
    try:
        day = when.first + by
        return PartialDate.of(day) if day.year <= LATEST_YEAR else None
    except (OverflowError, ValueError):
        return None


def former_plan(visit: Appointment, now: datetime) -> PlannedBefore:
    """Return what keeps when and where an appointment is planned, before that is changed."""
    from companion.domain.visit_records import PlannedBefore

    return PlannedBefore(
        id=new_id(),
        created_at=now,
        updated_at=now,
        appointment=visit.id,
        when=visit.when,
        at=visit.at,
        where=visit.where,
    )


def cancel_appointment(
    snapshot: Snapshot, *, appointment_id: str, now: datetime, following: bool = False
) -> Step:
    """Return the step that cancels an appointment, which stays where it can be seen.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    visit = existing(snapshot.appointments, appointment_id)
    others = followers(snapshot, visit) if following else ()
    off = [each for each in (visit, *others) if not each.cancelled]
    return Step(
        action=Action.APPOINTMENTS_CANCELLED if len(off) > 1 else Action.APPOINTMENT_CANCELLED,
        page=PAGE,
        pairs=tuple((each, _turned(each, now, cancelled=True)) for each in off),
        anchor=appointment_id,
        undoable=bool(off),
    )


def put_back_appointment(snapshot: Snapshot, *, appointment_id: str, now: datetime) -> Step:
    """Return the step that has a cancelled appointment stand again.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    visit = existing(snapshot.appointments, appointment_id)
    pairs: tuple[Pair, ...] = ((visit, _turned(visit, now, cancelled=False)),)
    return Step(action=Action.APPOINTMENT_PUT_BACK, page=PAGE, pairs=pairs, anchor=appointment_id)


def _turned(visit: Appointment, now: datetime, *, cancelled: bool) -> Appointment:
    return changed(visit, now, cancelled=cancelled, sequence=next_sequence(visit))
