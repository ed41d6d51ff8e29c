"""The two-key test: from every screen one key shows the numbers, and one more leads back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.domain.records import CopingNote, Kind
from companion.ui.pages.context import PageName
from companion.ui.pages.coping.quiet import QuietWriting
from companion.ui.pages.settings.copies import CopiesPanel
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import settle, settle_later
from companion.ui.widgets.text import Text
from companion.ui.window.main_window import MainWindow
from tests.ui.test_tree_walk import STEPS, desk, folder, open_window

__all__ = ["desk", "folder"]  # fixtures

NUMBER = "01632 960 123"
MISSING = "Your hospital's 24-hour line is not written here yet."


def in_view(window: MainWindow) -> str:
    """Return all words that can be read without scrolling."""
    texts = (each for each in window.findChildren(Text) if each.isVisible())
    return " ".join(each.text() for each in texts if _is_whole(each, window))


def _is_whole(text: Text, window: MainWindow) -> bool:
    foot = text.mapTo(window, QPoint(0, text.height())).y()
    return text.mapTo(window, QPoint(0, 0)).y() >= 0 and foot <= window.frame.status.y()


def press(key: Qt.Key, window: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key)


def opened(desk: Desk, folder: Path, qtbot: QtBot, *, empty: bool, plan: str = "") -> MainWindow:
    window = open_window(desk, folder, empty=empty, percent=100, plan=plan)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(1280, 800)
    return window


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Go to every second stop, and to each of them when that is asked for (`--walk=full`)."""
    if (
        metafunc.function.__name__
        == test_one_key_shows_the_numbers_and_one_more_leads_back.__name__
    ):
        full = metafunc.config.getoption("walk", default="ci") == "full"
        metafunc.parametrize("name", list(STEPS) if full else list(STEPS)[1::2])


def test_one_key_shows_the_numbers_and_one_more_leads_back(
    name: str, desk: Desk, folder: Path, themes: ThemeController, qtbot: QtBot
) -> None:
    stop = STEPS[name]
    window = opened(desk, folder, qtbot, empty=stop.empty, plan=stop.plan)
    themes.apply("light", 100)
    stop.go(window)
    settle_later(window)
    menu_is_open = window.frame.menu_is_open
    before = window.stack.currentWidget()
    press(Qt.Key.Key_F1, window)
    settle(window)
    assert window.stack.name is PageName.HELP
    seen = in_view(window)
    assert "Call 999 or go to A&E now if:" in seen
    assert (MISSING if stop.empty else NUMBER) in seen
    press(Qt.Key.Key_Escape, window)
    settle(window)
    if menu_is_open:  # the list of pages is put away; the page it lay over comes back
        assert window.stack.name is PageName.TODAY
    else:
        assert window.stack.currentWidget() is before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_from_a_dialog_of_the_computer_it_is_two_keys(
    desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    window = opened(desk, folder, qtbot, empty=False)
    window.show_section(PageName.SETTINGS, "copies")
    settle(window)
    (copies,) = window.findChildren(CopiesPanel)
    copies.ask_where_to_save()
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    press(Qt.Key.Key_F1, window)
    settle(window)
    assert window.stack.name is PageName.HELP
    assert NUMBER in in_view(window)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("place", range(4))
def test_from_an_open_menu_it_is_two_keys(
    place: int, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    window = opened(desk, folder, qtbot, empty=False)
    menu = window.menuBar().actions()[place].menu()
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(QPoint(20, 40)))
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    press(Qt.Key.Key_F1, window)
    settle(window)
    assert window.stack.name is PageName.HELP


@pytest.mark.parametrize("then", [Qt.Key.Key_Escape, PageName.TODAY])
def test_what_was_let_go_can_be_undone_until_another_section_is_opened(
    then: Qt.Key | PageName, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(desk, tmp_path / "folder", qtbot, empty=True)
    window.show_section(PageName.COPING, "quiet")
    settle(window)
    (quiet,) = window.findChildren(QuietWriting)
    QTest.keyClicks(quiet.box.page, "All of it")
    quiet.endings.ask(True)
    quiet.endings.let_it_go.click()
    settle(window)
    press(Qt.Key.Key_F1, window)
    settle(window)
    assert [each.text for each in _let_go(window)] == ["All of it"]
    if isinstance(then, PageName):
        window.show_section(then)
        settle(window)
        settle(window)
        assert [each.text for each in _let_go(window)] == [""]
        return
    press(then, window)
    settle(window)
    assert quiet.gone.isVisible()
    quiet.gone.back.click()
    settle(window)
    assert [each.text for each in window.session.snapshot.notes.values()] == ["All of it"]
    assert quiet.box.text == "All of it"


def _let_go(window: MainWindow) -> list[CopingNote]:
    gone = window.session.snapshot.deleted(Kind.NOTES)
    return [each for each in gone if isinstance(each, CopingNote)]
