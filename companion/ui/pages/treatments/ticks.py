"""Ready-made questions as rows to tick: "I want to ask this"."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import Bank, BankQuestion, Library, PackFault
from companion.domain.records import Question, new_id
from companion.services.questions import add_question, choose_question
from companion.services.reading import open_questions
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.rows import TickRow


def bank_of(library: Library) -> Bank | None:
    """Return the ready-made questions, or None when they cannot be read."""
    try:
        return library.bank()
    except PackFault:
        return None


def on_list(snapshot: Snapshot, bank_id: str) -> Question | None:
    """Return a person's own record of a ready-made question, ticked or not."""
    mine = (each for each in snapshot.questions.values() if each.bank_id == bank_id)
    return next(mine, None)


class BankTicks(QWidget):
    """Rows for ready-made questions, ticked while they are on the person's list."""

    def __init__(self, context: PageContext, origin: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._origin = origin
        self._column = Column(self, gap=4)
        self._rows: dict[str, TickRow] = {}
        self._questions: dict[str, BankQuestion] = {}
        self._also: str | None = None
        self._made: dict[str, str] = {}

    @property
    def rows(self) -> tuple[TickRow, ...]:
        """The rows, in order."""
        return tuple(self._rows.values())

    def add(self, questions: Iterable[BankQuestion], also: str | None = None) -> None:
        """Add rows at the end. They go again when their topic is closed, but for `also`."""
        snapshot = self._context.session.snapshot
        self._also = also
        for question in questions:
            self._questions[question.id] = question
            mine = on_list(snapshot, question.id)
            row = TickRow(question.text, mine is not None and mine.chosen)
            row.setProperty("bank", question.id)
            row.toggled.connect(self._on_toggled)
            self._rows[question.id] = row
            self._column.add(row)
            row.show()  # now, since the focus may go there

    def refresh(self) -> None:
        """Show the ticks as they are kept. Waits while a change is on its way to the disk."""
        session = self._context.session
        if session.pending:
            return
        self._let_closed_go(session.snapshot)
        for bank_id, row in self._rows.items():
            mine = on_list(session.snapshot, bank_id)
            row.setChecked(mine is not None and mine.chosen)

    def _let_closed_go(self, snapshot: Snapshot) -> None:
        """Take away the rows of a topic that was closed meanwhile."""
        still = open_questions(snapshot, self._questions.values(), self._also)
        for bank_id in set(self._questions).difference(each.id for each in still):
            del self._questions[bank_id]
            row = self._rows.pop(bank_id)
            row.hide()
            row.deleteLater()

    @Slot(bool)
    def _on_toggled(self, wanted: bool) -> None:
        row = self.sender()
        if not isinstance(row, TickRow):
            return
        bank_id = str(row.property("bank"))
        session = self._context.session
        mine = on_list(session.snapshot, bank_id)
        if wanted == (mine is not None and mine.chosen) and not session.pending:
            return
        if wanted:
            self._made[bank_id] = mine.id if mine else new_id()
            session.do(
                add_question,
                text=row.text().replace("&&", "&"),
                bank_id=bank_id,
                origin=self._origin,
                question_id=self._made[bank_id],
            )
            return
        known = mine.id if mine else self._made.get(bank_id)
        if known is not None:
            session.do(choose_question, question_id=known, chosen=False)
