"""The visit summary as pages to print or save."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.exchange.document import Document
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.print_out import PrintOut
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.pages.visit.summary import Offer
from companion.ui.toolkit.layout import LIST_WIDTH
from companion.ui.toolkit.printing.pages import Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order

_NOTHING = Offer()


class SummaryPrint(PagePanel):
    """Pages to look at first. Nothing asks for a printer before Print is pressed.

    `put_in_asked` when the answers that changed since are to stand on them.
    """

    left = Signal()
    put_in_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("Print or save"))
        self._context = context
        self._points = NORMAL_PRINT
        self._document: Document | None = None
        self.back = BackButton(self.tr("What was said"))
        self.changed_line = Notice("", NoticeKind.CAUTION, " ")
        self.changed_line.hide()
        self.sheet = SheetPanel(context)
        self.out = PrintOut(context, self)
        self._setting = Stepper(self)
        self.set_back(self.back)
        self.content.add(self.changed_line, self.sheet)
        self._connect()

    def _connect(self) -> None:
        sheet, out = self.sheet, self.out
        self.back.clicked.connect(self.left)
        self.changed_line.action_pressed.connect(self.put_in_asked)
        self._setting.finished.connect(self._on_set)
        sheet.print_button.clicked.connect(out.ask_which_printer)
        sheet.pdf_button.clicked.connect(out.ask_where_to_save_pdf)
        sheet.web_button.clicked.connect(out.ask_where_to_save_web_page)
        sheet.large.toggled.connect(self._on_size)
        out.told.connect(self._on_told)
        out.no_printer.connect(self._on_no_printer)

    def show_document(self, document: Document, offer: Offer = _NOTHING) -> None:
        """Show a document as pages, which are made in steps, and what is to be said of it first."""
        self._document = document
        self.changed_line.set_text(offer.words)
        if self.changed_line.button is not None:
            self.changed_line.button.setText(offer.put_in)
        self.changed_line.setVisible(bool(offer.words))
        self.sheet.tell("")
        self.verticalScrollBar().setValue(0)
        self._make()

    @property
    def can_print(self) -> bool:
        """Whether the pages are there."""
        return self.sheet.print_button.isEnabled()

    def _make(self) -> None:
        self._setting.stop()
        self.out.take(None)
        self.sheet.show_sheets(None)
        if self._document is not None:
            self._setting.start(set_in_steps(self._document, self._points))

    @Slot(object)
    def _on_set(self, sheets: object) -> None:
        made = cast("Sheets", sheets)
        self.out.take(made)
        self.sheet.show_sheets(made)
        read_in_layout_order(self)

    @Slot(bool)
    def _on_size(self, large: bool) -> None:
        self._points = LARGE_PRINT if large else NORMAL_PRINT
        self._make()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.sheet.tell(words)
        self._context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.sheet.pdf_button.setFocus()
