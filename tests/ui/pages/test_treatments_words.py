"""Words and what they mean: A to Z, opened in place, and every hard word of a page marked once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.content import Library, visible
from companion.content.other_names import other_names
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.ways import Ways
from companion.ui.pages.treatments.word_row import WordRow
from companion.ui.pages.treatments.words import WordsScreen, letter_of
from companion.ui.session import Session
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.term_text import DefinitionPanel, TermButton
from tests.ui.pages.treatments_page import (
    Settled,
    everything_said,
    key,
    open_part,
    press,
    reader_of,
    shown,
    tab_to,
)


def words_of(page: TreatmentsPage) -> WordsScreen:
    assert isinstance(page.beside, WordsScreen)
    return page.beside


def ready(context: PageContext, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: context.library.find_index().is_ready)


def gone_to(page: TreatmentsPage, qtbot: QtBot, place: str = "") -> WordsScreen:
    """Go to a word, or wait until the screen is where it is going."""
    if place:
        page.show_anchor(place)
    screen = words_of(page)
    qtbot.waitUntil(lambda: not screen.is_going)
    return screen


def listed(screen: WordsScreen) -> list[str]:
    while screen.panel.more_button.isVisible():
        screen.panel.show_more()
    screen.panel.finish()
    return [row.word.term.id for row in screen.panel.rows() if isinstance(row, WordRow)]


def row_of(screen: WordsScreen, term_id: str) -> WordRow:
    row = screen.panel.reveal(term_id)
    assert isinstance(row, WordRow)
    return row


def test_every_open_word_is_listed_under_its_letter(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "words")
    screen = words_of(page)
    terms = [term for term in context.library.glossary().terms if visible(term, {})]
    assert listed(screen) == [term.id for term in terms]
    letters = [button.letter for button in screen.letters.buttons]
    assert letters == list(dict.fromkeys(map(letter_of, terms)))


def test_tab_stops_once_at_the_letters_and_arrows_go_between_them(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "words")
    screen = words_of(page)
    tab_to(page, screen.letters.buttons[0])
    key(page, Qt.Key.Key_Right, 3)
    assert screen.letters.buttons[3].hasFocus()
    key(page, Qt.Key.Key_End)
    assert screen.letters.buttons[-1].hasFocus()
    key(page, Qt.Key.Key_Tab)
    focus = page.window().focusWidget()
    assert focus is not None
    assert not screen.letters.isAncestorOf(focus)


def test_a_letter_leads_to_its_first_word(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "words")
    screen = words_of(page)
    press(screen, "Words with T")
    gone_to(page, qtbot)
    focus = page.window().focusWidget()
    first = next(term for term in context.library.glossary().terms if letter_of(term) == "T")
    assert row_of(screen, first.id).row is focus
    qtbot.wait(20)
    place = row_of(screen, first.id).mapTo(screen, screen.rect().topLeft()).y()
    assert 0 <= place < screen.height()


def test_a_word_tells_how_to_say_it_what_it_means_and_its_other_names(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "words/imatinib")
    row = row_of(gone_to(page, qtbot), "imatinib")
    assert row.is_open
    assert row.row.hasFocus()
    told = everything_said(row)
    assert "Say: im-at-in-ib" in told
    assert "Also called: Glivec." in told


def test_one_word_is_open_at_a_time_and_esc_closes_it(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "words/imatinib")
    screen = gone_to(page, qtbot)
    row_of(screen, "dasatinib").row.click()
    assert not row_of(screen, "imatinib").is_open
    assert page.go_back()
    assert not row_of(screen, "dasatinib").is_open
    assert row_of(screen, "dasatinib").row.hasFocus()
    assert page.go_back()
    assert page.beside is None


def test_where_a_word_is_used_leads_to_the_page_and_back_to_the_word(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, "words")
    ready(context, qtbot)
    row = row_of(gone_to(page, qtbot, "words/gvhd"), "gvhd")
    press(row, "Where this word is used")
    ways = row.findChildren(Ways)[-1]
    next(iter(ways.rows.values())).click()
    (where,) = navigated
    assert where[0] is PageName.TREATMENTS
    page.show_anchor(where[1])
    assert reader_of(page).back.text() == "Words and what they mean"
    assert page.go_back()
    assert words_of(page).place == "gvhd"


def test_a_word_is_found_as_one_types_by_plain_words_too(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "words")
    ready(context, qtbot)
    page.find_here()
    screen = words_of(page)
    assert screen.find_field.edit.hasFocus()
    QTest.keyClicks(screen.find_field.edit, "spinal tap")
    assert screen.panel.keys()[0] == "lumbar-puncture"
    assert not screen.letters.isVisible()
    key(page, Qt.Key.Key_Down)
    assert row_of(screen, "lumbar-puncture").row.hasFocus()
    assert page.go_back()
    assert screen.letters.isVisible()


def test_a_word_of_a_closed_topic_is_neither_listed_nor_found(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    glossary = context.library.glossary()
    gated = next((term for term in glossary.terms if term.gate is not None), None)
    assert gated is not None
    assert gated.gate is not None
    page = shown(context, qtbot, f"words/{gated.id}")
    ready(context, qtbot)
    screen = words_of(page)
    assert screen.place == ""
    assert gated.id not in listed(screen)
    screen.find_field.text = gated.term
    assert gated.id not in set(screen.panel.keys())
    session.do(answer_gate, topic=gated.gate, answer=GateAnswer.SHOW)
    settled(session)
    assert gated.id in set(screen.panel.keys())
    screen.find_field.text = ""
    assert gated.id in listed(screen)


def test_the_row_to_the_words_stands_in_the_list_and_takes_the_focus_back(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    page.catalogue.more().set_open(True)
    press(page.catalogue, "Words and what they mean")
    assert isinstance(page.beside, WordsScreen)
    assert page.go_back()
    focus = page.window().focusWidget()
    assert isinstance(focus, OpenRow)
    assert focus.text() == "Words and what they mean"


def test_from_a_meaning_in_a_page_all_words_is_a_press_away_and_back_leads_to_the_part(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, "blinatumomab/what-it-is")
    inside = open_part(page).inside
    assert inside is not None
    inside.findChildren(TermButton)[0].click()
    panel = reader_of(page).findChildren(DefinitionPanel)[-1]
    press(panel, "All words")
    (where,) = navigated
    assert where[1].startswith("words/")
    assert gone_to(page, qtbot, where[1]).place == where[1].partition("/")[2]
    assert page.go_back()  # closes the word
    assert page.go_back()
    assert open_part(page).key == "what-it-is"


def test_a_list_that_cannot_be_read_says_so(
    context: PageContext, qtbot: QtBot, tmp_path: Path
) -> None:
    nowhere = Library(tmp_path)
    broken = type(context)(
        **{
            name: nowhere if name == "library" else getattr(context, name)
            for name in context.__dataclass_fields__
        }
    )
    screen = WordsScreen(broken)
    qtbot.addWidget(screen)
    screen.refresh()
    assert "This text cannot be shown just now." in everything_said(screen)
    assert not screen.go_back()


@pytest.mark.parametrize(
    ("term", "names"),
    [
        ("imatinib", ("Glivec",)),
        ("relapse", ()),
        ("gvhd", ()),
        ("drip", ("infusion",)),
    ],
)
def test_other_names_leave_out_plurals_and_endings(
    context: PageContext, term: str, names: tuple[str, ...]
) -> None:
    found = context.library.glossary().term(term)
    assert found is not None
    assert other_names(found) == names
