"""The last page of adding, and the only one of changing: everything at a glance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.appointments.entries import Answers
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet, RuledLine
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text


class AnswerLine(RuledLine):
    """A question in a word, its answer, and the way back to it."""

    change_asked = Signal()

    def __init__(self, short: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._answer = Text("", TypeStep.LEAD)
        self.change = Button(self.tr("Change"), ButtonKind.QUIET, "pencil")
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=short))
        words, whole = QWidget(), QWidget()
        column = Column(words, gap=0)
        column.add(Text(short, TypeStep.CAPTION, muted=True), self._answer)
        SideBySide(words, self.change, least=240, line=56, parent=whole)
        self.content.add(whole)
        self.change.clicked.connect(self.change_asked)

    @property
    def answer(self) -> str:
        """The words shown."""
        return self._answer.text()

    def show_answer(self, words: str, if_none: str) -> None:
        """Show an answer, or quietly that there is none."""
        self._answer.setText(words or if_none)
        self._answer.set_colour("ink" if words else "muted")


class CheckPage(PagePanel):
    """All answers, a note, and the button that keeps them."""

    change_asked = Signal(int)
    back_asked = Signal()
    done_asked = Signal()
    remove_asked = Signal()
    note_written = Signal(str)
    note_left = Signal()

    def __init__(
        self, context: PageContext, shorts: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.back = BackButton("")
        self.done = Button("")
        self.remove = Button(self.tr("Remove this appointment"), ButtonKind.QUIET, "trash-2")
        self.lines = [AnswerLine(short) for short in shorts]
        self.note = NoteBox(self.tr("Note"), hint=self.tr("For example, what to bring."))
        self._fill()

    def _fill(self) -> None:
        self.set_back(self.back)
        sheet = PaperSheet(gap=0)
        for place, line in enumerate(self.lines):
            sheet.content.add(line)
            line.setProperty("place", place)
            line.change_asked.connect(self._on_change)
        self.set_actions(self.done)
        self.content.add(sheet, self.note)
        self.content.add(self.remove, left=True)
        self.back.clicked.connect(self.back_asked)
        self.done.clicked.connect(self.done_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.note.settled.connect(self.note_written)
        self.note.left.connect(self.note_left)

    def name_ways(self, title: str, back: str, onward: str, *, can_remove: bool) -> None:
        """Say what this page is for now and where its ways lead."""
        self.set_title(title)
        self.back.setText(back)
        self.done.setText(onward)
        self.remove.setVisible(can_remove)

    def take(self, answers: Answers) -> None:
        """Show everything, the note as well."""
        self.show_answers(answers)
        if self.note.text != answers.note:
            self.note.text = answers.note

    def give(self, answers: Answers) -> Answers:
        """Return the answers with the note."""
        return replace(answers, note=self.note.text)

    def show_answers(self, answers: Answers) -> None:
        """Show what was answered on the other pages."""
        dates = self._context.dates
        when = "" if answers.when is None else dates.moment(answers.when, answers.at)
        words = (answers.what, when[:1].upper() + when[1:], answers.where, answers.who)
        for line, answer in zip(self.lines, words, strict=True):
            line.show_answer(answer, self.tr("Not written"))

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(int(self.sender().property("place")))
