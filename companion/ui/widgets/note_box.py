"""A page to write on: paper, not a form; it grows with its words and keeps them by itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.layout import READING_WIDTH, Column
from companion.ui.toolkit.plain_editor import PlainEditor
from companion.ui.toolkit.settle import Settler
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.toolkit.typing_undo import is_leaving
from companion.ui.widgets.button import paint_box
from companion.ui.widgets.text import Text

_PAD = 20
_LINE = 150.0
_ENDLESS = 10_000
"""A word of more letters is broken anywhere: looking for its end at every key takes too long."""


class NotePage(PlainEditor):
    """The editor inside a note: plain words, as high as they need."""

    left = Signal()
    typed = Signal(str)
    cursor_moved = Signal(object)  # QRect within the viewport

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._lay_out(current_theme())
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor)

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    def fill(self, text: str) -> None:
        """Show a text without calling it typed; its undo begins here."""
        self._filling = True
        self.document().setUndoRedoEnabled(False)
        self.clear()
        self._wrap(text)
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(self._spaced())  # before the words: they are laid out only once
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().setUndoRedoEnabled(True)
        self._filling = False
        self._grow()

    def set_lines(self, lines: int) -> None:
        """Stand as high as so many lines, or higher where there are more words."""
        if lines != self._lines:
            self._lines = lines
            self._grow()

    def lines_in(self, height: int) -> int:
        """Return how many lines fit into a height."""
        return max(0, int((height - 2 * self.document().documentMargin()) / self._line))

    def _lay_out(self, theme: Theme) -> None:
        self.setFont(pixel_font(TypeStep.BODY, 400, theme.factor))
        self.document().setDocumentMargin(theme.px(_PAD))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._line = QFontMetricsF(self.font()).height() * _LINE / 130
        self._grow()

    def _spaced(self) -> QTextBlockFormat:
        spaced = QTextBlockFormat()
        spaced.setLineHeight(_LINE / 1.3, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return spaced

    def cursor_area(self) -> QRect:
        """Return where the cursor stands within the viewport."""
        return self.cursorRect()

    def _on_cursor(self) -> None:
        self.cursor_moved.emit(self.cursor_area())

    def _on_text_changed(self) -> None:
        if self._filling:
            return  # it grows once, when all its lines are there
        text = self.toPlainText()
        self._wrap(text)
        self._grow()
        self.typed.emit(text)

    def _wrap(self, text: str) -> None:
        """Break lines between words, or anywhere while there is an endless one."""
        endless = len(text) > _ENDLESS and any(len(word) > _ENDLESS for word in text.split())
        modes = QTextOption.WrapMode
        mode = modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)

    def _grow(self) -> None:
        pad = 2 * self.document().documentMargin()
        least = round(self._lines * self._line + pad)
        high = max(least, round(self.document().size().height()) + 2)
        if high != self.minimumHeight():
            self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow when the lines become shorter."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        """Return the width of a comfortable line."""
        return QSize(current_theme().px(READING_WIDTH), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, then the words."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_paper(painter, current_theme())
        if current_theme().name != "contrast":
            self._paint_rules(painter, event.rect())
        painter.end()
        super().paintEvent(event)

    def _paint_paper(self, painter: QPainter, theme: Theme) -> None:
        sheet = QRectF(self.viewport().rect())
        quiet = theme.name != "contrast"
        edge = theme.colours.divider if quiet else theme.colours.edge
        paint_box(painter, sheet, theme.colours.paper, edge, width=1 if quiet else 2, radius=3)
        foot = QRectF(sheet.left(), sheet.bottom() - 2, sheet.width(), 2)
        painter.fillRect(foot, theme.colours.edge)

    def _paint_rules(self, painter: QPainter, area: QRect) -> None:
        """Rule the paper under every written line, and on below them."""
        painter.setPen(QPen(current_theme().colours.divider, 1))
        margin = self.document().documentMargin()
        right = self.viewport().width() - margin
        for low in self._rule_heights(area):
            y = round(low - self._line * 0.1) + 0.5
            if area.top() - 1 <= y <= area.bottom() + 1:
                painter.drawLine(QPointF(margin, y), QPointF(right, y))

    def _rule_heights(self, area: QRect) -> list[float]:
        """Return where lines end, from the first in an area to the last: no note is too long."""
        lows: list[float] = []
        layout = self.document().documentLayout()
        block = self.cursorForPosition(area.topLeft()).block()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            if top > area.bottom() + 1:
                return lows
            lines = block.layout()
            for index in range(lines.lineCount()):
                line = lines.lineAt(index)
                lows.append(top + line.y() + line.height())
            block = block.next()
        margin = self.document().documentMargin()
        last = lows[-1] if lows else margin
        while last + self._line <= self.height() - margin + 1:
            last += self._line
            lows.append(last)
        return lows

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the page was left; from then on its typing is one step of the program's undo."""
        super().focusOutEvent(event)
        self.left.emit()
        if is_leaving(event):
            self.end_typing()

    def end_typing(self) -> None:
        """Have no typing to take back from here on."""
        self.document().clearUndoRedoStacks()


class NoteBox(QWidget):
    """A labelled page to write on. `settled` carries the text once typing rests, and on leaving.

    It has its own undo while it is open; leaving it is the moment the program's undo takes over.
    """

    settled = Signal(str)
    changed = Signal(str)
    left = Signal()
    keeps_height = True

    def __init__(
        self,
        label: str,
        text: str = "",
        *,
        hint: str = "",
        lines: int = 3,
        label_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Text(label, weight=700)
        self._hint = Text(hint, TypeStep.CAPTION, muted=True)
        self.page = NotePage(lines)
        self._settler = Settler(self)
        self._build(label, hint, label_shown)
        self._connect()
        self.text = text

    def _build(self, label: str, hint: str, label_shown: bool) -> None:
        column = Column(self, gap=6)
        column.add(self._label, self._hint, self.page)
        self._label.setVisible(label_shown)
        self._hint.setVisible(bool(hint))
        self._label.setBuddy(self.page)
        self.page.setAccessibleName(label)
        self.page.setAccessibleDescription(hint)
        self.setFocusProxy(self.page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.page.typed.connect(self._settler.note)
        self.page.typed.connect(self.changed)
        self.page.left.connect(self._settler.settle)
        self.page.left.connect(self.left)
        self._settler.settled.connect(self.settled)

    @property
    def text(self) -> str:
        """What is written."""
        return self.page.toPlainText()

    @text.setter
    def text(self, text: str) -> None:
        if text != self.page.toPlainText() or not text:
            self.page.fill(text)
        self._settler.start_from(text)

    def show_label(self, shown: bool) -> None:
        """Show the label, or leave it to the heading above; it is told either way."""
        self._label.setVisible(shown)

    def settle(self) -> None:
        """Say the text now if it has changed, as before a window closes."""
        self._settler.settle()
