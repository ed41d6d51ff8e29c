"""Printing and saving chosen notes: looked at first, and only what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.coping.print_choice import PrintChoice
from companion.ui.pages.coping.print_pages import PrintPages
from companion.ui.session import Session
from companion.ui.widgets.rows import TickRow
from tests.pdf_text import Pdf
from tests.ui.pages.coping_page import (
    Settled,
    keep,
    open_coping,
    press_by_keys,
    press_key,
    tab_to,
    type_here,
    words_shown,
)


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> CopingPage:
    page = open_coping(context, qtbot)
    for name, text in (("a", "The secret garden"), ("b", "Soup with Maya"), ("c", "Garden rain")):
        keep(session, settled, text, name)
    return page


def _choice(page: CopingPage) -> PrintChoice:
    press_by_keys(page.writing.ways.fold.button)
    press_by_keys(page.writing.ways.print_row)
    choice = page.beside.choice
    assert choice is not None
    return choice


def _pages(page: CopingPage, qtbot: QtBot) -> PrintPages:
    pages = page.beside.pages
    assert pages is not None
    qtbot.waitUntil(lambda: pages.can_print)
    return pages


def test_chosen_notes_become_pages_by_keys_and_the_others_do_not(
    coping: CopingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = _choice(coping)
    assert "secret" not in words_shown(coping)
    assert not choice.show_pages.isEnabled()
    tab_to(choice.search.edit)
    type_here("garden")
    press_by_keys(choice.tick_all)
    press_by_keys(choice.show_pages)
    pages = _pages(coping, qtbot)
    target = tmp_path / "notes.pdf"
    pages.out.save_pdf(str(target))
    qtbot.waitUntil(target.exists)
    told = Pdf(target.read_bytes()).words(0)
    assert "The secret garden" in told
    assert "Garden rain" in told
    assert "Soup" not in told


def test_a_tick_is_put_on_and_off_by_keys(coping: CopingPage) -> None:
    choice = _choice(coping)
    row = choice.panel.row("0")
    assert isinstance(row, TickRow)
    tab_to(row)
    press_key(Qt.Key.Key_Space)
    assert len(choice.notes()) == 1
    assert choice.can_print
    press_by_keys(choice.untick)
    assert choice.notes() == ()
    assert not row.isChecked()


def test_ticks_stay_while_something_else_is_looked_for(coping: CopingPage) -> None:
    choice = _choice(coping)
    choice.tick_all.click()
    choice.search.text = "soup"
    row = choice.panel.row("0")
    assert isinstance(row, TickRow)
    assert row.isChecked()
    row.click()
    choice.search.text = ""
    assert {note.id for note in choice.notes()} == {"a", "c"}


def test_one_note_is_printed_alone_from_its_own_page(coping: CopingPage, qtbot: QtBot) -> None:
    coping.writing.open_note("b")
    assert coping.can_print
    coping.print_here()
    pages = _pages(coping, qtbot)
    pages.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text == "My notes\n\n\nFriday 20 November 2026\n\nSoup with Maya\n"
    assert coping.go_back()
    assert coping.writing.box.text == "Soup with Maya"


def test_text_and_web_page_are_saved_with_the_same_words(
    coping: CopingPage, qtbot: QtBot, tmp_path: Path
) -> None:
    coping.show_anchor("print/a")
    pages = _pages(coping, qtbot)
    text, page = tmp_path / "notes.txt", tmp_path / "notes.html"
    pages.save_text(str(text))
    pages.out.save_web_page(str(page))
    qtbot.waitUntil(lambda: text.exists() and page.exists())
    for target in (text, page):
        words = target.read_text(encoding="utf-8")
        assert "The secret garden" in words
        assert "Soup" not in words
    qtbot.waitUntil(lambda: str(tmp_path) in pages.sheet.told.text)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_lost(
    coping: CopingPage, qtbot: QtBot, tmp_path: Path, session: Session
) -> None:
    coping.show_anchor("print/a")
    pages = _pages(coping, qtbot)
    pages.save_text(str(tmp_path / "no" / "notes.txt"))
    qtbot.waitUntil(lambda: "Your words are safe" in pages.sheet.told.text)
    assert session.snapshot.notes["a"].text == "The secret garden"


def test_the_way_back_from_the_pages_leads_to_the_choice_with_its_ticks(
    coping: CopingPage, qtbot: QtBot
) -> None:
    choice = _choice(coping)
    choice.tick_all.click()
    choice.show_pages.click()
    _pages(coping, qtbot)
    assert coping.go_back()
    assert choice.isVisible()
    assert len(choice.notes()) == 3
    assert coping.go_back()
    assert coping.writing.isVisible()
