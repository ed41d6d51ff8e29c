"""Appointments as a calendar file that Outlook, Google and Apple calendars take.

CRLF and lines of 75 octets come from icalendar. The zone is written out by hand: its rules have
stood since 1996, and the same appointments then give the same bytes on every computer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from companion.domain.records import Appointment
from companion.exchange.calendar.events import HOME, OWN_UID, WAITS

if TYPE_CHECKING:
    from icalendar import Calendar, Event

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


class Outgoing(NamedTuple):
    """A file, how many appointments are in it, and those whose day is not known yet.

    `waiting` are in the file as called off, so that a calendar lets their old day go.
    """

    data: bytes
    written: int
    left_out: tuple[Appointment, ...]
    waiting: tuple[Appointment, ...] = ()


def write_calendar(
    appointments: Iterable[Appointment],
    *,
    neutral: str,
    says_what: bool = False,
    alarm: Alarm = Alarm.NONE,
    caution: str = "",
) -> Outgoing:
    """Return appointments as a calendar file; the same ones give the same bytes.

    Each is only called `neutral` and tells no place unless it `says_what` it is. Those without a
    sure day are left out; one that waits for a new day is told as called off until it has one.
    Those the date helper worked out carry the `caution`, also where nothing says what they are.
    """
    listed = tuple(appointments)
    waiting = tuple(each for each in listed if lets_old_day_go(each))
    unsure = tuple(each for each in listed if not _is_told(each))
    calendar = _calendar()
    for each in listed:
        if _is_told(each):
            event = _event(each, neutral=neutral, says_what=says_what, alarm=alarm)
            if each.helper and caution:
                event.add("description", caution)
            calendar.add_component(event)
    written = len(listed) - len(waiting) - len(unsure)
    return Outgoing(calendar.to_ical(), written, unsure, waiting)


def _is_told(appointment: Appointment) -> bool:
    return has_sure_day(appointment) or lets_old_day_go(appointment)


def lets_old_day_go(appointment: Appointment) -> bool:
    """Whether an appointment was on a sure day and waits for a new one, and is not called off."""
    when = appointment.when
    return appointment.undated and when.is_day and not when.about and not appointment.cancelled


def has_sure_day(appointment: Appointment) -> bool:
    """Whether it is known which day an appointment is."""
    when = appointment.when
    return when.is_day and not when.about and not appointment.undated


def uid_of(appointment: Appointment) -> str:
    """Return the name an appointment has in every calendar file."""
    return appointment.uid or OWN_UID.format(id=appointment.id)


def _calendar() -> Calendar:
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(Timezone.from_ical(_LONDON.replace("\n", "\r\n")))
    return calendar


def _event(visit: Appointment, *, neutral: str, says_what: bool, alarm: Alarm) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(visit))
    event.add("dtstamp", visit.updated_at)
    event.add("created", visit.created_at)
    event.add("last-modified", visit.updated_at)
    event.add("sequence", visit.sequence)
    event.add("summary", visit.what if says_what else neutral)
    off = visit.cancelled or visit.undated
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    if visit.undated:
        event.add(WAITS, "TRUE")
    event.add("class", "PRIVATE")
    if says_what and visit.where:
        event.add("location", visit.where)
    for name, value in _times(visit):
        event.add(name, value)
    if alarm is not Alarm.NONE and not off:
        event.add_component(_alarm(visit, alarm, neutral))
    return event


def _times(visit: Appointment) -> list[tuple[str, Any]]:
    day = visit.when.first
    if visit.at is None:
        return [("dtstart", day), ("dtend", day + timedelta(days=1))]
    times: list[tuple[str, Any]] = [("dtstart", _local(day, visit.at))]
    if visit.until is not None:
        overnight = visit.until <= visit.at
        last = day + timedelta(days=1) if overnight else day
        times.append(("dtend", _local(last, visit.until)))
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
