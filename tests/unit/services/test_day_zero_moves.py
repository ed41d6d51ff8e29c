"""Day 0 moves by itself, goes with the stage that holds it, and is dragged along by no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Kind, StageState, stage_record_id
from companion.domain.visit_records import PlannedBefore
from companion.resources import content_folder
from companion.services.appointments import add_appointment
from companion.services.courses import (
    add_course,
    course_record_id,
    courses,
    day_zeros_before,
    set_day_zero,
)
from companion.services.date_entries import put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.dates_around import begins_from
from companion.services.journey import add_stage, choose_path, link_appointment, repeat_stage
from companion.services.moving_stages import move_day_zero, move_stage, say_moved
from companion.services.plans_around import all_around, plans_around
from tests.unit.services.journey_desk import (
    PATH,
    TODAY,
    WORDS,
    Desk,
    dates_in,
    day,
    kept_plans,
    path,
    same,
)

COURSE = course_record_id("transplant")
LAST = stage_record_id("transplant", "last")
ZERO = "2026-12-14"
OTHER = path("blinatumomab")
PATHS = (PATH, OTHER)
SURE = PartialDate.parse(ZERO)
TYPED = st.sampled_from(["", "2027-01", "2027-01-11", "2027-01-18", "2027-01-25", ZERO])


def planned() -> Desk:
    """Day 0 with the last stage on it, two visits, and what was worked out from day 0."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("first", "2026-12-07")
    desk.plan("last", ZERO, "2027-01-10")
    desk.do(set_day_zero, path="transplant", day=day(ZERO))
    for key, when in (("cells", ZERO), ("tour", "2026-12-02")):
        desk.do(add_appointment, what=key, when=day(when), appointment_id=key)
    desk.do(
        put_in_appointments, kind=HelperKind.CAR_T, start=day(ZERO), lengths={"near_days": 28},
        words=WORDS, course=COURSE,
    )  # fmt: skip
    return desk


def move_zero(desk: Desk, to: str = "2027-01-11", **more: Any) -> None:
    desk.do(
        move_day_zero, path="transplant", day=day(to), words=WORDS, today=TODAY, journey=PATH,
        paths=PATHS, **more,
    )  # fmt: skip


def move(desk: Desk, stage: str, to: str = "2027-01-11", **more: Any) -> None:
    values = {"path": "transplant", "journey": PATH, "paths": PATHS, **more}
    desk.do(move_stage, stage=stage, start=day(to), words=WORDS, today=TODAY, **values)


def zero(desk: Desk) -> tuple[str, bool]:
    view = next(each for each in courses(desk.snapshot) if each.path == "transplant")
    return str(view.day_zero), view.check


def stands(desk: Desk, key: str, path_id: str = "transplant") -> tuple[str, str, bool]:
    kept = desk.snapshot.stage(path_id, key)
    assert kept is not None
    return str(kept.start), str(kept.end), kept.check


def worked_out(desk: Desk) -> list[tuple[str, bool, bool]]:
    every = (each for each in desk.snapshot.dated_appointments() if each.helper)
    return [(str(each.when), each.undated, each.check) for each in every]


# --- day 0 by itself ---


@pytest.mark.parametrize("state", [StageState.UNDER_WAY, StageState.DONE, StageState.NOT_NOW])
@pytest.mark.parametrize("stage", ["", "last"])
def test_a_stage_before_day_0_that_has_begun_or_is_over_stands_for_itself(
    state: StageState, stage: str
) -> None:
    desk = planned()
    around = plans_around(desk.snapshot, journey=PATH, stage=stage, today=TODAY)
    assert "First" in {each.title for each in around}
    desk.plan("first", "2026-12-07", state=state)
    around = plans_around(desk.snapshot, journey=PATH, stage=stage, today=TODAY)
    assert "First" not in {each.title for each in around}


