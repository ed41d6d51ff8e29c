"""3 am, unwell, nothing entered, locked (walks.md 43): one press, and whom to ring is in view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.domain.display import Display, ThemeChoice
from companion.domain.records import HelpDetails, fixed_id
from companion.services.starting import FirstWindow, Start
from companion.services.store_thread import RecordStore, StoreThread
from companion.services.workspace import known_while_closed
from companion.storage import (
    HELP_FILE,
    StoreDamaged,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreUnavailable,
    write_json_file,
)
from companion.ui.pages.context import PageName
from companion.ui.pages.help_page import HelpPage
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import settle_later
from companion.ui.widgets.text import Text
from companion.ui.window.main_window import MainWindow

SMALL_LAPTOP = (1093, 614)
"""A screen of 1366 by 768 at 125 %."""
THREE_AM = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
NOTHING_ENTERED = (
    "Call 999 or go to A&E now if:",
    "Your hospital's 24-hour line is not written here yet.",
    "Look on your alert card or a clinic letter.",
    "Cannot find it? Ring 111.",
    "Say: I have leukaemia and I am having treatment.",
)
CLOSED: dict[str, Callable[[Path], Exception]] = {
    "locked": lambda folder: StoreLocked(folder, "locked"),
    "damaged": lambda folder: StoreDamaged(folder, "damaged"),
    "newer": lambda folder: StoreNewer(folder, "newer"),
    "missing": lambda folder: StoreUnavailable(folder, "missing"),
    "in-use": lambda folder: StoreInUse(folder, None),
    "odd": lambda _folder: RuntimeError("odd"),
}


class Night:
    """Opens the window on a folder that cannot be opened, and presses F1."""

    def __init__(self, qtbot: QtBot, theme: ThemeController, folder: Path) -> None:
        self._qtbot = qtbot
        self.folder = folder
        self.desk = Desk(theme)

    def opens(self, opener: Callable[[], RecordStore], display: Display) -> MainWindow:
        thread = StoreThread(opener, _clock, lambda: known_while_closed(self.folder))
        start = Start(self.folder, thread, FirstWindow(), _clock)
        window = self.desk.open(start, display)
        failed: list[object] = []
        window.session.open_failed.connect(failed.append)
        window.resize(*SMALL_LAPTOP)
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        thread.start()
        self._qtbot.waitUntil(lambda: bool(failed) or window.session.is_open)
        return window

    def presses_f1(self, window: MainWindow) -> str:
        """Press one key, and return all that can be read without scrolling."""
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
        settle_later(window)
        assert window.stack.name is PageName.HELP
        assert (window.width(), window.height()) == SMALL_LAPTOP
        foot = window.frame.mapTo(window, window.frame.status.pos()).y()
        texts = (each for each in window.findChildren(Text) if each.isVisible())
        return " ".join(
            each.text()
            for each in texts
            if each.mapTo(window, QPoint(0, 0)).y() >= 0
            and each.mapTo(window, QPoint(0, each.height())).y() <= foot
        )


def _clock() -> datetime:
    return THREE_AM


@pytest.fixture
def night(qtbot: QtBot, themes: ThemeController, tmp_path: Path) -> Iterator[Night]:
    made = Night(qtbot, themes, tmp_path / "person")
    yield made
    made.desk.close()
    if made.desk.window is not None:
        made.desk.window.hide()
        made.desk.window.deleteLater()


def _refusing(error: Exception) -> Callable[[], RecordStore]:
    def opener() -> RecordStore:
        raise error

    return opener


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_locked_and_nothing_entered_one_press_says_whom_to_ring(
    theme: str, night: Night, tmp_path: Path
) -> None:
    display = Display(theme=ThemeChoice(theme), seen_first_start=True)
    window = night.opens(_refusing(StoreLocked(night.folder, "locked")), display)
    seen = night.presses_f1(window)
    for words in NOTHING_ENTERED:
        assert words in seen
    assert "morning" not in seen
    picture = window.grab()
    assert not picture.isNull()
    assert picture.save(str(tmp_path / f"three-am-{theme}.png"))


@pytest.mark.parametrize("state", CLOSED)
def test_whatever_is_wrong_with_the_folder_the_number_shows_if_it_was_ever_written(
    state: str, night: Night
) -> None:
    night.folder.mkdir()
    details = HelpDetails(
        id=fixed_id("help"), created_at=THREE_AM, updated_at=THREE_AM, number="01632 960 123"
    )
    write_json_file(night.folder / HELP_FILE, details)
    display = Display(seen_first_start=True)
    window = night.opens(_refusing(CLOSED[state](night.folder)), display)
    seen = night.presses_f1(window)
    assert "Call 999 or go to A&E now if:" in seen
    assert "01632 960 123" in seen
    assert "not written here yet" not in seen
    before = window.stack.page
    assert isinstance(before, HelpPage)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert window.stack.name is not PageName.HELP


@pytest.mark.parametrize("state", CLOSED)
def test_while_the_folder_is_closed_nothing_is_offered_that_needs_it(
    state: str, night: Night
) -> None:
    display = Display(seen_first_start=True)
    window = night.opens(_refusing(CLOSED[state](night.folder)), display)
    night.presses_f1(window)
    page = window.stack.page
    assert isinstance(page, HelpPage)
    assert not page.line.write_button.isVisible()
    assert not page.say.link.isVisible()
    assert not page.rules_row.isVisible()


def test_at_the_first_start_one_press_says_whom_to_ring(night: Night) -> None:
    error = StoreUnavailable(night.folder, "missing")
    window = night.opens(_refusing(error), Display(seen_first_start=False))
    seen = night.presses_f1(window)
    for words in NOTHING_ENTERED:
        assert words in seen
