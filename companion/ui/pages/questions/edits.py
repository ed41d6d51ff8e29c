"""What a person does to their questions, asked of the session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from companion.domain.records import Question, new_id
from companion.domain.text import clean_line, split_question
from companion.services.questions import (
    add_question,
    choose_question,
    edit_question,
    move_question,
    note_question,
    remove_question,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.lines import OwnQuestions, QuestionLine, excerpt

if TYPE_CHECKING:
    from companion.ui.pages.questions.row import QuestionRow


class QuestionEdits(QObject):
    """The slots that rows are connected to. Nothing here waits for the disk."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.own = OwnQuestions()
        self._on_their_way: dict[str, str] = {}
        self._parts: tuple[tuple[str, ...], ...] = ()

    def move_among(self, parts: Sequence[Sequence[Question]]) -> None:
        """Say which questions are in view and in which parts, where that is not one whole list."""
        self._parts = tuple(tuple(each.id for each in part) for part in parts)

    def take(self, row: QuestionRow) -> None:
        """Do what a row asks for from now on."""
        row.ticked.connect(self.tick)
        row.note_written.connect(self.write_note)
        row.note_left.connect(self.leave_note)
        row.words_written.connect(self.write_words)
        row.words_left.connect(self.leave_words)
        row.move_asked.connect(self.move)
        row.remove_asked.connect(self.remove)

    @Slot(object, bool)
    def tick(self, line: QuestionLine, chosen: bool) -> None:
        """Tick a question or take the tick off; a ready one comes on the list by its tick."""
        session = self._context.session
        if line.question_id:
            self._forget(line.bank_id)
            session.do(choose_question, question_id=line.question_id, chosen=chosen)
            return
        question_id = self._on_their_way.setdefault(line.bank_id, new_id())
        if chosen:
            session.do(add_question, text=line.text, bank_id=line.bank_id, question_id=question_id)
        else:
            session.do(choose_question, question_id=question_id, chosen=False)

    def settled(self) -> None:
        """Take in what was last written: what was on its way has arrived."""
        if self._on_their_way:
            for question in self._context.session.snapshot.questions.values():
                self._forget(question.bank_id)

    def _forget(self, bank_id: str) -> None:
        self._on_their_way.pop(bank_id, None)

    @Slot(str, str)
    def write_note(self, question_id: str, note: str) -> None:
        """Keep the note under a question as it stands now."""
        merge = _note_field(question_id)
        self._context.session.do(note_question, merge=merge, question_id=question_id, note=note)

    @Slot(str)
    def leave_note(self, question_id: str) -> None:
        """End the undo step of a note."""
        self._context.session.leave(_note_field(question_id))

    @Slot(str, str)
    def write_words(self, question_id: str, text: str) -> None:
        """Keep a question in other words; emptied words are not kept."""
        if text.strip():
            # What is moved to the note stays there, whatever is typed next: a step of its own.
            merge = None if split_question(text.strip())[1] else _words_field(question_id)
            self._context.session.do(edit_question, merge=merge, question_id=question_id, text=text)

    @Slot(str)
    def leave_words(self, question_id: str) -> None:
        """End the undo step of other words."""
        self._context.session.leave(_words_field(question_id))

    @Slot(str)
    def remove(self, question_id: str) -> None:
        """Take a question off the list; undo brings it back."""
        self._context.session.do(remove_question, question_id=question_id)

    def order_of(self, question_id: str) -> tuple[str, ...]:
        """Return the questions among which one can be moved, in their order."""
        if self._parts:
            return next((part for part in self._parts if question_id in part), ())
        own = self.own.of(self._context.session.snapshot)
        return tuple(question.id for question in own)

    @Slot(str, int)
    def move(self, question_id: str, places: int) -> None:
        """Move a question up or down among those in view."""
        among = next((part for part in self._parts if question_id in part), ())
        order = self.order_of(question_id)
        if question_id not in order:
            return
        there = order.index(question_id) + places
        if not 0 <= there < len(order):
            last = self.tr("It is the last one already.")
            first = self.tr("It is the first one already.")
            self._context.announcer.say(last if there > 0 else first)
            return
        self._context.session.do(move_question, question_id=question_id, places=places, among=among)


class Draft(QObject):
    """A new question while it is being written: kept from the first words on.

    Until it is finished it is one undo step, and the list leaves it out.
    """

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._id = new_id()
        self._kept = ""

    @property
    def question_id(self) -> str:
        """The question being written; empty when there are no words yet."""
        return self._id if self._kept else ""

    @Slot(str)
    def write(self, text: str) -> None:
        """Keep the words as they stand now; without words there is no question."""
        session = self._context.session
        words, rest = split_question(clean_line(text))
        merge = None if rest else self._field()  # the note it goes on in outlives the next words
        if words and not self._kept:
            session.do(add_question, merge=merge, text=text, question_id=self._id)
        elif words and (rest or words != self._kept):
            session.do(edit_question, merge=merge, text=text, question_id=self._id)
        elif not words and self._kept:
            session.do(remove_question, merge=merge, question_id=self._id)
            self.start_again()
        self._kept = words

    def finish(self) -> str:
        """Let the question join the list, and return the beginning of its words."""
        self._context.session.leave(self._field())
        kept = excerpt(self._kept)
        self.start_again()
        return kept

    def start_again(self) -> None:
        """Begin another question, as after the last was finished or taken back."""
        self._id = new_id()
        self._kept = ""

    def _field(self) -> str:
        return f"draft:{self._id}"


def _note_field(question_id: str) -> str:
    return f"note:{question_id}"


def _words_field(question_id: str) -> str:
    return f"words:{question_id}"
