"""A date that is half typed when its screen is left is held, and is never the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.courses import course_record_id, courses, set_day_zero
from companion.services.journey import choose_path, edit_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from companion.ui.widgets.date_field import DateField
from tests.ui.pages.journey_page import DAY, Settled, first_shown, go_on_from, kept_stage, opened

Typed = tuple[tuple[int, str], ...]
NOT_YET = "This date is not kept yet. Press Enter to keep it."


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person whose conditioning and day 0 have a date."""
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage, path="transplant", stage="conditioning", state=StageState.PLANNED,
        start=DAY, end=None,
    )  # fmt: skip
    session.do(set_day_zero, path="transplant", day=DAY)
    settled(session)
    return first_shown(context, qtbot)


def type_over(field: DateField, *parts: tuple[int, str]) -> None:
    """Type over some of the boxes, from one to the next by Tab, and stay in the last of them."""
    boxes = field.findChildren(QLineEdit)
    for number, (at, text) in enumerate(parts, start=1):
        boxes[at].setFocus()
        boxes[at].selectAll()
        QTest.keyClick(boxes[at], Qt.Key.Key_Backspace)
        QTest.keyClicks(boxes[at], text)
        if number < len(parts):
            QTest.keyClick(boxes[at], Qt.Key.Key_Tab)


HALVES: list[Typed] = [((0, "1"),), ((0, ""),), ((0, "11"), (1, "1")), ((2, "20"),)]


@pytest.mark.parametrize("typed", HALVES)
def test_half_a_date_of_a_stage_is_held_for_coming_back(
    planned: JourneyPage, session: Session, settled: Settled, typed: Typed
) -> None:
    mine = opened(planned, "conditioning").mine
    type_over(mine.start, *typed)
    shown = mine.start.words
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    mine = opened(planned, "conditioning").mine
    assert (mine.start.words, mine.start.error) == (shown, NOT_YET)
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    mine = opened(planned, "conditioning").mine
    mine.start.focus_first()
    type_over(mine.start, (0, "12"), (1, "01"), (2, "2027"))
    go_on_from(mine.start)
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2027-01-12")
    assert mine.start.error == ""


@pytest.mark.parametrize("typed", HALVES)
def test_half_a_day_0_is_held_for_coming_back(
    planned: JourneyPage, session: Session, settled: Settled, typed: Typed
) -> None:
    place = f"course/{course_record_id('transplant')}"
    planned.show_anchor(place)
    assert isinstance(planned.beside, CourseScreen)
    type_over(planned.beside.day_zero, *typed)
    shown = planned.beside.day_zero.words
    assert planned.go_back()
    settled(session)
    assert courses(session.snapshot)[0].day_zero == DAY
    planned.show_anchor(place)
    assert isinstance(planned.beside, CourseScreen)
    assert planned.beside.day_zero.words == shown
    assert planned.beside.day_zero.error == NOT_YET


def test_a_whole_date_counts_where_the_screen_is_left(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_over(mine.start, (0, "11"), (1, "1"), (2, "2027"))
    planned.hide()
    settled(session)
    assert kept_stage(session, "conditioning").start == PartialDate.parse("2027-01-11")


def test_half_a_date_that_would_be_long_past_is_asked_about_once_it_is_said_to_be_all(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_over(mine.start, (0, "11"), (1, "1"))
    assert planned.go_back()
    start = opened(planned, "conditioning").mine.start
    assert start.keep_year is not None
    assert (start.error, start.keep_year.isVisible()) == (NOT_YET, False)
    month = start.findChildren(QLineEdit)[1]
    month.setFocus()
    QTest.keyClick(month, Qt.Key.Key_Return)
    settled(session)
    assert start.error == "Is the year right? You typed 2026."
    assert start.keep_year.isVisible()
    assert kept_stage(session, "conditioning").start == DAY
    month.setFocus()
    QTest.keyClicks(month, "2")
    assert (start.error, start.keep_year.isVisible()) == ("", False)


@pytest.mark.parametrize(("day", "kept"), [("1", "2026-12-07"), ("11", "2027-01-11")])
def test_a_new_date_of_a_move_is_taken_on_leaving_only_where_all_of_it_is_typed(
    planned: JourneyPage, session: Session, settled: Settled, day: str, kept: str
) -> None:
    mine = opened(planned, "conditioning").mine
    mine.states[StageState.MOVED].click()
    mine.moved.new_date.click()
    type_over(mine.moved.dates.start, (1, "1"), (2, "2027"), (0, day))
    assert planned.go_back()
    settled(session)
    assert str(kept_stage(session, "conditioning").start) == kept
