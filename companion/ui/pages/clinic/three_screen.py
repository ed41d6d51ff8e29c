"""Help me choose three: a handful of questions, three presses, and nothing to type."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import Bank, PackFault
from companion.domain.records import Question, new_id
from companion.services.choosing_three import Candidate, candidates, make_first
from companion.services.questions import THREE, choose_question, put_with_others, three_first
from companion.ui.pages.clinic.take_away import take_away_anchor, take_away_button
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.where import paths_of
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import ButtonKind
from companion.ui.widgets.first_row import FirstRow
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading


class ThreeScreen(SideScreen):
    """Rows to press; what is there stays where it is until the screen is left."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Help me choose three"), width=LIST_WIDTH, parent=parent)
        self.set_lead(
            self.tr(
                "Press the three you want to ask first. Two minutes is enough. "
                "You can change them any time."
            )
        )
        self.rows: list[FirstRow] = []
        self._shown: dict[FirstRow, Candidate] = {}
        self._made: dict[str, str] = {}
        self.told = Notice("")
        self.paper = take_away_button(context, ButtonKind.PRIMARY)
        self.paper.clicked.connect(self._on_paper)
        self._fill()
        self.content.add(self.told)
        self.content.add(self.paper, left=True)

    def _fill(self) -> None:
        found = candidates(self.context.session.snapshot, self._bank(), paths_of(self.context))
        self._add_group(self.tr("What you want to ask"), found.mine)
        self._add_group(self.tr("What teams expect to be asked"), found.expected)
        self._add_group(self.tr("For where you are now"), found.stage)

    def _bank(self) -> Bank | None:
        try:
            return self.context.library.bank()
        except PackFault:
            return None

    def _add_group(self, title: str, group: tuple[Candidate, ...]) -> None:
        if not group:
            return
        holder = QWidget()
        column = Column(holder, gap=4)
        column.add(Heading(title, 2))
        for candidate in group:
            row = FirstRow(without_mnemonic(candidate.text))
            row.setAccessibleDescription(self.tr("Ask this as one of the three"))
            row.toggled.connect(self._on_toggled)
            self._shown[row] = candidate
            self.rows.append(row)
            column.add(row)
        self.content.add(holder)

    # --- what is shown ---

    def refresh(self) -> None:
        """Show the three as they are kept. Waits while a change is on its way to the disk."""
        session = self.context.session
        if session.pending:
            return
        first = {each.id for each in three_first(session.snapshot)}
        for row in self.rows:
            mine = self._mine(self._shown[row])
            row.blockSignals(True)
            row.setChecked(mine is not None and mine.id in first)
            row.blockSignals(False)
        self._tell(len(first))
        read_in_layout_order(self)

    def _tell(self, count: int) -> None:
        left = THREE - count
        words = {
            3: self.tr("Choose three, or fewer."),
            2: self.tr("You can choose two more."),
            1: self.tr("You can choose one more."),
        }.get(left, self.tr("These are your three. They stand first on your printed page."))
        if words != self.told.text:
            self.told.set_text(words)
            self.context.announcer.say(words)
        self.paper.setVisible(count > 0)

    def _mine(self, candidate: Candidate) -> Question | None:
        """Return the person's own record of a question to choose, if there is one."""
        questions = self.context.session.snapshot.questions
        known = candidate.question_id or self._made.get(candidate.bank_id, "")
        if known in questions:
            return questions[known]
        bank_id = candidate.bank_id
        mine = (each for each in questions.values() if bank_id and each.bank_id == bank_id)
        return next(mine, None)

    # --- what is pressed ---

    @Slot(bool)
    def _on_toggled(self, first: bool) -> None:
        row = self.sender()
        if not isinstance(row, FirstRow):
            return
        if not first:
            self._take_back(self._shown[row])
        elif sum(each.isChecked() for each in self.rows) + self._elsewhere() > THREE:
            row.blockSignals(True)
            row.setChecked(False)
            row.blockSignals(False)
            self._say_full()
        else:
            self._make_first(self._shown[row])

    def _elsewhere(self) -> int:
        """Return how many of the three are not among the rows."""
        shown = {mine.id for each in self._shown.values() if (mine := self._mine(each))}
        return sum(each.id not in shown for each in three_first(self.context.session.snapshot))

    def _say_full(self) -> None:
        words = self.tr("You have three. To change one, press it first.")
        self.told.set_text(words)
        self.context.announcer.say(words)

    def _make_first(self, candidate: Candidate) -> None:
        mine = self._mine(candidate)
        known = mine.id if mine else self._made.setdefault(candidate.bank_id, new_id())
        self.context.session.do(
            make_first, text=candidate.text, question_id=known, bank_id=candidate.bank_id
        )

    def _take_back(self, candidate: Candidate) -> None:
        """Put a question with the others; one that was added by its star loses its tick too."""
        made = self._made.get(candidate.bank_id, "") if candidate.bank_id else ""
        if made:
            self.context.session.do(choose_question, question_id=made, chosen=False)
            return
        mine = self._mine(candidate)
        if mine is not None:
            self.context.session.do(put_with_others, question_id=mine.id)

    @Slot()
    def _on_paper(self) -> None:
        self.context.navigate(PageName.QUESTIONS, take_away_anchor(self.context))
