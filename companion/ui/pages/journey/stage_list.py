"""The stages as a list: the same names, states, dates and way in as the drawing above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.pages.journey.lines import StageLine
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.open_row import OpenRow


class StageList(QWidget):
    """A row for each stage. `stage_pressed` carries its id."""

    stage_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: ListPanel[StageLine] = ListPanel(
            self._make_row, label=self.tr("The stages"), gap=0
        )
        Column(self, gap=0).add(self.panel)

    def show_lines(self, lines: Sequence[StageLine]) -> None:
        """Show the stages."""
        self.panel.show_items(lines)

    def _make_row(self, line: StageLine) -> QWidget:
        row = OpenRow(line.name, line.told, side=0, tall=10, ruled=True)
        row.setProperty("stage", line.key)
        row.clicked.connect(self._on_pressed)
        return row

    def _on_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.stage_pressed.emit(str(row.property("stage")))
