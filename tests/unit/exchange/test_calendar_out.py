"""Appointments as calendar files: read back by icalendar, and by a second reader of our own."""

from __future__ import annotations

import importlib.util
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, new_id
from companion.domain.text import clean_line
from companion.exchange.calendar import Alarm, own_uid, read_calendar, write_calendar

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 11, 24)


def _second_reader() -> ModuleType:
    path = Path(__file__).with_name("calendar_reader.py")
    spec = importlib.util.spec_from_file_location("calendar_reader", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


SECOND = _second_reader()


def visit(what: str = "Clinic", when: str = "2026-12-03", **values: Any) -> Appointment:
    return Appointment(
        id=values.pop("id", new_id()),
        created_at=NOW,
        updated_at=NOW,
        what=what,
        when=PartialDate.parse(when),
        **values,
    )


def written(*visits: Appointment, **wishes: Any) -> bytes:
    return write_calendar(visits, neutral="Appointment", **wishes).data


lines = st.text(max_size=200).map(clean_line)
names = lines.filter(bool)
times = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))
days = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@st.composite
def appointments(draw: st.DrawFn) -> Appointment:
    at = draw(st.none() | times)
    until = draw(st.none() | times) if at is not None else None
    return visit(
        draw(names),
        str(PartialDate.of(draw(days))),
        at=at,
        until=until if until is not None and at is not None and until > at else None,
        where=draw(lines),
        cancelled=draw(st.booleans()),
        sequence=draw(st.integers(0, 99)),
    )


@given(st.lists(appointments(), max_size=5))
def test_what_goes_out_comes_back_the_same(visits: list[Appointment]) -> None:
    back = read_calendar(written(*visits, says_what=True), TODAY)
    assert back.not_understood == ()
    assert [
        (own_uid(e.uid), e.title, e.day, e.at, e.until, e.where, e.cancelled, e.sequence)
        for e in back.events
    ] == [
        (v.id, v.what, v.when.first, v.at, v.until, v.where, v.cancelled, v.sequence)
        for v in visits
    ]


@given(st.lists(appointments(), max_size=5))
def test_a_second_reader_finds_the_same(visits: list[Appointment]) -> None:
    found = SECOND.components(written(*visits, says_what=True, alarm=Alarm.DAY_BEFORE))
    assert len(found) == len(visits)
    for lines_of, each in zip(found, visits, strict=True):
        assert SECOND.plain(lines_of["SUMMARY"]) == each.what
        assert SECOND.plain(lines_of.get("LOCATION", "")) == each.where
        assert lines_of["SEQUENCE"] == str(each.sequence)
        assert lines_of["STATUS"] == ("CANCELLED" if each.cancelled else "CONFIRMED")
        if each.at is None:
            assert lines_of["DTSTART;VALUE=DATE"] == each.when.first.strftime("%Y%m%d").zfill(8)
        else:
            start = SECOND.wall(lines_of["DTSTART;TZID=Europe/London"])
            assert start == datetime.combine(each.when.first, each.at)


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        ("2027-03-27", time(9, 30), "2027-03-27T09:30"),
        ("2027-03-28", time(9, 30), "2027-03-28T08:30"),
        ("2026-10-24", time(23, 0), "2026-10-24T22:00"),
        ("2026-10-25", time(9, 0), "2026-10-25T09:00"),
    ],
)
def test_icalendar_finds_the_moment_on_both_sides_of_the_clock_change(
    day: str, at: time, utc: str
) -> None:
    event = Calendar.from_ical(written(visit(when=day, at=at))).walk("VEVENT")[0]
    start = event["DTSTART"].dt.astimezone(UTC)
    assert start.replace(tzinfo=None).isoformat(timespec="minutes") == utc


@given(st.datetimes(datetime(1997, 1, 1), datetime(2036, 12, 31)))  # noqa: DTZ001
def test_the_zone_in_the_file_tells_the_time_as_the_zone_of_this_computer(
    moment: datetime,
) -> None:
    calendar = Calendar.from_ical(written(visit()))
    zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    told = moment.replace(tzinfo=UTC).astimezone(LONDON)
    wall_time = told.replace(tzinfo=None)
    twice = told.utcoffset() != told.replace(fold=1 - told.fold).utcoffset()
    if not twice:
        assert wall_time.replace(tzinfo=zone).utcoffset() == told.utcoffset()


def test_the_title_is_neutral_and_the_place_stays_here_unless_chosen() -> None:
    one = visit("Haematology clinic", where="Ward 5", note="ask about hair", who="Sam")
    neutral = written(one).decode()
    assert "SUMMARY:Appointment\r\n" in neutral
    assert not any(word in neutral for word in ("Haematology", "Ward 5", "hair", "Sam"))
    full = written(one, says_what=True).decode()
    assert "SUMMARY:Haematology clinic\r\n" in full
    assert "LOCATION:Ward 5\r\n" in full
    assert "hair" not in full


@pytest.mark.parametrize("when", ["2026-12-03~", "2026-12", "2026"])
def test_a_day_that_is_not_known_is_left_out_and_named(when: str) -> None:
    made = write_calendar([visit("Scan", when), visit()], neutral="Appointment")
    assert made.written == 1
    assert [each.what for each in made.left_out] == ["Scan"]


def test_one_that_waits_for_a_new_day_is_left_out() -> None:
    made = write_calendar([visit(undated=True)], neutral="Appointment")
    assert (made.written, len(made.left_out)) == (0, 1)


def test_the_name_is_the_same_each_time_and_that_of_the_file_it_came_from() -> None:
    own, other = visit(), visit(uid="abc@example.org")
    for _ in range(2):
        uids = [each["UID"] for each in SECOND.components(written(own, other))]
        assert uids == [f"{own.id}@companion", "abc@example.org"]
    assert written(own, other) == written(own, other)


def test_a_whole_day_ends_where_the_next_begins_and_has_no_time() -> None:
    event = Calendar.from_ical(written(visit())).walk("VEVENT")[0]
    assert event["DTSTART"].dt == date(2026, 12, 3)
    assert event["DTEND"].dt == date(2026, 12, 4)


def test_an_alarm_is_there_only_when_chosen_and_says_nothing_more() -> None:
    one = visit("Haematology", at=time(9, 30))
    assert b"VALARM" not in written(one)
    made = Calendar.from_ical(written(one, says_what=True, alarm=Alarm.HOUR_BEFORE))
    alarm = made.walk("VALARM")[0]
    assert alarm["TRIGGER"].dt == -timedelta(hours=1)
    assert alarm["DESCRIPTION"] == "Appointment"
    assert b"VALARM" not in written(visit(cancelled=True), alarm=Alarm.DAY_BEFORE)
