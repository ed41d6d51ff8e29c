"""Appointments as calendar files: read back by icalendar, by vobject, and by the letter."""

from __future__ import annotations

import importlib.util
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
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
names = lines.map(lambda line: line or "x")
any_pace = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For a busy machine: how fast made-up appointments come says nothing about the files."""
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
        until=until,
        where=draw(lines),
        cancelled=draw(st.booleans()),
        sequence=draw(st.integers(0, 99)),
    )


@any_pace
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


@any_pace
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


def test_a_typed_backslash_before_an_n_is_no_end_of_a_line() -> None:
    moment = datetime(2026, 11, 24, 9, tzinfo=UTC)
    visit = Appointment(
        id=new_id(),
        created_at=moment,
        updated_at=moment,
        what="C:\\New, \\N; a\\n",
        when=PartialDate.of(date(2026, 12, 3)),
        where="\\N",
    )
    text = written(visit, says_what=True)
    assert b"SUMMARY:C:\\\\New\\, \\\\N\\; a\\\\n\r\n" in text
    (found,) = SECOND.components(text)
    assert SECOND.plain(found["SUMMARY"]) == visit.what
    assert SECOND.plain(found["LOCATION"]) == visit.where


@any_pace
@given(st.lists(appointments(), max_size=5))
def test_another_library_finds_the_same(visits: list[Appointment]) -> None:
    text = written(*visits, says_what=True, alarm=Alarm.DAY_BEFORE).decode("utf-8")
    (calendar,) = vobject.readComponents(text)
    found = calendar.contents.get("vevent", [])
    assert len(found) == len(visits)
    for event, each in zip(found, visits, strict=True):
        told = {line.name.lower(): line.value for line in event.lines()}
        assert told["uid"] == f"{each.id}@companion"
        assert told["summary"] == each.what
        assert told.get("location", "") == each.where
        assert told["sequence"] == str(each.sequence)
        assert told["status"] == ("CANCELLED" if each.cancelled else "CONFIRMED")
        assert ("valarm" in event.contents) is not each.cancelled
        if each.at is None:
            assert told["dtstart"] == each.when.first
            assert told["dtend"] == each.when.first + timedelta(days=1)
        else:
            assert told["dtstart"].replace(tzinfo=None) == datetime.combine(
                each.when.first, each.at
            )
            assert _end_of(told, each) == each.until


def _end_of(told: dict[str, Any], each: Appointment) -> time | None:
    """Return the time an event ends, once it is known to be that day or in the night after."""
    if "dtend" not in told:
        return None
    end = told["dtend"].replace(tzinfo=None)
    assert each.until is not None
    assert each.at is not None
    assert end.date() == each.when.first + timedelta(days=int(each.until <= each.at))
    at: time = end.time()
    return at


@pytest.mark.parametrize(
    ("day", "length"), [("2026-12-03", 8), ("2026-10-24", 9), ("2027-03-27", 7)]
)
def test_a_night_ends_the_next_morning_by_the_wall_also_when_the_clocks_change(
    day: str, length: int
) -> None:
    night = visit("Sleep study", day, at=time(22), until=time(6))
    (event,) = vobject.readOne(written(night).decode()).vevent_list
    begin, end = (each.value.astimezone(UTC) for each in (event.dtstart, event.dtend))
    assert end - begin == timedelta(hours=length)
    back = read_calendar(written(night), TODAY).events[0]
    assert (back.day, back.at, back.until) == (night.when.first, night.at, night.until)


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


def test_one_that_waits_for_a_new_day_is_called_off_there_and_named() -> None:
    waiting = visit("Scan", undated=True, at=time(9, 30), sequence=3)
    made = write_calendar([waiting, visit()], neutral="Appointment", alarm=Alarm.DAY_BEFORE)
    assert (made.written, made.left_out, made.waiting) == (1, (), (waiting,))
    event = Calendar.from_ical(made.data).walk("VEVENT")[0]
    assert (event["UID"], event["STATUS"]) == (f"{waiting.id}@companion", "CANCELLED")
    assert (int(event["SEQUENCE"]), event.walk("VALARM")) == (3, [])


@pytest.mark.parametrize(
    "values", [{"when": "2026-12~"}, {"when": "2026-12-03~"}, {"when": "2026"}]
)
def test_one_that_waits_and_never_had_a_sure_day_is_left_out(values: dict[str, Any]) -> None:
    made = write_calendar([visit(undated=True, **values)], neutral="Appointment")
    assert (made.written, len(made.left_out), made.waiting) == (0, 1, ())


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


@pytest.mark.parametrize("says_what", [True, False])
def test_only_a_date_that_was_worked_out_carries_the_caution(says_what: bool) -> None:
    data = written(
        visit("Bag", "2026-12-03", helper="blinatumomab/run"),
        visit("Scan", "2026-12-04"),
        says_what=says_what,
        caution="Your team's dates come first.",
    )
    told = [event.get("description") for event in Calendar.from_ical(data).walk("VEVENT")]
    assert told == ["Your team's dates come first.", None]
