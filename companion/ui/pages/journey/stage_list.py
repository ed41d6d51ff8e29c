"""The stages as a list: the same names, states, dates and way in as the drawing above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.ui.pages.journey.lines import StageLine
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.open_row import OpenRow

_INSIDE = 32  # px at 100 % that a step stands further in than the stage it lies in


class StageList(QWidget):
    """A row for each stage. `stage_pressed` carries its id, `move_asked` also how far to move it.

    Only what the person said is told: no row says that nothing was said.
    """

    stage_pressed = Signal(str)
    move_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: ListPanel[StageLine] = ListPanel(
            self._make_row, label=self.tr("The stages"), gap=0
        )
        Column(self, gap=0).add(self.panel)
        for keys, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("places", places)
            shortcut.activated.connect(self._on_move)

    def show_lines(self, lines: Sequence[StageLine]) -> None:
        """Show the stages."""
        self.panel.show_items(lines)

    def _make_row(self, line: StageLine) -> QWidget:
        row = OpenRow(line.name, line.said, side=_INSIDE if line.inside else 0, tall=10, ruled=True)
        row.setProperty("stage", line.key)
        row.clicked.connect(self._on_pressed)
        return row

    @Slot()
    def _on_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.stage_pressed.emit(str(row.property("stage")))

    @Slot()
    def _on_move(self) -> None:
        focused = next((row for row in self.panel.rows() if row.hasFocus()), None)
        if focused is not None:
            places = int(self.sender().property("places"))
            self.move_asked.emit(str(focused.property("stage")), places)
