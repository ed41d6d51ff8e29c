"""What a move leaves in no doubt is neither asked about nor marked; what it does is counted too."""

from __future__ import annotations

from typing import Any

import pytest

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import add_course, course_record_id, courses, set_day_zero
from companion.services.date_entries import put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.dates_around import Dates
from companion.services.journey import add_stage, choose_path, link_appointment, repeat_stage
from companion.services.moving_stages import move_day_zero, move_stage
from companion.services.plans_around import AllAround, all_around
from tests.unit.services.journey_desk import PATH, TODAY, WORDS, Desk, day, path

OTHER = path("blinatumomab")
PATHS = (PATH, OTHER)
COURSE = course_record_id("transplant")
ZERO = "2026-12-14"


def visit(desk: Desk, key: str, when: str) -> None:
    desk.do(add_appointment, what=key, when=PartialDate.parse(when), appointment_id=key)


def work_out(desk: Desk, start: str, kind: HelperKind, **lengths: int) -> None:
    """Work out a date from day 0."""
    desk.do(
        put_in_appointments, kind=kind, start=PartialDate.parse(start), words=WORDS,
        lengths=lengths, course=COURSE,
    )  # fmt: skip


def planned() -> Desk:
    """Two stages that lead up to day 0, and the one that holds it."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("first", "2026-12-07", "2026-12-13")
    desk.plan("last", ZERO, "2026-12-20")
    desk.do(set_day_zero, path="transplant", day=day(ZERO))
    return desk


def look(desk: Desk, stage: str, *, to: str = "", was: Dates | None = None) -> AllAround:
    return all_around(
        desk.snapshot, ("transplant", stage, ""), today=TODAY, journey=PATH, paths=PATHS,
        was=was, to=(day(to), None),
    )  # fmt: skip


def move(desk: Desk, stage: str, to: str, end: str = "") -> None:
    known: dict[str, Any] = {"words": WORDS, "today": TODAY, "journey": PATH, "paths": PATHS}
    if stage:
        desk.do(
            move_stage, path="transplant", stage=stage, start=day(to), end=day(end), **known
        )  # fmt: skip
    else:
        desk.do(move_day_zero, path="transplant", day=day(to), **known)


def marked(desk: Desk) -> set[str]:
    """What says that it is to be checked: stages by their id, appointments by their name."""
    stages = {each.stage for each in desk.snapshot.stages.values() if each.check}
    zeros = {f"day 0 of {each.path}" for each in courses(desk.snapshot) if each.check}
    visits = {each.what for each in desk.snapshot.appointments.values() if each.check}
    return stages | zeros | visits


def asked(found: AllAround) -> list[str]:
    return [each.appointment.what for each in found.dates] + [each.title for each in found.plans]


# --- what was over, and still is ---


def over_and_to_come() -> Desk:
    """A first transplant that is over, and a second course that is still to come."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("last", "2025-03-12", "2025-04-10")
    desk.do(set_day_zero, path="transplant", day=day("2025-03-12"))
    desk.plan("other", "2026-12-20")
    visit(desk, "clinic", "2026-12-03")
    desk.do(
        link_appointment, appointment_id="clinic", stage_id=stage_record_id("transplant", "last")
    )
    desk.do(add_course, path="blinatumomab")
    desk.plan("first", "2026-12-07", path="blinatumomab")
    desk.plan("last", ZERO, path="blinatumomab")
    desk.do(set_day_zero, path="blinatumomab", day=day(ZERO))
    return desk


@pytest.mark.parametrize("stage", ["", "last"])
def test_a_date_in_the_past_that_is_put_right_touches_nothing_to_come(stage: str) -> None:
    desk = over_and_to_come()
    assert asked(look(desk, stage, to="2025-03-13")) == []
    move(desk, stage, "2025-03-13", "2025-04-10")
    assert marked(desk) == set()


@pytest.mark.parametrize("to", ["", "2026-11-24", "2026-12-20"])
def test_one_that_may_come_after_all_does(to: str) -> None:
    desk = over_and_to_come()
    assert "Last" in asked(look(desk, "last", to=to))
    move(desk, "last", to)
    assert {"first", "last", "day 0 of blinatumomab", "clinic"} <= marked(desk)


