"""More: what a person can do with the page they read, one press down (walks.md 15 and 19)."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageName
from companion.ui.pages.treatments.desk import Desk
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.layout import Column

KEY = "more-to-do"


class MoreFold(Fold):
    """What can be done with the page: each is made only while the fold is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(KEY, self.tr("More you can do here"), parent)
        self._desk = desk

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do with this page, so that no fold is shown."""
        return not self._ways()

    def build_inside(self) -> QWidget:
        """Make the rows."""
        inside = QWidget()
        column = Column(inside, gap=16)
        ways = Ways(self._ways())
        ways.chosen.connect(self._on_way)
        column.add(ways)
        column.setContentsMargins(0, 0, 0, 24)
        return inside

    def _ways(self) -> tuple[Way, ...]:
        """Return the rows for this page, in the order they stand."""
        return ()

    @Slot(str)
    def _on_way(self, anchor: str) -> None:
        self._desk.context.navigate(PageName.TREATMENTS, anchor)
