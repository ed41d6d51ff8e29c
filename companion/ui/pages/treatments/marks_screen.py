"""My marks: every page a person marked or wrote about, each leading back to it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.content import Library, PackFault
from companion.domain.reading_records import Mark
from companion.services.marks import marked
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.mark_words import whole_words
from companion.ui.pages.treatments.screen import Screen
from companion.ui.toolkit.layout import LIST_WIDTH, Column, gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

_SIDE = 20


class MarksScreen(Screen):
    """The marked pages in the order of the list, with the notes in full."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("My marks"))
        self.set_lead(self.tr("What you marked and wrote about treatments. It is for you alone."))
        self._shown: dict[str, Mark] | None = None
        self._holder: QWidget | None = None
        self.entries: dict[str, MarkedPage] = {}

    def refresh(self) -> None:
        """Show what is kept now."""
        kept = in_list_order(marked(self.context.session.snapshot), self.context.library)
        if kept == self._shown:
            return
        self._shown = kept
        before, self._holder = self._holder, self._cards(kept)
        self.content.add(self._holder)
        self._holder.show()
        if before is not None:
            before.hide()
            before.deleteLater()
        read_in_layout_order(self)

    def _cards(self, kept: dict[str, Mark]) -> QWidget:
        self.entries = {}
        if not kept:
            return Text(self.tr("Nothing is marked at the moment."))
        box = CardBox()
        column = Column(box, gap=0)
        last = next(reversed(kept))
        for page_id, mark in kept.items():
            words = whole_words(mark, self.context.dates)
            title = _title(self.context.library, page_id)
            entry = MarkedPage(page_id, title, words, mark.note.strip(), ruled=page_id != last)
            if entry.row is not None:
                entry.row.clicked.connect(self._on_row)
            self.entries[page_id] = entry
            column.add(entry)
        return box

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.context.navigate(PageName.TREATMENTS, str(row.property("page")))


class MarkedPage(QWidget):
    """A page's row, and under it the note. A page that is gone from the pack leads nowhere."""

    def __init__(
        self,
        page_id: str,
        title: str,
        words: str,
        note: str,
        *,
        ruled: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=0)
        self.row: OpenRow | None = None
        if title:
            self.row = OpenRow(title, words, side=_SIDE, ruled=ruled and not note)
            self.row.setProperty("page", page_id)
            self._column.add(self.row)
        else:
            gone = self.tr("A page that is not in this text any more")
            self._column.add(_Inset((Heading(gone, 4), Text(words))))
        if note:
            self._column.add(_Inset((Text(note),), ruled=ruled))


class _Inset(QWidget):
    """Words in line with those of the rows around them; `ruled` parts them from the next row."""

    def __init__(self, widgets: tuple[QWidget, ...], *, ruled: bool = False) -> None:
        super().__init__()
        self._ruled = ruled
        self._column = Column(self, gap=4)
        self._column.add(*widgets)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side = theme.px(_SIDE)
        self._column.setContentsMargins(side, 0, side, gentle(16, theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline below, as the rows have it."""
        if self._ruled:
            theme = current_theme()
            side = theme.px(_SIDE)
            line = QRect(side, self.height() - 1, self.width() - 2 * side, 1)
            painter = QPainter(self)
            painter.fillRect(line, theme.colours.divider)
            painter.end()


def in_list_order(kept: dict[str, Mark], library: Library) -> dict[str, Mark]:
    """Return marks in the order the list shows their pages; pages it does not know come last."""
    try:
        listed = [page_id for family in library.families() for page_id in family.pages]
    except PackFault:
        listed = []
    place = {page_id: number for number, page_id in enumerate(listed)}
    order = sorted(kept, key=lambda page_id: (place.get(page_id, len(place)), page_id))
    return {page_id: kept[page_id] for page_id in order}


def _title(library: Library, page_id: str) -> str:
    try:
        return library.head(page_id).title if page_id in library.page_ids() else ""
    except PackFault:
        return ""
