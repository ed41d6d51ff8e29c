"""Calendar files in the window: saved and brought in by keyboard, shown first, undone whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.moving import move_appointment
from companion.ui.pages.appointments.calendar_desk import CalendarDesk
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
CALENDARS = Path(__file__).parents[2] / "data" / "calendars"


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, settled: Settled) -> AppointmentsPage:
    """The section with one appointment, one that is only about, and a window around it."""
    for what, when in (("Blood test", "2026-12-03"), ("Scan", "2026-12~")):
        context.session.do(add_appointment, what=what, when=PartialDate.parse(when))
    settled(context.session)
    made = AppointmentsPage(context)
    qtbot.addWidget(made)
    made.resize(1050, 696)
    made.ensure_built()
    made.refresh(None)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.diary.add_button.setFocus()
    return made


def tab_to(wanted: QWidget) -> None:
    QApplication.processEvents()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is wanted:
            return
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted}")


def press(wanted: QWidget) -> None:
    tab_to(wanted)
    QTest.keyClick(wanted, Qt.Key.Key_Space)
    QCoreApplication.processEvents()


def desk_of(page: AppointmentsPage) -> CalendarDesk:
    assert page.calendar is not None
    assert page.at_calendar
    return page.calendar


def words_on(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(Text) if each.isVisible())


def open_bringing(page: AppointmentsPage) -> CalendarDesk:
    press(page.diary.more().button)
    press(page.diary.bring_in)
    return desk_of(page)


def look_at(desk: CalendarDesk, file: Path, qtbot: QtBot) -> None:
    desk.bringing.look_at(str(file))
    qtbot.waitUntil(lambda: bool(words_on(desk.bringing.preview) or desk.bringing.told.text))


def titles_in(file: Path) -> list[str]:
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return [str(each["SUMMARY"]) for each in events]


def test_all_are_saved_by_keyboard_and_only_say_appointment(
    page: AppointmentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    press(page.diary.more().button)
    press(page.diary.save_all)
    screen = desk_of(page).saving
    assert screen.left_out.text == "Not in the file, because the day is not known yet: Scan"
    assert screen.only_say.isChecked()
    screen.save_to(str(tmp_path / "all.ics"))
    qtbot.waitUntil(lambda: screen.told.text.startswith("It is saved in"))
    assert titles_in(tmp_path / "all.ics") == ["Appointment"]


def test_the_full_title_is_saved_only_when_chosen(
    page: AppointmentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    press(page.diary.more().button)
    press(page.diary.save_all)
    screen = desk_of(page).saving
    tab_to(screen.only_say)
    QTest.keyClick(screen.only_say, Qt.Key.Key_Down)
    screen.save_to(str(tmp_path / "all.ics"))
    qtbot.waitUntil(lambda: screen.told.text.startswith("It is saved in"))
    assert titles_in(tmp_path / "all.ics") == ["Blood test"]
    screen.show_for("")
    assert screen.only_say.isChecked()


def test_one_appointment_is_saved_from_its_own_page_and_the_way_back_leads_there(
    page: AppointmentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    visits = page.context.session.snapshot.appointments.values()
    visit = next(each for each in visits if each.what == "Blood test")
    page.diary.change_asked.emit(visit.id)
    assert page.form is not None
    check = page.form.check
    press(check.more().button)
    press(check.calendar)
    screen = desk_of(page).saving
    screen.save_to(str(tmp_path / "one.ics"))
    qtbot.waitUntil(lambda: screen.told.text.startswith("It is saved in"))
    assert len(titles_in(tmp_path / "one.ics")) == 1
    assert page.go_back()
    assert page.asking


def test_a_file_is_shown_before_anything_changes_then_brought_in_and_undone_whole(
    page: AppointmentsPage, qtbot: QtBot, settled: Settled
) -> None:
    session = page.context.session
    before = dict(session.snapshot.appointments)
    desk = open_bringing(page)
    look_at(desk, CALENDARS / "google.ics", qtbot)
    said = words_on(desk.bringing)
    assert "New: 4" in said
    assert "Blood test, Tuesday 15 June 2027, 9am" in said
    assert "Cancelled in the file, and not here: 1" in said
    assert dict(session.snapshot.appointments) == before
    press(desk.bringing.agree_button)
    settled(session)
    assert desk.bringing.told.text == "It is here now: 4 new, 0 changed, 0 cancelled."
    assert len(session.snapshot.appointments) == len(before) + 4
    session.undo()
    settled(session)
    assert dict(session.snapshot.appointments) == before


def test_the_same_file_again_says_that_it_is_here(
    page: AppointmentsPage, qtbot: QtBot, settled: Settled
) -> None:
    desk = open_bringing(page)
    look_at(desk, CALENDARS / "outlook.ics", qtbot)
    press(desk.bringing.agree_button)
    settled(page.context.session)
    look_at(desk, CALENDARS / "outlook.ics", qtbot)
    qtbot.waitUntil(lambda: "here already" in desk.bringing.told.text)
    assert not desk.bringing.agree_button.isVisible()


def test_not_now_changes_nothing(page: AppointmentsPage, qtbot: QtBot) -> None:
    before = dict(page.context.session.snapshot.appointments)
    desk = open_bringing(page)
    look_at(desk, CALENDARS / "outlook.ics", qtbot)
    press(desk.bringing.leave_button)
    assert desk.bringing.told.text == "Nothing was brought in."
    assert not desk.bringing.preview.isVisible()
    assert dict(page.context.session.snapshot.appointments) == before


@pytest.mark.parametrize("name", ["not-a-calendar.ics", "empty.ics", "bytes.ics", "missing.ics"])
def test_a_bad_file_gives_a_clear_line_and_changes_nothing(
    page: AppointmentsPage, name: str, qtbot: QtBot
) -> None:
    before = dict(page.context.session.snapshot.appointments)
    desk = open_bringing(page)
    look_at(desk, CALENDARS / name, qtbot)
    assert desk.bringing.told.text.endswith("Nothing was changed. Your words are safe.")
    assert dict(page.context.session.snapshot.appointments) == before


def test_markup_in_a_file_is_shown_as_typed(page: AppointmentsPage, qtbot: QtBot) -> None:
    desk = open_bringing(page)
    look_at(desk, CALENDARS / "words.ics", qtbot)
    lines = [each for each in desk.bringing.preview.findChildren(Text) if "Blood" in each.text()]
    assert lines
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in lines)


def test_an_appointment_without_a_day_cannot_be_saved_on_its_own(
    page: AppointmentsPage, settled: Settled
) -> None:
    session = page.context.session
    visit = next(e for e in session.snapshot.appointments.values() if e.what == "Blood test")
    session.do(move_appointment, appointment_id=visit.id, when=None)
    settled(session)
    page._on_save_all()
    screen = desk_of(page).saving
    assert not screen.save_button.isEnabled()
    assert "Blood test" in screen.left_out.text
