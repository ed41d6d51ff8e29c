"""Moving between the parts of the window with F6, and into a page once it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from companion.ui.window.frame import Frame


def focusable_in(part: QWidget) -> QWidget | None:
    """Return the first thing in a part that Tab would reach."""
    step = part.nextInFocusChain()
    while step is not None and step is not part:
        if part.isAncestorOf(step) and _takes_tab(step):
            return step
        step = step.nextInFocusChain()
    return None


def _takes_tab(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
        and not _is_unchosen(widget)
    )


def _is_unchosen(widget: QWidget) -> bool:
    """Whether Tab passes a widget by, because another one of its choice is chosen."""
    holder = widget.parentWidget()
    if holder is None or not isinstance(widget, QRadioButton) or widget.isChecked():
        return False
    return any(each.isChecked() for each in holder.findChildren(QRadioButton))


def parts_of(frame: Frame) -> list[QWidget]:
    """Return the parts that are shown, in the order F6 visits them."""
    parts = (frame.header, frame.rail, frame.banner, frame.stack, frame.undo_bar, frame.status)
    return [part for part in parts if part.isVisible() and _entry_of(frame, part) is not None]


def _entry_of(frame: Frame, part: QWidget) -> QWidget | None:
    if part is frame.rail:
        return frame.rail.entry
    if part is frame.stack:
        shown = frame.stack.currentWidget()
        return focusable_in(shown) if shown is not None else None
    return focusable_in(part)


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


def focus_page(frame: Frame) -> None:
    """Put the focus into the page in view, unless it is there already."""
    page = frame.stack.currentWidget()
    focus = QApplication.focusWidget()
    if page is None or (focus is not None and page.isAncestorOf(focus)):
        return
    target = focusable_in(page)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)