def test_what_was_worked_out_from_day_0_goes_with_it_and_the_hospitals_dates_are_marked() -> None:
    desk = planned()
    stood = desk.snapshot
    move_zero(desk)
    assert zero(desk) == ("2027-01-11", False)
    assert worked_out(desk) == [("2027-02-08", False, False)]
    assert stands(desk, "last") == (ZERO, "2027-01-10", True)
    assert stands(desk, "first")[2]  # planned back from day 0
    visits = desk.snapshot.appointments
    assert (visits["cells"].when, visits["cells"].check) == (day(ZERO), True)
    assert not visits["tour"].check
    desk.undo()
    assert same(desk.snapshot, stood)


def test_a_visit_that_belongs_to_the_stage_of_day_0_is_marked_with_it() -> None:
    desk = planned()
    desk.do(link_appointment, appointment_id="tour", stage_id=LAST)
    move_zero(desk)
    assert desk.snapshot.appointments["tour"].check


def test_the_stage_of_day_0_goes_to_the_date_that_was_given_for_it() -> None:
    desk = planned()
    move_zero(desk, plans={LAST: PartialDate.parse("2027-01-12")})
    assert stands(desk, "last") == ("2027-01-12", "None", True)
    assert zero(desk) == ("2027-01-11", False)


@pytest.mark.parametrize("unsure", ["", "2027-01", "2027-01-11~"])
def test_without_a_sure_day_0_what_hangs_on_it_waits_and_is_worked_out_once_it_is(
    unsure: str,
) -> None:
    desk = planned()
    move_zero(desk, unsure)
    assert [undated for _, undated, _ in worked_out(desk)] == [True]
    move_zero(desk, "2027")
    move_zero(desk)
    assert worked_out(desk) == [("2027-02-08", False, False)]


def test_every_day_0_that_stood_is_kept() -> None:
    desk = planned()
    for number, to in enumerate(("2027-01-11", "2027-01-18", "2027-01-25")):
        move_zero(desk, to, sitting=str(number))
    former = [str(each.start) for each in day_zeros_before(desk.snapshot, "transplant")]
    assert former == ["2027-01-18", "2027-01-11", ZERO]


@settings(deadline=None)
@given(st.lists(st.lists(TYPED, min_size=1, max_size=4), min_size=1, max_size=6))
def test_each_day_0_that_a_stay_ended_with_is_kept(sittings: list[list[str]]) -> None:
    desk = planned()
    left = {ZERO}
    for name, typed in enumerate(sittings):
        stood = {each.id for each in day_zeros_before(desk.snapshot, "transplant")}
        for text in typed:
            move_zero(desk, text, sitting=str(name))
        former = day_zeros_before(desk.snapshot, "transplant")
        assert stood <= {each.id for each in former}
        left.add(str(day(typed[-1])))
        assert left - {"None"} <= {str(each.start) for each in former} | {zero(desk)[0]}


def test_dates_that_begin_on_day_0_go_with_it_wherever_they_were_asked_for() -> None:
    desk = planned()
    near = stage_record_id("transplant", "three")
    assert begins_from(desk.snapshot, SURE, stage=near) == (COURSE, "")
    desk.plan("three", ZERO)
    assert begins_from(desk.snapshot, SURE, stage=near) == ("", near)
    assert begins_from(desk.snapshot, PartialDate.parse("2026-12-15"), stage=near) == ("", near)


# --- with a stage ---


def test_day_0_goes_with_the_stage_that_holds_it_and_what_stood_beside_it_is_marked() -> None:
    desk = planned()
    desk.plan("three", ZERO)
    move(desk, "last")
    assert zero(desk) == ("2027-01-11", False)
    assert worked_out(desk) == [("2027-02-08", False, False)]
    assert stands(desk, "three") == (ZERO, "None", True)


@pytest.mark.parametrize("stage", ["first", "one"])
def test_no_other_stage_of_that_day_takes_it_along(stage: str) -> None:
    desk = planned()
    desk.plan(stage, ZERO)
    desk.do(
        put_in_appointments, kind=HelperKind.REVACCINATION, start=day(ZERO), lengths={"months": 6},
        words=WORDS,
    )  # fmt: skip
    move(desk, stage, "2026-12-20")
    assert zero(desk) == (ZERO, True)
    assert stands(desk, "last") == (ZERO, "2027-01-10", True)
    assert worked_out(desk) == [("2027-01-11", False, True), ("2027-06-14", False, True)]


