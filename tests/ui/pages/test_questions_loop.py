"""Question, appointment, answer, who and when, own words, clear or ask again, and back again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.asking_book import AskingBook, Occasion, Outcome, questions_for
from companion.services.askings import keep_answer, link_question, settle_outcome
from companion.services.questions import add_question, put_first, three_first
from companion.services.waiting import open_cards
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.questions.answer_panel import AnswerPanel
from companion.ui.pages.questions.drag import DropLine
from companion.ui.pages.questions.loop import Shown
from companion.ui.pages.questions.more import PanelName
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.panels import HistoryPanel, ThreePanel, VisitsPanel, WhomPanel
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.pages.questions.waiting_panel import WaitingPanel
from companion.ui.session import Session
from companion.ui.widgets.text import Heading

Settled = Callable[[Session], None]
Open = Callable[..., QuestionsPage]
TODAY = date(2026, 11, 24)
NEXT = date(2026, 12, 3)
GONE = date(2026, 11, 20)


@pytest.fixture
def shown(context: PageContext, session: Session, settled: Settled, qtbot: QtBot) -> Open:
    """Call with words of questions to have the page with them, q0, q1, ... in view."""

    def make(*words: str) -> QuestionsPage:
        for place, text in enumerate(words):
            session.do(add_question, text=text, question_id=f"q{place}")
        settled(session)
        page = QuestionsPage(context)
        qtbot.addWidget(page)
        page.resize(1050, 720)
        page.show()
        qtbot.waitUntil(page.mine.list.isVisible)
        qtbot.waitUntil(lambda: page.mine.list.finished and bool(page.mine.rows()))
        return page

    return make


def visit(session: Session, name: str, day: date) -> None:
    session.do(
        add_appointment,
        what=f"Visit {name}",
        when=PartialDate.of(day),
        at=time(10, 30),
        appointment_id=name,
    )


def row_of(page: QuestionsPage, place: int) -> QuestionRow:
    return next(row for row in page.mine.rows() if row.line.question_id == f"q{place}")


def press(page: QWidget, words: str) -> None:
    """Press the button in view with these words or this name."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisibleTo(page) and words in (each.text(), each.accessibleName())
    ]
    assert found, words
    found[0].click()


def order(page: QuestionsPage) -> list[str]:
    """Return headings and questions from the top down."""
    QApplication.processEvents()
    parts = [*page.mine.list.findChildren(Heading), *page.mine.rows()]
    parts = [each for each in parts if each.isVisibleTo(page)]
    parts.sort(key=lambda each: each.mapTo(page, each.rect().topLeft()).y())
    return [each.text() if isinstance(each, Heading) else each.line.question_id for each in parts]


def focus_of(page: QWidget) -> QWidget | None:
    return page.window().focusWidget()


# --- the three ---


def test_the_three_stand_first_and_a_fourth_asks_which_gives_way(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?", "B?", "C?", "D?")
    assert order(page) == ["q0", "q1", "q2", "q3"], "without a choice there is no heading"
    for place, heading in ((3, "This one first"), (1, "These two first"), (2, "These three first")):
        row = row_of(page, place)
        row.more_button.setChecked(True)
        press(row, "Put it in my three")
        settled(session)
        assert order(page)[0] == heading
        row.more_button.setChecked(False)
    others = "Then, if there is time"
    assert order(page) == ["These three first", "q1", "q2", "q3", others, "q0"]
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    press(row, "Put it in my three")
    assert isinstance(row.panel, ThreePanel)
    assert focus_of(page) is next(iter(row.panel.buttons.values()))
    press(row, "Leave my three as they are")
    assert row.panel is None
    settled(session)
    assert "q0" not in [each.id for each in three_first(session.snapshot)]
    press(row, "Put it in my three")
    press(row, "C?")
    settled(session)
    assert order(page) == ["These three first", "q0", "q1", "q3", others, "q2"]
    assert session.snapshot.questions["q2"].chosen
    session.undo()
    settled(session)
    assert order(page) == ["These three first", "q1", "q2", "q3", others, "q0"]


def test_move_up_and_down_stay_within_the_part_that_is_seen(
    shown: Open, session: Session, settled: Settled, context: PageContext
) -> None:
    said: list[str] = []
    page = shown("A?", "B?", "C?", "D?")
    session.do(put_first, question_id="q1")
    session.do(put_first, question_id="q3")
    settled(session)
    context.announcer.said.connect(said.append)
    page.mine.edits.move("q3", -1)
    settled(session)
    assert order(page) == ["These two first", "q3", "q1", "Then, if there is time", "q0", "q2"]
    page.mine.edits.move("q0", -1)
    settled(session)
    assert said == ["Now number 1 on your list.", "It is the first one already."]


def test_whom_it_is_for_is_chosen_and_told(shown: Open, session: Session, settled: Settled) -> None:
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.WHOM)
    assert isinstance(row.panel, WhomPanel)
    press(row, "It can wait")
    settled(session)
    assert session.snapshot.questions["q0"].for_whom == "can-wait"
    assert row.tick.accessibleDescription() == "It can wait."
    session.undo()
    settled(session)
    assert row.panel.rows[next(iter(row.panel.rows))].isChecked() is False
    assert row.tick.accessibleDescription() == ""


