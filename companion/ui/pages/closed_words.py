"""The line that ends every list and result, whether or not anything is closed (walks.md 5)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.ui.pages.context import PageContext


def closed_words(context: PageContext) -> str:
    """Return that topics may be closed, and where a person chooses which."""
    translate = QCoreApplication.translate
    if context.may.settings:
        return translate("Closed", "Some topics may be closed. You choose which in Settings.")
    return translate("Closed", "Some topics may be closed. You choose where they stand.")
