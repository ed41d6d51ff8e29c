"""Time downwards: shapes at the left, and beside them one row of words for each, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF

from companion.domain.dates import DateFormat
from companion.domain.frozen import replace
from companion.ui.toolkit.layout import gentle
from companion.ui.widgets.timeline.gather import Gathered, gather
from companion.ui.widgets.timeline.ground import Ground, Rows, lanes_of
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.placed import (
    Arrangement,
    Bracket,
    PlacedBar,
    PlacedMark,
    PlacedZero,
    Words,
)
from companion.ui.widgets.timeline.stretch import stretch_of
from companion.ui.widgets.timeline.ticks import Ticks, tick_unit
from companion.ui.widgets.timeline.values import Bar, Mark, TimelineValues, first_day
from companion.ui.widgets.timeline.words import (
    check_words,
    detail_of,
    gathered_words,
    joined,
    lowered,
    today_word,
)

_SHAPE = 30
_NARROWEST = 12
_LEADER = 28
_SHARE = 0.3
_MARK_ROWS = 7
_WIDEST_AXIS = 0.2
_LETTERS = 3
_NEAR = 0.75
_AIR = 1.3


class _Row(NamedTuple):
    """One row of words: what it belongs to, where it would like to stand, and how high it is."""

    of: Bar | Gathered | Mark
    anchor: float
    title: tuple[str, ...]
    detail: tuple[str, ...]
    height: float


class _Columns(NamedTuple):
    """Where things stand from left to right."""

    axis: float
    shape: float
    step: float
    icons: float
    words: float
    right: float


def length_for_all(values: TimelineValues, measures: Measures, width: float) -> float:
    """Return how long everything has to be for each row of words to stand near its day."""
    columns = _columns(measures, width, {})
    room = columns.right - columns.words
    rows = [_bar_lines(measures, values, bar, room) for bar in values.placed]
    high = sum(_row_height(measures, *lines) for lines in rows)
    singles = len(values.day_zeros) + min(len(values.small_marks), _MARK_ROWS)
    high += singles * measures.target
    return max(measures.theme.px(400), _AIR * (high + (len(rows) + singles) * measures.gap))


def arrange_down(ground: Ground, width: float) -> Arrangement:
    """Return everything in its place, time running downwards."""
    m, scale, values = ground.measures, ground.scale, ground.values
    unit = tick_unit(scale.per_day, m.detail_line * 2.4, m.detail_line * 1.2)
    stacks = _stacks(ground)
    columns = _columns(m, width, stacks)
    apart = max(m.target + m.gap, ground.length / _MARK_ROWS if ground.whole else 2.0 * m.target)
    rows = _rows(ground, columns, gather(values.small_marks, scale, apart))
    tops, together = _spread(rows, m.gap, m.gap / 2, ground.length - m.gap / 2)
    brackets, led = _brackets(m, columns, rows, tops, together)
    bars: list[PlacedBar] = []
    marks: list[PlacedMark] = []
    zeros: list[PlacedZero] = []
    for row, top, is_led in zip(rows, tops, led, strict=True):
        words, target, icon = _row_rects(m, columns, row, top)
        if isinstance(row.of, Bar):
            shape, fades = _shape(ground, row.of, columns, stacks)
            words = _led(words, shape.right(), row.anchor, icon) if is_led else words
            bars.append(PlacedBar(row.of, shape, words, target, *fades, icon))
        elif isinstance(row.of, Gathered):
            words = _led(words, _body_end(m, columns), row.anchor, icon) if is_led else words
            marks.append(PlacedMark(row.of.marks, icon, target, words))
        else:
            words = _led(words, _body_end(m, columns), row.anchor, icon) if is_led else words
            line = QRectF(columns.axis, row.anchor, _body_end(m, columns) - columns.axis, 0)
            zeros.append(PlacedZero(row.of, line, icon, words, target))
    lowest = max((top + row.height for row, top in zip(rows, tops, strict=True)), default=0.0)
    height = max(ground.length, lowest + m.gap)
    named = _month_names(ground, columns.axis)
    return Arrangement(
        upright=True,
        width=width,
        height=height,
        scale=scale,
        span=ground.span,
        ticks=Ticks(unit, scale, ground.span, named, float(m.detail_line)),
        bars=tuple(bars),
        marks=tuple(marks),
        zeros=tuple(zeros),
        brackets=tuple(brackets),
        today=scale.middle(values.today),
        today_words=_today(ground, columns),
        body=QRectF(
            columns.axis, 0, columns.icons - columns.axis - gentle(_LEADER, m.theme), height
        ),
    )


def _body_end(m: Measures, columns: _Columns) -> float:
    """Return where the shapes end and the lines to the words begin."""
    return columns.icons - gentle(_LEADER, m.theme)


# --- from left to right ---


def _stacks(ground: Ground) -> dict[str, int]:
    """Return the column of each stage: further right where it overlaps one of its lane."""
    columns: dict[str, int] = {}
    first = 0
    for lane in lanes_of(ground.values):
        rows = Rows(2.0)
        own = sorted((b for b in ground.values.placed if b.lane == lane.key), key=first_day)
        for bar in own:
            stretch = stretch_of(bar, ground.scale, ground.values.today, ground.measures.theme)
            columns[bar.key] = first + rows.take(stretch.start, stretch.end)
        first += max(1, rows.count)
    return columns


def _columns(m: Measures, width: float, stacks: dict[str, int]) -> _Columns:
    axis = m.width(m.strong, "September") + m.gap
    if axis > width * _WIDEST_AXIS:
        axis = m.width(m.strong, "2026 ") + m.gap
    many = max(stacks.values(), default=0) + 1
    step = gentle(_SHAPE, m.theme) + m.gap / 2
    step = max(float(_NARROWEST), min(step, width * _SHARE / many))
    shape = axis + m.gap
    icons = shape + many * step + m.gap / 2 + gentle(_LEADER, m.theme)
    return _Columns(axis, shape, step, icons, icons + m.mark + 1.5 * m.gap, width - m.gap / 2)


def _shape(
    ground: Ground, bar: Bar, columns: _Columns, stacks: dict[str, int]
) -> tuple[QRectF, tuple[float, float]]:
    stretch = stretch_of(bar, ground.scale, ground.values.today, ground.measures.theme)
    start, end = max(2.0, stretch.start), min(ground.length - 2, stretch.end)
    left = columns.shape + stacks[bar.key] * columns.step
    shape = QRectF(left, start, columns.step - 4, max(4.0, end - start))
    return shape, (stretch.fade_start, stretch.fade_end)


# --- rows of words ---


def _rows(ground: Ground, columns: _Columns, groups: Sequence[Gathered]) -> list[_Row]:
    m, values = ground.measures, ground.values
    room = columns.right - columns.words
    rows = []
    for bar in values.placed:
        stretch = stretch_of(bar, ground.scale, values.today, m.theme)
        lines = _bar_lines(m, values, bar, room)
        high = _row_height(m, *lines)
        anchor = stretch.start + stretch.fade_start / 2 + min(stretch.length / 2, high / 2)
        rows.append(_Row(bar, min(max(4.0, anchor), ground.length - 4), *lines, high))
    for group in groups:
        one = group.marks[0]
        single = joined(one.words, one.when, check_words(one))
        text = single if len(group.marks) == 1 else gathered_words(group.marks)
        lines = ((), m.wrapped(m.detail, text, room))
        rows.append(_Row(group, group.middle, *lines, _row_height(m, *lines)))
    for mark in values.day_zeros:
        words = joined(mark.words, values.lane_title(mark.lane), mark.when, check_words(mark))
        lines = ((), m.wrapped(m.detail, words, room))
        rows.append(_Row(mark, ground.scale.middle(mark.day), *lines, _row_height(m, *lines)))
    return list(_lanes_once(ground, sorted(rows, key=lambda row: row.anchor), room))


def _lanes_once(ground: Ground, rows: Sequence[_Row], room: float) -> Iterator[_Row]:
    """Yield the rows, each stage with its course only where the stage before it has another."""
    m, before = ground.measures, ""
    for row in rows:
        if isinstance(row.of, Bar):
            if row.of.lane == before:
                lines = _bar_lines(m, ground.values, row.of, room, in_lane=False)
                yield row._replace(title=lines[0], detail=lines[1], height=_row_height(m, *lines))
                continue
            before = row.of.lane
        yield row


def _bar_lines(
    m: Measures, values: TimelineValues, bar: Bar, room: float, *, in_lane: bool = True
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    title = m.wrapped(m.title, bar.title, room)
    lane = values.lane_title(bar.lane) if in_lane else ""
    detail = joined(lane, lowered(detail_of(bar))) if lane else detail_of(bar)
    return title, m.wrapped(m.detail, detail, room)


def _row_height(m: Measures, title: tuple[str, ...], detail: tuple[str, ...]) -> float:
    return max(float(m.target), m.block_height(title, detail) + m.gap)


def _spread(
    rows: Sequence[_Row], gap: float, top: float, bottom: float
) -> tuple[list[float], list[int]]:
    """Return where each row begins: as near to its day as the rows around it let it be.

    And how many rows stand together, one after the other.
    """
    before, blocks = 0.0, []  # of each block: the sum of where its rows want to be, and how many
    offsets = []
    for row in rows:
        offsets.append(before)
        blocks.append((row.anchor - row.height / 2 - before, 1))
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            last = blocks.pop()
            blocks[-1] = (blocks[-1][0] + last[0], blocks[-1][1] + last[1])
        before += row.height + gap
    latest = max(top, bottom - before + gap)
    places = [min(max(_mean(block), top), latest) for block in blocks for _ in range(block[1])]
    tops = [place + offset for place, offset in zip(places, offsets, strict=True)]
    return tops, [count for _place, count in blocks]


def _mean(block: tuple[float, int]) -> float:
    return block[0] / block[1]


def _brackets(
    m: Measures,
    columns: _Columns,
    rows: Sequence[_Row],
    tops: Sequence[float],
    together: Sequence[int],
) -> tuple[list[Bracket], list[bool]]:
    """Return a bracket for all rows that could not stand at their days; the others have a leader.

    Lines from each of many rows to days that lie close together cannot be told apart.
    """
    brackets, led, first = [], [], 0
    for count in together:
        block = rows[first : first + count]
        middles = [top + row.height / 2 for top, row in zip(tops[first:], block, strict=False)]
        pairs = zip(block, middles, strict=True)
        near = all(abs(row.anchor - middle) <= m.target * _NEAR for row, middle in pairs)
        led += [near] * count
        if not near:
            anchors = [row.anchor for row in block]
            left, right = _body_end(m, columns), columns.icons - m.gap / 2
            ends = tops[first], tops[first + count - 1] + block[-1].height
            brackets.append(Bracket(left, min(anchors), max(anchors), right, *ends))
        first += count
    return brackets, led


def _row_rects(
    m: Measures, columns: _Columns, row: _Row, top: float
) -> tuple[Words, QRectF, QRectF]:
    target = QRectF(columns.icons, top, columns.right - columns.icons, row.height)
    icon = QRectF(columns.icons, target.center().y() - m.mark / 2, m.mark, m.mark)
    high = m.block_height(row.title, row.detail)
    place = target.center().y() - high / 2
    rect = QRectF(columns.words, place, columns.right - columns.words, high)
    return Words(rect, row.title, row.detail), target, icon


def _led(words: Words, start: float, anchor: float, icon: QRectF) -> Words:
    return words._replace(leader=QLineF(start, anchor, icon.left() - 2, icon.center().y()))


# --- the named days ---


def _month_names(ground: Ground, axis: float) -> DateFormat:
    """Return how days are named where there is room for no more than a few letters of a month."""
    m, dates = ground.measures, ground.dates
    if all(m.width(m.strong, month) <= axis for month in dates.months):
        return dates
    return replace(dates, months=tuple(month[:_LETTERS] for month in dates.months))


def _today(ground: Ground, columns: _Columns) -> Words:
    m = ground.measures
    wide = min(m.width(m.strong, today_word()) + 2 * m.gap, columns.axis)
    high = m.detail_line + 4.0
    top = ground.scale.middle(ground.values.today) - high / 2
    top = min(max(top, 0.0), ground.length - high)
    return Words(QRectF(columns.axis - wide, top, wide, high), (today_word(),))
