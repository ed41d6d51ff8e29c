"""Repeats, moves, cancellations and clashes: by the calendar and the clock on the wall."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError, TooManyError
from companion.domain.ordering import in_date_order
from companion.domain.records import Appointment, Kind
from companion.services.appointments import add_appointment, edit_appointment, remove_appointment
from companion.services.clashes import Slot, clashes, same_time, slot, slot_of
from companion.services.coming import coming, past
from companion.services.history import History, do_again, take_back
from companion.services.moving import (
    cancel_appointment,
    move_appointment,
    planned_before,
    put_back_appointment,
)
from companion.services.series import (
    MOST_REPEATS,
    Every,
    can_repeat,
    followers,
    repeat_appointment,
    repeat_days,
)
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, same_content

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TIMES = st.times().map(lambda at: time(at.hour, at.minute))


class Desk:
    """A snapshot and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot, self.now = Snapshot(), NOW

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def add(self, when: str, key: str = "a", **more: Any) -> Appointment:
        day = PartialDate.parse(when)
        more = {"what": "Radiotherapy", "at": time(10, 30), **more}
        self.do(add_appointment, appointment_id=key, when=day, **more)
        return self.visit(key)

    def visit(self, key: str = "a") -> Appointment:
        return self.snapshot.appointments[key]

    def repeat(self, every: Every, until: str, key: str = "a") -> Step:
        last = date.fromisoformat(until)
        return self.do(repeat_appointment, appointment_id=key, every=every, until=last)

    def move(self, when: str | None, key: str = "a", **more: Any) -> Step:
        day = PartialDate.parse(when) if when else None
        return self.do(move_appointment, appointment_id=key, when=day, **more)

    @property
    def days(self) -> list[str]:
        return [str(each.when) for each in self.snapshot.dated_appointments()]

    def before(self, key: str = "a") -> list[tuple[str, time | None]]:
        return [(str(each.when), each.at) for each in planned_before(self.snapshot, key)]

    def live(self) -> dict[Kind, list[str]]:
        kinds = (Kind.APPOINTMENTS, Kind.PLANS)
        return {kind: sorted(self.snapshot.table(kind)) for kind in kinds}


@pytest.fixture
def desk() -> Desk:
    return Desk()


# --- repeating ---


@given(DAYS, st.sampled_from(Every), DAYS)
def test_repeats_are_real_days_in_order_after_the_first_and_none_after_the_last(
    first: date, every: Every, until: date
) -> None:
    days = repeat_days(first, every, until)
    assert list(days) == sorted(set(days))
    assert all(first < day <= until for day in days)
    assert len(days) <= MOST_REPEATS + 1
    steps = [(two - one).days for one, two in zip((first, *days), days, strict=False)]
    if every is Every.WEEK:
        assert set(steps) <= {7}
    elif every is Every.DAY:
        assert set(steps) <= {1}
    else:
        assert all(day.weekday() < 5 for day in days)
        assert set(steps) <= {1, 2, 3}


@given(DAYS, st.sampled_from(Every), st.integers(0, 250))
def test_no_day_is_left_out(first: date, every: Every, length: int) -> None:
    until = min(first + timedelta(days=length), date(2199, 12, 31))
    between = (first + timedelta(days=more) for more in range(1, (until - first).days + 1))
    all_days = [day for day in between if _belongs(day, first, every)]
    assert list(repeat_days(first, every, until)) == all_days[: MOST_REPEATS + 1]


def _belongs(day: date, first: date, every: Every) -> bool:
    if every is Every.WEEK:
        return (day - first).days % 7 == 0
    return every is Every.DAY or day.weekday() < 5


