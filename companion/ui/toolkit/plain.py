"""Plain text everywhere: what a person wrote is never read as markup.

Labels are made by `plain_label` or are subclasses that call `make_plain`, editors are
`PlainEditor`; tooltips go through `set_tip`. A test fails on any other.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QTextEdit, QWidget

_MARK = "companion_plain"


def make_plain(label: QLabel | QMessageBox) -> None:
    """Make a label or a message box show its text as it is."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    setattr(label, _MARK, True)


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a one-line label that shows its text as it is. Prefer `widgets.text.Text`."""
    label = QLabel(parent)
    make_plain(label)
    label.setText(text)
    return label


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
        setattr(self, _MARK, True)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste words only, whatever is on the clipboard."""
        self.textCursor().insertText(source.text())


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows its text as it is."""
    widget.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")


def without_mnemonic(text: str) -> str:
    """Return a text whose ampersands a button shows instead of underlining a letter."""
    return text.replace("&", "&&")
