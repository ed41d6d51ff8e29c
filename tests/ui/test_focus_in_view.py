"""Where a person begins to write is in view, in the largest text on a small laptop too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.ui.pages.context import PageName
from companion.ui.pages.coping.quiet import QuietWriting
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import settle_later
from companion.ui.widgets.button import Button
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.note_box import NotePage
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.window.main_window import MainWindow
from tests.ui.test_tree_walk import desk, folder, open_window

__all__ = ["desk", "folder"]  # fixtures

SMALL_LAPTOP = (1093, 614)


def _opened(
    desk: Desk, folder: Path, themes: ThemeController, qtbot: QtBot, *, empty: bool
) -> MainWindow:
    window = open_window(desk, folder, empty=empty, percent=100)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(*SMALL_LAPTOP)
    themes.apply("light", 200)
    settle_later(window)
    return window


def _area(focus: QWidget, panel: PagePanel) -> tuple[int, int]:
    """Return where what has the focus begins and ends in the view: of a page, its cursor's line."""
    ground = panel.viewport()
    if isinstance(focus, NotePage):
        area = focus.cursor_area()
        top = focus.viewport().mapTo(ground, area.topLeft()).y()
        return top, top + area.height()
    top = focus.mapTo(ground, QPoint(0, 0)).y()
    return top, top + focus.height()


@pytest.mark.parametrize("anchor", ["rules", "people", "medicines", "trips"])
def test_the_field_a_form_begins_with_is_in_view(
    anchor: str, desk: Desk, folder: Path, themes: ThemeController, qtbot: QtBot
) -> None:
    window = _opened(desk, folder, themes, qtbot, empty=True)
    window.show_section(PageName.HELP, anchor)
    settle_later(window)
    (screen,) = [each for each in window.findChildren(SideScreen) if each.isVisible()]
    screen.findChildren(Button)[1].click()  # after the way back: write one down
    settle_later(window)
    focus = QApplication.focusWidget()
    assert focus is not None
    panel = next(each for each in window.findChildren(PagePanel) if each.isAncestorOf(focus))
    top, foot = _area(focus, panel)
    assert top >= 0
    assert foot <= panel.viewport().height()


def test_the_title_of_quiet_writing_is_never_half_in_view(
    desk: Desk, folder: Path, themes: ThemeController, qtbot: QtBot
) -> None:
    window = _opened(desk, folder, themes, qtbot, empty=False)
    window.show_section(PageName.COPING, "quiet")
    settle_later(window)
    (quiet,) = window.findChildren(QuietWriting)
    title = quiet.heading
    top = title.mapTo(quiet.viewport(), QPoint(0, 0)).y()
    assert top >= 0 or top + title.height() <= 0


@pytest.mark.parametrize("year", ["2072", "2016"])
def test_the_button_that_keeps_a_year_is_in_view_with_the_box_it_asks_about(
    year: str, desk: Desk, folder: Path, themes: ThemeController, qtbot: QtBot
) -> None:
    window = _opened(desk, folder, themes, qtbot, empty=False)
    window.resize(700, 800)
    window.show_section(PageName.JOURNEY, "conditioning")
    settle_later(window)
    shown = [each for each in window.findChildren(CheckedDateField) if each.isVisible()]
    box = shown[0].findChildren(QLineEdit)[2]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, year)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle_later(window)
    assert shown[0].keep_year is not None
    assert box.hasFocus()
    panel = next(each for each in window.findChildren(PagePanel) if each.isAncestorOf(box))
    for each in (shown[0].keep_year, box):
        top, foot = _area(each, panel)
        assert top >= 0
        assert foot <= panel.viewport().height()
