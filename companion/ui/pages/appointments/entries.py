"""What a line of the diary shows, and the values of a form. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import Appointment

_EXCERPT = 220
_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """An appointment as words: the day in one or two lines, and the rest."""

    key: str
    day: str
    year: str
    at: str
    what: str
    where: str
    who: str
    note: str
    spoken: str


def entry(appointment: Appointment, dates: DateFormat) -> Entry:
    """Return an appointment as it stands in the diary."""
    first, second = day_lines(appointment.when, dates)
    return Entry(
        key=appointment.id,
        day=first,
        year=second,
        at="" if appointment.at is None else dates.time_of_day(appointment.at),
        what=appointment.what,
        where=appointment.where,
        who=appointment.who,
        note=beginning(appointment.note),
        spoken=f"{appointment.what}, {dates.moment(appointment.when, appointment.at)}",
    )


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
