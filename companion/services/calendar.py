"""Calendar files: which appointments go out, and what a file that comes in would change.

An event is known by its name in the file (and which repeat it is), so that the same file twice
changes nothing. A file changes an appointment that is here only if it tells something newer: a
higher sequence, or the same one written after the last change here. What a person wrote stays
theirs: a file of ours never changes a title, and no file takes words out of a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple, cast

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import Appointment, Kind, fixed_id, new_id
from companion.domain.text import clean_line, clean_text
from companion.exchange.calendar import (
    Alarm,
    Besides,
    CalendarText,
    Event,
    Former,
    NotUnderstood,
    Outgoing,
    Series,
    has_sure_day,
    own_uid,
    read_calendar,
    write_calendar,
)
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Pair, Step, changed

__all__ = [
    "Alarm",
    "CalendarPlan",
    "CalendarWords",
    "Outgoing",
    "bring_in_calendar",
    "calendar_file",
    "has_sure_day",
    "plan_calendar",
    "read_calendar",
]

PAGE = "appointments"
_LONGEST_UID = 500
_REPEAT = re.compile(r"(.+)/\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")


class CalendarWords(NamedTuple):
    """The words that go into a file or a record.

    `neutral` is what an appointment is called when nothing says; `until` is the line on an event
    that ends on a later day, with the place `{date}`; `certain` is for one that was not certain
    before. `besides` are for what an event tells besides, with the place `{text}`. `caution` goes
    with every date that was worked out.
    """

    neutral: str
    until: str
    certain: str
    besides: Mapping[Besides, str]
    dates: DateFormat
    caution: str = ""

    @classmethod
    def of(cls, phrases: Any) -> CalendarWords:
        """Return the words of the content pack."""
        table = phrases.tables["calendar"]
        besides = {each: table[each] for each in Besides}
        caution = phrases.tables["footer"]["worked_out"]
        return cls(
            table["neutral"], table["until"], table["certain"], besides, phrases.dates, caution
        )


class CalendarPlan(NamedTuple):
    """What a file would change, and what it would not.

    `new`, `changed` and `cancelled` are records before and after. `yours` are appointments that
    the file tells otherwise, but no newer. `not_here` are titles of events that were called off
    and were never here.
    """

    new: tuple[Pair, ...] = ()
    changed: tuple[Pair, ...] = ()
    cancelled: tuple[Pair, ...] = ()
    same: int = 0
    yours: tuple[Appointment, ...] = ()
    not_here: tuple[str, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Everything that would be written."""
        return self.new + self.changed + self.cancelled


# --- out ---


def calendar_file(
    appointments: Iterable[Appointment],
    *,
    words: CalendarWords,
    says_what: bool = False,
    alarm: Alarm = Alarm.NONE,
    former: Former = Former(),  # noqa: B008
) -> Outgoing:
    """Return appointments as a calendar file, and the others by what it says of them."""
    listed = sorted(appointments, key=lambda each: (each.when.first, str(each.at or ""), each.id))
    return write_calendar(
        listed,
        neutral=words.neutral,
        says_what=says_what,
        alarm=alarm,
        caution=words.caution,
        former=former,
    )


# --- in ---


def bring_in_calendar(
    snapshot: Snapshot, *, calendar: CalendarText, words: CalendarWords, now: datetime
) -> Step:
    """Return the one step that takes in a calendar file; undo takes back all of it."""
    pairs = plan_calendar(snapshot, calendar=calendar, words=words, now=now).pairs
    written = next((after for _, after in pairs if after is not None), None)
    return Step(
        action=Action.CALENDAR_BROUGHT_IN,
        page=PAGE,
        pairs=(*pairs, *_planned_before(pairs, now)),
        anchor=written.id if written else "",
        undoable=bool(pairs),
    )


def plan_calendar(
    snapshot: Snapshot, *, calendar: CalendarText, words: CalendarWords, now: datetime
) -> CalendarPlan:
    """Return what a calendar file would change; nothing is changed yet."""
    planner = _Planner(snapshot, words, now)
    for event in calendar.events:
        planner.take(event)
    for series in calendar.series:
        planner.call_off_what_is_gone(series)
    return planner.plan(calendar.not_understood)


