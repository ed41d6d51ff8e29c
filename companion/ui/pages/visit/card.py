"""What stands under a question in the room: the answer, who gave it, and how the question stands.

Only the answer box is there at first; the rest comes once there is an answer (walks.md 40).
"""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.asking_book import Listed, Occasion, Outcome, has_answer
from companion.ui.pages.questions.cleared_line import ClearedLine
from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.rows import RadioRow

_LINES = 2


class AnswerCard(QWidget):
    """The answer to one question at a time."""

    def __init__(self, keeper: VisitKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._listed: Listed | None = None
        self.answer = NoteBox(self.tr("What they said"), lines=_LINES)
        self.asked = Button(self.tr("Mark as asked"), ButtonKind.QUIET, "check")
        self.clear = RadioRow(self.tr("Clear for now"))
        self.again = RadioRow(self.tr("Ask again"))
        self.cleared = ClearedLine(keeper.context)
        self.who = Field(self.tr("Who said it"), optional=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._after = QWidget()
        after = Column(self._after, gap=12)
        outcome = QWidget()
        rows = FlowLayout(outcome, gap=32)
        for row in (self.clear, self.again):
            # Each by itself, so that Tab comes to both and a second press takes either back.
            holder = QWidget()
            Column(holder).add(row)
            rows.addWidget(holder)
        after.add(outcome, self.cleared, self.who)
        column = Column(self, gap=12)
        column.add(self.answer)
        column.add(self.asked, left=True)
        column.add(self._after)

    def _connect(self) -> None:
        self.answer.settled.connect(self._on_answer)
        self.answer.left.connect(self._on_left)
        self.answer.changed.connect(self._on_typed)
        self.who.settled.connect(self._on_who)
        self.who.edit.left.connect(self._on_left)
        self.asked.clicked.connect(self._on_asked)
        self.clear.toggled.connect(self._on_outcome)
        self.again.toggled.connect(self._on_outcome)

    # --- what it shows ---

    def show_question(self, listed: Listed, name: str) -> None:
        """Show another question; `name` tells its box from others, for people who hear it."""
        self.settle()
        self._listed = listed
        self.answer.page.setAccessibleName(
            self.tr("What they said: {question}").format(question=name)
        )
        self.refill(listed)
        self.answer.page.end_typing()  # also where both have the same words

    def refill(self, listed: Listed) -> None:
        """Show the question as it is kept, in every box."""
        self._listed = listed
        self.answer.text = self._keeper.answer(listed)
        self.who.text = self._keeper.who(listed)
        self.show_state(listed)

    def show_state(self, listed: Listed) -> None:
        """Show how the question stands and leave alone what is typed."""
        self._listed = listed
        outcome = listed.asking.outcome if listed.asking else Outcome.NOT_SAID
        self._tick(outcome)
        self.cleared.show_for(listed.question.id, Occasion(self._keeper.appointment_id))
        self._show_parts()

    def _tick(self, outcome: str) -> None:
        for row, stands in ((self.clear, Outcome.CLEAR), (self.again, Outcome.AGAIN)):
            blocked = row.blockSignals(True)
            row.setChecked(outcome == stands)
            row.blockSignals(blocked)

    def _show_parts(self) -> None:
        asked = self._listed is not None and has_answer(self._listed.asking)
        begun = asked or bool(self.answer.text.strip())
        if begun != self._after.isHidden():
            return
        self.asked.setVisible(not begun)
        self._after.setVisible(begun)

    # --- what the person does ---

    def settle(self) -> None:
        """Keep what is being written now, as before the question is left."""
        self.answer.settle()
        self.who.settle()
        self._on_left()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_parts()

    @Slot(str)
    def _on_answer(self, text: str) -> None:
        if self._listed is not None:
            self._keeper.write_answer(self._listed.question, text, self.who.text)

    @Slot(str)
    def _on_who(self, who: str) -> None:
        if self._listed is not None:
            self._keeper.write_who(self._listed.question, who)

    @Slot()
    def _on_left(self) -> None:
        if self._listed is not None:
            self._keeper.leave(self._listed.question)

    @Slot()
    def _on_asked(self) -> None:
        if self._listed is not None:
            self._keeper.mark_asked(self._listed.question, asked=True)

    @Slot(bool)
    def _on_outcome(self, chosen: bool) -> None:
        if self._listed is None:
            return
        self.answer.settle()
        outcome = Outcome.CLEAR if self.sender() is self.clear else Outcome.AGAIN
        outcome = outcome if chosen else Outcome.NOT_SAID
        self._tick(outcome)
        self._keeper.settle_outcome(self._listed.question, outcome)