# --- the answer ---


def test_marking_as_asked_takes_the_tick_off_and_nothing_moves_until_the_page_is_left(
    shown: Open, session: Session, settled: Settled, context: PageContext
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    page = shown("A?", "B?")
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    press(row, "Mark as asked")
    settled(session)
    assert said == ["Marked as asked. The tick is off until you want to ask it again."]
    assert not row.tick.isChecked()
    assert row.tick.accessibleDescription() == "Asked: Tuesday 24 November."
    assert order(page) == ["q0", "q1"]
    page.hide()
    page.show()
    assert order(page) == ["q1", "Asked", "q0"]
    press(row, "Not asked yet")
    settled(session)
    assert row.tick.isChecked()
    page.hide()
    page.show()
    assert order(page) == ["q0", "q1"]


def test_an_answer_keeps_itself_with_who_own_words_and_how_it_was_left(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    visit(session, "gone", GONE)
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.ANSWER)
    panel = row.panel
    assert isinstance(panel, AnswerPanel)
    assert focus_of(page) is panel.answer.page
    assert not panel.who.isVisible(), "the rest comes after the first words"
    qtbot.keyClicks(panel.answer.page, "Two weeks. ")
    assert panel.who.isVisible()
    qtbot.waitUntil(lambda: bool(AskingBook(session.snapshot).history("q0")), timeout=2_000)
    assert panel.answer.text == "Two weeks. ", "what is being written stays as it is"
    for box, words in ((panel.own_words.page, "14 nights"), (panel.who.edit, "Dr Patel")):
        box.setFocus()
        qtbot.keyClicks(box, words)
    panel.settle()
    panel.clear.click()
    settled(session)
    asking = AskingBook(session.snapshot).latest("q0")
    assert asking is not None
    assert (asking.appointment, asking.answer, asking.own_words, asking.who, asking.outcome) == (
        "gone",
        "Two weeks. ",
        "14 nights",
        "Dr Patel",
        "clear",
    )
    assert asking.when == PartialDate.of(GONE)
    assert "Clear for now. Answer: Two weeks." in row.tick.accessibleDescription()


def test_typing_an_answer_is_one_undo(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.ANSWER)
    panel = row.panel
    assert isinstance(panel, AnswerPanel)
    for words in ("It ", "depends."):
        qtbot.keyClicks(panel.answer.page, words)
        panel.settle()
        settled(session)
    session.undo()
    settled(session)
    assert panel.answer.text == ""
    assert row.tick.isChecked()
    assert AskingBook(session.snapshot).history("q0") == ()


def test_the_day_and_the_appointment_of_an_answer_can_be_changed(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    visit(session, "gone", GONE)
    visit(session, "next", NEXT)
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.ANSWER)
    panel = row.panel
    assert isinstance(panel, AnswerPanel)
    qtbot.keyClicks(panel.answer.page, "Yes.")
    panel.settle()
    settled(session)
    press(row, "Change the appointment")
    assert panel.places is not None
    assert panel.places.rows[Occasion("gone")].isChecked()
    panel.places.rows[Occasion("next")].click()
    settled(session)
    book = AskingBook(session.snapshot)
    assert book.at("q0", Occasion("gone")) is None
    moved = book.at("q0", Occasion("next"))
    assert moved is not None
    assert (moved.answer, moved.when) == ("Yes.", PartialDate.of(NEXT))
    press(row, "Change the day")
    assert panel.when.isVisible()
    panel.when.set_value(None)
    fields = panel.when.findChildren(type(panel.who.edit))
    for field, text in zip(fields, ("2", "12", "2026"), strict=True):
        field.setFocus()
        qtbot.keyClicks(field, text)
    panel.who.setFocus()
    settled(session)
    moved = AskingBook(session.snapshot).at("q0", Occasion("next"))
    assert moved is not None
    assert moved.when == PartialDate.of(date(2026, 12, 2))


@pytest.mark.parametrize("name", [PanelName.ANSWER, PanelName.WHOM, PanelName.WAITING])
def test_what_is_opened_comes_into_view_from_its_beginning_on_a_small_laptop(
    name: PanelName, shown: Open, qtbot: QtBot
) -> None:
    page = shown(*(f"Question {number}?" for number in range(8)))
    page.resize(879, 486)
    QApplication.processEvents()
    row = row_of(page, 6)
    row.more_button.setFocus()
    row.open_panel(name)
    panel, view = row.panel, page.mine.viewport()
    assert panel is not None
    qtbot.waitUntil(lambda: panel.was_seen)
    top = panel.mapTo(view, QPoint(0, 0)).y()
    assert top >= 0
    assert top + min(panel.height(), view.height() // 2) <= view.height()


# --- what was said before ---


def test_history_is_there_once_something_was_said_also_of_a_removed_appointment(
    shown: Open, session: Session, settled: Settled
) -> None:
    visit(session, "gone", GONE)
    page = shown("A?")
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    assert row.more is not None
    assert not row.more.history.isVisible(), "an empty feature takes no room"
    told = {"question_id": "q0", "today": TODAY}
    session.do(keep_answer, at=Occasion("gone"), answer="Perhaps.", who="Sam", **told)
    session.do(settle_outcome, at=Occasion("gone"), outcome=Outcome.AGAIN, **told)
    session.do(remove_appointment, appointment_id="gone")
    settled(session)
    assert row.more.history.isVisible()
    row.open_panel(PanelName.HISTORY)
    assert isinstance(row.panel, HistoryPanel)
    headings = [each.text() for each in row.panel.findChildren(Heading)]
    assert headings == ["Friday 20 November: Visit gone"]
    press(row, "Change this answer")
    assert isinstance(row.panel, AnswerPanel)
    assert row.panel.answer.text == "Perhaps."
    assert row.more.answer.isChecked()
    assert not row.more.history.isChecked()


# --- which appointment ---


def test_a_question_is_put_with_appointments_by_ticks(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?", "B?")
    row = row_of(page, 0)
    row.open_panel(PanelName.VISITS)
    assert isinstance(row.panel, VisitsPanel)
    assert row.panel.ticks == {}
    visit(session, "next", NEXT)
    visit(session, "later", date(2026, 12, 10))
    settled(session)
    assert list(row.panel.ticks) == ["next", "later"]
    row.panel.ticks["later"].click()
    settled(session)
    assert row.tick.accessibleDescription() == "At: Visit later, Thursday 10 December."
    snapshot = session.snapshot
    assert [each.question.id for each in questions_for(snapshot, "next", TODAY)] == ["q1"]
    row.panel.ticks["later"].click()
    settled(session)
    snapshot = session.snapshot
    assert [each.question.id for each in questions_for(snapshot, "next", TODAY)] == ["q0", "q1"]


def test_without_an_appointment_it_leads_to_them(
    shown: Open, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.VISITS)
    press(row, "Open my appointments")
    assert navigated == [(PageName.APPOINTMENTS, "")]


# --- waiting for something ---


def test_a_waiting_card_is_made_from_a_question(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    page = shown("A?")
    row = row_of(page, 0)
    row.open_panel(PanelName.WAITING)
    assert isinstance(row.panel, WaitingPanel)
    qtbot.keyClicks(row.panel.form.what.edit, "The marrow result")
    press(row, "Keep this card")
    settled(session)
    assert row.panel is None
    assert row.more is not None
    assert focus_of(page) is row.more.waiting
    assert [each.what for each in open_cards(session.snapshot)] == ["The marrow result"]


# --- many ---


def test_the_filter_comes_with_find_and_lets_nothing_jump_away(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?", "B?")
    assert not page.mine.filter_bar.isVisible()
    page.find_here()
    QApplication.processEvents()
    assert page.mine.filter_bar.isVisible()
    page.mine.filter_bar.rows[Shown.ASKED].click()
    assert order(page) == []
    page.mine.filter_bar.rows[Shown.TO_ASK].click()
    assert order(page) == ["q0", "q1"]
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    press(row, "Mark as asked")
    settled(session)
    assert order(page) == ["q0", "q1"]
    page.mine.filter_bar.rows[Shown.ASKED].click()
    assert order(page) == ["Asked", "q0"]
    assert page.go_back()
    assert page.mine.filter_bar.shown is Shown.ALL


# --- with the pointer ---


def drag(page: QuestionsPage, place: int, to: int, qtbot: QtBot) -> None:
    """Drag a question by its handle to just above the middle of another."""
    row, other = row_of(page, place), row_of(page, to)
    assert row.more is not None
    handle = row.more.drag
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    for down in (row.height() // 2, other.height() // 2 - 4):
        target = (row if down == row.height() // 2 else other).mapToGlobal(QPoint(20, down))
        at = handle.mapFromGlobal(target)
        qtbot.mouseMove(handle, at)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at)


def test_a_question_is_dragged_within_its_part_and_not_out_of_it(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    page = shown("A?", "B?", "C?", "D?")
    session.do(put_first, question_id="q0")
    settled(session)
    assert order(page) == ["This one first", "q0", "Then, if there is time", "q1", "q2", "q3"]
    row_of(page, 3).more_button.setChecked(True)
    QApplication.processEvents()
    drag(page, 3, 1, qtbot)
    settled(session)
    assert order(page) == ["This one first", "q0", "Then, if there is time", "q3", "q1", "q2"]
    drag(page, 3, 0, qtbot)
    settled(session)
    assert order(page) == ["This one first", "q0", "Then, if there is time", "q3", "q1", "q2"]
    assert not page.findChildren(DropLine)[0].isVisible()
    session.undo()
    settled(session)
    assert order(page)[3:] == ["q1", "q2", "q3"]


def test_a_handle_that_is_only_pressed_says_the_other_ways(
    shown: Open, context: PageContext
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    page = shown("A?", "B?")
    row_of(page, 0).more_button.setChecked(True)
    press(row_of(page, 0), "More ways")
    press(row_of(page, 0), "Drag to move")
    assert said == ["Drag it with the pointer, or press Move up or Move down."]
    assert order(page) == ["q0", "q1"]


# --- by keyboard alone ---


def test_by_keyboard_choose_three_answer_ask_again_and_see_it_come_along(
    shown: Open, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    visit(session, "gone", GONE)
    visit(session, "next", NEXT)
    page = shown("A?", "B?", "C?", "D?")

    def key(code: Qt.Key) -> None:
        qtbot.keyClick(focus_of(page) or page, code)
        settled(session)

    def tab_to(name: str) -> None:
        for _ in range(40):
            focus = focus_of(page)
            if focus is not None and focus.accessibleName() == name:
                return
            key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}")

    def press_by_key(name: str) -> None:
        tab_to(name)
        key(Qt.Key.Key_Space)

    for question in ("A?", "B?", "D?"):
        page.mine.add_button.setFocus()
        press_by_key(f"More: {question}")
        press_by_key(f"Put it in my three: {question}")
        focus = focus_of(page)
        assert focus is not None
        assert focus.accessibleName() == f"Take it out of my three: {question}"
    assert [each.id for each in three_first(session.snapshot)] == ["q0", "q1", "q3"]
    page.mine.add_button.setFocus()
    press_by_key("Write the answer: B?")
    qtbot.keyClicks(focus_of(page), "Perhaps.")
    tab_to("Clear for now: B?")
    key(Qt.Key.Key_Right)
    press_by_key("Ask again: B?")
    settled(session)
    listed = questions_for(session.snapshot, "next", TODAY)
    assert [(each.question.id, each.again) for each in listed] == [
        ("q0", False),
        ("q1", True),
        ("q3", False),
        ("q2", False),
    ]
    page.hide()
    page.show()
    QApplication.processEvents()
    row = row_of(page, 1)
    assert row.tick.isChecked()
    assert row.tick.accessibleDescription() == "You wanted to ask this again."
    assert order(page)[:4] == ["These three first", "q0", "q1", "q3"]


def test_more_shows_a_few_ways_and_the_others_one_press_down(shown: Open) -> None:
    page = shown("A?", "B?")
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    more = row.more
    assert more is not None

    def seen() -> list[str]:
        return [each.text() for each in more.buttons() if each.isVisibleTo(page)]

    few = ["Write the answer", "Mark as asked", "Put it in my three", "Which appointment"]
    assert seen() == [*few, "More ways"]
    press(row, "More ways")
    assert len(seen()) == 12
    press(row, "Who it is for")
    assert isinstance(row.panel, WhomPanel)
    press(row, "More ways")
    assert row.panel is None, "what is open under a fold is closed with it"
    row.open_panel(PanelName.WHOM)
    assert more.whom.isVisibleTo(page)


def test_the_filter_is_back_at_all_when_the_section_is_entered_anew(shown: Open) -> None:
    page = shown("A?", "B?")
    page.find_here()
    page.mine.filter_bar.rows[Shown.ASKED].click()
    assert order(page) == []
    page.hide()
    page.show()
    assert page.mine.filter_bar.shown is Shown.ALL
    assert order(page) == ["q0", "q1"]
    page.mine.filter_bar.rows[Shown.TO_ASK].click()
    page.mine.choose_asked.emit()
    page.go_back()
    assert page.mine.filter_bar.shown is Shown.TO_ASK, "the section was not left"


def test_clear_for_now_says_which_appointment_goes_without_it_and_one_press_keeps_it(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?")
    visit(session, "here", TODAY)
    visit(session, "next", NEXT)
    for name in ("here", "next"):
        session.do(link_question, question_id="q0", appointment_id=name)
    settled(session)
    row = row_of(page, 0)
    row.more_button.setChecked(True)
    press(row, "Write the answer")
    panel = row.panel
    assert isinstance(panel, AnswerPanel)
    panel.answer.text = "Yes."
    panel.answer.settled.emit("Yes.")
    settled(session)
    assert panel.cleared.isHidden()
    panel.clear.click()
    settled(session)
    assert panel.cleared.isVisible()
    assert "Visit next, Thursday 3 December 2026" in panel.cleared.text
    assert not questions_for(session.snapshot, "next", TODAY)
    panel.cleared.button.click()
    settled(session)
    assert panel.cleared.isHidden()
    assert panel.clear.isChecked(), "what was said stays clear"
    assert [each.question.id for each in questions_for(session.snapshot, "next", TODAY)] == ["q0"]


TOO_LONG = "This is too long for one question. The rest is kept as its note."


def test_a_page_of_words_in_the_line_for_a_question_is_cut_and_goes_on_in_its_note(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?")
    page.add_here()
    field = page.mine.add_line.field
    field.edit.insert("words " * 10_000)
    field.edit.textEdited.emit(field.text)
    assert len(field.text) <= 2_000
    assert field.error == TOO_LONG
    QTest.keyClicks(field.edit, "!")
    page.mine.add_line.add()
    settled(session)
    added = next(each for each in session.snapshot.questions.values() if each.text != "A?")
    assert added.text.endswith("words!")
    assert f"{added.text}{added.note}".count("words") == 10_000


def test_other_words_that_are_too_long_go_on_above_the_open_note(
    shown: Open, session: Session, settled: Settled
) -> None:
    page = shown("A?")
    row = row_of(page, 0)
    press(row, "Note")
    assert row.note_box is not None
    QTest.keyClicks(row.note_box.page, "Mine")
    row.more_button.setChecked(True)
    press(row, "More ways")
    assert row.more is not None
    row.more.words.click()
    field = row.words_field
    assert field is not None
    field.edit.selectAll()
    field.edit.insert("words " * 1_000)
    field.edit.textEdited.emit(field.text)
    assert field.error == TOO_LONG
    QTest.keyClicks(field.edit, "!")
    row.settle()
    settled(session)
    kept = session.snapshot.questions["q0"]
    assert kept.text.endswith("words!")
    assert f"{kept.text}{kept.note}".count("words") == 1_000
    assert kept.note.endswith("\n\nMine")
    assert row.note_box.text == kept.note
