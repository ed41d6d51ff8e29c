"""A calendar file as events with local times, each time of a repeated one on its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from companion.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from companion.domain.records import fixed_id
from companion.exchange.calendar.events import (
    LARGEST,
    MOST_EVENTS,
    MOST_REPEATS,
    CalendarRefusedError,
    CalendarText,
    Event,
    NotUnderstood,
    Series,
    Why,
    own_uid,
)
from companion.exchange.calendar.pieces import Piece, Pieces, Property, take_apart
from companion.exchange.calendar.repeats import (
    Repeats,
    RepeatUnreadError,
    Rule,
    Span,
    Times,
    times_of,
)
from companion.exchange.calendar.values import read_length, read_moment, read_whole
from companion.exchange.calendar.zones import Zones, at_home, home

_LONGEST_RAW = 2_000


def read_calendar(data: bytes, today: date) -> CalendarText:
    """Return what a calendar file holds, its repeats for two years from today on.

    Raises:
        CalendarRefusedError: If it is no calendar, or more than can be looked over.
    """
    if len(data) > LARGEST:
        raise CalendarRefusedError("too-large")
    pieces = take_apart(data)
    reader = _Reader(pieces, Span(today))
    for group in _by_uid(reader.seeds()):
        reader.read_group(group)
    reader.note_others()
    return CalendarText(tuple(reader.events), tuple(reader.series), tuple(reader.not_understood))


class _Start(NamedTuple):
    """When an event starts, on its own clock; `zone` is None where the time is as it stands."""

    moment: datetime
    zone: tzinfo | None
    whole_day: bool

    def home(self, moment: datetime) -> datetime:
        """Return what the clock at home shows at a moment of this event's clock."""
        return moment if self.whole_day else at_home(moment, self.zone)


class _Seed(NamedTuple):
    """An event before its repeats are worked out."""

    event: Event
    start: _Start
    length: timedelta | None
    lines: dict[str, list[Property]]
    moved_from: _Start | None
    raw: str


