"""On Today: the page a person left off reading."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.carry_on import left_off
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


class CarryOn(QWidget):
    """The way back to what was being read; `refresh` says whether that may be said."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._anchor = ""
        self._words = Text("", TypeStep.LEAD)
        link = LinkButton(self.tr("Carry on"))
        link.clicked.connect(self._on_pressed)
        row = FlowLayout(self, gap=16)
        row.addWidget(self._words)
        row.addWidget(link)

    def refresh(self) -> bool:
        """Show the page that was read last; the name of a closed topic never shows."""
        found = left_off(self._context.session.snapshot, self._context.library)
        if found is not None:
            self._anchor = found.anchor
            self._words.setText(self.tr("Carry on reading: {page}").format(page=found.page))
        return found is not None

    @Slot()
    def _on_pressed(self) -> None:
        self._context.navigate(PageName.TREATMENTS, self._anchor)
