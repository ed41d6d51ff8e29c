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
_FLAG = 76  # room for the words of a day 0 after its flag, clear of the line of today
_SOFT_PART = 0.32
_SOFTEST_PART = 0.4
_LONG = 350
_WORDS = 260  # of a long shape so much stays firm, for its words


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
        return _sized(_both(bar, scale, start, end, theme), theme)
    tail = float(theme.px(_TAIL))
    least = float(theme.px(_HEAD))
    if start is not None:
        sure = bar.sure_from or start
        base = scale.after(sure)
        if bar.state is ShapeState.NOW:
            base = max(base, scale.after(today))
        unsure = scale.at(sure) - scale.at(start)
        head = max(least, unsure) if bar.soft_start else 0.0
        return Stretch(scale.at(sure) - head, base + tail, head, tail)
    last = end or today
    sure = bar.sure_to or last
    unsure = scale.after(last) - scale.after(sure)
    head = max(least, unsure) if bar.soft_end else 0.0
    return Stretch(scale.at(sure) - tail, scale.after(sure) + head, tail, head)


def _both(bar: Bar, scale: Scale, start: date, end: date, theme: Theme) -> Stretch:
    first, after = scale.at(start), scale.after(end)
    sure_from = scale.at(bar.sure_from) if bar.sure_from else first
    sure_to = scale.after(bar.sure_to) if bar.sure_to else after
    fade_start = _fade(sure_from - first, after - first, theme) if bar.soft_start else 0.0
    fade_end = _fade(after - sure_to, after - first, theme) if bar.soft_end else 0.0
    return Stretch(first, after, fade_start, fade_end)


def _fade(unsure: float, length: float, theme: Theme) -> float:
    """Return how much of an end fades: as far as it is not sure, but for room for the words."""
    least = min(length * _SOFT_PART, float(theme.px(_SOFTEST)))
    is_long = length >= theme.px(_LONG)
    most = (length - theme.px(_WORDS)) / 2 if is_long else length * _SOFTEST_PART
    return max(least, min(unsure, most))


def less_faded(stretch: Stretch, theme: Theme) -> Stretch:
    """Return a shape whose ends fade no more than they have to, for words inside it."""
    least = min(stretch.length * _SOFT_PART, float(theme.px(_SOFTEST)))
    return stretch._replace(
        fade_start=min(stretch.fade_start, least), fade_end=min(stretch.fade_end, least)
    )


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
    ends = [(span.last - zero.day.toordinal()) * room / span.days for zero in values.day_zeros]
    if any(end < theme.px(_FLAG) for end in ends):
        inset = max(inset, float(theme.px(_FLAG)))
    inset = min(inset, room / 8)
    return Scale(span.first, (room - 2 * inset) / span.days, inset)
