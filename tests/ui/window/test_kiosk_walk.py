"""Every screen of a shared screen, walked as a screen reader and a finger would (R38, R61)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.app import make_kiosk
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import TOUR_MOMENT
from companion.ui.tour_kiosk import KIOSK_STOPS, tour_settings
from companion.ui.tour_moving import settle, settle_later
from companion.ui.window.kiosk.window import KioskWindow
from tests.ui.tree_walk import everything_wrong, focusable, place

STANDING = 64
"""The least side of what is pressed with a finger on a standing screen."""
MOST_TABS = 200
SIZES = ((1024, 768), (1080, 1920), (1280, 800))


@pytest.fixture
def kiosk(qtbot: QtBot, themes: ThemeController) -> Iterator[KioskWindow]:
    window = make_kiosk(tour_settings(150), themes, lambda: TOUR_MOMENT)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.session.is_open)
    yield window
    window.let_go()
    window.hide()
    window.deleteLater()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [150, 225])
def test_every_screen_can_be_heard_reached_read_and_pressed(
    kiosk: KioskWindow, size: tuple[int, int], percent: int
) -> None:
    kiosk.resize(*size)
    wrong: list[str] = []
    for stop in KIOSK_STOPS:
        stop.go(kiosk)
        settle_later(kiosk)
        for look in ("contrast", "light"):
            kiosk.theme.apply(look, percent)  # type: ignore[arg-type]
            settle(kiosk)
            wrong += [f"{stop.name}, {look}: {line}" for line in everything_wrong(kiosk)]
        wrong += [
            f"{stop.name}: {each.width()} x {each.height()}, {place(each)}"
            for each in focusable(kiosk)
            if min(each.width(), each.height()) < STANDING
        ]
    assert not wrong, "\n".join(wrong)


def test_the_tab_key_reaches_everything_and_stays_in_the_window(kiosk: KioskWindow) -> None:
    for stop in KIOSK_STOPS:
        stop.go(kiosk)
        settle_later(kiosk)
        wanted = set(focusable(kiosk))
        reached: set[QWidget] = set()
        for _ in range(MOST_TABS):
            QTest.keyClick(kiosk.focusWidget() or kiosk, Qt.Key.Key_Tab)
            focus = kiosk.focusWidget()
            if focus is not None:
                reached.add(focus)
            if wanted <= reached:
                break
        missed = [place(each) for each in wanted - reached]
        assert not missed, f"{stop.name}: {missed}"