def test_what_was_worked_out_from_a_day_in_the_past_is_put_right_with_it() -> None:
    desk = over_and_to_come()
    work_out(desk, "2025-03-12", HelperKind.REVACCINATION, months=24)
    assert len(look(desk, "", to="2025-03-13").dates) == 1
    move(desk, "", "2025-03-13")
    (entry,) = (each for each in desk.snapshot.appointments.values() if each.helper)
    assert (str(entry.when), entry.check) == ("2027-03-13", False)


# --- day 0, and the stage that holds it ---


def test_a_day_0_that_its_stage_comes_to_meet_is_not_in_doubt() -> None:
    desk = planned()
    work_out(desk, ZERO, HelperKind.CAR_T, near_days=28)
    move(desk, "", "2027-01-11")
    move(desk, "last", "2027-01-11", "2027-01-20")
    assert marked(desk) == {"first"}  # since day 0 moved


def test_a_day_0_that_its_stage_does_not_meet_is_in_doubt() -> None:
    desk = planned()
    move(desk, "", "2027-01-11")
    move(desk, "last", "2027-01-12")
    assert "day 0 of transplant" in marked(desk)


def test_a_stage_that_its_day_0_comes_to_meet_is_not_in_doubt() -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=day("2026-12-12"))
    move(desk, "", ZERO)
    assert marked(desk) == {"first"}


def test_a_month_is_no_day_to_meet_on() -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=day("2027-01"))
    move(desk, "last", "2027-01")
    assert "day 0 of transplant" in marked(desk)


# --- a stage of the person's own ---


@pytest.mark.parametrize("other", ["", "2026-12-20"])
def test_a_stage_of_the_persons_own_leaves_what_is_on_its_day_alone(other: str) -> None:
    desk = planned()
    work_out(desk, ZERO, HelperKind.CAR_T, near_days=28)
    work_out(desk, ZERO, HelperKind.REVACCINATION, months=6)
    desk.do(add_stage, journey=PATH, title="Maya's birthday", stage_id="birthday", after="first")
    desk.plan("birthday", ZERO)
    desk.plan("other", other)
    found = look(desk, "birthday", to="2026-12-16")
    assert (asked(found), found.beside) == (["Other"] if other else [], ())
    move(desk, "birthday", "2026-12-16")
    assert marked(desk) == ({"other"} if other else set())


def test_one_that_repeats_a_stage_of_the_hospital_does_not() -> None:
    desk = planned()
    desk.do(repeat_stage, journey=PATH, stage="first", stage_id="again")
    desk.plan("again", ZERO)
    move(desk, "again", "2026-12-16")
    assert {"last", "day 0 of transplant"} <= marked(desk)


# --- what lies in the stages that move with day 0 ---


@pytest.mark.parametrize("stage", ["", "last"])
def test_visits_of_the_stages_that_lead_up_to_a_day_0_are_asked_about_and_marked(
    stage: str,
) -> None:
    desk = planned()
    visits = {"going in": "2026-12-07", "scan": "2026-12-01", "dentist": "2026-12-02"}
    for name, when in visits.items():
        visit(desk, name, when)
    step = stage_record_id("transplant", "tests")
    desk.do(link_appointment, appointment_id="scan", stage_id=step)
    assert asked(look(desk, stage, to="2027-01-11"))[:2] == ["scan", "going in"]
    move(desk, stage, "2027-01-11")
    assert {"first", "scan", "going in"} <= marked(desk)
    assert "dentist" not in marked(desk)


def test_visits_of_a_stage_that_has_begun_stand_for_themselves() -> None:
    desk = planned()
    desk.plan("first", "2026-12-07", "2026-12-13", state=StageState.UNDER_WAY)
    visit(desk, "scan", "2026-12-08")
    assert "scan" not in asked(look(desk, "", to="2027-01-11"))
    move(desk, "", "2027-01-11")
    assert "scan" not in marked(desk)


def test_visits_of_later_stages_stay_sure_where_day_0_does_not_move() -> None:
    desk = planned()
    visit(desk, "scan", "2026-12-16")
    move(desk, "first", "2026-12-08", "2026-12-13")
    assert "last" in marked(desk)
    assert "scan" not in marked(desk)
