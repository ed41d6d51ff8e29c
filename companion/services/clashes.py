"""Which appointments are at the same time, by the clock on the wall.

Days and times are local and stand as they do on the letter, so a change of the clocks neither makes
a clash nor hides one. Only what is sure can clash: a day that is not "about", with a time, of an
appointment that still stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment

_DAY = timedelta(days=1)


class Slot(NamedTuple):
    """A time on a day, and until when, if that is known: on the next day if that is no later."""

    day: date
    at: time
    until: time | None = None

    @property
    def begin(self) -> datetime:
        """When it begins, on the clock on the wall."""
        return datetime.combine(self.day, self.at)

    @property
    def end(self) -> datetime:
        """When it is over: at its beginning if nobody knows."""
        if self.until is None:
            return self.begin
        overnight = self.until <= self.at
        return datetime.combine(self.day + _DAY if overnight else self.day, self.until)


def slot(when: PartialDate | None, at: time | None, until: time | None = None) -> Slot | None:
    """Return the time that is taken, or None where day or time are not sure."""
    if when is None or at is None or not when.is_day or when.about:
        return None
    return Slot(when.first, at, until)


def slot_of(visit: Appointment) -> Slot | None:
    """Return the time an appointment takes; one that is cancelled or without a date takes none."""
    if visit.cancelled or visit.undated:
        return None
    return slot(visit.when, visit.at, visit.until)


def same_time(one: Slot, other: Slot) -> bool:
    """Whether one begins while the other is on, or both begin together."""
    if one.begin == other.begin:
        return True
    first, second = (one, other) if one.begin < other.begin else (other, one)
    return second.begin < first.end


def clashes(
    dated: Sequence[Appointment], wanted: Slot | None, but: str = ""
) -> tuple[Appointment, ...]:
    """Return what is at the same time, earliest first, out of appointments in date order.

    `but` is the id of the appointment the question is about.
    """
    if wanted is None:
        return ()
    begin = bisect_left(dated, wanted.day - _DAY, key=_last_day)
    end = bisect_right(dated, wanted.day + _DAY, lo=begin, key=_last_day)
    found = []
    for visit in dated[begin:end]:
        taken = slot_of(visit)
        if visit.id != but and taken is not None and same_time(taken, wanted):
            found.append(visit)
    return tuple(found)


def _last_day(visit: Appointment) -> date:
    return visit.when.last
