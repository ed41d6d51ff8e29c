"""Appointments that repeat: added together in one step, and single ones from then on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from companion.domain.dates import LATEST_YEAR, PartialDate
from companion.domain.errors import NothingThereError, TooManyError
from companion.domain.ordering import in_date_order
from companion.domain.records import Appointment, new_id
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed

PAGE = "appointments"
MOST_REPEATS = 200
"""The most appointments one repeat adds."""

_SATURDAY = 5
_LAST_DAY = date(LATEST_YEAR, 12, 31)


class Every(StrEnum):
    """How often an appointment repeats."""

    DAY = "day"
    WEEKDAY = "weekday"
    WEEK = "week"


def repeat_days(first: date, every: Every, until: date) -> tuple[date, ...]:
    """Return the days after the first one up to a last day, that one included.

    There are never more than one above `MOST_REPEATS`, so that too many can be told from enough.
    """
    days: list[date] = []
    for day in _days_after(first, every):
        if day > until or len(days) > MOST_REPEATS:
            break
        days.append(day)
    return tuple(days)


def _days_after(first: date, every: Every) -> Iterator[date]:
    step = timedelta(days=7 if every is Every.WEEK else 1)
    day = first
    while day <= _LAST_DAY - step:
        day += step
        if every is not Every.WEEKDAY or day.weekday() < _SATURDAY:
            yield day


def repeats(snapshot: Snapshot, visit: Appointment, every: Every, until: date) -> tuple[date, ...]:
    """Return the days a repeat would add: none on which the same series stands already."""
    taken = {each.when.first for each in _members(snapshot, visit) if each.when.is_day}
    return tuple(day for day in repeat_days(visit.when.first, every, until) if day not in taken)


def can_repeat(visit: Appointment) -> bool:
    """Whether an appointment can be repeated: it stands, and on one day that is sure."""
    sure = visit.when.is_day and not visit.when.about
    return sure and not visit.cancelled and not visit.undated


def repeat_appointment(
    snapshot: Snapshot, *, appointment_id: str, every: Every, until: date, now: datetime
) -> Step:
    """Return the step that adds the same appointment on other days, as single ones of one series.

    Raises:
        NothingThereError: If it was removed meanwhile, or no day is left to repeat on.
        TooManyError: If that were more than `MOST_REPEATS`.
    """
    visit = existing(snapshot.appointments, appointment_id)
    days = repeats(snapshot, visit, every, until) if can_repeat(visit) else ()
    if not days:
        raise NothingThereError(appointment_id)
    if len(days) > MOST_REPEATS:
        raise TooManyError
    series = visit.series or new_id()
    pairs: list[Pair] = [(visit, changed(visit, now, series=series))]
    pairs += [(None, _copy(visit, day, series, now)) for day in days]
    return Step(
        action=Action.APPOINTMENT_REPEATED, page=PAGE, pairs=tuple(pairs), anchor=appointment_id
    )


def _copy(visit: Appointment, day: date, series: str, now: datetime) -> Appointment:
    return changed(
        visit,
        now,
        id=new_id(),
        created_at=now,
        when=PartialDate.of(day),
        series=series,
        uid="",
        sequence=0,
        helper="",
        check=False,
    )


def followers(snapshot: Snapshot, visit: Appointment) -> tuple[Appointment, ...]:
    """Return those of the same series that come after one and still stand, the next first."""
    order = in_date_order(_members(snapshot, visit))
    if visit not in order:
        return ()
    later = order[order.index(visit) + 1 :]
    return tuple(each for each in later if not each.cancelled and not each.undated)


def _members(snapshot: Snapshot, visit: Appointment) -> tuple[Appointment, ...]:
    if not visit.series:
        return (visit,)
    return tuple(each for each in snapshot.appointments.values() if each.series == visit.series)
