"""Find in the Treatments list: results in its place, back as they were, closed topics unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.find_results import FindResults
from companion.ui.pages.treatments.find_rows import PageRow, QuestionRow
from companion.ui.pages.treatments.word_row import WordRow
from companion.ui.session import Session
from companion.ui.widgets.text import Heading
from tests.ui.pages.treatments_page import (
    Settled,
    everything_said,
    key,
    open_part,
    press,
    reader_of,
    said_now,
    shown,
)

CLOSING = "Some topics may be closed. You choose which in Settings."


def find(page: TreatmentsPage, qtbot: QtBot, words: str) -> FindResults:
    """Type words where the cursor goes with Ctrl+F, and wait for what is found."""
    page.find_here()
    edit = page.catalogue.find_field.edit
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClicks(edit, words)
    results = page.catalogue.results
    assert results is not None
    index = page.context.library.find_index()
    qtbot.waitUntil(lambda: index.is_ready)
    qtbot.waitUntil(lambda: results.is_finished)
    return results


def rows(results: FindResults, kind: type) -> list:
    return [row for row in results.panel.rows() if isinstance(row, kind)]


def titles(results: FindResults) -> list[str]:
    return [row.text() for row in rows(results, PageRow)]


def test_results_stand_in_place_of_the_list_under_plain_headings(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "remission")
    assert not any(card.isVisible() for card in page.catalogue.cards)
    headings = [each.text() for each in results.findChildren(Heading) if each.isVisible()]
    assert headings == ["Pages", "Words", "Questions to ask"]
    assert CLOSING in everything_said(results)


def test_a_result_says_page_and_part_and_marks_the_words(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "bone marrow transplant")
    assert titles(results)[:2] == ["Stem cell transplant", "Stem cell transplant: What it is"]
    row = rows(results, PageRow)[1]
    told = row.accessibleDescription()
    marked = {told[span.start : span.end] for span in row.bold}
    assert "bone marrow transplant" in marked


def test_esc_empties_the_field_and_gives_the_list_back(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    find(page, qtbot, "chemo")
    key(page, Qt.Key.Key_Escape)
    assert page.catalogue.find_field.text == ""
    assert all(card.isVisible() for card in page.catalogue.cards)
    assert page.catalogue.results is not None
    assert not page.catalogue.results.isVisible()


def test_one_letter_leaves_the_list_in_place(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    page.find_here()
    QTest.keyClicks(page.catalogue.find_field.edit, "c")
    assert all(card.isVisible() for card in page.catalogue.cards)


@pytest.mark.parametrize("go_on", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_a_page_opens_at_its_part_and_back_leads_to_the_results_as_they_were(
    context: PageContext, qtbot: QtBot, go_on: Qt.Key
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "come back")
    key(page, go_on)
    key(page, Qt.Key.Key_Down, 5)
    row = page.window().focusWidget()
    assert isinstance(row, PageRow)
    chosen, before = row.place, titles(results)
    assert chosen is not None
    assert chosen.block
    qtbot.wait(20)
    scrolled = page.catalogue.verticalScrollBar().value()
    assert scrolled > 0
    key(page, Qt.Key.Key_Return)
    assert reader_of(page).page_id == chosen.id
    if chosen.group != "in-short":
        assert open_part(page).key == chosen.group
    assert reader_of(page).back.text() == "What was found"
    assert page.go_back()
    assert page.reader is None
    assert page.catalogue.find_field.text == "come back"
    assert titles(results) == before
    focus = page.window().focusWidget()
    assert isinstance(focus, PageRow)
    assert focus.place == chosen
    assert page.catalogue.verticalScrollBar().value() == scrolled


def test_a_word_opens_its_meaning_in_place_and_esc_closes_it(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    said: list[str] = []
    context.announcer.said.connect(said.append)
    results = find(page, qtbot, "relapse")
    word = rows(results, WordRow)[0]
    assert word.row.accessibleName() == "relapse: what this word means"
    word.row.setFocus()
    key(page, Qt.Key.Key_Return)
    term = context.library.glossary().term("relapse")
    assert term is not None
    assert term.definition in everything_said(word)
    assert term.say in everything_said(word)
    assert said[-1].startswith("relapse Say: ")
    assert page.go_back()
    assert not word.is_open
    assert word.row.hasFocus()
    assert page.catalogue.is_finding


def test_from_a_word_the_list_of_all_words_is_one_press_away(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "relapse")
    word = rows(results, WordRow)[0]
    word.set_open(True)
    press(word, "All words")
    assert page.beside is not None
    assert page.beside.place == "relapse"
    assert page.go_back()
    assert page.go_back()
    assert page.catalogue.is_finding


def test_a_question_is_ticked_where_it_was_found(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "sedation")
    (question,) = rows(results, QuestionRow)
    (tick,) = question.ticks.rows
    tick.click()
    settled(session)
    assert [each.text for each in session.snapshot.questions.values()] == [tick.text()]
    assert tick.isChecked()


def test_how_many_were_found_is_said_once_after_the_last_key(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    said: list[str] = []
    context.announcer.said.connect(said.append)
    results = find(page, qtbot, "blinatumomab")
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"{len(results.panel.keys())} found"]


def test_where_nothing_is_found_calm_words_say_what_to_try(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    said: list[str] = []
    context.announcer.said.connect(said.append)
    results = find(page, qtbot, "xylophone")
    told = said_now(results)
    assert "Nothing here has all of these words." in told
    assert CLOSING in told
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Nothing here has all of these words.")
    press(results, "See all words and what they mean")
    assert page.beside is not None


def test_more_than_forty_come_forty_at_a_time_the_best_of_each_kind_first(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "transplant")
    assert len(results.panel.keys()) == 40
    assert rows(results, WordRow)
    assert rows(results, QuestionRow)
    press(results, "Show 40 more")
    assert len(results.panel.keys()) > 40


def test_a_closed_topic_is_not_found_and_is_found_as_soon_as_it_is_opened(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "imatinib side effects")
    assert not results.panel.keys()
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    assert titles(results) == ["Imatinib: Possible side effects"]
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.NOT_NOW)
    settled(session)
    assert not results.panel.keys()
    assert "Imatinib: Possible side effects" not in said_now(results)


def test_ctrl_f_leads_from_a_page_to_the_field(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "imatinib")
    page.find_here()
    assert page.reader is None
    assert page.catalogue.find_field.edit.hasFocus()


def test_a_page_of_the_coping_section_is_found_and_read_there(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot)
    results = find(page, qtbot, "worn out")
    coping = next(row for row in rows(results, PageRow) if row.place.id == "tiredness-and-thinking")
    coping.click()
    assert navigated[0][0] is PageName.COPING
    assert page.catalogue.is_finding


def test_the_list_is_back_when_the_section_is_asked_for_again(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    find(page, qtbot, "chemo")
    page.show_anchor("")
    assert not page.catalogue.is_finding
    assert page.catalogue.find_field.text == ""


def test_the_find_field_leaves_the_six_families_on_the_first_screen(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    page.resize(1066, 672)  # the page of a window of 1280 x 800
    qtbot.wait(20)
    last = page.catalogue.cards[5]
    low = last.mapTo(page, last.rect().bottomLeft()).y()
    assert low <= page.height()
