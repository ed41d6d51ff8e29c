from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from companion.services.help import write_help
from companion.services.store_thread import RecordStore
from companion.storage import (
    Holder,
    StoreDamaged,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreUnavailable,
)
from companion.ui.pages.context import PageName
from companion.ui.pages.help_page import HelpPage
from companion.ui.widgets.text import Text
from companion.ui.window.main_window import MainWindow
from companion.ui.window.open_failed_page import OpenFailedPage, open_words

if TYPE_CHECKING:
    from conftest import Bench

FOLDER = Path("somewhere") / "person"
ERRORS = [
    StoreInUse(FOLDER, Holder("laptop", 7, datetime(2026, 11, 24, tzinfo=UTC), True)),
    StoreNewer(FOLDER, "newer"),
    StoreDamaged(FOLDER, "damaged"),
    StoreLocked(FOLDER, "locked"),
    *(
        StoreUnavailable(FOLDER, reason)
        for reason in ("missing", "not_a_folder", "unreadable", "read_only", "full", "gone", "odd")
    ),
    RuntimeError("secret"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda each: f"{type(each).__name__}-{each}"[:40])
def test_each_page_says_what_happened_that_nothing_is_lost_and_one_next_step(
    error: Exception,
) -> None:
    words = open_words(error)
    text = " ".join((words.title, *words.lines))
    assert "safe" in text or "not changed anything" in text
    assert 2 <= len(words.lines) <= 3
    assert "secret" not in text
    assert all(len(sentence.split()) <= 20 for sentence in text.replace("?", ".").split("."))


def _failing(error: Exception) -> object:
    def opener() -> RecordStore:
        raise error

    return opener


def _page(window: MainWindow) -> OpenFailedPage:
    page = window.stack.currentWidget()
    assert isinstance(page, OpenFailedPage)
    return page


def test_a_real_damaged_place_opens_on_the_calm_page(bench: Bench) -> None:
    bench.folder.write_text("a file where the folder is meant to be")
    window = bench.open()
    assert _page(window).heading.text() == "We cannot get to your folder"
    assert window.frame.status.text == "Your folder is not open"
    assert bench.folder.read_text() == "a file where the folder is meant to be"


def test_no_section_is_offered_while_the_folder_is_closed_but_help_and_looks_are(
    bench: Bench,
) -> None:
    window = bench.open(opener=_failing(StoreDamaged(FOLDER, "x")))
    page = _page(window)
    assert not window.frame.rail.isVisible()
    bench.press(window, "Ctrl+2")
    assert window.stack.currentWidget() is page
    bench.press(window, "F1")
    assert window.stack.name is PageName.HELP
    bench.press(window, "Esc")
    assert window.stack.currentWidget() is page
    bench.press(window, "Ctrl++")
    assert bench.themes.text_percent == 125
    bench.press(window, "Ctrl+,")
    assert window.stack.name is PageName.SETTINGS


def test_who_to_call_knows_the_number_though_the_folder_cannot_be_opened(bench: Bench) -> None:
    first = bench.open()
    first.session.do(write_help, number="01632 960 123", centre="Ward 5")
    bench.settle(first)
    first.session.close()
    window = bench.open(opener=_failing(StoreDamaged(bench.folder, "x")))
    bench.press(window, "F1")
    page = window.stack.page
    assert isinstance(page, HelpPage)
    shown = [each.text() for each in page.line.findChildren(Text) if each.isVisible()]
    assert "01632 960 123" in shown
    assert not page.line.write_button.isVisible()


def test_trying_again_is_offered_where_it_may_help(bench: Bench) -> None:
    asked: list[int] = []
    window = bench.open(
        opener=_failing(StoreUnavailable(FOLDER, "missing")), reopen=lambda: asked.append(1)
    )
    button = _page(window).again_button
    assert button is not None
    button.click()
    assert asked == [1]


def test_trying_again_is_not_offered_where_it_cannot_help(bench: Bench) -> None:
    window = bench.open(opener=_failing(StoreNewer(FOLDER, "x")), reopen=lambda: None)
    assert _page(window).again_button is None


def test_the_place_of_the_folder_can_be_copied(bench: Bench) -> None:
    window = bench.open(opener=_failing(StoreDamaged(FOLDER, "x")))
    buttons = {
        each.text(): each for each in _page(window).findChildren(type(_page(window).close_button))
    }
    buttons["Copy this"].click()
    assert QGuiApplication.clipboard().text() == str(FOLDER)


def test_closing_works_though_nothing_could_be_opened(bench: Bench) -> None:
    window = bench.open(opener=_failing(StoreDamaged(FOLDER, "x")))
    _page(window).close_button.click()
    bench.qtbot.waitUntil(lambda: not window.isVisible())


def test_with_a_broken_pack_who_to_call_still_says_whom_to_ring(
    bench: Bench, tmp_path: Path
) -> None:
    empty = tmp_path / "pack"
    empty.mkdir()
    window = bench.open(content=empty)
    bench.press(window, "F1")
    page = window.stack.page
    assert isinstance(page, HelpPage)
    shown = " ".join(each.text() for each in page.findChildren(Text) if each.isVisible())
    assert "Call 999" in shown
    assert "Ring 111" in shown
    assert "37.5C" in shown
