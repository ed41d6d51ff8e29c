from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from companion.content.help_text import OnBankHolidays, SupportLine
from companion.content.pages import Sure
from companion.services.bank_holidays import BankHolidays
from companion.services.opening import (
    Clock,
    Open,
    Standing,
    clock_stands,
    next_change,
    standing,
)

LONDON = ZoneInfo("Europe/London")
WEEKDAYS = (0, 1, 2, 3, 4)
EVERY_DAY = tuple(range(7))
HOLIDAYS = BankHolidays()


def a_line(
    *,
    days: tuple[int, ...] = WEEKDAYS,
    opens: time | None = time(9),
    closes: time | None = time(17),
    bank_holidays: OnBankHolidays | None = OnBankHolidays.CLOSED,
    nation: str = "England",
    always: bool = False,
) -> SupportLine:
    return SupportLine(
        id="line", name="A line", number="0800", hours="", checked=date(2026, 11, 23),
        sources=(), sure=Sure.V, always=always, days=days, opens=opens, closes=closes,
        bank_holidays=bank_holidays, nation=nation,
    )  # fmt: skip


def local(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON, fold=fold).astimezone(UTC)


def of(line: SupportLine, text: str) -> Standing:
    return standing(line, local(text), HOLIDAYS.is_one)


@pytest.mark.parametrize(
    ("moment", "nation", "stands"),
    [
        ("2026-11-24T15:40", "England", "now until 2026-11-24T17:00"),
        ("2026-11-24T08:59", "England", "opens 2026-11-24T09:00"),
        ("2026-11-24T09:00", "England", "now until 2026-11-24T17:00"),
        ("2026-11-24T16:59", "England", "now until 2026-11-24T17:00"),
        ("2026-11-24T17:00", "England", "opens 2026-11-25T09:00"),
        ("2026-11-27T17:30", "England", "opens 2026-11-30T09:00"),
        # St Andrew's Day, in Scotland alone.
        ("2026-11-27T17:30", "Scotland", "opens 2026-12-01T09:00"),
        ("2026-11-30T10:00", "Scotland", "opens 2026-12-01T09:00"),
        ("2026-11-30T10:00", "Northern Ireland", "now until 2026-11-30T17:00"),
        # St Patrick's Day and the Boyne (the 12th is a Sunday), in Northern Ireland alone.
        ("2026-03-17T10:00", "Northern Ireland", "opens 2026-03-18T09:00"),
        ("2026-03-17T10:00", "England", "now until 2026-03-17T17:00"),
        ("2026-07-13T10:00", "Northern Ireland", "opens 2026-07-14T09:00"),
        ("2026-07-13T10:00", "Wales", "now until 2026-07-13T17:00"),
        # Easter Monday is none in Scotland; 2 January is one there alone.
        ("2027-03-29T10:00", "England", "opens 2027-03-30T09:00"),
        ("2027-03-29T10:00", "Scotland", "now until 2027-03-29T17:00"),
        ("2026-01-02T10:00", "Scotland", "opens 2026-01-05T09:00"),
        ("2026-01-02T10:00", "England", "now until 2026-01-02T17:00"),
        # August: the first Monday in Scotland, the last elsewhere.
        ("2026-08-03T10:00", "Scotland", "opens 2026-08-04T09:00"),
        ("2026-08-03T10:00", "Wales", "now until 2026-08-03T17:00"),
        ("2026-08-31T10:00", "Wales", "opens 2026-09-01T09:00"),
        ("2026-08-31T10:00", "Scotland", "now until 2026-08-31T17:00"),
        # A day given once, by proclamation.
        ("2026-06-15T10:00", "Scotland", "opens 2026-06-16T09:00"),
        ("2026-06-15T10:00", "England", "now until 2026-06-15T17:00"),
        # Christmas on a Saturday: two days instead, and a gap of four nights.
        ("2027-12-24T18:00", "England", "opens 2027-12-29T09:00"),
        ("2027-12-28T10:00", "Scotland", "opens 2027-12-29T09:00"),
    ],
)
def test_a_line_that_is_closed_on_bank_holidays(moment: str, nation: str, stands: str) -> None:
    got = of(a_line(nation=nation), moment)
    assert got.at is not None
    word = {Open.NOW: "now until", Open.LATER: "opens"}[got.open]
    assert f"{word} {got.at:%Y-%m-%dT%H:%M}" == stands


def test_a_line_that_may_differ_on_a_bank_holiday_is_never_called_open_then() -> None:
    line = a_line(days=EVERY_DAY, bank_holidays=OnBankHolidays.MAY_DIFFER)
    got = of(line, "2026-12-25T10:00")
    assert got.open is Open.MAY_DIFFER
    assert got.changes == local("2026-12-26T00:00")
    assert of(line, "2026-12-24T23:00").open is Open.LATER
    assert of(line, "2026-12-24T23:00").at == datetime(2026, 12, 27, 9, tzinfo=LONDON)


def test_a_line_with_the_same_hours_on_bank_holidays_is_open() -> None:
    line = a_line(bank_holidays=None, nation="")
    assert of(line, "2026-12-25T10:00").open is Open.NOW


def test_a_line_without_hours_says_nothing_and_one_that_is_always_open_says_so() -> None:
    unknown = a_line(days=(), opens=None, closes=None, bank_holidays=None, nation="")
    always = a_line(days=(), opens=None, closes=None, bank_holidays=None, nation="", always=True)
    assert of(unknown, "2026-11-24T03:00") == Standing(Open.NOT_KNOWN)
    assert of(always, "2026-12-25T03:00") == Standing(Open.ALWAYS)