class _Reader:
    """Reads the pieces of one file, and gathers what is not understood."""

    def __init__(self, pieces: Pieces, span: Span) -> None:
        self.events: list[Event] = []
        self.series: list[Series] = []
        self.not_understood: list[NotUnderstood] = []
        self._pieces = pieces
        self._span = span
        self._zones = Zones(pieces.zones)

    def _miss(self, title: str, why: Why, raw: str = "", how_many: int = 1) -> None:
        self.not_understood.append(NotUnderstood(title, why, raw[:_LONGEST_RAW], how_many))

    def note_others(self) -> None:
        """Name what else is in the file."""
        for name, count in sorted(self._pieces.others.items()):
            self._miss("", Why.NOT_AN_EVENT, name, count)

    # --- one event as it stands ---

    def seeds(self) -> Iterable[_Seed]:
        """Yield the events whose day can be read."""
        for piece in self._pieces.events:
            seed = self._seed(piece)
            if seed is not None:
                yield seed

    def _seed(self, piece: Piece) -> _Seed | None:
        lines, unread = piece.properties()
        title = _text(lines, "SUMMARY")
        raw = "\n".join(piece.lines)
        start = self._start(lines.get("DTSTART", ()), title, raw)
        if start is None:
            return None
        for line in unread:
            self._miss(title, Why.LINE_UNREAD, line)
        if not piece.whole:
            self._miss(title, Why.CUT_SHORT, raw)
        length = self._length(lines, start, title)
        uid = _text(lines, "UID")
        there = _moment(start, start.moment)
        if there is None or not EARLIEST_YEAR <= there.year <= LATEST_YEAR:
            self._miss(title, Why.DAY_OUTSIDE, raw)
            return None
        event = Event(
            uid=uid or fixed_id("no-uid", title, there.isoformat()),
            day=there.date(),
            title=title,
            where=_text(lines, "LOCATION"),
            note=_note(lines),
            cancelled=self._cancelled(lines),
            sequence=read_whole(_value(lines, "SEQUENCE")),
            modified=_utc(_value(lines, "LAST-MODIFIED")),
            ours=self._pieces.ours or bool(own_uid(uid)),
        )
        moved_from = self._moved_from(lines, title)
        return _Seed(event, start, length, lines, moved_from, raw)

    def _start(self, found: Sequence[Property], title: str, raw: str) -> _Start | None:
        if not found:
            self._miss(title, Why.NO_DAY, raw)
            return None
        start = self._read_start(found[0], title)
        if start is None:
            self._miss(title, Why.DAY_UNREAD, raw)
        return start

    def _read_start(self, found: Property, title: str = "", *, tells: bool = True) -> _Start | None:
        read = read_moment(found.value)
        if read is None:
            return None
        zone = self._zone(found, title, tells=tells)
        return _Start(read.moment, UTC if read.utc else zone, read.whole_day)

    def _zone(self, found: Property, title: str, *, tells: bool) -> tzinfo | None:
        name = found.parameters.get("TZID", "")
        zone = self._zones.named(name) if name else None
        if name and zone is None and tells:
            self._miss(title, Why.ZONE_UNKNOWN, found.raw)
        return zone

    def _length(
        self, lines: dict[str, list[Property]], start: _Start, title: str
    ) -> timedelta | None:
        ends, lengths = lines.get("DTEND", []), lines.get("DURATION", [])
        if ends:
            end = self._read_start(ends[0], title, tells=False)
            length = None if end is None else _between(start, end)
        elif lengths:
            length = read_length(lengths[0].value)
        else:
            return None
        if length is None or length < timedelta():
            self._miss(title, Why.END_UNREAD, (ends or lengths)[0].raw)
            return None
        return length

    def _moved_from(self, lines: dict[str, list[Property]], title: str) -> _Start | None:
        found = lines.get("RECURRENCE-ID", ())
        if not found:
            return None
        if "THISANDFUTURE" in found[0].parameters.get("RANGE", "").upper():
            self._miss(title, Why.THIS_AND_LATER, found[0].raw)
        moved_from = self._read_start(found[0], title, tells=False)
        if moved_from is None:
            self._miss(title, Why.LINE_UNREAD, found[0].raw)
        return moved_from

    def _cancelled(self, lines: dict[str, list[Property]]) -> bool:
        status = _value(lines, "STATUS").strip().upper()
        return self._pieces.method == "CANCEL" or status in {"CANCELLED", "CANCELED"}

    # --- the events of one name ---

    def read_group(self, group: Sequence[_Seed]) -> None:
        """Take in the events of one name: the event itself, and its single times that differ."""
        master = self._latest([each for each in group if each.moved_from is None])
        apart: dict[str, list[_Seed]] = {}
        for each in group:
            if each.moved_from is not None:
                apart.setdefault(_name_of_time(each.moved_from), []).append(each)
        singles = {name: self._latest(each) for name, each in apart.items()}
        for name, single in singles.items():
            if single is not None:
                self._add(single, single.start.moment, name)
        if master is not None:
            self._read_master(master, set(singles))

    def _latest(self, seeds: Sequence[_Seed]) -> _Seed | None:
        """Return the newest of several that tell of the same; name those that say otherwise."""
        if not seeds:
            return None
        newest = sorted(seeds, key=_age)[-1]
        for each in seeds:
            if each is not newest and _age(each) == _age(newest) and each.raw != newest.raw:
                self._miss(each.event.title, Why.TWICE, each.raw)
        return newest

    def _read_master(self, seed: _Seed, apart: set[str]) -> None:
        times = self._times(seed)
        if times is None:
            if not apart or not seed.event.cancelled:
                self._add(seed, seed.start.moment, "")
            return
        names = []
        for moment in times.times:
            name = _name_of_time(seed.start._replace(moment=moment))
            names.append(name)
            if name not in apart:
                self._add(seed, moment, name)
        self._add_series(seed, times)

    def _times(self, seed: _Seed) -> Times | None:
        """Return when a repeated event takes place; None if it does not repeat."""
        lines = seed.lines
        repeating = [each for name in ("RRULE", "RDATE") for each in lines.get(name, ())]
        if not repeating:
            return None
        try:
            rules = [Rule.of(each.value, seed.start.zone) for each in lines.get("RRULE", ())]
            if "EXRULE" in lines:
                raise RepeatUnreadError
            without, days = self._without(seed)
            extra = self._moments(seed, "RDATE")
            times = times_of(seed.start.moment, Repeats(rules, extra, without, days), self._span)
        except RepeatUnreadError:
            self._miss(seed.event.title, Why.REPEAT_UNREAD, repeating[0].raw)
            return None
        if not times.ends:
            self._miss(seed.event.title, Why.REPEAT_GOES_ON, repeating[0].raw)
        return times

    def _moments(self, seed: _Seed, name: str) -> list[datetime]:
        found = []
        for each in seed.lines.get(name, ()):
            for value in each.value.split(","):
                start = self._read_start(each._replace(value=value.partition("/")[0]), tells=False)
                moment = None if start is None else _on_clock_of(seed.start, start)
                if moment is None or not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
                    self._miss(seed.event.title, Why.LINE_UNREAD, each.raw)
                else:
                    found.append(moment)
        return found

    def _without(self, seed: _Seed) -> tuple[list[datetime], list[date]]:
        whole_days: list[date] = []
        for each in seed.lines.get("EXDATE", ()):
            reads = [read_moment(value) for value in each.value.split(",")]
            whole_days += [read.moment.date() for read in reads if read and read.whole_day]
        return self._moments(seed, "EXDATE"), whole_days

    def _add_series(self, seed: _Seed, times: Times) -> None:
        if not times.times:
            return
        event = seed.event
        cut = not times.ends and len(times.times) == MOST_REPEATS
        last = times.times[-1].date() if cut else self._span.last.date()
        first = min(times.times[0].date(), self._span.today)
        self.series.append(
            Series(event.uid, first, last, event.sequence, event.modified, event.cancelled)
        )

    # --- an event at one of its times ---

    def _add(self, seed: _Seed, moment: datetime, occurrence: str) -> None:
        there = _moment(seed.start, moment)
        if there is None or not EARLIEST_YEAR <= there.year <= LATEST_YEAR:
            self._miss(seed.event.title, Why.DAY_OUTSIDE, seed.raw)
            return
        if len(self.events) >= MOST_EVENTS:
            raise CalendarRefusedError("too-many")
        at = None if seed.start.whole_day else there.time()
        event = seed.event._replace(day=there.date(), at=at, occurrence=occurrence)
        self.events.append(_with_end(event, seed, moment, there))


