"""Painting a timeline that is arranged: only what is in view, on a window or on paper."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform

from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.placed import (
    Arrangement,
    PlacedBar,
    PlacedZero,
    Words,
)
from companion.ui.widgets.timeline.shapes import (
    STATE_ICONS,
    Pencil,
    bar_look,
    paint_flag,
    paint_mark,
    paint_shape,
    share_behind,
)
from companion.ui.widgets.timeline.ticks import Tick
from companion.ui.widgets.timeline.words import least_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_WIDEST_NAME = 400.0


class TimelinePainting:
    """Paints one arrangement with one set of measures."""

    def __init__(self, arrangement: Arrangement, measures: Measures) -> None:
        self._a = arrangement
        self._m = measures

    def paint(
        self,
        painter: QPainter,
        view: QRectF,
        *,
        lively: str = "",
        current: str = "",
        on_paper: bool = False,
    ) -> None:
        """Paint what lies in a view; `lively` is under the pointer, `current` is open."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pencil = Pencil(painter, self._m.theme, on_paper)
        self._paint_grid(pencil, view)
        self._paint_today(pencil)
        self._paint_brackets(pencil)
        self._paint_zeros(pencil, view, lively, current)
        self._paint_lanes(pencil, view)  # over the line of a day 0 that crosses a title
        for placed in self._a.bars:
            if placed.target.intersects(view) or placed.shape.intersects(view):
                self._paint_bar(pencil, placed, view, lively, current)
        for mark in self._a.marks:
            if mark.target.intersects(view):
                self._ground(pencil, mark.target, mark.key, lively, current)
                place = mark.icon.center()
                self._paint_leader(pencil, mark.words)
                past = (place.y() if self._a.upright else place.x()) < self._a.today
                paint_mark(pencil, mark, past=past)
                self._paint_words(pencil, mark.words, pencil.colours.ink)

    # --- the ground ---

    def _paint_grid(self, pencil: Pencil, view: QRectF) -> None:
        painter, colours, body = pencil.painter, pencil.colours, self._a.body
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(body, 8, 8)
        if self._a.upright:
            self._paint_ticks_down(pencil, view)
        else:
            self._paint_ticks_across(pencil, view)

    def _grid_pen(self, pencil: Pencil) -> QPen:
        pen = QPen(pencil.colours.divider, 1)
        if pencil.theme.name == "contrast":
            pen.setDashPattern([1.0, 6.0])
        return pen

    def _paint_ticks_across(self, pencil: Pencil, view: QRectF) -> None:
        painter, m, body = pencil.painter, self._m, self._a.body
        ticks = self._a.ticks
        first = m.gap / 2 + (m.detail_line if ticks.unit.major else m.detail_line / 2)
        # A window ends what runs past its edge; paper does not.
        before = 0 if pencil.on_paper else 200
        for tick in ticks.minor(view.left() - before, view.right()):
            painter.setPen(self._grid_pen(pencil))
            painter.drawLine(QPointF(tick.place, first), QPointF(tick.place, body.bottom()))
            rect = QRectF(tick.place + m.gap / 2, first, _WIDEST_NAME, m.detail_line)
            _say(painter, rect, m.detail, pencil.colours.muted, tick.words)
        left = max(view.left(), 0.0)
        named = ticks.major(view.left() - before, view.right() + _WIDEST_NAME)
        for tick, following in pairwise((*named, Tick(1e9, ""))):
            wide = m.width(m.strong, tick.words)
            x = min(max(tick.place, left) + m.gap / 2, following.place - wide - m.gap)
            if pencil.on_paper and not view.left() <= x <= view.right() - wide:
                continue
            if following.place > view.left() and x < view.right() and x >= tick.place - wide:
                rect = QRectF(x, m.gap / 2, wide + 4, m.detail_line)
                _say(painter, rect, m.strong, pencil.colours.ink, tick.words)

    def _paint_ticks_down(self, pencil: Pencil, view: QRectF) -> None:
        painter, m, body = pencil.painter, self._m, self._a.body
        top = view.top() - 100
        majors = [tick for tick in self._a.ticks.major(top, view.bottom()) if tick.place >= top]
        minors = tuple(self._a.ticks.minor(top, view.bottom()))
        begun = {tick.place for tick in majors}
        for tick in minors:
            painter.setPen(self._grid_pen(pencil))
            right = body.right() if tick.place in begun else body.left()
            painter.drawLine(QPointF(0, tick.place), QPointF(right, tick.place))
            rect = QRectF(0, tick.place + 1, body.left(), m.detail_line)
            _say(painter, rect, m.detail, pencil.colours.muted, tick.words)
        named = {tick.place for tick in minors}
        for tick in majors:
            y = tick.place + 1 + (m.detail_line if tick.place in named else 0)
            for line in m.wrapped(m.strong, tick.words, body.left() - 2):
                rect = QRectF(0, y, body.left(), m.detail_line)
                _say(painter, rect, m.strong, pencil.colours.ink, line)
                y += m.detail_line

    def _paint_today(self, pencil: Pencil) -> None:
        words, body = self._a.today_words, self._a.body
        if words is None:
            return
        painter, colours = pencil.painter, pencil.colours
        painter.setPen(QPen(colours.primary, pencil.stroke(3)))
        at = self._a.today
        if self._a.upright:
            painter.drawLine(QPointF(words.rect.right(), at), QPointF(body.right(), at))
        else:
            painter.drawLine(QPointF(at, words.rect.bottom()), QPointF(at, body.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.primary)
        round_ = words.rect.height() / 2
        painter.drawRoundedRect(words.rect, round_, round_)
        painter.setFont(self._m.strong)
        painter.setPen(colours.on_primary)
        painter.drawText(words.rect, _MIDDLE, words.title[0])

    def _paint_lanes(self, pencil: Pencil, view: QRectF) -> None:
        painter, m = pencil.painter, self._m
        body = self._a.body
        if self._a.marks and self._a.lanes and not self._a.upright:
            painter.setPen(self._grid_pen(pencil))
            low = self._a.lanes[-1].rect.bottom()
            painter.drawLine(QPointF(body.left(), low), QPointF(body.right(), low))
        for index, lane in enumerate(self._a.lanes):
            if index and not self._a.upright:
                painter.setPen(self._grid_pen(pencil))
                painter.drawLine(lane.rect.topLeft(), lane.rect.topRight())
            if not lane.title or lane.title_rect.isEmpty():
                continue
            rect = QRectF(lane.title_rect)
            if not self._a.upright:
                rect.moveLeft(max(rect.left(), view.left() + m.pad))
            back = rect.adjusted(-m.gap / 2, 0, m.gap / 2, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pencil.colours.surface)
            painter.drawRect(back)
            _say(painter, rect.adjusted(0, 0, 4, 0), m.strong, pencil.colours.muted, lane.title)

    def _paint_zeros(self, pencil: Pencil, view: QRectF, lively: str, current: str) -> None:
        painter, colours = pencil.painter, pencil.colours
        for zero in self._a.zeros:
            line = zero.line.adjusted(-1, -1, 1, 1)
            if not (zero.target.intersects(view) or line.intersects(view)):
                continue
            pen = QPen(colours.ink, pencil.stroke(2))
            pen.setDashPattern([5.0, 2.0, 1.0, 2.0])
            painter.setPen(pen)
            painter.drawLine(zero.line.topLeft(), zero.line.bottomRight())
            self._ground(pencil, zero.target, zero.mark.key, lively, current)
            self._paint_flag_words(pencil, zero)

    def _paint_flag_words(self, pencil: Pencil, zero: PlacedZero) -> None:
        painter, colours = pencil.painter, pencil.colours
        rect = zero.words.rect
        self._paint_leader(pencil, zero.words)
        if not self._a.upright:
            self._clear_behind(pencil, zero.words)
        paint_flag(pencil, zero.icon, zero.mark)
        for line in zero.words.title:
            _say(painter, rect.adjusted(0, 0, 4, 0), self._m.strong, colours.ink, line)
        self._paint_words(pencil, zero.words._replace(title=()), colours.ink)

    # --- stages ---

    def _ground(self, pencil: Pencil, target: QRectF, key: str, lively: str, current: str) -> None:
        if key not in (lively, current):
            return
        painter, colours = pencil.painter, pencil.colours
        painter.setPen(Qt.PenStyle.NoPen)
        if key == current:
            painter.setPen(QPen(colours.primary, pencil.stroke(2)))
        painter.setBrush(colours.hover if key == lively else colours.surface)
        painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), 10, 10)

    def _paint_bar(
        self, pencil: Pencil, placed: PlacedBar, view: QRectF, lively: str, current: str
    ) -> None:
        key = placed.bar.key
        beside = not placed.words.inside and not self._a.upright
        if beside and key not in (lively, current):
            self._clear_behind(pencil, placed.words)
        self._ground(pencil, placed.target, key, lively, current)
        paint_shape(pencil, placed, upright=self._a.upright, today=self._a.today)
        if self._a.upright:
            self._paint_row(pencil, placed, view)
            return
        shift, words = self._kept_in_view(placed, view)
        under_way = placed.bar.state is ShapeState.NOW and not pencil.on_paper
        if under_way:
            self._paint_split(pencil, placed, words, shift)
            if words.inside:
                return
        ink = bar_look(placed.bar.state, pencil.theme).ink
        if placed.icon is not None and not under_way:
            icon = STATE_ICONS[placed.bar.state]
            pencil.icon(placed.icon.translated(shift, 0), icon, ink)
        self._paint_words(pencil, words, ink if words.inside else pencil.colours.ink, shift)

    def _paint_row(self, pencil: Pencil, placed: PlacedBar, view: QRectF) -> None:
        """Paint the row of words beside an upright shape."""
        self._paint_leader(pencil, placed.words)
        if not placed.target.intersects(view):
            self._paint_along(pencil, placed, view)
        firm = placed.bar.state in (ShapeState.DONE, ShapeState.NOW)
        if placed.icon is not None:
            side = placed.icon.width() * 0.16
            icon = placed.icon.adjusted(side, side, -side, -side)
            colour = pencil.colours.primary if firm else pencil.colours.muted
            pencil.icon(icon, STATE_ICONS[placed.bar.state], colour)
        self._paint_words(pencil, placed.words, pencil.colours.ink)

    def _paint_along(self, pencil: Pencil, placed: PlacedBar, view: QRectF) -> None:
        """Paint the title along an upright shape whose row of words is out of view."""
        m, painter, colours = self._m, pencil.painter, pencil.colours
        look = bar_look(placed.bar.state, pencil.theme)
        seen = placed.shape.intersected(view)
        parts = [(seen, look.ink)]
        if placed.bar.state is ShapeState.NOW:
            before, after = QRectF(seen), QRectF(seen)
            before.setBottom(min(max(self._a.today, seen.top()), seen.bottom()))
            after.setTop(before.bottom())
            parts = [(before, colours.on_primary), (after, look.ink)]
        wide = m.width(m.strong, placed.bar.title)
        for part, ink in parts:
            if part.height() < wide + 2 * m.pad or part.width() < m.detail_line:
                continue
            painter.save()
            corner = QTransform.fromTranslate(part.center().x(), part.top() + m.pad)
            painter.setTransform(corner.rotate(90), combine=True)
            rect = QRectF(0, -m.detail_line / 2, wide + 4, m.detail_line)
            _say(painter, rect, m.strong, ink, placed.bar.title)
            painter.restore()
            return

    def _paint_leader(self, pencil: Pencil, words: Words | None) -> None:
        if words is None or words.leader is None:
            return
        start, end = words.leader.p1(), words.leader.p2()
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        pencil.painter.setPen(QPen(pencil.colours.edge, pencil.stroke(1)))
        pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
        pencil.painter.drawPath(path)

    def _paint_brackets(self, pencil: Pencil) -> None:
        """Paint what leads from shapes that stand close to the rows of words of all of them."""
        painter, colours = pencil.painter, pencil.colours
        for each in self._a.brackets:
            top, bottom = each.shapes_top - 3, each.shapes_bottom + 3
            middle = (each.left + each.right) / 2
            upper = QPainterPath(QPointF(each.left, top))
            upper.cubicTo(
                QPointF(middle, top),
                QPointF(middle, each.rows_top),
                QPointF(each.right, each.rows_top),
            )
            lower = QPainterPath(QPointF(each.right, each.rows_bottom))
            lower.cubicTo(
                QPointF(middle, each.rows_bottom),
                QPointF(middle, bottom),
                QPointF(each.left, bottom),
            )
            if pencil.theme.name != "contrast":
                whole = QPainterPath(upper)
                whole.lineTo(lower.elementAt(0).x, lower.elementAt(0).y)
                whole.connectPath(lower)
                painter.fillPath(whole, colours.hover)
            painter.setPen(QPen(colours.edge, pencil.stroke(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for path in (upper, lower):
                painter.drawPath(path)
            painter.drawLine(QPointF(each.left, top), QPointF(each.left, bottom))
            ends = QPointF(each.right, each.rows_top), QPointF(each.right, each.rows_bottom)
            painter.drawLine(*ends)

    def _clear_behind(self, pencil: Pencil, words: Words) -> None:
        """Clear the lines behind words that stand beside their shape."""
        pencil.painter.setPen(Qt.PenStyle.NoPen)
        pencil.painter.setBrush(pencil.colours.surface)
        cleared = words.rect.adjusted(-3, 0, 3, 0)
        pencil.painter.drawRect(cleared)
        if cleared.left() < self._a.today < cleared.right():
            pencil.painter.setPen(QPen(pencil.colours.primary, pencil.stroke(3)))
            today = QPointF(self._a.today, cleared.top()), QPointF(self._a.today, cleared.bottom())
            pencil.painter.drawLine(*today)

    def _paint_split(self, pencil: Pencil, placed: PlacedBar, words: Words, shift: float) -> None:
        """Paint what stands on a stage under way: light before today, dark after."""
        painter, shape, upright = pencil.painter, placed.shape, self._a.upright
        share = share_behind(placed, upright=upright, today=self._a.today)
        before, after = QRectF(shape), QRectF(shape)
        if upright:
            before.setHeight(shape.height() * share)
            after.setTop(before.bottom())
        else:
            before.setWidth(shape.width() * share)
            after.setLeft(before.right())
        look = bar_look(placed.bar.state, pencil.theme)
        for part, colour in ((before, pencil.colours.on_primary), (after, look.ink)):
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            if placed.icon is not None:
                icon = STATE_ICONS[placed.bar.state]
                pencil.icon(placed.icon.translated(shift, 0), icon, colour)
            if words.inside:
                self._paint_words(pencil, words, colour, shift)
            painter.restore()

    def _kept_in_view(self, placed: PlacedBar, view: QRectF) -> tuple[float, Words]:
        """Return how far words inside a long shape move to stay in view, and those with room."""
        words = placed.words
        if self._a.upright or not words.inside:
            return 0.0, words
        m, left = self._m, words.rect.left()
        shift = max(0.0, view.left() + m.pad + m.icon + m.gap - left)
        room = placed.shape.right() - placed.fade_end - m.pad / 2 - left - shift
        if shift == 0.0 or room >= words.rect.width():
            return shift, words
        title = tuple(line for line in words.title if m.width(m.title, line) <= room)
        detail = tuple(line for line in words.detail if title and m.width(m.detail, line) <= room)
        told = least_of(placed.bar)
        if not detail and told and m.width(m.detail, told) <= room:
            detail = (told,)
        spare = words.rect.height() - m.block_height(title, detail)
        rect = words.rect.adjusted(0, spare / 2, 0, -spare / 2)
        return min(shift, shift + room), Words(rect, title, detail, inside=True)

    def _paint_words(
        self, pencil: Pencil, words: Words | None, colour: QColor, shift: float = 0.0
    ) -> None:
        if words is None:
            return
        m, rect = self._m, words.rect.translated(shift, 0)
        y = rect.top()
        for font, lines, high in (
            (m.title, words.title, m.title_line),
            (m.detail, words.detail, m.detail_line),
        ):
            for line in lines:
                place = QRectF(rect.left(), y, rect.width() + 8, high)
                _say(pencil.painter, place, font, colour, line)
                y += high


def _say(painter: QPainter, rect: QRectF, font: QFont, colour: QColor, text: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, _LEFT | Qt.TextFlag.TextSingleLine, text)
