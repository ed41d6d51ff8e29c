"""Time from left to right: lanes below each other, a stage in the first row with room for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from companion.ui.widgets.timeline.gather import Gathered, gather
from companion.ui.widgets.timeline.ground import Ground, Rows, lanes_of, shortened
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.placed import (
    Arrangement,
    PlacedBar,
    PlacedLane,
    PlacedMark,
    PlacedZero,
    Words,
)
from companion.ui.widgets.timeline.stretch import Stretch, less_faded, stretch_of
from companion.ui.widgets.timeline.ticks import Ticks, tick_unit
from companion.ui.widgets.timeline.values import Bar, Lane, Mark, first_day
from companion.ui.widgets.timeline.words import (
    begun,
    check_short,
    details_of,
    gathered_words,
    joined,
    least_of,
    today_word,
)

_WIDEST_WORDS = 320  # px at 100 %: longer titles are shown in part, and told whole
_FAR_WORDS = 120
_MOSTLY = 0.5


def arrange_across(ground: Ground) -> Arrangement:
    """Return everything in its place, time running from left to right."""
    m, scale, values = ground.measures, ground.scale, ground.values
    unit = tick_unit(scale.per_day, _longest_month(ground), m.width(m.detail, "28") + 2 * m.gap)
    top = 2.0 * m.detail_line + 2 * m.gap
    today, y = _today(ground, top), top + m.detail_line + 2 * m.gap
    bars: list[PlacedBar] = []
    zeros: list[PlacedZero] = []
    lanes: list[PlacedLane] = []
    for lane in lanes_of(values):
        one = _lane(ground, lane, y)
        y = one.bottom
        bars.extend(one.bars)
        zeros.extend(one.zeros)
        lanes.append(one.lane)
    marks = [_mark(ground, group, y) for group in gather(values.small_marks, scale, m.target + 8)]
    marks = _with_words(ground, marks)
    y += m.target + 2 * m.gap if marks else 0
    return Arrangement(
        upright=False,
        width=ground.length,
        height=y + m.gap,
        scale=scale,
        span=ground.span,
        ticks=Ticks(unit, scale, ground.span, ground.dates),
        bars=tuple(bars),
        marks=tuple(marks),
        zeros=tuple(zeros),
        lanes=tuple(lanes),
        today=scale.middle(values.today),
        today_words=today,
        body=QRectF(0, top, ground.length, y + m.gap - top),
    )


def _longest_month(ground: Ground) -> float:
    m = ground.measures
    return max(m.width(m.detail, month) for month in ground.dates.months) + 2 * m.gap


def _today(ground: Ground, top: float) -> Words:
    m = ground.measures
    word = today_word()
    wide, high = m.width(m.strong, word) + 2 * m.gap, m.detail_line + 4.0
    left = ground.scale.middle(ground.values.today) - wide / 2
    left = min(max(left, 0.0), ground.length - wide)
    return Words(QRectF(left, top + m.gap / 2, wide, high), (word,))


# --- lanes ---


class _Lane(NamedTuple):
    """A lane with what stands in it, and where the next begins."""

    lane: PlacedLane
    bars: list[PlacedBar]
    zeros: list[PlacedZero]
    bottom: float


def _lane(ground: Ground, lane: Lane, top: float) -> _Lane:
    m, values = ground.measures, ground.values
    y = top + m.gap
    title = QRectF()
    if lane.title:
        title = QRectF(m.pad, y, m.width(m.strong, lane.title), m.detail_line)
        y += m.detail_line + m.gap
    own = [mark for mark in values.day_zeros if mark.lane == lane.key]
    placed = list(_zeros(ground, own, y))
    if ground.whole and all(zero.target.left() > title.right() + m.gap for zero in placed):
        placed = list(_zeros(ground, own, top + m.gap / 2))  # beside the title
    y = max([y, *(zero.target.bottom() + m.gap for zero in placed)])
    rows = Rows(m.gap)
    found = sorted((bar for bar in values.placed if bar.lane == lane.key), key=first_day)
    bars = [_bar(ground, bar, rows, y) for bar in found]
    y += rows.count * (m.bar + m.gap) + m.gap
    zeros = [zero._replace(line=QRectF(zero.line.x(), top, 0, y - top)) for zero in placed]
    whole = QRectF(0, top, ground.length, y - top)
    return _Lane(PlacedLane(lane.title, whole, title), bars, zeros, y)


def _zeros(ground: Ground, marks: Iterable[Mark], top: float) -> Iterable[PlacedZero]:
    m, rows = ground.measures, Rows(ground.measures.gap)
    for mark in sorted(marks, key=lambda mark: mark.day):
        x = ground.scale.middle(mark.day)
        said = joined(mark.words, check_short(mark))
        wide = m.width(m.strong, said)
        icon = QRectF(x - m.mark / 2, 0, m.mark, m.mark)
        left = icon.right() + m.gap / 2
        if left + wide > ground.length:
            left = icon.left() - m.gap / 2 - wide
        words = QRectF(left, 0, wide, m.detail_line)
        target = _at_least(icon.united(words), m.target)
        row = rows.take(target.left(), target.right())
        middle = top + row * (m.target + m.gap) + m.target / 2
        target.moveTop(middle - m.target / 2)
        icon.moveTop(middle - m.mark / 2)
        words.moveTop(middle - m.detail_line / 2)
        yield PlacedZero(mark, QRectF(x, top, 0, 0), icon, Words(words, (said,)), target)


def _at_least(rect: QRectF, target: float) -> QRectF:
    wide = max(rect.width(), target)
    return QRectF(rect.center().x() - wide / 2, rect.y(), wide, target)


# --- stages ---


def _bar(ground: Ground, bar: Bar, rows: Rows, top: float) -> PlacedBar:
    m = ground.measures
    stretch = stretch_of(bar, ground.scale, ground.values.today, m.theme)
    start, end = max(2.0, stretch.start), min(ground.length - 2, stretch.end)
    stretch = stretch._replace(start=start, end=max(end, start + 4))
    words = _inside(m, bar, stretch, ground.length)
    if words is None:
        words = _beside(ground, bar, stretch)
        firmer = less_faded(stretch, m.theme)
        inside = _inside(m, bar, firmer, ground.length) if _crosses_today(ground, words) else None
        if inside is not None:
            words, stretch = inside, firmer
    air = 0 if words.inside else m.gap / 2
    left = max(0.0, min(start, words.rect.left() - air))
    right = min(ground.length, max(stretch.end, words.rect.right() + air))
    wide = max(right - left, float(m.target))
    left = min(max((left + right - wide) / 2, 0.0), ground.length - wide)
    right = left + wide
    y = top + rows.take(left, right) * (m.bar + m.gap)
    shape = QRectF(stretch.start, y, stretch.length, m.bar)
    high = words.rect.height()
    words.rect.moveTop(y + (m.bar - high) / 2)
    return PlacedBar(
        bar,
        shape,
        words,
        QRectF(left, y, wide, m.bar),
        stretch.fade_start,
        stretch.fade_end,
        _icon(m, stretch, y, words),
    )


def _icon(m: Measures, stretch: Stretch, y: float, words: Words) -> QRectF | None:
    """Return where the icon of the state goes: before the words inside, or alone in the shape."""
    top = y + (m.bar - m.icon) / 2
    if words.inside:
        return QRectF(words.rect.left() - m.icon - m.gap, top, m.icon, m.icon)
    if stretch.length < m.icon + m.gap:
        return None
    solid = stretch.length - stretch.fade_start - stretch.fade_end
    middle = stretch.start + stretch.fade_start + solid / 2
    return QRectF(middle - m.icon / 2, top, m.icon, m.icon)


def _inside(m: Measures, bar: Bar, stretch: Stretch, length: float) -> Words | None:
    left = stretch.start + stretch.fade_start + m.pad + m.icon + m.gap
    room = stretch.end - stretch.fade_end - m.pad - left
    title = bar.title
    if m.width(m.title, title) > room:
        if stretch.length < length * _MOSTLY:
            return None
        title = shortened(m, title, room)
    for detail in details_of(bar):
        wide = m.width(m.detail, detail)
        if wide <= room:
            return _words(m, left, title, detail, inside=True)
    return None


def _beside(ground: Ground, bar: Bar, stretch: Stretch) -> Words:
    m = ground.measures
    title = shortened(m, bar.title, m.theme.px(_WIDEST_WORDS))
    details = details_of(bar)
    told = least_of(bar)
    widest = m.theme.px(_WIDEST_WORDS)
    fitting = (each for each in details if m.width(m.detail, each) <= widest)
    detail = next(fitting, told) if told else _short_detail(bar, m, widest)
    for each in (detail, told) if told else (detail,):
        left = _place_beside(ground, stretch, m.block_width((title,), (each,)))
        if left is not None:
            return _words(m, left, title, each)
    detail = told or detail
    right = stretch.end + m.gap
    room = max(stretch.start, ground.length - stretch.end) - 2 * m.gap
    title, detail = shortened(m, title, room), shortened(m, detail, room)
    wide = m.block_width((title,), (detail,))
    after = stretch.start < ground.length - stretch.end
    return _words(m, right if after else stretch.start - m.gap - wide, title, detail)


def _crosses_today(ground: Ground, words: Words) -> bool:
    today = ground.scale.middle(ground.values.today)
    return words.rect.left() - 3 < today < words.rect.right() + 3


def _short_detail(bar: Bar, m: Measures, widest: float) -> str:
    detail = begun(bar.when) or bar.told
    return detail if m.width(m.detail, detail) <= widest else bar.told


def _place_beside(ground: Ground, stretch: Stretch, wide: float) -> float | None:
    """Return where words begin beside a shape, off the line of today where they can be.

    None where there is no room on either side.
    """
    gap, today = ground.measures.gap, ground.scale.middle(ground.values.today)
    right, left = stretch.end + gap, stretch.start - gap - wide
    after = today + gap
    places = [right, left]
    if 0 < after - right < ground.measures.theme.px(_FAR_WORDS):
        places.insert(1, after)
    found = [each for each in places if each >= 0 and each + wide <= ground.length]
    clear = (each for each in found if not each - 3 < today < each + wide + 3)
    return next(clear, found[0] if found else None)


def _words(m: Measures, left: float, title: str, detail: str, *, inside: bool = False) -> Words:
    lines = (detail,) if detail else ()
    size = m.block_width((title,), lines), m.block_height((title,), lines)
    return Words(QRectF(left, 0, *size), (title,), lines, inside)


# --- marks ---


def _mark(ground: Ground, group: Gathered, top: float) -> PlacedMark:
    m = ground.measures
    x = min(max(group.middle, m.target / 2), ground.length - m.target / 2)
    target = QRectF(x - m.target / 2, top + m.gap / 2, m.target, m.target)
    icon = QRectF(0, 0, m.mark, m.mark)
    icon.moveCenter(target.center())
    return PlacedMark(group.marks, icon, target)


def _mark_words(mark: PlacedMark) -> tuple[str, ...]:
    """Return what may stand beside a mark, the fullest first; its icon tells of a check alone."""
    one = mark.marks[0]
    if len(mark.marks) > 1:
        return (gathered_words(mark.marks),)
    return (joined(one.words, check_short(one)), one.words)


def _with_words(ground: Ground, marks: list[PlacedMark]) -> list[PlacedMark]:
    """Give words to those that have room for them up to the next."""
    m = ground.measures
    ends = [*(mark.target.left() for mark in marks[1:]), ground.length][: len(marks)]
    found = []
    for mark, end in zip(marks, ends, strict=True):
        left = mark.icon.right() + m.gap
        room = end - m.gap - left
        fitting = (each for each in _mark_words(mark) if m.width(m.detail, each) <= room)
        text = next(fitting, "")
        if not text:
            found.append(mark)
            continue
        wide = m.width(m.detail, text)
        rect = QRectF(left, mark.icon.center().y() - m.detail_line / 2, wide, m.detail_line)
        target = QRectF(mark.target)
        target.setRight(max(target.right(), rect.right() + m.gap / 2))
        found.append(mark._replace(words=Words(rect, (), (text,)), target=target))
    return found
