"""A date, a time or a length as a calendar file writes it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

_MOMENT = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z?))?",
    re.IGNORECASE,
)


class Moment(NamedTuple):
    """A wall time; whether it is in UTC; whether only the day was written."""

    moment: datetime
    utc: bool
    whole_day: bool


def read_moment(text: str) -> Moment | None:
    """Return a day or a moment, to the minute; None if it is none."""
    match = _MOMENT.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, _, utc = match.groups()
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))  # noqa: DTZ001
    except ValueError:
        return None
    return Moment(moment, bool(utc), hour is None)


def read_length(text: str) -> timedelta | None:
    """Return a length such as "PT1H30M"; None if it is none."""
    from icalendar.prop import vDuration

    try:
        found = vDuration.from_ical(text.strip())  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError):
        return None
    return found if isinstance(found, timedelta) else None


def read_whole(text: str) -> int:
    """Return a whole number from 0 on; 0 if it is none."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
