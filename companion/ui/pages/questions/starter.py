"""An empty list's beginning: the seven questions, five in view, ready to tick (walks.md 12)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Bank, BankQuestion
from companion.services.snapshot import Snapshot
from companion.ui.pages.questions.lines import QuestionLine, ready_lines
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.text import Text

Complete = Callable[[QuestionLine], QuestionLine]
MakeRow = Callable[[QuestionLine], QuestionRow]
UpdateRow = Callable[[QWidget, QuestionLine], None]


class Starter(QWidget):
    """The ready questions on the sheet, each ticked where it stands.

    What is ticked keeps its place until the page is left, so that nothing moves under a hand
    that is choosing.
    """

    grew = Signal()

    def __init__(
        self,
        bank: Bank,
        make_row: MakeRow,
        update_row: UpdateRow,
        complete: Complete,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._complete = complete
        self._five = tuple(each for each in bank.seven if not each.bigger)
        self._bigger = tuple(each for each in bank.seven if each.bigger)
        self.five: ListPanel[QuestionLine] = ListPanel(
            make_row, update_row, label=self.tr("Questions to start with"), gap=0
        )
        self.bigger: ListPanel[QuestionLine] = ListPanel(
            make_row, update_row, label=self.tr("Two bigger questions"), gap=0
        )
        self.fold = Disclosure(self.tr("Two bigger questions"))
        self._snapshot: Snapshot | None = None
        self._build()

    def _build(self) -> None:
        column = Column(self, gap=4)
        words = self.tr("Teams expect these questions. Tick the ones you want to ask.")
        self._lead = Text(words, muted=True)
        self.fold.content.add(self.bigger)
        column.add(self._lead, self.five, self.fold)
        self.fold.setVisible(bool(self._bigger))
        self.fold.toggled.connect(self._on_fold)

    def show_lines(self, snapshot: Snapshot) -> None:
        """Show the ready questions as they stand now; a closed fold holds no row."""
        self._snapshot = snapshot
        self.five.show_items(self._lines(snapshot, self._five))
        bigger = self._bigger if self.fold.opened else ()
        self.bigger.show_items(self._lines(snapshot, bigger))

    def _lines(
        self, snapshot: Snapshot, ready: tuple[BankQuestion, ...]
    ) -> tuple[QuestionLine, ...]:
        return tuple(map(self._complete, ready_lines(snapshot, ready)))

    @Slot()
    def _on_fold(self) -> None:
        if self._snapshot is not None:
            self.show_lines(self._snapshot)
            self.grew.emit()

    def keys(self) -> frozenset[str]:
        """Return the bank ids of the questions it shows."""
        return frozenset(each.id for each in (*self._five, *self._bigger))

    def close_again(self) -> None:
        """Close the fold: opening it counts just this once for the topics behind it."""
        self.fold.set_open(False)
