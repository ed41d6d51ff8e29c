"""Which days are named along a timeline, worked out for what is in view and for nothing else.

Somebody who mistypes a year has three hundred years to look through, and every day of them named
would take seconds: so a tick is made when it is painted, and none before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from companion.domain.dates import DateFormat
from companion.ui.widgets.timeline.scale import Scale, Span

_LONG = (5, 20, 100)  # years, for who mistyped one


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


class Ticks(NamedTuple):
    """The days that are named along a scale, for any stretch of it.

    `line` is how high a line of their words is where time runs downwards: there they stand below
    each other and months and years come first. It is 0 where time runs from left to right.
    """

    unit: TickUnit
    scale: Scale
    span: Span
    dates: DateFormat
    line: float = 0.0

    def minor(self, start: float, end: float) -> Iterator[Tick]:
        """Yield the named days from one place to another that have room."""
        every = self._every(self.unit.start, self.unit.following, start, end)
        ticks = (Tick(self.scale.at(day), self.unit.words(day, self.dates)) for day in every)
        found = (tick for tick in ticks if start <= tick.place <= end)
        if not self.line:
            yield from found
            return
        taken = [tick.place for tick in self.major(start - 3 * self.line, end + 3 * self.line)]
        yield from (tick for tick in found if tick.place >= 0 and self._is_clear(tick, taken))

    def major(self, start: float, end: float) -> Iterator[Tick]:
        """Yield the months or years that reach into a stretch; none where they are named already.

        So the first may begin before the stretch.
        """
        if not self.unit.major:
            return
        reach = end + 2 * self.line
        months = 1 if self.unit.major == "month" else 12
        every = self._every(_grouped(months), _stepping(months), start, reach)
        ticks = [Tick(self.scale.at(day), self._major_words(day)) for day in every]
        if self.line:
            ticks = list(self._spaced(ticks))
        yield from (tick for tick in ticks if tick.place <= end)

    def _every(
        self,
        first: Callable[[date], date],
        following: Callable[[date], date],
        start: float,
        end: float,
    ) -> Iterator[date]:
        """Yield the days that begin something, from the last before a place to the last within.

        One day more at either end, since a place between two days is not exact.
        """
        begin = max(self.span.first, self.scale.day_at(start).toordinal() - 1)
        last = min(self.span.last, self.scale.day_at(end).toordinal() + 1)
        day = first(date.fromordinal(begin))
        while day.toordinal() <= last:
            yield day
            day = following(day)

    def _major_words(self, day: date) -> str:
        monthly = self.unit.major == "month"
        return f"{_month_name(day, self.dates)} {day.year}" if monthly else str(day.year)

    def _spaced(self, ticks: list[Tick]) -> Iterator[Tick]:
        """Yield those the next leaves room for, the first no higher than the top."""
        placed = [Tick(max(tick.place, 0.0), tick.words) for tick in ticks]
        for tick, after in pairwise((*placed, Tick(float("inf"), ""))):
            if after.place - tick.place >= 2 * self.line:
                yield tick

    def _is_clear(self, tick: Tick, taken: list[float]) -> bool:
        if self.unit.major == "year" and any(abs(tick.place - at) < 1 for at in taken):
            return True
        return all(not -self.line < tick.place - at < 2 * self.line for at in taken)
