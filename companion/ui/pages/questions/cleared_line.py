"""What "Clear for now" does to the other appointments of a question, and the way to keep them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.services.asking_book import AskingBook, Occasion, Outcome
from companion.services.questions import choose_question
from companion.ui.pages.context import PageContext
from companion.ui.widgets.notices import Notice, NoticeKind


class ClearedLine(Notice):
    """Says at which coming appointment a question that is clear now is not asked any more.

    Its button ticks the question again, so that it is asked there; the answer stays clear.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        action = QCoreApplication.translate("ClearedLine", "Ask it there as well")
        super().__init__("", NoticeKind.QUIET, action, parent=parent)
        self._context = context
        self._question_id = ""
        self.action_pressed.connect(self._on_pressed)
        self.hide()

    def show_for(self, question_id: str, at: Occasion) -> None:
        """Say it of a question at an occasion, or hide where there is nothing to say."""
        self._question_id = question_id
        words = self._words_for(question_id, at)
        self.set_text(words)
        self.setVisible(bool(words))

    def _words_for(self, question_id: str, at: Occasion) -> str:
        context = self._context
        snapshot = context.session.snapshot
        book, question = AskingBook(snapshot), snapshot.questions.get(question_id)
        asking = book.at(question_id, at)
        if question is None or question.chosen or asking is None:
            return ""
        plans = book.coming(question_id, context.today(), but=at)
        if asking.outcome != Outcome.CLEAR or not plans:
            return ""
        visits = [snapshot.appointments[each.appointment] for each in plans]
        first = min(visits, key=lambda each: each.when.first)
        one = self.tr("It is clear, so it is not asked at this appointment any more: {visit}.")
        some = self.tr("It is clear, so it is not asked at your next ones any more: {visit}.")
        name = f"{first.what}, {context.dates.moment(first.when, first.at)}"
        return (one if len(visits) == 1 else some).format(visit=name)

    @Slot()
    def _on_pressed(self) -> None:
        context = self._context
        context.session.do(choose_question, question_id=self._question_id, chosen=True)
        context.announcer.say(self.tr("It is ticked again, for your other appointment."))
