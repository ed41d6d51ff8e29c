"""What a timeline shows, as plain values: lanes, bars, marks and today. No Qt, no records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from companion.ui.widgets.stage_button import ShapeState


class MarkKind(StrEnum):
    """What a small mark stands for."""

    APPOINTMENT = "appointment"
    NOTE = "note"
    DAY_ZERO = "day-zero"


class Lane(NamedTuple):
    """One course: its key, and its title, which may be empty where there is only one."""

    key: str
    title: str = ""


class Bar(NamedTuple):
    """One stage: days as the person gave them, each None where nothing was said.

    `soft_start` and `soft_end` say that a day is only about right. Then `start` is the first day it
    may be and `end` the last; `sure_from` and `sure_to` are the days between which it is sure, and
    where the first comes after the second nothing is. `when` are the days in words and `told` the
    state in words; both are shown and read out. Its days are to `check` where they stood around
    others that moved.
    """

    key: str
    lane: str
    title: str
    state: ShapeState = ShapeState.UNKNOWN
    start: date | None = None
    end: date | None = None
    soft_start: bool = False
    soft_end: bool = False
    when: str = ""
    told: str = ""
    sure_from: date | None = None
    sure_to: date | None = None
    check: bool = False

    @property
    def dated(self) -> bool:
        """Whether it has a place in time."""
        return self.start is not None or self.end is not None


class Mark(NamedTuple):
    """One day on which something is: an appointment or a note, or day 0 of a lane.

    `words` name it, `when` says the day in words. Day 0 is a line across its `lane`. The day is to
    `check` where it stood around others that moved.
    """

    key: str
    day: date
    kind: MarkKind
    words: str
    when: str = ""
    soft: bool = False
    lane: str = ""
    check: bool = False


class TimelineValues(NamedTuple):
    """All that a timeline shows; on paper `foot` stands below it."""

    today: date
    lanes: tuple[Lane, ...] = ()
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    foot: str = ""

    @property
    def placed(self) -> tuple[Bar, ...]:
        """The stages that have a place in time, by lane and then as they came."""
        return tuple(bar for bar in self.bars if bar.dated)

    @property
    def undated(self) -> tuple[Bar, ...]:
        """The stages that have no day yet."""
        return tuple(bar for bar in self.bars if not bar.dated)

    @property
    def day_zeros(self) -> tuple[Mark, ...]:
        """Day 0 of each lane that has one."""
        return tuple(mark for mark in self.marks if mark.kind is MarkKind.DAY_ZERO)

    @property
    def small_marks(self) -> tuple[Mark, ...]:
        """Appointments and notes, by day."""
        small = (mark for mark in self.marks if mark.kind is not MarkKind.DAY_ZERO)
        return tuple(sorted(small, key=lambda mark: (mark.day, mark.kind, mark.key)))

    def lane_title(self, key: str) -> str:
        """Return the title of a lane where more than one makes it worth saying."""
        if len(self.lanes) < 2:
            return ""
        return next((lane.title for lane in self.lanes if lane.key == key), "")

    def days(self) -> Iterator[date]:
        """Yield every day that is written down."""
        for bar in self.bars:
            every = (bar.start, bar.end, bar.sure_from, bar.sure_to)
            yield from (day for day in every if day is not None)
        yield from (mark.day for mark in self.marks)


def first_day(bar: Bar) -> date:
    """Return the first day a stage with a place in time has."""
    return bar.start or bar.end or date.min


def last_day(bar: Bar) -> date:
    """Return the last day a stage with a place in time has."""
    days = [day for day in (bar.start, bar.end) if day is not None]
    return max(days)
