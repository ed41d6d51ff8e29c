"""A start that is typed over, or moves once more: the same care as for a first move."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import course_record_id, courses, name_course, set_day_zero
from companion.services.date_entries import HelperWords, put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.journey import choose_path, edit_stage, link_appointment
from companion.services.stage_history import history_of
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    first_shown,
    kept_stage,
    opened,
    press,
    type_date,
    words_of,
)

STAGE = stage_record_id("transplant", "conditioning")
CLINIC = PartialDate.parse("2026-12-03")


def plan(session: Session, stage: str, start: PartialDate) -> None:
    session.do(
        edit_stage, path="transplant", stage=stage, state=StageState.PLANNED, start=start, end=None
    )


@pytest.fixture
def bare(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person whose conditioning has a date that nothing hangs on."""
    session.do(choose_path, path="transplant")
    plan(session, "conditioning", DAY)
    settled(session)
    return first_shown(context, qtbot)


@pytest.fixture
def planned(
    bare: JourneyPage, context: PageContext, session: Session, settled: Settled
) -> JourneyPage:
    """The same, with a visit, a day 0 and a worked-out date that hang on it."""
    session.do(add_appointment, appointment_id="scan", what="Heart scan", when=CLINIC)
    session.do(link_appointment, appointment_id="scan", stage_id=STAGE)
    session.do(set_day_zero, path="transplant", day=DAY)
    session.do(
        put_in_appointments, kind=HelperKind.ASK_BEFORE, start=DAY, lengths={"before_days": 5},
        words=HelperWords.of(context.library.phrases()), stage=STAGE,
    )  # fmt: skip
    settled(session)
    return bare


def entry(session: Session) -> Appointment:
    return next(each for each in session.snapshot.appointments.values() if each.helper)


def former(session: Session) -> list[str]:
    return [str(each.start) for each in history_of(session.snapshot, STAGE)]


def has_moved(session: Session) -> None:
    """Everything that hangs on the start has gone with it, or is marked."""
    assert entry(session).when == PartialDate.parse("2027-01-06")
    assert entry(session).what == "Ask about tablets before 11 January 2027"
    (course,) = courses(session.snapshot)
    assert (course.day_zero, course.check) == (DAY, True)
    scan = session.snapshot.appointments["scan"]
    assert (scan.when, scan.check) == (CLINIC, True)


