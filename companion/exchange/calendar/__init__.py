"""Calendar files (RFC 5545): appointments into bytes that other calendars take, and back.

`writing.py` makes a file. Reading goes from bytes to lines (`lines.py`), to the pieces of a file
(`pieces.py`), to events (`reading.py`) with their zones (`zones.py`) and repeats (`repeats.py`).
No store and no words for people here. icalendar and dateutil are imported when first needed.
"""

from __future__ import annotations

from companion.exchange.calendar.events import (
    LARGEST,
    MOST_EVENTS,
    MOST_REPEATS,
    OWN_UID,
    Besides,
    CalendarRefusedError,
    CalendarText,
    Event,
    NotUnderstood,
    Series,
    Why,
    own_uid,
)
from companion.exchange.calendar.reading import read_calendar
from companion.exchange.calendar.writing import (
    Alarm,
    Former,
    Going,
    OldDay,
    Outgoing,
    has_sure_day,
    old_day,
    sort_out,
    write_calendar,
)

__all__ = [
    "LARGEST",
    "MOST_EVENTS",
    "MOST_REPEATS",
    "OWN_UID",
    "Alarm",
    "Besides",
    "CalendarRefusedError",
    "CalendarText",
    "Event",
    "Former",
    "Going",
    "NotUnderstood",
    "OldDay",
    "Outgoing",
    "Series",
    "Why",
    "has_sure_day",
    "old_day",
    "own_uid",
    "read_calendar",
    "sort_out",
    "write_calendar",
]
