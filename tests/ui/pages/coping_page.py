"""What tests of Coping notes share: the page in a window, typing, and going round by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.services.notes import write_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.page import CopingPage
from companion.ui.session import Session
from companion.ui.tour_moving import wait_until
from companion.ui.widgets.button import Button
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
DAY = date(2026, 11, 20)


def open_coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    """Return the page in a window of a small laptop."""
    page = CopingPage(context)
    qtbot.addWidget(page)
    page.resize(853, 510)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def keep(session: Session, settled: Settled, text: str, note_id: str, day: date = DAY) -> None:
    """Keep a note as one from before."""
    session.do(write_note, note_id=note_id, text=text, written_on=day)
    settled(session)


def type_here(words: str) -> None:
    """Type into whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def press_key(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def tab_to(wanted: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
    """Go to something by Tab, and to nothing else."""
    QApplication.processEvents()  # what was just made is shown by its layout, a turn later
    for _ in range(80):
        if QApplication.focusWidget() is wanted:
            return
        press_key(key)
    raise AssertionError("Tab does not get there")


def press_by_keys(button: Button) -> None:
    """Go to a button by Tab and press it with Enter, once it takes a press again."""
    tab_to(button)
    wait_until(lambda: not button._too_soon())
    QTest.keyClick(button, Qt.Key.Key_Return)


def words_shown(page: QWidget) -> str:
    """Return everything that can be read on the page but what is being written."""
    return "\n".join(_words(page))


def _words(page: QWidget) -> Iterator[str]:
    yield from (each.text() for each in page.findChildren(Text) if each.isVisibleTo(page))
    for kind in (OpenRow, TickRow):
        for row in page.findChildren(kind):
            if row.isVisibleTo(page):
                yield f"{row.text()} {row.accessibleDescription()}"
