from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    DateFormat,
    PartialDate,
    end_before_start,
    likely_years,
    local_day,
)

FORMAT = DateFormat(
    months=("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    midday="midday",
    midnight="midnight",
    about="about {date}",
    not_known="not known yet",
)  # fmt: skip
DAYS = st.dates(min_value=date(EARLIEST_YEAR, 1, 1), max_value=date(LATEST_YEAR, 12, 31))


@given(DAYS, st.booleans(), st.sampled_from(["day", "month", "year"]))
def test_a_partial_date_survives_being_written_and_read(day: date, about: bool, size: str) -> None:
    when = PartialDate(
        year=day.year,
        month=day.month if size != "year" else None,
        day=day.day if size == "day" else None,
        about=about,
    )
    assert PartialDate.parse(str(when)) == when
    assert when.first <= when.last
    assert when.first.year == when.last.year == day.year


@given(st.text(max_size=12))
def test_any_other_text_is_refused_as_a_date(text: str) -> None:
    try:
        when = PartialDate.parse(text)
    except ValueError:
        return
    assert str(when) == text or not text.isascii()


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "2026-13", "1899", "2200", "2026-12-3", "", "~", "2026-00", "2026-12~-03"],
)
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(year=2026, day=3)


def test_a_leap_month_ends_on_its_last_day() -> None:
    assert PartialDate.parse("2028-02").last == date(2028, 2, 29)
    assert PartialDate.parse("2027-02").last == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-12-03", "Thursday 3 December 2026"),
        ("2026-12-03~", "about Thursday 3 December 2026"),
        ("2026-12", "December 2026"),
        ("2026-12~", "about December 2026"),
        ("2026", "2026"),
    ],
)
def test_dates_are_written_as_people_say_them(text: str, words: str) -> None:
    assert FORMAT.partial(PartialDate.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-12-03", "Thursday 3 December"),
        ("2026-12-03~", "about Thursday 3 December"),
        ("2027-12-03", "Friday 3 December 2027"),
        ("2026-12", "December 2026"),
    ],
)
def test_a_near_day_needs_no_year(text: str, words: str) -> None:
    assert FORMAT.near(PartialDate.parse(text), date(2026, 11, 24)) == words


def test_no_date_is_not_known_yet() -> None:
    assert FORMAT.partial(None) == "not known yet"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(17, 30), "5:30pm"),
        (time(9), "9am"),
        (time(0), "midnight"),
        (time(12), "midday"),
        (time(12, 5), "12:05pm"),
        (time(0, 5), "12:05am"),
    ],
)
def test_times_are_never_12am_or_12pm(at: time, words: str) -> None:
    assert FORMAT.time_of_day(at) == words


def test_a_moment_has_its_time_when_there_is_one() -> None:
    when = PartialDate.parse("2026-12-03")
    assert FORMAT.moment(when, time(10, 30)) == "Thursday 3 December 2026, 10:30am"
    assert FORMAT.moment(when, None) == "Thursday 3 December 2026"


def test_a_plan_is_likely_from_the_first_lasting_treatments_to_ten_years_ahead() -> None:
    assert likely_years(date(2026, 11, 24)) == (1960, 2036)


@pytest.mark.usefixtures("london_clock")
def test_a_moment_is_of_the_day_the_person_saw() -> None:
    assert local_day(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == date(2026, 7, 1)
    assert local_day(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)) == date(2026, 6, 30)
    assert local_day(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("start", "end", "before"),
    [
        ("2026-12-03", "2026-12-02", True),
        ("2026-12-03", "2026-12-03", False),
        ("2026-12-03", "2026-12", False),
        ("2026-12", "2026-12-01", False),
        ("2026-12", "2026-11", True),
        ("2027", "2026-12-31", True),
    ],
)
def test_an_end_comes_before_its_start_only_where_it_cannot_come_after(
    start: str, end: str, before: bool
) -> None:
    assert end_before_start(PartialDate.parse(start), PartialDate.parse(end)) is before
    assert not end_before_start(None, PartialDate.parse(end))
    assert not end_before_start(PartialDate.parse(start), None)
