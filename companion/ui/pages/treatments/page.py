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
from companion.ui.pages.treatments.screen import (
    SCREENS,
    Screen,
    make_screen,
    screen_title,
    screens_for,
)
from companion.ui.session import Changes

LONGEST_TRAIL = 20


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
        self._screen_place = ""
        self._trail: list[str] = []
        self._going_back = False

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
        self._catalogue.refresh_found()
        if self._reader is not None:
            self._reader.refresh()
        if self._screen is not None:
            self._screen.refresh()

    # --- where to ---

    def show_anchor(self, anchor: str) -> None:
        """Open "page", "page/part" or "screen/place"; an empty or unknown anchor is the list."""
        self.ensure_built()
        page_id, _, part = anchor.partition("/")
        if page_id in screens_for(self.context.may):
            self._open_screen(page_id, part)
            return
        if not page_id or not self._knows(page_id):
            self._show_list()
            self._catalogue.stop_finding()
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
            return self._catalogue.go_back()
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
        """Go to the find field of the open screen, or to the one of the list."""
        if self._screen is not None:
            self._screen.find_here()
            return
        self._show_list()
        self._catalogue.begin_finding()

    @property
    def can_print(self) -> bool:
        """Whether what is open can be printed: the list leads to the booklet."""
        if not self.context.may.files:
            return False
        return self._screen is None or self._screen.can_print

    def print_here(self) -> None:
        """Show what is open as printed pages."""
        if self._screen is not None:
            self._screen.print_here()
            return
        page_id = self._reader.page_id if self._reader is not None else "booklet"
        self.context.navigate(PageName.TREATMENTS, f"print/{page_id}")

    def _knows(self, page_id: str) -> bool:
        try:
            return page_id in self.context.library.page_ids()
        except PackFault:
            return False

    def _is_coping(self, page_id: str) -> bool:
        """Whether a page belongs to the coping section, which reads it in its own place.

        That section is for writing: where nothing is written, its pages are read here.
        """
        if not self.context.may.write:
            return False
        try:
            return self.context.library.head(page_id).kind is PageKind.COPING
        except PackFault:
            return False

    def _open(self, page_id: str) -> Reader:
        if self._reader is not None and self._reader.page_id == page_id:
            return self._reader
        self._leave_a_trail(beside=self._screen is not None)
        self._drop_reader()
        self._drop_screen()
        self._reader = Reader(self.context, page_id)
        self._reader.set_way_back(self._way_back())
        self._reader.left.connect(self._leave_reader)
        self._stack.addWidget(self._reader)
        self._stack.setCurrentWidget(self._reader)
        self._reader.back.setFocus()
        return self._reader

    def _open_screen(self, name: str, place: str) -> None:
        if self._screen is None or self._screen_name != name:
            self._leave_a_trail(beside=self._reader is not None or self._screen is not None)
            self._drop_reader()
            self._drop_screen()
            self._screen, self._screen_name = make_screen(name, self.context), name
            self._screen.set_way_back(self._way_back())
            self._screen.left.connect(self._leave_screen)
            self._stack.addWidget(self._screen)
            self._screen.refresh()
            self._stack.setCurrentWidget(self._screen)
            self._screen.back.setFocus()
        self._screen_place = place
        self._screen.show_place(place)

    # --- the way back ---

    def _leave_a_trail(self, *, beside: bool) -> None:
        """Remember where the person is when they turn to a screen, or from a screen to a page.

        `beside` says that they do. Another page in place of a page was asked for elsewhere.
        """
        if self._going_back:
            return
        if not beside:
            self._trail.clear()
            return
        self._trail.append(self._here())
        del self._trail[:-LONGEST_TRAIL]

    def _here(self) -> str:
        if self._screen is not None:
            return f"{self._screen_name}/{self._screen.place or self._screen_place}"
        if self._reader is None:
            return ""
        fold = self._reader.open_fold
        return f"{self._reader.page_id}/{fold.key}" if fold is not None else self._reader.page_id

    def _way_back(self) -> str:
        """Return what the way back is called: a page, a screen, what was found, or the list."""
        name = self._trail[-1].partition("/")[0] if self._trail else ""
        if name in SCREENS:
            return screen_title(name)
        if name and self._knows(name):
            return self.context.library.head(name).title
        return self.tr("What was found") if self._catalogue.is_finding else self.tr("Treatments")

    def _go_back_along_the_trail(self) -> bool:
        if not self._trail:
            return False
        anchor = self._trail.pop()
        self._going_back = True
        try:
            self.show_anchor(anchor)
        finally:
            self._going_back = False
        return True

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
        self._trail.clear()
        self._stack.setCurrentWidget(self._catalogue)
        self._drop_reader()
        self._drop_screen()

    @Slot()
    def _leave_reader(self) -> None:
        page_id = self._reader.page_id if self._reader is not None else ""
        if self._go_back_along_the_trail():
            return
        self._show_list()
        if not self._catalogue.focus_found():
            self._catalogue.focus_page(page_id)

    @Slot()
    def _leave_screen(self) -> None:
        """Go back to the page the screen was opened from, or to the list."""
        name = self._screen_name
        if self._go_back_along_the_trail():
            return
        self._show_list()
        if not self._catalogue.focus_found():
            self._catalogue.focus_way(name)

    @Slot(str)
    def _on_page_chosen(self, anchor: str) -> None:
        self.show_anchor(anchor)
