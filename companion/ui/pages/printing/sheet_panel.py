"""The buttons that print and save, the size of the text on paper, and the pages to look at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.preview import Preview
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text
from companion.ui.widgets.two_columns import TwoColumns


class SheetPanel(QWidget):
    """The buttons, the size of the text, and the pages."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_button = Button(self.tr("Print"), ButtonKind.PRIMARY, "printer")
        self.pdf_button = Button(self.tr("Save as PDF"), icon="download")
        self.web_button = Button(self.tr("Save as web page"), icon="download")
        self.told = Notice("")
        self.normal = RadioRow(self.tr("Ordinary print, 14 point"), True)
        self.large = RadioRow(self.tr("Large print, 18 point"))
        self.waiting = Text(self.tr("The pages are being made."), muted=True)
        self.preview = Preview(context.announcer)
        self._buttons = (self.print_button, self.pdf_button, self.web_button)
        self._size_choice = self._sizes()
        self._choices = Column(gap=16)
        self._choices.add(self._size_choice)
        column = Column(self, gap=16)
        self._web_hint = self._hint()
        column.add(self._row(), self.told, self._web_hint)
        column.addLayout(self._choices)
        column.add(self.waiting, self.preview)
        self.told.hide()
        self.show_sheets(None)

    def _row(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(holder, gap=16)
        for button in self._buttons:
            button.set_tall(True)
            line.addWidget(button)
        return holder

    def _hint(self) -> QWidget:
        words = self.tr("A web page is the best choice for a screen reader or a phone.")
        return Text(words, muted=True)

    def _sizes(self) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=0)
        column.add(Text(self.tr("Size of the text on paper"), weight=700))
        rows = QWidget()
        inner = Column(rows, gap=0)
        inner.add(self.normal, self.large)
        column.add(rows)
        return holder

    def offer(self, *, web: bool, sizes: bool) -> None:
        """Offer a web page and a choice of sizes, or only paper of one size."""
        self.web_button.setVisible(web)
        self._web_hint.setVisible(web)
        self._size_choice.setVisible(sizes)

    def add_choice(self, choice: QWidget) -> None:
        """Put a choice of what to print beside the size of the text."""
        pair = TwoColumns()
        pair.first.add(choice)
        pair.second.add(self._size_choice)
        for side in (pair.first, pair.second):
            side.addStretch(1)
        self._choices.add(pair)

    def tell(self, words: str) -> None:
        """Show one line on how it went, or none."""
        self.told.set_text(words)
        self.told.setVisible(bool(words))

    def show_sheets(self, sheets: Sheets | None) -> None:
        """Show the pages, or that they are being made."""
        self.waiting.setVisible(sheets is None)
        self.preview.setVisible(sheets is not None)
        for button in self._buttons:
            button.setEnabled(sheets is not None)
        if sheets is not None:
            self.preview.show_sheets(sheets)
