"""What is done with pages that are ready: a printer, a PDF, a web page. Each says how it went."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from companion.services.take_away import save_file, save_web_page
from companion.ui.pages.context import PageContext
from companion.ui.pages.dialog_help import WayToHelp
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.toolkit.printing.output import print_sheets, write_pdf
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.toolkit.stepper import Stepper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog

_NOT_IN_NAMES = re.compile(r"[^\w]+")


class PrintOut(QObject):
    """Prints and saves the pages it is given. `told` carries a line for the person.

    `no_printer` says that there is none, so that saving can be offered.
    """

    told = Signal(str)
    no_printer = Signal()

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._sheets: Sheets | None = None
        self._target = Path()
        self._dialog: QPrintDialog | None = None
        self._files = SaveFile(context, page)
        self._files.told.connect(self.told)
        self._pdf = Stepper(self)
        self._pdf.finished.connect(self._on_pdf)
        self._printing = Stepper(self)
        self._printing.finished.connect(self._on_printed)
        self._printing.failed.connect(self._on_not_printed)

    def take(self, sheets: Sheets | None) -> None:
        """Take the pages to print or save; None while none are ready."""
        self._pdf.stop()
        self._sheets = sheets

    # --- files ---

    @Slot()
    def ask_where_to_save_pdf(self) -> None:
        """Ask for a place, then write the PDF there."""
        self._ask_where(self.tr("Save as PDF"), self.tr("PDF (*.pdf)"), "pdf", self.save_pdf)

    @Slot()
    def ask_where_to_save_web_page(self) -> None:
        """Ask for a place, then write the web page there."""
        kinds = self.tr("Web page (*.html)")
        self._ask_where(self.tr("Save as web page"), kinds, "html", self.save_web_page)

    def _ask_where(
        self, title: str, kinds: str, ending: str, chosen: Callable[[str], None]
    ) -> None:
        if self._sheets is not None:
            name = f"{file_name(self._sheets.document.title)}.{ending}"
            self._files.ask_where(title, kinds, name, chosen)

    @Slot(str)
    def save_pdf(self, place: str) -> None:
        """Write the pages as a PDF to a file."""
        if self._sheets is not None:
            self._target = Path(place)
            self._pdf.start(write_pdf(self._sheets))

    @Slot(object)
    def _on_pdf(self, data: bytes) -> None:
        self._files.write(partial(save_file, self._target, data), self._target)

    @Slot(str)
    def save_web_page(self, place: str) -> None:
        """Write the document as a web page to a file."""
        if self._sheets is not None:
            target = Path(place)
            document, points = self._sheets.document, self._sheets.paper.points
            self._files.write(partial(save_web_page, target, document, points), target)

    # --- the printer ---

    @Slot()
    def ask_which_printer(self) -> None:
        """Look for printers, now and not before, and ask which one to use."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if self._sheets is None or self._dialog is not None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.told.emit(
                self.tr(
                    "No printer was found on this computer. "
                    "You can save a PDF here, and print it where there is one."
                )
            )
            self.no_printer.emit()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # The name a print queue shows says nothing of the person or the illness.
        printer.setDocName("Companion")
        dialog = QPrintDialog(printer, self._page.window())
        dialog.setMinMax(1, len(self._sheets))
        dialog.accepted.connect(self._on_accepted)
        dialog.finished.connect(self._on_dialog_closed)
        self._dialog = dialog
        WayToHelp(dialog, self._context)
        QDialog.open(dialog)  # its own way of opening takes a receiver

    @Slot()
    def _on_accepted(self) -> None:
        dialog, sheets = self._dialog, self._sheets
        if dialog is None or sheets is None:
            return
        printer = dialog.printer()
        first = max(printer.fromPage() or 1, 1) - 1
        last = printer.toPage() or len(sheets)
        self._printing.start(print_sheets(sheets, printer, range(len(sheets))[first:last]))

    @Slot()
    def _on_dialog_closed(self) -> None:
        """Let the dialog go once the printer, which it owns, has been used."""
        if not self._printing.is_busy:
            self._let_dialog_go()

    def _let_dialog_go(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()

    @Slot(object)
    def _on_printed(self, _nothing: object) -> None:
        self._let_dialog_go()
        self.told.emit(self.tr("It is on its way to the printer."))

    @Slot(object)
    def _on_not_printed(self, _error: Exception) -> None:
        self._let_dialog_go()
        self.told.emit(
            self.tr("The printer did not take it. Your words are safe. You can save a PDF here.")
        )
        self.no_printer.emit()


def file_name(title: str) -> str:
    """Return the name a file of this title is offered, without its ending."""
    return _NOT_IN_NAMES.sub("-", title).strip("-").lower() or "companion"