class _Planner:
    """Meets each event of a file with the appointment it tells of."""

    def __init__(self, snapshot: Snapshot, words: CalendarWords, now: datetime) -> None:
        self._words = words
        self._now = now
        live = snapshot.appointments
        gone = cast("tuple[Appointment, ...]", snapshot.deleted(Kind.APPOINTMENTS))
        self._known: dict[str, Appointment] = {each.id: each for each in gone}
        self._known.update(live)
        self._by_uid = {each.uid: each for each in self._known.values() if each.uid}
        self._repeats = _repeats_by_uid(live.values())
        self._met: set[str] = set()
        self._new: list[Pair] = []
        self._changed: list[Pair] = []
        self._cancelled: list[Pair] = []
        self._yours: list[Appointment] = []
        self._not_here: dict[str, None] = {}
        self._same = 0

    def plan(self, not_understood: tuple[NotUnderstood, ...]) -> CalendarPlan:
        """Return what was found."""
        return CalendarPlan(
            tuple(self._new),
            tuple(self._changed),
            tuple(self._cancelled),
            self._same,
            tuple(self._yours),
            tuple(self._not_here),
            not_understood,
        )

    def take(self, event: Event) -> None:
        """Take in one event."""
        uid = _kept_uid(event.key)
        own = own_uid(event.key)
        known = self._by_uid.get(uid) or self._known.get(own or fixed_id("calendar", uid))
        if known is not None and known.id in self._met:
            return
        if known is None or known.deleted_at is not None:
            self._take_new(event, uid, own, known)
        else:
            self._met.add(known.id)
            self._take_known(event, known)
        if event.cancelled and not event.occurrence:
            self._call_off_repeats(event)

    def _take_new(self, event: Event, uid: str, own: str, gone: Appointment | None) -> None:
        if event.cancelled or event.waits:
            if event.uid not in self._repeats:
                self._not_here[event.title or self._words.neutral] = None
            return
        made = Appointment(
            id=gone.id if gone else own or (fixed_id("calendar", uid) if uid else new_id()),
            created_at=gone.created_at if gone else self._now,
            updated_at=self._now,
            what=clean_line(event.title) or self._words.neutral,
            note=self._note(event),
            uid="" if own else uid,
            **_times(event),
        )
        self._met.add(made.id)
        sequence = max(event.sequence, gone.sequence if gone else 0)
        self._new.append((gone, replace(made, sequence=sequence)))

    def _take_known(self, event: Event, known: Appointment) -> None:
        values = self._values(event, known)
        note = self._longer_note(known.note, event)
        same = _says_the_same(known, values) and note == known.note
        if event.cancelled and not event.waits and _calls_off(event, known):
            self._cancelled.append((known, self._later(known, event.sequence, cancelled=True)))
        elif same or _is_off_here_too(event, known):
            self._same += 1
        elif not _newer(event, known):
            self._yours.append(known)
        else:
            values["note"] = note
            values["check"] = False
            self._changed.append((known, self._later(known, event.sequence, **values)))

    def _values(self, event: Event, known: Appointment) -> dict[str, Any]:
        """Return what an event tells of an appointment that is here, apart from its note."""
        if event.waits:
            return {"undated": True}
        values = _times(event) | {"cancelled": event.cancelled, "undated": False}
        values["where"] = values["where"] or known.where
        title = clean_line(event.title)
        if title and title != self._words.neutral and not event.ours:
            values["what"] = title
        return values

    def call_off_what_is_gone(self, series: Series) -> None:
        """Call off the repeats that are here and stand in the file no more."""
        for known in self._repeats.get(_kept_uid(series.uid), ()):
            within = known.when.is_day and series.first <= known.when.first <= series.last
            if within and known.id not in self._met and _newer(series, known):
                self._met.add(known.id)
                after = self._later(known, series.sequence, cancelled=True)
                self._cancelled.append((known, after))

    def _call_off_repeats(self, event: Event) -> None:
        for known in self._repeats.get(_kept_uid(event.uid), ()):
            if known.id in self._met:
                continue
            self._met.add(known.id)
            if event.sequence >= known.sequence:
                after = self._later(known, event.sequence, cancelled=True)
                self._cancelled.append((known, after))
            else:
                self._yours.append(known)

    def _later(self, known: Appointment, sequence: int, **values: Any) -> Appointment:
        return changed(known, self._now, sequence=max(sequence, known.sequence), **values)

    def _note(self, event: Event) -> str:
        return "\n\n".join(self._told(event))

    def _told(self, event: Event) -> list[str]:
        """Return what goes into a note, part by part."""
        besides = [
            clean_text(self._words.besides[what].format(text=text)).strip()
            for what, text in event.besides
        ]
        parts = [self._last_day(event), clean_text(event.note).strip(), *besides]
        return [each for each in parts if each]

    def _last_day(self, event: Event) -> str:
        if event.last_day is None:
            return ""
        try:
            last = PartialDate.of(event.last_day)
        except ValueError:
            return ""
        return self._words.until.format(date=self._words.dates.moment(last, event.last_at))

    def _longer_note(self, note: str, event: Event) -> str:
        """Return a note with what the file says anew below it; nothing of it is taken out."""
        told = self._told(event)
        unsure = self._words.besides[Besides.UNSURE]
        if unsure in note and unsure not in told and not event.ours and not event.cancelled:
            told.append(self._words.certain)
        added = [each for each in told if each not in note]
        return "\n\n".join([note, *added] if note else added)


