"""A whole date that was typed about a move is kept, though nobody pressed its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.courses import course_record_id, courses, set_day_zero
from companion.services.journey import choose_path, edit_stage
from companion.services.moving import move_appointment
from companion.services.stage_history import history_of
from companion.ui.pages.context import PageName
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.mine import MyPart
from companion.ui.pages.journey.moved import Around
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.widgets.date_field import DateField
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench

DAY = PartialDate.parse("2026-12-07")
ZERO = PartialDate.parse("2026-12-14")
NEW = PartialDate.parse("2027-01-11")
LATER = PartialDate.parse("2027-01-12")
TRANSPLANT = stage_record_id("transplant", "transplant")
ANCHOR = "course/" + course_record_id("transplant")
WHOLE, OTHER = ("11", "1", "2027"), ("12", "1", "2027")


def type_in(field: DateField, parts: tuple[str, str, str]) -> None:
    """Type into the boxes and stay in the last one."""
    for box, text in zip(field.findChildren(QLineEdit), parts, strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)


def opened(bench: Bench) -> MainWindow:
    return bench.open(pages={PageName.JOURNEY: JourneyPage})


@pytest.fixture
def window(bench: Bench) -> MainWindow:
    """Conditioning with a visit on its first day, and a transplant on day 0."""
    window = opened(bench)
    do = window.session.do
    do(choose_path, path="transplant")
    for stage, start in (("conditioning", DAY), ("transplant", ZERO)):
        do(edit_stage, path="transplant", stage=stage, state=StageState.PLANNED, start=start,
           end=None)  # fmt: skip
    do(set_day_zero, path="transplant", day=ZERO)
    do(add_appointment, appointment_id="scan", what="Heart scan", when=DAY)
    bench.settle(window)
    return window


def journey(window: MainWindow, anchor: str) -> JourneyPage:
    window.show_section(PageName.JOURNEY, anchor)
    page = window.stack.page
    assert isinstance(page, JourneyPage)
    return page


def mine(window: MainWindow) -> MyPart:
    screen = journey(window, "conditioning").stage_screen
    assert screen is not None
    return screen.mine


def reopened(window: MainWindow, bench: Bench) -> MainWindow:
    """Close the window as the person does, and open the folder again."""
    window.close()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    window.session.close()
    return opened(bench)


def start_of(window: MainWindow, stage: str) -> PartialDate | None:
    found = window.session.snapshot.stage("transplant", stage)
    assert found is not None
    return found.start


def scan(window: MainWindow) -> PartialDate | None:
    return window.session.snapshot.appointments["scan"].when


def begin_new_date(window: MainWindow, bench: Bench, parts: tuple[str, str, str]) -> None:
    part = mine(window)
    part.states[StageState.MOVED].click()
    bench.settle(window)
    part.moved.new_date.click()
    type_in(part.moved.dates.start, parts)


def choose_scan(around: Around, parts: tuple[str, str, str]) -> None:
    around.choose.click()
    row = around.rows["scan"]
    row.tick.click()
    type_in(row.date, parts)


def move_stage_and_choose(window: MainWindow, bench: Bench, parts: tuple[str, str, str]) -> None:
    begin_new_date(window, bench, WHOLE)
    part = mine(window)
    part.moved.dates.keep.click()
    bench.settle(window)
    choose_scan(part.moved.around, parts)


def move_day_zero_and_choose(window: MainWindow, bench: Bench, parts: tuple[str, str, str]) -> None:
    screen = journey(window, ANCHOR).beside
    assert isinstance(screen, CourseScreen)
    type_in(screen.day_zero, WHOLE)
    screen.day_zero.settle()
    bench.settle(window)
    around = screen.moved.around
    around.choose.click()
    row = around.rows[TRANSPLANT]
    row.tick.click()
    type_in(row.date, parts)


# --- as the window closes ---


def test_a_whole_new_date_without_its_button_is_there_after_closing(
    window: MainWindow, bench: Bench
) -> None:
    begin_new_date(window, bench, WHOLE)
    window = reopened(window, bench)
    assert start_of(window, "conditioning") == NEW
    found = window.session.snapshot.stage("transplant", "conditioning")
    assert found is not None
    assert found.state is StageState.MOVED
    assert DAY in [former.start for former in history_of(window.session.snapshot, found.id)]
    assert scan(window) == DAY
    assert window.session.snapshot.appointments["scan"].check


@pytest.mark.parametrize(
    "parts", [("11", "1", ""), ("31", "2", "2027"), ("11", "1", "20"), ("11", "1", "2072")]
)
def test_what_is_no_whole_likely_date_changes_nothing_on_closing(
    window: MainWindow, bench: Bench, parts: tuple[str, str, str]
) -> None:
    begin_new_date(window, bench, parts)
    window = reopened(window, bench)
    assert start_of(window, "conditioning") == DAY


DOUBT = [("20", "1", "20"), ("31", "2", "2027"), ("20", "1", "2072"), ("1", "1", "2027")]
"""Ends that are half typed, no date, of a year in question, and before the new start."""


def begin_new_dates(window: MainWindow, bench: Bench, end: tuple[str, str, str]) -> MyPart:
    window.session.do(
        edit_stage, path="transplant", stage="conditioning", state=StageState.PLANNED, start=DAY,
        end=ZERO,
    )  # fmt: skip
    bench.settle(window)
    begin_new_date(window, bench, WHOLE)
    part = mine(window)
    type_in(part.moved.dates.end, end)
    return part


@pytest.mark.parametrize("end", DOUBT)
def test_an_end_in_doubt_comes_back_with_the_new_start_when_the_screen_does(
    window: MainWindow, bench: Bench, end: tuple[str, str, str]
) -> None:
    begin_new_dates(window, bench, end)
    page = window.stack.page
    assert isinstance(page, JourneyPage)
    page.go_back()
    bench.settle(window)
    assert start_of(window, "conditioning") == DAY
    moved = mine(window).moved
    assert (*moved.dates.start.words[:3],) == WHOLE
    assert (*moved.dates.end.words[:3],) == end


@pytest.mark.parametrize("end", DOUBT)
def test_an_end_in_doubt_does_not_take_the_new_start_along_on_closing(
    window: MainWindow, bench: Bench, end: tuple[str, str, str]
) -> None:
    begin_new_dates(window, bench, end)
    window = reopened(window, bench)
    assert start_of(window, "conditioning") == NEW


def test_a_chosen_date_with_a_short_year_is_kept_once_enter_is_pressed(
    window: MainWindow, bench: Bench
) -> None:
    move_stage_and_choose(window, bench, ("12", "1", "27"))
    row = mine(window).moved.around.rows["scan"]
    QTest.keyClick(row.date.findChildren(QLineEdit)[2], Qt.Key.Key_Return)
    window = reopened(window, bench)
    assert scan(window) == LATER


def test_what_is_said_beside_a_chosen_date_promises_nothing_that_enter_does_not_do(
    window: MainWindow, bench: Bench
) -> None:
    move_stage_and_choose(window, bench, ("12", "1", "20"))
    row = mine(window).moved.around.rows["scan"]
    row.date.settle()
    assert row.date.error == "This is not a whole date yet."


def test_a_whole_new_date_is_kept_on_closing_from_another_section(
    window: MainWindow, bench: Bench
) -> None:
    begin_new_date(window, bench, WHOLE)
    bench.press(window, "F1")
    window = reopened(window, bench)
    assert start_of(window, "conditioning") == NEW


def test_a_move_that_was_taken_back_elsewhere_is_not_kept_on_closing(
    window: MainWindow, bench: Bench
) -> None:
    begin_new_date(window, bench, WHOLE)
    window.show_section(PageName.TODAY)
    window.session.undo()
    bench.settle(window)
    window = reopened(window, bench)
    assert start_of(window, "conditioning") == DAY


def test_a_chosen_date_beside_a_stage_is_there_after_closing(
    window: MainWindow, bench: Bench
) -> None:
    move_stage_and_choose(window, bench, OTHER)
    window = reopened(window, bench)
    assert scan(window) == LATER
    assert start_of(window, "conditioning") == NEW


def test_a_chosen_date_beside_a_day_0_is_there_after_closing(
    window: MainWindow, bench: Bench
) -> None:
    move_day_zero_and_choose(window, bench, OTHER)
    window = reopened(window, bench)
    assert start_of(window, "transplant") == LATER
    assert [each.day_zero for each in courses(window.session.snapshot)] == [NEW]


@pytest.mark.parametrize("change", ["removed", "moved"])
def test_what_was_changed_elsewhere_meanwhile_holds_up_no_other_chosen_date_on_closing(
    window: MainWindow, bench: Bench, change: str
) -> None:
    window.session.do(add_appointment, appointment_id="bloods", what="Blood test", when=DAY)
    bench.settle(window)
    move_stage_and_choose(window, bench, OTHER)
    row = mine(window).moved.around.rows["bloods"]
    row.tick.click()
    type_in(row.date, OTHER)
    window.show_section(PageName.TODAY)
    if change == "removed":
        window.session.do(remove_appointment, appointment_id="bloods")
    else:
        window.session.do(move_appointment, appointment_id="bloods", when=NEW)
    bench.settle(window)
    window = reopened(window, bench)
    assert scan(window) == LATER
    left = window.session.snapshot.appointments
    assert [left[key].when for key in left if key == "bloods"] == [NEW] * (change == "moved")


def test_a_chosen_date_that_is_not_whole_stays_where_it_was_on_closing(
    window: MainWindow, bench: Bench
) -> None:
    move_stage_and_choose(window, bench, ("12", "1", ""))
    window = reopened(window, bench)
    assert scan(window) == DAY


# --- as the screen is left ---


def test_a_new_date_and_what_is_chosen_are_each_kept_and_told_on_leaving_the_screen(
    window: MainWindow, bench: Bench
) -> None:
    begin_new_date(window, bench, WHOLE)
    said: list[str] = []
    window.announcer.said.connect(said.append)
    journey(window, "")
    assert said[-1] == "The new dates you typed are kept."
    bench.settle(window)
    assert window.frame.status.text == "The new dates you typed are kept."
    assert start_of(window, "conditioning") == NEW
    window.session.undo()
    bench.settle(window)
    assert start_of(window, "conditioning") == DAY


@pytest.mark.parametrize("ask", [move_stage_and_choose, move_day_zero_and_choose])
def test_ticks_and_dates_are_kept_on_going_elsewhere_and_back_to_the_path(
    window: MainWindow, bench: Bench, ask: object
) -> None:
    assert callable(ask)
    ask(window, bench, OTHER)
    window.show_section(PageName.TODAY)
    bench.settle(window)
    journey(window, "")
    journey(window, "")  # the tab pressed once more leads to the path
    bench.settle(window)
    moved = scan(window) if ask is move_stage_and_choose else start_of(window, "transplant")
    assert moved == LATER
    window.session.undo()
    bench.settle(window)
    moved = scan(window) if ask is move_stage_and_choose else start_of(window, "transplant")
    assert moved != LATER


@pytest.mark.parametrize("ask", [move_stage_and_choose, move_day_zero_and_choose])
def test_the_question_stands_as_it_was_when_the_same_screen_is_shown_again(
    window: MainWindow, bench: Bench, ask: object
) -> None:
    assert callable(ask)
    ask(window, bench, OTHER)
    window.show_section(PageName.TODAY)
    window.session.do(add_appointment, appointment_id="new", what="A blood test", when=DAY)
    bench.settle(window)
    window.show_section(PageName.JOURNEY)
    page = window.stack.page
    assert isinstance(page, JourneyPage)
    around = next(each for each in page.findChildren(Around) if each.isVisible())
    (row,) = [row for row in around.rows.values() if row.tick.isChecked()]
    assert row.isVisible()
    assert row.date.value() == LATER


def test_a_new_date_that_is_typed_still_stands_when_the_same_screen_is_shown_again(
    window: MainWindow, bench: Bench
) -> None:
    begin_new_date(window, bench, WHOLE)
    window.show_section(PageName.TODAY)
    window.session.do(add_appointment, appointment_id="new", what="A blood test", when=DAY)
    bench.settle(window)
    window.show_section(PageName.JOURNEY)
    page = window.stack.page
    assert isinstance(page, JourneyPage)
    assert page.stage_screen is not None
    assert page.stage_screen.mine.moved.asks_for_date
    assert page.stage_screen.mine.moved.dates.start.value() == NEW
