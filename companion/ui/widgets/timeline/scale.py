"""From days to pixels and back: how close one looks, and which days are named on the way.

Whole days only: a day is as long on the day the clocks change as on any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from companion.domain.dates import DateFormat
from companion.ui.widgets.timeline.values import TimelineValues, last_day

_LATEST = date(2200, 12, 31).toordinal()
_EARLIEST = date(1899, 1, 1).toordinal()
_LEAST_SPAN = 28
_LONG = (5, 20, 100)  # years, for who mistyped one


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


class Tick(NamedTuple):
    """A day that is named on the scale."""

    place: float
    words: str


class TickUnit(NamedTuple):
    """One way to name days: how far it is to the next, and how each reads."""

    days: int
    start: Callable[[date], date]
    following: Callable[[date], date]
    words: Callable[[date, DateFormat], str]
    major: str


def _month_start(day: date) -> date:
    return day.replace(day=1)


def months_on(day: date, months: int) -> date:
    """Return the first of the month so many months on."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _grouped(months: int) -> Callable[[date], date]:
    return lambda day: date(day.year, (day.month - 1) // months * months + 1, 1)


def _stepping(months: int) -> Callable[[date], date]:
    return lambda day: months_on(day, months)


def _decade(years: int) -> Callable[[date], date]:
    return lambda day: date(max(1, day.year // years * years), 1, 1)


def _month_name(day: date, dates: DateFormat) -> str:
    return dates.months[day.month - 1]


def _year(day: date, _dates: DateFormat) -> str:
    return str(day.year)


def _day_number(day: date, _dates: DateFormat) -> str:
    return str(day.day)


_UNITS = (
    TickUnit(1, lambda day: day, lambda day: day + timedelta(days=1), _day_number, "month"),
    TickUnit(
        7,
        lambda day: day - timedelta(days=day.weekday()),
        lambda day: day + timedelta(days=7),
        _day_number,
        "month",
    ),
    TickUnit(28, _month_start, _stepping(1), _month_name, "year"),
    TickUnit(90, _grouped(3), _stepping(3), _month_name, "year"),
    TickUnit(181, _grouped(6), _stepping(6), _month_name, "year"),
    TickUnit(365, _grouped(12), _stepping(12), _year, ""),
    *(TickUnit(365 * years, _decade(years), _stepping(12 * years), _year, "") for years in _LONG),
)


def tick_unit(per_day: float, word: float, number: float) -> TickUnit:
    """Return the finest way to name days whose words have room at so many pixels a day."""
    for unit in _UNITS:
        room = number if unit.words is _day_number else word
        if unit.days * per_day >= room:
            return unit
    return _UNITS[-1]


def minor_ticks(unit: TickUnit, scale: Scale, span: Span, dates: DateFormat) -> Iterator[Tick]:
    """Yield the named days in a span."""
    day = unit.start(date.fromordinal(span.first))
    while day.toordinal() <= span.last:
        yield Tick(scale.at(day), unit.words(day, dates))
        day = unit.following(day)


def major_ticks(unit: TickUnit, scale: Scale, span: Span, dates: DateFormat) -> Iterator[Tick]:
    """Yield the months or years the named days stand in; none where they are years already."""
    if not unit.major:
        return
    monthly = unit.major == "month"
    day = (_month_start if monthly else _grouped(12))(date.fromordinal(span.first))
    while day.toordinal() <= span.last:
        words = f"{_month_name(day, dates)} {day.year}" if monthly else str(day.year)
        yield Tick(scale.at(day), words)
        day = months_on(day, 1 if monthly else 12)
