"""The month of Appointments: equal to the list, by keyboard, and not where it is narrow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.ordering import in_date_order
from companion.domain.records import Appointment
from companion.resources import content_folder
from companion.services.appointments import add_appointment
from companion.services.moving import cancel_appointment, move_appointment
from companion.ui.pages.appointments.month import (
    MonthView,
    days_of,
    face_of,
    on_days,
    some_time_in,
)
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DATES = Library(content_folder()).phrases().dates


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with room for a month."""
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
    return made


def add(session: Session, settled: Settled, key: str, when: str, **more: Any) -> None:
    day = PartialDate.parse(when)
    session.do(add_appointment, appointment_id=key, what=key.title(), when=day, **more)
    settled(session)


def month_of(page: AppointmentsPage) -> MonthView:
    assert page.diary.month is not None
    return page.diary.month


def as_month(page: AppointmentsPage) -> bool:
    return page.diary.as_month


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_an_empty_diary_offers_no_month(page: AppointmentsPage) -> None:
    assert not page.diary.month_button.isVisible()


def test_the_month_says_all_that_the_list_says(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "scan", "2026-12-03", at=time(10), where="Ward 5")
    add(session, settled, "clinic", "2026-12-03", at=time(14))
    add(session, settled, "teeth", "2026-12-04")
    add(session, settled, "test", "2026-12-07~", at=time(9))
    add(session, settled, "moving in", "2026-12")
    add(session, settled, "review", "2026")
    session.do(cancel_appointment, appointment_id="teeth")
    settled(session)
    page.diary.month_button.click()
    month = month_of(page)
    assert as_month(page)
    assert not page.diary.coming.isVisible()
    month.show_day(date(2026, 12, 3))
    names = {button.day.day: button.accessibleName() for button in month.grid.days}
    assert names[2] == "Wednesday 2 December 2026"
    assert names[3] == "Thursday 3 December 2026. Scan, 10am. Clinic, 2pm"
    assert names[4] == "Friday 4 December 2026. Cancelled: Teeth"
    assert names[7] == "Monday 7 December 2026. About then: Test, 9am"
    assert month.rows.keys() == ("scan", "clinic", "moving in", "review")
    shown = words(month)
    assert {"December 2026", "Ward 5", "Some time in December 2026"} <= set(shown)
    faces = {button.day.day: button.face for button in month.grid.days}
    assert (faces[3].word, faces[4].word, faces[4].off) == ("2 visits", "cancelled", True)
    assert faces[7].word == "about"


def test_today_is_told_and_is_where_the_month_opens(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "scan", "2026-11-24", at=time(17))
    page.show_anchor("month")
    month = month_of(page)
    assert month.title.text() == "November 2026"
    today = month.grid.days[23]
    assert today.isChecked()
    assert today.accessibleName() == "Tuesday 24 November 2026. Today. Scan, 5pm"
    assert month.rows.keys() == ("scan",)


def test_a_day_is_chosen_and_an_appointment_opened_by_keyboard_alone(
    page: AppointmentsPage, session: Session, settled: Settled, context: PageContext
) -> None:
    heard: list[str] = []
    add(session, settled, "scan", "2026-12-01", at=time(10))
    page.show_anchor("month")
    month = month_of(page)
    context.announcer.said.connect(heard.append)
    month.grid.focus_day(date(2026, 11, 24))
    press(Qt.Key.Key_Down)
    assert month.title.text() == "December 2026"
    assert [button.day for button in month.grid.days if button.hasFocus()] == [date(2026, 12, 1)]
    press(Qt.Key.Key_Return)
    assert heard == ["Tuesday 1 December 2026. Scan, 10am"]
    row = month.rows.row("scan")
    assert row is not None
    for _ in range(10):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and row.isAncestorOf(focus):
            break
    page.diary.change_asked.emit("scan")
    assert page.asking
    page.go_back()
    assert as_month(page), "back where the person was"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert row.isAncestorOf(focus)


