"""A plain filter over a long list: all, to ask, asked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.questions.loop import Shown
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.rows import RadioRow


class FilterBar(QWidget):
    """Three choices side by side. `chosen` when another is taken; `shown` says which."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {
            Shown.ALL: RadioRow(self.tr("All my questions"), True),
            Shown.TO_ASK: RadioRow(self.tr("To ask")),
            Shown.ASKED: RadioRow(self.tr("Asked")),
        }
        row = FlowLayout(self, gap=24)
        for choice in self.rows.values():
            row.addWidget(choice)
            choice.clicked.connect(self._on_clicked)
        set_role(self, Role.GROUPING, self.tr("Which questions to show"))

    @property
    def shown(self) -> Shown:
        """Which questions are to be shown."""
        return next(shown for shown, row in self.rows.items() if row.isChecked())

    def choose(self, shown: Shown) -> None:
        """Take a choice, as by a press."""
        if self.shown is not shown:
            self.rows[shown].setChecked(True)
            self.chosen.emit()

    def begin_again(self) -> None:
        """Go back to all the questions while nobody looks: nothing is told."""
        self.rows[Shown.ALL].setChecked(True)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit()
