"""When a plan moves: hospital appointments stay unless chosen, and no date is lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.domain.records import Appointment, Kind, StageState, stage_record_id
from companion.domain.visit_records import PlannedBefore
from companion.services.appointments import add_appointment, edit_appointment
from companion.services.courses import courses, day_zeros_before, set_day_zero
from companion.services.date_entries import put_in_appointments, runs
from companion.services.date_sums import HelperKind
from companion.services.dates_around import Why, dates_around
from companion.services.journey import choose_path, link_appointment
from companion.services.moving import cancel_appointment, move_appointment, planned_before
from companion.services.moving_stages import NewTime, mark_checked, move_stage
from companion.services.stage_list import my_stage
from tests.unit.services.journey_desk import PATH, TODAY, WORDS, Desk, day, kept_plans, same

MIDDLE = stage_record_id("transplant", "middle")


def sure(text: str) -> PartialDate:
    return PartialDate.parse(text)


def visit(desk: Desk, key: str, when: str, **more: Any) -> None:
    desk.do(add_appointment, what=key, when=sure(when), appointment_id=key, **more)


def move(desk: Desk, start: str = "", end: str = "", **more: Any) -> None:
    desk.do(
        move_stage, path="transplant", stage="middle", start=day(start), end=day(end),
        words=WORDS, today=TODAY, **more,
    )  # fmt: skip


def around(desk: Desk, **more: Any) -> dict[str, Why]:
    found = dates_around(desk.snapshot, path="transplant", stage="middle", today=TODAY, **more)
    return {each.appointment.what: each.why for each in found}


def planned(start: str = "2026-12-07", end: str = "2026-12-14") -> Desk:
    """A stage with dates, and appointments in, around and beside it."""
    desk = Desk()
    desk.do(choose_path, path="transplant")
    desk.plan("middle", start, end)
    visit(desk, "scan", "2026-12-08", at=time(9))
    visit(desk, "talk", "2027-01-20")
    visit(desk, "dentist", "2027-02-02")
    desk.do(link_appointment, appointment_id="talk", stage_id=MIDDLE)
    return desk


def helper(desk: Desk, start: str = "2026-12-07", **more: Any) -> None:
    desk.do(
        put_in_appointments, kind=HelperKind.BLINATUMOMAB, start=sure(start), words=WORDS,
        lengths={"bag_days": 7, "pump_days": 14}, **more,
    )  # fmt: skip


def worked_out(desk: Desk) -> list[tuple[str, bool]]:
    return [
        (str(each.when), each.undated) for each in desk.snapshot.dated_appointments() if each.helper
    ]


# --- what stands around a stage ---


def test_what_belongs_to_a_stage_or_lies_in_its_dates_stands_around_it() -> None:
    assert around(planned()) == {"scan": Why.WITHIN, "talk": Why.BELONGS}


def test_what_is_over_or_off_or_has_no_date_does_not() -> None:
    desk = planned("2026-11-01", "2026-12-14")
    visit(desk, "over", "2026-11-10")
    visit(desk, "off", "2026-12-09")
    visit(desk, "no date", "2026-12-10")
    desk.do(cancel_appointment, appointment_id="off")
    desk.do(move_appointment, appointment_id="no date", when=None)
    assert around(desk) == {"scan": Why.WITHIN, "talk": Why.BELONGS}


def test_a_month_may_lie_in_the_dates() -> None:
    desk = planned()
    visit(desk, "some day", "2026-12")
    visit(desk, "later", "2027-01")
    assert around(desk) == {"scan": Why.WITHIN, "some day": Why.WITHIN, "talk": Why.BELONGS}


def test_with_a_start_alone_only_its_day_counts() -> None:
    desk = planned(end="")
    visit(desk, "the day", "2026-12-07")
    assert around(desk) == {"the day": Why.WITHIN, "talk": Why.BELONGS}


def test_what_belongs_to_a_step_stands_around_its_shape() -> None:
    desk = planned()
    desk.do(
        link_appointment, appointment_id="dentist", stage_id=stage_record_id("transplant", "two")
    )
    assert "dentist" not in around(desk)
    assert around(desk, journey=PATH)["dentist"] is Why.BELONGS


def test_another_course_has_dates_of_its_own() -> None:
    desk = planned()
    assert around(desk, course="c2") == {}


# --- moving ---


def test_hospital_appointments_stay_and_are_marked_to_be_checked() -> None:
    desk = planned()
    move(desk, "2026-12-21", "2026-12-28")
    visits = desk.snapshot.appointments
    assert {key: str(each.when) for key, each in visits.items()} == {
        "scan": "2026-12-08",
        "talk": "2027-01-20",
        "dentist": "2027-02-02",
    }
    assert {key for key, each in visits.items() if each.check} == {"scan", "talk"}
    assert all(each.sequence == 0 for each in visits.values())


def test_the_stage_has_moved_and_its_former_plan_is_kept() -> None:
    desk = planned()
    move(desk, "2026-12-21", reason="the ward is full")
    found = my_stage(desk.snapshot, PATH, "middle")
    assert found is not None
    assert (found.state, found.start, found.end) == (StageState.MOVED, sure("2026-12-21"), None)
    assert found.reason == "the ward is full"
    assert [(each.start, each.end) for each in found.history] == [
        (sure("2026-12-07"), sure("2026-12-14"))
    ]


def test_only_the_chosen_appointments_move_and_only_to_the_date_that_was_given() -> None:
    desk = planned()
    move(desk, "2026-12-21", chosen={"scan": NewTime(sure("2027-01-02"), time(11))})
    scan, talk = (desk.snapshot.appointments[key] for key in ("scan", "talk"))
    assert (str(scan.when), scan.at, scan.check) == ("2027-01-02", time(11), False)
    assert (str(talk.when), talk.check) == ("2027-01-20", True)
    assert [str(each.when) for each in planned_before(desk.snapshot, "scan")] == ["2026-12-08"]


def test_a_chosen_appointment_may_wait_for_its_date() -> None:
    desk = planned()
    move(desk, chosen={"scan": NewTime(None)})
    assert desk.snapshot.appointments["scan"].undated


def test_an_appointment_that_was_removed_meanwhile_stops_the_whole_step() -> None:
    desk = planned()
    stood = desk.snapshot
    with pytest.raises(NothingThereError):
        move(desk, "2026-12-21", chosen={"gone": NewTime(None)})
    assert desk.snapshot is stood


def test_a_stage_that_keeps_its_dates_leaves_every_other_date_alone() -> None:
    desk = planned()
    move(desk, "2026-12-07", "2026-12-14", state=StageState.UNDER_WAY)
    assert not any(each.check for each in desk.snapshot.appointments.values())


def test_a_stage_without_dates_leaves_what_is_not_its_own_alone() -> None:
    desk = planned("", "")
    move(desk, "2026-12-07")
    assert {key for key, each in desk.snapshot.appointments.items() if each.check} == {"talk"}


def test_a_date_that_was_checked_has_no_mark_any_more() -> None:
    desk = planned()
    move(desk, "2026-12-21")
    desk.do(mark_checked, appointment_id="scan")
    desk.do(move_appointment, appointment_id="talk", when=sure("2027-01-21"))
    assert not any(each.check for each in desk.snapshot.appointments.values())


def test_a_new_date_written_in_the_form_is_a_checked_one() -> None:
    desk = planned()
    move(desk, "2026-12-21")
    desk.do(edit_appointment, appointment_id="scan", what="scan", when=sure("2026-12-08"))
    assert desk.snapshot.appointments["scan"].check
    desk.do(edit_appointment, appointment_id="scan", what="scan", when=sure("2026-12-09"))
    assert not desk.snapshot.appointments["scan"].check


# --- what was worked out from it ---


def test_worked_out_dates_go_with_the_new_start() -> None:
    desk = planned()
    helper(desk, stage=MIDDLE)
    move(desk, "2026-12-21")
    assert worked_out(desk) == [("2026-12-28", False), ("2027-01-04", False)]
    (run,) = runs(desk.snapshot)
    assert run.record.start == sure("2026-12-21")
    for each in run.entries:
        assert len(planned_before(desk.snapshot, each.id)) == 1


@pytest.mark.parametrize("start", ["", "2026-12~", "2027", "2026-12-20~"])
def test_without_a_sure_new_day_they_are_not_known_yet(start: str) -> None:
    desk = planned()
    helper(desk, stage=MIDDLE)
    move(desk, start)
    assert worked_out(desk) == [("2026-12-14", True), ("2026-12-21", True)]
    move(desk, "2027-01-11")
    assert worked_out(desk) == [("2027-01-18", False), ("2027-01-25", False)]


def test_what_was_worked_out_from_the_same_day_goes_with_the_stage_that_holds_day_0() -> None:
    desk = planned()
    (course,) = courses(desk.snapshot)
    helper(desk, course=course.record_id)
    assert Why.WORKED_OUT in around(desk, journey=PATH).values()
    move(desk, journey=PATH)
    assert all(undated for _, undated in worked_out(desk))
    move(desk, "2026-12-21", journey=PATH)
    assert worked_out(desk) == [("2026-12-28", False), ("2027-01-04", False)]


def test_what_was_worked_out_from_another_day_stays() -> None:
    desk = planned()
    helper(desk, "2026-12-10")
    move(desk, "2026-12-21")
    assert worked_out(desk) == [("2026-12-17", False), ("2026-12-24", False)]


def test_a_worked_out_date_the_person_changed_stays_and_is_to_be_checked() -> None:
    desk = planned()
    helper(desk, stage=MIDDLE)
    first = next(each for each in desk.snapshot.dated_appointments() if each.helper)
    desk.do(move_appointment, appointment_id=first.id, when=sure("2026-12-15"))
    move(desk, "2026-12-21")
    assert worked_out(desk) == [("2026-12-15", False), ("2027-01-04", False)]
    assert desk.snapshot.appointments[first.id].check


def test_the_name_of_what_to_ask_before_a_date_follows_the_date() -> None:
    desk = planned()
    desk.do(
        put_in_appointments, kind=HelperKind.ASK_BEFORE, start=sure("2026-12-07"), words=WORDS,
        lengths={"before_days": 5}, stage=MIDDLE,
    )  # fmt: skip
    move(desk, "2026-12-21")
    (asked,) = (each for each in desk.snapshot.appointments.values() if each.helper)
    assert asked.what == "Ask about tablets before 21 December 2026"
    assert str(asked.when) == "2026-12-16"


def test_a_day_0_goes_with_the_stage_that_holds_it_and_is_kept() -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=sure("2026-12-07"))
    move(desk, "2026-12-21", journey=PATH)
    assert courses(desk.snapshot)[0].day_zero == sure("2026-12-21")
    move(desk, journey=PATH)
    assert courses(desk.snapshot)[0].day_zero is None
    former = day_zeros_before(desk.snapshot, "transplant")
    assert [str(each.start) for each in former] == ["2026-12-21", "2026-12-07"]


def test_a_day_0_of_its_own_stays() -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=sure("2026-12-10"))
    move(desk, "2026-12-21")
    assert courses(desk.snapshot)[0].day_zero == sure("2026-12-10")


def test_not_in_the_plan_now_is_a_move_without_a_date() -> None:
    desk = planned()
    helper(desk, stage=MIDDLE)
    move(desk, state=StageState.NOT_NOW)
    found = my_stage(desk.snapshot, PATH, "middle")
    assert found is not None
    assert (found.state, found.start) == (StageState.NOT_NOW, None)
    assert [str(each.start) for each in found.history] == ["2026-12-07"]
    assert all(undated for _, undated in worked_out(desk))


# --- whatever happens ---


def dates_of(desk: Desk) -> set[tuple[str, str]]:
    """Every date of an appointment that can be read: where it stands, and where it stood."""
    visits = cast("Iterable[Appointment]", desk.snapshot.appointments.values())
    plans = cast("Iterable[PlannedBefore]", desk.snapshot.table(Kind.PLANS).values())
    return {(each.id, str(each.when)) for each in visits} | {
        (each.appointment, str(each.when)) for each in plans
    }


DAYS = st.one_of(
    st.none(),
    st.dates(date(2026, 3, 20), date(2028, 3, 10)).map(PartialDate.of),
    st.sampled_from([sure("2026-12"), sure("2027"), sure("2026-12-09~"), sure("2028-02-29")]),
)
MOVES = st.fixed_dictionaries(
    {
        "start": DAYS,
        "end": DAYS,
        "state": st.sampled_from([StageState.MOVED, StageState.NOT_NOW, StageState.PLANNED]),
        "chosen": st.dictionaries(
            st.sampled_from(["scan", "talk", "dentist"]), DAYS.map(NewTime), max_size=2
        ),
    }
)


@settings(max_examples=120, deadline=None)
@given(st.lists(MOVES, min_size=1, max_size=5), st.data())
def test_moving_loses_no_date_and_undo_restores_everything(moves: list[Any], data: Any) -> None:
    desk = planned()
    desk.do(set_day_zero, path="transplant", day=sure("2026-12-07"))
    helper(desk, stage=MIDDLE)
    pictures = [desk.snapshot]
    dates, plans = dates_of(desk), kept_plans(desk.snapshot)
    for each in moves:
        before = dict(desk.snapshot.appointments)
        desk.do(move_stage, path="transplant", stage="middle", words=WORDS, today=TODAY, **each)
        pictures.append(desk.snapshot)
        for key, visit_before in before.items():
            after = desk.snapshot.appointments[key]
            if not after.helper:
                new = each["chosen"].get(key)
                expected = visit_before.when if new is None or new.when is None else new.when
                assert after.when == expected
        assert dates <= dates_of(desk)
        assert all(
            any(
                i == key and not plan.sound.is_lost_in(other)
                for i, other in kept_plans(desk.snapshot)
            )
            for key, plan in plans
        )
        dates, plans = dates_of(desk), kept_plans(desk.snapshot)
    back = data.draw(st.integers(1, len(moves)))
    for step in range(back):
        desk.undo()
        assert same(desk.snapshot, pictures[len(moves) - 1 - step])
    for step in range(back):
        desk.redo()
        assert same(desk.snapshot, pictures[len(moves) - back + 1 + step])


def test_a_day_to_ask_on_that_a_move_puts_in_the_past_is_not_known_yet() -> None:
    desk = planned()
    desk.do(
        put_in_appointments, kind=HelperKind.ASK_BEFORE, start=sure("2026-12-07"), words=WORDS,
        lengths={"before_days": 10}, stage=MIDDLE,
    )  # fmt: skip
    move(desk, "2026-12-03")
    assert worked_out(desk) == [("2026-11-23", True)]
    move(desk, "2026-12-14")
    assert worked_out(desk) == [("2026-12-04", False)]
