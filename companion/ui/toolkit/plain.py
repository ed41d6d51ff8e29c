"""Plain text everywhere: what a person wrote is never read as markup.

Labels are made by `plain_label` or are subclasses that call `make_plain`, editors are
`plain_editor.PlainEditor`; tooltips go through `set_tip`. A test fails on any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:  # costs a start a millisecond
    from PySide6.QtWidgets import QMessageBox

PLAIN_MARK = "companion_plain"


def make_plain(label: QLabel | QMessageBox) -> None:
    """Make a label or a message box show its text as it is."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    setattr(label, PLAIN_MARK, True)


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a one-line label that shows its text as it is. Prefer `widgets.text.Text`."""
    label = QLabel(parent)
    make_plain(label)
    label.setText(text)
    return label


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows its text as it is."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    widget.setToolTip(f"<qt>{shown}</qt>" if text else "")


def without_mnemonic(text: str) -> str:
    """Return a text whose ampersands a button shows instead of underlining a letter."""
    return text.replace("&", "&&")
