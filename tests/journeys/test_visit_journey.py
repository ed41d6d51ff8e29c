"""The heart of the program by keyboard alone: from three questions to the answers at home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.services.asking_book import AskingBook, Outcome, questions_for
from companion.services.visits import visit_of
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.clinic.sheet_screen import SheetScreen
from companion.ui.pages.context import PageName
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.visit.desk import VisitDesk
from companion.ui.widgets.button import SECOND_PRESS_MS
from tests.journeys.conftest import MOMENT, Person, name_of
from tests.journeys.test_print_journey import saves
from tests.pdf_text import Pdf

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SIDE_EFFECTS = "What side effects might I get?"
WORKING = "When and how will we find out if it is working?"
NIGHTS = "Will I sleep at home, or spend nights in hospital?"


def chooses_three(person: Person) -> None:
    person.presses(Qt.Key.Key_2, CTRL)
    for question in (SIDE_EFFECTS, WORKING, NIGHTS):
        person.tabs_to(question)
        person.presses(Qt.Key.Key_Space)
        person.waits()


def adds_an_appointment(person: Person, day: str, month: str, at: str) -> str:
    """Answer what, when, where and who, and return the id of what was added."""
    before = set(person.window.session.snapshot.appointments)
    person.presses(Qt.Key.Key_3, CTRL)
    person.presses(Qt.Key.Key_N, CTRL)
    person.types("Clinic visit")
    person.presses(Qt.Key.Key_Return)
    for part in (day, month):
        person.types(part)
        person.presses(Qt.Key.Key_Tab)
    person.types("2026")
    person.tabs_to("The time")
    person.types(at)
    for _ in ("when", "where", "who"):
        person.presses(Qt.Key.Key_Return)
    person.tabs_to("Save this appointment")
    person.presses(Qt.Key.Key_Space)
    person.waits()
    (added,) = set(person.window.session.snapshot.appointments) - before
    return added


def rests(person: Person) -> None:
    """Let the guard against a second press in a hurry run out, as no person is so quick."""
    since = QElapsedTimer()
    since.start()
    person.waits_until(lambda: since.hasExpired(SECOND_PRESS_MS))


def visit(person: Person) -> VisitDesk:
    page = person.window.stack.page
    assert isinstance(page, AppointmentsPage)
    assert page.visiting
    assert page.visit is not None
    return page.visit


def question(person: Person) -> str:
    return visit(person).room.panel.heading.text()


@pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, on a platform without any
def test_three_questions_are_chosen_printed_asked_and_the_open_one_comes_along(
    person: Person, tmp_path: Path
) -> None:
    window = person.opens()
    chooses_three(person)
    today = adds_an_appointment(person, "24", "11", "4:30pm")

    # The sheet, as a file: nobody presses Print on a computer without a printer.
    person.presses(Qt.Key.Key_2, CTRL)
    person.presses(Qt.Key.Key_P, CTRL)
    page = window.stack.page
    assert isinstance(page, QuestionsPage)
    sheet = page.clinic.screen
    assert isinstance(sheet, SheetScreen)
    person.waits_until(sheet.panel.print_button.isEnabled)
    saves(person, "Save as PDF", tmp_path / "sheet.pdf")
    person.waits_until(lambda: (tmp_path / "sheet.pdf").stat().st_size > 0)
    assert SIDE_EFFECTS in " ".join(Pdf((tmp_path / "sheet.pdf").read_bytes()).words(0).split())

    # In the room, from Today, with nothing but keys.
    person.presses(Qt.Key.Key_1, CTRL)
    person.tabs_to("In the room")
    person.presses(Qt.Key.Key_Space)
    assert question(person) == SIDE_EFFECTS
    person.types("Tiredness. It often goes.")
    person.tabs_to("Who said it")
    person.types("Dr Shah")
    person.presses(Qt.Key.Key_N, ALT)
    assert question(person) == WORKING
    person.tabs_to("What they said")
    person.types("A scan will show.")
    person.tabs_to("Ask again")
    person.presses(Qt.Key.Key_Space)
    person.waits()
    person.presses(Qt.Key.Key_A, ALT)
    person.types("Drink two litres a day.")
    person.presses(Qt.Key.Key_N, ALT)
    assert question(person) == NIGHTS
    person.tabs_to("Mark as asked")
    person.presses(Qt.Key.Key_Space)
    person.waits()

    # Away in the middle, and back: it goes on there.
    person.presses(Qt.Key.Key_F1)
    assert window.stack.name is PageName.HELP
    person.presses(Qt.Key.Key_Escape)
    assert question(person) == NIGHTS
    person.presses(Qt.Key.Key_N, ALT)
    person.tabs_to("Close the visit")
    person.presses(Qt.Key.Key_Space)
    person.waits()
    summary = visit(person).summary
    assert summary.again.questions == (WORKING,)
    assert "waits, and comes along" in summary.again.text
    said = visit_of(window.session.snapshot, today)
    assert said is not None
    assert summary.boxes["told"].text == (
        f"{SIDE_EFFECTS}\nTiredness. It often goes.\nSaid by: Dr Shah\n\n"
        f"{WORKING}\nA scan will show.\nSaid by: Dr Shah"
    )
    assert said.else_said == "Drink two litres a day."
    person.tabs_to("What happens next")
    person.types("A scan on Friday")
    person.tabs_to("Copy as text")
    person.presses(Qt.Key.Key_Space)
    copied = QGuiApplication.clipboard().text()
    assert "What happens next\nA scan on Friday\n" in copied

    # Home again: the open one is on the next appointment by itself.
    rests(person)
    following = adds_an_appointment(person, "3", "12", "10:30")
    person.closes()
    window = person.opens()
    listed = questions_for(window.session.snapshot, following, MOMENT.date())
    assert [(each.question.text, each.again) for each in listed] == [(WORKING, True)]
    person.presses(Qt.Key.Key_3, CTRL)
    opens_the_room_of(person, "3 December")
    assert question(person) == WORKING
    assert visit(person).room.panel.lead.text() == "You wanted to ask this again."
    asked = AskingBook(window.session.snapshot).latest(listed[0].question.id)
    assert asked is not None
    assert (asked.appointment, asked.outcome) == (today, Outcome.AGAIN)


def opens_the_room_of(person: Person, day: str) -> QWidget:
    """Press the way into the room of the visit on a day: today's has one, and the next."""
    page = person.window.stack.page
    assert isinstance(page, AppointmentsPage)
    if page.visiting:
        person.presses(Qt.Key.Key_Escape)
    person.tabs_to("Change: Clinic visit")
    for _ in range(20):
        person.presses(Qt.Key.Key_Tab)
        widget = person.focus()
        assert widget is not None
        if name_of(widget).startswith("In the room") and day in name_of(widget):
            person.presses(Qt.Key.Key_Space)
            return widget
    raise AssertionError(day)
