"""Rows to choose by: a tick, one of several, or a switch. The whole row is the target."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.layout import READING_WIDTH
from companion.ui.toolkit.text_block import HEADING_LINE, BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Colours, Theme, current_theme
from companion.ui.widgets.button import paint_box, shown_text

BOX = 40
_GAP = 14
_ROW = 56
_PAD = 8
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class _Row:
    """What the three kinds of row share: wrapping words beside a mark, and their size.

    A plain mixin, named first: the Qt class after it brings the role, the state and the keyboard.
    """

    keeps_height = True
    _bold: tuple[BoldSpan, ...] = ()

    def _begin(self, detail: str) -> None:
        me = self._me()
        self._detail = detail
        self._hovered = False
        me.setCursor(Qt.CursorShape.PointingHandCursor)
        me.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        me.setSizePolicy(policy)
        me.setAccessibleDescription(detail)
        self._lay_out(current_theme())

    def _me(self) -> QAbstractButton:
        assert isinstance(self, QAbstractButton)  # noqa: S101
        return self

    def mark_width(self) -> int:
        """Return the width of the mark at 100 %."""
        return BOX

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        me = self._me()
        body = pixel_font(TypeStep.BODY, 400, theme.factor)
        small = pixel_font(TypeStep.CAPTION, 400, theme.factor)
        words = shown_text(me.text())
        self._block = TextBlock(words, body, line_height=1.4, bold=self._bold)
        self._under = TextBlock(self._detail, small, line_height=HEADING_LINE)
        self._lead = theme.px(self.mark_width() + _GAP)
        self._pad = theme.px(_PAD)
        self._least = theme.px(_ROW)
        me.updateGeometry()
        me.update()

    def set_bold(self, bold: Sequence[BoldSpan]) -> None:
        """Set these stretches of the words in bold, as those that were looked for."""
        if tuple(bold) != self._bold:
            self._bold = tuple(bold)
            self._lay_out(current_theme())

    def set_detail(self, detail: str) -> None:
        """Show another small line under the words."""
        self._detail = detail
        self._me().setAccessibleDescription(detail)
        self._lay_out(current_theme())

    def _room(self, width: int) -> int:
        return max(1, min(width - self._lead, current_theme().px(READING_WIDTH)))

    def _words_height(self, width: int) -> int:
        room = self._room(width)
        high = self._block.lay(room)
        return high + (self._under.lay(room) + self._pad // 2 if self._detail else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row in the present theme."""
        me = self._me()
        colours = current_theme().colours
        painter = QPainter(me)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = current_theme().px(BOX)
        high = self._words_height(me.width())
        top = (me.height() - high) / 2
        first = self._block.line_height()
        mark_top = max(self._pad, round(top + first / 2 - side / 2))
        self.paint_mark(painter, QRect(0, mark_top, side, side), colours)
        left = self._lead
        ink = colours.ink if me.isEnabled() else colours.muted
        self._block.draw(painter, left, top, ink)
        if self._detail:
            under = top + self._block.lay(self._room(me.width()))
            self._under.draw(painter, left, under + self._pad // 2, colours.muted)
        painter.end()

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint what stands before the words."""
        raise NotImplementedError

    def _edge(self, colours: Colours) -> tuple[QColor, float]:
        """Return the colour and width of the mark's edge: it answers to the pointer."""
        lively = self._hovered and self._me().isEnabled()
        return (colours.primary, 3.0) if lively else (colours.edge, 2.0)

    # --- what Qt asks, of either kind of button ---

    def setText(self, text: str) -> None:
        """Show other words."""
        QAbstractButton.setText(self._me(), text)
        self._lay_out(current_theme())

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a press at a point counts: anywhere on the row."""
        return self._me().rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its wrapped words at a width."""
        return max(self._least, self._words_height(width) + 2 * self._pad)

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        wide = self._block.natural().width()
        if self._detail:
            wide = max(wide, self._under.natural().width())
        wide = min(wide, current_theme().px(READING_WIDTH)) + self._lead
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting a word."""
        return QSize(self._block.widest_word() + self._lead, self._least)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the pointer."""
        self._hovered = True
        self._me().update()
        QAbstractButton.enterEvent(self._me(), event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop answering to the pointer."""
        self._hovered = False
        self._me().update()
        QAbstractButton.leaveEvent(self._me(), event)


def on_fill(colours: Colours, lively: bool) -> QColor:
    """Return the colour of a tick on a filled box, which changes under the pointer."""
    return colours.on_primary_hover if lively else colours.on_primary


class TickRow(_Row, QCheckBox):
    """A tick and its words; a press anywhere on the row ticks."""

    def __init__(
        self,
        text: str,
        checked: bool = False,
        *,
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        QCheckBox.__init__(self, text, parent)
        self._begin(detail)
        self.setChecked(checked)

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint the box and, when ticked, the tick."""
        if self.isChecked():
            lively = self._hovered and self.isEnabled()
            fill = colours.primary_hover if lively else colours.primary
            paint_box(painter, QRectF(square), fill, None)
            inset = square.width() // 7
            inner = square.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, inner, "check", on_fill(colours, lively))
        else:
            edge, width = self._edge(colours)
            paint_box(painter, QRectF(square), colours.surface, edge, width=width)


class SwitchRow(TickRow):
    """A setting that is on or off, shown by the knob's place, its tick and its filling."""

    def mark_width(self) -> int:
        """Return the width of the switch at 100 %."""
        return 64

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint a switch: its knob to the right and filled when on."""
        wide = current_theme().px(64)
        track = QRectF(square.left(), square.top(), wide, square.height())
        track.adjust(0, 4, 0, -4)
        on = self.isChecked()
        half = track.height() / 2
        edge, width = self._edge(colours)
        fill = colours.primary if on else colours.surface
        paint_box(painter, track, fill, colours.primary if on else edge, width=width, radius=half)
        knob = half - 5
        x = track.right() - half if on else track.left() + half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_primary if on else colours.edge)
        painter.drawEllipse(QPointF(x, track.center().y()), knob, knob)
        if on:
            tick = QRectF(x - knob * 0.7, track.center().y() - knob * 0.7, knob * 1.4, knob * 1.4)
            draw_icon(painter, tick.toRect(), "check", colours.primary)


class RadioRow(_Row, QRadioButton):
    """One of several choices; put the rows of one choice into the same parent widget."""

    def __init__(
        self,
        text: str,
        checked: bool = False,
        *,
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        QRadioButton.__init__(self, text, parent)
        self._begin(detail)
        self.setChecked(checked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let Tab come to the chosen row of the group, wherever it stands."""
        chosen = None if self.isChecked() else self._chosen_beside()
        if chosen is not None and event.reason() in _BY_TAB:
            chosen.setFocus(event.reason())
            return
        QRadioButton.focusInEvent(self, event)

    def _chosen_beside(self) -> RadioRow | None:
        parent = self.parentWidget()
        beside = parent.children() if parent is not None else []
        rows = (each for each in beside if isinstance(each, RadioRow))
        return next((row for row in rows if row.isChecked()), None)

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint the ring and, when chosen, its filled middle."""
        circle = QRectF(square).adjusted(2, 2, -2, -2)
        edge, width = self._edge(colours)
        painter.setPen(QPen(colours.primary if self.isChecked() else edge, width))
        painter.setBrush(colours.surface)
        painter.drawEllipse(circle)
        if self.isChecked():
            quarter = circle.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.primary)
            painter.drawEllipse(circle.adjusted(quarter, quarter, -quarter, -quarter))
