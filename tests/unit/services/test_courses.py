"""Courses side by side, each with a day 0 of its own, and the days counted from it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.domain.records import StageState
from companion.services.courses import (
    CourseView,
    add_course,
    courses,
    day_zeros_before,
    name_course,
    remove_course,
    set_counting,
    set_day_zero,
    show_course,
)
from companion.services.day_counter import counted, day_label, signed
from companion.services.getting_ready import got, tick_ready
from companion.services.journey import choose_path
from companion.services.stage_list import my_stage
from tests.unit.services.journey_desk import PATH, TODAY, Desk, day, same


def told(desk: Desk) -> list[tuple[str, int, bool]]:
    return [(each.path, each.number, each.is_shown) for each in courses(desk.snapshot)]


def second_transplant(desk: Desk) -> CourseView:
    desk.do(choose_path, path="transplant")
    desk.do(add_course, path="transplant", again=True, title="The second one", course_id="c2")
    return courses(desk.snapshot)[1]


def test_the_path_that_is_chosen_is_the_one_course() -> None:
    desk = Desk()
    assert courses(desk.snapshot) == ()
    desk.do(choose_path, path="transplant")
    assert told(desk) == [("transplant", 1, True)]


def test_courses_stand_side_by_side_in_the_order_they_were_added() -> None:
    desk = Desk()
    desk.do(choose_path, path="blinatumomab")
    desk.do(add_course, path="car-t")
    desk.do(add_course, path="transplant")
    assert told(desk) == [
        ("blinatumomab", 1, False),
        ("car-t", 1, False),
        ("transplant", 1, True),
    ]
    assert desk.snapshot.path == "transplant"


def test_a_path_that_is_there_already_is_shown_and_not_added_again() -> None:
    desk = Desk()
    desk.do(choose_path, path="blinatumomab")
    desk.do(add_course, path="transplant")
    desk.do(add_course, path="blinatumomab")
    assert told(desk) == [("blinatumomab", 1, True), ("transplant", 1, False)]


def test_a_second_transplant_has_its_own_stages_and_day_0() -> None:
    desk = Desk()
    second = second_transplant(desk)
    desk.plan("first", "2026-12-07")
    desk.plan("first", "2027-03-01", course=second.key)
    desk.do(set_day_zero, path="transplant", day=day("2026-12-10"))
    desk.do(set_day_zero, path="transplant", day=day("2027-03-08"), course=second.key)
    starts = [
        stage.start
        for course in ("", second.key)
        if (stage := my_stage(desk.snapshot, PATH, "first", course))
    ]
    assert starts == [day("2026-12-07"), day("2027-03-01")]
    assert [each.day_zero for each in courses(desk.snapshot)] == [
        day("2026-12-10"),
        day("2027-03-08"),
    ]
    assert told(desk) == [("transplant", 1, False), ("transplant", 2, True)]


def test_what_reads_the_path_only_still_reads_the_first_course() -> None:
    desk = Desk()
    second = second_transplant(desk)
    desk.plan("first", "2027-03-01", course=second.key)
    assert desk.snapshot.stage("transplant", "first") is None
    assert desk.snapshot.course == second.key


def test_a_course_can_be_shown_named_and_have_the_name_of_its_path_again() -> None:
    desk = Desk()
    second = second_transplant(desk)
    desk.do(show_course, path="transplant")
    assert [each.is_shown for each in courses(desk.snapshot)] == [True, False]
    desk.do(name_course, path="transplant", title=" With Maya's cells ")
    assert [each.title for each in courses(desk.snapshot)] == [
        "With Maya's cells",
        "The second one",
    ]
    desk.do(name_course, path="transplant", title="", course=second.key)
    assert courses(desk.snapshot)[1].title == ""


def test_a_course_that_is_gone_cannot_be_shown() -> None:
    desk = Desk()
    second = second_transplant(desk)
    desk.do(remove_course, path="transplant", course=second.key)
    with pytest.raises(NothingThereError):
        desk.do(show_course, path="transplant", course=second.key)


def test_the_only_course_stays() -> None:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    with pytest.raises(NothingThereError):
        desk.do(remove_course, path="transplant")


def test_a_later_course_goes_with_its_stages_and_comes_back_whole() -> None:
    desk = Desk()
    second = second_transplant(desk)
    desk.plan("first", "2026-12-07")
    desk.plan("first", "2027-03-01", course=second.key, state=StageState.UNDER_WAY)
    stood = desk.snapshot
    desk.do(remove_course, path="transplant", course=second.key)
    assert told(desk) == [("transplant", 1, True)]
    assert [each.course for each in desk.snapshot.stages.values()] == [""]
    desk.undo()
    assert same(desk.snapshot, stood)


def test_the_dates_of_a_first_course_that_is_taken_off_stay_written() -> None:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("first", "2026-12-07")
    desk.do(add_course, path="car-t")
    desk.do(remove_course, path="transplant")
    assert told(desk) == [("car-t", 1, True)]
    desk.do(add_course, path="transplant")
    found = my_stage(desk.snapshot, PATH, "first")
    assert found is not None
    assert found.start == day("2026-12-07")


def test_everything_about_courses_can_be_undone_and_done_again() -> None:
    desk = Desk()
    pictures = [desk.snapshot]
    for use_case, more in (
        (choose_path, {"path": "blinatumomab"}),
        (add_course, {"path": "transplant"}),
        (add_course, {"path": "transplant", "again": True, "course_id": "c2"}),
        (set_day_zero, {"path": "transplant", "course": "c2", "day": day("2027-03-08")}),
        (set_day_zero, {"path": "transplant", "course": "c2", "day": day("2027-03-15")}),
        (set_counting, {"path": "transplant", "course": "c2", "on": True}),
        (show_course, {"path": "blinatumomab"}),
        (remove_course, {"path": "transplant", "course": "c2"}),
    ):
        desk.do(use_case, **more)
        pictures.append(desk.snapshot)
    for picture in reversed(pictures[:-1]):
        desk.undo()
        assert same(desk.snapshot, picture)
    for picture in pictures[1:]:
        desk.redo()
        assert same(desk.snapshot, picture)


def test_a_day_0_that_changes_is_kept() -> None:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    for typed in ("2026-12-10", "2026-12-17", ""):
        desk.do(set_day_zero, path="transplant", day=day(typed))
    former = day_zeros_before(desk.snapshot, "transplant")
    assert [str(each.start) for each in former] == ["2026-12-17", "2026-12-10"]
    desk.undo()
    assert len(day_zeros_before(desk.snapshot, "transplant")) == 1


# --- the counter ---


def test_days_are_counted_only_when_asked_for() -> None:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.do(set_day_zero, path="transplant", day=day("2026-12-01"))
    assert counted(desk.snapshot, TODAY) == ()
    desk.do(set_counting, path="transplant", on=True)
    assert [each.number for each in counted(desk.snapshot, TODAY)] == [-7]
    desk.do(set_counting, path="transplant", on=False)
    assert counted(desk.snapshot, TODAY) == ()


def test_two_courses_are_counted_each_from_its_own_day_0() -> None:
    desk = Desk()
    second = second_transplant(desk)
    for course, start in (("", "2026-11-12"), (second.key, "2026-12-01")):
        desk.do(set_day_zero, path="transplant", day=day(start), course=course)
        desk.do(set_counting, path="transplant", on=True, course=course)
    assert [each.number for each in counted(desk.snapshot, TODAY)] == [12, -7]


@pytest.mark.parametrize("text", ["2026-12", "2026", "2026-12-01~", ""])
def test_no_day_is_counted_from_a_day_0_that_is_not_sure(text: str) -> None:
    assert day_label(day(text), TODAY) is None
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.do(set_day_zero, path="transplant", day=day(text))
    desk.do(set_counting, path="transplant", on=True)
    assert counted(desk.snapshot, TODAY) == ()


@pytest.mark.parametrize(
    ("zero", "today", "number"),
    [
        ("2026-03-28", date(2026, 3, 30), 2),  # the clocks go forward in between
        ("2026-10-24", date(2026, 10, 26), 2),  # and back
        ("2028-02-28", date(2028, 3, 1), 2),  # a leap day
        ("2027-02-28", date(2027, 3, 1), 1),
        ("2026-12-31", date(2027, 1, 1), 1),
    ],
)
def test_days_are_days_of_the_calendar(zero: str, today: date, number: int) -> None:
    assert day_label(day(zero), today) == number


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-1098, 1098))
def test_a_number_leads_back_to_its_day(zero: date, number: int) -> None:
    assert day_label(PartialDate.of(zero), zero + timedelta(days=number)) == number


@pytest.mark.parametrize("zero", ["1900-01-01", "2023-11-21", "2029-11-27", "2199-12-31"])
def test_no_day_is_counted_over_more_than_three_years(zero: str) -> None:
    assert day_label(day(zero), TODAY) is None


def test_a_number_is_written_with_its_sign() -> None:
    assert [signed(number) for number in (-7, 0, 12)] == ["\N{MINUS SIGN}7", "0", "+12"]


# --- what is got ready ---


def test_what_is_got_ready_is_ticked_for_its_list_alone() -> None:
    desk = Desk()
    desk.do(tick_ready, checklist="going-home", item="thermometer", done=True)
    assert got(desk.snapshot, "going-home") == {"thermometer"}
    assert got(desk.snapshot, "before-a-date") == frozenset()
    desk.do(tick_ready, checklist="going-home", item="thermometer", done=False)
    assert got(desk.snapshot, "going-home") == frozenset()
    desk.undo()
    assert got(desk.snapshot, "going-home") == {"thermometer"}
