"""Moving a question with the pointer: an extra beside Move up and Move down, never the only way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from companion.ui.pages.questions.edits import QuestionEdits
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from companion.ui.pages.questions.row import QuestionRow

_LEAST_WAY = 8
_EDGE = 40
_SCROLL = 24


class DragHandle(Button):
    """What is dragged. `dragged` and `dropped` carry where the pointer is on the screen.

    `called_off` by Esc or a drag that ends where it began; pressed without a drag it says `clicked`
    like any button.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    called_off = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.QUIET, "menu", parent=parent)
        self.setText(self.tr("Drag to move"))
        self._from: QPoint | None = None
        self._dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._from, self._dragging = event.globalPosition().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag once the pointer went some way with the button held."""
        here = event.globalPosition().toPoint()
        if self._from is None:
            super().mouseMoveEvent(event)
            return
        if abs(here.y() - self._from.y()) >= _LEAST_WAY:
            self._dragging = True
        if self._dragging:
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged, or take it for a press."""
        dragging, self._from, self._dragging = self._dragging, None, False
        if not dragging:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.dropped.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Call the drag off on Esc."""
        if self._dragging and event.key() == Qt.Key.Key_Escape:
            self._from, self._dragging = None, False
            self.setDown(False)
            self.called_off.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class DropLine(QWidget):
    """The line that shows where a question would stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colours.primary)
        painter.end()


class RowDrag(QObject):
    """Lets rows be dragged within their part of the list; a drop is an ordinary move."""

    def __init__(self, page: QScrollArea, edits: QuestionEdits, announcer: Announcer) -> None:
        super().__init__(page)
        self._page = page
        self._edits = edits
        self._announcer = announcer
        self._line: DropLine | None = None
        self._rows: Sequence[QuestionRow] = ()

    def take(self, handle: DragHandle) -> None:
        """Answer to a handle from now on."""
        handle.dragged.connect(self._on_dragged)
        handle.dropped.connect(self._on_dropped)
        handle.called_off.connect(self._hide_line)
        handle.clicked.connect(self._on_clicked)

    def _begin(self) -> QuestionRow | None:
        """Return the row whose handle is held, and find those it can be dropped among."""
        from companion.ui.pages.questions.row import QuestionRow

        step = self.sender().parent()
        while step is not None and not isinstance(step, QuestionRow):
            step = step.parent()
        if step is None:
            return None
        among = self._edits.order_of(step.line.question_id)
        rows = {row.line.question_id: row for row in self._page.findChildren(QuestionRow)}
        self._rows = [rows[each] for each in among if each in rows and rows[each].isVisible()]
        return step if step in self._rows else None

    def _gap_at(self, at: QPoint) -> int:
        """Return before which of the rows the pointer is; their number at the end."""
        tops = [row.mapToGlobal(QPoint(0, row.height() // 2)).y() for row in self._rows]
        return sum(middle < at.y() for middle in tops)

    @Slot(QPoint)
    def _on_dragged(self, at: QPoint) -> None:
        row = self._begin()
        sheet = self._page.widget()
        if row is None or sheet is None:
            return
        self._scroll(at)
        gap = self._gap_at(at)
        beside = self._rows[min(gap, len(self._rows) - 1)]
        low = beside.height() if gap == len(self._rows) else 0
        where = beside.mapTo(sheet, QPoint(0, low))
        if self._line is None:
            self._line = DropLine(sheet)
        self._line.setGeometry(where.x(), where.y() - 2, beside.width(), 4)
        self._line.raise_()
        self._line.show()

    def _scroll(self, at: QPoint) -> None:
        view = self._page.viewport()
        y = view.mapFromGlobal(at).y()
        bar = self._page.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _SCROLL)
        elif y > view.height() - _EDGE:
            bar.setValue(bar.value() + _SCROLL)

    @Slot(QPoint)
    def _on_dropped(self, at: QPoint) -> None:
        row = self._begin()
        self._hide_line()
        if row is None:
            return
        here, gap = self._rows.index(row), self._gap_at(at)
        places = gap - here - (1 if gap > here else 0)
        if places:
            self._edits.move(row.line.question_id, places)

    @Slot()
    def _hide_line(self) -> None:
        if self._line is not None:
            self._line.hide()

    @Slot()
    def _on_clicked(self) -> None:
        self._announcer.say(self.tr("Drag it with the pointer, or press Move up or Move down."))
