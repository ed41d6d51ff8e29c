"""A date long past is asked about where it would be the plan, and counts once it is meant."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.courses import course_record_id, courses, set_day_zero
from companion.services.journey import choose_path, edit_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.mine import MyPart
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    first_shown,
    kept_stage,
    opened,
    type_date,
    words_of,
)

Written = tuple[str, str, str]


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person whose conditioning and day 0 are planned for December 2026."""
    session.do(choose_path, path="transplant")
    plan(session, StageState.PLANNED)
    session.do(set_day_zero, path="transplant", day=DAY)
    settled(session)
    return first_shown(context, qtbot)


def plan(session: Session, state: StageState) -> None:
    session.do(
        edit_stage, path="transplant", stage="conditioning", state=state, start=DAY, end=None
    )


def asked(mine: MyPart, year: str) -> None:
    assert mine.start.error == f"Is the year right? You typed {year}."
    assert mine.start.keep_year is not None
    assert mine.start.keep_year.isVisible()
    assert mine.start.keep_year.text() == f"Keep the year {year}"


@pytest.mark.parametrize("state", [StageState.PLANNED, StageState.MOVED, StageState.NONE])
@pytest.mark.parametrize("typed", [("14", "12", "2016"), ("11", "1", "2026")])
def test_a_plan_of_long_ago_is_asked_about_and_counts_once_it_is_meant(
    planned: JourneyPage, session: Session, settled: Settled, state: StageState, typed: Written
) -> None:
    plan(session, state)
    settled(session)
    mine = opened(planned, "conditioning").mine
    type_date(mine.start, *typed)
    settled(session)
    asked(mine, typed[2])
    assert kept_stage(session, "conditioning").start == DAY
    assert not mine.moved.isVisible()
    assert "Ring your team" not in words_of(mine)
    assert mine.start.keep_year is not None
    mine.start.keep_year.click()
    settled(session)
    day, month, year = map(int, typed)
    expected = PartialDate(year=year, month=month, day=day)
    assert kept_stage(session, "conditioning").start == expected
    assert mine.start.error == ""


@pytest.mark.parametrize("state", [StageState.DONE, StageState.UNDER_WAY])
def test_a_stage_that_is_done_or_under_way_may_have_begun_long_ago(
    planned: JourneyPage, session: Session, settled: Settled, state: StageState
) -> None:
    mine = opened(planned, "conditioning").mine
    mine.states[state].click()
    type_date(mine.start, "11", "1", "2026")
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2026-01-11")
    assert mine.start.error == ""


def test_saying_that_it_is_done_answers_the_question(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.start, "14", "12", "2016")
    mine.states[StageState.DONE].click()
    assert mine.start.error == "This date is not kept yet. Press Enter to keep it."
    assert mine.start.keep_year is not None
    assert not mine.start.keep_year.isVisible()
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2016-12-14")


@pytest.mark.parametrize("days", [60, 61])
def test_a_plan_of_the_last_two_months_is_not_asked_about(
    planned: JourneyPage, context: PageContext, session: Session, settled: Settled, days: int
) -> None:
    mine = opened(planned, "conditioning").mine
    when, is_asked = context.today() - timedelta(days=days), days > 60
    type_date(mine.start, str(when.day), str(when.month), str(when.year))
    settled(session)
    assert (kept_stage(session, "conditioning").start == DAY) is is_asked
    assert bool(mine.start.error) is is_asked


@pytest.mark.parametrize(("year", "is_asked"), [("2016", True), ("2023", True), ("2025", False)])
def test_a_day_0_that_goes_back_by_more_than_two_years_is_asked_about(
    planned: JourneyPage, session: Session, settled: Settled, year: str, is_asked: bool
) -> None:
    planned.show_anchor(f"course/{course_record_id('transplant')}")
    assert isinstance(planned.beside, CourseScreen)
    type_date(planned.beside.day_zero, "7", "12", year)
    settled(session)
    assert (courses(session.snapshot)[0].day_zero == DAY) is is_asked
    assert ("Is the year right?" in planned.beside.day_zero.error) is is_asked
    if is_asked:
        assert planned.beside.day_zero.keep_year is not None
        planned.beside.day_zero.keep_year.click()
        settled(session)
        assert courses(session.snapshot)[0].day_zero == PartialDate(year=int(year), month=12, day=7)


def test_a_first_day_0_of_long_ago_is_not_asked_about(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(set_day_zero, path="transplant", day=None)
    settled(session)
    planned.show_anchor(f"course/{course_record_id('transplant')}")
    assert isinstance(planned.beside, CourseScreen)
    type_date(planned.beside.day_zero, "7", "12", "2016")
    settled(session)
    assert str(courses(session.snapshot)[0].day_zero) == "2016-12-07"
