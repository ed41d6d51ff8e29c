"""What to get ready for a stage: lines to tick once they are there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from companion.content import ReadyItem
from companion.services.getting_ready import got, tick_ready
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import Colours
from companion.ui.widgets.button import paint_box
from companion.ui.widgets.rows import TickRow, on_fill


class ReadyTicks(QWidget):
    """A row for each line of one list: "path/stage", or the id of a checklist."""

    def __init__(
        self,
        context: PageContext,
        checklist: str,
        items: Iterable[ReadyItem],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._list = checklist
        self.rows: dict[str, ReadyRow] = {}
        column = Column(self, gap=4)
        ticked = got(context.session.snapshot, checklist)
        for item in items:
            row = ReadyRow(item.text, item.id in ticked)
            row.setProperty("item", item.id)
            row.toggled.connect(self._on_toggled)
            self.rows[item.id] = row
            column.add(row)

    def refresh(self) -> None:
        """Show the ticks as they are kept. Waits while a change is on its way to the disk."""
        session = self._context.session
        if session.pending:
            return
        ticked = got(session.snapshot, self._list)
        for key, row in self.rows.items():
            blocked = row.blockSignals(True)
            row.setChecked(key in ticked)
            row.blockSignals(blocked)
            row.update()

    @Slot(bool)
    def _on_toggled(self, done: bool) -> None:
        row = self.sender()
        self._context.session.do(
            tick_ready, checklist=self._list, item=str(row.property("item")), done=done
        )


class ReadyRow(TickRow):
    """A round mark: the square tick has one meaning everywhere, "I want to ask this"."""

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint the ring, filled and with a tick once it is ready."""
        half = square.width() / 2
        lively = self._hovered and self.isEnabled()
        if self.isChecked():
            fill = colours.primary_hover if lively else colours.primary
            paint_box(painter, QRectF(square), fill, None, radius=half)
            inset = square.width() // 5
            inner = square.adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, inner, "check", on_fill(colours, lively))
        else:
            edge, width = self._edge(colours)
            paint_box(painter, QRectF(square), colours.surface, edge, width=width, radius=half)
