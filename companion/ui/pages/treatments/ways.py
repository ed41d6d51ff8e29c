"""Rows that lead to another screen of the section, for the foot of the list and of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.open_row import CardBox, OpenRow


class Way(NamedTuple):
    """A row: its words, a line on what is there, and the anchor it leads to."""

    title: str
    detail: str
    anchor: str


class Ways(QWidget):
    """Rows in one box. `chosen` carries the anchor of the row that was pressed."""

    chosen = Signal(str)

    def __init__(self, ways: Iterable[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, OpenRow] = {}
        box = CardBox()
        column = Column(box, gap=0)
        listed = tuple(ways)
        for number, way in enumerate(listed, start=1):
            row = OpenRow(way.title, way.detail, ruled=number < len(listed))
            row.setProperty("anchor", way.anchor)
            row.clicked.connect(self._on_row)
            self.rows[way.anchor] = row
            column.add(row)
        Column(self, gap=0).add(box)

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.chosen.emit(str(row.property("anchor")))
