"""From question to answer and on to the next visit: how rows stand, and what More opens.

The parts of it that a first look at the list does not need are imported when they are opened.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from companion.domain.records import Question
from companion.services.asking_book import AskingBook, Occasion, occasion_for
from companion.services.askings import mark_asked
from companion.services.questions import THREE, put_first, put_with_others, three_first
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.asked_words import standing
from companion.ui.pages.questions.lines import QuestionLine
from companion.ui.pages.questions.more import Panel, PanelName

if TYPE_CHECKING:
    from companion.ui.pages.questions.row import QuestionRow


class Shown(StrEnum):
    """Which questions a list shows."""

    ALL = "all"
    TO_ASK = "to-ask"
    ASKED = "asked"


class Parts(NamedTuple):
    """The list in its three parts: those that stand first, the others, and those asked."""

    first: tuple[Question, ...] = ()
    others: tuple[Question, ...] = ()
    asked: tuple[Question, ...] = ()


class QuestionLoop(QObject):
    """Knows how each question stands, and answers what the rows ask for."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._snapshot: Snapshot | None = None
        self._book = AskingBook(Snapshot())
        self._first: frozenset[str] = frozenset()
        self._asked: frozenset[str] = frozenset()
        self._to_ask: frozenset[str] = frozenset()

    @property
    def book(self) -> AskingBook:
        """What was asked and answered, as it stands now."""
        snapshot = self._context.session.snapshot
        if snapshot is not self._snapshot:
            self._snapshot, self._book = snapshot, AskingBook(snapshot)
        return self._book

    # --- the parts of the list ---

    def let_move(self) -> None:
        """Let every question take its place: nothing is under a hand now."""
        snapshot, book = self._context.session.snapshot, self.book
        self._first = frozenset(each.id for each in three_first(snapshot))
        questions = snapshot.questions.values()
        self._to_ask = frozenset(each.id for each in questions if each.chosen)
        self._asked = frozenset(
            each.id for each in questions if not each.chosen and book.was_asked(each.id)
        )

    def let_three_move(self) -> None:
        """Let the three take their places, as after a person chose one."""
        self._first = frozenset(each.id for each in three_first(self._context.session.snapshot))

    def parts(self, questions: Sequence[Question]) -> Parts:
        """Return questions by part. One that was just asked keeps its place for now."""
        first, others, asked = [], [], []
        for question in questions:
            if question.id in self._first:
                first.append(question)
            elif question.id in self._asked:
                asked.append(question)
            else:
                others.append(question)
        return Parts(tuple(first), tuple(others), tuple(asked))

    def only(self, questions: Sequence[Question], shown: Shown) -> tuple[Question, ...]:
        """Return the questions a filter lets through; one whose tick just went stays for now."""
        if shown is Shown.TO_ASK:
            return tuple(each for each in questions if each.chosen or each.id in self._to_ask)
        if shown is Shown.ASKED:
            return tuple(each for each in questions if self.book.was_asked(each.id))
        return tuple(questions)

    # --- how one stands ---

    def complete(self, line: QuestionLine) -> QuestionLine:
        """Return a line with how its question stands: first, asked, to ask again, for whom."""
        snapshot, book = self._context.session.snapshot, self.book
        question = snapshot.questions.get(line.question_id)
        if question is None:
            return line
        today = self._context.today()
        plans = book.coming(question.id, today)
        visits = sorted(
            (snapshot.appointments[each.appointment] for each in plans),
            key=lambda each: each.when.first,
        )
        latest = book.latest(question.id)
        asked = book.stands_asked(question, today)
        dates = self._context.dates
        said = standing(question, latest, visits, dates, today, asked=asked)
        if not said and latest is None and not question.first:
            return line
        return replace(
            line,
            first=question.first and question.chosen,
            asked=asked,
            was_asked=latest is not None,
            said=said,
        )

    # --- what a row asks for ---

    def take(self, row: QuestionRow) -> None:
        """Answer what a row asks for from now on."""
        row.asked_wanted.connect(self._on_asked)
        row.first_wanted.connect(self._on_first)
        row.panel_asked.connect(self._on_panel)
        row.answer_asked.connect(self._on_answer_asked)

    @Slot(str, bool)
    def _on_asked(self, question_id: str, asked: bool) -> None:
        context = self._context
        at = self._occasion(question_id)
        context.session.do(
            mark_asked, question_id=question_id, at=at, today=context.today(), asked=asked
        )
        if asked and self.book.coming(question_id, context.today(), but=at):
            words = self.tr("Marked as asked. It stays ticked for your other appointment.")
        elif asked:
            words = self.tr("Marked as asked. The tick is off until you want to ask it again.")
        else:
            words = self.tr("Not asked yet. It is ticked again.")
        context.announcer.say(words)

    def _occasion(self, question_id: str) -> Occasion:
        context = self._context
        return occasion_for(context.session.snapshot, question_id, context.today(), self.book)

    @Slot(object, bool)
    def _on_first(self, row: QuestionRow, first: bool) -> None:
        session, question_id = self._context.session, row.line.question_id
        if not first:
            session.do(put_with_others, question_id=question_id)
            return
        three = three_first(session.snapshot)
        if len(three) < THREE:
            session.do(put_first, question_id=question_id)
            return
        from companion.ui.pages.questions.panels import ThreePanel

        if row.more is not None:
            row.more.close_panels()
        row.show_panel(ThreePanel(self._context, question_id, three))

    @Slot(object, str)
    def _on_panel(self, row: QuestionRow, name: str) -> None:
        row.show_panel(self._panel(row, PanelName(name)))

    def _panel(self, row: QuestionRow, name: PanelName) -> Panel:
        from companion.ui.pages.questions import panels

        context, question_id, words = self._context, row.line.question_id, row.name
        if name is PanelName.HISTORY:
            history = panels.HistoryPanel(context, question_id, words)
            history.change_asked.connect(row.change_answer)
            return history
        if name is PanelName.WHOM:
            return panels.WhomPanel(context, question_id, words)
        if name is PanelName.VISITS:
            return panels.VisitsPanel(context, question_id, words)
        if name is PanelName.WAITING:
            from companion.ui.pages.questions.waiting_panel import WaitingPanel

            return WaitingPanel(context)
        return self._answer_panel(row, self._occasion(question_id))

    def _answer_panel(self, row: QuestionRow, at: Occasion) -> Panel:
        from companion.ui.pages.questions.answer_panel import AnswerPanel

        return AnswerPanel(self._context, row.line.question_id, row.name, at)

    @Slot(object, object)
    def _on_answer_asked(self, row: QuestionRow, at: Occasion) -> None:
        row.show_panel(self._answer_panel(row, at))

    def show_kept(self, rows: Collection[QuestionRow], *, typed_here: bool) -> None:
        """Show in every open panel what is kept now."""
        for row in rows:
            if row.panel is not None:
                row.panel.show_kept(typed_here=typed_here)
