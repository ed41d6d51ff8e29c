"""Print or save: real pages first, then a printer, a PDF or a web page.

Its anchors: "print/booklet" to choose pages, "print/chosen" for the booklet, "print/<page>" for one
page, "print/compare/<page>/<page>" for two side by side.
"""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from companion.content import PackFault
from companion.exchange.document import Document
from companion.services.booklet import chosen_pages
from companion.services.reading_sheets import (
    Shelf,
    booklet_sheet,
    comparison_sheet,
    page_sheet,
)
from companion.services.weighing import what_matters
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.print_out import PrintOut
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.pages.treatments.print_booklet import BookletChoice
from companion.ui.pages.treatments.screen import Screen
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.layout import LIST_WIDTH
from companion.ui.toolkit.printing.pages import Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.reading_order import read_in_layout_order

BOOKLET = "booklet"
CHOSEN = "chosen"
COMPARE = "compare"


class PrintScreen(Screen):
    """What is printed, as pages to look at. Nothing asks for a printer before Print is pressed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self._place = ""
        self._points = NORMAL_PRINT
        self._open_topics = context.session.snapshot.open_topics
        self._document: Document | None = None
        self.choice: BookletChoice | None = None
        self.trouble: CannotRead | None = None
        self.sheet = SheetPanel(context)
        self.out = PrintOut(context, self)
        self._setting = Stepper(self)
        self._setting.finished.connect(self._on_set)
        self.content.add(self.sheet)
        self._connect()

    def _connect(self) -> None:
        sheet, out = self.sheet, self.out
        sheet.print_button.clicked.connect(out.ask_which_printer)
        sheet.pdf_button.clicked.connect(out.ask_where_to_save_pdf)
        sheet.web_button.clicked.connect(out.ask_where_to_save_web_page)
        sheet.large.toggled.connect(self._on_size)
        out.told.connect(self._on_told)
        out.no_printer.connect(self._on_no_printer)

    # --- what is shown ---

    def show_place(self, place: str) -> None:
        """Show what an anchor names: pages to choose, or pages to look at."""
        place = place if self._is_known(place) else BOOKLET
        if place == self._place:
            return
        self._place = place
        self.verticalScrollBar().setValue(0)
        if place == BOOKLET:
            self._show_choice()
        else:
            self._show_sheet()
            self._make()
        read_in_layout_order(self)

    def _is_known(self, place: str) -> bool:
        if place == CHOSEN:
            return bool(chosen_pages(self.context.session.snapshot))
        names = place.split("/")[1:] if place.startswith(f"{COMPARE}/") else [place]
        try:
            known = self.context.library.page_ids()
        except PackFault:
            return True  # told where the text is read
        return len(names) in {1, 2} and all(name in known for name in names)

    def refresh(self) -> None:
        """Show the ticks as they are kept, and the pages anew when a topic was opened or closed."""
        if self.choice is not None:
            self.choice.refresh()
        topics = self.context.session.snapshot.open_topics
        if topics != self._open_topics:
            self._open_topics = topics
            if self._place not in {"", BOOKLET}:
                self._make()

    def go_back(self) -> bool:
        """Go from the booklet back to choosing its pages; False elsewhere."""
        if self._place != CHOSEN:
            return False
        self.show_place(BOOKLET)
        if self.choice is not None:
            self.choice.see.setFocus()
        return True

    @property
    def place(self) -> str:
        """What is shown, to come back to."""
        return self._place

    @property
    def can_print(self) -> bool:
        """Whether pages are shown, or can be."""
        return self.sheet.print_button.isEnabled() or self._can_see_booklet

    @property
    def _can_see_booklet(self) -> bool:
        chosen = chosen_pages(self.context.session.snapshot)
        return self._place == BOOKLET and bool(chosen)

    def print_here(self) -> None:
        """Print what is shown, or show the booklet that is chosen (Ctrl+P)."""
        if self._can_see_booklet:
            self._on_ready()
        else:
            self.out.ask_which_printer()

    def _show_choice(self) -> None:
        self.set_title(self.tr("Make a booklet"))
        self.set_lead(self.tr("Tick what you want to keep on paper. You can change it any time."))
        self._stop()
        self.sheet.hide()
        if self.choice is None:
            self._add_choice()
        if self.choice is not None:
            self.choice.show()

    def _add_choice(self) -> None:
        try:
            self.choice = BookletChoice(self.context)
        except PackFault as fault:
            self._show_trouble(fault)
            return
        self.choice.ready.connect(self._on_ready)
        self.content.add(self.choice)

    def _show_sheet(self) -> None:
        self.set_title(self.tr("Print or save"))
        self.set_lead("")
        if self.choice is not None:
            self.choice.hide()
        self.sheet.show()

    # --- making the pages ---

    def _make(self) -> None:
        """Read the text on another thread, then set it in steps on this one."""
        self._stop()
        self.sheet.tell("")
        session = self.context.session
        shelf = Shelf(
            library=self.context.library,
            open_topics=self._open_topics,
            today=self.context.today(),
        )
        place = self._place
        snapshot = session.snapshot
        pages, matters = chosen_pages(snapshot), what_matters(snapshot)
        session.run(
            lambda _store: _document(shelf, place, pages, matters),
            done=partial(self._on_document, place),
            failed=self._on_unreadable,
        )

    def _stop(self) -> None:
        self._setting.stop()
        self._document = None
        self.out.take(None)
        self.sheet.show_sheets(None)

    def _on_document(self, place: str, document: object) -> None:
        if isValid(self) and place == self._place and isinstance(document, Document):
            self._document = document
            self.set_title(self.tr("Print or save: {title}").format(title=document.title))
            self._setting.start(set_in_steps(document, self._points))

    def _on_unreadable(self, error: Exception) -> None:
        if not isValid(self):
            return
        if not isinstance(error, PackFault):
            raise error
        self.sheet.hide()
        self._show_trouble(error)

    def _show_trouble(self, fault: PackFault) -> None:
        if self.trouble is None:
            self.trouble = CannotRead(self.context, fault)
            self.content.add(self.trouble)
            self.trouble.show()

    @Slot(object)
    def _on_set(self, sheets: object) -> None:
        made = cast("Sheets", sheets)
        self.out.take(made)
        self.sheet.show_sheets(made)
        read_in_layout_order(self)

    # --- what is pressed ---

    @Slot()
    def _on_ready(self) -> None:
        self.back.setFocus()  # what was pressed goes, and Print waits until the pages are there
        self.show_place(CHOSEN)

    @Slot(bool)
    def _on_size(self, large: bool) -> None:
        self._points = LARGE_PRINT if large else NORMAL_PRINT
        self.out.take(None)
        if self._document is not None:
            self._setting.start(set_in_steps(self._document, self._points))

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.sheet.tell(words)
        self.context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.sheet.pdf_button.setFocus()


def _document(shelf: Shelf, place: str, pages: tuple[str, ...], matters: str) -> Document:
    """Return the document an anchor names. Called on another thread: nothing of Qt here."""
    first, _, rest = place.partition("/")
    if first == COMPARE:
        one, _, other = rest.partition("/")
        return comparison_sheet(shelf, one, other, matters)
    if place == CHOSEN:
        return booklet_sheet(shelf, pages)
    return page_sheet(shelf, place)
