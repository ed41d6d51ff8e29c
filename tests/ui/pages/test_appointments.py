"""Appointments by keyboard alone: one question a page, check and save, change, remove, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.services.appointments import add_appointment, edit_appointment
from companion.ui.pages.appointments.asking import WhenPage, WhoPage
from companion.ui.pages.appointments.form import AppointmentForm
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from companion.ui.widgets.field import LineEdit
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with room for the section, and another section beside it."""
    made = QStackedWidget()
    made.addWidget(QPushButton("Another section"))
    qtbot.addWidget(made)
    made.resize(1050, 696)
    return made


@pytest.fixture
def page(window: QStackedWidget, context: PageContext, qtbot: QtBot) -> AppointmentsPage:
    """The section, nothing planned yet."""
    made = AppointmentsPage(context)
    window.insertWidget(0, made)
    window.setCurrentIndex(0)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.diary.add_button.setFocus()
    return made


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focus(), key)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def tab_to(wanted: QWidget) -> None:
    QApplication.processEvents()
    for _ in range(40):
        if focus() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted}")


def form_of(page: AppointmentsPage) -> AppointmentForm:
    assert page.form is not None
    return page.form


def when_of(page: AppointmentsPage) -> WhenPage:
    asked = form_of(page).pages[1]
    assert isinstance(asked, WhenPage)
    return asked


def kept(session: Session) -> list[Appointment]:
    return list(session.snapshot.dated_appointments())


def typed(page: AppointmentsPage) -> list[str]:
    """What stands in the lines of all pages of the form."""
    pages = form_of(page).pages
    return [line.text() for asked in pages for line in asked.findChildren(LineEdit)]


def add(session: Session, settled: Settled, what: str, when: str, **more: Any) -> None:
    session.do(add_appointment, what=what, when=PartialDate.parse(when), **more)
    settled(session)


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


def answer_what_and_when(day: str, month: str, year: str, at: str = "") -> None:
    """From the first page on: its name, the day, the time, and on to where."""
    write("Clinic visit")
    press(Qt.Key.Key_Return)
    write(day)
    press(Qt.Key.Key_Tab)
    write(month)
    press(Qt.Key.Key_Tab)
    write(year)
    press(Qt.Key.Key_Tab, 2)
    write(at)
    press(Qt.Key.Key_Return)


# --- adding ---


def test_an_empty_diary_says_what_it_is_for_and_has_one_button(page: AppointmentsPage) -> None:
    assert page.diary.lead.isVisible()
    assert not page.diary.fold.isVisible()
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    assert buttons == [page.diary.add_button, page.diary.more().button]
    assert not page.diary.more().opened


