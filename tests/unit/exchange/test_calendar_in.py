"""Calendar files as others write them, and broken ones: nothing is dropped in silence."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from time import process_time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.exchange.calendar import (
    LARGEST,
    MOST_EVENTS,
    MOST_REPEATS,
    Besides,
    CalendarRefusedError,
    CalendarText,
    Event,
    Why,
    read_calendar,
)

CALENDARS = Path(__file__).parents[2] / "data" / "calendars"
TODAY = date(2026, 11, 24)


def read(name: str) -> CalendarText:
    return read_calendar((CALENDARS / f"{name}.ics").read_bytes(), TODAY)


def made_of(*lines: str) -> bytes:
    whole = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR")
    return "\r\n".join(whole).encode()


def starts(calendar: CalendarText) -> list[str]:
    return [f"{e.day}{'' if e.at is None else f' {e.at:%H:%M}'}" for e in calendar.events]


def the_one(name: str) -> Event:
    (event,) = read(name).events
    return event


def whys(calendar: CalendarText) -> list[Why]:
    return [each.why for each in calendar.not_understood]


def test_outlook() -> None:
    event = the_one("outlook")
    assert (event.day, event.at, event.until) == (date(2026, 12, 3), time(9, 30), time(10, 30))
    assert event.title == "Haematology clinic"
    assert event.where == "Clinic 4, Level 2"
    assert event.note == "Please bring your tablets.\n\nReception is on level 2."
    (others,) = read("outlook").not_understood
    assert (others.why, others.how_many, others.brought) == (Why.OTHER_LINES, 9, True)
    assert "Haematology clinic\nPRIORITY:5\nX-ALT-DESC" in others.raw
    assert "TRIGGER:-PT15M" in others.raw


def test_google_with_a_repeat_a_moved_time_and_two_that_are_off() -> None:
    calendar = read("google")
    assert [(each.why, each.raw) for each in calendar.not_understood] == [
        (Why.OTHER_LINES, "X-WR-CALNAME:Mum\nX-WR-TIMEZONE:Europe/London")
    ]
    told = {e.key.partition("@")[0] + e.occurrence: e for e in calendar.events}
    assert told["0abcdefghijk123456789"].at == time(9, 0)  # 8:00 UTC, in summer
    repeats = [e for e in calendar.events if e.occurrence]
    assert sorted((e.occurrence, str(e.day), e.cancelled) for e in repeats) == [
        ("2026-12-01T14:00", "2026-12-01", False),
        ("2026-12-08T14:00", "2026-12-08", False),
        ("2026-12-22T14:00", "2026-12-23", False),
        ("2026-12-29T14:00", "2026-12-29", True),
    ]


def test_apple_with_days_in_a_row_and_a_night() -> None:
    days, night = read("apple").events
    assert (days.day, days.at, days.last_day) == (date(2026, 12, 4), None, date(2026, 12, 6))
    assert (night.at, night.until, night.last_day) == (time(22), time(8), None)
    assert night.note == "https://example.org/meet"


def test_zones_by_the_names_of_outlook_and_by_the_file_and_an_unknown_one_is_named() -> None:
    calendar = read("other-zones")
    assert [e.at for e in calendar.events] == [time(14), time(14), time(8), time(9)]
    (missed,) = calendar.not_understood
    assert (missed.title, missed.why, missed.brought) == ("Nowhere", Why.ZONE_UNKNOWN, True)


def test_a_floating_time_is_as_it_stands() -> None:
    assert starts(read("floating")) == ["2026-12-03 09:30"]


def test_wall_time_holds_over_the_clock_change_and_utc_moves() -> None:
    assert starts(read("clock-change")) == [
        "2027-03-20 09:30", "2027-03-27 09:30", "2027-04-03 09:30",
        "2027-03-27 09:30", "2027-03-28 10:30", "2027-03-29 10:30",
    ]  # fmt: skip


def test_extra_days_and_days_left_out() -> None:
    assert starts(read("rdate")) == ["2026-12-03 09:30", "2026-12-17 11:00", "2026-12-24 09:30"]
    assert starts(read("whole-days")) == ["2026-12-03", "2026-12-05", "2026-12-06"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("bom", "Café visit"),
        ("utf-16", "Café visit"),
        ("cp1252", "Caf\u00e9 visit \u2013 \u201cearly\u201d"),
        ("cr-only", "A long name"),
        ("lf-only", "A long name"),
        ("vcalendar-1", "Café"),
    ],
)
def test_whatever_wrote_the_lines(name: str, title: str) -> None:
    assert the_one(name).title == title


def test_lines_that_lost_their_fold_are_joined_and_others_are_named() -> None:
    calendar = read("broken-lines")
    one, two = calendar.events
    assert one.note == "First line\nsecond line without its fold\nNote: bring water"
    assert one.where == "Ward 5"
    assert two.day == date(2026, 12, 4)
    assert [each.raw for each in calendar.not_understood] == ["this is no line at all"]


def test_a_file_that_stops_in_the_middle_says_so() -> None:
    calendar = read("cut-short")
    assert [e.title for e in calendar.events] == ["Whole", "Half of a na"]
    assert whys(calendar) == [Why.CUT_SHORT]


def test_days_that_cannot_be_used_are_named_with_what_stands_there() -> None:
    calendar = read("bad-days")
    assert [e.title for e in calendar.events] == [
        "First day", "Ends before it begins", "No length",
    ]  # fmt: skip
    assert [(e.title, e.why, e.brought) for e in calendar.not_understood] == [
        ("No day", Why.NO_DAY, False),
        ("Not a day", Why.DAY_UNREAD, False),
        ("Month 13", Why.DAY_UNREAD, False),
        ("Long ago", Why.DAY_OUTSIDE, False),
        ("Far off", Why.DAY_OUTSIDE, False),
        ("Year one", Why.DAY_OUTSIDE, False),
        ("Ends before it begins", Why.END_UNREAD, True),
        ("No length", Why.END_UNREAD, True),
    ]
    assert "DTSTART:tomorrow" in calendar.not_understood[1].raw


def test_a_repeat_that_is_not_understood_keeps_its_first_time_and_is_named() -> None:
    calendar = read("bad-repeats")
    assert starts(calendar) == ["2026-12-03 09:30"] * 9
    assert whys(calendar) == [Why.REPEAT_UNREAD] * 9


def test_an_endless_repeat_comes_in_400_times_and_says_that_it_goes_on() -> None:
    calendar = read("endless")
    assert len(calendar.events) == MOST_REPEATS
    assert calendar.events[0].day == TODAY
    assert whys(calendar) == [Why.REPEAT_GOES_ON]


def test_a_weekly_repeat_stops_after_two_years() -> None:
    calendar = read_calendar(
        made_of("UID:1", "DTSTART:20261201T090000", "RRULE:FREQ=WEEKLY", "SUMMARY:x"), TODAY
    )
    assert calendar.events[-1].day == date(2028, 11, 21)


def test_the_newer_of_two_counts_and_one_that_says_otherwise_is_named() -> None:
    calendar = read("same-twice")
    assert [e.title for e in calendar.events] == ["Newer", "Other"]
    assert [(e.title, e.why) for e in calendar.not_understood] == [("One", Why.TWICE)]


def test_tasks_are_counted() -> None:
    assert [(e.title, e.how_many) for e in read("tasks").not_understood] == [
        ("VJOURNAL", 1),
        ("VTODO", 1),
    ]
    assert "SUMMARY:Ring" in read("tasks").not_understood[1].raw


def test_a_second_day_and_a_second_end_are_named_and_the_first_counts() -> None:
    calendar = read_calendar(
        made_of(
            "UID:1", "DTSTART:20261203T090000", "DTSTART:20261204T110000", "SUMMARY:x",
            "DTEND:20261203T100000", "DURATION:PT3H",
        ),
        TODAY,
    )  # fmt: skip
    assert starts(calendar) == ["2026-12-03 09:00"]
    assert calendar.events[0].until == time(10)
    assert [(e.why, e.raw) for e in calendar.not_understood] == [
        (Why.SAID_AGAIN, "DTSTART:20261204T110000"),
        (Why.SAID_AGAIN, "DURATION:PT3H"),
    ]


def test_a_line_nobody_knows_is_named_and_no_part_of_a_title() -> None:
    calendar = read_calendar(
        made_of("UID:1", "DTSTART:20261203T090000", "SUMMARY:Clinic", "VENUE:Ward 9"), TODAY
    )
    assert calendar.events[0].title == "Clinic"
    assert [(e.why, e.raw) for e in calendar.not_understood] == [(Why.LINE_UNREAD, "VENUE:Ward 9")]


def test_words_too_long_to_keep_are_named_with_all_of_them() -> None:
    calendar = read_calendar(
        made_of("UID:1", "DTSTART:20261203", "DESCRIPTION:" + "x" * 250_000), TODAY
    )
    (missed,) = calendar.not_understood
    assert (missed.why, missed.raw.count("x")) == (Why.TOO_LONG, 250_000)


_LINES = st.sampled_from(
    [
        "DESCRIPTION:Do not eat", "COMMENT:From midnight", "CONTACT:Sister Jones",
        "LOCATION:Ward 6", "SUMMARY:Second name", "CONFERENCE:https://v.example/1",
        "X-WHATEVER:strange", "GEO:1;2",
        "ATTACH:https://file.example/2", "ATTACH;VALUE=BINARY:AAAA",
        "ORGANIZER;CN=Dr Shah:mailto:a",
        "ATTENDEE;CN=Maya:mailto:b", "RESOURCES:wheelchair", "CATEGORIES:Urgent", "PRIORITY:1",
        "STATUS:NEEDS-ACTION", "RELATED-TO:other", "DTSTART:20261224T090000",
        "URL:https://u.example",
        "WHAT IS THIS", "BEGIN:VALARM\r\nDESCRIPTION:Two tablets\r\nTRIGGER:-PT1H\r\nEND:VALARM",
        "BEGIN:X-ODD\r\nSOMETHING:odd\r\nEND:X-ODD",
    ]
)  # fmt: skip


@given(st.lists(_LINES, max_size=12, unique=True))
@settings(deadline=None)
def test_every_line_is_told_or_kept_with_what_was_left_out(lines: list[str]) -> None:
    calendar = read_calendar(
        made_of("UID:1", "DTSTART:20261203T090000", "SUMMARY:Clinic", "LOCATION:Ward 5", *lines),
        TODAY,
    )
    (event,) = calendar.events
    told = [event.title, event.where, event.note, *(text for _, text in event.besides)]
    whole = "\n".join([*told, *(each.raw for each in calendar.not_understood)])
    for line in "\r\n".join(lines).split("\r\n"):
        word = line.rpartition(":")[2].removeprefix("//")
        assert word in whole, line


def test_the_fiftieth_guest_is_named_and_the_others_stay_with_what_was_left_out() -> None:
    guests = [f"ATTENDEE:mailto:guest{number}@example.org" for number in range(60)]
    calendar = read_calendar(made_of("UID:1", "DTSTART:20261203", *guests), TODAY)
    ((what, text),) = calendar.events[0].besides
    assert (what, text.count("@")) == (Besides.INVITED, 50)
    assert calendar.not_understood[0].raw.count("@") == 10


def test_words_are_kept_as_typed() -> None:
    arabic, emoji, escaped, nameless = read("words").events
    assert arabic.where == "مستشفى"
    assert emoji.title == "🩸 Blood 👩‍⚕️ test"
    assert emoji.note == "<script>alert(1)</script> & <b>bold</b>"
    assert escaped.title == "Commas, semicolons; and \\ slashes"
    assert nameless.title == ""


def test_a_character_folded_through_the_middle_is_whole_again() -> None:
    data = made_of("UID:1", "DTSTART:20261203T090000", "SUMMARY:caf\u00e9")
    cut = data.index("é".encode()) + 1
    event = read_calendar(data[:cut] + b"\r\n " + data[cut:], TODAY).events[0]
    assert event.title == "café"


@pytest.mark.parametrize("name", ["not-a-calendar", "empty", "bytes"])
def test_what_is_no_calendar_is_refused(name: str) -> None:
    with pytest.raises(CalendarRefusedError, match="not-a-calendar"):
        read(name)


def test_too_large_and_too_many_are_refused() -> None:
    with pytest.raises(CalendarRefusedError, match="too-large"):
        read_calendar(b"x" * (LARGEST + 1), TODAY)
    with pytest.raises(CalendarRefusedError, match="too-many"):
        read_calendar(b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * (MOST_EVENTS + 1), TODAY)


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.integers(1, 60),
    st.dates(date(2026, 1, 1), date(2027, 6, 1)),
)
@settings(max_examples=60, deadline=None)
def test_repeats_are_those_dateutil_finds(
    frequency: str, interval: int, count: int, first: date
) -> None:
    rule = f"FREQ={frequency};INTERVAL={interval};COUNT={count}"
    start = datetime.combine(first, time(9, 30))
    line = f"DTSTART:{start:%Y%m%dT%H%M%S}"
    calendar = read_calendar(made_of("UID:1", line, f"RRULE:{rule}", "SUMMARY:x"), TODAY)
    expected = [
        moment
        for moment in rrulestr(rule, dtstart=start)
        if date(2025, 11, 24) <= moment.date() <= date(2028, 11, 24)
    ]
    assert starts(calendar) == [f"{each:%Y-%m-%d %H:%M}" for each in expected] or not expected


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 5),
    st.sampled_from(
        ["", ";BYDAY=MO,TH", ";BYMONTH=3,11", ";BYMONTHDAY=12", ";WKST=SU;BYDAY=SU,MO"]
    ),
    st.dates(date(1950, 1, 1), date(2027, 6, 1)),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)
@settings(max_examples=80, deadline=None)
def test_a_repeat_that_began_long_ago_is_taken_up_where_dateutil_has_it(
    frequency: str, interval: int, by: str, first: date, until: date
) -> None:
    rule = f"FREQ={frequency};INTERVAL={interval};UNTIL={until:%Y%m%dT235959}{by}"
    start = datetime.combine(first, time(9, 30))
    line = f"DTSTART:{start:%Y%m%dT%H%M%S}"
    calendar = read_calendar(made_of("UID:1", line, f"RRULE:{rule}", "SUMMARY:x"), TODAY)
    found = [datetime.combine(e.day, e.at or time()) for e in calendar.events]
    expected = {
        moment
        for moment in {start, *rrulestr(rule, dtstart=start)}
        if date(2025, 11, 24) <= moment.date() <= date(2028, 11, 24)
    }
    known = [Why.REPEAT_UNREAD] if Why.REPEAT_UNREAD in whys(calendar) else []
    if known or not expected:
        assert found in ([start], [])
    else:
        ahead = [each for each in sorted(expected) if each.date() >= TODAY][:MOST_REPEATS]
        assert [each for each in found if each.date() >= TODAY] == ahead
        assert set(found) <= expected
        assert len(found) == min(len(expected), MOST_REPEATS)


@pytest.mark.parametrize("status", ["CONFIRMED", "CANCELLED"])
@pytest.mark.parametrize("when", ["garbage", "", "20261309T100000"])
def test_one_time_that_says_not_which_it_is_leaves_its_series_alone(when: str, status: str) -> None:
    series = ("UID:w", "DTSTART:20261201T100000", "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Weekly")
    other = ("DTSTART:20261209T120000", "SUMMARY:Moved", f"STATUS:{status}", "SEQUENCE:9")
    calendar = read_calendar(
        made_of(*series, "END:VEVENT", "BEGIN:VEVENT", "UID:w", f"RECURRENCE-ID:{when}", *other),
        TODAY,
    )
    assert starts(calendar) == ["2026-12-01 10:00", "2026-12-08 10:00", "2026-12-15 10:00"]
    assert not any(event.cancelled for event in calendar.events)
    (missed,) = calendar.not_understood
    assert (missed.title, missed.why, missed.brought) == ("Moved", Why.REPLACES_UNREAD, False)
    assert "DTSTART:20261209T120000" in missed.raw


# --- made to take long ---


def zone(*lines: str) -> str:
    whole = ("BEGIN:VTIMEZONE", "TZID:Odd", "BEGIN:STANDARD", "DTSTART:16010101T000000", *lines)
    ends = ("TZOFFSETFROM:+0000", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE")
    return "\r\n".join((*whole, *ends))


EVERY_SECOND = (
    f"BYHOUR={','.join(map(str, range(24)))};BYMINUTE={','.join(map(str, range(60)))};"
    f"BYSECOND={','.join(map(str, range(60)))}",
    "BYHOUR=1,2",
    "BYSECOND=1",
)
NO_DAY_OF_A_YEAR = (
    "BYDAY=SU",
    "BYMONTH=3;BYDAY=SU",
    "BYMONTH=3;BYDAY=1SU,2SU",
    "BYMONTH=3,10;BYDAY=-1SU",
    "BYMONTHDAY=1",
    "BYMONTH=3;BYMONTHDAY=1,2,3",
    "BYMONTH=3;BYMONTHDAY=1,2,3,4,5,6,7,8;BYDAY=SU",
    "BYYEARDAY=1,2,3",
    "INTERVAL=2",
)
OTHER_PARTS = (
    "TZOFFSETFROM:+0300", "TZOFFSETTO:+0000", "END:STANDARD",
    "BEGIN:STANDARD", "DTSTART:16010601T000000", "RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=1SU",
)  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("RDATE:" + ",".join(["20260101T000000"] * 300_000),),
        ("RDATE:20260101T000000",) * 100_000,
        ("RRULE:FREQ=DAILY",),
        ("RRULE:FREQ=SECONDLY",),
        *((f"RRULE:FREQ=YEARLY;{each}",) * 80 for each in EVERY_SECOND),
        *((f"RRULE:FREQ=YEARLY;{each}",) for each in (*EVERY_SECOND, *NO_DAY_OF_A_YEAR)),
        ("RRULE:FREQ=YEARLY", f"EXRULE:FREQ=YEARLY;{EVERY_SECOND[0]}"),
        ("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", *OTHER_PARTS * 24),
        ("DTSTART:00010101T000000", "RRULE:FREQ=YEARLY"),
    ],
)
def test_a_zone_too_large_to_work_out_is_unknown_at_once(lines: tuple[str, ...]) -> None:
    event = ("BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Odd:20261203T090000", "END:VEVENT")
    data = "\r\n".join(("BEGIN:VCALENDAR", zone(*lines), *event)).encode()
    begin = process_time()
    calendar = read_calendar(data, TODAY)
    assert process_time() - begin < 2
    assert (starts(calendar), whys(calendar)) == (["2026-12-03 09:00"], [Why.ZONE_UNKNOWN])


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU",
        "RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=1;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU;WKST=MO",
        "RRULE:BYMONTH=1;BYDAY=SU;BYSETPOS=1;FREQ=YEARLY",
        "rrule:freq=yearly;bymonth=1;bymonthday=2;",
        "RRULE:FREQ=YEARLY",
        "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU;UNTIL=20251231T000000Z",
        "RDATE:20260101T000000,20250101T000000",
        "TZNAME:ODD",
    ],
)
def test_a_zone_of_the_files_own_that_is_modest_is_worked_out(rule: str) -> None:
    event = ("BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Odd:20261203T090000", "END:VEVENT")
    calendar = read_calendar("\r\n".join(("BEGIN:VCALENDAR", zone(rule), *event)).encode(), TODAY)
    assert (starts(calendar), whys(calendar)) == (["2026-12-03 06:00"], [])


def test_many_zones_of_many_parts_in_one_file_are_looked_over_in_a_few_seconds() -> None:
    whole = zone("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", *OTHER_PARTS * 23)
    each_day = "RRULE:FREQ=DAILY;COUNT=30"
    lines = ["BEGIN:VCALENDAR"]
    for n in range(40):
        start = f"DTSTART;TZID=Z{n}:20261203T090000"
        lines += [whole.replace("TZID:Odd", f"TZID:Z{n}")]
        lines += ["BEGIN:VEVENT", f"UID:{n}", start, each_day, "END:VEVENT"]
    begin = process_time()
    calendar = read_calendar("\r\n".join(lines).encode(), TODAY)
    assert process_time() - begin < 15
    assert len(calendar.events) == 40 * 30
    assert set(whys(calendar)) == {Why.ZONE_UNKNOWN}


def many(count: int, *lines: str) -> bytes:
    events = ("\r\n".join(("BEGIN:VEVENT", f"UID:{n}", *lines, "END:VEVENT")) for n in range(count))
    return "\r\n".join(("BEGIN:VCALENDAR", *events)).encode()


@pytest.mark.parametrize(
    "data",
    [
        many(49, "DTSTART:19000101T100000", "RRULE:FREQ=DAILY"),
        many(400, "DTSTART:19000101T100000", "RRULE:FREQ=DAILY;COUNT=60000"),
        many(400, "DTSTART:19000131T100000", "RRULE:FREQ=MONTHLY"),
        many(3000, "DTSTART:19000101T100000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        many(
            1, "DTSTART:20261203T090000", "RRULE:FREQ=DAILY",
            "EXDATE:" + ",".join(f"{n:08}" for n in range(400_000)),
        ),
        many(1, "DTSTART" + ";X=1" * 900_000 + ":20261203T090000"),
        many(1, "DTSTART:20261203", "DESCRIPTION:" + "x" * 4_900_000),
    ],
    ids=["daily", "counted", "monthly", "never", "left-out", "parameters", "text"],
)  # fmt: skip
def test_what_is_made_to_take_long_is_over_soon(data: bytes) -> None:
    begin = process_time()
    assert read_calendar(data, TODAY).not_understood
    assert process_time() - begin < 10  # it was minutes; the bound leaves room for a busy machine


def test_reading_stops_when_it_is_told_to() -> None:
    asked = iter([False, False, True])
    with pytest.raises(CalendarRefusedError, match="stopped"):
        read_calendar(many(9, "DTSTART:20261203"), TODAY, lambda: next(asked))


_PIECES = st.sampled_from(
    [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE",
        "END:VTIMEZONE", "TZID:X", "DTSTART;TZID=X:20261203T090000", "DTSTART:20261203",
        "DTSTART;TZID=", "DTEND:20261204T090000Z", "DURATION:PT", "RRULE:FREQ=DAILY;COUNT=3",
        "RRULE:FREQ=YEARLY;BYDAY=53MO", "EXDATE:", "RDATE:20261203T090000Z/x", "UID:1", "UID:",
        "RECURRENCE-ID:20261203T090000", "RECURRENCE-ID;RANGE=THISANDFUTURE:x", "SEQUENCE:-1",
        "SUMMARY:a\\", 'SUMMARY;X="', "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:=", " fold", ":", ";",
        "LAST-MODIFIED:now", "STATUS:CANCELLED", "METHOD:CANCEL", "BEGIN:STANDARD", "\x00",
    ]
)  # fmt: skip


def refusal(data: bytes) -> str:
    """Return why a file is refused; nothing when it is read."""
    try:
        read_calendar(data, TODAY)
    except CalendarRefusedError as error:
        return error.reason
    return ""


@given(st.lists(_PIECES | st.text(max_size=20), max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_lines_at_all_are_read_or_refused_and_never_fail(lines: list[str]) -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", *lines]).encode("utf-8", "replace")
    if refusal(data):
        assert refusal(data) == "not-a-calendar"
    else:
        assert len(read_calendar(data, TODAY).events) <= len(lines) * MOST_REPEATS


@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_read_or_refused(data: bytes) -> None:
    assert refusal(data) in {"", "not-a-calendar"}
