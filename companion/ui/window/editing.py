"""Cut, copy, paste and undo in whatever field has the focus."""

from __future__ import annotations

import contextlib

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

Editor = QLineEdit | QTextEdit


def editor_of(field: QWidget | None) -> Editor | None:
    """Return the field if words can be typed into it."""
    if isinstance(field, QLineEdit | QTextEdit) and not field.isReadOnly():
        return field
    return None


def can_copy(field: QWidget | None) -> bool:
    """Whether words are selected."""
    if isinstance(field, QLineEdit):
        return field.hasSelectedText()
    return isinstance(field, QTextEdit) and field.textCursor().hasSelection()


def can_cut(field: QWidget | None) -> bool:
    """Whether words are selected that may be taken out."""
    return editor_of(field) is not None and can_copy(field)


def can_paste(field: QWidget | None) -> bool:
    """Whether there are words to paste, and a place for them."""
    return editor_of(field) is not None and bool(QGuiApplication.clipboard().text())


def can_undo_typing(field: QWidget | None) -> bool:
    """Whether the field has typing of its own to take back."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QTextEdit) and field.document().isUndoAvailable()


def cut(field: QWidget | None) -> None:
    """Take the selected words out."""
    editor = editor_of(field)
    if editor is not None:
        editor.cut()


def copy(field: QWidget | None) -> None:
    """Put the selected words on the clipboard."""
    if isinstance(field, QLineEdit | QTextEdit):
        field.copy()


def paste(field: QWidget | None) -> None:
    """Put in the words on the clipboard."""
    editor = editor_of(field)
    if editor is not None:
        editor.paste()


def undo_typing(field: QWidget | None) -> bool:
    """Take back typing in a field; False if it has none, so that the session may undo."""
    editor = editor_of(field)
    if editor is None or not can_undo_typing(editor):
        return False
    editor.undo()
    return True


def redo_typing(field: QWidget | None) -> bool:
    """Do typing again in a field; False if it has none."""
    if isinstance(field, QLineEdit) and field.isRedoAvailable():
        field.redo()
        return True
    if isinstance(field, QTextEdit) and field.document().isRedoAvailable():
        field.redo()
        return True
    return False


def settle_all(top: QWidget) -> None:
    """Have every field say what is typed in it, so that it is saved; a fault stops none."""
    for each in top.findChildren(QWidget):
        settle = getattr(each, "settle", None)
        if callable(settle):
            with contextlib.suppress(Exception):  # one broken field must not lose the others
                settle()
