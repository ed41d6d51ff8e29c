"""Which time zone a calendar file means, and what a moment there is on the clock at home."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from companion.exchange.calendar.events import HOME

_MOST_LINES = 600
_LONGEST = 50_000
_MOST_DATES = 400
_MOST_PARTS = 24
_MOST_PARTS_IN_ALL = 200
"""What a zone may say, and how many parts the zones of a file have: more is nobody's zone."""
_RULE = re.compile(r"RRULE[^:]*:(.+)")
_START = re.compile(r"DTSTART[^:]*:(\d{4})\d{4}T\d{6}Z?")
_EARLIEST = "1600"
_WEEKDAY = len("SU")
_SHAPES = {
    "FREQ": re.compile(r"YEARLY"),
    "INTERVAL": re.compile(r"1"),
    "BYMONTH": re.compile(r"\d{1,2}"),
    "BYDAY": re.compile(r"[+-]?\d{0,2}[A-Z]{2}"),
    "BYMONTHDAY": re.compile(r"-?\d{1,2}(?:,-?\d{1,2}){0,6}"),
    "BYSETPOS": re.compile(r"[+-]?\d{1,3}"),
    "WKST": re.compile(r"[A-Z]{2}"),
    "UNTIL": re.compile(r"\d{8}(?:T\d{6}Z?)?"),
    "COUNT": re.compile(r"\d{1,4}"),
}
"""What a rule of a zone may say: the day of a year on which its clock changes, and no more."""


@cache
def home() -> ZoneInfo:
    """Return the zone appointments are written in."""
    return ZoneInfo(HOME)


class Zones:
    """The zones a file names: by their usual name, Outlook's, or as the file itself defines it."""

    def __init__(self, defined: Mapping[str, tuple[str, ...]]) -> None:
        self._defined = defined
        self._found: dict[str, tzinfo | None] = {}
        self._parts_left = _MOST_PARTS_IN_ALL

    def named(self, name: str) -> tzinfo | None:
        """Return the zone of a name; None if nobody knows it."""
        if name not in self._found:
            self._found[name] = self._look_up(name.strip().strip('"'))
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        return _usual(name) or _outlook(name) or self._as_defined(name) or _ending(name)

    def _as_defined(self, name: str) -> tzinfo | None:
        lines = self._defined.get(name)
        if not lines or not _is_modest(lines):
            return None
        self._parts_left -= _parts(lines)
        if self._parts_left < 0:
            return None
        from icalendar import Timezone

        try:
            zone = Timezone.from_ical("\r\n".join(lines) + "\r\n")
            if not isinstance(zone, Timezone):
                return None
            made: tzinfo = zone.to_tz(lookup_tzid=False)
            made.utcoffset(datetime(2026, 6, 1))  # noqa: DTZ001
        except Exception:  # whatever a made-up zone sets off, it is a zone nobody knows
            return None
        return made


def _is_modest(lines: Sequence[str]) -> bool:
    """Whether a zone can be worked out in no time: real ones are short and change by the year."""
    if len(lines) > _MOST_LINES or sum(map(len, lines)) > _LONGEST:
        return False
    said = [line.strip().upper() for line in lines]
    dates = sum(line.count(",") + 1 for line in said if line.startswith("RDATE"))
    rules = [line for line in said if line.startswith("RRULE")]
    return (
        dates <= _MOST_DATES
        and len(rules) <= _parts(said) <= _MOST_PARTS
        and not any(line.startswith(("EXRULE", "EXDATE")) for line in said)
        and all(_begins_in_time(line) for line in said if line.startswith("DTSTART"))
        and all(_is_once_a_year(line) for line in rules)
    )


def _parts(lines: Sequence[str]) -> int:
    return sum(line.strip().upper() in {"BEGIN:STANDARD", "BEGIN:DAYLIGHT"} for line in lines)


def _begins_in_time(line: str) -> bool:
    """Whether a part does not begin so long ago that its years take long to walk through."""
    match = _START.fullmatch(line)
    return match is not None and match[1] >= _EARLIEST


def _is_once_a_year(line: str) -> bool:
    """Whether a rule gives one day a year at most, as the rules of real zones do."""
    match = _RULE.fullmatch(line)
    said: dict[str, str] = {}
    for each in match[1].rstrip(";").split(";") if match else ():
        name, _, value = each.partition("=")
        shape = _SHAPES.get(name)
        if shape is None or name in said or not shape.fullmatch(value):
            return False
        said[name] = value
    return "FREQ" in said and ("BYSETPOS" in said or _names_one_day(said))


def _names_one_day(said: Mapping[str, str]) -> bool:
    weekday, days = said.get("BYDAY", ""), said.get("BYMONTHDAY", "")
    if weekday:
        # The second Sunday, or the Sunday among the days from the 8th to the 14th.
        return len(weekday) > _WEEKDAY or bool(days and "BYMONTH" in said)
    return "," not in days and ("BYMONTH" in said or not days)


def _usual(name: str) -> tzinfo | None:
    if not name or len(name) > 80:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _outlook(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return _usual(WINDOWS_TO_OLSON.get(name, ""))


def _ending(name: str) -> tzinfo | None:
    """Return the zone at the end of a name like "/freeassociation.sourceforge.net/Europe/Rome"."""
    parts = name.split("/")
    for count in (3, 2):
        if len(parts) > count and (zone := _usual("/".join(parts[-count:]))):
            return zone
    return None


def at_home(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return what the clock at home shows at a wall time in a zone; without one, as it stands."""
    if zone is None:
        return moment
    return moment.replace(tzinfo=zone).astimezone(home()).replace(tzinfo=None, fold=0)
