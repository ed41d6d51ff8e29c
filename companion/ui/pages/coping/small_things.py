"""The list of small things to read, one line each. Nobody has to read any."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Library, PackFault, PageHead, PageKind
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.page_panel import PagePanel


class SmallThings(PagePanel):
    """The coping pages of the pack. `page_opened` carries the id of one, `left` asks to go back."""

    page_opened = Signal(str)
    left = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Small things that may help"))
        self.set_lead(self.tr("Short pages for hard days. You can stop at any time."))
        self.back = BackButton(self.tr("Coping notes"))
        self.back.setAccessibleName(self.tr("Back to Coping notes"))
        self.back.clicked.connect(self.left)
        self.set_back(self.back)
        self.rows: dict[str, OpenRow] = {}
        try:
            heads = coping_heads(context.library)
        except PackFault as fault:
            self.content.add(CannotRead(context, fault))
            return
        self.content.add(self._list(heads))

    def _list(self, heads: tuple[PageHead, ...]) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=0)
        for head in heads:
            row = OpenRow(head.title, head.lead, side=0, ruled=True)
            row.setProperty("page", head.id)
            row.clicked.connect(self._on_pressed)
            self.rows[head.id] = row
            column.add(row)
        return holder

    def focus_page(self, page_id: str) -> None:
        """Give the focus to the row of a page, or to the way back."""
        target: QWidget = self.rows.get(page_id, self.back)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.page_opened.emit(str(row.property("page")))


def coping_heads(library: Library) -> tuple[PageHead, ...]:
    """Return the heads of the coping pages, in their order.

    Raises:
        PackFault: If a page cannot be read.
    """
    heads = (head for head in library.heads().values() if head.kind is PageKind.COPING)
    return tuple(sorted(heads, key=lambda head: (head.order, head.title)))