def test_a_stage_that_repeats_the_one_of_day_0_holds_it_too() -> None:
    desk = planned()
    desk.do(repeat_stage, journey=PATH, stage="last", stage_id="second")
    desk.plan("second", ZERO)
    move(desk, "second", "2027-02-01")
    assert zero(desk) == ("2027-02-01", False)


def test_what_was_worked_out_from_a_stage_goes_with_that_stage_alone() -> None:
    desk = planned()
    desk.plan("one", ZERO)
    desk.do(
        put_in_appointments, kind=HelperKind.BLINATUMOMAB, start=day(ZERO), words=WORDS,
        lengths={"pump_days": 7}, stage=stage_record_id("transplant", "one"),
    )  # fmt: skip
    move(desk, "last", "2026-12-20")
    assert worked_out(desk) == [("2026-12-21", False, True), ("2027-01-17", False, False)]


def test_the_shipped_paths_name_the_stages_that_hold_day_0() -> None:
    named = {each.id: each.day_zero for each in Library(content_folder()).paths() if each.day_zero}
    assert named == {
        "transplant": ("transplant", "day-0"),
        "car-t": ("car-t-drip", "infusion"),
    }


# --- an end that stays behind ---


def test_an_end_before_the_start_that_was_chosen_is_kept_as_it_was_planned() -> None:
    desk = planned()
    desk.plan("middle", "2026-12-08")
    move(desk, "middle", plans={LAST: PartialDate.parse("2027-01-18")})
    assert stands(desk, "last") == ("2027-01-18", "None", True)
    kept = (StageState.PLANNED, day(ZERO), day("2027-01-10"), "")
    assert (LAST, kept) in kept_plans(desk.snapshot)


def test_an_end_that_can_still_come_stays_and_is_to_be_checked() -> None:
    desk = planned()
    move(desk, "first", plans={LAST: PartialDate.parse("2026-12-21")})
    assert stands(desk, "last") == ("2026-12-21", "2027-01-10", True)


# --- other courses ---


def two_courses() -> Desk:
    desk = planned()
    desk.do(add_course, path="blinatumomab")
    desk.plan("first", "2026-11-30", path="blinatumomab")
    return desk


def test_the_later_dates_of_another_course_are_told_with_its_name_and_marked() -> None:
    desk = two_courses()
    found = plans_around(desk.snapshot, journey=OTHER, stage="first", today=TODAY, paths=PATHS)
    assert [(each.title, each.course) for each in found] == [
        ("First", COURSE),
        ("Last", COURSE),
        ("", COURSE),
    ]
    stood = desk.snapshot
    move(desk, "first", "2027-02-01", path="blinatumomab", journey=OTHER)
    assert stands(desk, "first")[2]
    assert stands(desk, "last")[2]
    assert zero(desk) == (ZERO, True)
    assert worked_out(desk) == [("2027-01-11", False, True)]
    desk.undo()
    assert same(desk.snapshot, stood)


def test_a_stage_of_another_course_moves_to_its_own_date_with_the_day_0_it_holds() -> None:
    desk = two_courses()
    move(
        desk, "first", "2027-02-01", path="blinatumomab", journey=OTHER,
        plans={LAST: PartialDate.parse("2027-02-15")},
    )  # fmt: skip
    assert stands(desk, "last") == ("2027-02-15", "None", True)
    assert zero(desk) == ("2027-02-15", False)
    assert worked_out(desk) == [("2027-03-15", False, False)]


def test_what_came_before_in_another_course_is_left_alone() -> None:
    desk = two_courses()
    move(desk, "first", "2027-02-01")
    assert not stands(desk, "first", "blinatumomab")[2]


# --- said, with the old date still written ---


