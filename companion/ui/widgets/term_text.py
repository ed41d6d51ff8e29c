"""Paragraphs whose hard words can be asked about: a term opens its meaning below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.tokens import Theme, Token, current_theme
from companion.ui.widgets.button import Button, ButtonKind, paint_box
from companion.ui.widgets.text import Heading, Text

NBSP = "\u00a0"


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
        self.words = QRect()
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

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
        super().__init__(
            _unbroken(text, self._terms), step, bold=bold, colour=colour, parent=parent
        )
        self.setAccessibleName(text)
        for span in self._terms:
            name = self.tr("{word}: what this word means").format(word=span.name)
            button = TermButton(span, name, self)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)

    @property
    def colour(self) -> Token:
        """The colour of its words."""
        return self._colour

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

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TermButton):
            self.term_pressed.emit(button.span.key)

    # --- placing the buttons ---

    def indent_width(self) -> int:
        """Return the room before the words at 100 %."""
        return 0

    def _indent(self) -> int:
        return current_theme().px(self.indent_width())

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        return super().heightForWidth(max(1, width - self._indent()))

    def sizeHint(self) -> QSize:
        """Return the size with lines as long as they may be."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._indent(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting a word."""
        wide = min(self._block.widest_word(), self._limit) + self._indent()
        return QSize(wide, self.heightForWidth(max(wide, self.width())) if self.width() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where their words now stand."""
        super().resizeEvent(event)
        self._place()

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        super().follow_theme(theme)
        self._place()

    def _place(self) -> None:
        self._block.lay(min(self.width() - self._indent(), self._limit))
        left = self._indent()
        tight = [_bounds(self._block.span_rects(b.span.start, b.span.end)) for b in self._buttons]
        wanted = [_reach(rect, current_theme().px(48)) for rect in tight]
        for index, button in enumerate(self._buttons):
            target = _clear_of(wanted[index], tight, index)
            button.setGeometry(target.translated(left, 0).intersected(self.rect()))
            inner = tight[index].translated(left, 0)
            button.words = inner.translated(-button.pos()).adjusted(-1, 0, 1, 0)

    # --- painting ---

    def paint_mark(self, painter: QPainter) -> None:
        """Paint what stands before the words; a paragraph has nothing there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, and dots under each term."""
        theme = current_theme()
        left = self._indent()
        self._block.lay(min(max(1, self.width() - left), self._limit))
        painter = QPainter(self)
        self.paint_mark(painter)
        self._block.draw(painter, left, 0, getattr(theme.colours, self._colour))
        if self._buttons:
            self._paint_dots(painter, left, theme)
        painter.end()

    def _paint_dots(self, painter: QPainter, left: int, theme: Theme) -> None:
        colour: QColor = theme.colours.link
        pen = QPen(colour, max(2.0, theme.factor * 1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.2])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        for span in self._terms:
            for rect in self._block.span_rects(span.start, span.end):
                low = rect.bottom() - 1
                painter.drawLine(int(rect.left() + left), int(low), int(rect.right() + left), int(low))


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


def _reach(rect: QRect, high: int) -> QRect:
    extra_y = max(0, high - rect.height() + 1) // 2
    extra_x = max(4, (high - rect.width() + 1) // 2)
    return rect.adjusted(-extra_x, -extra_y, extra_x, extra_y)


def _clear_of(wanted: QRect, tight: Sequence[QRect], index: int) -> QRect:
    """Return a target that stays off the words of the other terms."""
    for other_index, other in enumerate(tight):
        if other_index != index and wanted.intersects(other):
            return tight[index]
    return wanted


class DefinitionPanel(QWidget):
    """The meaning of a term, opened in place; Esc or the button closes it (`closed`)."""

    closed = Signal()

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
        self._column = Column(self, gap=8)
        self._column.add(self._heading, self._say, self._meaning)
        self._column.add(self.close_button, left=True)
        self._came_from: QWidget | None = None
        self.close_button.clicked.connect(self.close_panel)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
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
        pad = gentle(16, theme)
        self._column.setContentsMargins(gentle(20, theme), pad, pad, pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line on the left that ties it to the paragraph."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), colours.surface, None, radius=0)
        painter.fillRect(QRect(0, 0, 4, self.height()), colours.primary)
        painter.end()
