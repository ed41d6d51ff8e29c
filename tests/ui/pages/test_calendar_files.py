"""Calendar files in the window: saved and brought in by keyboard, shown first, undone whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.moving import move_appointment
from companion.ui.pages.appointments.calendar_desk import CalendarDesk
from companion.ui.pages.appointments.calendar_parts import LeftOutRow
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from companion.ui.widgets.list_panel import ListPanel, lists_finished
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
    screen = desk.bringing
    screen.look_at(str(file))
    qtbot.waitUntil(lambda: bool(screen.preview.isVisible() or screen.told.text))
    qtbot.waitUntil(lambda: lists_finished(screen))


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


def bad_and_good(folder: Path) -> Path:
    """A file with fifty events without a day and one that is well."""
    bad = (
        f"BEGIN:VEVENT\nUID:{n}\nDTSTART:tomorrow at {n}\nSUMMARY:Bad {n}\nEND:VEVENT"
        for n in range(50)
    )
    good = "BEGIN:VEVENT\nUID:good\nDTSTART:20261201T100000\nSUMMARY:Good\nX-ODD:1\nEND:VEVENT"
    file = folder / "part.ics"
    file.write_text("\n".join(("BEGIN:VCALENDAR", *bad, good, "END:VCALENDAR")))
    return file


def show_all(desk: CalendarDesk) -> str:
    for panel in desk.bringing.preview.findChildren(ListPanel):
        while panel.more_button.isVisible():
            press(panel.more_button)
        panel.finish()
    return words_on(desk.bringing.preview)


def test_all_that_is_left_out_stays_after_bringing_in_and_can_be_read_and_copied(
    page: AppointmentsPage, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    desk = open_bringing(page)
    look_at(desk, bad_and_good(tmp_path), qtbot)
    assert all(f"Bad {number}:" in show_all(desk) for number in range(50))
    press(desk.bringing.agree_button)
    settled(page.context.session)
    screen = desk.bringing
    assert screen.told.text == "It is here now: 1 new, 0 changed, 0 cancelled."
    qtbot.waitUntil(lambda: lists_finished(screen))
    said = show_all(desk)
    assert "Not brought in: 50" in said
    assert "Lines that only other programs read: 1" in said
    assert all(f"Bad {number}:" in said for number in range(50))
    assert "New" not in said
    row = screen.preview.findChildren(LeftOutRow)[49]
    press(row.fold.button)
    assert "DTSTART:tomorrow at 49" in words_on(row)
    assert row.copy_button is not None
    press(row.copy_button)
    assert QGuiApplication.clipboard().text().startswith("UID:49\nDTSTART:tomorrow at 49")
    press(screen.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert all(f"DTSTART:tomorrow at {number}" in copied for number in range(50))
    assert "X-ODD:1" in copied


def test_what_was_left_out_is_there_again_until_another_file_or_undo(
    page: AppointmentsPage, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    session = page.context.session
    desk = open_bringing(page)
    look_at(desk, bad_and_good(tmp_path), qtbot)
    press(desk.bringing.agree_button)
    settled(session)
    assert page.go_back()
    page._on_bring()
    qtbot.waitUntil(lambda: lists_finished(desk.bringing))
    assert "Not brought in: 50" in words_on(desk.bringing.preview)
    session.undo()
    settled(session)
    assert not desk.bringing.preview.isVisible()
    assert not desk.bringing.told.isVisible()


@pytest.fixture
def slow_file(tmp_path: Path) -> Iterator[Path]:
    """A file that nobody has written yet: reading it waits."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("this computer has no files that wait")
    pipe = tmp_path / "slow.ics"
    os.mkfifo(pipe)
    yield pipe
    with contextlib.suppress(OSError):  # nobody waits for it
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))


def test_a_file_that_takes_long_holds_nothing_up_and_can_be_stopped(
    page: AppointmentsPage, slow_file: Path, qtbot: QtBot, settled: Settled
) -> None:
    session = page.context.session
    desk = open_bringing(page)
    screen = desk.bringing
    screen.look_at(str(slow_file))
    qtbot.waitUntil(screen.stop_button.isVisible)
    assert screen.told.text.startswith("Looking at the file.")
    session.do(add_appointment, what="Written meanwhile", when=PartialDate.parse("2026-12-09"))
    settled(session)
    assert "Written meanwhile" in {e.what for e in session.snapshot.appointments.values()}
    assert screen.stop_button.isVisible()
    press(screen.stop_button)
    assert screen.told.text == "We stopped looking at that file. Nothing was changed."
    assert not screen.stop_button.isVisible()


def test_leaving_the_screen_lets_a_file_go_that_takes_long(
    page: AppointmentsPage, slow_file: Path, qtbot: QtBot
) -> None:
    desk = open_bringing(page)
    desk.bringing.look_at(str(slow_file))
    qtbot.waitUntil(desk.bringing.stop_button.isVisible)
    assert page.go_back()
    page._on_bring()
    assert not desk.bringing.told.isVisible()
    assert not desk.bringing.stop_button.isVisible()


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


def test_an_appointment_that_waits_for_a_day_is_saved_as_off_and_that_is_said(
    page: AppointmentsPage, settled: Settled
) -> None:
    session = page.context.session
    visit = next(e for e in session.snapshot.appointments.values() if e.what == "Blood test")
    session.do(move_appointment, appointment_id=visit.id, when=None)
    settled(session)
    page._on_save_all()
    screen = desk_of(page).saving
    assert screen.waiting.text.endswith("so the file says that it is off for now: Blood test")
    assert screen.left_out.text.endswith("Scan")


def test_an_old_day_that_goes_from_the_calendar_is_named_with_its_own_words(
    page: AppointmentsPage, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    session = page.context.session
    visit = next(e for e in session.snapshot.appointments.values() if e.what == "Blood test")
    session.do(move_appointment, appointment_id=visit.id, when=PartialDate.parse("2027-01"))
    settled(session)
    page._on_save_all()
    screen = desk_of(page).saving
    told = "Told as cancelled, so that the old day goes from your calendar: Blood test"
    assert screen.let_go.text == told
    assert screen.left_out.text.endswith("not known yet: Scan")
    session.do(remove_appointment, appointment_id=visit.id)
    settled(session)
    screen.refresh()
    assert (screen.let_go.text, screen.save_button.isEnabled()) == (told, True)
    screen.save_to(str(tmp_path / "all.ics"))
    qtbot.waitUntil(lambda: screen.told.text.startswith("It is saved in"))
    (event,) = Calendar.from_ical((tmp_path / "all.ics").read_bytes()).walk("VEVENT")
    assert event["STATUS"] == "CANCELLED"
