"""Moving between the parts of the window with F6."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.window.focusing import first_stop
from companion.ui.window.frame import Frame


def parts_of(frame: Frame) -> list[QWidget]:
    """Return the parts that are shown, in the order F6 visits them."""
    parts = (frame.header, frame.rail, frame.banner, frame.stack, frame.undo_bar, frame.status)
    return [part for part in parts if part.isVisible() and _entry_of(frame, part) is not None]


def _entry_of(frame: Frame, part: QWidget) -> QWidget | None:
    if part is frame.rail:
        return frame.rail.entry
    if part is frame.stack:
        shown = frame.stack.currentWidget()
        return first_stop(shown) if shown is not None else None
    return first_stop(part)


def next_region(frame: Frame, *, forward: bool) -> None:
    """Move the focus to the next part of the window, or the one before."""
    parts = parts_of(frame)
    if not parts:
        return
    focus = QApplication.focusWidget()
    here = next(
        (
            place
            for place, part in enumerate(parts)
            if focus is not None and (part is focus or part.isAncestorOf(focus))
        ),
        -1 if forward else 0,
    )
    target = _entry_of(frame, parts[(here + (1 if forward else -1)) % len(parts)])
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