def test_a_date_typed_over_the_start_is_a_move_with_the_same_question_and_one_undo(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    has_moved(session)
    assert kept_stage(session, "conditioning").state is StageState.PLANNED
    words = words_of(screen.mine.moved)
    assert "You changed the date." in words
    assert "2 other dates were set around this one." in words
    assert "Day 0 was the same day." not in words
    screen.mine.moved.around.later.click()
    settled(session)
    assert not screen.mine.moved.isVisible()
    assert former(session) == ["2026-12-07"]
    session.undo()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    assert courses(session.snapshot)[0].day_zero == DAY
    assert entry(session).when == PartialDate.parse("2026-12-02")
    assert not session.snapshot.appointments["scan"].check


def test_what_is_chosen_after_typing_moves_to_its_own_date(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    plan(session, "transplant", PartialDate.parse("2026-12-14"))
    settled(session)
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    around = screen.mine.moved.around
    key = stage_record_id("transplant", "transplant")
    assert set(around.rows) == {"scan", key, course_record_id("transplant")}
    kept = kept_stage(session, "transplant")
    assert (kept.start, kept.check) == (PartialDate.parse("2026-12-14"), True)
    around.choose.click()
    around.rows[key].tick.click()
    type_date(around.rows[key].date, "18", "1", "2027")
    around.keep.click()
    settled(session)
    kept = kept_stage(session, "transplant")
    assert (kept.start, kept.check) == (PartialDate.parse("2027-01-18"), False)
    assert session.snapshot.appointments["scan"].check


def test_a_later_stage_that_stays_says_so_on_its_line_until_it_is_checked(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    plan(session, "transplant", PartialDate.parse("2026-12-14"))
    settled(session)
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    screen.mine.moved.around.later.click()
    settled(session)
    screen = opened(planned, "transplant")
    assert "check this date with the hospital" in words_of(screen.told)
    assert screen.mine.check.button is not None
    screen.mine.check.button.click()
    settled(session)
    assert "check this date" not in words_of(screen.told)
    assert not screen.mine.check.isVisible()


def test_a_stage_that_moved_can_move_again(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    assert not screen.mine.again.isVisible()
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "14", "12", "2026")
    screen.mine.moved.dates.keep.click()
    settled(session)
    screen.mine.moved.around.later.click()
    assert screen.mine.again.isVisible()
    screen.mine.again.click()
    assert screen.mine.moved.new_date.hasFocus()
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "11", "1", "2027")
    screen.mine.moved.dates.keep.click()
    settled(session)
    has_moved(session)
    assert former(session) == ["2026-12-14", "2026-12-07"]


def test_typing_into_the_start_under_the_open_question_answers_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    has_moved(session)
    assert screen.mine.moved.around.isVisible()
    assert not screen.mine.moved.new_date.isVisible()


def test_leaving_the_page_while_typing_moves_what_hangs_on_the_date(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    boxes = screen.mine.start.findChildren(QLineEdit)
    for box, text in zip(boxes, ("11", "1", "2027"), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
    assert planned.go_back()
    settled(session)
    has_moved(session)


def test_only_a_month_is_told_as_not_known_yet(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    day = screen.mine.start.findChildren(QLineEdit)[0]
    day.setFocus()
    day.selectAll()
    press(planned, Qt.Key.Key_Backspace)
    type_date(screen.mine.start, "", "1", "2027")
    settled(session)
    assert entry(session).undated
    words = words_of(screen.mine.moved)
    assert "now say: not known yet" in words
    assert "are worked out again" not in words


def test_a_day_to_ask_on_that_has_passed_by_a_move_is_said(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "28", "11", "2026")
    settled(session)
    assert "Ring your team today." in words_of(screen.mine.moved)
    assert entry(session).undated


def test_a_first_date_and_one_that_nothing_hangs_on_ask_nothing(
    bare: JourneyPage, session: Session, settled: Settled
) -> None:
    for stage in ("conditioning", "recovery"):
        screen = opened(bare, stage)
        type_date(screen.mine.start, "11", "1", "2027")
        settled(session)
        assert kept_stage(session, stage).start == PartialDate.of(date(2027, 1, 11))
        assert not screen.mine.moved.isVisible()


def test_going_from_box_to_box_inside_a_date_is_not_leaving_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    boxes = screen.mine.start.findChildren(QLineEdit)
    boxes[0].setFocus()
    boxes[0].selectAll()
    QTest.keyClicks(boxes[0], "9")
    press(planned, Qt.Key.Key_Tab)
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    assert not screen.mine.moved.isVisible()
    press(planned, Qt.Key.Key_Tab, times=3)
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.of(date(2026, 12, 9))
    assert not screen.mine.moved.isVisible()  # the end is asked for in the same stay
    press(planned, Qt.Key.Key_Tab, times=4)
    settled(session)
    assert screen.mine.moved.isVisible()


def type_by_tab(page: JourneyPage, *parts: str) -> None:
    """Type over a date from the box that has the focus, and go on to what comes after it."""
    for text in parts:
        box = page.window().focusWidget()
        assert isinstance(box, QLineEdit)
        box.selectAll()
        QTest.keyClicks(box, text)
        press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Tab)  # past: about then


def both_dates(session: Session, settled: Settled) -> None:
    session.do(
        edit_stage, path="transplant", stage="conditioning", state=StageState.PLANNED,
        start=DAY, end=PartialDate.parse("2026-12-13"),
    )  # fmt: skip
    settled(session)


def test_a_date_nobody_typed_is_never_the_plan_and_moves_nothing(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.start.focus_first()
    type_by_tab(planned, "29", "2", "2027")
    settled(session)
    assert "not in the calendar" in screen.mine.start.error
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    assert entry(session).when == PartialDate.parse("2026-12-02")
    assert not session.snapshot.appointments["scan"].check
    assert former(session) == []
    screen = opened(planned, "conditioning")
    assert "not in the calendar" in screen.mine.start.error
    assert screen.mine.start.words[:3] == ("29", "2", "2027")
    screen.mine.start.focus_first()
    type_by_tab(planned, "28", "2", "2027")
    screen.mine.note.setFocus()
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2027-02-28")
    assert opened(planned, "conditioning").mine.start.error == ""


def test_a_day_0_nobody_typed_is_never_kept_and_its_words_are_there_on_coming_back(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    place = f"course/{course_record_id('transplant')}"
    planned.show_anchor(place)
    assert isinstance(planned.beside, CourseScreen)
    planned.beside.day_zero.focus_first()
    type_by_tab(planned, "29", "2", "2027")
    assert planned.go_back()
    settled(session)
    assert courses(session.snapshot)[0].day_zero == DAY
    planned.show_anchor(place)
    assert "not in the calendar" in planned.beside.day_zero.error
    assert planned.beside.day_zero.words[:3] == ("29", "2", "2027")
    session.do(name_course, path="transplant", title="The second")
    settled(session)
    assert planned.beside.day_zero.words[:3] == ("29", "2", "2027")
    planned.beside.day_zero.focus_first()
    type_by_tab(planned, "8", "1")
    planned.beside.name.setFocus()
    settled(session)
    assert courses(session.snapshot)[0].day_zero == PartialDate.parse("2027-01-08")


def test_a_new_date_that_is_not_whole_yet_is_there_on_coming_back(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    both_dates(session, settled)
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "11", "1", "20")
    settled(session)
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    flow = opened(planned, "conditioning").mine.moved
    assert flow.dates.keep.isVisible()
    assert flow.dates.end.isVisible()
    assert flow.dates.start.words[:3] == ("11", "1", "20")
    type_date(flow.dates.start, "11", "1", "2027")
    flow.dates.keep.click()
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2027-01-11")
    assert planned.go_back()
    assert not opened(planned, "conditioning").mine.moved.isVisible()


def test_a_new_date_is_still_there_when_the_question_was_closed_and_asked_again(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    mine = screen.mine
    mine.states[StageState.MOVED].click()
    mine.moved.new_date.click()
    type_date(mine.moved.dates.start, "11", "1", "2027")
    mine.states[StageState.PLANNED].click()
    settled(session)
    mine.states[StageState.MOVED].click()
    mine.moved.new_date.click()
    assert mine.moved.dates.start.words[:3] == ("11", "1", "2027")
    mine.moved.dates.keep.click()
    settled(session)
    mine.moved.around.later.click()
    mine.again.click()
    mine.moved.new_date.click()
    assert mine.moved.dates.start.words[:3] == ("", "", "")


@pytest.mark.parametrize("year", ["1924", "2126"])
def test_a_year_far_from_now_moves_nothing_until_it_is_said_to_be_meant(
    planned: JourneyPage, session: Session, settled: Settled, year: str
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.start, "7", "12", year)
    settled(session)
    assert mine.start.error == f"Is the year right? You typed {year}."
    assert kept_stage(session, "conditioning").start == DAY
    assert not session.snapshot.appointments["scan"].check
    assert not mine.moved.isVisible()
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    mine = opened(planned, "conditioning").mine
    assert mine.start.keep_year is not None
    mine.start.keep_year.click()
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse(f"{year}-12-07")
    assert session.snapshot.appointments["scan"].check
    assert mine.moved.isVisible()
    planned.show_anchor(f"course/{course_record_id('transplant')}")
    assert isinstance(planned.beside, CourseScreen)
    type_date(planned.beside.day_zero, "8", "12", year)
    settled(session)
    assert planned.beside.day_zero.error == f"Is the year right? You typed {year}."
    assert courses(session.snapshot)[0].day_zero == DAY


def test_a_stage_of_the_past_is_written_without_a_question(
    bare: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(bare, "induction").mine
    mine.states[StageState.DONE].click()
    type_date(mine.start, "4", "3", "2019")
    settled(session)
    assert kept_stage(session, "induction").start == PartialDate.parse("2019-03-04")
    assert (mine.start.error, mine.moved.isVisible()) == ("", False)


@pytest.mark.parametrize("year", ["1924", "2126"])
def test_a_new_date_with_a_year_far_from_now_is_asked_about_first(
    planned: JourneyPage, session: Session, settled: Settled, year: str
) -> None:
    mine = opened(planned, "conditioning").mine
    mine.states[StageState.MOVED].click()
    flow = mine.moved
    flow.new_date.click()
    type_date(flow.dates.start, "11", "1", year)
    flow.dates.keep.click()
    settled(session)
    assert flow.dates.start.error == f"Is the year right? You typed {year}."
    assert kept_stage(session, "conditioning").start == DAY
    type_date(flow.dates.start, "11", "1", "2027")
    flow.dates.keep.click()
    settled(session)
    around = flow.around
    around.choose.click()
    around.rows["scan"].tick.click()
    type_date(around.rows["scan"].date, "4", "1", year)
    around.keep.click()
    assert around.rows["scan"].date.error == f"Is the year right? You typed {year}."


@pytest.mark.parametrize("enter", [False, True])
def test_one_stay_that_corrects_both_dates_is_one_change_of_the_plan(
    planned: JourneyPage, session: Session, settled: Settled, enter: bool
) -> None:
    both_dates(session, settled)
    screen = opened(planned, "conditioning")
    screen.mine.start.focus_first()
    type_by_tab(planned, "1", "12", "2026")  # 1 to 13 December was never the plan
    if enter:
        screen.mine.start.focus_first()
        press(planned, Qt.Key.Key_Return)
        settled(session)
        assert screen.mine.moved.isVisible()
        screen.mine.end.focus_first()
    type_by_tab(planned, "6", "12", "2026")
    settled(session)
    kept = kept_stage(session, "conditioning")
    assert (str(kept.start), str(kept.end)) == ("2026-12-01", "2026-12-06")
    assert screen.mine.moved.isVisible()
    assert [(str(each.start), str(each.end)) for each in history_of(session.snapshot, STAGE)] == [
        ("2026-12-07", "2026-12-13")
    ]
    screen.mine.start.focus_first()
    type_by_tab(planned, "2", "12", "2026")
    screen.mine.note.setFocus()
    settled(session)
    assert former(session) == ["2026-12-01", "2026-12-07"]


def test_a_start_after_the_end_is_told_beside_it_and_is_no_plan_of_before(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    both_dates(session, settled)
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    wrong = "The end is before the start. Please check the 2 dates."
    assert screen.mine.end.error == wrong
    screen.mine.end.focus_first()
    press(planned, Qt.Key.Key_Tab, times=4)
    assert screen.mine.end.error == wrong
    assert planned.go_back()
    screen = opened(planned, "conditioning")
    assert screen.mine.end.error == wrong
    type_date(screen.mine.end, "17", "1", "2027")
    settled(session)
    assert screen.mine.end.error == ""
    assert [(str(each.start), str(each.end)) for each in history_of(session.snapshot, STAGE)] == [
        ("2026-12-07", "2026-12-13")
    ]


def test_a_first_start_brings_the_end_in_time_for_tab(
    bare: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(bare, "recovery")
    assert not screen.mine.end.isVisible()
    screen.mine.start.focus_first()
    type_by_tab(bare, "1", "2", "2027")
    assert screen.mine.end.isAncestorOf(bare.window().focusWidget())
    type_by_tab(bare, "8", "2", "2027")
    settled(session)
    kept = kept_stage(session, "recovery")
    assert (str(kept.start), str(kept.end)) == ("2027-02-01", "2027-02-08")


def test_every_date_that_stood_in_the_box_is_kept_in_one_stay(
    bare: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(bare, "conditioning")
    for typed in (("11", "1", "2027"), ("8", "2", "2027"), ("11", "1", "2027")):
        type_date(screen.mine.start, *typed)
        settled(session)
    assert former(session) == ["2027-02-08", "2027-01-11", "2026-12-07"]
    screen.mine.states[StageState.MOVED].click()
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "1", "3", "2027")
    screen.mine.moved.dates.keep.click()
    settled(session)
    assert former(session) == ["2027-01-11", "2027-02-08", "2027-01-11", "2026-12-07"]


def test_a_day_0_that_is_the_start_of_a_later_stage_is_not_asked_about_twice(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    later = PartialDate.parse("2026-12-14")
    plan(session, "transplant", later)
    session.do(set_day_zero, path="transplant", day=later)
    settled(session)
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    assert set(screen.mine.moved.around.rows) == {
        "scan",
        stage_record_id("transplant", "transplant"),
    }
    assert courses(session.snapshot)[0].check
    session.do(set_day_zero, path="transplant", day=PartialDate.parse("2026-12-15"))
    settled(session)
    type_date(screen.mine.start, "12", "1", "2027")
    settled(session)
    assert len(screen.mine.moved.around.rows) == 3
