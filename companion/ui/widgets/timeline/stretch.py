"""How far the shape of a stage reaches in time, and where it fades because a day is not sure."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from companion.ui.toolkit.tokens import Theme
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline.scale import SPANS, Scale, Span, Zoom, whole_span
from companion.ui.widgets.timeline.values import Bar, TimelineValues

_TAIL = 56  # px at 100 %: how far a stage fades whose other day nobody has said
_HEAD = 24
_SOFTEST = 48
_LEAST = 16
_EDGE = 28
_SOFT_PART = 0.32


class Stretch(NamedTuple):
    """From where to where a shape reaches along time, and how much of each end fades."""

    start: float
    end: float
    fade_start: float = 0.0
    fade_end: float = 0.0

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


def stretch_of(bar: Bar, scale: Scale, today: date, theme: Theme) -> Stretch:
    """Return how far a stage reaches: its days, and a fading tail where one is not known."""
    start, end = bar.start, bar.end
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
        return _sized(_both(bar, scale.at(start), scale.after(end), theme), theme)
    tail = float(theme.px(_TAIL))
    if start is not None:
        base = scale.after(start)
        if bar.state is ShapeState.NOW:
            base = max(base, scale.after(today))
        head = float(theme.px(_HEAD)) if bar.soft_start else 0.0
        return Stretch(scale.at(start) - head, base + tail, head, tail)
    after = scale.after(end or today)
    head = float(theme.px(_HEAD)) if bar.soft_end else 0.0
    return Stretch(after - scale.per_day - tail, after + head, tail, head)


def _both(bar: Bar, start: float, end: float, theme: Theme) -> Stretch:
    fade = min((end - start) * _SOFT_PART, float(theme.px(_SOFTEST)))
    return Stretch(start, end, fade if bar.soft_start else 0.0, fade if bar.soft_end else 0.0)


def _sized(stretch: Stretch, theme: Theme) -> Stretch:
    spare = theme.px(_LEAST) - stretch.length
    if spare <= 0:
        return stretch
    return stretch._replace(start=stretch.start - spare / 2, end=stretch.end + spare / 2)


def scale_for(
    values: TimelineValues, zoom: Zoom, room: float, theme: Theme
) -> tuple[Scale, Span, float]:
    """Return the scale, the days and the whole length for a zoom in a room along time."""
    span = whole_span(values)
    if zoom is Zoom.ALL:
        return scale_over(values, span, room, theme), span, room
    per_day = room / SPANS[zoom]
    around = SPANS[zoom] // 3
    spare = max(0, SPANS[zoom] - span.days - 2 * around)
    first = span.first - around - spare // 2
    wide = Span(first, max(span.last + around, first + SPANS[zoom] - 1))
    return Scale(wide.first, per_day), wide, wide.days * per_day


def scale_over(values: TimelineValues, span: Span, room: float, theme: Theme) -> Scale:
    """Return the scale at which a span fills a room, with air at both ends for what fades."""
    inset = float(theme.px(_EDGE))
    if any(bar.start is None or bar.end is None for bar in values.placed):
        inset += theme.px(_TAIL) / 2
    inset = min(inset, room / 8)
    return Scale(span.first, (room - 2 * inset) / span.days, inset)
