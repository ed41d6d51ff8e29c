"""A stage that moves says nothing false of the stages after it, nor of day 0."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import course_record_id, courses, set_day_zero
from companion.services.date_entries import put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.dates_around import dates_around, goes_along, passes_by
from companion.services.journey import choose_path, link_appointment
from companion.services.moving_stages import mark_plan_checked, move_stage
from companion.services.plans_around import plans_around
from companion.services.stage_history import history_of
from companion.services.stage_list import MyStage, my_stage
from tests.unit.services.journey_desk import PATH, TODAY, WORDS, Desk, day, same

LAST = stage_record_id("transplant", "last")
COURSE = course_record_id("transplant")
WAS = (PartialDate.parse("2026-12-07"), None)


def one(desk: Desk, key: str) -> MyStage:
    found = my_stage(desk.snapshot, PATH, key)
    assert found is not None
    return found


def planned() -> Desk:
    """Conditioning, then the transplant and its day 0 a week later."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("first", "2026-12-01")
    desk.plan("middle", "2026-12-07")
    desk.plan("last", "2026-12-14", "2026-12-20")
    desk.do(set_day_zero, path="transplant", day=day("2026-12-14"))
    return desk


def move(desk: Desk, start: str = "2027-01-11", **more: Any) -> None:
    desk.do(
        move_stage, path="transplant", stage="middle", start=day(start), words=WORDS,
        today=TODAY, journey=PATH, **more,
    )  # fmt: skip


def around(desk: Desk, **more: Any) -> list[tuple[str, str]]:
    found = plans_around(desk.snapshot, journey=PATH, stage="middle", today=TODAY, **more)
    return [(each.title, str(each.start)) for each in found]


def test_later_stages_and_day_0_stand_around_a_stage() -> None:
    assert around(planned()) == [("Last", "2026-12-14"), ("", "2026-12-14")]


def test_what_is_done_or_over_or_out_of_the_plan_does_not() -> None:
    desk = planned()
    for state in (StageState.DONE, StageState.NOT_NOW):
        desk.plan("last", "2026-12-14", state=state)
        assert around(desk) == [("", "2026-12-14")]
    desk.plan("last", "2026-11-01")
    desk.do(set_day_zero, path="transplant", day=day("2026-11-02"))
    assert around(desk) == []


def test_they_stay_where_they_are_and_are_marked_to_be_checked() -> None:
    desk = planned()
    stood = desk.snapshot
    move(desk)
    assert (one(desk, "last").start, one(desk, "last").check) == (day("2026-12-14"), True)
    (course,) = courses(desk.snapshot)
    assert (course.day_zero, course.check) == (day("2026-12-14"), True)
    assert not one(desk, "first").check
    desk.undo()
    assert same(desk.snapshot, stood)


def test_one_that_is_chosen_moves_to_its_own_date_and_day_0_that_was_its_start_with_it() -> None:
    desk = planned()
    move(desk)
    move(desk, plans={LAST: PartialDate.parse("2027-01-20")})
    assert one(desk, "last").start == day("2027-01-20")
    assert [str(each.start) for each in one(desk, "last").history] == ["2026-12-14"]
    (course,) = courses(desk.snapshot)
    assert (course.day_zero, course.check) == (day("2027-01-20"), False)


def test_a_day_0_with_a_date_of_its_own_goes_there() -> None:
    desk = planned()
    new = {LAST: PartialDate.parse("2027-01-20"), COURSE: PartialDate.parse("2027-01-21")}
    move(desk, plans=new)
    (course,) = courses(desk.snapshot)
    assert course.day_zero == day("2027-01-21")
    assert [str(each.start) for each in history_of(desk.snapshot, COURSE)] == ["2026-12-14"]


def test_visits_of_a_stage_that_is_chosen_are_to_be_checked_too() -> None:
    desk = planned()
    desk.do(add_appointment, what="Ward", when=WAS[0], appointment_id="ward")
    desk.do(link_appointment, appointment_id="ward", stage_id=LAST)
    move(desk, plans={LAST: PartialDate.parse("2027-01-20")})
    assert desk.snapshot.appointments["ward"].check


def test_a_date_that_was_checked_or_written_anew_has_no_mark_any_more() -> None:
    desk = planned()
    move(desk)
    desk.do(mark_plan_checked, key=LAST)
    desk.do(mark_plan_checked, key=COURSE)
    assert not one(desk, "last").check
    assert not courses(desk.snapshot)[0].check
    move(desk, "2027-02-01")
    desk.plan("last", "2027-02-10")
    desk.do(set_day_zero, path="transplant", day=day("2027-02-10"))
    assert not one(desk, "last").check
    assert not courses(desk.snapshot)[0].check


def test_a_start_that_is_written_already_is_moved_from_where_it_was() -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=WAS[0])
    desk.do(
        put_in_appointments, kind=HelperKind.BLINATUMOMAB, start=WAS[0], words=WORDS,
        lengths={"pump_days": 14}, course=COURSE,
    )  # fmt: skip
    desk.do(add_appointment, what="Scan", when=WAS[0], appointment_id="scan")
    desk.plan("middle", "2027-01-11")
    asked: dict[str, Any] = {"path": "transplant", "stage": "middle", "today": TODAY, "was": WAS}
    assert len(dates_around(desk.snapshot, journey=PATH, **asked)) == 2
    assert goes_along(desk.snapshot, journey=PATH, stage="middle", was=WAS)
    move(desk, was=WAS)
    (entry,) = (each for each in desk.snapshot.appointments.values() if each.helper)
    assert entry.when == day("2027-01-25")
    assert desk.snapshot.appointments["scan"].check
    assert courses(desk.snapshot)[0].day_zero == day("2027-01-11")


def test_a_day_to_ask_on_that_would_have_passed_is_told() -> None:
    desk = planned()
    desk.do(
        put_in_appointments, kind=HelperKind.ASK_BEFORE, start=WAS[0], words=WORDS,
        lengths={"before_days": 10}, stage=stage_record_id("transplant", "middle"),
    )  # fmt: skip
    asked: dict[str, Any] = {"path": "transplant", "stage": "middle", "today": TODAY, "was": WAS}
    assert passes_by(desk.snapshot, start=day("2026-12-03"), **asked)
    assert not passes_by(desk.snapshot, start=day("2026-12-04"), **asked)
    assert not passes_by(desk.snapshot, start=None, **asked)


DAYS = st.sampled_from(["", "2026-12", "2026-12-07", "2026-12-14", "2027-01-11", "2027-02-08"])


@settings(deadline=None)
@given(st.lists(st.lists(DAYS, min_size=1, max_size=4), min_size=1, max_size=8))
def test_no_sitting_takes_a_former_plan_away(sittings: list[list[str]]) -> None:
    desk = Desk()
    left: list[str] = []
    for name, typed in enumerate(sittings):
        stood = {each.id for each in history_of(desk.snapshot, LAST)}
        for text in typed:
            desk.plan("last", text, sitting=str(name))
        former = history_of(desk.snapshot, LAST)
        assert stood <= {each.id for each in former}
        left.append(str(day(typed[-1])))
        told = {str(each.start) for each in former} | {str(one(desk, "last").start)}
        assert set(left) - {"None"} <= told