def test_what_stands_around_is_marked_as_soon_as_the_plan_is_said_to_have_moved() -> None:
    desk = planned()
    stood = desk.snapshot
    look = all_around(stood, ("transplant", "last", ""), today=TODAY, journey=PATH, paths=PATHS)
    marks = look.unmarked(stood)
    said = {"path": "transplant", "stage": "last", "start": day(ZERO), "end": day("2027-01-10")}
    desk.do(say_moved, state=StageState.MOVED, marks=marks, merge="stage", **said)
    assert worked_out(desk) == [("2027-01-11", False, True)]
    assert zero(desk) == (ZERO, True)
    assert desk.snapshot.appointments["cells"].check
    desk.do(say_moved, state=StageState.DONE, lifted=marks, merge="stage", **said)
    assert worked_out(desk) == [("2027-01-11", False, False)]
    assert zero(desk) == (ZERO, False)
    desk.undo()
    assert same(desk.snapshot, stood)


# --- whatever happens ---

DAYS = st.sampled_from(
    ["", "2026-12", "2026-12-07", ZERO, f"{ZERO}~", "2026-12-20", "2027-01-11", "2027-02-08"]
)
STAGES = st.sampled_from(
    [("transplant", key) for key in ("first", "one", "middle", "last", "birthday", "")]
    + [("blinatumomab", key) for key in ("first", "last", "")]
)
KEYS = st.sampled_from(
    [COURSE, course_record_id("blinatumomab")]
    + [stage_record_id(each, key) for each in ("transplant", "blinatumomab") for key in ("last",)]
    + [stage_record_id("transplant", "birthday")]
)
MOVES = st.tuples(STAGES, DAYS, st.dictionaries(KEYS, DAYS.filter(bool), max_size=2))


def everything() -> Desk:
    """Two courses with days 0, and four stages on one day."""
    desk = two_courses()
    desk.do(add_stage, journey=PATH, title="Maya's birthday", stage_id="birthday")
    for key in ("one", "birthday"):
        desk.plan(key, ZERO)
    desk.plan("last", "2026-12-28", path="blinatumomab")
    desk.do(set_day_zero, path="blinatumomab", day=day("2026-12-28"))
    return desk


def days_kept(desk: Desk) -> Iterator[tuple[str, str]]:
    """Every date that can be read: where it stands, and where it stood."""
    visits = cast("Iterable[Appointment]", desk.snapshot.appointments.values())
    plans = cast("Iterable[PlannedBefore]", desk.snapshot.table(Kind.PLANS).values())
    yield from dates_in([*visits, *plans])
    for record_id, plan in kept_plans(desk.snapshot):
        if plan.start is not None:
            yield record_id, str(plan.start)
    for view in courses(desk.snapshot):
        if view.day_zero is not None:
            yield view.record_id, str(view.day_zero)


@settings(max_examples=120, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=4))
def test_no_date_is_lost_and_none_of_the_hospitals_moves_unasked(moves: list[Any]) -> None:
    desk = everything()
    pictures = [desk.snapshot]
    kept = set(days_kept(desk))
    former = set(desk.snapshot.table(Kind.STAGES_BEFORE))
    for (path_id, stage), to, chosen in moves:
        stood = desk.snapshot
        plans = {key: PartialDate.parse(when) for key, when in chosen.items()}
        journey = PATH if path_id == "transplant" else OTHER
        if stage:
            move(desk, stage, to, path=path_id, journey=journey, plans=plans)
        else:
            desk.do(
                move_day_zero, path=path_id, day=day(to), words=WORDS, today=TODAY,
                journey=journey, paths=PATHS, plans=plans,
            )  # fmt: skip
        pictures.append(desk.snapshot)
        moved = stage_record_id(path_id, stage)
        for key, before in stood.stages.items():
            if key != moved and key not in plans:
                after = desk.snapshot.stages[key]
                assert (after.start, after.end) == (before.start, before.end)
        for key, visit in stood.appointments.items():
            if not visit.helper:
                assert desk.snapshot.appointments[key].when == visit.when
        assert kept <= set(days_kept(desk))
        assert former <= set(desk.snapshot.table(Kind.STAGES_BEFORE))
        kept = set(days_kept(desk))
        former = set(desk.snapshot.table(Kind.STAGES_BEFORE))
    for picture in reversed(pictures[:-1]):
        desk.undo()
        assert same(desk.snapshot, picture)
    for picture in pictures[1:]:
        desk.redo()
        assert same(desk.snapshot, picture)
