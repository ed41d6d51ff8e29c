"""The Treatments section: the list, the page that is being read, and the screens beside it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from companion.content import PackFault, PageKind
from companion.domain.records import Kind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.pages.treatments.catalogue import Catalogue
from companion.ui.pages.treatments.reader import Reader
from companion.ui.pages.treatments.screen import SCREENS, Screen, make_screen
from companion.ui.session import Changes


class TreatmentsPage(Page):
    """The list first; a page or screen is made when it is opened and let go when another is."""

    name = PageName.TREATMENTS
    kinds = frozenset(
        {
            Kind.QUESTIONS,
            Kind.GATES,
            Kind.PLACES,
            Kind.MARKS,
            Kind.APPLIES,
            Kind.MATTERS,
            Kind.BOOKLETS,
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._reader: Reader | None = None
        self._screen: Screen | None = None
        self._screen_name = ""
        self._came_from = ""

    @property
    def catalogue(self) -> Catalogue:
        """The list."""
        return self._catalogue

    @property
    def reader(self) -> Reader | None:
        """The page that is being read, if one is."""
        return self._reader

    @property
    def beside(self) -> Screen | None:
        """The screen beside the reader, if one is open."""
        return self._screen

    def build(self) -> None:
        """Make the list."""
        self._stack = QStackedLayout(self)
        self._catalogue = Catalogue(self.context)
        self._catalogue.page_chosen.connect(self._on_page_chosen)
        self._stack.addWidget(self._catalogue)
        self._catalogue.read_ahead()

    def refresh(self, changes: Changes | None) -> None:
        """Show where the person left off, what they ticked, and which topics are open."""
        if changes is None or changes.kinds & {Kind.PLACES, Kind.MARKS}:
            self._catalogue.refresh()
        if self._reader is not None:
            self._reader.refresh()
        if self._screen is not None:
            self._screen.refresh()

    # --- where to ---

    def show_anchor(self, anchor: str) -> None:
        """Open "page", "page/part" or "screen/place"; an empty or unknown anchor is the list."""
        self.ensure_built()
        page_id, _, part = anchor.partition("/")
        if page_id in SCREENS:
            self._open_screen(page_id, part)
            return
        if not page_id or not self._knows(page_id):
            self._show_list()
            return
        if self._is_coping(page_id):
            self.context.navigate(PageName.COPING, anchor)
            return
        reader = self._open(page_id)
        if part:
            reader.open_part(part)

    def go_back(self) -> bool:
        """Close what is open in place, then go from the page or screen to where it came from."""
        if self._screen is not None:
            if not self._screen.go_back():
                self._leave_screen()
            return True
        if self._reader is None:
            return False
        if not self._reader.go_back():
            self._leave_reader()
        return True

    def add_here(self) -> None:
        """Add a question about what is being read, or what the open screen keeps."""
        if self._screen is not None:
            self._screen.add_here()
        elif self._reader is not None:
            self._reader.add_here()

    def find_here(self) -> None:
        """Go to the find field of the open screen."""
        if self._screen is not None:
            self._screen.find_here()

    def _knows(self, page_id: str) -> bool:
        try:
            return page_id in self.context.library.page_ids()
        except PackFault:
            return False

    def _is_coping(self, page_id: str) -> bool:
        """Whether a page belongs to the coping section, which reads it in its own place."""
        try:
            return self.context.library.head(page_id).kind is PageKind.COPING
        except PackFault:
            return False

    def _open(self, page_id: str) -> Reader:
        if self._reader is not None and self._reader.page_id == page_id:
            return self._reader
        self._drop_reader()
        self._drop_screen()
        self._reader = Reader(self.context, page_id)
        self._reader.left.connect(self._leave_reader)
        self._stack.addWidget(self._reader)
        self._stack.setCurrentWidget(self._reader)
        self._reader.back.setFocus()
        return self._reader

    def _open_screen(self, name: str, place: str) -> None:
        if self._screen is None or self._screen_name != name:
            if self._screen is None:
                self._came_from = self._reader.page_id if self._reader is not None else ""
            self._drop_reader()
            self._drop_screen()
            self._screen, self._screen_name = make_screen(name, self.context), name
            if self._came_from and self._knows(self._came_from):
                self._screen.set_way_back(self.context.library.head(self._came_from).title)
            self._screen.left.connect(self._leave_screen)
            self._stack.addWidget(self._screen)
            self._screen.refresh()
            self._stack.setCurrentWidget(self._screen)
            self._screen.back.setFocus()
        self._screen.show_place(place)

    def _drop_screen(self) -> None:
        screen, self._screen = self._screen, None
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def _drop_reader(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            self._stack.removeWidget(reader)
            reader.hide()
            reader.deleteLater()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self._catalogue)
        self._drop_reader()
        self._drop_screen()

    @Slot()
    def _leave_reader(self) -> None:
        page_id = self._reader.page_id if self._reader is not None else ""
        self._show_list()
        self._catalogue.focus_page(page_id)

    @Slot()
    def _leave_screen(self) -> None:
        """Go back to the page the screen was opened from, or to the list."""
        name, came_from = self._screen_name, self._came_from
        self._came_from = ""
        if came_from:
            self._open(came_from)
            return
        self._show_list()
        self._catalogue.focus_way(name)

    @Slot(str)
    def _on_page_chosen(self, anchor: str) -> None:
        self.show_anchor(anchor)