def test_an_appointment_is_added_by_keyboard_alone(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    press(Qt.Key.Key_Return)
    answer_what_and_when("3", "12", "2026", "10.30")
    write("Ward 5")
    press(Qt.Key.Key_Return)
    write("Maya")
    press(Qt.Key.Key_Return)
    assert focus() is form_of(page).check.done
    assert [line.answer for line in form_of(page).check.lines] == [
        "Clinic visit",
        "Thursday 3 December 2026, 10:30am",
        "Ward 5",
        "Maya",
    ]
    press(Qt.Key.Key_Return)
    settled(session)
    (made,) = kept(session)
    assert (made.what, str(made.when), made.at) == ("Clinic visit", "2026-12-03", time(10, 30))
    assert (made.where, made.who) == ("Ward 5", "Maya")
    assert not page.asking
    row = page.diary.coming.row(made.id)
    assert isinstance(row, EntryRow)
    assert focus() is row.change
    assert {"Thursday", "3 December 2026", "10:30am", "Ward 5", "With Maya"} <= set(words(row))


def test_what_and_about_when_are_enough(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("Moving in")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    write("dec")
    press(Qt.Key.Key_Tab)
    write("2026")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert "About December 2026" in words(form_of(page))
    tab_to(when_of(page).go_on)
    press(Qt.Key.Key_Return, 3)
    press(Qt.Key.Key_Return)
    settled(session)
    (made,) = kept(session)
    assert str(made.when) == "2026-12~"
    assert made.at is None
    assert "About December 2026" in words(page.diary)


def test_the_form_saves_once_however_often_the_button_is_pressed(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    answer_what_and_when("3", "12", "2026")
    press(Qt.Key.Key_Return, 2)
    form_of(page).check.done_asked.emit()
    form_of(page).check.done_asked.emit()
    settled(session)
    assert len(kept(session)) == 1


def test_a_note_is_saved_with_a_new_appointment(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    answer_what_and_when("3", "12", "2026")
    press(Qt.Key.Key_Return, 2)
    form_of(page).check.note.setFocus()
    write("Bring the <b>blue</b> folder")
    tab_to(form_of(page).check.done)
    press(Qt.Key.Key_Return)
    settled(session)
    assert kept(session)[0].note == "Bring the <b>blue</b> folder"
    assert "Bring the <b>blue</b> folder" in words(page.diary)


# --- faults, and the way back ---


def test_a_name_is_asked_for_in_plain_words(page: AppointmentsPage, context: PageContext) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    page.add_here()
    press(Qt.Key.Key_Return)
    said = "Write a few words to name it."
    shown = words(form_of(page).pages[0])
    assert said in shown
    assert f"{said} What you typed is still here." in shown
    assert heard == [f"{said} What you typed is still here."]
    write("Scan")
    press(Qt.Key.Key_Return)
    assert form_of(page).currentIndex() == 1


@pytest.mark.parametrize(
    ("day", "month", "year", "said"),
    [
        ("31", "2", "2027", "That date is not in the calendar. Check the day and the month."),
        ("29", "2", "2027", "That date is not in the calendar. Check the day and the month."),
        ("3", "13", "2026", "Type the month as a number or a name."),
        ("3", "12", "", "Type the year too, for example 2026."),
        ("", "", "", "Type the day. The month and year alone are fine."),
    ],
)
def test_a_day_that_is_none_is_told_beside_the_field_and_at_the_top(
    page: AppointmentsPage, day: str, month: str, year: str, said: str
) -> None:
    page.add_here()
    answer_what_and_when(day, month, year)
    asked = when_of(page)
    assert form_of(page).currentWidget() is asked
    assert asked.date.error == said
    assert asked.summary.isVisible()
    assert asked.summary.text == f"{said} What you typed is still here."


def test_a_time_that_is_none_is_told_and_gets_the_focus(page: AppointmentsPage) -> None:
    page.add_here()
    answer_what_and_when("3", "12", "2026", "25:00")
    asked = when_of(page)
    assert asked.time.error == "Type the time like 10:30 or 2pm."
    assert asked.date.error == ""
    assert focus() is asked.time.edit
    asked.time.text = "midday"
    press(Qt.Key.Key_Return)
    assert form_of(page).currentIndex() == 2


def test_going_back_a_page_loses_nothing_that_was_typed(
    page: AppointmentsPage, session: Session
) -> None:
    page.add_here()
    answer_what_and_when("31", "2", "2027", "99")
    before = typed(page)
    assert before == ["Clinic visit", "31", "2", "2027", "99", "", "", ""]
    assert page.go_back()
    assert page.go_back()
    assert not page.asking
    assert not page.go_back()
    page.add_here()
    assert typed(page) == before
    press(Qt.Key.Key_Return, 2)
    assert typed(page) == before
    assert when_of(page).summary.isVisible()
    assert kept(session) == []


def test_changing_another_one_leaves_what_was_begun_for_later(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03")
    page.add_here()
    answer_what_and_when("10", "12", "2026", "2pm")
    for _ in range(3):
        page.go_back()
    page.diary.change_asked.emit(kept(session)[0].id)
    page.go_back()
    page.add_here()
    assert typed(page)[:5] == ["Clinic visit", "10", "12", "2026", "2pm"]


def test_an_emptied_name_leaves_the_one_that_is_there(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03")
    page.diary.change_asked.emit(kept(session)[0].id)
    form_of(page).check.change_asked.emit(0)
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert form_of(page).pages[0].summary.isVisible()
    page.go_back()
    settled(session)
    assert kept(session)[0].what == "Clinic"
    assert form_of(page).check.lines[0].answer == "Clinic"


# --- the diary ---


def test_past_ones_stand_under_a_closed_fold_the_latest_first(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Old", "2026-09-01")
    add(session, settled, "Newer", "2026-10-01")
    add(session, settled, "This month, some day", "2026-11")
    assert not page.diary.fold.opened
    page.diary.fold.button.setFocus()
    press(Qt.Key.Key_Space)
    gone = [each for each in words(page.diary.past) if each in ("Newer", "Old")]
    assert gone == ["Newer", "Old"]
    assert "This month, some day" in words(page.diary)


def test_an_anchor_in_the_past_opens_the_fold(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Old", "2026-09-01")
    old = kept(session)[0]
    page.show_anchor(old.id)
    assert page.diary.fold.opened
    row = page.diary.past.row(old.id)
    assert isinstance(row, EntryRow)
    assert focus() is row.change


# --- changing and removing ---


def test_each_part_can_be_changed_and_is_kept_at_once(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03", at=time(9), where="Ward 5", who="Maya")
    row = page.diary.coming.row(kept(session)[0].id)
    assert isinstance(row, EntryRow)
    tab_to(row.change)
    press(Qt.Key.Key_Return)
    check = form_of(page).check
    tab_to(check.lines[3].change)
    press(Qt.Key.Key_Return)
    asked = form_of(page).currentWidget()
    assert isinstance(asked, WhoPage)
    assert asked.field.text == "Maya"
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("Ravi")
    press(Qt.Key.Key_Return)
    settled(session)
    assert kept(session)[0].who == "Ravi"
    assert focus() is check.lines[3].change
    assert check.lines[3].answer == "Ravi"
    session.undo()
    settled(session)
    assert kept(session)[0].who == "Maya"
    assert check.lines[3].answer == "Maya"


def test_a_day_that_is_none_never_replaces_the_one_that_is_there(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03", at=time(9))
    page.diary.change_asked.emit(kept(session)[0].id)
    form_of(page).check.change_asked.emit(1)
    asked = when_of(page)
    asked.date.focus_first()
    write("31")
    press(Qt.Key.Key_Tab)
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("2")
    asked.time.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("99")
    assert page.go_back()
    settled(session)
    assert (str(kept(session)[0].when), kept(session)[0].at) == ("2026-12-03", time(9))


def test_a_time_can_be_taken_away(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03", at=time(9))
    page.diary.change_asked.emit(kept(session)[0].id)
    form_of(page).check.change_asked.emit(1)
    asked = when_of(page)
    asked.time.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    settled(session)
    assert kept(session)[0].at is None


def test_a_note_is_kept_while_it_is_written_and_is_one_undo_step(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03")
    page.diary.change_asked.emit(kept(session)[0].id)
    check = form_of(page).check
    check.note.setFocus()
    for piece in ("Bring the ", "blue folder"):
        write(piece)
        check.note.settle()
    write(".")
    tab_to(check.more().button)
    settled(session)
    assert kept(session)[0].note == "Bring the blue folder."
    session.undo()
    settled(session)
    assert kept(session)[0].note == ""
    assert check.note.text == ""


def test_removing_goes_back_to_the_diary_and_undo_brings_it_back(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic", "2026-12-03")
    add(session, settled, "Scan", "2026-12-10")
    page.diary.change_asked.emit(kept(session)[0].id)
    tab_to(form_of(page).check.more().button)
    press(Qt.Key.Key_Space)
    tab_to(form_of(page).check.remove)
    press(Qt.Key.Key_Return)
    settled(session)
    assert not page.asking
    assert [each.what for each in kept(session)] == ["Scan"]
    assert focus().isVisible()
    session.undo()
    settled(session)
    assert [each.what for each in kept(session)] == ["Clinic", "Scan"]
    assert len(page.diary.coming.keys()) == 2


def test_answers_given_before_are_offered(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "Clinic & chat", "2026-12-03", where="Ward 5")
    page.add_here()
    offers = [
        each
        for each in form_of(page).pages[0].findChildren(QPushButton)
        if each.text() == "Clinic && chat"
    ]
    tab_to(offers[0])
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert form_of(page).currentIndex() == 1
    assert typed(page)[0] == "Clinic & chat"


# --- as it is, and many of it ---


@pytest.mark.parametrize(
    "text", ["<b>Clinic</b> &amp; tea", "موعد في العيادة", "\N{DOG FACE} day", "&Q & A"]
)
def test_words_are_shown_as_typed(
    page: AppointmentsPage, session: Session, settled: Settled, text: str
) -> None:
    add(session, settled, text, "2026-12-03", where=text, who=text, note=text)
    assert words(page.diary).count(text) == 3
    assert f"With {text}" in words(page.diary)
    page.diary.change_asked.emit(kept(session)[0].id)
    assert form_of(page).check.note.text == text
    assert [line.answer for line in form_of(page).check.lines][0::2] == [text, text]


def test_a_very_long_note_shows_its_beginning_and_opens_whole(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    note = "Bring the blue folder. " * 4400
    add(session, settled, "Clinic", "2026-12-03", note=note)
    assert max(len(each) for each in words(page.diary)) < 240
    page.diary.change_asked.emit(kept(session)[0].id)
    assert form_of(page).check.note.text == note


def test_hundreds_of_appointments_show_forty_at_a_time(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    for day in range(1, 29):
        for _ in range(8):
            session.do(
                add_appointment,
                what="Clinic",
                when=PartialDate(year=2027, month=1, day=day),
            )
    settled(session)
    assert len(page.diary.coming.keys()) == 40
    session.do(
        edit_appointment,
        appointment_id=kept(session)[0].id,
        what="Changed",
        when=kept(session)[0].when,
    )
    settled(session)
    assert words(page.diary).count("Changed") == 1
