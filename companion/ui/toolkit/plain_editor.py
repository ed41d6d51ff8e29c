"""An editor for plain words, apart from `plain` because only notes need what it imports."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtWidgets import QTextEdit, QWidget

from companion.ui.toolkit.typing_undo import is_for_the_window


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

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window where there is no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride:
            words = self.document()
            undo, redo = words.isUndoAvailable(), words.isRedoAvailable()
            if is_for_the_window(event, undo=undo, redo=redo):
                event.ignore()
                return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words only, whatever is on the clipboard."""
        self.textCursor().insertText(source.text())
