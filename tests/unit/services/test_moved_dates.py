"""A stage that has moved: whether the date that is written is the old one, and what is new."""

from __future__ import annotations

from datetime import datetime

import pytest

from companion.domain.dates import PartialDate
from companion.domain.journey_records import first_course_id
from companion.domain.records import StageState
from companion.services.actions import Action
from companion.services.courses import course_of, set_counting, set_day_zero
from companion.services.day_counter import counted, stands_back
from companion.services.journey import add_stage, choose_path
from companion.services.plan_facts import Ahead, next_dates
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, my_stage
from companion.services.steps import Pair, Step, changed
from tests.unit.services.journey_desk import PATH, TODAY, Desk, day

OLD, NEW = "2026-12-07", "2027-01-11"


def on_a_path() -> Desk:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    return desk


def found(desk: Desk, key: str = "middle") -> MyStage:
    stage = my_stage(desk.snapshot, PATH, key)
    assert stage is not None
    return stage


@pytest.mark.parametrize("before", [StageState.PLANNED, StageState.NONE, StageState.UNDER_WAY])
def test_moved_and_nothing_more_waits_for_a_date_and_has_only_the_old_one(
    before: StageState,
) -> None:
    desk = on_a_path()
    desk.plan("middle", OLD, "2026-12-13", state=before)
    desk.plan("middle", OLD, "2026-12-13", state=StageState.MOVED)
    assert found(desk).waits_for_date
    assert found(desk).planned_before == (day(OLD), day("2026-12-13"))
    assert not found(desk).has_new_date


def test_moved_to_a_date_that_is_not_known_yet_tells_the_last_one() -> None:
    desk = on_a_path()
    desk.plan("middle", OLD)
    desk.plan("middle", OLD, state=StageState.MOVED)
    desk.plan("middle", state=StageState.MOVED)
    assert found(desk).waits_for_date
    assert found(desk).planned_before == (day(OLD), None)


def test_a_new_date_ends_the_waiting_and_another_reason_does_not_begin_it_again() -> None:
    desk = on_a_path()
    desk.plan("middle", OLD)
    desk.plan("middle", OLD, state=StageState.MOVED)
    desk.plan("middle", NEW, state=StageState.MOVED)
    for reason in ("", "No bed was free.", "A cough."):
        desk.plan("middle", NEW, state=StageState.MOVED, reason=reason)
        assert not found(desk).waits_for_date
        assert found(desk).has_new_date
        assert found(desk).planned_before == (None, None)


def test_a_date_that_comes_after_it_was_called_moved_is_the_new_one() -> None:
    desk = on_a_path()
    desk.plan("middle", state=StageState.MOVED)
    desk.plan("middle", NEW, state=StageState.MOVED)
    assert not found(desk).waits_for_date


def test_moved_once_more_waits_again() -> None:
    desk = on_a_path()
    desk.plan("middle", OLD)
    desk.plan("middle", NEW, state=StageState.MOVED)
    desk.plan("middle", NEW)
    desk.plan("middle", NEW, state=StageState.MOVED)
    assert found(desk).waits_for_date
    assert found(desk).planned_before == (day(NEW), None)


@pytest.mark.parametrize(
    ("start", "end", "lasts"),
    [
        ("2026-12-14", "", False),
        ("2026-12-14", "2026-12-14", False),
        ("2026-12-14", "2026-12-16", True),
        ("2026-12", "2026-12", True),
    ],
)
def test_a_stage_of_ones_own_lasts_only_where_it_has_another_end(
    start: str, end: str, lasts: bool
) -> None:
    desk = on_a_path()
    desk.do(add_stage, journey=PATH, title="Maya's birthday", stage_id="bday")
    desk.plan("bday", start, end)
    assert found(desk, "bday").lasts is lasts


@pytest.mark.parametrize(("key", "lasts"), [("middle", True), ("one", False)])
def test_a_shape_of_the_pack_lasts_and_a_step_may_not(key: str, lasts: bool) -> None:
    desk = on_a_path()
    desk.plan(key, OLD)
    assert found(desk, key).lasts is lasts
    desk.plan(key, OLD, "2026-12-20")
    assert found(desk, key).lasts


# --- days that are counted ---


def in_doubt(snapshot: Snapshot, *, now: datetime) -> Step:
    """Return the step that marks the day 0 of the first course to be checked."""
    course = course_of(snapshot, "transplant")
    assert course is not None
    pairs: tuple[Pair, ...] = ((course, changed(course, now, check=True)),)
    return Step(Action.DAY_ZERO_SET, "journey", pairs, course.id)


def test_from_a_day_0_that_is_to_be_checked_no_day_is_counted() -> None:
    desk = on_a_path()
    first = first_course_id("transplant")
    desk.do(set_day_zero, path="transplant", day=day("2026-12-14"))
    desk.do(set_counting, path="transplant", on=True)
    assert [each.number for each in counted(desk.snapshot, TODAY)] == [-20]
    assert not stands_back(desk.snapshot, first, TODAY)
    desk.do(in_doubt)
    assert counted(desk.snapshot, TODAY) == ()
    assert stands_back(desk.snapshot, first, TODAY)
    desk.do(set_counting, path="transplant", on=False)
    assert not stands_back(desk.snapshot, first, TODAY)


# --- which dates a small page shows ---


def ahead(number: int, *, new: bool = False) -> Ahead:
    return Ahead(PartialDate.parse(f"2026-12-{number:02}"), str(number), is_new=new)


def test_a_new_date_far_ahead_is_among_the_few_that_are_shown_in_their_order() -> None:
    dates = (*(ahead(number) for number in range(1, 9)), ahead(20, new=True))
    assert [each.what for each in next_dates(dates, 4)] == ["1", "2", "3", "20"]


def test_the_nearest_dates_stay_however_many_are_new() -> None:
    new = (ahead(number, new=True) for number in range(9, 18))
    dates = (*(ahead(number) for number in range(1, 5)), *new)
    assert [each.what for each in next_dates(dates, 4)] == ["1", "2", "9", "10"]


def test_all_are_shown_where_there_is_room() -> None:
    dates = (ahead(1, new=True), ahead(2, new=True), ahead(3, new=True))
    assert next_dates(dates, 8) == dates
    assert next_dates(dates, 3) == dates


def test_a_stage_that_waits_for_its_date_comes_before_all_dates() -> None:
    waiting = Ahead(None, "Conditioning")
    dates = (waiting, *(ahead(number) for number in range(1, 9)))
    assert next_dates(dates, 3) == (waiting, dates[1], dates[2])
