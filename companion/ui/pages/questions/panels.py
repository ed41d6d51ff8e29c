"""The small panels under a question: what was said before, for whom, where, and which three."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Question
from companion.services.asking_book import AskingBook, Occasion, Told, has_answer
from companion.services.askings import link_question, unlink_question
from companion.services.coming import to_prepare
from companion.services.questions import ForWhom, put_first, say_for_whom
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.questions.asked_words import (
    outcome_words,
    told_where,
    visit_words,
    whom_words,
)
from companion.ui.pages.questions.lines import excerpt
from companion.ui.pages.questions.more import Panel
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.rows import RadioRow, TickRow
from companion.ui.widgets.text import Heading, Text

_VISITS = 6


class HistoryPanel(Panel):
    """What was said before, the earliest first. `change_asked` carries the `Occasion`."""

    change_asked = Signal(object)

    def __init__(
        self, context: PageContext, question_id: str, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question_id = question_id
        self._question = question
        self._column = Column(self, gap=12)
        self._inside: QWidget | None = None
        self._shown: tuple[Told, ...] | None = None
        self._changes: list[tuple[LinkButton, Occasion]] = []
        set_role(
            self,
            Role.GROUPING,
            self.tr("What was said before: {question}").format(question=question),
        )
        self.show_kept(typed_here=False)

    def show_kept(self, *, typed_here: bool) -> None:
        """Show every answer that is kept."""
        book = AskingBook(self._context.session.snapshot)
        history = book.history(self._question_id)
        if history == self._shown:
            return
        self._shown = history
        self._changes = []
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = Column(self._inside, gap=16)
        for told in history:
            column.add(self._piece(told, book.occasion_of(told.asking)))
        if not history:
            column.add(Text(self.tr("Nothing is written here yet."), muted=True))
        self._column.add(self._inside)
        self._inside.show()
        self.grew.emit()

    def _piece(self, told: Told, at: Occasion) -> QWidget:
        asking, piece = told.asking, QWidget()
        column = Column(piece, gap=4)
        where = told_where(told, self._context.dates, self._context.today())
        column.add(Heading(where, 4, tight=True))
        if asking.who:
            column.add(Text(self.tr("{who} said:").format(who=asking.who), muted=True))
        if asking.answer.strip():
            column.add(Text(asking.answer.strip()))
        else:
            column.add(Text(self.tr("Asked. No answer is written here."), muted=True))
        if asking.own_words.strip():
            words = self.tr("In my own words: {words}").format(words=asking.own_words.strip())
            column.add(Text(words))
        state = outcome_words(asking.outcome)
        if state:
            column.add(Text(state, muted=True))
        change = LinkButton(self.tr("Change this answer"))
        self._changes.append((change, at))
        name = self.tr("Change this answer, {where}: {question}")
        change.setAccessibleName(name.format(where=where, question=self._question))
        change.clicked.connect(self._on_change)
        column.add(change, left=True)
        return piece

    @Slot()
    def _on_change(self) -> None:
        for button, at in self._changes:
            if button is self.sender():
                self.change_asked.emit(at)
                return


class WhomPanel(Panel):
    """Doctor, nurse, phone, can wait."""

    def __init__(
        self, context: PageContext, question_id: str, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question_id = question_id
        self.rows: dict[ForWhom, RadioRow] = {}
        row = FlowLayout(self, gap=24)
        order = (ForWhom.DOCTOR, ForWhom.NURSE, ForWhom.PHONE, ForWhom.CAN_WAIT, ForWhom.NOT_SAID)
        for whom in order:
            choice = RadioRow(whom_words(whom.value))
            choice.setAccessibleName(f"{choice.text()}: {question}")
            choice.clicked.connect(self._on_clicked)
            self.rows[whom] = choice
            row.addWidget(choice)
        set_role(
            self, Role.GROUPING, self.tr("Who it is for: {question}").format(question=question)
        )
        self.show_kept(typed_here=False)

    def show_kept(self, *, typed_here: bool) -> None:
        """Show what is chosen."""
        question = self._context.session.snapshot.questions.get(self._question_id)
        kept = question.for_whom if question else ""
        chosen = self.rows.get(ForWhom(kept)) if kept in list(ForWhom) else None
        (chosen or self.rows[ForWhom.NOT_SAID]).setChecked(True)

    def begin(self) -> None:
        """Put the focus on what is chosen."""
        next(row for row in self.rows.values() if row.isChecked()).setFocus()

    @Slot()
    def _on_clicked(self) -> None:
        for whom, row in self.rows.items():
            if row is self.sender():
                self._context.session.do(say_for_whom, question_id=self._question_id, for_whom=whom)


class VisitsPanel(Panel):
    """The appointments to come, each with a tick; none is fine."""

    def __init__(
        self, context: PageContext, question_id: str, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question_id = question_id
        self._question = question
        self._most = _VISITS
        self._words = Text("", muted=True)
        self._open = Button(self.tr("Open my appointments"), ButtonKind.QUIET, "calendar-days")
        self._more = Button(self.tr("Show more appointments"), ButtonKind.QUIET, "chevron-down")
        self._rows = QWidget()
        self._lines = Column(self._rows, gap=0)
        self.ticks: dict[str, TickRow] = {}
        column = Column(self, gap=4)
        column.add(self._words, self._rows)
        column.add(self._more, self._open, left=True)
        for button in (self._open, self._more):
            button.setAccessibleName(f"{button.text()}: {question}")
        self._open.clicked.connect(self._on_open)
        self._more.clicked.connect(self._on_more)
        set_role(
            self, Role.GROUPING, self.tr("Which appointment: {question}").format(question=question)
        )
        self.show_kept(typed_here=False)

    def show_kept(self, *, typed_here: bool) -> None:
        """Show the appointments and which of them are ticked."""
        snapshot, today = self._context.session.snapshot, self._context.today()
        book = AskingBook(snapshot)
        links = set(book.links(self._question_id))
        visits = to_prepare(snapshot, today)
        shown = [
            each
            for place, each in enumerate(visits)
            if (place < self._most or each.id in links)
            and not has_answer(book.at(self._question_id, Occasion(each.id)))
        ]
        if list(self.ticks) != [each.id for each in shown]:
            self._make_ticks(
                {each.id: visit_words(each, self._context.dates, today) for each in shown}
            )
        for visit_id, tick in self.ticks.items():
            blocked = tick.blockSignals(True)
            tick.setChecked(visit_id in links)
            tick.blockSignals(blocked)
        none = self.tr("No appointment to come is written here yet.")
        some = self.tr("With no tick here, it comes along to your next appointment.")
        self._words.setText(some if shown else none)
        self._open.setVisible(not shown)
        self._more.setVisible(len(visits) > self._most)

    def _make_ticks(self, words: dict[str, str]) -> None:
        for tick in self.ticks.values():
            self._lines.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        for visit_id, name in words.items():
            tick = TickRow(without_mnemonic(name))
            tick.setAccessibleName(f"{name}: {self._question}")
            tick.setProperty("visit", visit_id)
            tick.toggled.connect(self._on_tick)
            self._lines.add(tick)
            tick.show()
            self.ticks[visit_id] = tick
        self.grew.emit()

    def begin(self) -> None:
        """Put the focus on the first appointment."""
        first = next(iter(self.ticks.values()), None)
        (first or self._open).setFocus()

    @Slot(bool)
    def _on_tick(self, on: bool) -> None:
        visit_id = str(self.sender().property("visit"))
        use_case = link_question if on else unlink_question
        self._context.session.do(use_case, question_id=self._question_id, appointment_id=visit_id)

    @Slot()
    def _on_more(self) -> None:
        self._most += 40
        self.show_kept(typed_here=False)

    @Slot()
    def _on_open(self) -> None:
        self._context.navigate(PageName.APPOINTMENTS, "")


class ThreePanel(Panel):
    """Asks which of three gives way to a fourth."""

    def __init__(
        self,
        context: PageContext,
        question_id: str,
        three: Sequence[Question],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question_id = question_id
        column = Column(self, gap=8)
        words = self.tr("Three stand first already. Which one gives way? It stays on your list.")
        self._ask = Text(words)
        self.buttons: dict[str, Button] = {}
        self.keep = LinkButton(self.tr("Leave my three as they are"))
        column.add(self._ask)
        for question in three:
            button = Button(without_mnemonic(excerpt(question.text)))
            button.setAccessibleName(excerpt(question.text))
            button.setProperty("question", question.id)
            button.clicked.connect(self._on_chosen)
            self.buttons[question.id] = button
            column.add(button, left=True)
        column.add(self.keep, left=True)
        self.keep.clicked.connect(self.left)
        set_role(self, Role.GROUPING, words)

    def begin(self) -> None:
        """Put the focus on the first of the three."""
        next(iter(self.buttons.values())).setFocus()
        self._context.announcer.say(self._ask.text())

    @Slot()
    def _on_chosen(self) -> None:
        gives_way = str(self.sender().property("question"))
        self._context.session.do(put_first, question_id=self._question_id, instead_of=gives_way)
        self.left.emit()
