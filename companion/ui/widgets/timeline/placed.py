"""Where everything on a timeline stands, worked out once for a size and a zoom."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF

from companion.ui.widgets.timeline.scale import Scale, Span
from companion.ui.widgets.timeline.ticks import Ticks
from companion.ui.widgets.timeline.values import Bar, Mark


class Words(NamedTuple):
    """Lines of a label where they stand: a bold one, and a quiet one below it."""

    rect: QRectF
    title: tuple[str, ...]
    detail: tuple[str, ...] = ()
    inside: bool = False
    leader: QLineF | None = None


class PlacedBar(NamedTuple):
    """A stage: its shape, its words, and the whole of what can be pressed."""

    bar: Bar
    shape: QRectF
    words: Words
    target: QRectF
    fade_start: float = 0.0
    fade_end: float = 0.0
    icon: QRectF | None = None


class PlacedMark(NamedTuple):
    """One mark, or several that stand too close to tell apart."""

    marks: tuple[Mark, ...]
    icon: QRectF
    target: QRectF
    words: Words | None = None

    @property
    def key(self) -> str:
        """The key of a single mark, or of the first that is gathered here."""
        return self.marks[0].key


class PlacedZero(NamedTuple):
    """Day 0 of a lane: a line across it and a flag with its word."""

    mark: Mark
    line: QRectF
    icon: QRectF
    words: Words
    target: QRectF


class Bracket(NamedTuple):
    """Rows of words that stand together, led to all their shapes as one.

    From `shapes_top` to `shapes_bottom` stand the shapes, left of `left`; from `rows_top` to
    `rows_bottom` the rows, right of `right`.
    """

    left: float
    shapes_top: float
    shapes_bottom: float
    right: float
    rows_top: float
    rows_bottom: float


class PlacedLane(NamedTuple):
    """A lane: its title, and the room it takes."""

    title: str
    rect: QRectF
    title_rect: QRectF


class Arrangement(NamedTuple):
    """Everything in its place; `upright` where time runs downwards."""

    upright: bool
    width: float
    height: float
    scale: Scale
    span: Span
    ticks: Ticks
    bars: tuple[PlacedBar, ...] = ()
    marks: tuple[PlacedMark, ...] = ()
    zeros: tuple[PlacedZero, ...] = ()
    lanes: tuple[PlacedLane, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    today: float = 0.0
    today_words: Words | None = None
    body: QRectF = QRectF()
    """Where the lanes and marks stand, beside or below the named days."""
