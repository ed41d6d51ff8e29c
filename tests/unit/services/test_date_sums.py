"""Dates from a day and lengths a person typed: nothing known better, nothing doubled."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.domain.records import Appointment
from companion.exchange.calendar import read_calendar
from companion.resources import content_folder
from companion.services.appointments import add_appointment, edit_appointment, remove_appointment
from companion.services.asking_book import questions_for
from companion.services.calendar import CalendarWords, calendar_file
from companion.services.clinic_sheet import next_visit
from companion.services.coming import coming, to_prepare
from companion.services.date_entries import put_in_appointments, runs, take_out
from companion.services.date_sums import (
    LENGTHS,
    LIMITS,
    MOST_BAGS,
    BagsAndPumpError,
    HelperKind,
    LengthError,
    NothingTypedError,
    OutsideCalendarError,
    StartNotSureError,
    TooManyBagsError,
    clashes_with,
    months_after,
    work_out,
)
from companion.services.moving import cancel_appointment, move_appointment, planned_before
from companion.services.questions import add_question
from companion.services.series import Every, repeat_appointment
from companion.services.visit_room import following
from tests.unit.services.journey_desk import TODAY, WORDS, Desk, day, same

BLINA = HelperKind.BLINATUMOMAB
MONDAY = PartialDate.parse("2026-11-30")
PUMP = {"bag_days": 4, "pump_days": 14}


def worked(kind: HelperKind, start: str, **lengths: int) -> dict[str, str]:
    found = work_out(kind, PartialDate.parse(start), lengths)
    return {each.key: each.day.isoformat() for each in found}


def put_in(desk: Desk, kind: HelperKind = BLINA, start: PartialDate = MONDAY, **more: Any) -> None:
    lengths = more.pop("lengths", PUMP)
    desk.do(put_in_appointments, kind=kind, start=start, lengths=lengths, words=WORDS, **more)


def listed(desk: Desk) -> list[tuple[str, str]]:
    return [(each.what, str(each.when)) for each in desk.snapshot.dated_appointments()]


def entry(desk: Desk, what: str) -> Appointment:
    return next(each for each in desk.snapshot.appointments.values() if each.what == what)


# --- working out ---


def test_bags_are_changed_until_the_pump_ends() -> None:
    assert worked(BLINA, "2026-11-30", bag_days=4, pump_days=14) == {
        "bag-1": "2026-12-04",
        "bag-2": "2026-12-08",
        "bag-3": "2026-12-12",
        "pump-end": "2026-12-14",
    }


def test_no_bag_is_changed_on_the_day_the_pump_ends() -> None:
    assert worked(BLINA, "2026-11-30", bag_days=7, pump_days=14) == {
        "bag-1": "2026-12-07",
        "pump-end": "2026-12-14",
    }


def test_a_pump_without_changes_of_the_bag_just_ends() -> None:
    assert worked(BLINA, "2026-11-30", pump_days=3) == {"pump-end": "2026-12-03"}


def test_after_cells_only_what_was_typed_is_worked_out() -> None:
    assert worked(HelperKind.CAR_T, "2026-12-01", near_days=28, no_driving_days=56) == {
        "near": "2026-12-29",
        "no-driving": "2027-01-26",
    }
    assert worked(HelperKind.CAR_T, "2026-12-01", not_alone_days=7) == {"not-alone": "2026-12-08"}


def test_driving_is_asked_about_and_never_allowed() -> None:
    (found,) = work_out(HelperKind.CAR_T, MONDAY, {"no_driving_days": 56})
    assert WORDS.title(found, MONDAY) == "Ask about driving before 25 January 2027"


def test_what_to_ask_about_comes_before_the_date() -> None:
    assert worked(HelperKind.ASK_BEFORE, "2027-03-02", before_days=7) == {"ask": "2027-02-23"}


def test_vaccinations_are_asked_about_months_after_day_0() -> None:
    assert worked(HelperKind.REVACCINATION, "2026-08-31", months=6) == {"ask": "2027-02-28"}
    assert worked(HelperKind.REVACCINATION, "2027-08-31", months=6) == {"ask": "2028-02-29"}


@pytest.mark.parametrize("start", [None, day("2026-12"), day("2026"), day("2026-12-01~")])
def test_nothing_is_worked_out_from_a_day_that_is_not_sure(start: PartialDate | None) -> None:
    with pytest.raises(StartNotSureError):
        work_out(BLINA, start, PUMP)


@pytest.mark.parametrize("kind", HelperKind)
def test_nothing_is_prefilled(kind: HelperKind) -> None:
    with pytest.raises(NothingTypedError):
        work_out(kind, MONDAY, {})


@pytest.mark.parametrize(("bag", "pump"), [(28, 3), (40, 28), (7, 7)])
def test_a_bag_that_lasts_as_long_as_the_pump_is_a_slip(bag: int, pump: int) -> None:
    with pytest.raises(BagsAndPumpError) as refused:
        work_out(BLINA, MONDAY, {"bag_days": bag, "pump_days": pump})
    assert (refused.value.bag_days, refused.value.pump_days) == (bag, pump)


def test_bags_need_to_know_when_the_pump_ends() -> None:
    with pytest.raises(NothingTypedError):
        work_out(BLINA, MONDAY, {"bag_days": 4})


@pytest.mark.parametrize("kind", HelperKind)
def test_each_length_has_its_limits_and_says_them(kind: HelperKind) -> None:
    for name in LENGTHS[kind]:
        lowest, highest = LIMITS[name]
        for number in (lowest - 1, highest + 1, -5):
            with pytest.raises(LengthError) as refused:
                work_out(kind, MONDAY, {"pump_days": 400, name: number})
            assert (refused.value.name, refused.value.lowest, refused.value.highest) == (
                name, lowest, highest
            )  # fmt: skip


def test_a_slip_that_makes_a_bag_a_day_for_a_year_is_refused() -> None:
    work_out(BLINA, MONDAY, {"bag_days": 1, "pump_days": MOST_BAGS + 1})
    with pytest.raises(TooManyBagsError):
        work_out(BLINA, MONDAY, {"bag_days": 1, "pump_days": MOST_BAGS + 2})


@pytest.mark.parametrize(
    ("kind", "start", "name"),
    [
        (HelperKind.CAR_T, "2199-12-31", "near_days"),
        (HelperKind.ASK_BEFORE, "1900-01-01", "before_days"),
        (HelperKind.REVACCINATION, "2199-12-31", "months"),
    ],
)
def test_a_date_outside_the_calendar_is_refused(kind: HelperKind, start: str, name: str) -> None:
    with pytest.raises(OutsideCalendarError):
        work_out(kind, PartialDate.parse(start), {name: 1})


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 60), st.integers(1, 400))
def test_bags_stand_evenly_between_the_start_and_the_end(
    start: date, bag_days: int, pump_days: int
) -> None:
    assume(bag_days < pump_days and (pump_days - 1) // bag_days <= MOST_BAGS)
    found = work_out(BLINA, PartialDate.of(start), {"bag_days": bag_days, "pump_days": pump_days})
    *bags, end = [each.day for each in found]
    assert (end - start).days == pump_days
    for before, after in zip([start, *bags], bags, strict=False):
        assert (after - before).days == bag_days
    assert all(start < each < end for each in bags)
    assert (end - [start, *bags][-1]).days <= bag_days


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 120))
def test_a_month_later_is_the_same_day_or_the_last_one(start: date, months: int) -> None:
    found = months_after(start, months)
    assert (found.year * 12 + found.month) - (start.year * 12 + start.month) == months
    assert found.day == start.day or (
        found.day < start.day and (found + timedelta(days=1)).month != found.month
    )


@pytest.mark.parametrize(
    ("start", "days"),
    [
        ("2026-03-25", ["2026-03-29", "2026-04-02", "2026-04-06", "2026-04-08"]),
        ("2026-10-21", ["2026-10-25", "2026-10-29", "2026-11-02", "2026-11-04"]),
        ("2028-02-25", ["2028-02-29", "2028-03-04", "2028-03-08", "2028-03-10"]),
    ],
)
def test_clocks_and_leap_days_move_no_bag_off_its_day_or_time(start: str, days: list[str]) -> None:
    desk = Desk()
    put_in(desk, start=PartialDate.parse(start), at=time(1, 30))
    visits = desk.snapshot.dated_appointments()
    assert [(str(each.when), each.at) for each in visits] == [(each, time(1, 30)) for each in days]


# --- among the appointments ---


def test_the_dates_go_in_as_entries_of_their_own_in_one_step() -> None:
    desk = Desk()
    empty = desk.snapshot
    put_in(desk, at=time(14))
    assert listed(desk) == [
        ("Change of bag 1", "2026-12-04"),
        ("Change of bag 2", "2026-12-08"),
        ("Change of bag 3", "2026-12-12"),
        ("The pump ends", "2026-12-14"),
    ]
    for each in desk.snapshot.appointments.values():
        assert each.note == "Worked out from what you typed. Your team's dates come first."
        assert each.helper.startswith("blinatumomab/")
        assert each.at == time(14)
    desk.undo()
    assert same(desk.snapshot, empty)


def test_no_entry_says_tablets_until() -> None:
    desk = Desk()
    put_in(desk, HelperKind.ASK_BEFORE, lengths={"before_days": 7})
    assert listed(desk) == [("Ask about tablets before 30 November 2026", "2026-11-23")]


def test_the_same_again_changes_nothing_and_leaves_nothing_to_undo() -> None:
    desk = Desk()
    put_in(desk)
    stood = desk.snapshot
    put_in(desk)
    assert desk.snapshot.appointments == stood.appointments
    desk.undo()
    assert desk.snapshot.appointments == {}


def test_other_lengths_change_the_entries_instead_of_adding_more() -> None:
    desk = Desk()
    put_in(desk)
    stood = desk.snapshot
    put_in(desk, lengths={"bag_days": 7, "pump_days": 14})
    assert listed(desk) == [("Change of bag 1", "2026-12-07"), ("The pump ends", "2026-12-14")]
    (run,) = runs(desk.snapshot)
    assert dict(run.lengths) == {"bag_days": 7, "pump_days": 14}
    first = entry(desk, "Change of bag 1")
    assert [str(each.when) for each in planned_before(desk.snapshot, first.id)] == ["2026-12-04"]
    desk.undo()
    assert same(desk.snapshot, stood)


def test_a_run_can_be_changed_to_another_start() -> None:
    desk = Desk()
    put_in(desk)
    (run,) = runs(desk.snapshot)
    put_in(desk, start=PartialDate.parse("2026-12-07"), run_id=run.record.id)
    assert [when for _, when in listed(desk)] == [
        "2026-12-11", "2026-12-15", "2026-12-19", "2026-12-21"
    ]  # fmt: skip
    assert len(runs(desk.snapshot)) == 1


def test_two_starts_are_two_runs() -> None:
    desk = Desk()
    put_in(desk)
    put_in(desk, start=PartialDate.parse("2027-01-11"))
    assert len(runs(desk.snapshot)) == 2
    assert len(desk.snapshot.appointments) == 8


def test_vaccinations_can_be_asked_about_at_several_times() -> None:
    desk = Desk()
    for months in (6, 12):
        put_in(desk, HelperKind.REVACCINATION, lengths={"months": months})
    assert [when for _, when in listed(desk)] == ["2027-05-30", "2027-11-30"]


def test_words_a_person_added_to_an_entry_stay() -> None:
    desk = Desk()
    put_in(desk)
    first = entry(desk, "Change of bag 1")
    desk.do(
        edit_appointment, appointment_id=first.id, what=first.what, when=first.when,
        note=f"{first.note}\n\nSam comes to our house.", where="At home",
    )  # fmt: skip
    put_in(desk, lengths={"bag_days": 5, "pump_days": 14})
    again = entry(desk, "Change of bag 1")
    assert (str(again.when), again.where) == ("2026-12-05", "At home")
    assert "Sam comes" in again.note


def test_an_entry_that_was_removed_comes_back_when_it_is_put_in_again() -> None:
    desk = Desk()
    put_in(desk)
    gone = entry(desk, "Change of bag 2")
    desk.do(remove_appointment, appointment_id=gone.id)
    put_in(desk)
    assert gone.id in desk.snapshot.appointments


def test_all_of_a_run_is_taken_out_at_once_and_comes_back() -> None:
    desk = Desk()
    desk.do(add_appointment, what="Clinic", when=MONDAY)
    put_in(desk)
    stood = desk.snapshot
    (run,) = runs(desk.snapshot)
    desk.do(take_out, run_id=run.record.id)
    assert listed(desk) == [("Clinic", "2026-11-30")]
    assert runs(desk.snapshot) == ()
    with pytest.raises(NothingThereError):
        desk.do(take_out, run_id=run.record.id)
    desk.undo()
    assert same(desk.snapshot, stood)


def test_appointments_on_the_day_are_named_and_those_at_the_same_time_marked() -> None:
    desk = Desk()
    on_the_day = PartialDate.parse("2026-12-08")
    for what, at in (("Clinic", time(14)), ("Blood test", time(9)), ("Talk", None)):
        desk.do(add_appointment, what=what, when=on_the_day, at=at,
                until=time(15) if at == time(14) else None)  # fmt: skip
    desk.do(add_appointment, what="Perhaps", when=day("2026-12"))
    desk.do(add_appointment, what="Off", when=on_the_day, appointment_id="off")
    desk.do(cancel_appointment, appointment_id="off")
    desk.do(add_appointment, what="No date", when=on_the_day, appointment_id="undated")
    desk.do(move_appointment, appointment_id="undated", when=None)
    found = clashes_with(desk.snapshot, work_out(BLINA, MONDAY, PUMP), at=time(14, 30))
    assert {key for key, clashes in found.items() if clashes} == {"bag-2"}
    told = {(each.appointment.what, each.same_time) for each in found["bag-2"]}
    assert told == {("Clinic", True), ("Blood test", False), ("Talk", False)}


def test_a_run_does_not_clash_with_itself() -> None:
    desk = Desk()
    put_in(desk)
    (run,) = runs(desk.snapshot)
    dates = work_out(BLINA, MONDAY, PUMP)
    own = clashes_with(desk.snapshot, dates, run_id=run.record.id)
    assert not any(own.values())
    assert any(clashes_with(desk.snapshot, dates).values())


# --- a date is no visit ---


def test_a_worked_out_date_is_listed_and_is_nothing_to_prepare_for() -> None:
    desk = Desk()
    desk.do(add_appointment, what="Clinic", when=day("2026-12-10"), appointment_id="clinic")
    put_in(desk)
    assert [each.what for each in coming(desk.snapshot, TODAY)][:2] == [
        "Change of bag 1",
        "Change of bag 2",
    ]
    assert [each.what for each in to_prepare(desk.snapshot, TODAY)] == ["Clinic"]
    visit = next_visit(desk.snapshot, TODAY)
    assert visit is not None
    assert visit.what == "Clinic"


def test_without_a_visit_no_sheet_is_for_a_worked_out_date() -> None:
    desk = Desk()
    put_in(desk)
    assert next_visit(desk.snapshot, TODAY) is None


def test_questions_come_along_to_visits_only() -> None:
    desk = Desk()
    desk.do(add_appointment, what="Clinic", when=day("2026-11-20"), appointment_id="past")
    desk.do(add_question, text="Why?")
    put_in(desk)
    first = entry(desk, "Change of bag 1")
    assert questions_for(desk.snapshot, first.id, TODAY) == ()
    past = desk.snapshot.appointments["past"]
    assert following(desk.snapshot, past, TODAY) is None


def test_a_repeat_of_a_worked_out_date_is_an_entry_that_no_run_knows() -> None:
    desk = Desk()
    put_in(desk, HelperKind.CAR_T, lengths={"near_days": 7})
    near = next(iter(desk.snapshot.appointments.values()))
    desk.do(repeat_appointment, appointment_id=near.id, every=Every.WEEK, until=date(2026, 12, 14))
    put_in(desk, HelperKind.CAR_T, lengths={"near_days": 8})
    assert [when for _, when in listed(desk)] == ["2026-12-08", "2026-12-14"]


def test_worked_out_dates_go_into_a_calendar_without_saying_what_they_are() -> None:
    desk = Desk()
    put_in(desk)
    words = CalendarWords.of(Library(content_folder()).phrases())
    made = calendar_file(desk.snapshot.appointments.values(), words=words)
    events = read_calendar(made.data, TODAY).events
    assert [each.day.isoformat() for each in events] == [
        "2026-12-04", "2026-12-08", "2026-12-12", "2026-12-14"
    ]  # fmt: skip
    assert {each.title for each in events} == {words.neutral}
    assert b"bag" not in made.data


# --- a day to ask on that has passed ---

ASK = HelperKind.ASK_BEFORE


def test_a_day_to_ask_on_that_has_passed_is_not_put_in() -> None:
    desk = Desk()
    put_in(desk, ASK, lengths={"before_days": 7}, today=TODAY)
    assert listed(desk) == []
    assert runs(desk.snapshot) == ()
    put_in(desk, ASK, lengths={"before_days": 6}, today=TODAY)
    assert [when for _, when in listed(desk)] == ["2026-11-24"]


def test_an_entry_whose_day_has_passed_since_stays() -> None:
    desk = Desk()
    put_in(desk, ASK, lengths={"before_days": 6}, today=TODAY)
    stood = listed(desk)
    put_in(desk, ASK, lengths={"before_days": 6}, today=date(2026, 12, 1))
    assert listed(desk) == stood


def test_other_dates_that_have_passed_are_put_in_as_they_were() -> None:
    desk = Desk()
    put_in(desk, start=PartialDate.parse("2026-11-16"), today=TODAY)
    assert len(listed(desk)) == 4
