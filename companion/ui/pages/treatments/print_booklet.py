"""Choosing the pages of a booklet: whole rows to tick, family by family."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Library
from companion.services.booklet import choose_page, choose_pages, chosen_pages
from companion.services.marks import marked
from companion.services.reading_sheets import ReadingGroup, reading_groups
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.carry_on import left_off
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text


class BookletChoice(QWidget):
    """The pages there are, those the person marked or was reading first. None is chosen for them.

    `ready` says that the person wants to see the booklet.
    """

    ready = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: dict[str, TickRow] = {}
        self.folds: list[Disclosure] = []
        groups = reading_groups(context.library)
        self._all = tuple(page_id for group in groups for page_id in group.pages)
        self.see = Button(self.tr("See my booklet"), ButtonKind.PRIMARY, "file-text")
        self.choose_all = Button(self.tr("Choose all pages"))
        self.choose_none = Button(self.tr("Choose none"))
        self._count = Text("", muted=True)
        self._column = Column(self, gap=16)
        self._add_top()
        self._add_groups(groups)
        self.refresh()

    def _add_top(self) -> None:
        buttons = QWidget()
        line = FlowLayout(buttons, gap=16)
        for button in (self.see, self.choose_all, self.choose_none):
            button.set_tall(True)
            line.addWidget(button)
        self.see.clicked.connect(self.ready)
        self.choose_all.clicked.connect(self._on_all)
        self.choose_none.clicked.connect(self._on_none)
        self._column.add(buttons, self._count)

    def _add_groups(self, groups: tuple[ReadingGroup, ...]) -> None:
        snapshot = self._context.session.snapshot
        first = suggested(snapshot, self._context.library, self._all)
        if first:
            title = self.tr("Pages you marked, or were reading")
            self._add_group(ReadingGroup(title, first), opened=True)
        for group in groups:
            rest = tuple(page_id for page_id in group.pages if page_id not in first)
            if rest:
                self._add_group(ReadingGroup(group.title, rest), opened=False)

    def _add_group(self, group: ReadingGroup, *, opened: bool) -> None:
        chosen = set(chosen_pages(self._context.session.snapshot))
        fold = Disclosure(group.title, opened=opened or not chosen.isdisjoint(group.pages))
        # A family and a page in it may have one title: their names are not alike.
        name = self.tr("{family}: show or hide its pages").format(family=group.title)
        fold.button.setAccessibleName(name)
        for page_id in group.pages:
            row = TickRow(self._context.library.head(page_id).title, page_id in chosen)
            row.setProperty("page", page_id)
            row.toggled.connect(self._on_toggled)
            self.rows[page_id] = row
            fold.content.add(row)
        self.folds.append(fold)
        self._column.add(fold)

    def refresh(self) -> None:
        """Show the ticks as they are kept. Waits while a change is on its way to the disk."""
        session = self._context.session
        if session.pending:
            return
        chosen = set(chosen_pages(session.snapshot))
        for page_id, row in self.rows.items():
            row.setChecked(page_id in chosen)
        count = len(chosen.intersection(self.rows))
        self.see.setEnabled(count > 0)
        self.choose_none.setEnabled(count > 0)
        self.choose_all.setEnabled(count < len(self.rows))
        self._count.setText(self._counted(count))

    def _counted(self, count: int) -> str:
        if count == 0:
            return self.tr("No page is chosen yet. Open a group and tick what you want to keep.")
        if count == 1:
            return self.tr("1 page is chosen.")
        return self.tr("{count} pages are chosen.").format(count=count)

    @Slot(bool)
    def _on_toggled(self, chosen: bool) -> None:
        row = self.sender()
        if not isinstance(row, TickRow):
            return
        page_id = str(row.property("page"))
        session = self._context.session
        if not session.pending and chosen == (page_id in chosen_pages(session.snapshot)):
            return
        session.do(choose_page, page=page_id, chosen=chosen)

    @Slot()
    def _on_all(self) -> None:
        self._choose(self._all)

    @Slot()
    def _on_none(self) -> None:
        self._choose(())

    def _choose(self, pages: Iterable[str]) -> None:
        self._context.session.do(choose_pages, pages=tuple(pages))


def suggested(snapshot: Snapshot, library: Library, pages: Iterable[str]) -> tuple[str, ...]:
    """Return the pages a person marked or was reading, in the order of the list.

    A page that "carry on reading" would not name is not named here either (walks.md 5).
    """
    wanted = set(marked(snapshot))
    place = left_off(snapshot, library)
    if place is not None:
        wanted.add(place.anchor.partition("/")[0])
    return tuple(page_id for page_id in pages if page_id in wanted)
