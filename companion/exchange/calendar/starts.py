"""When an event starts and ends, on its own clock and on the one at home."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from companion.exchange.calendar.zones import at_home, home


class Start(NamedTuple):
    """When an event starts, on its own clock; `zone` is None where the time is as it stands."""

    moment: datetime
    zone: tzinfo | None
    whole_day: bool

    def home(self, moment: datetime) -> datetime:
        """Return what the clock at home shows at a moment of this event's clock."""
        return moment if self.whole_day else at_home(moment, self.zone)


def moment_at_home(start: Start, moment: datetime) -> datetime | None:
    """Return what the clock at home shows; None where the calendar ends."""
    try:
        return start.home(moment)
    except (OverflowError, ValueError):
        return None


def on_clock_of(start: Start, other: Start) -> datetime | None:
    """Return another moment on the clock of an event."""
    if start.whole_day or other.whole_day or other.zone is None or other.zone == start.zone:
        return other.moment
    try:
        aware = other.moment.replace(tzinfo=other.zone).astimezone(start.zone or home())
    except OverflowError:
        return None
    return aware.replace(tzinfo=None, fold=0)


def between(start: Start, end: Start) -> timedelta | None:
    """Return how long it is from one to the other; by the wall where that hour is left out."""
    wall = end.moment - start.moment
    if start.whole_day or end.whole_day:
        return wall
    try:
        first = start.moment.replace(tzinfo=start.zone or home()).astimezone(UTC)
        length = end.moment.replace(tzinfo=end.zone or home()).astimezone(UTC) - first
        return wall if start.zone == end.zone and length < timedelta() else length
    except OverflowError:
        return None


def end_at_home(start: Start, end: Start | None, moment: datetime, length: timedelta) -> datetime:
    """Return what the clock at home shows at the end of an event that starts at a moment.

    As it is written, or so much later.

    Raises:
        OverflowError: If that is beyond the calendar.
    """
    if end is not None and moment == start.moment:
        return end.home(end.moment)
    utc = moment.replace(tzinfo=start.zone or home()).astimezone(UTC) + length
    return utc.astimezone(home()).replace(tzinfo=None, fold=0)


def name_of_time(start: Start) -> str:
    """Return the name of one time of a repeated event, the same from wherever it is told."""
    moment = moment_at_home(start, start.moment) or start.moment
    return moment.date().isoformat() if start.whole_day else moment.isoformat(timespec="minutes")
