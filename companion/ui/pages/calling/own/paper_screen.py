"""A list or an update as pages to look at, print and save, and as text to copy."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.domain.span import Span
from companion.exchange.document import Document
from companion.exchange.plain_text import write_text
from companion.services.family_update import sheet_of, whole_text
from companion.services.own_sheets import medicines_sheet, people_sheet, trips_sheet
from companion.ui.pages.calling.own.places import MEDICINES, PEOPLE, TRIPS, UPDATE
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.print_out import PrintOut, file_name
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import LIST_WIDTH, FlowLayout
from companion.ui.toolkit.printing.pages import Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.button import Button
from companion.ui.widgets.reading_order import read_in_layout_order


class PaperScreen(SideScreen):
    """Pages of one sheet at a time; nothing asks for a printer before Print is pressed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("Print or save"))
        self._points = NORMAL_PRINT
        self._name, self._days, self._text = "", Span(), ""
        self._document: Document | None = None
        self.paper = SheetPanel(context)
        self.out = PrintOut(context, self)
        self._files = SaveFile(context, self)
        self._setting = Stepper(self)
        self.copy_button = Button(self.tr("Copy as text"), icon="copy")
        self.table_button = Button(self.tr("Save for a spreadsheet"), icon="download")
        holder = QWidget()
        row = FlowLayout(holder, gap=16)
        row.addWidget(self.copy_button)
        row.addWidget(self.table_button)
        self.content.add(self.paper, holder)
        self._connect()

    def _connect(self) -> None:
        paper, out = self.paper, self.out
        self._setting.finished.connect(self._on_set)
        paper.print_button.clicked.connect(out.ask_which_printer)
        paper.pdf_button.clicked.connect(out.ask_where_to_save_pdf)
        paper.web_button.clicked.connect(out.ask_where_to_save_web_page)
        paper.large.toggled.connect(self._on_size)
        out.told.connect(self._on_told)
        out.no_printer.connect(self._on_no_printer)
        self._files.told.connect(self._on_told)
        self.copy_button.clicked.connect(self.copy)
        self.table_button.clicked.connect(self.ask_where_to_save_table)

    # --- which sheet ---

    @property
    def above(self) -> str:
        """The anchor of the list these pages are of."""
        return self._name

    @property
    def place(self) -> str:
        """The sheet that is shown."""
        return self._name

    def show_place(self, place: str) -> None:
        """Show a sheet by its name: the list it is of, and for trips the days."""
        name, _, days = place.partition("/")
        titles = {
            PEOPLE: self.tr("My people"),
            MEDICINES: self.tr("My medicines"),
            TRIPS: self.tr("Trips and costs"),
            UPDATE: self.tr("Family update"),
        }
        if name not in titles:
            return
        self._name, self._days, self._text = name, _days_in(days), ""
        self.set_way_back(titles[name])
        self.table_button.setVisible(name == TRIPS)
        self.paper.tell("")
        self.verticalScrollBar().setValue(0)
        self._document = self._made(name)
        self._make()

    def _made(self, name: str) -> Document | None:
        snapshot, library = self.context.session.snapshot, self.context.library
        today = self.context.today()
        try:
            if name == PEOPLE:
                return people_sheet(snapshot, library, today)
            if name == MEDICINES:
                return medicines_sheet(snapshot, library, today)
            if name == TRIPS:
                return trips_sheet(snapshot, library, today, self._days)
            self._text = whole_text(snapshot, library, today)
            return sheet_of(snapshot, library, today)
        except PackFault:
            self._on_told(self.tr("The pages cannot be made. Your words are safe on the list."))
            return None

    # --- the pages ---

    @property
    def can_print(self) -> bool:
        """Whether the pages are there."""
        return self.paper.print_button.isEnabled()

    def print_here(self) -> None:
        """Ask which printer."""
        self.out.ask_which_printer()

    def _make(self) -> None:
        self._setting.stop()
        self.out.take(None)
        self.paper.show_sheets(None)
        if self._document is not None:
            self._setting.start(set_in_steps(self._document, self._points))

    @Slot(object)
    def _on_set(self, sheets: object) -> None:
        made = cast("Sheets", sheets)
        self.out.take(made)
        self.paper.show_sheets(made)
        read_in_layout_order(self)

    @Slot(bool)
    def _on_size(self, large: bool) -> None:
        self._points = LARGE_PRINT if large else NORMAL_PRINT
        self._make()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.paper.tell(words)
        self.context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.paper.pdf_button.setFocus()

    # --- as text, and for a spreadsheet ---

    @Slot()
    def copy(self) -> None:
        """Put the words on the clipboard."""
        if self._document is not None:
            QGuiApplication.clipboard().setText(self._text or write_text(self._document))
            self._on_told(self.tr("The words are copied. You can paste them now."))

    @Slot()
    def ask_where_to_save_table(self) -> None:
        """Ask for a place, then write the trips there as a table."""
        if self._document is not None:
            name = f"{file_name(self._document.title)}.csv"
            kinds = self.tr("Table (*.csv)")
            self._files.ask_where(self.tr("Save for a spreadsheet"), kinds, name, self.save_table)

    @Slot(str)
    def save_table(self, place: str) -> None:
        """Write the trips as a table to a file."""
        from companion.services.trips_table import save_trips_table

        target = Path(place)
        words = self.context.library.phrases().tables["trips"]
        snapshot = self.context.session.snapshot
        self._files.write(partial(save_trips_table, target, snapshot, words, self._days), target)


def _days_in(words: str) -> Span:
    """Return the days that an anchor names as "2026-11-01..2026-11-30"; every day without any."""
    first, _, last = words.partition("..")
    try:
        return Span(*(date.fromisoformat(each) if each else None for each in (first, last)))
    except ValueError:
        return Span()
