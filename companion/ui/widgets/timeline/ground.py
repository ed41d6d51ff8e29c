"""What an arrangement is worked out from, and the rows things are put in."""

from __future__ import annotations

from typing import NamedTuple

from companion.domain.dates import DateFormat
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.scale import Scale, Span
from companion.ui.widgets.timeline.values import Lane, TimelineValues


class Ground(NamedTuple):
    """What every part of an arrangement is worked out from."""

    values: TimelineValues
    measures: Measures
    dates: DateFormat
    scale: Scale
    span: Span
    length: float
    whole: bool = True
    """Whether all of it is in view at once."""


def lanes_of(values: TimelineValues) -> tuple[Lane, ...]:
    """Return the lanes that have something in them; one without a title where none was given."""
    used = {bar.lane for bar in values.placed} | {mark.lane for mark in values.day_zeros}
    known = tuple(lane for lane in values.lanes if lane.key in used)
    rest = used - {lane.key for lane in known}
    return known + tuple(Lane(key) for key in sorted(rest))


class Rows:
    """Rows of stretches that do not touch: each new one goes into the first with room."""

    def __init__(self, gap: float) -> None:
        self._gap = gap
        self._rows: list[list[tuple[float, float]]] = []

    def take(self, start: float, end: float) -> int:
        """Take a stretch and return its row."""
        for index, row in enumerate(self._rows):
            if all(end + self._gap <= left or right + self._gap <= start for left, right in row):
                row.append((start, end))
                return index
        self._rows.append([(start, end)])
        return len(self._rows) - 1

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)


def shortened(m: Measures, text: str, room: float) -> str:
    """Return as much of a text as has room; the button tells all of it."""
    if m.width(m.title, text) <= room:
        return text
    cut = text
    while cut and m.width(m.title, cut + "...") > room:
        cut = cut[:-1]
    return cut.rstrip() + "..."
