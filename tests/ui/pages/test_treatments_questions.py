"""Questions added where they come up: ready ones, one's own, and where each came from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.records import GateAnswer, Question
from companion.services.questions import add_question
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.ask import FIRST, AskPanel
from companion.ui.session import Session
from companion.ui.widgets.rows import TickRow
from tests.ui.pages.treatments_page import (
    CAR_T,
    Settled,
    button,
    key,
    open_part,
    press,
    reader_of,
    shown,
    tab_to,
)

ASK = "Add a question about this"
OWN = "Can my sister come with me on the day?"


def _panel(page: TreatmentsPage, part: str = "What happens") -> AskPanel:
    press(reader_of(page), f"{ASK}: {part}")
    place = open_part(page).ask
    assert place is not None
    assert place.panel is not None
    return place.panel


def _only(session: Session) -> Question:
    (question,) = session.snapshot.questions.values()
    return question


def test_a_ready_question_is_added_with_one_press_and_remembers_its_part(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    row = _panel(page).ticks.rows[0]
    row.click()
    settled(session)
    question = _only(session)
    assert question.text == row.text()
    assert question.chosen
    assert question.bank_id == context.library.bank().for_page(CAR_T)[0].id
    assert question.origin == f"{CAR_T}/what-happens"


def test_a_tick_taken_off_takes_the_question_off_the_list_to_ask(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    row = _panel(page).ticks.rows[0]
    row.click()
    row.click()  # before the first has reached the disk
    settled(session)
    assert not _only(session).chosen
    assert not row.isChecked()


def test_undo_takes_the_tick_back(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    row = _panel(page).ticks.rows[1]
    row.click()
    settled(session)
    session.undo()
    settled(session)
    assert not session.snapshot.questions
    assert not row.isChecked()
    session.redo()
    settled(session)
    assert row.isChecked()


def test_two_quick_ticks_both_stay(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    rows = _panel(page).ticks.rows
    rows[0].click()
    rows[2].click()
    settled(session)
    assert len(session.snapshot.questions) == 2
    assert [row.isChecked() for row in rows[:3]] == [True, False, True]


def test_a_question_of_ones_own_is_added_by_keyboard_and_shown_where_it_was_written(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    tab_to(page, button(reader_of(page), f"{ASK}: What happens"))
    key(page, Qt.Key.Key_Return)
    place = open_part(page).ask
    assert place is not None
    panel = place.panel
    assert panel is not None
    tab_to(page, panel.field.edit)
    QTest.keyClicks(panel.field.edit, OWN)
    key(page, Qt.Key.Key_Return)
    settled(session)
    question = _only(session)
    assert (question.text, question.origin) == (OWN, f"{CAR_T}/what-happens")
    assert panel.field.text == ""
    assert heard == ["Added to your questions."]
    assert OWN in [row.text() for row in panel.findChildren(TickRow)]


def test_the_line_to_write_in_stays_in_view_while_questions_are_added_above_it(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    place = open_part(page).ask
    assert place is not None
    place.open()
    panel = place.panel
    assert panel is not None
    field = panel.field.edit
    field.setFocus()
    for number in range(6):
        QTest.keyClicks(field, f"{OWN} {number}")
        key(page, Qt.Key.Key_Return)
        settled(session)
        assert field.hasFocus()
        assert field.visibleRegion().boundingRect() == field.rect()


def test_without_words_nothing_is_added_and_the_line_says_what_to_do(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    panel = _panel(page)
    press(panel, "Add my question")
    settled(session)
    assert not session.snapshot.questions
    assert panel.field.error == "Write your question here first."


def test_what_was_written_there_before_stands_there_again(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    session.do(add_question, text=OWN, origin=f"{CAR_T}/what-happens")
    session.do(add_question, text="Something else", origin="blinatumomab/what-it-is")
    settled(session)
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    texts = [row.text() for row in _panel(page).findChildren(TickRow)]
    assert OWN in texts
    assert "Something else" not in texts


def test_only_the_first_few_ready_questions_stand_there_until_more_are_wanted(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    panel = _panel(page)
    assert len(panel.ticks.rows) == FIRST
    press(panel, "Show more questions")
    assert len(panel.ticks.rows) > FIRST
    assert panel.ticks.rows[FIRST].hasFocus()


def test_questions_of_closed_topics_are_not_offered(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    panel = _panel(page)
    press(panel, "Show more questions")
    gated = {q.text for q in context.library.bank().for_page(CAR_T) if q.gate == "chances"}
    assert gated
    assert not gated & {row.text() for row in panel.ticks.rows}
    session.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    settled(session)
    assert page.go_back()
    qtbot.wait(650)  # the button does not answer to a second press of a shaky hand
    panel = _panel(page)
    press(panel, "Show more questions")
    assert gated <= {row.text() for row in panel.ticks.rows}


def test_a_questions_part_has_a_row_to_tick_for_every_question(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/questions")
    rows = open_part(page).findChildren(TickRow)
    block = context.library.page(CAR_T).block("questions")
    assert block is not None
    assert [row.text() for row in rows] == block.elements[1].text.split("\n")
    rows[0].click()
    settled(session)
    assert _only(session).origin == f"{CAR_T}/questions"


def test_the_panel_closes_by_esc_and_by_button_and_the_focus_returns(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    panel = _panel(page)
    assert panel.ticks.rows[0].hasFocus()
    key(page, Qt.Key.Key_Escape)
    place = open_part(page).ask
    assert place is not None
    assert place.panel is None
    assert place.button.hasFocus()
    place.open()
    press(reader_of(page), "Close the questions about this")
    assert place.panel is None
    assert place.button.hasFocus()


def test_only_one_place_to_ask_is_open(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    _panel(page)
    press(reader_of(page), f"{ASK}: In short")
    place = open_part(page).ask
    assert place is not None
    assert place.panel is None


def test_add_here_opens_the_place_in_the_part_that_is_read(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    page.add_here()
    place = open_part(page).ask
    assert place is not None
    assert place.panel is not None
