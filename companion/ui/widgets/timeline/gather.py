"""Marks that stand too close to press apart, gathered into one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from companion.ui.widgets.timeline.scale import Scale
from companion.ui.widgets.timeline.values import Mark


class Gathered(NamedTuple):
    """Marks that share one place: the middle between the first and the last of them."""

    marks: tuple[Mark, ...]
    first: float
    last: float

    @property
    def middle(self) -> float:
        """Where they stand together."""
        return (self.first + self.last) / 2


def gather(marks: Sequence[Mark], scale: Scale, apart: float) -> list[Gathered]:
    """Return marks in order of days, those nearer to each other than `apart` in one."""
    groups: list[tuple[int, int, float, float]] = []  # of which marks, and from where to where
    for index, mark in enumerate(marks):
        place = scale.middle(mark.day)
        groups.append((index, index + 1, place, place))
        while len(groups) > 1 and _middle(groups[-1]) - _middle(groups[-2]) < apart:
            _start, end, _first, last = groups.pop()
            start, _end, first, _last = groups.pop()
            groups.append((start, end, first, last))
    return [Gathered(tuple(marks[start:end]), first, last) for start, end, first, last in groups]


def _middle(group: tuple[int, int, float, float]) -> float:
    return (group[2] + group[3]) / 2
