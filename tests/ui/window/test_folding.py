from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from companion.domain.display import Display
from companion.ui.pages.context import PageName
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench


def _fit(window: MainWindow, bench: Bench, width: int, height: int) -> None:
    window.resize(width, height)
    bench.qtbot.waitUntil(lambda: window.frame.width() == width)


def test_below_900_pixels_a_menu_stands_in_for_the_rail(window: MainWindow, bench: Bench) -> None:
    _fit(window, bench, 899, 800)
    assert not window.frame.rail.isVisible()
    assert window.frame.header.menu_button.isVisible()
    _fit(window, bench, 900, 800)
    assert window.frame.rail.isVisible()
    assert not window.frame.header.menu_button.isVisible()


def test_above_175_percent_a_menu_stands_in_for_the_rail(window: MainWindow) -> None:
    window.set_text_size(175)
    assert window.frame.rail.isVisible()
    window.set_text_size(200)
    assert not window.frame.rail.isVisible()
    assert window.frame.header.menu_button.isVisible()


def test_the_menu_lists_the_same_seven_names_and_leads_to_each(
    window: MainWindow, bench: Bench
) -> None:
    _fit(window, bench, 700, 900)
    rail = [tab.accessibleName() for tab in window.frame.rail.tabs.values()]
    window.frame.header.menu_button.click()
    tabs = window.frame.menu.sections.tabs
    assert [tab.accessibleName() for tab in tabs.values()] == rail
    told = QAccessible.queryAccessibleInterface(tabs[PageName.TODAY])
    assert told.role() == QAccessible.Role.PageTab
    assert told.state().selected
    assert tabs[PageName.TODAY].isVisible()
    tabs[PageName.TREATMENTS].click()
    assert window.stack.name is PageName.TREATMENTS
    assert not window.frame.menu_is_open


def test_the_menu_works_by_keyboard_alone(window: MainWindow, bench: Bench) -> None:
    _fit(window, bench, 700, 900)
    window.frame.header.menu_button.setFocus()
    bench.press(window, "Space")
    assert window.frame.menu_is_open
    assert QApplication.focusWidget() is window.frame.menu.sections.tabs[PageName.TODAY]
    bench.press(window, "Down")
    bench.press(window, "Return")
    assert window.stack.name is PageName.QUESTIONS


def test_esc_closes_the_menu_and_the_page_under_it_is_as_before(
    window: MainWindow, bench: Bench
) -> None:
    _fit(window, bench, 700, 900)
    window.show_section(PageName.COPING)
    window.frame.header.menu_button.click()
    bench.press(window, "Esc")
    assert window.stack.name is PageName.COPING


def test_a_menu_that_is_open_closes_when_there_is_room_for_the_rail(
    window: MainWindow, bench: Bench
) -> None:
    _fit(window, bench, 700, 900)
    window.frame.header.menu_button.click()
    _fit(window, bench, 1280, 800)
    assert window.stack.name is PageName.TODAY


@pytest.mark.parametrize("percent", [100, 150, 200, 225])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (700, 900), (360, 640)])
def test_who_to_call_is_always_there_and_whole(
    bench: Bench, percent: int, size: tuple[int, int]
) -> None:
    width, height = size
    window = bench.open(
        display=Display(width=width, height=height, text_percent=percent, seen_first_start=True)
    )
    header = window.frame.header
    for button in (header.call_button, *([header.menu_button] if window.frame.folded else [])):
        assert button.isVisible()
        assert button.width() >= min(button.sizeHint().width(), width - 32)
        assert button.height() >= 48
        assert header.rect().contains(button.geometry())


def test_the_rail_folds_too_where_the_window_is_too_low_for_it(
    window: MainWindow, bench: Bench
) -> None:
    window.resize(1280, 420)
    bench.qtbot.waitUntil(lambda: window.height() == 420)
    assert not window.frame.rail.isVisible()
    assert window.frame.header.menu_button.isVisible()


def test_the_rail_fits_a_small_laptop(bench: Bench) -> None:
    window = bench.open(display=Display(width=1093, height=614, seen_first_start=True))
    assert window.frame.rail.isVisible()
    bottom = window.frame.rail.tabs[PageName.SETTINGS].geometry().bottom()
    assert bottom < window.frame.rail.height()
    assert all(tab.height() >= 48 for tab in window.frame.rail.tabs.values())
