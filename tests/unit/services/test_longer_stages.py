"""A stage whose end alone moves later: what it reaches now is in doubt, and nothing else is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.appointments import add_appointment
from companion.services.courses import add_course, course_record_id, courses, set_day_zero
from companion.services.date_entries import put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.dates_around import Dates
from companion.services.journey import choose_path
from companion.services.moving_stages import move_stage, say_moved
from companion.services.plans_around import AllAround, run_over
from tests.unit.services.journey_desk import (
    PATH,
    TODAY,
    WORDS,
    Desk,
    dates_in,
    day,
    path,
    same,
)

OTHER = path("blinatumomab")
PATHS = (PATH, OTHER)
START, OLD, NEW = "2026-12-07", "2026-12-13", "2026-12-20"


def planned(start: str = START, end: str = OLD) -> Desk:
    """A first stage, then the last on day 0 a week later, and visits on either side of it."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("first", start, end)
    desk.plan("last", "2026-12-14", "2027-01-10")
    desk.do(set_day_zero, path="transplant", day=day("2026-12-14"))
    for when in ("2026-12-10", "2026-12-13", "2026-12-15", "2026-12-20", "2026-12-21"):
        desk.do(add_appointment, what=when, when=day(when), appointment_id=when)
    return desk


def look(desk: Desk, was: tuple[str, str] = (START, OLD), to: tuple[str, str] = (START, NEW),
         **more: Any) -> AllAround:  # fmt: skip
    dates: list[Dates] = [(day(start), day(end)) for start, end in (was, to)]
    known: dict[str, Any] = {"today": TODAY, "journey": PATH, "paths": PATHS, **more}
    place = ("transplant", "first", "")
    return run_over(desk.snapshot, place, was=dates[0], to=dates[1], **known)


def found(around: AllAround) -> list[str]:
    return [
        *(each.appointment.what for each in around.dates),
        *(each.title or "day 0" for each in around.plans),
    ]


def test_a_longer_stage_reaches_what_lies_after_its_old_end_up_to_its_new_one() -> None:
    assert found(look(planned())) == ["2026-12-15", "2026-12-20", "Last", "day 0"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OLD, "2026-12-10"),
        (OLD, OLD),
        (OLD, ""),
        ("", NEW),
        ("2026-12-21", "2026-12-30"),
        ("2026-12", "2026-12-20"),
        ("2026-12-01", NEW),  # before its start: no end that anything came after
    ],
)
def test_an_end_that_is_no_later_or_over_nothing_reaches_nothing(old: str, new: str) -> None:
    assert look(planned(), (START, old), (START, new)) == AllAround()


def test_what_is_over_or_done_or_begun_is_not_reached() -> None:
    desk = planned()
    desk.plan("last", "2026-12-14", "2027-01-10", state=StageState.DONE)
    assert "Last" not in found(look(desk))
    desk.plan("last", "2026-12-14", "2027-01-10")
    later = TODAY.replace(month=12, day=16)
    assert found(look(desk, today=later)) == ["2026-12-20"]


def test_a_stage_of_another_treatment_is_reached_too() -> None:
    desk = planned()
    desk.do(add_course, path="blinatumomab")
    desk.plan("middle", "2026-12-18", path="blinatumomab")
    desk.plan("last", "2026-12-28", path="blinatumomab")
    desk.do(set_day_zero, path="blinatumomab", day=day("2026-12-18"))
    (stage, zero) = look(desk).plans[2:]
    assert (stage.title, zero.title) == ("Middle", "")
    assert stage.course == zero.course == course_record_id("blinatumomab")


def test_what_was_worked_out_from_a_day_0_it_reaches_is_in_doubt_and_not_asked_about() -> None:
    desk = planned()
    desk.do(
        put_in_appointments, kind=HelperKind.REVACCINATION, start=PartialDate.parse("2026-12-14"),
        words=WORDS, lengths={"months": 6}, course=course_record_id("transplant"),
    )  # fmt: skip
    around = look(desk)
    assert [str(each.when) for each in around.beside] == ["2027-06-14"]
    assert len(around.dates) == 2


def checks(desk: Desk) -> set[str]:
    stages = {each.stage for each in desk.snapshot.stages.values() if each.check}
    zeros = {"day 0" for each in courses(desk.snapshot) if each.check}
    return stages | zeros | {k for k, each in desk.snapshot.appointments.items() if each.check}


def test_one_that_is_said_to_move_to_the_same_start_and_a_later_end_marks_these_besides() -> None:
    desk = planned()
    desk.do(
        move_stage, path="transplant", stage="first", start=day(START), end=day(NEW),
        words=WORDS, today=TODAY, journey=PATH, paths=PATHS,
    )  # fmt: skip
    within = {"2026-12-10", "2026-12-13"}
    assert checks(desk) == within | {"2026-12-15", "2026-12-20", "last", "day 0"}


ENDS = st.sampled_from(["", "2026-12", "2027-01", "2026-12-31", OLD, NEW, "2026-12-15"])


@settings(deadline=None)
@given(old=ENDS, new=ENDS, late=st.integers(min_value=0, max_value=40))
def test_nothing_is_moved_and_one_undo_restores_everything(old: str, new: str, late: int) -> None:
    desk = planned(end=old)
    stood = desk.snapshot
    around = look(desk, (START, old), (START, new), today=TODAY + timedelta(days=late))
    desk.do(
        say_moved, path="transplant", stage="first", state=StageState.PLANNED, start=day(START),
        end=day(new), marks=around.unmarked(stood),
    )  # fmt: skip
    last = (each for each in desk.snapshot.stages.values() if each.stage == "last")
    assert [(str(each.start), str(each.end)) for each in last] == [("2026-12-14", "2027-01-10")]
    assert [str(each.day_zero) for each in courses(desk.snapshot)] == ["2026-12-14"]
    visits = stood.appointments.values()
    assert dates_in(desk.snapshot.appointments.values()) == dates_in(visits)
    assert len(checks(desk)) == len(around.keys)
    if old != new:
        desk.undo()
    assert same(desk.snapshot, stood)