def _with_end(event: Event, seed: _Seed, moment: datetime, there: datetime) -> Event:
    """Return an event with its end: a time on the same day, or a later day."""
    if not seed.length:
        return event
    try:
        if seed.start.whole_day:
            last = moment + seed.length - timedelta(days=1)
            return event._replace(last_day=last.date()) if last > moment else event
        utc = moment.replace(tzinfo=seed.start.zone or home()).astimezone(UTC) + seed.length
        end = utc.astimezone(home()).replace(tzinfo=None, fold=0)
    except OverflowError:
        return event
    if end.date() == there.date():
        return event._replace(until=end.time()) if end > there else event
    if end.time() == time() and end.date() == there.date() + timedelta(days=1):
        return event
    return event._replace(last_day=end.date(), last_at=end.time())


def _moment(start: _Start, moment: datetime) -> datetime | None:
    try:
        return start.home(moment)
    except (OverflowError, ValueError):
        return None


def _on_clock_of(start: _Start, other: _Start) -> datetime | None:
    """Return another moment on the clock of an event."""
    if start.whole_day or other.whole_day or other.zone is None or other.zone == start.zone:
        return other.moment
    try:
        aware = other.moment.replace(tzinfo=other.zone).astimezone(start.zone or home())
    except OverflowError:
        return None
    return aware.replace(tzinfo=None, fold=0)


def _between(start: _Start, end: _Start) -> timedelta | None:
    if start.whole_day or end.whole_day:
        return end.moment - start.moment
    try:
        first = start.moment.replace(tzinfo=start.zone or home()).astimezone(UTC)
        return end.moment.replace(tzinfo=end.zone or home()).astimezone(UTC) - first
    except OverflowError:
        return None


def _name_of_time(start: _Start) -> str:
    """Return the name of one time of a repeated event, the same from wherever it is told."""
    moment = _moment(start, start.moment) or start.moment
    return moment.date().isoformat() if start.whole_day else moment.isoformat(timespec="minutes")


def _by_uid(seeds: Iterable[_Seed]) -> Iterable[list[_Seed]]:
    groups: dict[str, list[_Seed]] = {}
    for each in seeds:
        groups.setdefault(each.event.uid, []).append(each)
    return groups.values()


def _age(seed: _Seed) -> tuple[int, datetime]:
    never = datetime(1900, 1, 1, tzinfo=UTC)
    return seed.event.sequence, seed.event.modified or never


def _value(lines: dict[str, list[Property]], name: str) -> str:
    found = lines.get(name)
    return found[0].value if found else ""


def _text(lines: dict[str, list[Property]], name: str) -> str:
    found = lines.get(name)
    return found[0].text.strip() if found else ""


def _note(lines: dict[str, list[Property]]) -> str:
    """Return the description, and the link below it where it does not name it itself."""
    said, link = _text(lines, "DESCRIPTION"), _value(lines, "URL").strip()
    parts = [said] if said else []
    parts += [_text(lines, name) for name in ("CONTACT", "COMMENT") if _text(lines, name)]
    if link and link not in said:
        parts.append(link)
    return "\n\n".join(parts)


def _utc(value: str) -> datetime | None:
    read = read_moment(value)
    return read.moment.replace(tzinfo=UTC) if read else None
