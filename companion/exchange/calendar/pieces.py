"""The pieces of a calendar file: its events, time zones and how many other things there are.

A file is taken apart by its own BEGIN and END lines rather than as a whole, so that one broken
event costs that event only.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from companion.exchange.calendar.events import MOST_EVENTS, WAITS, CalendarRefusedError
from companion.exchange.calendar.lines import unfolded_lines

_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*([;:])")
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT"})
_READ = _TEXTS | frozenset(
    {
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE",
        "RECURRENCE-ID", "SEQUENCE", "STATUS", "LAST-MODIFIED", "DTSTAMP", "URL", "ATTACH",
        "ATTENDEE", "CONFERENCE", "ORGANIZER", "RESOURCES", WAITS,
    }
)  # fmt: skip
_PASSED_OVER = frozenset(
    {"CALSCALE", "CLASS", "CREATED", "METHOD", "PRODID", "TRANSP", "VERSION"}
)  # fmt: skip
"""How a calendar keeps its books: nothing of it is about an appointment."""
_OTHERS_READ = frozenset(
    {
        "CATEGORIES", "COLOR", "GEO", "IMAGE", "NAME", "PRIORITY", "REFRESH-INTERVAL",
        "RELATED-TO", "REQUEST-STATUS", "SOURCE", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "LINK",
        "CONCEPT", "REFID", "PARTICIPANT-TYPE", "ACKNOWLEDGED", "DUE", "COMPLETED",
        "PERCENT-COMPLETE", "DALARM", "AALARM", "STYLE",
    }
)  # fmt: skip
"""Lines that other programs read, as they read all those that begin with X-."""
_ADDRESSES = frozenset({"ATTENDEE", "ORGANIZER"})
_MEETING = re.compile(r"X-[A-Z0-9-]*(?:CONFERENCE|MEETING|TEAMS|ZOOM|SKYPE)[A-Z0-9-]*")
_LOOKS_LIKE_A_LINE = re.compile(r"[A-Z][A-Z0-9-]+[;:]\S")
_HEAD = re.compile(r'(?:[^":]|"[^"]*")*:')
_DEEPEST = 8
_LONGEST_HEAD = 4_000


class Property(NamedTuple):
    """One line of an event: its parameters in capitals, its value as it stands, the whole line."""

    parameters: Mapping[str, str]
    value: str
    raw: str

    @property
    def text(self) -> str:
        """The value as text."""
        value = self.value
        if self.parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
            plain = quopri.decodestring(value.encode("utf-8", "replace"))
            value = plain.decode("utf-8", "replace")
        return _unescaped(value)


_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


class Lines(NamedTuple):
    """The lines of an event: by name, those that cannot be read, those for other programs."""

    found: dict[str, list[Property]]
    unread: list[str]
    others: list[str]


@dataclass(slots=True)
class Piece:
    """One event as it stands: its lines, and those of what is inside it, such as a reminder."""

    lines: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    whole: bool = True

    @property
    def raw(self) -> str:
        """All of it as it stands."""
        return "\n".join([*self.lines, *self.inside])

    def sorted_lines(self) -> Lines:
        """Return the lines by what they are."""
        sorted_lines = Lines({}, [], [])
        for line in _mended(self.lines, sorted_lines.unread):
            name = _name_of(line)
            if _MEETING.fullmatch(name) and "://" in line:
                name = "CONFERENCE"
            if name in _READ:
                _sort_in(sorted_lines, name, line)
            elif name not in _PASSED_OVER:
                sorted_lines.others.append(line)
        return sorted_lines


def _sort_in(lines: Lines, name: str, line: str) -> None:
    one = as_property(line)
    if one is None:
        lines.unread.append(line)
    else:
        lines.found.setdefault(name, []).append(one)


class Pieces(NamedTuple):
    """A file taken apart. `others` are tasks and the like by name, each as it stands."""

    events: tuple[Piece, ...]
    zones: Mapping[str, tuple[str, ...]]
    method: str
    ours: bool
    others: Mapping[str, Sequence[Sequence[str]]]
    loose: tuple[str, ...]


def take_apart(data: bytes) -> Pieces:
    """Return the pieces of a calendar file.

    Raises:
        CalendarRefusedError: If it is no calendar, or holds too many events.
    """
    sorter = _Sorter()
    for line in unfolded_lines(data):
        sorter.take(line)
    sorter.end()
    if not sorter.calendar:
        raise CalendarRefusedError("not-a-calendar")
    return Pieces(
        tuple(sorter.events),
        _by_id(sorter.zones),
        sorter.method,
        sorter.ours,
        sorter.others,
        tuple(sorter.loose),
    )


class _Sorter:
    """Puts each line where it belongs, by the BEGIN and END lines around it."""

    def __init__(self) -> None:
        self.calendar = False
        self.events: list[Piece] = []
        self.zones: list[list[str]] = []
        self.others: dict[str, list[list[str]]] = {}
        self.loose: list[str] = []
        self.method = ""
        self.ours = False
        self._event: Piece | None = None
        self._inside: list[str] = []
        self._target: list[str] = self.loose

    def take(self, line: str) -> None:
        """Take in the next line."""
        mark, _, name = line.strip().upper().partition(":")
        if mark == "BEGIN":
            self._begin(name.strip(), line)
        elif mark == "END":
            self._end(name.strip(), line)
        elif self._inside:
            self._target.append(line)
        elif self._event is not None:
            self._event.lines.append(line)
        else:
            self._take_loose(line)

    def end(self) -> None:
        """Say that the file is at its end."""
        if self._event is not None:
            self._event.whole = False

    def _begin(self, name: str, line: str) -> None:
        if name in {"VCALENDAR", "VEVENT"}:
            self._begin_main(name)
            return
        if not self._inside:
            self._target = self._new_target(name)
        self._target.append(line)
        if len(self._inside) < _DEEPEST:
            self._inside.append(name)

    def _begin_main(self, name: str) -> None:
        self.calendar = True
        if self._event is not None:
            self._event.whole = False
        self._event = None
        self._inside = []
        if name == "VEVENT":
            if len(self.events) >= MOST_EVENTS:
                raise CalendarRefusedError("too-many")
            self._event = Piece()
            self.events.append(self._event)

    def _new_target(self, name: str) -> list[str]:
        """Return where the lines of something that begins now are kept."""
        if self._event is not None:
            return self._event.inside
        target: list[str] = []
        if name == "VTIMEZONE":
            self.zones.append(target)
        else:
            self.others.setdefault(name, []).append(target)
        return target

    def _end(self, name: str, line: str) -> None:
        if name == "VEVENT":
            self._event = None
            self._inside = []
            return
        if self._inside:
            self._target.append(line)
        if name in self._inside:
            del self._inside[self._inside.index(name) :]

    def _take_loose(self, line: str) -> None:
        name = _name_of(line)
        if name == "METHOD":
            self.method = line.partition(":")[2].strip().upper()
        elif name == "PRODID":
            self.ours = "//Companion//" in line
        elif name not in _PASSED_OVER:
            self.loose.append(line)


def _by_id(zones: Iterable[list[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lines in zones:
        for line in lines:
            if line.upper().startswith("TZID"):
                found[line.partition(":")[2].strip()] = tuple(lines)
    return found


def _name_of(line: str) -> str:
    match = _NAME.match(line)
    return match.group(1).upper() if match else ""


def _mended(lines: Iterable[str], unread: list[str]) -> list[str]:
    """Return the lines, with those that lost their fold joined to the text they belong to."""
    whole: list[list[str]] = []
    last = ""
    for line in lines:
        name = _name_of(line)
        if _is_known(name):
            whole.append([line])
            last = name
        elif last == "DESCRIPTION":
            whole[-1].append("\\n" + line)
        elif last in _TEXTS and not _LOOKS_LIKE_A_LINE.match(line):
            whole[-1].append(" " + line.strip())
        elif last in _ADDRESSES:
            whole[-1].append(line.strip())
        elif last in _OTHERS_READ or last.startswith("X-"):
            whole[-1].append("\n" + line)
        else:
            unread.append(line)
    return ["".join(each) for each in whole]


def _is_known(name: str) -> bool:
    known = name in _READ or name in _PASSED_OVER or name in _OTHERS_READ
    return known or name.startswith("X-")


def as_property(line: str) -> Property | None:
    """Return a line as its parameters and its value; None if it is no line of a calendar."""
    from icalendar.parser import Contentline

    line = line.strip()
    plain = _split_by_hand(line)
    if plain is not None:
        return plain
    found = _HEAD.match(line[:_LONGEST_HEAD])
    head = found[0] if found else line
    if len(head) > _LONGEST_HEAD:
        return None
    try:
        _, parameters, rest = Contentline(head).raw_parts()  # type: ignore[no-untyped-call]
    except (ValueError, AssertionError, IndexError):
        return None
    named = {str(key).upper(): _first(each) for key, each in parameters.items()}
    return Property(named, line[len(head) :] if found else rest, line)


def _split_by_hand(line: str) -> Property | None:
    head, colon, value = line.partition(":")
    return Property({}, value, line) if colon and ";" not in head else None


def _first(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return str(value[0]) if value else ""
    return str(value)
