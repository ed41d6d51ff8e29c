"""What stands under More of a question: short rows of buttons, and the panel one of them opens."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.pages.questions.drag import DragHandle
from companion.ui.pages.questions.lines import QuestionLine
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, ButtonKind, paint_box


class PanelName(StrEnum):
    """What can be opened under a question, one at a time."""

    ANSWER = "answer"
    HISTORY = "history"
    VISITS = "visits"
    WHOM = "whom"
    WAITING = "waiting"
    THREE = "three"


class Panel(QWidget):
    """What is opened under a question. `grew` after its height changed, `left` to be closed."""

    grew = Signal()
    left = Signal()
    was_seen = False
    """Whether the page has brought it into view."""

    def show_kept(self, *, typed_here: bool) -> None:
        """Show what is kept now; with `typed_here` what is being written stays as it is."""

    def settle(self) -> None:
        """Say what is being written now, as before it is closed."""

    def begin(self) -> None:
        """Put the focus where a person begins."""


class OpenButton(Button):
    """A small button that opens something under its row, and closes it when pressed again."""

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text, ButtonKind.QUIET, icon)
        self.setCheckable(True)
        set_role(self, Role.DISCLOSURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground while what it opens is open."""
        if self.isChecked():
            colours = current_theme().colours
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_box(painter, QRectF(self.rect()), colours.selected, None)
            self._paint_words(painter, colours.on_selected)
            painter.end()
            return
        super().paintEvent(event)


class MoreButtons(QWidget):
    """What else can be done with a question: the few ways used most, and a fold with the others.

    `panel_toggled` carries a `PanelName` and whether it is to be open; `grew` after a fold.
    """

    panel_toggled = Signal(str, bool)
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = ""
        self._make_buttons()
        self._folded = QWidget()
        column = Column(self, gap=4)
        for holder, buttons in ((QWidget(), self._first()), (self._folded, self._others())):
            columns = FlowLayout(holder, gap=4, even=True)
            for button in buttons:
                columns.addWidget(button)
            column.add(holder)
        self._folded.hide()
        self.ways.toggled.connect(self._on_ways)
        for name, opener in self.openers.items():
            opener.setProperty("panel", name.value)
            opener.toggled.connect(self._on_opener)

    def _make_buttons(self) -> None:
        quiet = ButtonKind.QUIET
        self.answer = OpenButton(self.tr("Write the answer"), "notebook-pen")
        self.asked = Button(self.tr("Mark as asked"), quiet, "check")
        self.history = OpenButton(self.tr("What was said before"), "clock")
        self.first = Button(self.tr("Put it in my three"), quiet, "star")
        self.whom = OpenButton(self.tr("Who it is for"), "users")
        self.visits = OpenButton(self.tr("Which appointment"), "calendar-days")
        self.waiting = OpenButton(self.tr("I am waiting for something"), "calendar-clock")
        self.words = Button(self.tr("Change the words"), quiet, "pencil")
        self.up = Button(self.tr("Move up"), quiet, "arrow-up", rapid=True)
        self.down = Button(self.tr("Move down"), quiet, "arrow-down", rapid=True)
        self.drag = DragHandle()
        self.remove = Button(self.tr("Remove"), quiet, "trash-2")
        self.ways = OpenButton(self.tr("More ways"), "ellipsis")
        self.openers = {
            PanelName.ANSWER: self.answer,
            PanelName.HISTORY: self.history,
            PanelName.WHOM: self.whom,
            PanelName.VISITS: self.visits,
            PanelName.WAITING: self.waiting,
        }

    def buttons(self) -> tuple[Button, ...]:
        """Return every button, in order."""
        return (*self._first(), *self._others())

    def _first(self) -> tuple[Button, ...]:
        return (self.answer, self.asked, self.history, self.first, self.visits, self.ways)

    def _others(self) -> tuple[Button, ...]:
        return (
            *(self.whom, self.waiting, self.words),
            *(self.up, self.down, self.drag, self.remove),
        )

    @Slot(bool)
    def _on_ways(self, opened: bool) -> None:
        if not opened:
            for opener in self.openers.values():
                if self._folded.isAncestorOf(opener):
                    opener.setChecked(False)
        self._folded.setVisible(opened)
        self.grew.emit()

    def show_line(self, line: QuestionLine, question: str) -> None:
        """Show what the buttons do with the question as it stands; it gives them their names."""
        self._question = question
        self.asked.setText(self.tr("Not asked yet") if line.asked else self.tr("Mark as asked"))
        self.asked.set_icon("undo-2" if line.asked else "check")
        words = self.tr("Take it out of my three") if line.first else self.tr("Put it in my three")
        self.first.setText(words)
        self.history.setVisible(line.was_asked or self.history.isChecked())
        for button in self.buttons():
            button.setAccessibleName(f"{button.text()}: {question}")

    @property
    def open_panel(self) -> PanelName | None:
        """Which panel is open."""
        opened = (name for name, opener in self.openers.items() if opener.isChecked())
        return next(opened, None)

    def close_panels(self, but: PanelName | None = None) -> None:
        """Close what is open, except one."""
        for name, opener in self.openers.items():
            if name is not but:
                opener.setChecked(False)

    def mark_open(self, name: PanelName) -> None:
        """Show a panel's button as pressed, and no other, where the panel is opened from inside."""
        for each, opener in self.openers.items():
            blocked = opener.blockSignals(True)
            opener.setChecked(each is name)
            opener.blockSignals(blocked)
            opener.update()

    @Slot(bool)
    def _on_opener(self, opened: bool) -> None:
        name = PanelName(str(self.sender().property("panel")))
        if opened:
            self.close_panels(but=name)
            if self._folded.isAncestorOf(self.openers[name]):
                self.ways.setChecked(True)  # so that the button it goes back to can be seen
        self.panel_toggled.emit(name.value, opened)
