"""A calendar file as events with local times, each time of a repeated one on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from companion.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from companion.domain.records import fixed_id
from companion.domain.text import LONGEST_TEXT
from companion.exchange.calendar.besides import (
    besides_of,
    first_text,
    is_cancelled,
    left_over,
    note_of,
)
from companion.exchange.calendar.events import (
    LARGEST,
    MOST_EVENTS,
    MOST_REPEATS,
    WAITS,
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
from companion.exchange.calendar.starts import (
    Start,
    between,
    end_at_home,
    moment_at_home,
    name_of_time,
    on_clock_of,
)
from companion.exchange.calendar.values import read_length, read_moment, read_whole
from companion.exchange.calendar.zones import Zones

_ONCE = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "STATUS", "UID")
"""Lines of which the first one counts."""
_VALUE_DAYS = 2
"""How many days of a repeat one day that is left out or added takes as long as."""


def _never() -> bool:
    return False


def read_calendar(data: bytes, today: date, stopped: Callable[[], bool] = _never) -> CalendarText:
    """Return what a calendar file holds, its repeats for two years from today on.

    `stopped` is asked again and again; when it says so, reading ends.

    Raises:
        CalendarRefusedError: If it is no calendar, or more than can be looked over, or stopped.
    """
    if len(data) > LARGEST:
        raise CalendarRefusedError("too-large")
    pieces = take_apart(data)
    reader = _Reader(pieces, Span(today), stopped)
    for group in _by_uid(reader.seeds()):
        reader.read_group(group)
    reader.note_others()
    return CalendarText(tuple(reader.events), tuple(reader.series), tuple(reader.not_understood))


class _Seed(NamedTuple):
    """An event before its repeats are worked out."""

    event: Event
    start: Start
    end: Start | None
    length: timedelta | None
    lines: dict[str, list[Property]]
    moved_from: Start | None
    raw: str


class _Reader:
    """Reads the pieces of one file, and gathers what is not understood."""

    def __init__(self, pieces: Pieces, span: Span, stopped: Callable[[], bool]) -> None:
        self.events: list[Event] = []
        self.series: list[Series] = []
        self.not_understood: list[NotUnderstood] = []
        self._pieces = pieces
        self._span = span
        self._zones = Zones(pieces.zones)
        self._stopped = stopped
        self._others: list[tuple[str, list[str]]] = [("", list(pieces.loose))]

    def _miss(self, title: str, why: Why, raw: str = "", how_many: int = 1) -> None:
        missed = NotUnderstood(title, why, raw, how_many)
        if not self.not_understood or self.not_understood[-1] != missed:
            self.not_understood.append(missed)

    def note_others(self) -> None:
        """Name what else is in the file, with the lines that only other programs read."""
        for name, each in sorted(self._pieces.others.items()):
            raw = "\n".join("\n".join(lines) for lines in each)
            self._miss(name, Why.NOT_AN_EVENT, raw, len(each))
        told = [(title, lines) for title, lines in self._others if lines]
        if told:
            raw = "\n\n".join(
                "\n".join([title, *lines] if title else lines) for title, lines in told
            )
            self._miss("", Why.OTHER_LINES, raw, sum(len(lines) for _, lines in told))

    def _go_on(self) -> None:
        if self._stopped():
            raise CalendarRefusedError("stopped")

    # --- one event as it stands ---

    def seeds(self) -> Iterable[_Seed]:
        """Yield the events whose day can be read."""
        for piece in self._pieces.events:
            self._go_on()
            seed = self._seed(piece)
            if seed is not None:
                yield seed

    def _seed(self, piece: Piece) -> _Seed | None:
        lines, unread, others = piece.sorted_lines()
        title = first_text(lines, "SUMMARY")
        raw = piece.raw
        start = self._start(lines.get("DTSTART", ()), title, raw)
        if start is None:
            return None
        there = moment_at_home(start, start.moment)
        if there is None or not EARLIEST_YEAR <= there.year <= LATEST_YEAR:
            self._miss(title, Why.DAY_OUTSIDE, raw)
            return None
        moved_from = self._moved_from(lines, title)
        if moved_from is None and "RECURRENCE-ID" in lines:
            # Taken for the event itself it would change, or call off, every other time of it.
            self._miss(title, Why.REPLACES_UNREAD, raw)
            return None
        for line in unread:
            self._miss(title, Why.LINE_UNREAD, line)
        if not piece.whole:
            self._miss(title, Why.CUT_SHORT, raw)
        self._note_what_is_said_again(lines, title)
        event = self._event(lines, piece.inside, there)
        if max(len(event.note), len(title), len(event.where)) > LONGEST_TEXT:
            self._miss(title, Why.TOO_LONG, raw)
        if not event.ours:
            self._others.append((title, [*others, *left_over(lines), *piece.inside]))
        end, length = self._end(lines, start, title)
        return _Seed(event, start, end, length, lines, moved_from, raw)

    def _event(
        self, lines: dict[str, list[Property]], inside: Iterable[str], there: datetime
    ) -> Event:
        title, uid, note = first_text(lines, "SUMMARY"), first_text(lines, "UID"), note_of(lines)
        ours = self._pieces.ours or bool(own_uid(uid))
        return Event(
            uid=uid or fixed_id("no-uid", title, there.isoformat()),
            day=there.date(),
            title=title,
            where=first_text(lines, "LOCATION"),
            note=note,
            cancelled=self._pieces.method == "CANCEL" or is_cancelled(lines),
            sequence=read_whole(_value(lines, "SEQUENCE")),
            modified=_utc(_value(lines, "LAST-MODIFIED")),
            stamped=_utc(_value(lines, "DTSTAMP")),
            ours=ours,
            waits=ours and WAITS in lines,
            besides=tuple(besides_of(lines, () if ours else inside, note)),
        )

    def _note_what_is_said_again(self, lines: dict[str, list[Property]], title: str) -> None:
        for name in _ONCE:
            first, *again = lines.get(name, ()) or (None,)
            for each in again:
                if first is not None and each.raw != first.raw:
                    self._miss(title, Why.SAID_AGAIN, each.raw)
        if "DTEND" in lines:
            for each in lines.get("DURATION", ())[:1]:
                self._miss(title, Why.SAID_AGAIN, each.raw)

    def _start(self, found: Sequence[Property], title: str, raw: str) -> Start | None:
        if not found:
            self._miss(title, Why.NO_DAY, raw)
            return None
        start = self._read_start(found[0], title)
        if start is None:
            self._miss(title, Why.DAY_UNREAD, raw)
        return start

    def _read_start(self, found: Property, title: str = "", *, tells: bool = True) -> Start | None:
        read = read_moment(found.value)
        if read is None:
            return None
        zone = self._zone(found, title, tells=tells)
        return Start(read.moment, UTC if read.utc else zone, read.whole_day)

    def _zone(self, found: Property, title: str, *, tells: bool) -> tzinfo | None:
        name = found.parameters.get("TZID", "")
        zone = self._zones.named(name) if name else None
        if name and zone is None and tells:
            self._miss(title, Why.ZONE_UNKNOWN, found.raw)
        return zone

    def _end(
        self, lines: dict[str, list[Property]], start: Start, title: str
    ) -> tuple[Start | None, timedelta | None]:
        """Return when an event ends, if that is written, and how long it is."""
        ends, lengths = lines.get("DTEND", []), lines.get("DURATION", [])
        if not ends and not lengths:
            return None, None
        end = self._read_start(ends[0], title, tells=False) if ends else None
        if ends:
            length = None if end is None else between(start, end)
        else:
            length = read_length(lengths[0].value)
        if length is None or length < timedelta():
            self._miss(title, Why.END_UNREAD, (ends or lengths)[0].raw)
            return None, None
        return end, length

    def _moved_from(self, lines: dict[str, list[Property]], title: str) -> Start | None:
        found = lines.get("RECURRENCE-ID", ())
        if not found:
            return None
        moved_from = self._read_start(found[0], title, tells=False)
        if moved_from and "THISANDFUTURE" in found[0].parameters.get("RANGE", "").upper():
            self._miss(title, Why.THIS_AND_LATER, found[0].raw)
        return moved_from

    # --- the events of one name ---

    def read_group(self, group: Sequence[_Seed]) -> None:
        """Take in the events of one name: the event itself, and its single times that differ."""
        self._go_on()
        master = self._latest([each for each in group if each.moved_from is None])
        apart: dict[str, list[_Seed]] = {}
        for each in group:
            if each.moved_from is not None:
                apart.setdefault(name_of_time(each.moved_from), []).append(each)
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
            name = name_of_time(seed.start._replace(moment=moment))
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
            values = dict.fromkeys(each.value.split(","))
            self._span.walk(len(values) * _VALUE_DAYS)
            for value in values:
                start = self._read_start(each._replace(value=value.partition("/")[0]), tells=False)
                moment = None if start is None else on_clock_of(seed.start, start)
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
            Series(
                event.uid,
                first,
                last,
                event.sequence,
                event.modified,
                event.stamped,
                event.cancelled,
            )
        )

    # --- an event at one of its times ---

    def _add(self, seed: _Seed, moment: datetime, occurrence: str) -> None:
        there = moment_at_home(seed.start, moment)
        if there is None or not EARLIEST_YEAR <= there.year <= LATEST_YEAR:
            self._miss(seed.event.title, Why.DAY_OUTSIDE, seed.raw)
            return
        if len(self.events) >= MOST_EVENTS:
            raise CalendarRefusedError("too-many")
        at = None if seed.start.whole_day else there.time()
        event = seed.event._replace(day=there.date(), at=at, occurrence=occurrence)
        self.events.append(_with_end(event, seed, moment, there))


def _with_end(event: Event, seed: _Seed, moment: datetime, there: datetime) -> Event:
    """Return an event with its end: a time that day or in the night after it, or a later day."""
    if not seed.length:
        return event
    try:
        if seed.start.whole_day:
            last = moment + seed.length - timedelta(days=1)
            return event._replace(last_day=last.date()) if last > moment else event
        end = end_at_home(seed.start, seed.end, moment, seed.length)
    except OverflowError:
        return event
    nights = (end.date() - there.date()).days
    if nights == 0:
        return event._replace(until=end.time()) if end > there else event
    if nights == 1 and end.time() <= there.time():
        return event._replace(until=end.time())
    return event._replace(last_day=end.date(), last_at=end.time()) if nights > 0 else event


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


def _utc(value: str) -> datetime | None:
    read = read_moment(value)
    return read.moment.replace(tzinfo=UTC) if read else None