def test_days_are_counted_by_the_calendar_not_by_hours() -> None:
    assert of(a_line(), "2026-11-24T00:05").days == 0
    assert of(a_line(), "2026-11-24T23:59").days == 1
    assert of(a_line(), "2026-11-27T17:00").days == 3


def test_a_line_that_closes_at_midnight_is_open_to_the_end_of_its_day() -> None:
    line = a_line(closes=time(0))
    assert of(line, "2026-11-24T23:59").at == datetime(2026, 11, 25, 0, 0, tzinfo=LONDON)
    assert of(line, "2026-11-25T00:00").open is Open.LATER


@pytest.mark.parametrize(
    ("moment", "open_now"),
    [
        ("2026-10-24T08:00+00:00", True),  # the Saturday before: 9am in summer time
        ("2026-10-24T07:59+00:00", False),
        ("2026-10-25T08:59+00:00", False),  # the Sunday of the change: 9am is an hour later
        ("2026-10-25T09:00+00:00", True),
        ("2026-03-28T08:59+00:00", False),
        ("2026-03-28T09:00+00:00", True),
        ("2026-03-29T07:59+00:00", False),  # and in spring an hour earlier
        ("2026-03-29T08:00+00:00", True),
    ],
)
def test_nine_in_the_morning_is_nine_by_the_clocks_on_both_sides_of_a_change(
    moment: str, open_now: bool
) -> None:
    line = a_line(days=EVERY_DAY, bank_holidays=None, nation="")
    got = standing(line, datetime.fromisoformat(moment), HOLIDAYS.is_one)
    assert (got.open is Open.NOW) is open_now


def test_in_the_hour_that_comes_twice_a_line_is_open_only_if_it_surely_is() -> None:
    late = a_line(days=EVERY_DAY, opens=time(1, 30), bank_holidays=None, nation="")
    early = a_line(
        days=EVERY_DAY, opens=time(0, 30), closes=time(1, 30), bank_holidays=None, nation=""
    )
    first, second = local("2026-10-25T01:45"), local("2026-10-25T01:45", fold=1)
    assert standing(late, first, HOLIDAYS.is_one).open is Open.LATER
    assert standing(late, second, HOLIDAYS.is_one).open is Open.NOW
    assert standing(early, first, HOLIDAYS.is_one).open is Open.LATER
    assert standing(early, local("2026-10-25T01:15", fold=1), HOLIDAYS.is_one).open is Open.LATER
    assert of(early, "2026-10-25T01:15").open is Open.NOW


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "UTC"])
def test_the_zone_the_computer_is_set_to_changes_nothing(zone: str) -> None:
    abroad = datetime(2026, 11, 24, 9, 30, tzinfo=LONDON).astimezone(ZoneInfo(zone))
    with time_machine.travel(abroad, tick=False):
        now = datetime.now(ZoneInfo(zone))
        got = standing(a_line(), now, HOLIDAYS.is_one)
    assert got.open is Open.NOW
    assert got.at == datetime(2026, 11, 24, 17, tzinfo=LONDON)


MINUTES = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001  bounds are without a zone
    max_value=datetime(2031, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda moment: moment.replace(second=0, microsecond=0))
LINES = st.builds(
    a_line,
    days=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    opens=st.times(max_value=time(11, 59)).map(lambda at: at.replace(second=0, microsecond=0)),
    closes=st.times(min_value=time(12)).map(lambda at: at.replace(second=0, microsecond=0)),
    bank_holidays=st.sampled_from(OnBankHolidays),
    nation=st.sampled_from(("England", "Scotland", "Wales", "Northern Ireland")),
)


@given(LINES, MINUTES)
def test_what_is_said_holds_until_it_changes_and_not_a_minute_longer(
    line: SupportLine, moment: datetime
) -> None:
    got = standing(line, moment, HOLIDAYS.is_one)
    assert got.changes is not None
    assert got.changes > moment
    before = standing(line, got.changes - timedelta(seconds=1), HOLIDAYS.is_one)
    assert before == got
    assert standing(line, got.changes, HOLIDAYS.is_one) != got


@given(LINES, MINUTES)
def test_open_now_means_a_day_and_an_hour_of_the_line(line: SupportLine, moment: datetime) -> None:
    got = standing(line, moment, HOLIDAYS.is_one)
    here = moment.astimezone(LONDON)
    assert line.opens is not None
    assert line.closes is not None
    said = here.weekday() in line.days and line.opens <= here.time() < line.closes
    holiday = HOLIDAYS.is_one(line.nation, here.date())
    if got.open is Open.NOW:
        assert said
        assert not holiday
    if got.open is Open.LATER and got.at is not None:
        assert got.at > here
        assert got.at.weekday() in line.days
        assert not HOLIDAYS.is_one(line.nation, got.at.date())


@pytest.mark.parametrize(
    ("moment", "stands"),
    [
        ("2026-11-24T03:00", Clock.RIGHT),
        ("2026-11-22T03:00", Clock.RIGHT),  # a day before, as behind the date line
        ("2026-11-21T03:00", Clock.WRONG),
        ("1970-01-01T00:00", Clock.WRONG),
        ("2028-11-21T03:00", Clock.RIGHT),
        ("2028-11-23T03:00", Clock.FAR_ON),
        ("2099-01-01T03:00", Clock.FAR_ON),
    ],
)
def test_a_clock_that_does_not_fit_the_hours_is_noticed(moment: str, stands: Clock) -> None:
    assert clock_stands([a_line()], local(moment)) is stands


def test_the_next_change_is_the_first_of_all() -> None:
    standings = [
        Standing(Open.ALWAYS),
        Standing(Open.NOW, changes=local("2026-11-24T17:00")),
        Standing(Open.LATER, changes=local("2026-11-24T16:00")),
    ]
    assert next_change(standings) == local("2026-11-24T16:00")
    assert next_change(standings[:1]) is None
