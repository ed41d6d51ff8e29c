"""Appointments as a calendar file that Outlook, Google and Apple calendars take.

CRLF and lines of 75 octets come from icalendar. The zone is written out by hand: its rules have
stood since 1996, and the same appointments then give the same bytes on every computer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from companion.domain.records import Appointment
from companion.exchange.calendar.events import HOME, OWN_UID, WAITS

if TYPE_CHECKING:
    from icalendar import Calendar, Event, vText

PRODID = "-//Companion//Appointments//EN"
_LONDON = """BEGIN:VTIMEZONE
TZID:Europe/London
X-LIC-LOCATION:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


class Alarm(StrEnum):
    """When a calendar reminds of an appointment."""

    NONE = ""
    HOUR_BEFORE = "hour-before"
    DAY_BEFORE = "day-before"


class OldDay(NamedTuple):
    """A sure day on which a calendar may still have an appointment."""

    day: date
    at: time | None = None
    until: time | None = None


class Former(NamedTuple):
    """What a calendar may have from earlier files: days by appointment, and removed ones."""

    days: Mapping[str, OldDay] = MappingProxyType({})
    removed: tuple[Appointment, ...] = ()


class Going(NamedTuple):
    """Appointments by what a file says of them.

    `sure` are on a day. `waiting` and `let_go` are told as called off, so that a calendar lets
    their old day go: `waiting` have no day for now. Those left out never had a sure day.
    """

    sure: tuple[Appointment, ...]
    waiting: tuple[Appointment, ...]
    let_go: tuple[Appointment, ...]
    left_out: tuple[Appointment, ...]


class Outgoing(NamedTuple):
    """A file, how many appointments it has on a day, and the others by what it says of them."""

    data: bytes
    written: int
    left_out: tuple[Appointment, ...]
    waiting: tuple[Appointment, ...] = ()
    let_go: tuple[Appointment, ...] = ()


def sort_out(appointments: Iterable[Appointment], former: Former) -> Going:
    """Return appointments by what a file says of them."""
    sure: list[Appointment] = []
    waiting: list[Appointment] = []
    let_go: list[Appointment] = []
    left_out: list[Appointment] = []
    for each in appointments:
        if has_sure_day(each):
            sure.append(each)
        elif old_day(each, former) is not None:
            (waiting if each.undated and not each.cancelled else let_go).append(each)
        elif not each.cancelled:
            left_out.append(each)
    let_go += [each for each in former.removed if old_day(each, former) is not None]
    return Going(tuple(sure), tuple(waiting), tuple(let_go), tuple(left_out))


def write_calendar(
    appointments: Iterable[Appointment],
    *,
    neutral: str,
    says_what: bool = False,
    alarm: Alarm = Alarm.NONE,
    caution: str = "",
    former: Former = Former(),  # noqa: B008
) -> Outgoing:
    """Return appointments as a calendar file; the same ones give the same bytes.

    Each is only called `neutral` and tells no place unless it `says_what` it is; removed ones
    always. One without a sure day is left out, or told as called off if it ever had one.
    Those the date helper worked out carry the `caution`, also where nothing says what they are.
    """
    listed = tuple(appointments)
    going = sort_out(listed, former)
    calendar = _calendar()
    for each in (*listed, *former.removed):
        day = old_day(each, former)
        if day is not None:
            named = says_what and each.deleted_at is None
            event = _event(each, day, neutral=neutral, says_what=named, alarm=alarm)
            if each.helper and caution:
                event.add("description", _text_type()(caution))
            calendar.add_component(event)
    return Outgoing(
        calendar.to_ical(), len(going.sure), going.left_out, going.waiting, going.let_go
    )


def old_day(appointment: Appointment, former: Former) -> OldDay | None:
    """Return the sure day an appointment is or was on; None if it never was on one."""
    when = appointment.when
    if when.is_day and not when.about:
        return OldDay(when.first, appointment.at, appointment.until)
    return former.days.get(appointment.id)


def has_sure_day(appointment: Appointment) -> bool:
    """Whether it is known which day an appointment is."""
    when = appointment.when
    return when.is_day and not when.about and not appointment.undated


def uid_of(appointment: Appointment) -> str:
    """Return the name an appointment has in every calendar file."""
    return appointment.uid or OWN_UID.format(id=appointment.id)


@cache
def _text_type() -> type[vText]:
    """Return the type of words that stand in the file as they were typed (RFC 5545, 3.3.11).

    icalendar 7 takes a typed backslash before an N for the end of a line: what was typed then came
    back as two lines.
    """
    from icalendar import vText

    class Typed(vText):
        def to_ical(self) -> bytes:
            """Return the words with what has a meaning in the file set apart."""
            words = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
            return words.replace("\r\n", "\\n").replace("\n", "\\n").encode("utf-8")

    return Typed


def _calendar() -> Calendar:
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(Timezone.from_ical(_LONDON.replace("\n", "\r\n")))
    return calendar


def _event(
    visit: Appointment, day: OldDay, *, neutral: str, says_what: bool, alarm: Alarm
) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(visit))
    event.add("dtstamp", visit.updated_at)
    event.add("created", visit.created_at)
    event.add("last-modified", visit.updated_at)
    event.add("sequence", visit.sequence)
    event.add("summary", _text_type()(visit.what if says_what else neutral))
    off_for_good = visit.cancelled or visit.deleted_at is not None
    off = off_for_good or not has_sure_day(visit)
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    if off and not off_for_good:
        event.add(WAITS, "TRUE")
    event.add("class", "PRIVATE")
    if says_what and visit.where:
        event.add("location", _text_type()(visit.where))
    for name, value in _times(day):
        event.add(name, value)
    if alarm is not Alarm.NONE and not off:
        event.add_component(_alarm(visit, alarm, neutral))
    return event


def _times(told: OldDay) -> list[tuple[str, Any]]:
    if told.at is None:
        return [("dtstart", told.day), ("dtend", told.day + timedelta(days=1))]
    times: list[tuple[str, Any]] = [("dtstart", _local(told.day, told.at))]
    if told.until is not None:
        overnight = told.until <= told.at
        last = told.day + timedelta(days=1) if overnight else told.day
        times.append(("dtend", _local(last, told.until)))
    return times


def _local(day: date, at: time) -> Any:
    """Return a wall time in London, to be worked out by the calendar that reads it."""
    from icalendar.prop import vDatetime

    stamp = vDatetime(datetime.combine(day, at))
    stamp.params["TZID"] = HOME
    return stamp


def _alarm(visit: Appointment, alarm: Alarm, neutral: str) -> Any:
    from icalendar import Alarm as CalendarAlarm

    before = timedelta(hours=1) if alarm is Alarm.HOUR_BEFORE else timedelta(days=1)
    if visit.at is None:
        before = timedelta(hours=15)  # a day begins at midnight: the afternoon before
    reminder = CalendarAlarm()
    reminder.add("action", "DISPLAY")
    reminder.add("description", neutral)
    reminder.add("trigger", -before)
    return reminder
