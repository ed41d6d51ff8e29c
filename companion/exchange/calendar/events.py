"""What a calendar file holds, as plain values with local days and times."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

LARGEST = 5 * 1024 * 1024
MOST_EVENTS = 20_000
MOST_REPEATS = 400
YEARS_ON = 2
HOME = "Europe/London"
OWN_UID = "{id}@companion"
WAITS = "X-COMPANION-WAITS"
"""The line on an event of ours that is called off only until its new day is known."""
_OWN_SHAPE = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@companion")


def own_uid(uid: str) -> str:
    """Return the id of the record a name of ours was made from; empty for any other name."""
    match = _OWN_SHAPE.fullmatch(uid)
    return match.group(1) if match else ""


class CalendarRefusedError(Exception):
    """The file cannot be brought in. Nothing was changed.

    `reason` is one of: too-large, not-a-calendar, too-many, stopped.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Why(StrEnum):
    """What was not understood. Up to `TWICE` the event is not brought in, then in part."""

    NO_DAY = "no-day"
    DAY_UNREAD = "day-unread"
    DAY_OUTSIDE = "day-outside"
    REPLACES_UNREAD = "replaces-unread"
    TWICE = "twice"
    REPEAT_UNREAD = "repeat-unread"
    REPEAT_GOES_ON = "repeat-goes-on"
    THIS_AND_LATER = "this-and-later"
    ZONE_UNKNOWN = "zone-unknown"
    END_UNREAD = "end-unread"
    LINE_UNREAD = "line-unread"
    SAID_AGAIN = "said-again"
    TOO_LONG = "too-long"
    CUT_SHORT = "cut-short"
    NOT_AN_EVENT = "not-an-event"
    OTHER_LINES = "other-lines"


class Besides(StrEnum):
    """What an event tells that has no place of its own in an appointment."""

    TITLE = "title"
    PLACE = "place"
    VIDEO = "video"
    FILE = "file"
    SENDER = "sender"
    INVITED = "invited"
    NEEDED = "needed"
    REMINDER = "reminder"
    UNSURE = "unsure"


class NotUnderstood(NamedTuple):
    """Something in a file that is not brought in: of which event, why, and the text as it stands.

    `how_many` is for what comes in numbers: tasks, whose name in the file is then the title, and
    lines that only other programs read.
    """

    title: str
    why: Why
    raw: str = ""
    how_many: int = 1

    @property
    def brought(self) -> bool:
        """Whether the event it belongs to is brought in all the same."""
        return self.why not in {
            Why.NO_DAY,
            Why.DAY_UNREAD,
            Why.DAY_OUTSIDE,
            Why.REPLACES_UNREAD,
            Why.TWICE,
            Why.NOT_AN_EVENT,
        }


class Event(NamedTuple):
    """One event, or one time of an event that repeats.

    `day`, `at`, `until` are local wall time; an `until` no later than `at` is the next day, and
    `last_day` and `last_at` tell a later end. `occurrence` is the first-planned local start of a
    repeated one. `note` is the description with a link, if there is one; `besides` is what else it
    tells. `modified` is when it was last written, and `stamped` when that was put in a file, where
    the file says so. `ours` says that a
    Companion wrote it, and `waits` that it told us it waits for a new day.
    """

    uid: str
    day: date
    title: str = ""
    occurrence: str = ""
    at: time | None = None
    until: time | None = None
    last_day: date | None = None
    last_at: time | None = None
    where: str = ""
    note: str = ""
    cancelled: bool = False
    sequence: int = 0
    modified: datetime | None = None
    stamped: datetime | None = None
    ours: bool = False
    waits: bool = False
    besides: tuple[tuple[Besides, str], ...] = ()

    @property
    def key(self) -> str:
        """The identity: the file's name for it, and which repeat it is."""
        return f"{self.uid}/{self.occurrence}" if self.occurrence else self.uid


class Series(NamedTuple):
    """An event that repeats: between these days, every time of it that is on stands in the file."""

    uid: str
    first: date
    last: date
    sequence: int = 0
    modified: datetime | None = None
    stamped: datetime | None = None
    cancelled: bool = False


class CalendarText(NamedTuple):
    """Everything read from a calendar file."""

    events: tuple[Event, ...]
    series: tuple[Series, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
