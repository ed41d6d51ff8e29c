"""The one quiet line at the top of a page that is past its review date."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Question
from companion.services.questions import add_question
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.ages import ANYTHING_NEW
from companion.ui.pages.treatments.ticks import bank_of
from companion.ui.widgets.notices import Notice


class AgeLine(Notice):
    """Says how old the text is and offers the question about it, then the way to that question."""

    def __init__(
        self, context: PageContext, text: str, page_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, action=self.tr("Add as a question"), parent=parent)
        self._context = context
        self._age_words = text
        self._page_id = page_id
        self.action_pressed.connect(self._on_pressed)
        self.refresh()

    def refresh(self) -> None:
        """Show whether the question is on the person's list."""
        added = self._question() is not None
        if self.button is not None:
            self.button.setText(self.tr("See my questions") if added else self._offer())
        told = self.tr("{text} Your question about this is on your list.")
        self.set_text(told.format(text=self._age_words) if added else self._age_words)

    def _offer(self) -> str:
        return self.tr("Add as a question")

    def _bank_id(self) -> str:
        bank = bank_of(self._context.library)
        ready = bank.by_text(ANYTHING_NEW) if bank else None
        return ready.id if ready else ""

    def _question(self) -> Question | None:
        bank_id = self._bank_id()
        for question in self._context.session.snapshot.questions.values():
            same = question.bank_id == bank_id if bank_id else question.text == ANYTHING_NEW
            if same and question.chosen:
                return question
        return None

    @Slot()
    def _on_pressed(self) -> None:
        question = self._question()
        if question is not None:
            self._context.navigate(PageName.QUESTIONS, question.id)
            return
        self._context.session.do(
            add_question, text=ANYTHING_NEW, bank_id=self._bank_id(), origin=self._page_id
        )
        self._context.announcer.say(self.tr("Added to your questions."))
