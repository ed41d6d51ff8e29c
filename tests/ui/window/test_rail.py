from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication

from companion.ui.pages.context import PageName
from companion.ui.window.main_window import MainWindow
from companion.ui.window.rail import RailTab

if TYPE_CHECKING:
    from conftest import Bench

NAMES = [
    "Today",
    "Questions",
    "Appointments",
    "Journey",
    "Treatments",
    "Coping notes",
    "Settings",
]


def _told(tab: RailTab) -> tuple[str, QAccessible.Role, bool]:
    told = QAccessible.queryAccessibleInterface(tab)
    return told.text(QAccessible.Text.Name), told.role(), bool(told.state().selected)


def test_the_seven_tabs_are_page_tabs_with_exactly_their_names(window: MainWindow) -> None:
    told = [_told(tab) for tab in window.frame.rail.tabs.values()]
    assert [name for name, _, _ in told] == NAMES
    assert {role for _, role, _ in told} == {QAccessible.Role.PageTab}
    assert [name for name, _, selected in told if selected] == ["Today"]


def test_rows_are_large_and_settings_stands_apart_at_the_foot(window: MainWindow) -> None:
    tabs = list(window.frame.rail.tabs.values())
    assert all(tab.height() == 64 for tab in tabs)
    gaps = [below.y() - above.geometry().bottom() for above, below in pairwise(tabs)]
    assert gaps[:-1] == [1] * 5
    assert gaps[-1] > 64


def test_pressing_a_tab_opens_its_page_and_selects_it(window: MainWindow, bench: Bench) -> None:
    window.frame.rail.tabs[PageName.JOURNEY].click()
    assert window.stack.name is PageName.JOURNEY
    assert _told(window.frame.rail.tabs[PageName.JOURNEY])[2]
    assert not _told(window.frame.rail.tabs[PageName.TODAY])[2]


def test_a_screen_reader_can_press_a_tab(window: MainWindow) -> None:
    told = QAccessible.queryAccessibleInterface(window.frame.rail.tabs[PageName.COPING])
    told.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert window.stack.name is PageName.COPING


def test_arrows_move_along_the_tabs_without_turning_the_page(
    window: MainWindow, bench: Bench
) -> None:
    rail = window.frame.rail
    rail.entry.setFocus()
    bench.press(window, "Down")
    bench.press(window, "Down")
    assert QApplication.focusWidget() is rail.tabs[PageName.APPOINTMENTS]
    assert window.stack.name is PageName.TODAY
    bench.press(window, "Return")
    assert window.stack.name is PageName.APPOINTMENTS
    bench.press(window, "End")
    assert QApplication.focusWidget() is rail.tabs[PageName.SETTINGS]
    bench.press(window, "Down")
    assert QApplication.focusWidget() is rail.tabs[PageName.TODAY]
    bench.press(window, "Up")
    bench.press(window, "Space")
    assert window.stack.name is PageName.SETTINGS


def test_tab_enters_the_rail_at_the_section_in_view_and_leaves_it_at_the_next_press(
    window: MainWindow, bench: Bench
) -> None:
    window.frame.rail.tabs[PageName.JOURNEY].click()
    window.frame.header.call_button.setFocus()
    bench.press(window, "Tab")
    assert QApplication.focusWidget() is window.frame.rail.tabs[PageName.JOURNEY]
    bench.press(window, "Tab")
    assert window.stack.page is not None
    assert window.stack.page.isAncestorOf(QApplication.focusWidget())


def test_a_page_left_half_way_is_found_as_it_was_left(window: MainWindow) -> None:
    window.show_section(PageName.QUESTIONS)
    page = window.stack.page
    window.frame.rail.tabs[PageName.JOURNEY].click()
    window.frame.rail.tabs[PageName.QUESTIONS].click()
    assert window.stack.page is page
    assert page.anchors == []
    window.frame.rail.tabs[PageName.QUESTIONS].click()
    assert page.anchors == [""]


def test_pages_are_made_when_they_are_first_shown(window: MainWindow) -> None:
    assert window.stack.count() == 1
    window.show_section(PageName.COPING)
    assert window.stack.count() == 2
