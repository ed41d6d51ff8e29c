"""An editor for plain words, apart from `plain` because only notes need what it imports."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextEdit, QWidget


class PlainEditor(QTextEdit):
    """An editor of many lines that knows no markup; Tab leaves it.

    A QTextEdit rather than a QPlainTextEdit, because only that can set its lines apart and tell
    its height in pixels.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words only, whatever is on the clipboard."""
        self.textCursor().insertText(source.text())
