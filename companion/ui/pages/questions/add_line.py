"""The line on which a person writes a question of their own; Enter adds it and stays."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.text import LONGEST_QUESTION, LONGEST_TEXT
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.edits import Draft
from companion.ui.pages.questions.too_long import shorten
from companion.ui.session import Changes, Failure, Way
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import Field
from companion.ui.widgets.text import Text


class AddLine(QWidget):
    """Closed until asked for. `finished` after each question, `closed` when put away."""

    finished = Signal()
    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft = Draft(context, self)
        self.field = Field(self.tr("Your question"))
        self.field.edit.setMaxLength(LONGEST_TEXT)
        self.add_button = Button(self.tr("Add to my list"), icon="plus", rapid=True)
        self.close_button = Button(self.tr("Close this line"), ButtonKind.QUIET)
        self._added = Text("", TypeStep.CAPTION, muted=True)
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        column = Column(self, gap=8)
        column.setContentsMargins(0, 0, 0, 16)
        buttons = FlowLayout(gap=12)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.close_button)
        column.add(self.field, self._added)
        column.addLayout(buttons)
        self._added.hide()

    def _connect(self) -> None:
        self.field.settled.connect(self._on_settled)
        self.field.changed.connect(self._on_changed)
        self.field.edit.returnPressed.connect(self.add)
        self.field.edit.installEventFilter(self)
        self.add_button.clicked.connect(self.add)
        self.close_button.clicked.connect(self.put_away)
        self._context.session.failed.connect(self._on_failed)

    @property
    def writing(self) -> str:
        """The question that is being written, which the list leaves out for now."""
        return self._draft.question_id

    def begin(self, words: str = "") -> None:
        """Open the line and put the cursor on it."""
        self.show()
        self._added.hide()
        if words:
            self.field.text = words
            self._on_settled(words)
        self.field.setFocus()

    @Slot(str)
    def _on_changed(self, text: str) -> None:
        """Take what is too long at once: a line of a whole page would hold the window."""
        if len(text) > LONGEST_QUESTION:
            self.field.settle()

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        self._draft.write(text)
        said = shorten(self.field)
        if said:
            self._context.announcer.say(said)

    @Slot()
    def add(self) -> None:
        """Let the question join the list, and stay for the next."""
        self.field.settle()
        if not self.writing:
            self.field.show_error(self.tr("Write a few words first."))
            self.field.setFocus()
            return
        words = self._finish()
        said = self.tr("On your list now: {question}").format(question=words)
        self._added.setText(said)
        self._added.show()
        self._context.announcer.say(said)
        self.field.setFocus()

    @Slot()
    def put_away(self) -> None:
        """Close the line; words that are on it join the list."""
        self.field.settle()
        if self.writing:
            self._finish()
        self.field.show_error("")
        self.hide()
        self.closed.emit()

    def _finish(self) -> str:
        words = self._draft.finish()
        self.field.text = ""
        self.field.show_error("")
        self.finished.emit()
        return words

    def hear(self, changes: Changes) -> None:
        """Begin another question if the one being written was taken back by Undo."""
        taken_back = changes.way is not Way.DID and self.writing in changes.ids
        if taken_back and self.writing not in self._context.session.snapshot.questions:
            self._draft.start_again()
            self.field.text = ""

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        refused = failure.arguments.get("question_id")
        if refused == self.writing and not self._context.session.unsaved:
            self._draft.start_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the line away on Esc."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.put_away()
            return True
        return super().eventFilter(watched, event)
