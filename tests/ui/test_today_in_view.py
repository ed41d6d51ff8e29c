"""Today on a small laptop: everything in view, and one main button (walks.md 15, 24)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.services.sample_journeys import SamplePlan
from companion.ui.pages.today import TodayPage
from companion.ui.tour import settle_later
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.window.main_window import MainWindow
from tests.ui.test_tree_walk import desk, folder, open_window

__all__ = ["desk", "folder"]  # fixtures

MOST_LARGE = 3
SMALL_LAPTOP = (1093, 614)


def _today(desk: Desk, folder: Path, qtbot: QtBot, plan: str) -> TodayPage:
    window: MainWindow = open_window(desk, folder, empty=False, percent=100, plan=plan)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(*SMALL_LAPTOP)
    settle_later(window)
    page = window.stack.page
    assert isinstance(page, TodayPage)
    return page


def _large(page: TodayPage) -> list[str]:
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    return [
        each.text()
        for each in buttons
        if isinstance(each, Button) and not isinstance(each, LinkButton)
    ]


@pytest.mark.parametrize("plan", ["", *(plan.value for plan in SamplePlan)])
def test_today_is_all_in_view_with_one_main_button_and_at_most_two_others(
    plan: str, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    page = _today(desk, folder, qtbot, plan)
    assert page.findChildren(PagePanel)[0].verticalScrollBar().maximum() == 0
    large = _large(page)
    assert len(large) <= MOST_LARGE
    assert "Open my appointments" not in large


def test_where_one_was_reading_comes_back_once_there_is_room(
    desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    page = _today(desk, folder, qtbot, SamplePlan.MOVED.value)
    links = [each for each in page.findChildren(LinkButton) if each.text() == "Carry on"]
    assert not [each for each in links if each.isVisible()]
    page.window().resize(1280, 900)
    settle_later(page.window())
    assert [each for each in links if each.isVisible()]
