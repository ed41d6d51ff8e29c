"""Paragraphs whose hard words can be asked about: a term opens its meaning below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout, gentle
from companion.ui.toolkit.text_block import BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour
from companion.ui.widgets.button import Button, ButtonKind, paint_aside
from companion.ui.widgets.text import Heading, Text

NBSP = "\u00a0"
_TARGET = 48


class TermSpan(NamedTuple):
    """A stretch of text that is a term: from `start` up to `end`, its key, and its name."""

    start: int
    end: int
    key: str
    name: str


class TermButton(QPushButton):
    """The button laid over a term in its paragraph; it paints nothing but its answer to hover."""

    def __init__(self, span: TermSpan, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.span = span
        self.words = QRect()  # where its words stand, within itself
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def take_place(self, words: QRect, target: QRect, others: Sequence[QRect]) -> None:
        """Stand over the words; presses count on the target around them, but for other terms."""
        self.setGeometry(target)
        self.words = words.translated(-target.topLeft())
        crossed = [other for other in others if other.intersects(target)]
        if not crossed:
            self.clearMask()
            return
        free = QRegion(self.rect())
        for other in crossed:
            free = free.subtracted(QRegion(other.translated(-target.topLeft())))
        self.setMask(free)

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes: around the words, not the larger target."""
        return self.words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the paragraph shows the words."""


class TermText(Text):
    """A paragraph with terms to press (`term_pressed` carries the key) and bold stretches."""

    term_pressed = Signal(str)

    def __init__(
        self,
        text: str,
        terms: Sequence[TermSpan] = (),
        bold: Sequence[BoldSpan] = (),
        *,
        step: TypeStep = TypeStep.BODY,
        colour: Token = "ink",
        parent: QWidget | None = None,
    ) -> None:
        self._terms = tuple(terms)
        self._buttons: list[TermButton] = []
        super().__init__(text, step, bold=bold, colour=colour, parent=parent)
        for span in self._terms:
            name = self.tr("{word}: what this word means").format(word=span.name)
            button = TermButton(span, name, self)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)

    @property
    def buttons(self) -> tuple[TermButton, ...]:
        """The buttons of its terms, in reading order."""
        return tuple(self._buttons)

    def focus_term(self, key: str) -> None:
        """Give the focus to a term, as when its meaning is closed."""
        for button in self._buttons:
            if button.span.key == key:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def setText(self, text: str) -> None:
        """Show another text without terms."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._terms, self._buttons = (), []
        super().setText(text)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TermButton):
            self.term_pressed.emit(button.span.key)

    # --- lines: terms stay on one line wherever one is long enough for them ---

    def indent_width(self) -> int:
        """Return the room before the words at 100 %."""
        return 0

    def _indent(self) -> int:
        return current_theme().px(self.indent_width())

    def _lay_out(self, theme: Theme) -> None:
        super()._lay_out(theme)
        self._loose = self._block
        self._unbroken_width = 0
        whole = _unbroken(self.text(), self._terms)
        if whole != self.text():
            self._block = TextBlock(
                whole, self._loose.font(), line_height=self._line_height, bold=self._bold
            )
            self._unbroken_width = self._block.widest_word()
        self._place()

    def _block_for(self, width: int) -> TextBlock:
        room = self._line_width(width - self._indent())
        block = self._block if room >= self._unbroken_width else self._loose
        block.lay(room)
        return block

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        high = self._block_for(width).lay(self._line_width(width - self._indent()))
        return max(high, current_theme().px(_TARGET)) if self._terms else high

    def _top(self) -> int:
        """Return where its lines begin: a single line with a term has room around it."""
        if not self._terms:
            return 0
        block = self._block_for(self.width())
        return max(0, self.height() - round(block.line_height() * block.line_count())) // 2

    def places_of(self, start: int, end: int) -> list[QRectF]:
        """Return where a stretch of its words stands: a rectangle for each line it is on."""
        corner = QPointF(self._indent(), self._top())
        rects = self._block_for(self.width()).span_rects(start, end)
        return [rect.translated(corner) for rect in rects]

    def sizeHint(self) -> QSize:
        """Return the size with lines as long as they may be."""
        hint = super().sizeHint()
        wide = hint.width() + self._indent()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting an ordinary word."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() + self._indent(), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where their words now stand."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self._buttons:
            return
        block = self._block_for(self.width())
        least = current_theme().px(_TARGET)
        pieces = [block.span_rects(b.span.start, b.span.end) for b in self._buttons]
        corner = QPoint(self._indent(), self._top())
        tight = [_bounds(rects[:1]).translated(corner) for rects in pieces]
        for index, button in enumerate(self._buttons):
            others = [rect for at, rect in enumerate(tight) if at != index]
            button.take_place(tight[index], reach(tight[index], least, self.rect()), others)

    # --- painting ---

    def paint_mark(self, painter: QPainter) -> None:
        """Paint what stands before the words; a paragraph has nothing there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and dots under each term."""
        colours = current_theme().colours
        painter = QPainter(self)
        self.paint_mark(painter)
        block = self._block_for(self.width())
        top = self._top()
        block.draw(painter, self._indent(), top, token_colour(colours, self._colour))
        if self._terms:
            self._paint_dots(painter, block, top)
        painter.end()

    def _paint_dots(self, painter: QPainter, block: TextBlock, top: int) -> None:
        theme = current_theme()
        pen = QPen(theme.colours.link, max(2.0, theme.factor * 1.8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 1.9])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        left = self._indent()
        for span in self._terms:
            for rect in block.span_rects(span.start, span.end):
                low = rect.bottom() + top - 0.5
                ends = QPointF(rect.left() + left, low), QPointF(rect.right() + left, low)
                painter.drawLine(*ends)


