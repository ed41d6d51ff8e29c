"""What a screen reader, a finger and a large text size meet: every control of a window, checked.

experience.md section 6, point 1. Each check returns what is wrong in words; none is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenuBar, QScrollArea, QWidget

SMALLEST = 48
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def shown(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that can be seen or scrolled to."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            yield widget


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Yield the controls the Tab key can reach."""
    for widget in shown(window):
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Return the role and the name a screen reader hears."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name).strip()


def place(widget: QWidget) -> str:
    """Return where a widget stands, for a message."""
    role, name = told(widget)
    return f"{type(widget).__name__} {name[:40]!r} ({role.name})"


def nameless(window: QWidget) -> list[str]:
    """Controls without a role or a name."""
    wrong = []
    for widget in focusable(window):
        role, name = told(widget)
        if role in _NO_ROLE or not name:
            wrong.append(f"no role or name: {place(widget)}")
    return wrong


def same_names(window: QWidget) -> list[str]:
    """Controls that cannot be told apart by role and name."""
    heard = Counter(told(widget) for widget in focusable(window))
    return [
        f"{count} alike: {role.name} {name[:60]!r}"
        for (role, name), count in heard.items()
        if count > 1
    ]


def too_small(window: QWidget) -> list[str]:
    """Controls smaller than a shaky finger needs, the menu bar of the desktop aside."""
    return [
        f"{widget.width()} x {widget.height()}: {place(widget)}"
        for widget in focusable(window)
        if not isinstance(widget, QMenuBar)
        and (widget.width() < SMALLEST or widget.height() < SMALLEST)
    ]


def clipped(window: QWidget) -> list[str]:
    """Words and controls that got less room than they need."""
    wrong = []
    for widget in shown(window):
        if isinstance(widget, QAbstractScrollArea) or not _has_words(widget):
            continue
        need = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else -1
        need = need if need >= 0 else widget.minimumSizeHint().height()
        if widget.height() < need - 1:
            wrong.append(f"height {widget.height()} of {need}: {place(widget)}")
        if widget.width() < widget.minimumSizeHint().width() - 1:
            wrong.append(
                f"width {widget.width()} of {widget.minimumSizeHint().width()}: {place(widget)}"
            )
    return wrong


def sideways(window: QWidget) -> list[str]:
    """Pages that would scroll sideways, and controls that stand outside the window."""
    wrong = []
    for area in window.findChildren(QScrollArea):
        inner = area.widget()
        if area.isVisibleTo(window) and inner and inner.width() > area.viewport().width() + 1:
            wrong.append(f"{inner.width()} in {area.viewport().width()}: {place(area)}")
    whole = QRect(QPoint(0, 0), window.size())
    for widget in focusable(window):
        corner = widget.mapTo(window, QPoint(0, 0))
        if corner.x() < -1 or corner.x() + widget.width() > whole.width() + 1:
            wrong.append(f"outside, {corner.x()} to {corner.x() + widget.width()}: {place(widget)}")
    return wrong


def _has_words(widget: QWidget) -> bool:
    text = getattr(widget, "text", None)
    return bool(isinstance(widget, QLabel) or (callable(text) and text()))


CHECKS = (nameless, same_names, too_small, clipped, sideways)


def everything_wrong(window: QWidget) -> list[str]:
    """Return every complaint about a window as it stands."""
    return [line for check in CHECKS for line in check(window)]