def _times(event: Event) -> dict[str, Any]:
    return {
        "when": PartialDate.of(event.day),
        "at": event.at,
        "until": event.until,
        "where": clean_line(event.where),
    }


def _says_the_same(known: Appointment, values: Mapping[str, Any]) -> bool:
    return all(getattr(known, name) == value for name, value in values.items())


def _calls_off(event: Event, known: Appointment) -> bool:
    return not known.cancelled and event.sequence >= known.sequence


def _is_off_here_too(event: Event, known: Appointment) -> bool:
    """Whether a file of ours only lets an old day go, which is gone here as well."""
    off = event.waits or (event.ours and event.cancelled and known.cancelled)
    return off and not has_sure_day(known)


def _newer(told: Event | Series, known: Appointment) -> bool:
    """Whether a file has the later word.

    One of somebody else's that was moved here has counted on here alone, so a later change of
    theirs counts whatever its number.
    """
    changed_later = told.modified is not None and told.modified > known.updated_at
    if told.sequence != known.sequence:
        return told.sequence > known.sequence or (changed_later and bool(known.uid))
    moment = told.modified or told.stamped
    return moment is not None and moment > known.updated_at


def _kept_uid(key: str) -> str:
    """Return a name as it is kept: cleaned, and never longer than a line or two."""
    uid = clean_line(key)
    return uid if len(uid) <= _LONGEST_UID else fixed_id("long", uid)


def _repeats_by_uid(visits: Iterable[Appointment]) -> dict[str, list[Appointment]]:
    found: dict[str, list[Appointment]] = {}
    for each in visits:
        match = _REPEAT.fullmatch(each.uid)
        if match and not each.cancelled:
            found.setdefault(match[1], []).append(each)
    return found


def _planned_before(pairs: Iterable[Pair], now: datetime) -> Iterator[Pair]:
    """Yield what was planned before, for those that the file moves."""
    from companion.domain.visit_records import PlannedBefore

    moved: Callable[[Appointment], tuple[Any, ...]] = lambda each: (  # noqa: E731
        each.when, each.at, each.where, each.undated,
    )  # fmt: skip
    for before, after in pairs:
        if not isinstance(before, Appointment) or not isinstance(after, Appointment):
            continue
        if before.deleted_at is None and not before.undated and moved(before) != moved(after):
            plan = PlannedBefore(
                id=new_id(),
                created_at=now,
                updated_at=now,
                appointment=before.id,
                when=before.when,
                at=before.at,
                where=before.where,
            )
            yield None, plan
