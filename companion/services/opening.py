"""Whether a support line is open: worked out from its hours, and never guessed.

Hours are those of the clocks in the United Kingdom, whatever zone the computer is set to. Where a
clock change makes a time come twice or not at all, a line counts as open only if it surely is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from companion.content.help_text import MIDNIGHT, OnBankHolidays, SupportLine

IsBankHoliday = Callable[[str, date], bool]
ZONE = "Europe/London"
LOOK_AHEAD = timedelta(days=14)
TOO_OLD = timedelta(days=2 * 365)
"""So long after they were checked, nobody says of hours that a line is open now."""
_DAY = timedelta(days=1)


class Open(StrEnum):
    """How a line stands."""

    ALWAYS = "always"
    NOW = "now"
    LATER = "later"
    MAY_DIFFER = "may-differ"
    NOT_KNOWN = "not-known"


class Standing(NamedTuple):
    """How a line stands at a moment.

    `at` is the local time it closes (open now) or opens (later); `days` is how many days off that
    is. `changes` is the moment in UTC from which this is no longer so, None where it stays.
    """

    open: Open
    at: datetime | None = None
    days: int = 0
    changes: datetime | None = None


class Clock(StrEnum):
    """Whether this computer's clock can be used to say what is open."""

    RIGHT = "right"
    WRONG = "wrong"
    FAR_ON = "far-on"


def clock_stands(lines: Iterable[SupportLine], moment: datetime) -> Clock:
    """Return whether the clock fits the days on which the hours were checked.

    A clock that is before them is wrong. One that is years after them may be right, but then the
    hours are too old to go by.
    """
    today = moment.astimezone(ZoneInfo(ZONE)).date()
    checked = max((line.checked for line in lines), default=today)
    if today < checked - _DAY:
        return Clock.WRONG
    return Clock.FAR_ON if today > checked + TOO_OLD else Clock.RIGHT


def standing(line: SupportLine, moment: datetime, is_bank_holiday: IsBankHoliday) -> Standing:
    """Return how a line stands at an aware moment."""
    if line.always:
        return Standing(Open.ALWAYS)
    if line.opens is None or line.closes is None:
        return Standing(Open.NOT_KNOWN)
    zone = ZoneInfo(ZONE)
    today = moment.astimezone(zone).date()
    if _differs(line, today, is_bank_holiday) and today.weekday() in line.days:
        return Standing(Open.MAY_DIFFER, changes=_midnight(today + _DAY, zone))
    for day in _days(line, today, is_bank_holiday):
        opens = _local(day, line.opens, zone, later=True)
        last = day + _DAY if line.closes == MIDNIGHT else day
        closes = _local(last, line.closes, zone, later=False)
        if _utc(opens) <= moment < _utc(closes):
            return Standing(Open.NOW, closes, 0, _utc(closes))
        if moment < _utc(opens):
            changes = min(_utc(opens), _midnight(today + _DAY, zone))
            return Standing(Open.LATER, opens, (day - today).days, changes)
    return Standing(Open.NOT_KNOWN, changes=_midnight(today + _DAY, zone))


def next_change(standings: Sequence[Standing]) -> datetime | None:
    """Return the first moment at which one of these is no longer so, in UTC."""
    return min((each.changes for each in standings if each.changes), default=None)


def _days(line: SupportLine, today: date, is_bank_holiday: IsBankHoliday) -> list[date]:
    """Return the days from today on that a line surely keeps its hours on."""
    ahead = (today + number * _DAY for number in range(LOOK_AHEAD.days))
    return [
        day
        for day in ahead
        if day.weekday() in line.days
        and not (line.bank_holidays and is_bank_holiday(line.nation, day))
    ]


def _differs(line: SupportLine, day: date, is_bank_holiday: IsBankHoliday) -> bool:
    unsure = line.bank_holidays is OnBankHolidays.MAY_DIFFER
    return unsure and is_bank_holiday(line.nation, day)


def _local(day: date, at: time, zone: ZoneInfo, *, later: bool) -> datetime:
    """Return a time of the clock; of two that a clock change makes of it, the later or earlier."""
    choices = (datetime.combine(day, at, zone).replace(fold=fold) for fold in (0, 1))
    return (max if later else min)(choices, key=_utc)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return _utc(datetime.combine(day, time(), zone))


def _utc(moment: datetime) -> datetime:
    """Return a moment in UTC: times of one zone compare by their hands, not by what they mean."""
    return moment.astimezone(UTC)