def test_weekdays_leave_out_saturday_and_sunday(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.repeat(Every.WEEKDAY, "2026-12-09")
    assert desk.days == ["2026-12-03", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09"]


def test_a_repeat_is_one_step_and_one_undo_and_can_be_done_again(desk: Desk) -> None:
    first = desk.add("2026-12-03", where="Ward 5", who="Maya", bring="Blue folder", travel="Bus 4")
    step = desk.repeat(Every.WEEK, "2026-12-31")
    visits = desk.snapshot.dated_appointments()
    assert len(visits) == 5
    assert len({each.series for each in visits}) == len({each.id for each in visits}) - 4 == 1
    assert {(each.what, each.at, each.where, each.who) for each in visits} == {
        ("Radiotherapy", time(10, 30), "Ward 5", "Maya")
    }
    assert {(each.bring, each.travel) for each in visits} == {("Blue folder", "Bus 4")}
    desk.do(take_back, step=step)
    assert desk.days == ["2026-12-03"]
    assert same_content(desk.visit(), first)
    desk.do(do_again, step=step)
    assert len(desk.days) == 5


def test_each_of_a_series_stands_alone(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.repeat(Every.WEEK, "2026-12-17")
    middle = desk.snapshot.dated_appointments()[1]
    desk.do(remove_appointment, appointment_id=middle.id)
    assert desk.days == ["2026-12-03", "2026-12-17"]


def test_repeating_further_doubles_no_day(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.repeat(Every.WEEK, "2026-12-17")
    desk.repeat(Every.WEEK, "2026-12-24")
    assert desk.days == ["2026-12-03", "2026-12-10", "2026-12-17", "2026-12-24"]
    assert len({each.series for each in desk.snapshot.appointments.values()}) == 1


def test_two_hundred_can_be_added_and_no_more(desk: Desk) -> None:
    desk.add("2026-01-01")
    last = date(2026, 1, 1) + timedelta(days=MOST_REPEATS)
    with pytest.raises(TooManyError):
        desk.repeat(Every.DAY, str(last + timedelta(days=1)))
    desk.repeat(Every.DAY, str(last))
    assert len(desk.days) == MOST_REPEATS + 1


@pytest.mark.parametrize("when", ["2026", "2026-12", "2026-12-03~"])
def test_what_has_no_sure_day_cannot_repeat(desk: Desk, when: str) -> None:
    assert not can_repeat(desk.add(when))
    with pytest.raises(NothingThereError):
        desk.repeat(Every.WEEK, "2027-01-31")


def test_a_last_day_before_the_first_adds_nothing(desk: Desk) -> None:
    desk.add("2026-12-03")
    with pytest.raises(NothingThereError):
        desk.repeat(Every.DAY, "2026-12-03")


def test_the_calendar_ends_without_a_fault(desk: Desk) -> None:
    desk.add("2199-12-20")
    desk.repeat(Every.WEEK, "2199-12-31")
    assert desk.days == ["2199-12-20", "2199-12-27"]
    desk.move("2199-12-30", following=True)
    assert desk.days == ["2199-12-27", "2199-12-30"]


# --- the clocks ---


@pytest.mark.parametrize(
    ("first", "until", "hours"),
    [("2026-10-18", "2026-11-01", 7 * 24 + 1), ("2027-03-21", "2027-04-04", 7 * 24 - 1)],
)
def test_a_series_stays_at_its_time_when_the_clocks_change(
    desk: Desk, first: str, until: str, hours: int
) -> None:
    desk.add(first)
    desk.repeat(Every.WEEK, until)
    moments = [_in_london(each) for each in desk.snapshot.dated_appointments()]
    assert [(at.hour, at.minute) for at in moments] == [(10, 30)] * 3
    utc = [at.astimezone(UTC) for at in moments]
    assert utc[1] - utc[0] == timedelta(hours=hours)
    assert utc[2] - utc[1] == timedelta(days=7)


@pytest.mark.parametrize("day", ["2026-10-25", "2027-03-28"])
@pytest.mark.parametrize("at", [time(0, 30), time(1, 30), time(2, 30), time(23, 59)])
def test_a_night_of_changing_clocks_keeps_times_as_they_were_typed(
    desk: Desk, day: str, at: time
) -> None:
    desk.add("2026-11-01", at=at)
    desk.move(day, at=at)
    assert (str(desk.visit().when), desk.visit().at) == (day, at)
    same = desk.add(day, "b", at=at)
    later = desk.add(day, "c", at=(datetime.combine(date.min, at) + timedelta(hours=1)).time())
    dated = desk.snapshot.dated_appointments()
    assert clashes(dated, slot_of(desk.visit()), but="a") == (same,)
    assert clashes(dated, slot_of(later), but="c") == ()


def test_days_moved_across_the_change_are_days_of_the_calendar(desk: Desk) -> None:
    desk.add("2026-10-23")
    desk.repeat(Every.WEEK, "2026-11-06")
    desk.move("2026-10-24", at=time(10, 30), following=True)
    assert desk.days == ["2026-10-24", "2026-10-31", "2026-11-07"]
    assert {each.at for each in desk.snapshot.appointments.values()} == {time(10, 30)}


def _in_london(visit: Appointment) -> datetime:
    assert visit.at is not None
    return datetime.combine(visit.when.first, visit.at, LONDON)


# --- moving ---


def test_the_old_date_is_kept_when_one_is_moved_and_comes_back_with_undo(desk: Desk) -> None:
    old = desk.add("2026-12-03", where="Ward 5")
    step = desk.move("2026-12-10", at=time(9))
    moved = desk.visit()
    assert (str(moved.when), moved.at, moved.sequence) == ("2026-12-10", time(9), 1)
    assert desk.before() == [("2026-12-03", time(10, 30))]
    assert planned_before(desk.snapshot, "a")[0].where == "Ward 5"
    desk.do(take_back, step=step)
    assert same_content(desk.visit(), old)
    assert desk.before() == []


def test_moved_twice_the_latest_plan_comes_first(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.move("2026-12-10", at=time(9))
    desk.move("2027-01")
    assert desk.before() == [("2026-12-10", time(9)), ("2026-12-03", time(10, 30))]


def test_moved_to_where_it_is_nothing_happens(desk: Desk) -> None:
    desk.add("2026-12-03")
    step = desk.move("2026-12-03", at=time(10, 30))
    assert (step.written, step.undoable, desk.before()) == ((), False, [])


def test_without_a_new_date_it_waits_out_of_what_comes_next(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.move(None)
    assert desk.visit().undated
    assert coming(desk.snapshot, NOW.date()) == ()
    assert past(desk.snapshot, date(2027, 1, 1)) == ()
    desk.move("2026-12-03", at=time(10, 30))
    assert not desk.visit().undated
    assert desk.before() == [("2026-12-03", time(10, 30))]
    assert coming(desk.snapshot, NOW.date()) == (desk.visit(),)


def test_nothing_else_moves_along(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.add("2026-12-04", "b")
    desk.repeat(Every.WEEK, "2026-12-17")
    desk.move("2026-12-05")
    assert desk.days == ["2026-12-04", "2026-12-05", "2026-12-10", "2026-12-17"]


def test_those_that_follow_move_by_as_many_days_when_asked_and_keep_their_old_dates(
    desk: Desk,
) -> None:
    desk.add("2026-12-03")
    desk.add("2026-12-04", "b")
    desk.repeat(Every.WEEK, "2026-12-24")
    series = [each for each in desk.snapshot.dated_appointments() if each.series]
    _first, second, third, fourth = series
    desk.move("2026-12-18", third.id, at=time(9), following=False)
    step = desk.move("2026-12-11", second.id, at=time(14), following=True)
    assert desk.days == ["2026-12-03", "2026-12-04", "2026-12-11", "2026-12-19", "2026-12-25"]
    assert desk.before(fourth.id) == [("2026-12-24", time(10, 30))]
    assert desk.visit(third.id).at == time(9), "a time of its own stays"
    assert desk.visit(fourth.id).at == time(14)
    desk.do(take_back, step=step)
    assert desk.days == ["2026-12-03", "2026-12-04", "2026-12-10", "2026-12-18", "2026-12-24"]
    assert desk.before(fourth.id) == []


@given(
    st.lists(st.sampled_from(["move", "unknown", "cancel", "back", "repeat"]), max_size=6),
    st.data(),
)
def test_everything_can_be_undone_step_by_step(acts: list[str], data: st.DataObject) -> None:
    desk = Desk()
    desk.add("2026-12-03")
    done: list[tuple[Step, dict[Kind, list[str]], tuple[Appointment, ...]]] = []
    for act in acts:
        visit = data.draw(st.sampled_from(desk.snapshot.dated_appointments()))
        along = data.draw(st.booleans())
        state = desk.live(), desk.snapshot.dated_appointments()
        if act == "repeat":
            if not can_repeat(visit):
                continue
            try:
                step = desk.repeat(Every.WEEK, str(visit.when.first + timedelta(days=21)), visit.id)
            except NothingThereError:
                continue
        elif act == "cancel":
            step = desk.do(cancel_appointment, appointment_id=visit.id, following=along)
        elif act == "back":
            step = desk.do(put_back_appointment, appointment_id=visit.id)
        else:
            day = str(data.draw(DAYS)) if act == "move" else None
            step = desk.move(day, visit.id, following=along)
        done.append((step, *state))
    for step, kinds, visits in reversed(done):
        if step.undoable:
            desk.do(take_back, step=step)
        assert desk.live() == kinds
        now = desk.snapshot.dated_appointments()
        assert all(same_content(one, two) for one, two in zip(now, visits, strict=True))


# --- cancelling ---


def test_a_cancelled_one_stays_and_is_out_of_what_comes_next(desk: Desk) -> None:
    desk.add("2026-12-03")
    step = desk.do(cancel_appointment, appointment_id="a")
    assert desk.visit().cancelled
    assert coming(desk.snapshot, NOW.date()) == ()
    assert past(desk.snapshot, date(2027, 1, 1)) == (desk.visit(),)
    desk.do(put_back_appointment, appointment_id="a")
    assert coming(desk.snapshot, NOW.date()) == (desk.visit(),)
    assert desk.visit().sequence == 2
    assert step.undoable


def test_all_that_follow_are_cancelled_or_removed_when_asked(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.repeat(Every.WEEK, "2026-12-24")
    second = desk.snapshot.dated_appointments()[1]
    assert len(followers(desk.snapshot, second)) == 2
    step = desk.do(cancel_appointment, appointment_id=second.id, following=True)
    assert [each.cancelled for each in desk.snapshot.dated_appointments()] == [
        False, True, True, True,
    ]  # fmt: skip
    desk.do(take_back, step=step)
    desk.do(remove_appointment, appointment_id=second.id, following=True)
    assert desk.days == ["2026-12-03"]


def test_a_single_one_has_none_that_follow(desk: Desk) -> None:
    visit = desk.add("2026-12-03")
    desk.add("2026-12-04", "b")
    assert followers(desk.snapshot, visit) == ()


# --- clashes ---

SLOTS = st.builds(Slot, st.dates(date(2026, 12, 1), date(2026, 12, 3)), TIMES, st.none() | TIMES)


@given(SLOTS, SLOTS)
def test_a_clash_is_mutual_and_means_a_minute_that_both_take(one: Slot, other: Slot) -> None:
    assert same_time(one, other) is same_time(other, one)
    assert same_time(one, other) is bool(_minutes(one) & _minutes(other))


def _minutes(taken: Slot) -> set[datetime]:
    begin = datetime.combine(taken.day, taken.at)
    end = begin
    if taken.until is not None:
        end = datetime.combine(taken.day, taken.until)
        end += timedelta(days=int(end <= begin))
    minutes = max(int((end - begin) / timedelta(minutes=1)), 1)
    return {begin + timedelta(minutes=each) for each in range(minutes)}


@pytest.mark.parametrize("day", ["2026-12-03", "2026-10-24", "2027-03-27"])
def test_a_night_takes_the_morning_after_also_when_the_clocks_change(desk: Desk, day: str) -> None:
    night = desk.add(day, "a", at=time(22), until=time(6))
    after = PartialDate.of(night.when.first + timedelta(days=1))
    early, late = (slot(after, at) for at in (time(5), time(6)))
    dated = desk.snapshot.dated_appointments()
    assert clashes(dated, early) == (night,)
    assert clashes(dated, late) == ()
    morning = desk.add(str(after), "b", at=time(5), until=time(7))
    dated = desk.snapshot.dated_appointments()
    assert clashes(dated, slot_of(night), "a") == (morning,)


@given(st.lists(SLOTS, max_size=12), SLOTS)
def test_clashes_are_found_as_one_by_one(taken: list[Slot], wanted: Slot) -> None:
    visits = in_date_order(
        Appointment(
            id=str(place),
            created_at=NOW,
            updated_at=NOW,
            what="Visit",
            when=PartialDate.of(each.day),
            at=each.at,
            until=each.until,
        )
        for place, each in enumerate(taken)
    )
    found = clashes(visits, wanted)
    expected = [each for each in visits if same_time(slot_of(each) or wanted, wanted)]
    assert list(found) == expected


@pytest.mark.parametrize("when", ["2026", "2026-12", "2026-12-03~"])
def test_what_is_not_sure_never_clashes(desk: Desk, when: str) -> None:
    desk.add("2026-12-03")
    assert slot(PartialDate.parse(when), time(10, 30)) is None
    assert slot(PartialDate.parse("2026-12-03"), None) is None
    unsure = desk.add(when, "b")
    assert clashes(desk.snapshot.dated_appointments(), slot_of(unsure)) == ()


def test_a_cancelled_one_and_one_without_a_date_take_no_time(desk: Desk) -> None:
    desk.add("2026-12-03")
    wanted = slot_of(desk.add("2026-12-03", "b"))
    assert clashes(desk.snapshot.dated_appointments(), wanted, "b") == (desk.visit(),)
    desk.do(cancel_appointment, appointment_id="a")
    assert clashes(desk.snapshot.dated_appointments(), wanted, "b") == ()
    desk.do(put_back_appointment, appointment_id="a")
    desk.move(None)
    assert clashes(desk.snapshot.dated_appointments(), wanted, "b") == ()


# --- what a calendar file tells ---


def test_a_change_that_a_calendar_tells_counts_on_and_others_do_not(desk: Desk) -> None:
    desk.add("2026-12-03", where="Ward 5")
    same = {"what": "Radiotherapy", "when": PartialDate.parse("2026-12-03"), "at": time(10, 30)}
    desk.do(edit_appointment, appointment_id="a", **same, where="Ward 5", bring="Blue folder")
    assert desk.visit().sequence == 0
    desk.do(edit_appointment, appointment_id="a", **same, where="Ward 6")
    assert desk.visit().sequence == 1


def test_one_from_somebody_elses_calendar_counts_on_once_it_is_moved_here(desk: Desk) -> None:
    visit = desk.add("2026-12-03")
    theirs = replace(visit, uid="theirs@example.org", sequence=4)
    desk.snapshot = Snapshot.of({Kind.APPOINTMENTS: [theirs]})
    named = {"what": "My name for it", "when": theirs.when, "at": theirs.at, "where": "By the door"}
    desk.do(edit_appointment, appointment_id="a", **named)
    assert desk.visit().sequence == 4
    desk.move("2026-12-04", at=time(9))
    assert desk.visit().sequence == 5
    desk.do(cancel_appointment, appointment_id="a")
    assert desk.visit().sequence == 6


@given(st.lists(st.sampled_from(["move", "unknown", "note", "undo", "redo"]), max_size=8))
def test_the_number_a_change_is_told_under_never_goes_down(acts: list[str]) -> None:
    desk, history = Desk(), History()
    desk.add("2026-12-03")
    told = (desk.visit().sequence, _told(desk.visit()))
    for place, act in enumerate(acts):
        if act in {"undo", "redo"}:
            step = history.next_undo if act == "undo" else history.next_redo
            if step is not None:
                desk.do(take_back if act == "undo" else do_again, step=step)
                (history.undone if act == "undo" else history.redone)()
        elif act == "note":
            visit = desk.visit()
            values = {"what": visit.what, "when": visit.when, "at": visit.at}
            history.record(
                desk.do(edit_appointment, appointment_id="a", note=f"Note {place}", **values)
            )
        else:
            day = f"2026-12-{place + 10}" if act == "move" else None
            history.record(desk.move(day))
        before, told = told, (desk.visit().sequence, _told(desk.visit()))
        assert told[0] >= before[0]
        assert told[0] > before[0] or told[1] == before[1]


def _told(visit: Appointment) -> tuple[object, ...]:
    return visit.when, visit.at, visit.until, visit.where, visit.undated, visit.cancelled


def test_a_new_day_written_by_hand_ends_the_wait_for_one(desk: Desk) -> None:
    desk.add("2026-12-03")
    desk.move(None)
    when = PartialDate.parse("2026-12-10")
    desk.do(edit_appointment, appointment_id="a", what="Radiotherapy", when=when)
    assert not desk.visit().undated
