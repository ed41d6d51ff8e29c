"""A day that went out in a calendar file is let go again, whatever became of the appointment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Kind, Record, new_id
from companion.exchange.calendar import Outgoing, read_calendar
from companion.resources import content_folder
from companion.services.appointments import add_appointment, edit_appointment, remove_appointment
from companion.services.calendar import CalendarWords, bring_in_calendar, calendar_file
from companion.services.calendar import plan_calendar as plan
from companion.services.calendar_files import export_calendar
from companion.services.calendar_former import former_of
from companion.services.history import take_back
from companion.services.moving import cancel_appointment, move_appointment, put_back_appointment
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.workspace import write_new_folder

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = date(2026, 12, 3)
WORDS = CalendarWords.of(Library(content_folder()).phrases())


def made(when: str = "2026-12-03", **values: Any) -> Appointment:
    return Appointment(
        id=values.pop("id", new_id()),
        created_at=NOW,
        updated_at=NOW,
        what="Haematology clinic",
        when=PartialDate.parse(when),
        **{"at": time(9, 30), "where": "Ward 5", **values},
    )


class Desk:
    """A snapshot that moves on with each step, and the file it would give."""

    def __init__(self, *records: Record) -> None:
        self.snapshot = Snapshot.of({Kind.APPOINTMENTS: records})
        self.now = NOW

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(minutes=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def on(self, use_case: Any, **arguments: Any) -> Step:
        (one,) = self.snapshot.appointments
        return self.do(use_case, appointment_id=one, **arguments)

    def out(self, *, says_what: bool = True, everything: bool = True) -> Outgoing:
        former = former_of(self.snapshot, self.now, removed=everything)
        visits = self.snapshot.appointments.values()
        return calendar_file(visits, words=WORDS, says_what=says_what, former=former)

    def told(self) -> tuple[str, int, date]:
        (event,) = Calendar.from_ical(self.out().data).walk("VEVENT")
        return str(event["STATUS"]), int(event["SEQUENCE"]), event["DTSTART"].dt.date()


def to_month(desk: Desk) -> None:
    desk.on(move_appointment, when=PartialDate.parse("2027-01"))


def to_about(desk: Desk) -> None:
    desk.on(move_appointment, when=PartialDate.parse("2026-12-10~"))


def to_year_by_hand(desk: Desk) -> None:
    desk.on(edit_appointment, what="Haematology clinic", when=PartialDate.parse("2027"))


def to_nothing(desk: Desk) -> None:
    desk.on(move_appointment, when=None)


def cancel(desk: Desk) -> None:
    desk.on(cancel_appointment)


def remove(desk: Desk) -> None:
    desk.on(remove_appointment)


@pytest.mark.parametrize(
    "changes",
    [
        (to_month,),
        (to_about,),
        (to_year_by_hand,),
        (to_month, cancel),
        (to_about, cancel),
        (to_nothing, cancel),
        (to_nothing, to_month),
        (cancel, to_month),
        (remove,),
        (to_month, remove),
        (to_nothing, remove),
    ],
    ids=lambda changes: "-".join(each.__name__ for each in changes),
)
def test_the_old_day_is_called_off_under_a_higher_number_and_that_is_named(
    changes: tuple[Callable[[Desk], None], ...],
) -> None:
    desk = Desk(made())
    assert desk.told() == ("CONFIRMED", 0, DAY)
    for change in changes:
        before = desk.told()[1]
        change(desk)
        status, sequence, day = desk.told()
        assert (status, day) == ("CANCELLED", DAY)
        assert sequence > before
    made_file = desk.out()
    assert (made_file.written, made_file.left_out) == (0, ())
    assert [each.what for each in made_file.let_go] == ["Haematology clinic"]


def test_it_stands_in_the_calendar_again_once_it_has_a_day() -> None:
    desk = Desk(made())
    to_month(desk)
    cancel(desk)
    off = desk.told()[1]
    desk.on(put_back_appointment)
    desk.on(move_appointment, when=PartialDate.parse("2026-12-20"), at=time(9, 30))
    status, sequence, day = desk.told()
    assert (status, day) == ("CONFIRMED", date(2026, 12, 20))
    assert sequence > off


def test_undoing_a_removal_tells_the_day_again_under_a_higher_number() -> None:
    desk = Desk(made())
    step = desk.on(remove_appointment)
    off = desk.told()[1]
    desk.do(take_back, step=step)
    assert desk.told()[0] == "CONFIRMED"
    assert desk.told()[1] > off


def test_the_latest_sure_day_is_the_one_that_is_let_go() -> None:
    desk = Desk(made())
    for when in ("2027-01", "2026-12-20", "2027-02"):
        desk.on(move_appointment, when=PartialDate.parse(when), at=time(8))
    assert desk.told()[2] == date(2026, 12, 20)


@pytest.mark.parametrize("when", ["2026-12", "2026", "2026-12-03~"])
def test_what_never_had_a_sure_day_is_only_named_and_not_even_that_once_cancelled(
    when: str,
) -> None:
    desk = Desk(made(when, at=None))
    assert (len(desk.out().left_out), desk.out().let_go) == (1, ())
    cancel(desk)
    assert (desk.out().left_out, desk.out().let_go) == ((), ())
    assert b"VEVENT" not in desk.out().data
    remove(desk)
    assert (desk.out().let_go, b"VEVENT" in desk.out().data) == ((), False)


def test_a_removed_one_is_told_for_a_year_without_its_words_and_only_among_all() -> None:
    desk = Desk(made())
    remove(desk)
    data = desk.out().data
    assert b"Haematology" not in data
    assert b"Ward 5" not in data
    assert b"VEVENT" not in desk.out(everything=False).data
    desk.now += timedelta(days=364)
    assert b"VEVENT" in desk.out().data
    desk.now += timedelta(days=7)
    assert b"VEVENT" not in desk.out().data


def test_one_of_somebody_elses_calendar_that_is_removed_here_is_not_called_off_there() -> None:
    desk = Desk(made(uid="abc@example.org"))
    remove(desk)
    assert b"VEVENT" not in desk.out().data


@pytest.mark.parametrize("changes", [(to_month,), (to_month, cancel), (to_nothing, cancel)])
def test_our_own_file_brought_in_here_changes_nothing_and_names_nothing(
    changes: tuple[Callable[[Desk], None], ...],
) -> None:
    desk = Desk(made())
    for change in changes:
        change(desk)
    calendar = read_calendar(desk.out().data, NOW.date())
    found = plan(desk.snapshot, calendar=calendar, words=WORDS, now=desk.now)
    assert (found.pairs, found.same, found.yours) == ((), 1, ())


def test_elsewhere_one_moved_to_a_month_waits_and_a_removed_one_is_cancelled() -> None:
    one = made()
    for change, waits in ((to_month, True), (remove, False)):
        here, elsewhere = Desk(one), Desk(one)
        change(here)
        calendar = read_calendar(here.out().data, NOW.date())
        elsewhere.do(bring_in_calendar, calendar=calendar, words=WORDS)
        (visit,) = elsewhere.snapshot.appointments.values()
        assert (visit.undated, visit.cancelled) == (waits, not waits)


def test_a_change_of_day_to_another_sure_one_keeps_no_day_to_let_go() -> None:
    desk = Desk(made())
    desk.on(edit_appointment, what="Clinic", when=PartialDate.parse("2026-12-04"))
    assert not desk.snapshot.table(Kind.PLANS)
    step = desk.do(add_appointment, what="New", when=PartialDate.parse("2027"))
    desk.do(
        edit_appointment, appointment_id=step.anchor, what="New", when=PartialDate.parse("2028")
    )
    assert not desk.snapshot.table(Kind.PLANS)


def test_a_folder_tells_old_days_within_the_days_that_are_asked_for(tmp_path: Path) -> None:
    desk = Desk(made())
    to_month(desk)
    gone = made("2026-12-05", id=new_id(), deleted_at=NOW)
    records = (*desk.snapshot.appointments.values(), *desk.snapshot.table(Kind.PLANS).values())
    folder = tmp_path / "person"
    write_new_folder(folder, [*records, gone])
    target = tmp_path / "all.ics"

    def told(first: date | None, last: date | None) -> list[date]:
        made_file = export_calendar(folder, target, words=WORDS, now=NOW, first=first, last=last)
        events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
        assert len(made_file.told_off) == len(events)
        return [event["DTSTART"].dt.date() for event in events]

    assert told(None, None) == [DAY, date(2026, 12, 5)]
    assert told(None, DAY) == [DAY]
    assert told(date(2026, 12, 4), date(2026, 12, 31)) == [date(2026, 12, 5)]
    assert told(date(2027, 3, 1), None) == []
