"""Moved, cancelled, put back, repeated, gone by: on an appointment's page, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.services.appointments import add_appointment
from companion.services.asking_book import Occasion
from companion.services.askings import keep_answer
from companion.services.coming import coming
from companion.services.moving import cancel_appointment, move_appointment, planned_before
from companion.services.questions import add_question
from companion.services.series import Every, repeat_appointment
from companion.services.visits import visit_of, write_visit
from companion.ui.pages.appointments.acts import Acts
from companion.ui.pages.appointments.checking import CheckPage
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Session
from companion.ui.widgets.note_box import NoteBox
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
    """The section in a window of its own."""
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


def tab_to(name: str) -> None:
    """Press Tab until something with this name has the focus."""
    QApplication.processEvents()
    seen = []
    for _ in range(60):
        here = focus()
        seen.append((type(here).__name__, here.accessibleName() or getattr(here, "text", str)()))
        if here.accessibleName() == name:
            return
        if isinstance(here, QAbstractButton) and here.text() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}: {seen}")


def choose(name: str) -> None:
    tab_to(name)
    press(Qt.Key.Key_Space)


def check_of(page: AppointmentsPage) -> CheckPage:
    assert page.form is not None
    return page.form.check


def acts_of(page: AppointmentsPage) -> Acts:
    assert page.acts is not None
    return page.acts


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


class Folder:
    """The session and what it holds, in a few words."""

    def __init__(self, session: Session, settled: Settled) -> None:
        self.session, self._settled = session, settled

    def do(self, use_case: Callable[..., object], **arguments: object) -> None:
        self.session.do(use_case, **arguments)  # type: ignore[arg-type]
        self.settle()

    def settle(self) -> None:
        self._settled(self.session)

    def add(self, key: str, when: str, at: time | None = time(10), **more: object) -> None:
        day = PartialDate.parse(when)
        more = {"what": key.title(), **more}
        self.do(add_appointment, appointment_id=key, when=day, at=at, **more)

    def repeat(self, key: str, until: str) -> None:
        last = date.fromisoformat(until)
        self.do(repeat_appointment, appointment_id=key, every=Every.WEEK, until=last)

    def visit(self, key: str) -> Appointment:
        return self.session.snapshot.appointments[key]

    @property
    def days(self) -> list[str]:
        return [str(each.when) for each in self.session.snapshot.dated_appointments()]

    def before(self, key: str) -> list[str]:
        return [str(each.when) for each in planned_before(self.session.snapshot, key)]

    def undo(self) -> None:
        self.session.undo()
        self.settle()


@pytest.fixture
def planned(session: Session, settled: Settled) -> Folder:
    return Folder(session, settled)


def open_one(page: AppointmentsPage, key: str) -> CheckPage:
    """Go to an appointment from its row."""
    page.show_anchor(key)
    row = focus()  # pressed twice within a moment, a key would count once
    assert isinstance(row, QAbstractButton)
    row.click()
    return check_of(page)


# --- moving ---


def test_after_a_move_the_words_come_first_then_two_ways_on(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    open_one(page, "scan")
    choose("The date has moved")
    shown = words(acts_of(page).move_page)
    assert shown[1] == "The date has moved. That can be hard. The old date is kept."
    buttons = [each for each in acts_of(page).findChildren(QPushButton) if each.isVisible()]
    assert [each.text() for each in buttons][1:] == ["New date", "Not known yet"]


def test_one_is_moved_by_keyboard_alone_and_the_old_date_stays_in_view(
    page: AppointmentsPage, planned: Folder, navigated: list[tuple[PageName, str]]
) -> None:
    planned.add("scan", "2026-12-03", where="Ward 5")
    planned.add("other", "2026-12-04")
    open_one(page, "scan")
    choose("The date has moved")
    press(Qt.Key.Key_Return)
    for piece in ("10", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    tab_to("Keep the new date")
    press(Qt.Key.Key_Return)
    planned.settle()
    assert planned.days == ["2026-12-04", "2026-12-10"], "nothing else has moved"
    check = check_of(page)
    assert check.isVisible()
    assert check.lines[1].answer == "Thursday 10 December 2026, 10am"
    assert check.history.isVisible()
    assert check.history.text == "Thursday 3 December 2026, 10am. Ward 5"
    choose("Write about it")
    assert navigated == [(PageName.COPING, "")]
    planned.undo()
    assert planned.days == ["2026-12-03", "2026-12-04"]
    assert check.lines[1].answer == "Thursday 3 December 2026, 10am"
    assert not check.history.isVisible()


def test_a_date_that_is_not_known_yet_leaves_next_and_is_asked_for_later(
    page: AppointmentsPage, planned: Folder, context: PageContext
) -> None:
    planned.add("scan", "2026-12-03")
    open_one(page, "scan")
    choose("The date has moved")
    choose("Not known yet")
    planned.settle()
    assert coming(context.session.snapshot, context.today()) == ()
    assert planned.before("scan") == ["2026-12-03"]
    assert "The date has moved. The new date is not known yet." in words(check_of(page))
    choose("Back to my appointments")
    shown = words(page.diary)
    assert "Moved, no new date yet" in shown
    assert "It was planned for Thursday 3 December 2026, 10am." in shown
    open_one(page, "scan")
    choose("Write the new date")
    for piece in ("", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    tab_to("Keep the new date")
    press(Qt.Key.Key_Return)
    planned.settle()
    assert str(planned.visit("scan").when) == "2026-12"
    assert not planned.visit("scan").undated
    assert planned.before("scan") == ["2026-12-03"]


def test_half_a_date_moves_nothing_and_stays_typed(
    page: AppointmentsPage, planned: Folder, context: PageContext
) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    planned.add("scan", "2026-12-03")
    open_one(page, "scan")
    choose("The date has moved")
    press(Qt.Key.Key_Return)
    write("31")
    press(Qt.Key.Key_Tab)
    write("2")
    press(Qt.Key.Key_Return)
    said = "Type the year too, for example 2026."
    assert acts_of(page).move_page.fields.date.error == said
    assert heard == [f"{said} What you typed is still here."]
    assert page.go_back()
    choose("The date has moved")
    assert acts_of(page).move_page.fields.date.words[:3] == ("31", "2", "")
    planned.settle()
    assert planned.days == ["2026-12-03"]


def test_half_a_new_date_is_kept_and_gone_on_with_from_the_list(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    open_one(page, "scan")
    choose("The date has moved")
    press(Qt.Key.Key_Return)
    write("14")
    press(Qt.Key.Key_Tab)
    write("1")
    page.go_back()
    planned.settle()
    (draft,) = planned.session.snapshot.drafts.values()
    assert (draft.page, draft.day, draft.month) == ("move", "14", "1")
    page.go_back()
    assert page.diary.begun.text == "You began to change: Scan."
    acts_of(page).move_page.let_go()  # as after a new start, when nothing is held but the draft
    page.diary.begun.go_on.click()
    move = acts_of(page).move_page
    assert move.isVisible()
    assert move.fields.date.words[:3] == ("14", "1", "")
    tab_to("The day: Year")
    write("2027")
    tab_to("Keep the new date")
    press(Qt.Key.Key_Return)
    planned.settle()
    assert planned.days == ["2027-01-14"]
    assert not planned.session.snapshot.drafts
    planned.undo()
    assert planned.days == ["2026-12-03"]


def test_half_a_new_date_can_be_let_go(page: AppointmentsPage, planned: Folder) -> None:
    planned.add("scan", "2026-12-03")
    open_one(page, "scan")
    choose("The date has moved")
    press(Qt.Key.Key_Return)
    write("14")
    page.go_back()
    page.go_back()
    planned.settle()
    page.diary.begun.let_go.click()
    planned.settle()
    assert not planned.session.snapshot.drafts
    open_one(page, "scan").moved.click()
    assert acts_of(page).move_page.new_date.isVisible()
    assert acts_of(page).move_page.fields.date.words[:3] == ("", "", "")


def test_one_of_a_series_asks_before_those_that_follow_move(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("physio", "2026-12-03")
    planned.repeat("physio", "2026-12-17")
    for following, days in (
        (False, ["2026-12-04", "2026-12-10", "2026-12-17"]),
        (True, ["2026-12-04", "2026-12-11", "2026-12-18"]),
    ):
        open_one(page, "physio")
        check_of(page).moved.click()
        acts_of(page).move_page.new_date.click()
        for piece in ("4", "12", "2026"):
            write(piece)
            press(Qt.Key.Key_Tab)
        which = acts_of(page).move_page.which
        assert which.only.isChecked(), "moving one alone is what happens unasked"
        assert "2 more follow it. The last is on Thursday 17 December 2026." in words(which)
        if following:
            tab_to("Only this one")
            press(Qt.Key.Key_Down)
            assert any("Check each date with the hospital." in each for each in words(which))
        acts_of(page).move_page.keep.click()
        planned.settle()
        assert planned.days == days
        planned.undo()
        assert planned.days == ["2026-12-03", "2026-12-10", "2026-12-17"]


# --- cancelling and removing ---


def test_a_cancelled_one_stays_in_view_and_can_be_put_back(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    check = open_one(page, "scan")
    choose("More")
    choose("It is cancelled")
    planned.settle()
    assert planned.visit("scan").cancelled
    assert "This is cancelled. It stays here." in words(check)
    assert not check.moved.isVisible()
    choose("Back to my appointments")
    row = page.diary.coming.row("scan")
    assert isinstance(row, EntryRow)
    assert "Cancelled" in words(row)
    open_one(page, "scan")
    choose("Put it back")
    planned.settle()
    assert not planned.visit("scan").cancelled
    assert not check.standing.isVisible()
    planned.undo()
    assert planned.visit("scan").cancelled
    planned.undo()
    assert not planned.visit("scan").cancelled


@pytest.mark.parametrize(
    ("act", "button", "left"),
    [
        ("It is cancelled", "Cancel only this one", ["03", "10", "17"]),
        ("It is cancelled", "Cancel this one and all that follow", ["03", "10", "17"]),
        ("Remove this appointment", "Remove only this one", ["10", "17"]),
        ("Remove this appointment", "Remove this one and all that follow", []),
    ],
)
def test_this_one_or_all_that_follow_is_asked_in_a_series(
    page: AppointmentsPage, planned: Folder, act: str, button: str, left: list[str]
) -> None:
    planned.add("physio", "2026-12-03")
    planned.repeat("physio", "2026-12-17")
    open_one(page, "physio")
    choose("More")
    choose(act)
    assert acts_of(page).isVisible()
    planned.settle()
    assert len(planned.days) == 3, "nothing happens before an answer"
    choose(button)
    planned.settle()
    assert [day[-2:] for day in planned.days] == left
    off = [each.cancelled for each in planned.session.snapshot.dated_appointments()]
    assert sum(off) == (0 if "Remove" in act else 1 if "only" in button else 3)
    planned.undo()
    assert [day[-2:] for day in planned.days] == ["03", "10", "17"]
    assert not any(each.cancelled for each in planned.session.snapshot.dated_appointments())


def test_the_question_can_be_left_unanswered(page: AppointmentsPage, planned: Folder) -> None:
    planned.add("physio", "2026-12-03")
    planned.repeat("physio", "2026-12-17")
    open_one(page, "physio")
    choose("More")
    choose("Remove this appointment")
    assert page.go_back()
    assert check_of(page).isVisible()
    planned.settle()
    assert len(planned.days) == 3


# --- repeating ---


def test_one_is_repeated_by_keyboard_alone_in_one_step(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("physio", "2026-12-03")
    open_one(page, "physio")
    choose("More")
    choose("Repeat this appointment")
    tab_to("The last day: Day")
    for piece in ("24", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    repeat = acts_of(page).repeat_page
    assert repeat.outcome.text() == "This adds 3 more. The last is on Thursday 24 December 2026."
    tab_to("Add these appointments")
    press(Qt.Key.Key_Return)
    planned.settle()
    assert planned.days == ["2026-12-03", "2026-12-10", "2026-12-17", "2026-12-24"]
    planned.undo()
    assert planned.days == ["2026-12-03"]


def test_a_new_one_can_be_saved_and_repeated_at_once(
    page: AppointmentsPage, planned: Folder
) -> None:
    page.add_here()
    write("Physio")
    press(Qt.Key.Key_Return)
    for piece in ("3", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    assert page.form is not None
    page.form.pages[1].try_to_go_on()
    press(Qt.Key.Key_Return, 2)
    choose("More")
    choose("Save this and repeat it")
    planned.settle()
    assert planned.days == ["2026-12-03"]
    assert acts_of(page).repeat_page.isVisible()
    assert "Physio. Thursday 3 December 2026." in words(acts_of(page).repeat_page)


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (("", "", ""), "Type the last day."),
        (("1", "12", "2026"), "No day is left until then. Choose a later last day."),
        (("3", "12", "2030"), "That is more than 200. Choose an earlier last day."),
    ],
)
def test_what_cannot_be_repeated_is_told_beside_the_day(
    page: AppointmentsPage, planned: Folder, until: tuple[str, str, str], said: str
) -> None:
    planned.add("physio", "2026-12-03")
    open_one(page, "physio")
    choose("More")
    choose("Repeat this appointment")
    tab_to("The last day: Day")
    for piece in until:
        write(piece)
        press(Qt.Key.Key_Tab)
    tab_to("Add these appointments")
    press(Qt.Key.Key_Return)
    planned.settle()
    assert acts_of(page).repeat_page.until.error == said
    assert planned.days == ["2026-12-03"]


def test_an_about_date_is_not_offered_to_repeat(page: AppointmentsPage, planned: Folder) -> None:
    planned.add("scan", "2026-12~", None)
    check = open_one(page, "scan")
    check.more().set_open(True)
    assert not check.repeat.isVisible()
    assert check.cancel.isVisible()


# --- clashes ---


def test_a_clash_is_told_while_adding_and_on_the_page_and_in_the_list(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("blood test", "2026-12-03", until=time(10, 45))
    said = "This is at the same time as Blood Test, 10am."
    page.add_here()
    write("Scan")
    press(Qt.Key.Key_Return)
    for piece in ("3", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    tab_to("The time (if you like)")
    write("10:30")
    press(Qt.Key.Key_Tab)
    assert said in words(page)
    assert page.form is not None
    page.form.pages[1].try_to_go_on()
    press(Qt.Key.Key_Return, 2)
    assert check_of(page).standing.clash == said
    choose("Save this appointment")
    planned.settle()
    assert said in words(page.diary)
    assert "This is at the same time as Scan, 10:30am." in words(page.diary)


def test_a_clash_is_told_while_moving_and_is_gone_with_a_cancelled_one(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("blood", "2026-12-03")
    planned.add("scan", "2026-12-04")
    open_one(page, "scan")
    choose("The date has moved")
    press(Qt.Key.Key_Return)
    for piece in ("3", "12", "2026"):
        write(piece)
        press(Qt.Key.Key_Tab)
    said = "This is at the same time as Blood, 10am."
    assert acts_of(page).move_page.fields.clash == said
    tab_to("Keep the new date")
    press(Qt.Key.Key_Return)
    planned.settle()
    choose("Back to my appointments")
    assert said in words(page.diary)
    planned.do(cancel_appointment, appointment_id="blood")
    assert said not in words(page.diary)


# --- what to bring, and what was said ---


def test_what_to_bring_appears_once_it_is_asked_for_and_keeps_itself(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    check = open_one(page, "scan")
    assert check.bring.box is None
    choose("Add what to bring")
    write("Blue folder")
    press(Qt.Key.Key_Return)
    write("<b>Water</b>")
    tab_to("Add how to get there")
    planned.settle()
    assert planned.visit("scan").bring == "Blue folder\n<b>Water</b>"
    choose("Add how to get there")
    write("Bus 4")
    choose("Back to my appointments")
    planned.settle()
    assert planned.visit("scan").travel == "Bus 4"
    assert "Bring: Blue folder, <b>Water</b>" in words(page.diary)
    planned.undo()
    planned.undo()
    assert (planned.visit("scan").bring, planned.visit("scan").travel) == ("", "")


def test_what_was_said_is_written_under_a_past_one_and_nowhere_else(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("clinic", "2026-11-12")
    planned.add("scan", "2026-12-03")
    check = open_one(page, "scan")
    assert check.said is None
    page.go_back()
    check = open_one(page, "clinic")
    assert check.said is not None
    choose("Write what we were told")
    write("All is well.")
    choose("Write what happens next")
    write("A test")
    choose("Back to my appointments")
    planned.settle()
    said = visit_of(planned.session.snapshot, "clinic")
    assert said is not None
    assert (said.told, said.next) == ("All is well.", "A test")
    assert "Told: All is well." in words(page.diary)
    planned.undo()
    planned.undo()
    assert visit_of(planned.session.snapshot, "clinic") is None


def test_the_answers_stand_under_a_past_one_and_a_corrected_one_takes_their_place(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("clinic", "2026-11-12")
    session = planned.session
    session.do(add_question, text="Dose?", question_id="one")
    there = {"question_id": "one", "at": Occasion("clinic"), "today": date(2026, 11, 24)}
    session.do(keep_answer, answer="Two tablets.", **there)
    planned.settle()
    check = open_one(page, "clinic")
    assert check.said is not None
    assert check.said.boxes["told"].text == "Dose?\nTwo tablets."
    session.do(keep_answer, answer="One tablet.", **there)
    planned.settle()
    assert check.said.boxes["told"].text == "Dose?\nOne tablet."
    assert visit_of(session.snapshot, "clinic") is None
    choose("Back to my appointments")
    assert any("One tablet." in line for line in words(page.diary))
    assert not any("Two tablets." in line for line in words(page.diary))


def test_a_past_one_offers_no_move_before_more_is_opened(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("clinic", "2026-11-12")
    check = open_one(page, "clinic")
    assert not check.moved.isVisible()
    check.more().button.click()
    assert check.moved_late.text() == "It was moved to another date"
    check.moved_late.click()
    assert acts_of(page).move_page.isVisible()
    page.go_back()
    planned.add("scan", "2026-12-03")
    page.go_back()
    check = open_one(page, "scan")
    assert check.moved.isVisible()
    assert check.moved_late.isHidden()


def test_undo_and_redo_show_what_was_said_as_it_is_now(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("clinic", "2026-11-12")
    check = open_one(page, "clinic")
    choose("Write what we were told")
    write("All is well.")
    choose("Add what to bring")
    planned.settle()
    assert check.said is not None
    told = check.said.boxes["told"]
    planned.undo()
    assert (told.text, told.add.isVisible()) == ("", True)
    planned.session.redo()
    planned.settle()
    assert told.text == "All is well."
    assert told.box is not None
    assert told.box.isVisible()


def test_what_is_written_in_the_room_shows_under_the_open_appointment(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("clinic", "2026-11-12")
    check = open_one(page, "clinic")
    planned.do(write_visit, appointment_id="clinic", else_said="Level 3")
    assert check.said is not None
    assert check.said.boxes["else_said"].text == "Level 3"


def test_what_another_screen_moves_shows_on_the_open_page(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    check = open_one(page, "scan")
    when = PartialDate.parse("2026-12-10")
    planned.do(move_appointment, appointment_id="scan", when=when, at=None)
    assert check.lines[1].answer == "Thursday 10 December 2026"
    assert check.history.text == "Thursday 3 December 2026, 10am"


def test_a_visit_to_come_offers_to_print_its_questions(
    page: AppointmentsPage, planned: Folder, navigated: list[tuple[PageName, str]]
) -> None:
    planned.add("scan", "2026-12-03")
    planned.add("clinic", "2026-12-20")
    check = open_one(page, "clinic")
    check.more().set_open(True)
    assert not check.print_button.isVisible()  # no question is ticked
    planned.do(add_question, text="What comes next?")
    assert page.go_back()
    check = open_one(page, "clinic")
    check.more().set_open(True)
    assert check.print_button.isVisible()
    choose("Print its questions")
    assert navigated[-1] == (PageName.QUESTIONS, "print/clinic")
    planned.do(cancel_appointment, appointment_id="clinic")
    assert not check.print_button.isVisible()


def test_an_end_before_the_start_is_told_to_be_on_the_next_day(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("sleep test", "2026-12-03", at=time(20), until=time(20, 30))
    open_one(page, "sleep test").change_asked.emit(1)
    said = "This ends on the next day."
    assert said not in words(page)
    tab_to("Until (if you like)")
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("7am")
    press(Qt.Key.Key_Tab)
    assert said in words(page)
    page.go_back()
    planned.settle()
    assert planned.visit("sleep test").until == time(7)


def test_the_morning_after_a_night_says_that_it_is_at_the_same_time(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("sleep test", "2026-12-03", at=time(22), until=time(6))
    planned.add("scan", "2026-12-04", at=time(5))
    said = "This is at the same time as {}."
    check = open_one(page, "scan")
    assert said.format("Sleep Test, Thursday 3 December 2026, 10pm") in words(check)
    assert page.go_back()
    check = open_one(page, "sleep test")
    assert said.format("Scan, Friday 4 December 2026, 5am") in words(check)


def test_very_many_words_wait_for_a_button_and_are_all_there(
    page: AppointmentsPage, planned: Folder
) -> None:
    long = "<b>line</b>\n" * 5_000
    planned.add("scan", "2026-12-03", bring=long)
    check = open_one(page, "scan")
    note = check.bring
    assert not note.findChildren(NoteBox)
    assert note.text == long
    choose("Show all of it: What to bring")
    assert [box.text for box in note.findChildren(NoteBox)] == [long]
    page.go_back()
    planned.settle()
    assert planned.visit("scan").bring == long


def test_a_note_opened_and_left_empty_is_a_button_again_on_the_next_one(
    page: AppointmentsPage, planned: Folder
) -> None:
    planned.add("scan", "2026-12-03")
    planned.add("clinic", "2026-12-04")
    check = open_one(page, "scan")
    choose("Add what to bring")
    page.go_back()
    assert open_one(page, "clinic") is check
    assert check.bring.add.isVisible()
    assert check.bring.box is not None
    assert not check.bring.box.isVisible()
