"""F1 inside a dialog of Qt's own: it closes, and the numbers to ring are shown.

A dialog that the system draws has its own keys, and this does not reach them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.shortcuts import KEYS, Command


class WayToHelp(QObject):
    """Belongs to one dialog, and goes with it."""

    def __init__(self, dialog: QDialog, context: PageContext) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._context = context
        for keys in KEYS[Command.HELP]:
            QShortcut(keys, dialog).activated.connect(self.show_help)

    @Slot()
    def show_help(self) -> None:
        """Close the dialog as its Cancel does, and show whom to ring."""
        self._dialog.reject()
        self._context.navigate(PageName.HELP, "")
