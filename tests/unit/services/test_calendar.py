"""What a calendar file changes here: once, whole, and nothing that a person wrote is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Kind, Record, new_id
from companion.exchange.calendar import MOST_EVENTS, Event, read_calendar
from companion.resources import content_folder
from companion.services.appointments import edit_appointment, remove_appointment
from companion.services.calendar import (
    CalendarPlan,
    CalendarWords,
    bring_in_calendar,
    calendar_file,
    plan_calendar,
)
from companion.services.history import take_back
from companion.services.moving import cancel_appointment, move_appointment, planned_before
from companion.services.snapshot import Snapshot
from companion.services.steps import Step

CALENDARS = Path(__file__).parents[2] / "data" / "calendars"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
WORDS = CalendarWords.of(Library(content_folder()).phrases())


class Desk:
    """A snapshot that moves on with each step."""

    def __init__(self, *records: Record) -> None:
        self.snapshot = Snapshot.of({Kind.APPOINTMENTS: records})
        self.now = NOW

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(minutes=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def bring(self, data: bytes) -> CalendarPlan:
        calendar = read_calendar(data, TODAY)
        plan = plan_calendar(self.snapshot, calendar=calendar, words=WORDS, now=self.now)
        self.do(bring_in_calendar, calendar=calendar, words=WORDS)
        return plan

    @property
    def visits(self) -> list[Appointment]:
        return list(self.snapshot.dated_appointments())

    @property
    def visit(self) -> Appointment:
        (one,) = self.snapshot.appointments.values()
        return one


def counts(plan: CalendarPlan) -> tuple[int, int, int, int]:
    return len(plan.new), len(plan.changed), len(plan.cancelled), plan.same


def event(*lines: str, uid: str = "one", head: str = "VERSION:2.0") -> bytes:
    whole = ("BEGIN:VCALENDAR", head, "BEGIN:VEVENT", f"UID:{uid}", *lines)
    return "\r\n".join((*whole, "END:VEVENT", "END:VCALENDAR", "")).encode()


def clinic(start: str = "20261203T093000", *lines: str) -> bytes:
    return event(f"DTSTART;TZID=Europe/London:{start}", "SUMMARY:Clinic", *lines)


GOOD = sorted(
    path.name
    for path in CALENDARS.glob("*.ics")
    if path.stem not in {"not-a-calendar", "empty", "bytes"}
)


@pytest.mark.parametrize("name", GOOD)
def test_every_file_twice_is_once_and_undo_takes_back_all_of_it(name: str) -> None:
    desk = Desk()
    data = (CALENDARS / name).read_bytes()
    desk.bring(data)
    after_once = dict(desk.snapshot.appointments)
    again = desk.bring(data)
    assert again.pairs == ()
    assert dict(desk.snapshot.appointments) == after_once
    other = Desk()
    step = other.do(bring_in_calendar, calendar=read_calendar(data, TODAY), words=WORDS)
    assert step.page == "appointments"
    other.do(take_back, step=step)
    assert other.visits == []
    other.bring(data)
    assert len(other.visits) == len(after_once)


def test_a_moved_event_updates_the_same_record_and_keeps_what_was_planned() -> None:
    desk = Desk()
    desk.bring(clinic())
    first = desk.visit
    plan = desk.bring(clinic("20261204T110000", "SEQUENCE:1"))
    assert counts(plan) == (0, 1, 0, 0)
    assert desk.visit.id == first.id
    assert (desk.visit.when, desk.visit.at) == (PartialDate.parse("2026-12-04"), time(11))
    assert [each.when for each in planned_before(desk.snapshot, first.id)] == [first.when]


def test_an_event_written_after_the_last_change_here_counts_without_a_higher_sequence() -> None:
    desk = Desk()
    desk.bring(clinic())
    plan = desk.bring(clinic("20261204T110000", "LAST-MODIFIED:20270101T000000Z"))
    assert counts(plan) == (0, 1, 0, 0)


def test_an_older_file_changes_nothing_and_says_that_yours_is_kept() -> None:
    desk = Desk()
    desk.bring(clinic())
    desk.do(
        move_appointment,
        appointment_id=desk.visit.id,
        when=PartialDate.parse("2026-12-10"),
        at=time(9, 30),
    )
    before = desk.visit
    plan = desk.bring(clinic())
    assert plan.pairs == ()
    assert [each.id for each in plan.yours] == [before.id]
    assert desk.visit == before


def test_a_cancelled_event_is_kept_as_cancelled() -> None:
    for last in (clinic("20261203T093000", "STATUS:CANCELLED"), event(
        "DTSTART;TZID=Europe/London:20261203T093000", head="METHOD:CANCEL"
    )):  # fmt: skip
        desk = Desk()
        desk.bring(clinic())
        assert counts(desk.bring(last)) == (0, 0, 1, 0)
        assert desk.visit.cancelled
        assert desk.visit.what == "Clinic"


def test_a_cancelled_event_that_was_never_here_is_named_and_not_made() -> None:
    desk = Desk()
    plan = desk.bring((CALENDARS / "cancelled.ics").read_bytes())
    assert plan.not_here == ("Clinic",)
    assert desk.visits == []


def test_a_time_that_is_taken_out_of_a_repeat_is_cancelled_and_the_others_stay() -> None:
    desk = Desk()
    rule = "RRULE:FREQ=WEEKLY;COUNT=3"
    desk.bring(clinic("20261203T093000", rule))
    plan = desk.bring(
        clinic("20261203T093000", rule, "EXDATE;TZID=Europe/London:20261210T093000", "SEQUENCE:1")
    )
    assert counts(plan) == (0, 0, 1, 2)
    assert [each.cancelled for each in desk.visits] == [False, True, False]


def test_calling_off_a_repeat_calls_off_each_of_its_times() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "RRULE:FREQ=WEEKLY;COUNT=3"))
    gone = event("DTSTART;TZID=Europe/London:20261203T093000", head="METHOD:CANCEL")
    assert len(desk.bring(gone).cancelled) == 3
    assert all(each.cancelled for each in desk.visits)


def made(what: str = "Haematology", **values: Any) -> Appointment:
    return Appointment(
        id=new_id(), created_at=NOW, updated_at=NOW, what=what,
        when=PartialDate.parse("2026-12-03"), **values,
    )  # fmt: skip


@pytest.mark.parametrize("says_what", [False, True])
def test_our_own_file_never_overwrites_a_title(says_what: bool) -> None:
    one = made(at=time(9, 30), where="Ward 5", note="mine")
    data = calendar_file([replace(one, sequence=7)], words=WORDS, says_what=says_what).data
    desk = Desk(one)
    desk.do(
        edit_appointment, appointment_id=one.id, what="My own name", when=one.when, where="Ward 6",
        at=time(10), note="mine",
    )  # fmt: skip
    desk.bring(data)
    assert desk.visit.what == "My own name"
    assert desk.visit.note == "mine"
    assert desk.visit.where == ("Ward 5" if says_what else "Ward 6")
    assert desk.visit.at == time(9, 30)


def test_a_neutral_title_that_came_through_another_calendar_overwrites_none() -> None:
    one = made()
    data = calendar_file([replace(one, sequence=1, at=time(8))], words=WORDS).data
    desk = Desk(one)
    desk.bring(data.replace(b"-//Companion//Appointments//EN", b"-//Google Inc//Calendar//EN"))
    assert (desk.visit.what, desk.visit.at) == ("Haematology", time(8))


def test_our_own_file_in_an_empty_folder_makes_the_same_records() -> None:
    one = made(at=time(9, 30))
    desk = Desk()
    desk.bring(calendar_file([one], words=WORDS, says_what=True).data)
    assert (desk.visit.id, desk.visit.what, desk.visit.uid) == (one.id, "Haematology", "")


def test_times_of_a_repeat_go_out_and_come_back_as_themselves() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "RRULE:FREQ=WEEKLY;COUNT=3"))
    plan = desk.bring(calendar_file(desk.visits, words=WORDS).data)
    assert counts(plan) == (0, 0, 0, 3)


def test_the_sequence_rises_when_the_plan_changes_and_not_for_a_note() -> None:
    desk = Desk(made(at=time(9, 30)))
    visit_id = desk.visit.id
    desk.do(
        edit_appointment, appointment_id=visit_id, what=desk.visit.what, when=desk.visit.when,
        at=time(9, 30), note="a note",
    )  # fmt: skip
    assert desk.visit.sequence == 0
    desk.do(move_appointment, appointment_id=visit_id, when=PartialDate.parse("2026-12-04"))
    desk.do(cancel_appointment, appointment_id=visit_id)
    assert b"SEQUENCE:2\r\n" in calendar_file(desk.visits, words=WORDS).data


def test_a_removed_one_comes_back_as_new() -> None:
    desk = Desk()
    desk.bring(clinic())
    first = desk.visit.id
    desk.do(remove_appointment, appointment_id=first)
    assert counts(desk.bring(clinic())) == (1, 0, 0, 0)
    assert desk.visit.id == first


def test_new_words_in_a_file_go_below_a_note_and_take_nothing_out() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "DESCRIPTION:Bring tablets"))
    visit = desk.visit
    desk.do(
        edit_appointment, appointment_id=visit.id, what="Clinic with Sam", when=visit.when,
        at=visit.at, note="Bring tablets and the folder",
    )  # fmt: skip
    desk.bring(clinic("20261203T103000", "DESCRIPTION:Do not eat before", "SEQUENCE:1"))
    assert desk.visit.note == "Bring tablets and the folder\n\nDo not eat before"


def test_days_in_a_row_say_the_last_one_in_the_note() -> None:
    desk = Desk()
    desk.bring((CALENDARS / "apple.ics").read_bytes())
    notes = [each.note for each in desk.visits]
    assert notes[0] == "Until Sunday 6 December 2026."
    assert (desk.visits[1].at, desk.visits[1].until) == (time(22), time(8))


def test_an_event_of_several_days_says_when_it_ends_in_the_note() -> None:
    desk = Desk()
    desk.bring(clinic("20261204T220000", "DTEND;TZID=Europe/London:20261206T080000"))
    assert desk.visit.note == "Until Sunday 6 December 2026, 8am."
    assert desk.visit.until is None


WORDY = (
    "DESCRIPTION:Ring first", "DESCRIPTION:Do not eat from midnight", "LOCATION:Ward 5",
    "LOCATION:Ward 6", "CONFERENCE;VALUE=URI;LABEL=Join:https://video.example/1",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/2", "ATTACH:https://file.example/3",
    "ORGANIZER;CN=Dr Shah:mailto:shah@example.org",
    'ATTENDEE;CN="Jones, Maya":mailto:maya@example.org', "ATTENDEE:mailto:sam@example.org",
    "RESOURCES:wheelchair", "STATUS:TENTATIVE", "BEGIN:VALARM", "TRIGGER:-PT12H",
    "DESCRIPTION:Take two tablets now", "END:VALARM",
)  # fmt: skip


def test_what_an_event_tells_besides_goes_into_the_note_in_plain_words() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", *WORDY))
    assert desk.visit.where == "Ward 5"
    assert desk.visit.note.split("\n\n") == [
        "Ring first",
        "Do not eat from midnight",
        "Another place in the file: Ward 6",
        "Video link: Join: https://video.example/1",
        "Video link: https://teams.example/2",
        "Linked file: https://file.example/3",
        "Sent by: Dr Shah (shah@example.org)",
        "Invited: Jones, Maya (maya@example.org), sam@example.org",
        "Needed: wheelchair",
        "The reminder says: Take two tablets now",
        "The calendar file said: not certain yet.",
    ]
    assert desk.bring(clinic("20261203T093000", *WORDY)).pairs == ()


def test_words_that_come_later_for_the_same_time_are_added_to_the_note() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "STATUS:TENTATIVE"))
    later = clinic("20261203T093000", "DESCRIPTION:Do not eat", "STATUS:CONFIRMED", "SEQUENCE:1")
    assert counts(desk.bring(later)) == (0, 1, 0, 0)
    assert desk.visit.note.split("\n\n") == [
        "The calendar file said: not certain yet.",
        "Do not eat",
        "A later calendar file no longer says that it is not certain.",
    ]
    assert desk.bring(later).pairs == ()


def test_other_words_in_a_file_that_is_no_newer_are_named_and_not_taken() -> None:
    desk = Desk()
    desk.bring(clinic())
    plan = desk.bring(clinic("20261203T093000", "DESCRIPTION:Do not eat"))
    assert (plan.pairs, plan.same, [each.what for each in plan.yours]) == ((), 0, ["Clinic"])


# --- moved here, told to a calendar, and told back ---


def line_of(desk: Desk, name: str) -> str:
    lines = calendar_file(desk.visits, words=WORDS).data.decode().split("\r\n")
    return next(each.rpartition(":")[2] for each in lines if each.startswith(name))


def test_one_without_a_new_day_is_called_off_in_the_file_until_it_has_one() -> None:
    desk = Desk(made(at=time(9, 30)))
    uid, told = line_of(desk, "UID"), [int(line_of(desk, "SEQUENCE"))]
    assert line_of(desk, "STATUS") == "CONFIRMED"
    desk.do(move_appointment, appointment_id=desk.visit.id, when=None)
    assert (line_of(desk, "UID"), line_of(desk, "STATUS")) == (uid, "CANCELLED")
    told.append(int(line_of(desk, "SEQUENCE")))
    later = PartialDate.parse("2026-12-10")
    desk.do(move_appointment, appointment_id=desk.visit.id, when=later, at=time(9, 30))
    assert (line_of(desk, "UID"), line_of(desk, "STATUS")) == (uid, "CONFIRMED")
    told.append(int(line_of(desk, "SEQUENCE")))
    assert told == sorted(set(told))


def test_our_file_of_one_that_waits_for_a_day_is_the_same_here_and_waits_elsewhere() -> None:
    here, elsewhere = (Desk(one) for one in [made(at=time(9, 30))] * 2)
    here.do(move_appointment, appointment_id=here.visit.id, when=None)
    data = calendar_file(here.visits, words=WORDS).data
    assert counts(here.bring(data)) == (0, 0, 0, 1)
    assert counts(elsewhere.bring(data)) == (0, 1, 0, 0)
    assert (elsewhere.visit.undated, elsewhere.visit.cancelled) == (True, False)
    assert counts(elsewhere.bring(data)) == (0, 0, 0, 1)


def test_undoing_a_move_tells_the_first_day_under_a_higher_number() -> None:
    desk = Desk(made(at=time(9, 30)))
    later = PartialDate.parse("2026-12-10")
    step = desk.do(move_appointment, appointment_id=desk.visit.id, when=later, at=time(9, 30))
    sent = int(line_of(desk, "SEQUENCE"))
    desk.do(take_back, step=step)
    assert line_of(desk, "DTSTART;") == "20261203T093000"
    assert int(line_of(desk, "SEQUENCE")) > sent


def test_one_of_theirs_that_is_moved_here_goes_out_as_the_newer_word() -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "SEQUENCE:4"))
    desk.do(
        move_appointment, appointment_id=desk.visit.id, when=PartialDate.parse("2026-12-10"),
        at=time(9, 30),
    )  # fmt: skip
    assert int(line_of(desk, "SEQUENCE")) > 4


@pytest.mark.parametrize(
    "lines",
    [
        ("SEQUENCE:7",),
        ("SEQUENCE:5", "DTSTAMP:20261130T000000Z"),
        ("SEQUENCE:5", "LAST-MODIFIED:20261130T000000Z"),
        ("SEQUENCE:4", "LAST-MODIFIED:20261130T000000Z"),
    ],
)
def test_what_they_change_after_it_was_moved_here_counts(lines: tuple[str, ...]) -> None:
    desk = Desk()
    desk.bring(clinic("20261203T093000", "SEQUENCE:4"))
    desk.do(
        move_appointment, appointment_id=desk.visit.id, when=PartialDate.parse("2026-12-10"),
        at=time(9, 30),
    )  # fmt: skip
    assert counts(desk.bring(clinic("20261217T093000", *lines))) == (0, 1, 0, 0)


def test_a_removed_one_that_comes_back_is_told_under_no_lower_number() -> None:
    desk = Desk(replace(made(), uid="one", sequence=6))
    desk.do(remove_appointment, appointment_id=desk.visit.id)
    desk.bring(clinic())
    assert desk.visit.sequence == 6


def test_words_are_cleaned_and_a_nameless_event_gets_a_name() -> None:
    desk = Desk()
    desk.bring((CALENDARS / "words.ics").read_bytes())
    assert [each.what for each in desk.visits] == [
        "موعد مع الطبيب abc",
        "🩸 Blood 👩‍⚕️ test",
        "Commas, semicolons; and \\ slashes",
        "Appointment",
    ]


def test_a_name_with_a_slash_is_no_repeat_of_another() -> None:
    desk = Desk()
    desk.bring(event("DTSTART:20261203T093000", "SUMMARY:Kept", uid="one/two"))
    desk.bring(event("DTSTART:20261203T093000", uid="one", head="METHOD:CANCEL"))
    assert not desk.visit.cancelled


def test_the_largest_calendar_is_planned() -> None:
    events = tuple(Event(uid=str(n), day=TODAY, title="x") for n in range(MOST_EVENTS))
    calendar = read_calendar(clinic(), TODAY)._replace(events=events)
    plan = plan_calendar(Snapshot(), calendar=calendar, words=WORDS, now=NOW)
    assert len(plan.new) == MOST_EVENTS
