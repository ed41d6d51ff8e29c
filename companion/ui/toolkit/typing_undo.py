"""When Undo and Redo are a field's own: only while there is typing in it to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

_NOT_LEAVING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


def is_for_the_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Return whether a field leaves a key to the window: Undo or Redo with nothing of its own.

    Qt's fields claim these keys always, so a focus in an empty field would stop the program's
    undo. `undo` and `redo` say what the field has of its own.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo
    return event.matches(QKeySequence.StandardKey.Redo) and not redo


def is_leaving(event: QFocusEvent) -> bool:
    """Return whether the person goes on to something else, not only into a menu or away."""
    return event.reason() not in _NOT_LEAVING
