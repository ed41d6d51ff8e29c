"""More of Coping notes: printing, what was deleted, and whether ways to start are offered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.rows import SwitchRow


class MoreWays(QWidget):
    """A fold that leads to the other screens. `prompts_wanted` says how the switch stands."""

    print_asked = Signal()
    bin_asked = Signal()
    prompts_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Disclosure(self.tr("More"))
        self.print_row = OpenRow(self.tr("Print or save notes"), side=0, tall=8, ruled=True)
        self.bin_row = OpenRow(
            self.tr("Deleted notes"), self.tr("Kept for 30 days"), side=0, tall=8, ruled=True
        )
        self.prompts = SwitchRow(self.tr("Offer ways to start a note"), True)
        lines = QWidget()
        column = Column(lines, gap=0)
        column.add(self.print_row, self.bin_row, self.prompts)
        self.fold.content.add(lines)
        Column(self, gap=0).add(self.fold)
        self.print_row.clicked.connect(self.print_asked)
        self.bin_row.clicked.connect(self.bin_asked)
        self.prompts.toggled.connect(self.prompts_wanted)

    def show_ways(self, *, has_notes: bool, has_deleted: bool) -> None:
        """Show what there is something for."""
        self.print_row.setVisible(has_notes)
        self.bin_row.setVisible(has_deleted)

    @Slot(bool)
    def show_prompts(self, offered: bool) -> None:
        """Show how the switch stands, without asking for anything."""
        blocked = self.prompts.blockSignals(True)
        self.prompts.setChecked(offered)
        self.prompts.blockSignals(blocked)
