"""The days from a day 0, for those who asked for them; never towards a goal.

Days are counted on the calendar, so a change of the clocks counts none twice.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from companion.domain.dates import PartialDate
from companion.services.courses import CourseView, courses
from companion.services.snapshot import Snapshot

_MINUS = "\N{MINUS SIGN}"
_MOST_DAYS = 3 * 366
"""The most days that are counted either way: a count of decades is a slip in a year."""


class Counted(NamedTuple):
    """Which day it is for one course that is counted."""

    course: CourseView
    number: int


def day_label(day_zero: PartialDate | None, day: date) -> int | None:
    """Return the number of a day from a day 0: -7, 0, 12.

    None where it cannot be said: there is no day 0, or it is only a month, a year, or "about", or
    it is more than 3 years away.
    """
    if day_zero is None or not day_zero.is_day or day_zero.about:
        return None
    number = (day - day_zero.first).days
    return number if abs(number) <= _MOST_DAYS else None


def signed(number: int) -> str:
    """Return the number as it is written after "Day": with a minus, a plus, or plain for 0."""
    if number < 0:
        return f"{_MINUS}{-number}"
    return f"+{number}" if number else "0"


def counted(snapshot: Snapshot, day: date) -> tuple[Counted, ...]:
    """Return the number of a day in each course that is counted, in the order of the courses.

    From a day 0 that is to be checked no day is counted: it would be counted to a promise.
    """
    return tuple(
        Counted(course, number)
        for course in courses(snapshot)
        if course.counting
        and not course.check
        and (number := day_label(course.day_zero, day)) is not None
    )


def stands_back(snapshot: Snapshot, record_id: str, day: date) -> bool:
    """Return whether the days of a course are only not counted until its day 0 is checked."""
    return any(
        course.record_id == record_id
        and course.counting
        and course.check
        and day_label(course.day_zero, day) is not None
        for course in courses(snapshot)
    )
