"""Moving through a window nobody looks at: pressing, and waiting until all has arrived.

Events are pumped by hand here, and only here: nobody is waiting for the window.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from companion.ui.session import Session
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.list_panel import lists_finished
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.ui.window.kiosk.window import KioskWindow

_LONGEST_WAIT_MS = 20_000
_LATER_MS = 150
"""What comes after a first picture by design has come by then."""


class TourError(Exception):
    """A screen could not be reached: its way in is gone."""


def press(window: QWidget, words: str) -> None:
    """Press the button with these words.

    Raises:
        TourError: If there is none in view.
    """
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and button.text() == words:
            button.click()
            settle(window)
            return
    raise TourError(f"no button {words!r}")


def press_first(window: QWidget, words: str) -> None:
    """Press the first button that begins with these words.

    Raises:
        TourError: If there is none in view.
    """
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and button.text().startswith(words):
            button.click()
            settle(window)
            return
    raise TourError(f"no button {words!r}")


def settle(window: MainWindow | QWidget) -> None:
    """Let everything that is under way arrive and be laid out."""
    session = getattr(window, "session", None)
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    if isinstance(session, Session):
        wait_until(lambda: session.pending == 0)
    if not lists_finished(window):
        wait_until(lambda: lists_finished(window))
        settle(window)


def settle_later(window: MainWindow | KioskWindow) -> None:
    """Settle, with what comes after a first picture by design."""
    later = QDeadlineTimer(_LATER_MS)
    while not later.hasExpired():
        QApplication.processEvents()
    page = window.stack.page
    wait_until(lambda: page is None or not page.findChildren(Steps))
    settle(window)


def wait_until(done: Callable[[], bool]) -> None:
    """Pump events until something is so.

    Raises:
        TourError: If it is not within twenty seconds.
    """
    deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
    while not done():
        if deadline.hasExpired():
            raise TourError("it took too long")
        QApplication.processEvents()
