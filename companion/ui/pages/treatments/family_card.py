"""A family of treatments on the list: one line on what it is, and its pages under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, PageHead
from companion.ui.pages.treatments.names import name_line
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.open_row import FoldRow, OpenRow
from companion.ui.widgets.reading_order import read_after
from companion.ui.widgets.text import Text

INDENT = 24


@dataclass(frozen=True, slots=True)
class CardLine:
    """What a card shows: its title, a line on it, and which pages it leads to.

    A card with one page leads straight there; `pages` is asked when it is first opened.
    """

    key: str
    title: str
    summary: str
    single: str = ""


class FamilyCard(QWidget):
    """A row that opens to show its pages, or leads straight to the only one.

    `page_chosen` carries the id of a page. `toggled` says that it was opened or closed.
    """

    page_chosen = Signal(str)

    def __init__(
        self,
        line: CardLine,
        heads: Callable[[str], Iterable[PageHead | PackFault]],
        *,
        ruled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = line
        self._heads = heads
        self._ruled = ruled
        self._inside: QWidget | None = None
        self._rows: dict[str, OpenRow] = {}
        self._names: dict[str, str] = {}
        self._marks: Mapping[str, str] = {}
        self._column = Column(self, gap=0)
        self.row: OpenRow
        if line.single:
            self.row = OpenRow(line.title, line.summary, step=TypeStep.LEAD, tall=3, ruled=ruled)
            self.row.clicked.connect(self._on_single)
        else:
            self.row = FoldRow(line.title, line.summary, step=TypeStep.LEAD, tall=3, ruled=ruled)
            # A family and a page in it may have one title: their names are not alike.
            name = self.tr("{family}: show or hide its pages").format(family=line.title)
            self.row.setAccessibleName(name)
            self.row.toggled.connect(self._on_toggled)
        self._column.add(self.row)

    @property
    def rows(self) -> dict[str, OpenRow]:
        """The rows of its pages by page id, once it was opened."""
        return self._rows

    def holds(self, page_id: str) -> bool:
        """Return whether a page is inside; opened once if need be to know."""
        if self.line.single:
            return self.line.single == page_id
        return page_id in self._ids()

    def focus_page(self, page_id: str) -> None:
        """Open the card and give the focus to a page's row."""
        if isinstance(self.row, FoldRow):
            self.row.setChecked(True)
        target = self._rows.get(page_id, self.row)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Show the words for the marks a person set, by page id."""
        self._marks = marks
        if self.line.single:
            self.row.set_note(marks.get(self.line.single, ""))
        for page_id in self._rows:
            self._show_note(page_id)

    def _show_note(self, page_id: str) -> None:
        told = (self._names.get(page_id, ""), self._marks.get(page_id, ""))
        self._rows[page_id].set_note("\n".join(part for part in told if part))

    def _ids(self) -> tuple[str, ...]:
        return tuple(head.id for head in self._heads(self.line.key) if isinstance(head, PageHead))

    def _build(self) -> QWidget:
        inside = QWidget()
        column = Column(inside, gap=0)
        column.setContentsMargins(INDENT, 0, 0, 0)
        heads = list(self._heads(self.line.key))
        for number, head in enumerate(heads, start=1):
            if isinstance(head, PackFault):
                words = Text(self.tr("A page here cannot be shown just now."), muted=True)
                words.setContentsMargins(20, 8, 20, 8)
                column.add(words)
                continue
            row = OpenRow(
                head.title,
                head.lead,
                side=20,
                ruled=self._ruled or number < len(heads),
            )
            row.setProperty("page", head.id)
            row.clicked.connect(self._on_row)
            self._rows[head.id] = row
            self._names[head.id] = name_line(head)
            self._show_note(head.id)
            column.add(row)
        return inside

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        if self._inside is None:
            self._inside = self._build()
            self._column.add(self._inside)
            read_after([self.row], [self.row, self._inside])
        self._inside.setVisible(opened)
        self.row.set_ruled(opened or self._ruled)

    @Slot()
    def _on_single(self) -> None:
        self.page_chosen.emit(self.line.single)

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.page_chosen.emit(str(row.property("page")))
