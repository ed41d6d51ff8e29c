"""The real window on a real folder, used with the keyboard alone."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported for the first time

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.domain.display import Display
from companion.services.starting import start_store
from companion.ui.toolkit.accessible import install_roles
from companion.ui.toolkit.theme import ThemeController
from companion.ui.window.main_window import MainWindow

MOMENT = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
MOST_TABS = 120


class Person:
    """Somebody at the keyboard: opens the window, moves with Tab, presses and types."""

    def __init__(self, qtbot: QtBot, theme: ThemeController, folder: Path) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self._folder = folder
        self._desk: Desk | None = None
        self.keys = 0

    def opens(self, *, first_time: bool = False) -> MainWindow:
        self._desk = Desk(self._theme)
        start = start_store(self._folder, lambda: MOMENT)
        window = self._desk.open(start, Display(seen_first_start=not first_time))
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self._qtbot.waitUntil(lambda: window.session.is_open)
        self.window = window
        return window

    def closes(self) -> None:
        self.waits()
        self.window.close()
        self._qtbot.waitUntil(lambda: not self.window.isVisible())
        assert self._desk is not None
        self._desk.close()

    def waits(self) -> None:
        self._qtbot.waitUntil(lambda: self.window.session.pending == 0, timeout=10_000)

    def waits_until(self, done: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(done, timeout=10_000)

    def presses(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.keys += 1
        QTest.keyClick(self.focus() or self.window, key, modifier)
        QApplication.processEvents()

    def types(self, words: str) -> None:
        QTest.keyClicks(self.focus() or self.window, words)

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def tabs_to(self, words: str) -> QWidget:
        """Press Tab until a control whose name begins with these words has the focus."""
        heard = []
        for _ in range(MOST_TABS):
            widget = self.focus()
            if widget is not None:
                heard.append(name_of(widget))
                if heard[-1].startswith(words):
                    return widget
            self.presses(Qt.Key.Key_Tab)
        raise AssertionError(f"{words!r} was not reached: {heard}")


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> ThemeController:
    install_roles()
    return ThemeController(qapp)


@pytest.fixture
def person(qtbot: QtBot, theme: ThemeController, tmp_path: Path) -> Iterator[Person]:
    somebody = Person(qtbot, theme, tmp_path / "person")
    yield somebody
    if somebody._desk is not None:
        somebody._desk.close()
        somebody.window.hide()
