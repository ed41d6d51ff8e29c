"""A note that is locked: while its cover stands nothing of it is shown, printed or copied."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from companion.services.note_tags import tag_note
from companion.services.notes import fold_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping import page as coping_module
from companion.ui.pages.coping.note_more import Inside
from companion.ui.pages.coping.page import CopingPage
from companion.ui.session import Session
from companion.ui.widgets.button import Button
from tests.ui.pages.coping_page import Settled, keep, open_coping, press_by_keys, words_shown

WORDS, TAG = "The secret garden", "hidden place"


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> CopingPage:
    """Return the page with a locked note and one beside it."""
    page = open_coping(context, qtbot)
    keep(session, settled, WORDS, "a")
    keep(session, settled, "Soup", "b")
    session.do(tag_note, note_id="a", text=TAG)
    session.do(fold_note, note_id="a", folded=True)
    settled(session)
    return page


def _told(page: CopingPage) -> str:
    buttons = (each for each in page.findChildren(Button) if each.isVisibleTo(page))
    return words_shown(page) + "\n".join(each.text() for each in buttons)


def _more(page: CopingPage) -> Inside:
    page.writing.more_for_note.fold.set_open(True)
    inside = page.writing.more_for_note.inside
    assert inside is not None
    return inside


def test_under_the_cover_more_tells_no_tags_and_offers_no_printing(coping: CopingPage) -> None:
    coping.writing.open_note("a")
    inside = _more(coping)
    assert TAG not in _told(coping)
    assert not inside.tags.isVisible()
    assert not inside.print_button.isVisible()
    assert inside.day.isVisible()
    assert inside.lock.isVisible()
    press_by_keys(coping.writing.cover.open_button)
    assert TAG in _told(coping)
    assert inside.tags.isVisible()
    assert inside.print_button.isVisible()


def test_the_next_note_s_more_is_covered_again(coping: CopingPage) -> None:
    coping.writing.open_note("b")
    inside = _more(coping)
    assert inside.print_button.isVisible()
    coping.writing.open_note("a")
    _more(coping)
    assert not inside.print_button.isVisible()
    inside.print_button.click()
    assert coping.writing.cover.isVisible()
    assert coping.beside.pages is None


@pytest.mark.parametrize("anchor", ["print/a", "quiet/a"])
def test_a_link_to_its_pages_leads_to_its_cover(coping: CopingPage, anchor: str) -> None:
    QGuiApplication.clipboard().clear()
    coping.show_anchor(anchor)
    assert coping.writing.cover.isVisible()
    assert coping.beside.pages is None
    assert coping.beside.quiet is None
    assert TAG not in _told(coping)


def test_the_keys_for_printing_lead_to_the_choice_where_it_is_not(coping: CopingPage) -> None:
    coping.writing.open_note("a")
    coping.print_here()
    choice = coping.beside.choice
    assert choice is not None
    assert choice.isVisible()
    choice.tick_all.click()
    assert [note.id for note in choice.notes()] == ["b"]


def test_once_opened_it_can_be_printed(coping: CopingPage, qtbot: QtBot) -> None:
    coping.writing.open_note("a")
    press_by_keys(coping.writing.cover.open_button)
    press_by_keys(_more(coping).print_button)
    pages = coping.beside.pages
    assert pages is not None
    qtbot.waitUntil(lambda: pages.can_print)
    pages.copy_button.click()
    assert WORDS in QGuiApplication.clipboard().text()


def test_its_pages_are_put_away_with_it_when_they_were_left_long_ago(
    coping: CopingPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    coping.writing.open_note("a")
    press_by_keys(coping.writing.cover.open_button)
    coping.print_here()
    pages = coping.beside.pages
    assert pages is not None
    qtbot.waitUntil(lambda: pages.can_print)
    monkeypatch.setattr(coping_module, "LEFT_OPEN", timedelta(seconds=-1))
    coping.hide()
    coping.show()
    assert not pages.isVisible()
    assert coping.writing.box.text == ""
