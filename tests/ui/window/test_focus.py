from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from companion.domain.display import Display
from companion.ui.pages.context import PageName
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.window.focusing import panel_of
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench


def _sheet(window: MainWindow) -> PagePanel:
    shown = window.stack.currentWidget()
    assert shown is not None
    sheet = panel_of(shown)
    assert sheet is not None
    return sheet


def test_f1_shows_the_top_of_who_to_call_also_in_large_text(bench: Bench) -> None:
    window = bench.open(
        display=Display(width=1093, height=614, text_percent=200, seen_first_start=True)
    )
    window.stack.page.button.setFocus()
    bench.press(window, "F1")
    bench.settle(window)
    assert _sheet(window).verticalScrollBar().value() == 0
    assert QApplication.focusWidget() is _sheet(window)
    assert _sheet(window).accessibleName() == "Who to call"


@pytest.mark.parametrize("seen", [True, False])
@pytest.mark.parametrize("size", [(1024, 768), (1093, 614), (700, 800)])
def test_a_window_opens_at_the_top_of_its_page_also_in_large_text(
    bench: Bench, size: tuple[int, int], seen: bool
) -> None:
    width, height = size
    window = bench.open(
        display=Display(width=width, height=height, text_percent=200, seen_first_start=seen)
    )
    bench.settle(window)
    assert _sheet(window).verticalScrollBar().value() == 0
    assert QApplication.focusWidget() is _sheet(window)
    bench.press(window, "Tab")
    assert _sheet(window).isAncestorOf(QApplication.focusWidget())


def test_going_back_puts_the_focus_where_it_was(window: MainWindow, bench: Bench) -> None:
    window.stack.page.field.setFocus()
    bench.press(window, "F1")
    bench.press(window, "Esc")
    assert QApplication.focusWidget() is window.stack.page.field.edit


def test_the_back_button_leaves_the_focus_in_the_page(window: MainWindow, bench: Bench) -> None:
    window.frame.header.call_button.setFocus()
    bench.press(window, "Space")
    window.frame.header.back_button.setFocus()
    bench.press(window, "Space")
    assert window.stack.name is PageName.TODAY
    assert window.stack.page.isAncestorOf(QApplication.focusWidget())


def test_tab_goes_on_from_the_top_of_a_page_to_its_first_control(
    window: MainWindow, bench: Bench
) -> None:
    bench.press(window, "Ctrl+4")
    bench.press(window, "Tab")
    assert QApplication.focusWidget() is window.stack.page.button


def test_the_page_scrolls_by_key_from_the_rail_too(bench: Bench) -> None:
    window = bench.open(display=Display(width=1093, height=614, seen_first_start=True))
    window.follow(PageName.HELP)
    bar = _sheet(window).verticalScrollBar()
    bench.press(window, "PgDown")
    assert bar.value() > 0
    bench.press(window, "Home")
    assert bar.value() == 0
    window.frame.rail.entry.setFocus()
    bench.press(window, "PgDown")
    assert bar.value() > 0
