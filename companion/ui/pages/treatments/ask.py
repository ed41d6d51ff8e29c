"""A small place inside a part: ready questions that fit it, and room for one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from companion.content import BankQuestion
from companion.domain.records import Question
from companion.services.questions import add_question, choose_question
from companion.services.reading import open_questions
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.ticks import BankTicks, bank_of
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading, Text

FIRST = 5


class AskPanel(Aside):
    """Ticks for the ready questions that fit a page, then a line for a question of one's own.

    What is added remembers the page and part it came from. Esc or its button closes it.
    """

    closed = Signal()

    def __init__(
        self,
        context: PageContext,
        page_id: str,
        part: str,
        *,
        leave_out: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", bar="primary", parent=parent)
        self.setAccessibleName(self.tr("Questions about this"))
        self._context = context
        self._page_id = page_id
        self._origin = f"{page_id}/{part}"
        self._leave_out = leave_out
        self._waiting: tuple[BankQuestion, ...] = ()
        self._mine: dict[str, TickRow] = {}
        self._ticks = BankTicks(context, self._origin)
        self._more = LinkButton(self.tr("Show more questions"))
        self._own = Field(self.tr("Write your own question"))
        self._add = Button(self.tr("Add my question"))
        self._close = Button(self.tr("Close"), ButtonKind.QUIET, "x")
        self._own_rows = QWidget()
        self._own_column = Column(self._own_rows, gap=4)
        self._build()
        self._connect()
        self.refresh()

    @property
    def field(self) -> Field:
        """The line for a question of one's own."""
        return self._own

    @property
    def ticks(self) -> BankTicks:
        """The rows of ready questions."""
        return self._ticks

    def _build(self) -> None:
        fitting = self._fitting()
        self._ticks.add(fitting[:FIRST])
        self._waiting = fitting[FIRST:]
        if not self._waiting:
            # Never shown before it has its place: it would stand as a window and take the focus.
            self._more.hide()
        self._close.setAccessibleName(self.tr("Close the questions about this"))
        self.content.add(Heading(self.tr("Questions you could ask"), 4))
        if fitting:
            self.content.add(Text(self.tr("A tick means: I want to ask this."), muted=True))
            self.content.add(self._ticks)
            self.content.add(self._more, left=True)
        closed = closed_words(self._context)
        self.content.add(Text(closed, TypeStep.CAPTION, muted=True))
        self.content.add(self._own_rows, self._own)
        if not self._context.may.write:
            self._own.hide()
            self._add.hide()
        buttons = QWidget()
        line = FlowLayout(buttons, gap=12)
        line.addWidget(self._add)
        line.addWidget(self._close)
        self.content.add(buttons)

    def _connect(self) -> None:
        self._more.clicked.connect(self._on_more)
        self._add.clicked.connect(self._on_add)
        self._own.edit.returnPressed.connect(self._on_add)
        self._own.changed.connect(self._on_typed)
        self._close.clicked.connect(self.closed)

    def _fitting(self) -> tuple[BankQuestion, ...]:
        bank = bank_of(self._context.library)
        if bank is None:
            return ()
        snapshot = self._context.session.snapshot
        fits = open_questions(snapshot, bank.for_page(self._page_id))
        return tuple(each for each in fits if each.id not in self._leave_out)

    def begin(self) -> None:
        """Give the focus to the first thing to tick, or to the line."""
        rows = self._ticks.rows
        own: QWidget = self._close if self._own.isHidden() else self._own
        target: QWidget = rows[0] if rows else own
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what is on the person's list now."""
        self._ticks.refresh()
        snapshot = self._context.session.snapshot
        mine = [
            each
            for each in snapshot.ordered_questions()
            if each.origin == self._origin and not each.bank_id
        ]
        for question_id in [each for each in self._mine if each not in {q.id for q in mine}]:
            row = self._mine.pop(question_id)
            row.hide()
            row.deleteLater()
        for question in mine:
            self._show_own(question)
        self._own_rows.setVisible(bool(self._mine))

    def _show_own(self, question: Question) -> None:
        row = self._mine.get(question.id)
        if row is None:
            row = TickRow(without_mnemonic(question.text), question.chosen)
            row.setProperty("question", question.id)
            row.toggled.connect(self._on_own_toggled)
            self._mine[question.id] = row
            self._own_column.add(row)
            row.show()
            read_in_layout_order(self)
            return
        row.setText(without_mnemonic(question.text))
        if not self._context.session.pending:
            row.setChecked(question.chosen)

    # --- what the person does ---

    @Slot()
    def _on_more(self) -> None:
        before = len(self._ticks.rows)
        self._ticks.add(self._waiting)
        self._waiting = ()
        read_in_layout_order(self)
        self._ticks.rows[before].setFocus(Qt.FocusReason.OtherFocusReason)
        self._more.hide()

    @Slot()
    def _on_add(self) -> None:
        words = self._own.text.strip()
        if not words:
            self._own.show_error(self.tr("Write your question here first."))
            self._own.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._context.session.do(add_question, text=words, origin=self._origin)
        self._own.text = ""
        self._own.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.announcer.say(self.tr("Added to your questions."))

    @Slot()
    def _on_typed(self) -> None:
        self._own.show_error("")

    @Slot(bool)
    def _on_own_toggled(self, wanted: bool) -> None:
        row = self.sender()
        if not isinstance(row, TickRow):
            return
        session = self._context.session
        mine = session.snapshot.questions.get(str(row.property("question")))
        if mine is not None and mine.chosen != wanted:
            session.do(choose_question, question_id=mine.id, chosen=wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.closed.emit()
            event.accept()
            return
        super().keyPressEvent(event)
