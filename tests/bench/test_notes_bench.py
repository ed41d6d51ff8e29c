"""What a key costs among 10,000 coping notes: finding them, writing one, choosing which to print.

Row 4 of design.md section 6. Timed as in `test_find_bench`: the key and each turn of events after
it, on the wall and as work of the window's own thread.
"""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported for the first time

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.domain.display import Display
from companion.services.sample import sample_records
from companion.services.starting import start_store
from companion.services.workspace import write_new_folder
from companion.ui.application import make_application
from companion.ui.pages.context import PageName
from companion.ui.pages.coping.page import CopingPage
from companion.ui.tour import TOUR_MOMENT, wait_until
from companion.ui.window.main_window import MainWindow
from tests.bench.test_find_bench import BLOCK_MS, BUDGET_MS, RECORDS, longest, rest, turns

TYPED = ("marrow result", "dogs", "november", "20 october 2025", "day 117", "xylophone")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("notes") / "person"
    write_new_folder(made, sample_records(RECORDS))
    return made


@pytest.fixture
def window(folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    _application, theme = make_application()
    desk = Desk(theme)
    window = desk.open(start_store(folder, lambda: TOUR_MOMENT), Display(seen_first_start=True))
    window.show()
    wait_until(lambda: window.session.is_open)
    rest(4_000)  # everything is read, and the other pages are readied
    yield window
    window.hide()
    desk.close()
    QApplication.processEvents()


def coping_of(window: MainWindow) -> CopingPage:
    page = window.stack.page
    assert isinstance(page, CopingPage)
    return page


def time_keys(edit: QLineEdit, where: str, figure: Callable[[str, str], None]) -> None:
    for words in TYPED:
        edit.clear()
        rest(300)
        keys = [
            turns(lambda letter=letter: QTest.keyClick(edit, letter))  # type: ignore[misc]
            for letter in words
        ]
        pressed = longest(each[0] for each in keys)
        after = longest(turn for each in keys for turn in each[1:])
        figure(
            f"find {words!r} {where}, 10,000 notes",
            f"a key {pressed}, of {BUDGET_MS} ms; a turn of events after it {after}",
        )
        assert max(each[0].own for each in keys) < BUDGET_MS


def test_a_key_in_the_find_field_of_the_notes(
    window: MainWindow, figure: Callable[[str, str], None]
) -> None:
    shown = turns(lambda: window.show_section(PageName.COPING), 3_000)
    figure("Coping notes shown, 10,000 notes", f"{longest(shown)}, of 100 ms")
    coping = coping_of(window)
    coping.find_here()
    time_keys(coping.writing.past.search.edit, "in Coping notes", figure)
    coping.writing.past.first_lines.click()
    time_keys(coping.writing.past.search.edit, "with first lines shown", figure)


def test_a_key_where_notes_are_chosen_for_printing(
    window: MainWindow, figure: Callable[[str, str], None]
) -> None:
    window.show_section(PageName.COPING)
    rest(500)
    opened = turns(lambda: window.show_section(PageName.COPING, "print"), 2_000)
    figure("the choice of notes opened", f"{longest(opened)}, of 100 ms")
    choice = coping_of(window).beside.choice
    assert choice is not None
    time_keys(choice.search.edit, "where they are chosen for printing", figure)
    ticked = turns(choice.tick_all.click, 1_000)
    figure("every one of the notes found ticked", f"{longest(ticked)}, of {BLOCK_MS} ms")


def test_writing_among_ten_thousand_notes(
    window: MainWindow, figure: Callable[[str, str], None]
) -> None:
    window.show_section(PageName.COPING)
    rest(2_000)
    box = coping_of(window).writing.box.page
    keys = [
        turns(lambda letter=letter: QTest.keyClick(box, letter))  # type: ignore[misc]
        for letter in "slept"
    ]
    figure("a letter written", f"{longest(each[0] for each in keys)}, of {BUDGET_MS} ms")
    saved = turns(lambda: None, 2_500)
    figure("the note kept by itself", f"{longest(saved)}, of {BLOCK_MS} ms")
