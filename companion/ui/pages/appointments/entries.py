"""What a line of the diary shows, and the values of a form. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import Appointment

_EXCERPT = 220
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An appointment as words: the day in one or two lines, and the rest.

    `state` says that it is off or waits for a date, `clash` what is at the same time, `told` what
    was said there. `way` is the screen of the visit it leads to (`pages.visit.places`), or none.
    """

    key: str
    day: str
    year: str
    at: str
    what: str
    where: str
    who: str
    note: str
    spoken: str
    bring: str = ""
    state: str = ""
    clash: str = ""
    told: str = ""
    way: str = ""


def entry(appointment: Appointment, dates: DateFormat, clash: str = "", told: str = "") -> Entry:
    """Return an appointment as it stands in the diary."""
    first, second = day_lines(appointment.when, dates)
    hours = hours_words(appointment.at, appointment.until, dates)
    if appointment.undated:
        not_known = QCoreApplication.translate("Diary", "Date not known yet")
        first, second, hours = not_known, "", ""
    return Entry(
        key=appointment.id,
        day=first,
        year=second,
        at=hours,
        what=appointment.what,
        where=appointment.where,
        who=appointment.who,
        note=beginning(appointment.note),
        spoken=f"{appointment.what}, {dates.moment(appointment.when, appointment.at)}",
        bring=beginning(", ".join(each for each in appointment.bring.split("\n") if each.strip())),
        state=state_words(appointment, dates),
        clash=clash,
        told=beginning(told),
    )


def state_words(appointment: Appointment, dates: DateFormat) -> str:
    """Return that an appointment is off, waits for a date, or is to be checked; else nothing."""
    if appointment.cancelled:
        return QCoreApplication.translate("Diary", "Cancelled")
    if appointment.undated:
        words = QCoreApplication.translate("Diary", "It was planned for {date}.")
        return words.format(date=dates.moment(appointment.when, appointment.at))
    if appointment.check:
        return QCoreApplication.translate("Diary", "Check this date with the hospital")
    return ""


def hours_words(at: time | None, until: time | None, dates: DateFormat) -> str:
    """Return "10:30am", "10:30am to midday", or nothing."""
    if at is None:
        return ""
    begin = dates.time_of_day(at)
    if until is None:
        return begin
    words = QCoreApplication.translate("Diary", "{begin} to {end}")
    return words.format(begin=begin, end=dates.time_of_day(until))


def moment_words(when: PartialDate, at: time | None, until: time | None, dates: DateFormat) -> str:
    """Return the day and the hours in one line that begins like a sentence."""
    words = dates.partial(when)
    hours = hours_words(at, until, dates)
    if hours:
        words = dates.day_at.format(date=words, time=hours)
    return words[:1].upper() + words[1:]


def clash_words(found: Sequence[Appointment], dates: DateFormat, day: date | None) -> str:
    """Return what is at the same time in plain words; empty when nothing is.

    What began the evening before `day`, or begins in the night after it, is told with its day.
    """
    if not found:
        return ""
    first = found[0]
    at = "" if first.at is None else dates.time_of_day(first.at)
    if day is not None and first.when.first != day:
        at = dates.moment(first.when, first.at)
    if len(found) == 1:
        words = QCoreApplication.translate("Diary", "This is at the same time as {what}, {time}.")
        return words.format(what=first.what, time=at)
    words = QCoreApplication.translate(
        "Diary", "This is at the same time as {what}, {time}, and {count} more."
    )
    return words.format(what=first.what, time=at, count=len(found) - 1)


def day_lines(when: PartialDate, dates: DateFormat) -> tuple[str, str]:
    """Return a date in two short lines: the weekday and the day; one line where it is not exact."""
    if when.is_day and not when.about:
        return dates.weekdays[when.first.weekday()], dates.short(when.first)
    words = dates.partial(when)
    return words[:1].upper() + words[1:], ""


def beginning(note: str) -> str:
    """Return the beginning of a note, its lines kept."""
    if len(note) <= _EXCERPT:
        return note.strip()
    cut = note[:_EXCERPT]
    return cut[: cut.rfind(" ") if " " in cut else _EXCERPT].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far about one appointment."""

    what: str = ""
    when: PartialDate | None = None
    at: time | None = None
    where: str = ""
    who: str = ""
    note: str = ""
    until: time | None = None
    bring: str = ""
    travel: str = ""

    @classmethod
    def of(cls, appointment: Appointment) -> Answers:
        """Return the answers an appointment stands for."""
        return cls(
            what=appointment.what,
            when=appointment.when,
            at=appointment.at,
            where=appointment.where,
            who=appointment.who,
            note=appointment.note,
            until=appointment.until,
            bring=appointment.bring,
            travel=appointment.travel,
        )

    @property
    def complete(self) -> bool:
        """Whether there is enough to save: what and when."""
        return bool(self.what.strip()) and self.when is not None

    def arguments(self) -> dict[str, Any]:
        """Return the answers as the use cases take them."""
        return {
            "what": self.what,
            "when": self.when,
            "at": self.at,
            "where": self.where,
            "who": self.who,
            "note": self.note,
            "until": self.until,
            "bring": self.bring,
            "travel": self.travel,
        }


def gone_by(when: PartialDate | None, today: date) -> bool:
    """Return whether a date is over, whatever day of it is meant."""
    return when is not None and when.last < today


def used_before(
    appointments: Iterable[Appointment], of: Callable[[Appointment], str]
) -> tuple[str, ...]:
    """Return up to three answers given before, the latest written first."""
    latest = sorted(appointments, key=lambda each: each.updated_at, reverse=True)
    words = dict.fromkeys(of(each) for each in latest if of(each))
    return tuple(words)[:_OFFERED]
