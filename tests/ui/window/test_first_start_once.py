from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.domain.display import Display
from companion.ui.pages.context import PageName
from companion.ui.pages.first_start import FirstStart
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench


def _first(window: MainWindow) -> FirstStart:
    first = window.stack.currentWidget()
    assert isinstance(first, FirstStart)
    return first


@pytest.mark.parametrize(
    ("button", "section"),
    [
        ("ready_button", PageName.QUESTIONS),
        ("read_button", PageName.TREATMENTS),
        ("write_button", PageName.COPING),
        ("look_button", PageName.TODAY),
    ],
)
def test_each_way_in_leads_there_and_the_first_start_does_not_come_again(
    bench: Bench, button: str, section: PageName
) -> None:
    window = bench.open(display=Display())
    getattr(_first(window), button).click()
    assert window.stack.name is section
    assert bench.saved[-1].seen_first_start
    assert not window.frame.header.back_button.isVisible()
    assert not isinstance(bench.open(display=bench.saved[-1]).stack.currentWidget(), FirstStart)


def test_the_rail_is_a_way_in_as_well(bench: Bench) -> None:
    window = bench.open(display=Display())
    window.frame.rail.tabs[PageName.JOURNEY].click()
    assert window.stack.name is PageName.JOURNEY
    assert bench.saved[-1].seen_first_start


def test_who_to_call_leads_back_to_the_first_start(bench: Bench) -> None:
    window = bench.open(display=Display())
    first = _first(window)
    bench.press(window, "F1")
    bench.press(window, "Esc")
    assert window.stack.currentWidget() is first
    assert not any(each.seen_first_start for each in bench.saved)


def test_everything_on_it_is_seen_without_scrolling_on_a_small_laptop(bench: Bench) -> None:
    window = bench.open(display=Display(width=1093, height=614))
    assert _first(window).verticalScrollBar().maximum() == 0
