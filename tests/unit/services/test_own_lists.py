from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.amounts import LARGEST, miles_words, money_words, read_miles, read_money
from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError, NothingThereError
from companion.domain.own_records import FAMILY, TEAM, Trip
from companion.domain.records import new_id
from companion.services.history import History, take_back
from companion.services.medicines import (
    keep_medicine,
    medicines_before,
    medicines_now,
    remove_medicine,
)
from companion.services.people import keep_person, people_by_id, people_in, remove_person
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.trips import (
    all_trips,
    by_month,
    keep_trip,
    remove_trip,
    totals_of,
    trips_between,
)

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
AMOUNTS = st.integers(0, LARGEST)
DAYS = st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 12, 31))
WHEN = (
    st.builds(PartialDate.of, DAYS)
    | st.builds(PartialDate, year=st.integers(2025, 2027), month=st.integers(1, 12))
    | st.builds(PartialDate, year=st.integers(2025, 2027))
)


def trips(when: PartialDate, miles: int, parking: int, cost: int) -> Trip:
    return Trip(
        id=new_id(),
        created_at=NOW,
        updated_at=NOW,
        when=when,
        miles=miles,
        parking=parking,
        cost=cost,
    )


TRIPS = st.lists(st.builds(trips, WHEN, AMOUNTS, AMOUNTS, AMOUNTS), max_size=12)


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


# --- amounts ---


@given(AMOUNTS)
def test_an_amount_reads_as_it_was_written(amount: int) -> None:
    assert read_miles(miles_words(amount)) == amount
    assert read_money(money_words(amount)) == amount


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("", 0),
        ("3", 300),
        ("3.5", 350),
        (" £3.50 ", 350),
        ("£1,200", 120_000),
        ("80p", 80),
        ("0.05", 5),
        ("3,50", None),
        ("3.505", None),
        ("-3", None),
        ("three", None),
        ("£", None),
        ("99999999", None),
        ("٣", None),
    ],
)
def test_money_is_read_as_people_type_it_and_never_guessed(typed: str, pence: int | None) -> None:
    assert read_money(typed) == pence


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [("12", 120), ("12.5", 125), ("12 miles", 120), ("1,204.5 m", 12045), ("12.55", None)],
)
def test_miles_are_read_to_a_tenth(typed: str, tenths: int | None) -> None:
    assert read_miles(typed) == tenths


# --- trips ---


@given(TRIPS)
def test_totals_by_month_come_to_the_total_of_all(held: list[Trip]) -> None:
    months = by_month(held)
    whole = totals_of(held)
    for name in ("trips", "miles", "parking", "cost", "money"):
        assert sum(getattr(each.totals, name) for each in months) == getattr(whole, name)
    assert sorted(each.id for month in months for each in month.trips) == sorted(
        each.id for each in held
    )
    order = [(each.when.year, each.when.month or 0) for each in months]
    assert order == sorted(set(order))


@given(TRIPS, DAYS)
def test_a_day_parts_trips_without_losing_one(held: list[Trip], day_between: date) -> None:
    before = trips_between(held, last=day_between)
    after = trips_between(held, first=day_between)
    assert {each.id for each in (*before, *after)} == {each.id for each in held}
    both = {each.id for each in before} & {each.id for each in after}
    assert both == {each.id for each in held if each.when.first <= day_between <= each.when.last}


def test_ten_pence_a_hundred_times_is_ten_pounds() -> None:
    held = [trips(day("2026-11-02"), 1, read_money("0.10") or 0, 0) for _ in range(100)]
    assert money_words(totals_of(held).parking) == "£10.00"
    assert miles_words(totals_of(held).miles) == "10"


def test_a_trip_is_kept_changed_removed_and_brought_back() -> None:
    desk = Desk()
    desk.do(keep_trip(desk.snapshot, trip_id="t", when=day("2026-11-19"), miles=126, now=NOW))
    desk.do(
        keep_trip(
            desk.snapshot,
            trip_id="t",
            when=day("2026-11-20"),
            miles=126,
            parking=340,
            what_for=" Blood\ntest ",
            now=NOW,
        )
    )
    (trip,) = all_trips(desk.snapshot)
    assert (str(trip.when), trip.what_for, trip.parking) == ("2026-11-20", "Blood test", 340)
    desk.do(remove_trip(desk.snapshot, trip_id="t", now=NOW))
    assert all_trips(desk.snapshot) == ()
    desk.undo()
    assert [each.parking for each in all_trips(desk.snapshot)] == [340]
    desk.undo()
    assert [each.parking for each in all_trips(desk.snapshot)] == [0]
    desk.undo()
    assert all_trips(desk.snapshot) == ()


