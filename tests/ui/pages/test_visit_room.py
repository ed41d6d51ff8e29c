"""In the room, by keyboard: one question at a time, answers kept, nothing lost on leaving."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.asking_book import AskingBook, Occasion, Outcome
from companion.services.askings import keep_answer, link_question
from companion.services.questions import add_question, edit_question
from companion.services.visits import visit_of
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext
from companion.ui.pages.visit.desk import VisitDesk
from companion.ui.pages.visit.room import Room
from companion.ui.session import Session
from companion.ui.widgets.button import Button
from companion.ui.widgets.note_box import NotePage

Settled = Callable[[Session], None]
TODAY = date(2026, 11, 24)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with room for the section, and another section beside it."""
    made = QStackedWidget()
    made.addWidget(QPushButton("Another section"))
    qtbot.addWidget(made)
    made.resize(1024, 700)
    return made


@pytest.fixture
def page(
    window: QStackedWidget,
    qtbot: QtBot,
    context: PageContext,
    session: Session,
    settled: Settled,
) -> AppointmentsPage:
    """The section, with three questions and a visit today, in the room."""
    for name in ("one", "two", "three"):
        session.do(add_question, text=f"Question {name}?", question_id=name)
    when = PartialDate.of(TODAY)
    session.do(add_appointment, what="Clinic", when=when, at=time(16), appointment_id="a")
    settled(session)
    made = AppointmentsPage(context)
    window.insertWidget(0, made)
    window.setCurrentIndex(0)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.show_anchor("room/a")
    return made


@pytest.fixture
def desk(page: AppointmentsPage) -> VisitDesk:
    assert page.visit is not None
    return page.visit


@pytest.fixture
def room(desk: VisitDesk) -> Room:
    return desk.room


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(
    key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
) -> None:
    for _ in range(times):
        QTest.keyClick(focus(), key, modifier)


def write(words: str) -> None:
    QTest.keyClicks(focus(), words)


def answer(session: Session, question_id: str) -> str:
    asking = AskingBook(session.snapshot).at(question_id, Occasion("a"))
    return asking.answer if asking else ""


def test_the_question_is_larger_than_any_other_heading_and_the_cursor_waits_below_it(
    room: Room,
) -> None:
    assert room.panel.heading.text() == "Question one?"
    assert room.panel.heading.block.line_height() > 60
    assert focus() is room.card.answer.page
    assert room.list_button.text() == "1 of 3"


def test_an_answer_is_kept_without_a_button_and_marks_the_question_as_asked(
    room: Room, session: Session, qtbot: QtBot
) -> None:
    write("It may go.")
    qtbot.waitUntil(lambda: answer(session, "one") == "It may go.", timeout=2_000)
    asking = AskingBook(session.snapshot).at("one", Occasion("a"))
    assert asking is not None
    assert asking.asked
    assert asking.when == PartialDate.of(TODAY)
    assert not session.snapshot.questions["one"].chosen


def test_next_and_previous_by_keys_and_buttons_keep_what_was_typed(
    room: Room, session: Session, settled: Settled
) -> None:
    write("First")
    press(Qt.Key.Key_N, ALT)
    assert room.panel.heading.text() == "Question two?"
    assert focus() is room.card.answer.page
    write("Second")
    room.bar.previous.click()
    assert room.card.answer.text == "First"
    room.bar.following.click()
    assert room.card.answer.text == "Second"
    settled(session)
    assert (answer(session, "one"), answer(session, "two")) == ("First", "Second")
    assert room.card.answer.text == "Second"


def test_arrow_keys_turn_where_nothing_is_typed(room: Room) -> None:
    room.bar.following.setFocus()
    press(Qt.Key.Key_Right)
    assert room.panel.heading.text() == "Question two?"
    room.back.setFocus()
    press(Qt.Key.Key_Left)
    assert room.panel.heading.text() == "Question one?"
    press(Qt.Key.Key_Left)
    assert room.panel.heading.text() == "Question one?"


def test_who_said_it_is_asked_once(room: Room, session: Session, settled: Settled) -> None:
    assert not room.card.who.isVisible()
    write("Yes")
    assert room.card.who.isVisible()
    room.card.who.setFocus()
    write("Dr Shah")
    press(Qt.Key.Key_N, ALT)
    assert room.card.who.text == "Dr Shah"
    room.card.answer.setFocus()
    write("No")
    press(Qt.Key.Key_N, ALT)
    settled(session)
    asking = AskingBook(session.snapshot).at("two", Occasion("a"))
    assert asking is not None
    assert (asking.answer, asking.who) == ("No", "Dr Shah")


def test_nobody_is_named_for_a_question_that_has_no_answer(
    room: Room, session: Session, settled: Settled
) -> None:
    write("Yes")
    room.card.who.setFocus()
    write("Dr Shah")
    press(Qt.Key.Key_N, ALT, 2)
    settled(session)
    assert AskingBook(session.snapshot).at("two", Occasion("a")) is None