def test_the_month_follows_what_is_moved_and_undone(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "scan", "2026-12-03", at=time(10))
    page.show_anchor("month")
    month_of(page).show_day(date(2026, 12, 3))
    session.do(move_appointment, appointment_id="scan", when=PartialDate.parse("2026-12-04"))
    settled(session)
    assert month_of(page).rows.keys() == ()
    assert "Nothing is planned on Thursday 3 December 2026." in words(month_of(page))
    assert month_of(page).grid.days[3].face.word == "visit"
    session.undo()
    settled(session)
    assert month_of(page).rows.keys() == ("scan",)


def test_months_are_turned_and_today_is_found_again(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    add(session, settled, "scan", "2026-12-03")
    page.show_anchor("month")
    month = month_of(page)
    for _ in range(3):
        month.later.click()
    assert month.title.text() == "February 2027"
    month.earlier.click()
    assert month.title.text() == "January 2027"
    month.this_month.click()
    assert month.title.text() == "November 2026"
    month.show_day(date(2199, 12, 31))
    month.later.click()
    assert month.title.text() == "December 2199"


def test_a_narrow_window_and_large_text_have_the_list_only(
    page: AppointmentsPage,
    window: QStackedWidget,
    session: Session,
    settled: Settled,
    themes: ThemeController,
) -> None:
    add(session, settled, "scan", "2026-12-03")
    page.show_anchor("month")
    assert as_month(page)
    window.resize(600, 696)
    QApplication.processEvents()
    assert not as_month(page)
    assert not page.diary.month_button.isVisible()
    assert page.diary.coming.isVisible()
    window.resize(1050, 696)
    QApplication.processEvents()
    assert as_month(page)
    themes.apply("light", 200)
    QApplication.processEvents()
    assert not as_month(page)


# --- what is in a month ---

DAYS = st.dates(date(2026, 11, 25), date(2027, 2, 10))
WHEN = (
    st.builds(PartialDate.of, DAYS, about=st.booleans())
    | st.builds(PartialDate, year=st.just(2026), month=st.integers(11, 12))
    | st.builds(PartialDate, year=st.integers(2026, 2027))
)


def visits(whens: list[PartialDate]) -> tuple[Appointment, ...]:
    return in_date_order(
        Appointment(id=str(place), created_at=NOW, updated_at=NOW, what="Visit", when=when)
        for place, when in enumerate(whens)
    )


@settings(max_examples=200)
@given(st.lists(WHEN, max_size=20), DAYS)
def test_every_appointment_of_a_month_is_in_it_once(whens: list[PartialDate], month: date) -> None:
    dated = visits(whens)
    days = days_of(month)
    placed = [each for group in on_days(dated, month).values() for each in group]
    unsure = some_time_in(dated, month)
    expected = [each for each in dated if each.when.is_day and each.when.first in days]
    assert placed == expected
    assert sorted(each.id for each in unsure) == sorted(
        each.id
        for each in dated
        if not each.when.is_day
        and each.when.first <= days[0]
        and each.when.last >= days[-1]
        and each.when.year == month.year
    )


@given(st.lists(WHEN, max_size=6), DAYS)
def test_a_day_names_everything_on_it(whens: list[PartialDate], day: date) -> None:
    here = on_days(visits(whens), day).get(day, ())
    face = face_of(day, here, DATES, is_today=False)
    assert face.name.startswith(DATES.day(day))
    assert face.name.count("Visit") == len(here)
    assert bool(face.word) is bool(here)


@pytest.mark.parametrize("day", ["2026-10-25", "2027-03-28"])
def test_the_day_the_clocks_change_is_a_day_like_any_other(day: str) -> None:
    when = date.fromisoformat(day)
    london = ZoneInfo("Europe/London")
    midnight, noon = (datetime.combine(when, time(hour), london) for hour in (0, 12))
    assert midnight.utcoffset() != noon.utcoffset(), "the clocks do change that night"
    assert days_of(when).count(when) == 1
    assert len(days_of(when)) == 31
    visit = visits([PartialDate.of(when)])
    assert on_days(visit, when) == {when: visit}
