"""Closing the window erases what was let go on the quiet page, wherever a person is by then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from companion.domain.records import Kind
from companion.ui.pages.context import PageName
from companion.ui.pages.coping.page import CopingPage
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench

WORD = b"haddock"


@pytest.fixture
def window(bench: Bench) -> MainWindow:
    """Return a window in which a page of words was let go a moment ago."""
    window = bench.open(pages={PageName.COPING: CopingPage})
    window.show_section(PageName.COPING, "quiet")
    page = window.stack.page
    assert isinstance(page, CopingPage)
    quiet = page.beside.quiet
    assert quiet is not None
    QTest.keyClicks(quiet.box.page, "An unmistakable haddock")
    quiet.settle()
    bench.settle(window)
    quiet.endings.ask(True)
    quiet.endings.let_it_go.click()
    bench.settle(window)
    return window


def _holding(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if WORD in path.read_bytes()]


@pytest.mark.parametrize("way", [(), ("F1",), ("F1", "F1"), ("F1", "Esc")])
def test_the_words_are_in_no_file_once_the_program_has_ended(
    window: MainWindow, bench: Bench, folder: Path, way: tuple[str, ...]
) -> None:
    assert _holding(folder)
    for keys in way:
        bench.press(window, keys)
    assert window.close()
    window.session.close()
    assert not _holding(folder)


def test_looking_up_whom_to_call_erases_nothing_yet(
    window: MainWindow, bench: Bench, folder: Path
) -> None:
    bench.press(window, "F1")
    bench.settle(window)
    assert _holding(folder)
    assert window.stack.back()
    page = window.stack.page
    assert isinstance(page, CopingPage)
    assert page.beside.quiet is not None
    page.beside.quiet.gone.back.click()
    bench.settle(window)
    assert [note.text for note in window.session.snapshot.notes.values()] == [
        "An unmistakable haddock"
    ]


def test_closing_that_is_taken_back_leaves_what_was_let_go(
    window: MainWindow, bench: Bench, folder: Path
) -> None:
    bench.press(window, "F1")
    window.rest.closing.may_close()
    bench.settle(window)
    (gone,) = window.session.snapshot.deleted(Kind.NOTES)
    assert gone.text == "An unmistakable haddock"  # type: ignore[attr-defined]
    assert _holding(folder)
