"""Where the focus goes when a page is turned: to its top, or back to where it was left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from shiboken6 import isValid

from companion.ui.widgets.page_panel import PagePanel


def first_stop(part: QWidget) -> QWidget | None:
    """Return the first thing in a part that Tab would reach."""
    step = part.nextInFocusChain()
    while step is not None and step is not part:
        if part.isAncestorOf(step) and _takes_tab(step):
            return step
        step = step.nextInFocusChain()
    return None


def panel_of(page: QWidget) -> PagePanel | None:
    """Return the sheet of a page that is in view."""
    panels = [page] if isinstance(page, PagePanel) else page.findChildren(PagePanel)
    return next((each for each in panels if each.isVisible()), None)


def focus_top(page: QWidget) -> None:
    """Put the focus at the top of a page, unless it is in the page already.

    The sheet itself takes it, without a ring: nothing jumps into view, the keys that scroll work
    at once, a screen reader says the title, and Tab goes on to the first control.
    """
    focus = QApplication.focusWidget()
    if focus is not None and page.isAncestorOf(focus):
        return
    panel = panel_of(page)
    target = panel or first_stop(page)
    if panel is not None:
        panel.setAccessibleName(panel.heading.text())
        setattr(panel, "no_focus_ring", True)  # noqa: B010 - told to the ring, not to the sheet
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class FocusMemory:
    """Remembers where in each page the focus was when the page was left."""

    def __init__(self) -> None:
        self._left: dict[QWidget, QWidget] = {}

    def leave(self, page: QWidget | None) -> bool:
        """Take the focus out of a page before it is hidden; True if it was in there.

        Qt would move it to the first control of the next page, and bring that into view.
        """
        focus = QApplication.focusWidget()
        if page is None or focus is None or not page.isAncestorOf(focus):
            return False
        self._left[page] = focus
        focus.clearFocus()
        return True

    def come_back(self, page: QWidget) -> None:
        """Put the focus where it was in a page, or at its top."""
        left = self._left.pop(page, None)
        if left is not None and isValid(left) and page.isAncestorOf(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        focus_top(page)

    def forget(self, page: QWidget) -> None:
        """Let go of a page that is no more."""
        self._left.pop(page, None)


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
