"""Tab goes round every screen of the real window and leaves nothing out (WCAG 2.1.1, 2.1.2)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import settle, settle_later
from companion.ui.window.main_window import MainWindow
from tests.ui.test_tree_walk import STEPS, desk, folder, open_window
from tests.ui.tree_walk import focusable, place, told

__all__ = ["desk", "folder"]  # fixtures

BY_ARROWS = {
    QAccessible.Role.RadioButton,
    QAccessible.Role.PageTab,
    QAccessible.Role.MenuBar,
}
"""Of a group of these, Tab comes to one, and arrow keys lead to the others."""


def not_reached(window: MainWindow, key: Qt.Key) -> list[str]:
    """Press a key often enough to come round twice, and return what it never came to."""
    wanted = set(focusable(window))
    reached: set[QWidget] = set()
    for _ in range(2 * len(wanted) + 20):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focus = QApplication.focusWidget()
        if focus is not None:
            reached.add(focus)
    still_there = [each for each in wanted - reached if each.isVisibleTo(window)]
    return [place(each) for each in still_there if told(each)[0] not in BY_ARROWS]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Go to every second stop, and to each of them when that is asked for (`--walk=full`)."""
    if metafunc.function is test_tab_comes_to_everything:
        full = metafunc.config.getoption("walk", default="ci") == "full"
        metafunc.parametrize("name", list(STEPS) if full else list(STEPS)[0::2])


def test_tab_comes_to_everything(
    name: str,
    desk: Desk,
    folder: Path,
    themes: ThemeController,
    qtbot: QtBot,
) -> None:
    stop = STEPS[name]
    window = open_window(desk, folder, empty=stop.empty, percent=100, plan=stop.plan)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(1280, 800)
    themes.apply("light", 100)
    stop.go(window)
    settle_later(window)
    missed = not_reached(window, Qt.Key.Key_Tab) + not_reached(window, Qt.Key.Key_Backtab)
    settle(window)
    assert not missed, "\n".join(missed)
