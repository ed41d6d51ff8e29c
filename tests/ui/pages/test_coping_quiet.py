"""Quiet writing: no clock, every word kept, and three endings: keep, lock, let go."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.records import CopingNote, Kind
from companion.services.note_bin import notes_in_bin
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.coping.quiet import QuietWriting
from companion.ui.session import Session
from companion.ui.tour_moving import wait_until
from tests.ui.pages.coping_page import (
    Settled,
    open_coping,
    press_by_keys,
    type_here,
    words_shown,
)


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    return open_coping(context, qtbot)


def _begin(page: CopingPage, words: str = "") -> QuietWriting:
    press_by_keys(page.writing.quiet)
    quiet = page.beside.quiet
    assert quiet is not None
    assert quiet.box.page.hasFocus()
    if words:
        type_here(words)
    return quiet


def _only(session: Session) -> CopingNote:
    (note,) = session.snapshot.notes.values()
    return note


def _let_go(page: CopingPage, quiet: QuietWriting) -> None:
    press_by_keys(quiet.endings.let_go)
    assert quiet.endings.stay.hasFocus()
    press_by_keys(quiet.endings.let_it_go)


def test_it_shows_no_clock_and_no_endings_before_there_are_words(coping: CopingPage) -> None:
    quiet = _begin(coping)
    assert not quiet.endings.isVisible()
    assert not any(sign.isdigit() for sign in words_shown(quiet))
    type_here("a")
    assert quiet.endings.isVisible()


def test_the_ways_to_end_it_are_in_view_on_a_small_laptop_and_the_page_is_long_on_a_large_one(
    coping: CopingPage,
) -> None:
    quiet = _begin(coping, "a")
    wait_until(lambda: _foot(quiet.endings.keep, coping) <= coping.height())
    low = quiet.box.page.height()
    coping.resize(1280, 800)
    wait_until(lambda: quiet.box.page.height() > 1.5 * low)
    assert _foot(quiet.endings.keep, coping) <= coping.height()


def _foot(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, widget.rect().bottomLeft()).y()


def test_its_words_are_kept_whatever_is_pressed(
    coping: CopingPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    _begin(coping, "All of it")
    qtbot.waitUntil(lambda: bool(session.snapshot.notes), timeout=2000)
    type_here(" and more")
    assert coping.go_back()
    settled(session)
    assert _only(session).text == "All of it and more"
    assert coping.writing.box.page.hasFocus()


def test_keep_puts_it_with_the_notes(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    quiet = _begin(coping, "All of it")
    press_by_keys(quiet.endings.keep)
    settled(session)
    assert _only(session).text == "All of it"
    assert not _only(session).folded
    assert coping.writing.past.row_of(_only(session).id) is not None
    assert quiet.box.text == ""


def test_lock_folds_its_words_away_and_says_that_it_is_no_password(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    quiet = _begin(coping, "All of it")
    assert "This is not a password." in words_shown(quiet)
    press_by_keys(quiet.endings.lock)
    settled(session)
    assert _only(session).folded
    coping.writing.past.first_lines.click()
    assert "All of it" not in words_shown(coping)


def test_letting_go_asks_once_and_can_be_taken_back_while_the_page_is_open(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    quiet = _begin(coping, "All of it")
    press_by_keys(quiet.endings.let_go)
    assert "This removes it. You can undo until you leave this page." in words_shown(quiet)
    press_by_keys(quiet.endings.stay)
    assert quiet.box.text == "All of it"
    _let_go(coping, quiet)
    settled(session)
    assert not session.snapshot.notes
    assert quiet.box.text == ""
    assert quiet.gone.back.hasFocus()
    assert notes_in_bin(session.snapshot, coping.context.clock()) == ()
    press_by_keys(quiet.gone.back)
    settled(session)
    step = session.next_redo
    assert step is not None
    coping.show_anchor(step.anchor)  # as the window does after an undo
    assert _only(session).text == "All of it"
    assert quiet.box.text == "All of it"
    assert not quiet.gone.isVisible()


def test_it_comes_back_even_after_something_new_was_written(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    quiet = _begin(coping, "The first page")
    _let_go(coping, quiet)
    settled(session)
    quiet.begin()
    type_here("The second page")
    quiet.settle()
    settled(session)
    press_by_keys(quiet.gone.back)
    settled(session)
    assert {note.text for note in session.snapshot.notes.values()} == {
        "The first page",
        "The second page",
    }
    assert quiet.box.text == "The second page"


@pytest.mark.parametrize("way", ["back", "another section"])
def test_leaving_the_page_erases_what_was_let_go_from_every_file(
    coping: CopingPage, session: Session, settled: Settled, folder: Path, way: str
) -> None:
    quiet = _begin(coping, "An unmistakable haddock")
    quiet.settle()
    settled(session)
    _let_go(coping, quiet)
    settled(session)
    if way == "back":
        coping.go_back()
    else:
        coping.hide()
    settled(session)
    settled(session)
    (left,) = session.snapshot.deleted(Kind.NOTES)
    assert isinstance(left, CopingNote)
    assert left.text == ""
    assert session.next_undo is None
    held = [path for path in folder.rglob("*") if path.is_file()]
    assert not [path for path in held if b"haddock" in path.read_bytes()]


def test_what_is_let_go_at_once_and_left_at_once_is_gone_too(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    quiet = _begin(coping, "All of it")
    quiet.endings.ask(True)
    quiet.endings.let_it_go.click()
    coping.go_back()
    settled(session)
    settled(session)
    assert not session.snapshot.notes
    texts = [note.text for note in session.snapshot.deleted(Kind.NOTES)]  # type: ignore[attr-defined]
    assert texts == [""]


def test_a_note_that_is_written_elsewhere_stays_when_the_quiet_page_is_left(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    QTest.keyClicks(coping.writing.box.page, "On the first page")
    quiet = _begin(coping, "On the quiet page")
    _let_go(coping, quiet)
    coping.go_back()
    settled(session)
    assert [note.text for note in session.snapshot.notes.values()] == ["On the first page"]
