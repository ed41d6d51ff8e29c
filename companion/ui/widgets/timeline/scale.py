"""From days to pixels and back, and how close one looks.

Whole days only: a day is as long on the day the clocks change as on any other.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from companion.ui.widgets.timeline.values import TimelineValues, last_day

_LATEST = date(2200, 12, 31).toordinal()
_EARLIEST = date(1899, 1, 1).toordinal()
_LEAST_SPAN = 28


class Zoom(StrEnum):
    """How close one looks, closest first; `ALL` shows everything at once."""

    WEEKS = "weeks"
    MONTHS = "months"
    HALF_YEAR = "half-year"
    YEARS = "years"
    ALL = "all"


SPANS = {Zoom.WEEKS: 42, Zoom.MONTHS: 92, Zoom.HALF_YEAR: 183, Zoom.YEARS: 731}
"""How many days fill the view."""


class Span(NamedTuple):
    """A stretch of whole days, both ends in it, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.last - self.first + 1


class Scale(NamedTuple):
    """Which day stands at the start, and how many pixels a day has."""

    first: int
    per_day: float
    inset: float = 0.0

    def at(self, day: date) -> float:
        """Return where a day begins."""
        return self.inset + (day.toordinal() - self.first) * self.per_day

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return self.at(day) + self.per_day

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return self.at(day) + self.per_day / 2

    def day_at(self, place: float) -> date:
        """Return the day a place lies in."""
        ordinal = self.first + int((place - self.inset) // max(self.per_day, 1e-9))
        return date.fromordinal(min(max(ordinal, _EARLIEST), _LATEST))


def whole_span(values: TimelineValues) -> Span:
    """Return the days from the first thing written, or today, to the last."""
    days = [values.today, *values.days(), *(last_day(bar) for bar in values.placed)]
    first, last = min(days).toordinal(), max(days).toordinal()
    spare = max(0, _LEAST_SPAN - (last - first + 1))
    return Span(first - spare // 2, last + (spare + 1) // 2)
