"""Compare: two treatments chosen by key, read side by side, and what matters written down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content.compare import COMPARED
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.services.weighing import what_matters
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.compare import CompareScreen
from companion.ui.pages.treatments.compare_row import CompareRow
from companion.ui.session import Session
from companion.ui.widgets.notices import GateCover
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.term_text import TermButton
from tests.ui.pages.treatments_page import (
    Settled,
    button,
    everything_said,
    key,
    let_go,
    press,
    said_now,
    shown,
    tab_to,
)

PAIR = "compare/blinatumomab/imatinib"
CLOSED = "This is closed for now. You choose below."
TOO_LITTLE = "Our sources do not say enough. Ask your team."


def screen_of(page: TreatmentsPage) -> CompareScreen:
    assert isinstance(page.beside, CompareScreen)
    return page.beside


def open_row(page: TreatmentsPage) -> CompareRow:
    (row,) = [row for row in screen_of(page).rows.values() if row.is_open]
    return row


def test_the_keyboard_alone_leads_from_the_list_to_two_treatments_compared(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    tab_to(page, page.catalogue.more().button)
    key(page, Qt.Key.Key_Space)
    tab_to(page, button(page.catalogue, "Compare two treatments"))
    key(page, Qt.Key.Key_Return)
    tab_to(page, button(screen_of(page), "Blinatumomab"))
    key(page, Qt.Key.Key_Return)
    assert "Blinatumomab" not in {row.text() for row in screen_of(page).choice.rows.values()}  # type: ignore[union-attr]
    tab_to(page, button(screen_of(page), "Imatinib"))
    key(page, Qt.Key.Key_Return)
    assert screen_of(page).chosen == ("blinatumomab", "imatinib")
    assert open_row(page).key == "in-short"
    tab_to(page, screen_of(page).rows["what-happens"].row)
    key(page, Qt.Key.Key_Space)
    said = everything_said(open_row(page))
    for name in ("blinatumomab", "imatinib"):
        block = context.library.page(name).block("what-happens")
        assert block is not None
        assert block.elements[0].text in said


def test_both_sides_have_the_same_rows_in_the_same_order(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, PAIR)
    assert list(screen_of(page).rows) == [part.value for part in COMPARED]
    for row in screen_of(page).rows.values():
        row.set_open(True)
        row.refresh()
        if row.columns is not None:
            said = everything_said(row.columns)
            assert "Blinatumomab" in said
            assert "Imatinib" in said


def test_a_page_leads_to_its_comparison_and_back(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, "blinatumomab/more-to-do")
    press(page, "Compare with another treatment")
    assert navigated == [(PageName.TREATMENTS, "compare/blinatumomab")]
    page.show_anchor("compare/blinatumomab")
    assert screen_of(page).chosen == ("blinatumomab",)
    press(screen_of(page), "Imatinib")
    assert screen_of(page).chosen == ("blinatumomab", "imatinib")
    screen_of(page).back.click()
    assert page.reader is not None
    assert page.reader.page_id == "blinatumomab"


def test_either_treatment_can_be_changed_for_another(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, PAIR)
    press(screen_of(page), "Choose another in place of Blinatumomab")
    press(screen_of(page), "Ponatinib")
    assert screen_of(page).chosen == ("imatinib", "ponatinib")
    press(screen_of(page), "Choose another in place of Ponatinib")
    press(screen_of(page), "Choose another in place of Imatinib")
    assert screen_of(page).chosen == ()


@pytest.mark.parametrize("place", ["", "nothing-of-that-name", "coping", "nothing/tests"])
def test_what_is_no_treatment_leads_to_the_choice(
    context: PageContext, qtbot: QtBot, place: str
) -> None:
    page = shown(context, qtbot, f"compare/{place}")
    assert screen_of(page).chosen == ()
    assert screen_of(page).choice is not None


# --- topics ---


def _side_effects(context: PageContext) -> list[set[str]]:
    pages = (context.library.page(name) for name in ("blinatumomab", "imatinib"))
    return [
        {line for b in page.blocks if b.gate == "side-effects" for line in b.text.split("\n")}
        for page in pages
    ]


def test_a_topic_is_asked_about_once_and_opens_on_both_sides(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{PAIR}/side-effects")
    assert len(open_row(page).findChildren(GateCover)) == 1
    for lines in _side_effects(context):
        assert not lines & said_now(screen_of(page))
    press(open_row(page), "Read it")
    settled(session)
    for lines in _side_effects(context):
        assert lines <= said_now(screen_of(page))
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.NOT_NOW)
    settled(session)
    for lines in _side_effects(context):
        assert not lines & said_now(screen_of(page))


def test_a_topic_opened_just_this_once_is_not_kept(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{PAIR}/side-effects")
    press(open_row(page), "Other choices")
    press(open_row(page), "Read it just this once")
    settled(session)
    for lines in _side_effects(context):
        assert lines <= said_now(screen_of(page))
    assert session.snapshot.gate("side-effects") is None
    page.show_anchor(f"{PAIR}/benefits")
    page.show_anchor(f"{PAIR}/side-effects")
    for lines in _side_effects(context):
        assert not lines & said_now(screen_of(page))


def test_a_side_that_is_closed_says_so_beside_one_that_is_open(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "compare/blinatumomab/care-without-cancer-treatment/what-happens")
    assert CLOSED in everything_said(open_row(page))
    assert len(open_row(page).findChildren(GateCover)) == 1


def test_two_topics_in_a_row_are_asked_one_after_the_other(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    place = "compare/blinatumomab/care-without-cancer-treatment/if-plans-change"
    page = shown(context, qtbot, place)
    gates = context.library.gates()
    first, second = (gates[name].cover for name in ("treatment-not-working", "no-treatment"))
    assert first in everything_said(open_row(page))
    assert second not in everything_said(open_row(page))
    press(open_row(page), "Read it")
    settled(session)
    let_go()
    assert second in everything_said(open_row(page))


def test_when_to_ring_stands_open_with_the_way_to_the_numbers(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, f"{PAIR}/when-to-ring")
    assert not open_row(page).findChildren(GateCover)
    press(open_row(page), "Who to call: open the numbers")
    assert navigated == [(PageName.HELP, "")]


# --- words and questions ---


def test_a_hard_word_opens_in_place_and_gives_the_focus_back(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, PAIR)
    terms = open_row(page).findChildren(TermButton)
    names = [term.accessibleName() for term in terms]
    assert len(names) == len(set(names))
    terms[0].setFocus()
    terms[0].click()
    assert page.go_back()
    assert terms[0].hasFocus()
    assert screen_of(page).pair is not None
    assert page.beside is not None


def test_a_question_ticked_on_one_side_is_on_the_list(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{PAIR}/questions")
    row = open_row(page).findChildren(TickRow)[0]
    row.click()
    settled(session)
    (question,) = session.snapshot.questions.values()
    assert question.origin == "blinatumomab/questions"
    assert question.chosen
    assert row.isChecked()


# --- what matters ---


def _write(page: TreatmentsPage, qtbot: QtBot, words: str) -> None:
    paper = screen_of(page).paper
    assert paper is not None
    paper.box.page.setFocus()
    QTest.keyClicks(paper.box.page, words)
    paper.box.settle()


def test_what_matters_is_kept_undone_and_found_again(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, PAIR)
    _write(page, qtbot, "Being at home.")
    settled(session)
    assert what_matters(session.snapshot) == "Being at home."
    session.undo()
    settled(session)
    assert what_matters(session.snapshot) == ""
    assert screen_of(page).paper.box.text == ""  # type: ignore[union-attr]
    session.redo()
    settled(session)
    page.show_anchor("")
    page.show_anchor("compare/ponatinib/dasatinib")
    assert screen_of(page).paper.box.text == "Being at home."  # type: ignore[union-attr]


def test_undo_leads_back_to_the_comparison_it_was_written_at(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, PAIR)
    _write(page, qtbot, "Time.")
    settled(session)
    step = session.next_undo
    assert step is not None
    assert (step.page, step.anchor) == ("treatments", PAIR)


@pytest.mark.parametrize("before", [COMPARED[part].value for part in (0, 5, 6, 9)])
def test_a_row_that_is_led_to_stands_in_view_whichever_row_was_open(
    context: PageContext, qtbot: QtBot, before: str
) -> None:
    page = shown(context, qtbot)
    page.resize(810, 568)
    page.show_anchor(f"{PAIR}/{before}")
    let_go()
    QApplication.processEvents()
    for place in ("if-plans-change", before, "if-plans-change"):
        page.show_anchor(f"{PAIR}/{place}")
        let_go()
        QApplication.processEvents()
    row, screen = open_row(page), screen_of(page)
    assert row.key == "if-plans-change"
    assert row.row.hasFocus()
    assert row.row.mapTo(screen, QPoint()).y() == screen.viewport().y() + 6


def test_words_are_kept_when_the_screen_is_left_at_once(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, PAIR)
    paper = screen_of(page).paper
    assert paper is not None
    paper.box.page.setFocus()
    QTest.keyClicks(paper.box.page, "Not lost")
    screen_of(page).back.click()
    settled(session)
    assert what_matters(session.snapshot) == "Not lost"


def test_a_gentle_beginning_goes_on_the_paper(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, PAIR)
    press(screen_of(page), "Being at home")
    press(screen_of(page), "A chance of remission")
    paper = screen_of(page).paper
    assert paper is not None
    assert paper.box.text == "Being at home: \nA chance of remission: "
    assert paper.box.page.hasFocus()


def test_a_question_about_it_remembers_the_comparison(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, PAIR)
    page.add_here()
    panel = screen_of(page).paper.ask.panel  # type: ignore[union-attr]
    assert panel is not None
    panel.field.text = "Which of these lets me be at home?"
    press(panel, "Add my question")
    settled(session)
    (question,) = session.snapshot.questions.values()
    assert question.origin == PAIR


def test_two_treatments_are_printed_and_the_way_back_leads_to_them(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, f"{PAIR}/benefits")
    press(screen_of(page), "Print or save this comparison")
    assert navigated == [(PageName.TREATMENTS, f"print/{PAIR}")]
    page.show_anchor(navigated[0][1])
    assert page.beside is not None
    page.beside.back.click()
    assert screen_of(page).chosen == ("blinatumomab", "imatinib")
    assert open_row(page).key == "benefits"