def _unbroken(text: str, terms: Sequence[TermSpan]) -> str:
    letters = list(text)
    for span in terms:
        for index in range(span.start, span.end):
            if letters[index] == " ":
                letters[index] = NBSP
    return "".join(letters)


def _bounds(rects: Sequence[QRectF]) -> QRect:
    around = QRectF()
    for rect in rects:
        around = around.united(rect)
    return around.toAlignedRect()


def reach(words: QRect, least: int, inside: QRect) -> QRect:
    """Return the target of a term: around its words, at least `least` high and wide.

    At the edge of `inside` it moves inwards and keeps its size.
    """
    size = QSize(max(least, words.width() + 8), max(least, words.height()))
    target = QRect(QPoint(0, 0), size)
    target.moveCenter(words.center())
    target.moveLeft(max(inside.left(), min(target.left(), inside.right() + 1 - size.width())))
    target.moveTop(max(inside.top(), min(target.top(), inside.bottom() + 1 - size.height())))
    return target


class DefinitionPanel(QWidget):
    """The meaning of a term, opened in place; Esc or the button closes it (`closed`)."""

    closed = Signal()
    keeps_height = True

    def __init__(
        self,
        word: str = "",
        say: str = "",
        meaning: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heading = Heading("", 4)
        self._say = Text("", muted=True)
        self._meaning = Text("")
        self.close_button = Button(self.tr("Close"), ButtonKind.SECONDARY, "x")
        self._column = Column(self, gap=12)
        self._column.add(self._heading, self._say, self._meaning)
        self._buttons = QWidget()
        self._line = FlowLayout(self._buttons, gap=24)
        self._line.addWidget(self.close_button)
        self._column.add(self._buttons)
        self._came_from: QWidget | None = None
        self.close_button.clicked.connect(self.close_panel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())
        self.hide()
        if word:
            self.show_term(word, say, meaning)

    def show_term(
        self, word: str, say: str, meaning: str, *, came_from: QWidget | None = None
    ) -> None:
        """Open with a term's meaning; the focus returns to `came_from` when it closes."""
        self._came_from = came_from
        self._heading.setText(word)
        self._say.setText(self.tr("Say: {say}").format(say=say) if say else "")
        self._say.setVisible(bool(say))
        self._meaning.setText(meaning)
        self.close_button.setAccessibleName(
            self.tr("Close the meaning of {word}").format(word=word)
        )
        set_role(self, Role.GROUPING, self.tr("{word}: meaning").format(word=word))
        self.show()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_beside(self, button: Button) -> None:
        """Put one more button beside Close, such as a way to all words."""
        self._line.addWidget(button)

    @property
    def meaning(self) -> str:
        """The meaning shown."""
        return self._meaning.text()

    def close_panel(self) -> None:
        """Close, and give the focus back to where it came from."""
        back, self._came_from = self._came_from, None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close_panel()
            event.accept()
            return
        super().keyPressEvent(event)

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side, tall = gentle(24, theme), gentle(18, theme)
        self._column.setContentsMargins(side, tall, side, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line on the left that ties it to the paragraph."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_aside(painter, self.rect(), colours.surface, colours.primary)
        painter.end()
