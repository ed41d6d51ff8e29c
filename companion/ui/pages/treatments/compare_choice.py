"""Choosing what to compare: every treatment as a row to press, by family."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, PageHead
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.text import Heading, Text


class Choice(QWidget):
    """The treatments in the order of the list, without those in `leave_out`.

    `chosen` carries the id of the one that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        context: PageContext,
        title: str,
        leave_out: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: dict[str, OpenRow] = {}
        column = Column(self, gap=16)
        column.add(Heading(title, 2))
        order = self.tr(
            "They stand in the order of the list. The order says nothing about which may fit you."
        )
        column.add(Text(order, muted=True))
        for family in context.library.families():
            heads = [head for head in self._heads(family.pages) if head.id not in leave_out]
            if not heads:
                continue
            if [head.title for head in heads] != [family.title]:
                column.add(Heading(family.title, 3))
            column.add(self._box(heads))

    def take_focus(self) -> None:
        """Give the focus to the first row."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heads(self, page_ids: tuple[str, ...]) -> list[PageHead]:
        """Return the heads of pages; one that cannot be read is no choice."""
        heads = []
        for page_id in page_ids:
            try:
                heads.append(self._context.library.head(page_id))
            except PackFault:
                continue
        return heads

    def _box(self, heads: list[PageHead]) -> CardBox:
        box = CardBox()
        column = Column(box, gap=0)
        for number, head in enumerate(heads, start=1):
            row = OpenRow(head.title, head.lead, ruled=number < len(heads))
            row.setProperty("page", head.id)
            row.clicked.connect(self._on_row)
            self.rows[head.id] = row
            column.add(row)
        return box

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.chosen.emit(str(row.property("page")))
