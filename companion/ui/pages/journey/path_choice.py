"""The choice of a path: which one, or not sure yet. It can be changed at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath
from companion.ui.pages.journey.lines import UNSURE
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class PathChoice(QWidget):
    """One row for each path and one for "I am not sure yet"."""

    chosen = Signal(str)

    def __init__(self, paths: Sequence[JourneyPath], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, RadioRow] = {}
        self._kept = Text("", muted=True)
        rows = QWidget()
        column = Column(rows, gap=4)
        self._add(column, UNSURE, self.tr("I am not sure yet"))
        for path in paths:
            self._add(column, path.id, path.title)
        set_role(rows, Role.GROUPING, self.tr("My path"))
        Column(self, gap=8).add(rows, self._kept)
        self._kept.hide()

    def _add(self, column: Column, key: str, title: str) -> None:
        row = RadioRow(title)
        row.setProperty("path", key)
        row.toggled.connect(self._on_toggled)
        self._rows[key] = row
        column.add(row)

    @property
    def rows(self) -> dict[str, RadioRow]:
        """The rows by the id of their path."""
        return self._rows

    def show_choice(self, path_id: str, kept: Sequence[str]) -> None:
        """Show which path is chosen, and the names of others that still hold dates or notes."""
        row = self._rows.get(path_id, self._rows[UNSURE])
        if not row.isChecked():
            blocked = row.blockSignals(True)
            row.setChecked(True)
            row.blockSignals(blocked)
        self._kept.setVisible(bool(kept))
        if kept:
            words = self.tr("What you wrote for another path is kept: {paths}.")
            self._kept.setText(words.format(paths=", ".join(kept)))

    def focus_chosen(self) -> None:
        """Give the focus to the chosen row."""
        for row in self._rows.values():
            if row.isChecked():
                row.setFocus()

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        row = self.sender()
        if checked and isinstance(row, RadioRow):
            self.chosen.emit(str(row.property("path")))
