"""What the first picture does without is made once it was seen, and before anybody can want it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.theme import ThemeController
from companion.ui.window.first_picture import FirstPicture
from companion.ui.window.main_window import MainWindow


@pytest.fixture
def plain(qtbot: QtBot, themes: ThemeController) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def told(plain: QMainWindow) -> list[bool]:
    """Whether the window had been seen, each time it was told that the rest can be made."""
    told: list[bool] = []
    FirstPicture(plain).was_painted.connect(lambda: told.append(plain.isVisible()))
    return told


def test_it_is_told_once_however_often_the_window_is_painted(
    qtbot: QtBot, plain: QMainWindow, told: list[bool]
) -> None:
    assert told == []
    plain.show()
    qtbot.waitUntil(lambda: bool(told))
    plain.repaint()
    qtbot.wait(50)
    assert told == [True]


def test_a_key_does_not_have_to_wait_for_the_picture(plain: QMainWindow, told: list[bool]) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(plain, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, none))
    assert told == [False]


def test_a_press_on_the_menus_does_not_have_to_wait_either(
    plain: QMainWindow, told: list[bool]
) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(5, 5)
    press = QMouseEvent(QEvent.Type.MouseButtonPress, place, place, left, left, none)
    QApplication.sendEvent(plain.menuBar(), press)
    assert told == [False]


def test_every_menu_has_its_entries_once_the_window_was_seen(window: MainWindow) -> None:
    titles = window.menuBar().actions()
    assert [title.text() for title in titles] == ["&File", "&Edit", "&View", "&Help"]
    for title in titles:
        menu = title.menu()
        assert isinstance(menu, QMenu)
        assert menu.actions()