def test_a_trip_never_says_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="-1"):
        keep_trip(Snapshot(), trip_id="t", when=day("2026-11"), parking=-1, now=NOW)
    with pytest.raises(NothingThereError):
        remove_trip(Snapshot(), trip_id="t", now=NOW)


# --- people ---


def test_people_stand_in_their_list_as_they_were_written_down() -> None:
    desk = Desk()
    desk.do(keep_person(desk.snapshot, person_id="b", group=TEAM, name="Sam", now=NOW))
    desk.do(keep_person(desk.snapshot, person_id="a", group=FAMILY, name="Ravi", now=NOW))
    later = NOW.replace(minute=50)
    desk.do(keep_person(desk.snapshot, person_id="0", group=TEAM, role="Day unit", now=later))
    assert [each.id for each in people_in(desk.snapshot, TEAM)] == ["b", "0"]
    assert [each.id for each in people_in(desk.snapshot, FAMILY)] == ["a"]


def test_fields_that_are_not_given_stay_and_text_is_cleaned() -> None:
    desk = Desk()
    desk.do(keep_person(desk.snapshot, person_id="a", group=FAMILY, name="Ravi", now=NOW))
    told = " Dates.\r\nNot results.\x07 "
    desk.do(keep_person(desk.snapshot, person_id="a", group=FAMILY, may_be_told=told, now=NOW))
    person = people_by_id(desk.snapshot)["a"]
    assert (person.name, person.may_be_told) == ("Ravi", "Dates.\nNot results.")


def test_somebody_has_a_name_or_a_role() -> None:
    with pytest.raises(EmptyTextError):
        keep_person(Snapshot(), person_id="a", group=TEAM, name=" ", number="01632", now=NOW)
    with pytest.raises(ValueError, match="friends"):
        keep_person(Snapshot(), person_id="a", group="friends", name="Ravi", now=NOW)
    with pytest.raises(ValueError, match="deleted_at"):
        keep_person(Snapshot(), person_id="a", group=TEAM, name="S", deleted_at="", now=NOW)


def test_somebody_taken_off_the_list_comes_back_with_undo() -> None:
    desk = Desk()
    desk.do(keep_person(desk.snapshot, person_id="a", group=TEAM, name="Sam", now=NOW))
    desk.do(remove_person(desk.snapshot, person_id="a", now=NOW))
    assert people_in(desk.snapshot, TEAM) == ()
    desk.undo()
    assert [each.name for each in people_in(desk.snapshot, TEAM)] == ["Sam"]


# --- medicines ---


def test_medicines_stand_by_name_and_apart_once_their_last_day_has_passed() -> None:
    desk = Desk()
    for name, until in (("zinc", None), ("Aciclovir", "2026-11-24"), ("Old", "2026-10")):
        desk.do(
            keep_medicine(
                desk.snapshot,
                medicine_id=name,
                name=name,
                until=day(until) if until else None,
                now=NOW,
            )
        )
    assert [each.name for each in medicines_now(desk.snapshot, TODAY)] == ["Aciclovir", "zinc"]
    assert [each.name for each in medicines_before(desk.snapshot, TODAY)] == ["Old"]
    desk.do(remove_medicine(desk.snapshot, medicine_id="Old", now=NOW))
    assert medicines_before(desk.snapshot, TODAY) == ()
    desk.undo()
    assert len(medicines_before(desk.snapshot, TODAY)) == 1


def test_a_medicine_needs_a_name_and_nothing_else() -> None:
    with pytest.raises(EmptyTextError):
        keep_medicine(Snapshot(), medicine_id="m", name=" \n", how_taken="2", now=NOW)


class Desk:
    """A snapshot and its history, changed step by step."""

    def __init__(self) -> None:
        self.snapshot = Snapshot()
        self._history = History()

    def do(self, step: Step) -> None:
        self.snapshot = self.snapshot.after(step)
        self._history.record(step)

    def undo(self) -> None:
        step = self._history.next_undo
        assert step is not None
        self.snapshot = self.snapshot.after(take_back(self.snapshot, step=step, now=NOW))
        self._history.undone()
