"""Chosen notes as pages: looked at first, then printed, saved as PDF, web page or text."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.domain.records import CopingNote
from companion.services.note_sheets import notes_sheet, notes_text
from companion.services.take_away import save_file
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.print_out import file_name
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.visit.printing import SummaryPrint
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button


class PrintPages(SummaryPrint):
    """The pages of some notes, and their words as text to save or copy."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._for_text = context
        self._text, self._title = "", ""
        self.text_button = Button(self.tr("Save as text"), icon="download")
        self.copy_button = Button(self.tr("Copy as text"), icon="copy")
        self._files = SaveFile(context, self)
        self._files.told.connect(self._on_told)
        holder = QWidget()
        flow = FlowLayout(holder, gap=16)
        flow.addWidget(self.text_button)
        flow.addWidget(self.copy_button)
        self.content.add(holder)
        self.text_button.clicked.connect(self.ask_where_to_save_text)
        self.copy_button.clicked.connect(self.copy)

    def show_notes(self, notes: tuple[CopingNote, ...], back: str) -> None:
        """Show notes as pages; `back` is where the way back leads.

        Raises:
            PackFault: If the words of the pack cannot be read.
        """
        library = self._for_text.library
        self.back.setText(back)
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=back))
        document = notes_sheet(library, notes, self._for_text.today())
        self._text, self._title = notes_text(library, notes), document.title
        self.show_document(document)

    @Slot()
    def ask_where_to_save_text(self) -> None:
        """Ask for a place, then write the text there."""
        name = f"{file_name(self._title)}.txt"
        kinds = self.tr("Text (*.txt)")
        self._files.ask_where(self.tr("Save as text"), kinds, name, self.save_text)

    @Slot(str)
    def save_text(self, place: str) -> None:
        """Write the text to a file."""
        target = Path(place)
        self._files.write(partial(save_file, target, self._text.encode("utf-8")), target)

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self._on_told(self.tr("Your notes are copied. You can paste them now."))