def test_clear_for_now_and_ask_again_are_kept_and_undone_in_place(
    room: Room, page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    write("Maybe")
    room.card.again.click()
    settled(session)
    asking = AskingBook(session.snapshot).at("one", Occasion("a"))
    assert asking is not None
    assert asking.outcome == Outcome.AGAIN
    assert session.snapshot.questions["one"].chosen
    step = session.next_undo
    assert step is not None
    assert (step.page, step.anchor) == ("appointments", "room/a/one")
    session.undo()
    settled(session)
    page.show_anchor(step.anchor)
    assert page.visiting
    assert not room.card.again.isChecked()
    assert room.card.answer.text == "Maybe"


def test_only_one_of_the_two_stands_and_a_second_press_takes_it_back(
    room: Room, session: Session, settled: Settled
) -> None:
    write("Maybe")
    room.card.again.click()
    room.card.clear.click()
    assert not room.card.again.isChecked()
    settled(session)
    asking = AskingBook(session.snapshot).at("one", Occasion("a"))
    assert asking is not None
    assert asking.outcome == Outcome.CLEAR
    room.card.clear.click()
    settled(session)
    asking = AskingBook(session.snapshot).at("one", Occasion("a"))
    assert asking is not None
    assert asking.outcome == Outcome.NOT_SAID
    assert not room.card.clear.isChecked()


def test_tab_goes_from_the_answer_once_round_and_comes_back(room: Room) -> None:
    write("Yes")
    first, reached = focus(), []
    for _ in range(20):
        press(Qt.Key.Key_Tab)
        if focus() is first:
            break
        reached.append(focus())
    around = [room.card.clear, room.card.again, room.card.who.edit, room.otherwise.page]
    around += [room.bar.following, room.bar.otherwise]
    around += [room.back, room.list_button, room.listening_button]
    assert reached == around


def test_asked_without_an_answer_is_one_press(
    room: Room, session: Session, settled: Settled
) -> None:
    room.card.asked.click()
    settled(session)
    asking = AskingBook(session.snapshot).at("one", Occasion("a"))
    assert asking is not None
    assert asking.asked
    assert not room.card.asked.isVisible()
    assert room.card.clear.isVisible()


def test_anything_else_is_one_key_away_and_leaves_the_question_in_view(
    room: Room, session: Session, settled: Settled
) -> None:
    press(Qt.Key.Key_A, ALT)
    assert focus() is room.otherwise.page
    assert room.panel.heading.isVisible()
    write("Drink a lot")
    press(Qt.Key.Key_N, ALT)
    settled(session)
    said = visit_of(session.snapshot, "a")
    assert said is not None
    assert said.else_said == "Drink a lot"
    assert room.panel.heading.text() == "Question two?"
    assert room.otherwise.text == "Drink a lot"


def test_any_question_is_reached_from_the_list(
    desk: VisitDesk, room: Room, session: Session, settled: Settled
) -> None:
    write("Yes")
    press(Qt.Key.Key_Q, ALT)
    settled(session)
    assert desk.currentWidget() is desk.questions
    assert isinstance(focus(), Button)
    rows = desk.questions.list.rows()
    assert [each.button.text() for each in rows] == [  # type: ignore[attr-defined]
        "Question one?",
        "Question two?",
        "Question three?",
    ]
    assert rows[0].button.accessibleDescription() == "Asked"  # type: ignore[attr-defined]
    rows[2].button.setFocus()  # type: ignore[attr-defined]
    press(Qt.Key.Key_Return)
    assert room.panel.heading.text() == "Question three?"
    assert focus() is room.card.answer.page


def test_just_listening_is_one_paper_that_is_kept_and_can_be_put_away(
    desk: VisitDesk, room: Room, session: Session, settled: Settled
) -> None:
    press(Qt.Key.Key_J, ALT)
    assert focus() is desk.listening.paper.page
    write("All they say")
    desk.listening.paper_button.click()
    assert not desk.listening.paper.isVisible()
    settled(session)
    desk.go_back()
    assert desk.currentWidget() is room
    assert room.otherwise.text == "All they say"
    said = visit_of(session.snapshot, "a")
    assert said is not None
    assert said.else_said == "All they say"


def test_leaving_keeps_everything_and_coming_back_goes_on_there(
    page: AppointmentsPage, room: Room, session: Session, settled: Settled
) -> None:
    press(Qt.Key.Key_N, ALT)
    write("Half an ans")
    assert page.go_back()
    assert not page.visiting
    settled(session)
    assert answer(session, "two") == "Half an ans"
    page.show_anchor("room/a")
    assert room.panel.heading.text() == "Question two?"
    assert room.card.answer.text == "Half an ans"


def test_a_new_start_goes_on_at_the_first_question_not_asked(
    context: PageContext, page: AppointmentsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    there = {"at": Occasion("a"), "today": TODAY}
    session.do(keep_answer, question_id="one", answer="Yes", **there)
    settled(session)
    other = AppointmentsPage(context)
    qtbot.addWidget(other)
    other.show()
    other.show_anchor("room/a")
    assert other.visit is not None
    assert other.visit.room.question_id == "two"


def test_after_the_last_question_comes_what_else_was_said(room: Room) -> None:
    press(Qt.Key.Key_N, ALT, 3)
    assert room.panel.heading.text() == "Anything else they said"
    assert focus() is room.otherwise.page
    assert room.close_button.isVisible()
    assert not room.bar.following.isEnabled()
    press(Qt.Key.Key_N, ALT)
    assert room.panel.heading.text() == "Anything else they said"
    press(Qt.Key.Key_P, ALT)
    assert room.panel.heading.text() == "Question three?"


def test_recording_is_one_line_before_the_first_question(room: Room) -> None:
    assert room.panel.lead.text() == "If you like, ask first: May we record this?"
    press(Qt.Key.Key_N, ALT)
    assert not room.panel.lead.isVisible()


def test_a_visit_without_questions_is_a_page_to_write_on(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    when = PartialDate.parse("2026-01-05")
    session.do(add_appointment, what="Long ago", when=when, appointment_id="old")
    settled(session)
    page.show_anchor("room/old")
    assert page.visit is not None
    room = page.visit.room
    assert room.panel.heading.text() == "Anything else they said"
    assert not room.list_button.isVisible()
    assert isinstance(focus(), NotePage)


def test_a_visit_that_is_removed_meanwhile_ends_in_the_diary(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    session.do(remove_appointment, appointment_id="a")
    settled(session)
    assert not page.visiting
    page.show_anchor("room/a")
    assert not page.visiting


def test_the_row_of_the_next_appointment_leads_into_the_room(page: AppointmentsPage) -> None:
    page.go_back()
    (row,) = page.diary.coming.rows()
    assert isinstance(row, EntryRow)
    assert row.visit is not None
    assert row.visit.text() == "In the room"
    row.visit.click()
    assert page.visiting


def test_markup_in_a_question_is_shown_as_it_was_typed(
    room: Room, session: Session, settled: Settled
) -> None:
    session.do(add_question, text="<b>Bold</b> & more?", question_id="odd")
    settled(session)
    room.go_to("odd")
    assert room.panel.heading.text() == "<b>Bold</b> & more?"


def seen(widget: QWidget) -> int:
    """Return how much of a widget's height is in view."""
    return widget.visibleRegion().boundingRect().height()


@pytest.mark.parametrize(("width", "height"), [(1024, 530), (1093, 430), (700, 540)])
def test_in_large_text_the_box_for_the_answer_is_in_view_and_no_button_is_cut(  # noqa: PLR0917 - fixtures
    window: QStackedWidget,
    room: Room,
    context: PageContext,
    session: Session,
    settled: Settled,
    qtbot: QtBot,
    width: int,
    height: int,
) -> None:
    line = 2 * 40
    long = "Will I sleep at home, or spend nights in hospital?"
    for question in ("one", "two"):
        session.do(edit_question, question_id=question, text=long)
    settled(session)
    context.theme.apply(context.theme.choice, 200)
    window.resize(width, height)
    window.repaint()
    room.begin()
    qtbot.waitUntil(lambda: seen(room.card.answer.page) >= line)
    bar = room.bar
    assert bar.height() == bar.heightForWidth(bar.width())
    for button in (bar.previous, bar.following, bar.otherwise):
        assert seen(button) == button.height() >= button.heightForWidth(button.width())
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: seen(room.card.answer.page) >= line)
    press(Qt.Key.Key_A, ALT)
    qtbot.waitUntil(lambda: seen(room.otherwise.page) >= line)


def test_in_large_text_the_line_above_the_answer_stands_below_it(
    room: Room, context: PageContext
) -> None:
    assert room.panel.lead.isVisible()
    context.theme.apply(context.theme.choice, 200)
    assert not room.panel.lead.isVisible()
    assert room._lead_below.text() == "If you like, ask first: May we record this?"
    assert room._lead_below.isVisible()
    context.theme.apply(context.theme.choice, 100)
    assert room.panel.lead.isVisible()
    assert not room._lead_below.isVisible()


def test_clear_for_now_in_the_room_says_which_appointment_goes_without_it(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    when = PartialDate.of(date(2026, 12, 3))
    session.do(add_appointment, what="Next clinic", when=when, appointment_id="b")
    for name in ("a", "b"):
        session.do(link_question, question_id="one", appointment_id=name)
    settled(session)
    assert page.visit is not None
    room = page.visit.room
    room.go_to("one")
    room.card.answer.setFocus()
    QTest.keyClicks(room.card.answer.page, "Yes.")
    assert room.card.cleared.isHidden()
    room.card.clear.click()
    settled(session)
    assert room.card.cleared.isVisible()
    assert "Next clinic" in room.card.cleared.text
    room.card.cleared.button.click()
    settled(session)
    assert room.card.cleared.isHidden()
    assert session.snapshot.questions["one"].chosen
