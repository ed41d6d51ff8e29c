"""The times of an event that repeats, within a stated span.

dateutil looks for the next time until the year 9999. A made-up rule that never comes true would
hold the program for many seconds, so a rule is worked out 400-year steps later (weekdays and leap
years are the same there, RFC 5545 knows no other calendar) where that end is near. One that began
long ago is taken up shortly before the span, and the days a whole file may walk through are
counted.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from heapq import merge
from typing import Any, NamedTuple

from companion.exchange.calendar.events import MOST_REPEATS, YEARS_ON
from companion.exchange.calendar.values import read_moment

_CYCLE = 400
_MOST_DAYS = 400_000
_NEVER_DAYS = 150_000
_PARTS = frozenset(
    {
        "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS",
        "BYYEARDAY", "BYWEEKNO", "WKST",
    }
)  # fmt: skip
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_LENGTHS = {"DAILY": 1, "WEEKLY": 7}
_POSITIVE = re.compile(r"[1-9]\d{0,4}")
_LISTS = re.compile(r"[0-9A-Z+,-]{1,400}")


class RepeatUnreadError(Exception):
    """A repeat is not one that can be worked out."""


@dataclass(slots=True)
class Span:
    """From a year before today to two years on, and how many days may still be walked through."""

    today: date
    days_left: int = _MOST_DAYS

    @property
    def first(self) -> datetime:
        """The earliest a repeat is brought in for."""
        return _years_away(self.today, -1)

    @property
    def last(self) -> datetime:
        """The latest a repeat is brought in for."""
        return _years_away(self.today, YEARS_ON) + timedelta(days=1, microseconds=-1)

    def walk(self, days: int) -> None:
        """Count days walked through.

        Raises:
            RepeatUnreadError: If a file takes too long to work out.
        """
        self.days_left -= max(days, 1)
        if self.days_left < 0:
            raise RepeatUnreadError


class Rule(NamedTuple):
    """A rule whose end is on the clock of the event."""

    parts: dict[str, str]
    until: datetime | None
    most: int | None

    @classmethod
    def of(cls, text: str, zone: tzinfo | None) -> Rule:
        """Return a rule as it can be worked out.

        Raises:
            RepeatUnreadError: If it is none, or repeats within a day.
        """
        parts = _parts(text)
        until, count = parts.pop("UNTIL", ""), parts.pop("COUNT", "")
        return cls(parts, _until(until, zone) if until else None, int(count) if count else None)

    def near(self, start: datetime, first: datetime) -> datetime:
        """Return a first time like `start`, shortly before a day, that the rule gives as well.

        One that is counted has to be walked through from its beginning.
        """
        step, frequency = int(self.parts.get("INTERVAL", "1")), self.parts["FREQ"]
        if self.most is not None or start >= first:
            return start
        if frequency in _LENGTHS:
            days = step * _LENGTHS[frequency]
            return start + timedelta(days=max((first - start).days // days - 1, 0) * days)
        if start.day > 28:  # not in every month
            return start
        step *= 12 if frequency == "YEARLY" else 1
        apart = (first.year - start.year) * 12 + first.month - start.month
        months = start.month - 1 + max(apart // step - 1, 0) * step
        return start.replace(year=start.year + months // 12, month=months % 12 + 1)

    def starting(self, start: datetime, shift: int) -> Any:
        """Return the dateutil rule, in a later cycle of years."""
        from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

        text = ";".join(f"{name}={value}" for name, value in self.parts.items())
        try:
            rule = rrulestr(text, dtstart=_later(start, shift))
            ends: dict[str, Any] = {}
            if self.until is not None:
                ends["until"] = _later(min(self.until, start.replace(year=2300, day=1)), shift)
            if self.most is not None and self.until is None:
                ends["count"] = self.most
            return rule.replace(**ends) if ends else rule
        except (ValueError, TypeError, OverflowError, KeyError, IndexError, AttributeError):
            raise RepeatUnreadError from None


class Repeats(NamedTuple):
    """What is said of an event that repeats, on its own clock."""

    rules: Sequence[Rule] = ()
    extra: Sequence[datetime] = ()
    without: Sequence[datetime] = ()
    days_without: Sequence[date] = ()


class Times(NamedTuple):
    """The times within the span; `ends` is False if the event goes on after the last of them."""

    times: tuple[datetime, ...]
    ends: bool


def times_of(start: datetime, repeats: Repeats, span: Span) -> Times:
    """Return when an event takes place, the first time included.

    At most 400: those from today on first, then the latest of the year before. An event that only
    begins after the span has its first time.

    Raises:
        RepeatUnreadError: If a rule cannot be worked out.
    """
    left_out = set(repeats.without)
    days_out = set(repeats.days_without)
    gone: deque[datetime] = deque(maxlen=MOST_REPEATS)
    ahead: list[datetime] = []
    ends = True
    for moment in _all_times(start, repeats, span):
        if moment in left_out or moment.date() in days_out:
            continue
        if moment > span.last or len(ahead) == MOST_REPEATS:
            ends = False
            break
        if moment >= datetime.combine(span.today, time()):
            ahead.append(moment)
        elif moment >= span.first:
            gone.append(moment)
    room = MOST_REPEATS - len(ahead)
    times = (*(list(gone)[-room:] if room else ()), *ahead)
    if not times and start > span.last:
        return Times((start,), ends=False)
    return Times(times, ends)


def _all_times(start: datetime, repeats: Repeats, span: Span) -> Iterator[datetime]:
    """Yield every time in order, once each."""
    sources: list[Iterable[datetime]] = [[start], sorted(repeats.extra)]
    sources.extend(_from_rule(start, rule, span) for rule in repeats.rules)
    before: datetime | None = None
    for moment in merge(*sources):
        if moment != before:
            yield moment
        before = moment


def _from_rule(start: datetime, rule: Rule, span: Span) -> Iterator[datetime]:
    begun = rule.near(start, span.first)
    shift = (9999 - begun.year) // _CYCLE * _CYCLE
    span.walk((span.last - begun).days)
    found = 0
    for later in rule.starting(begun, shift):
        moment = _later(later, -shift)
        found += 1
        if rule.most is not None and found == 1 and moment != start:
            found += 1  # the first time counts, whether the rule names it or not
        if rule.most is not None and found > rule.most:
            return
        yield moment
        if moment > span.last:
            return
    if not found and (begun == start or rule.until is None):
        span.walk(_NEVER_DAYS)
        raise RepeatUnreadError


def _later(moment: datetime, years: int) -> datetime:
    return moment.replace(year=moment.year + years)


def _years_away(day: date, years: int) -> datetime:
    safe = day.replace(day=min(day.day, 28))
    return datetime.combine(safe.replace(year=day.year + years), time())


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for each in text.strip().rstrip(";").upper().split(";"):
        name, equals, value = each.partition("=")
        name, value = name.strip(), value.strip()
        if name.startswith("X-"):
            continue
        if not equals or name not in _PARTS or name in parts or not _LISTS.fullmatch(value):
            raise RepeatUnreadError
        parts[name] = value
    if parts.get("FREQ") not in _FREQUENCIES:
        raise RepeatUnreadError
    for name in ("COUNT", "INTERVAL"):
        if name in parts and not _POSITIVE.fullmatch(parts[name]):
            raise RepeatUnreadError
    return parts


def _until(text: str, zone: tzinfo | None) -> datetime:
    read = read_moment(text)
    if read is None:
        raise RepeatUnreadError
    moment, utc, whole_day = read
    if whole_day:
        return datetime.combine(moment.date(), time(23, 59, 59))
    if utc and zone is not None:
        try:
            return moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        except OverflowError:
            return moment
    return moment
