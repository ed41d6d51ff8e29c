"""Working out dates: what is typed and nothing else, with whose dates come first on each."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.date_sums import HelperKind
from companion.services.journey import edit_stage
from companion.ui.pages.context import ON_A_SHARED_SCREEN, PageContext, PageName
from companion.ui.pages.journey.dates_screen import DatesScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    Settled,
    come_back,
    first_shown,
    press,
    tab_to,
    type_date,
    words_of,
)

NOTE = "Worked out from what you typed. Your team's dates come first."


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> JourneyPage:
    return first_shown(context, qtbot)


def screen_of(page: JourneyPage, place: str = "") -> DatesScreen:
    page.show_anchor(f"helper/{place}")
    assert isinstance(page.beside, DatesScreen)
    return page.beside


def fill(screen: DatesScreen, day: tuple[str, str, str], **lengths: str) -> None:
    assert screen.form is not None
    type_date(screen.form.start, *day)
    for name, text in lengths.items():
        field = screen.form.lengths[name]
        field.edit.setFocus()
        field.edit.selectAll()
        QTest.keyClicks(field.edit, text)
    screen.form.work.click()


@pytest.mark.parametrize("year", ["1924", "2126"])
def test_nothing_is_worked_out_from_a_year_far_from_now_until_it_is_said_to_be_meant(
    page: JourneyPage, year: str
) -> None:
    screen = screen_of(page, HelperKind.BLINATUMOMAB.value)
    fill(screen, ("7", "12", year), bag_days="4", pump_days="28")
    assert screen.form is not None
    assert screen.form.start.error == f"Is the year right? You typed {year}."
    assert not screen.found.isVisible()
    assert screen.form.start.keep_year is not None
    screen.form.start.keep_year.click()
    screen.form.work.click()
    assert screen.found.isVisible()


def test_dates_outside_the_calendar_are_told_where_the_year_was_meant(page: JourneyPage) -> None:
    screen = screen_of(page, HelperKind.ASK_BEFORE.value)
    fill(screen, ("7", "1", "1900"), before_days="60")
    assert screen.form is not None
    start = screen.form.start
    assert start.keep_year is not None
    start.keep_year.click()
    screen.form.work.click()
    assert start.error.startswith("Please check the year.")
    assert not start.keep_year.isVisible()


def worked_out(session: Session) -> list[Appointment]:
    return [each for each in session.snapshot.dated_appointments() if each.helper]


def days_of(session: Session) -> list[date]:
    return [each.when.first for each in worked_out(session)]


@pytest.mark.parametrize("kind", list(HelperKind))
def test_nothing_is_filled_in_for_any_kind(page: JourneyPage, kind: HelperKind) -> None:
    screen = screen_of(page, kind.value)
    boxes = screen.findChildren(QLineEdit)
    assert len(boxes) >= 4
    assert [box.text() for box in boxes] == [""] * len(boxes)
    assert not any(box.placeholderText() for box in boxes)


@pytest.mark.parametrize("kind", list(HelperKind))
def test_common_lengths_are_text_with_their_source_and_age(
    page: JourneyPage, context: PageContext, kind: HelperKind
) -> None:
    words = words_of(screen_of(page, kind.value))
    ranges = context.library.helper_ranges(kind.value)
    for each in ranges:
        assert each.text in words
        source = context.library.sources()[each.sources[0]].organisation
        assert (f"From: {source}. Reviewed on 23 November 2026." in words) is not each.is_ours
    from_leaflets = any(not each.is_ours for each in ranges)
    assert ("What some leaflets say" in words) is from_leaflets


def test_by_keys_alone_dates_are_worked_out_and_put_in_the_appointments(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = screen_of(page)
    tab_to(page, screen.kinds[HelperKind.BLINATUMOMAB])
    press(page, Qt.Key.Key_Space)
    assert screen.form is not None
    assert screen.form.kind is HelperKind.BLINATUMOMAB
    for text in ("7", "12", "2026", "3", "10"):
        press(page, Qt.Key.Key_Tab)
        focus = page.focusWidget()
        assert isinstance(focus, QLineEdit)
        QTest.keyClicks(focus, text)
    press(page, Qt.Key.Key_Return)
    assert [line.what for line in screen.found.lines] == [
        "Change of bag 1", "Change of bag 2", "Change of bag 3", "The pump ends",
    ]  # fmt: skip
    tab_to(page, screen.found.put)
    press(page, Qt.Key.Key_Space)
    settled(session)
    assert days_of(session) == [date(2026, 12, day) for day in (10, 13, 16, 17)]
    session.undo()
    settled(session)
    assert not worked_out(session)


def test_every_date_says_whose_dates_come_first_on_the_screen_and_in_the_appointment(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = screen_of(page, "car-t")
    fill(screen, ("7", "12", "2026"), near_days="28", not_alone_days="20", no_driving_days="50")
    assert [line.note for line in screen.found.lines] == [NOTE] * 3
    screen.found.put.click()
    settled(session)
    assert [each.note for each in worked_out(session)] == [NOTE] * 3


def test_tablets_are_always_something_to_ask_about(page: JourneyPage) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("7", "12", "2026"), before_days="7")
    (line,) = screen.found.lines
    assert line.what == "Ask about tablets before 7 December 2026"
    assert line.day == "Monday 30 November 2026"
    assert "until" not in words_of(screen)


def test_a_leap_day_and_the_change_of_the_clocks_move_no_date(page: JourneyPage) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("1", "3", "2028"), before_days="1")
    assert screen.found.lines[0].day == "Tuesday 29 February 2028"
    fill(screen, ("29", "3", "2027"), before_days="1")  # the clocks go forward on the 28th
    assert screen.found.lines[0].day == "Sunday 28 March 2027"


def test_what_else_is_on_a_day_is_named(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    day = PartialDate.of(date(2026, 12, 10))
    session.do(add_appointment, what="Eye check", when=day, at=time(14))
    session.do(add_appointment, what="Blood test", when=day, at=time(9))
    settled(session)
    screen = screen_of(page, "blinatumomab")
    assert screen.form is not None
    assert screen.form.at is not None
    screen.form.at.text = "2pm"
    fill(screen, ("7", "12", "2026"), bag_days="3", pump_days="4")
    bag, end = screen.found.lines
    assert set(bag.clashes) == {
        "At the same time: Eye check, 2pm.",
        "On the same day: Blood test, 9am.",
    }
    assert not end.clashes


def test_other_numbers_change_the_dates_there_and_add_none(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = screen_of(page, "blinatumomab")
    fill(screen, ("7", "12", "2026"), bag_days="3", pump_days="10")
    screen.found.put.click()
    settled(session)
    assert screen.found.there.isVisible()
    assert not screen.found.put.isVisible()
    fill(screen, ("8", "12", "2026"), bag_days="4", pump_days="10")
    assert screen.found.put.text() == "Change these in my appointments"
    screen.found.put.click()
    settled(session)
    assert days_of(session) == [date(2026, 12, day) for day in (12, 16, 18)]
    page.show_anchor("")
    again = screen_of(page, "blinatumomab")  # the same typed anew on another day is no other run
    fill(again, ("7", "12", "2026"), bag_days="3", pump_days="10")
    again.found.put.click()
    settled(session)
    assert len(worked_out(session)) == 4


def test_what_was_worked_out_before_comes_back_as_it_was_typed(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = screen_of(page, "car-t")
    fill(screen, ("7", "12", "2026"), near_days="28")
    screen.found.put.click()
    settled(session)
    page.show_anchor("")
    screen = screen_of(page)
    assert screen.ways is not None
    (row,) = screen.ways.rows.values()
    row.click()
    assert screen.form is not None
    assert screen.form.lengths["near_days"].text == "28"
    assert [line.day for line in screen.found.lines] == ["Monday 4 January 2027"]
    screen.found.take_out.click()
    settled(session)
    assert not worked_out(session)
    session.undo()
    settled(session)
    assert days_of(session) == [date(2027, 1, 4)]


@pytest.mark.parametrize(
    ("kind", "day", "lengths", "said"),
    [
        ("ask-before", ("", "", ""), {"before_days": "7"}, "Type the day, the month and the year."),
        ("ask-before", ("", "12", "2026"), {"before_days": "7"}, "Type the day, the month"),
        ("ask-before", ("31", "2", "2026"), {"before_days": "7"}, "not in the calendar"),
        ("ask-before", ("7", "12", "2026"), {}, "Type a number from your leaflet."),
        ("ask-before", ("7", "12", "2026"), {"before_days": "week"}, "Type a whole number"),
        ("ask-before", ("7", "12", "2026"), {"before_days": "0"}, "a number from 1 to 400"),
        ("ask-before", ("7", "1", "1900"), {"before_days": "60"}, "Is the year right?"),
        ("blinatumomab", ("7", "12", "2026"), {"bag_days": "3"}, "how many days the pump runs"),
        (
            "blinatumomab", ("7", "12", "2026"), {"bag_days": "1", "pump_days": "99"},
            "more than 60 changes",
        ),
        (
            "blinatumomab", ("7", "12", "2026"), {"bag_days": "28", "pump_days": "3"},
            "Please check the 2 numbers: one bag 28 days, the pump 3 days.",
        ),
        ("revaccination", ("7", "12", "2026"), {"months": "121"}, "a number from 1 to 120"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_beside_its_field_and_the_words_stay(
    page: JourneyPage,
    kind: str,
    day: tuple[str, str, str],
    lengths: dict[str, str],
    said: str,
) -> None:
    screen = screen_of(page, kind)
    assert screen.form is not None
    fill(screen, day, **lengths)
    shown = [screen.form.start.error, *(each.error for each in screen.form.lengths.values())]
    assert said in " ".join(shown)
    assert not screen.found.isVisible()
    focus = page.focusWidget()
    assert isinstance(focus, QLineEdit)
    for name, text in lengths.items():
        assert screen.form.lengths[name].text == text


def test_a_day_to_ask_on_that_has_passed_says_so_and_is_not_put_in(page: JourneyPage) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("26", "11", "2026"), before_days="10")
    assert "This day has passed. Ring your team today." in words_of(screen.found)
    assert not screen.found.put.isVisible()
    assert not screen.found.calendar.isVisible()
    fill(screen, ("26", "12", "2026"), before_days="10")
    assert "has passed" not in words_of(screen.found)
    assert screen.found.put.isVisible()


def test_dates_that_no_longer_follow_from_what_is_typed_are_gone(page: JourneyPage) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("7", "12", "2026"), before_days="7")
    assert screen.found.isVisible()
    assert screen.form is not None
    QTest.keyClicks(screen.form.lengths["before_days"].edit, "1")
    assert not screen.found.isVisible()


def test_from_a_stage_they_begin_from_its_start_and_are_tied_to_it(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    start = PartialDate.of(date(2026, 12, 7))
    session.do(
        edit_stage,
        path="transplant",
        stage="conditioning",
        state=StageState.PLANNED,
        start=start,
        end=None,
    )
    page = come_back(context, qtbot, session, settled)
    page.open_stage("conditioning")
    stage = page.stage_screen
    assert stage is not None
    record_id = stage_record_id("transplant", "conditioning")
    stage.rows[f"helper/ask-before/{record_id}"].click()
    screen = page.beside
    assert isinstance(screen, DatesScreen)
    assert screen.form is not None
    assert screen.form.start.value() == start
    screen.form.lengths["before_days"].text = "7"
    screen.form.work.click()
    screen.found.put.click()
    settled(session)
    assert [each.stage for each in worked_out(session)] == [record_id]
    assert page.go_back()
    assert page.stage_screen is not None


@pytest.mark.parametrize("says_what", [True, False])
def test_the_calendar_file_has_the_dates_and_names_nothing_until_asked(
    page: JourneyPage, session: Session, settled: Settled, tmp_path: Path, says_what: bool
) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("7", "12", "2026"), before_days="7")
    screen.found.choice.say_what.setChecked(says_what)
    file = tmp_path / "dates.ics"
    screen.save_to(str(file))
    settled(session)
    text = file.read_bytes().decode("utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    assert "20261130" in text
    assert ("tablets" in text) is says_what
    assert not worked_out(session)
    assert str(file) in screen.found.choice.told.text


def test_the_calendar_file_and_the_appointments_are_the_same_events(
    page: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = screen_of(page, "ask-before")
    fill(screen, ("7", "12", "2026"), before_days="7")
    before = [each.id for each in screen.entries]
    screen.found.put.click()
    settled(session)
    assert [each.id for each in worked_out(session)] == before
    assert [each.id for each in screen.entries] == before


def test_a_shared_screen_offers_none_of_it(context: PageContext, qtbot: QtBot) -> None:
    values = {name: getattr(context, name) for name in _FIELDS}
    page = first_shown(PageContext(**values, may=ON_A_SHARED_SCREEN), qtbot)
    for anchor in ("helper", "lists", "lists/going-home", "print"):
        page.show_anchor(anchor)
        assert page.beside is None
    assert not page.can_print


_FIELDS = (
    "session", "library", "dates", "clock", "navigate", "announcer", "theme",
)  # fmt: skip


def test_the_way_to_the_appointments_is_there_once_they_are_in(
    page: JourneyPage,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    screen = screen_of(page, "revaccination")
    fill(screen, ("31", "8", "2026"), months="6")
    assert [line.day for line in screen.found.lines] == ["Sunday 28 February 2027"]
    screen.found.put.click()
    settled(session)
    screen.found.see.click()
    assert navigated == [(PageName.APPOINTMENTS, "")]


def test_every_field_can_be_heard(page: JourneyPage) -> None:
    for kind in HelperKind:
        screen = screen_of(page, kind.value)
        names = [box.accessibleName() for box in screen.findChildren(QLineEdit) if _seen(box)]
        assert all(names)
        assert len(set(names)) == len(names)


def _seen(widget: QWidget) -> bool:
    return widget.isVisible()


def test_the_button_under_worked_out_dates_is_whole_where_it_nearly_fits(
    page: JourneyPage, qtbot: QtBot
) -> None:
    page.resize(853, 560)
    screen = screen_of(page, HelperKind.BLINATUMOMAB.value)
    fill(screen, ("6", "12", "2026"), bag_days="3", pump_days="12")
    put = screen.found.put
    qtbot.waitUntil(put.isVisible)

    def is_whole() -> bool:
        low = put.mapTo(screen.viewport(), put.rect().bottomLeft()).y()
        return 0 < low - put.height() < low < screen.viewport().height()

    qtbot.waitUntil(is_whole)
