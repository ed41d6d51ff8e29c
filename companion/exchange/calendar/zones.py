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
_MOST_DEFINED = 50
"""What a zone may say, and how many zones of its own a file has: more is nobody's zone."""
_YEARLY = re.compile(r"RRULE[^:]*:(?:.*;)?FREQ=YEARLY(?:;.*)?", re.IGNORECASE)


@cache
def home() -> ZoneInfo:
    """Return the zone appointments are written in."""
    return ZoneInfo(HOME)


class Zones:
    """The zones a file names: by their usual name, Outlook's, or as the file itself defines it."""

    def __init__(self, defined: Mapping[str, tuple[str, ...]]) -> None:
        self._defined = defined
        self._found: dict[str, tzinfo | None] = {}
        self._worked_out = 0

    def named(self, name: str) -> tzinfo | None:
        """Return the zone of a name; None if nobody knows it."""
        if name not in self._found:
            self._found[name] = self._look_up(name.strip().strip('"'))
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        return _usual(name) or _outlook(name) or self._as_defined(name) or _ending(name)

    def _as_defined(self, name: str) -> tzinfo | None:
        lines = self._defined.get(name)
        if not lines or self._worked_out == _MOST_DEFINED or not _is_modest(lines):
            return None
        self._worked_out += 1
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
    dates = sum(line.count(",") + 1 for line in lines if line.upper().startswith("RDATE"))
    rules = [line for line in lines if line.upper().startswith("RRULE")]
    return dates <= _MOST_DATES and all(_YEARLY.fullmatch(line.strip()) for line in rules)


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
