"""The pieces of a calendar file: its events, time zones and how many other things there are.

A file is taken apart by its own BEGIN and END lines rather than as a whole, so that one broken
event costs that event only.
"""

from __future__ import annotations

import quopri
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from companion.exchange.calendar.events import MOST_EVENTS, CalendarRefusedError
from companion.exchange.calendar.lines import unfolded_lines

_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*([;:])")
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT"})
_READ = _TEXTS | frozenset(
    {
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE",
        "RECURRENCE-ID", "SEQUENCE", "STATUS", "LAST-MODIFIED", "URL",
    }
)  # fmt: skip
_PASSED_OVER = frozenset(
    {
        "ATTACH", "ATTENDEE", "CALSCALE", "CATEGORIES", "CLASS", "COLOR", "CONFERENCE", "CREATED",
        "DTSTAMP", "GEO", "IMAGE", "METHOD", "NAME", "ORGANIZER", "PRIORITY", "PRODID",
        "REFRESH-INTERVAL", "RELATED-TO", "REQUEST-STATUS", "RESOURCES", "SOURCE",
        "STRUCTURED-DATA", "STYLED-DESCRIPTION", "TRANSP", "VERSION", "LINK", "CONCEPT", "REFID",
        "PARTICIPANT-TYPE", "ACKNOWLEDGED", "DUE", "COMPLETED", "PERCENT-COMPLETE", "DALARM",
    }
)  # fmt: skip
"""Who is invited, how busy one is and the like: none of it is part of an appointment here."""
_LONG = frozenset({"ATTACH", "ATTENDEE", "ORGANIZER", "STYLED-DESCRIPTION", "IMAGE"})
_DEEPEST = 8
_OTHERS = {"VTODO", "VJOURNAL", "VFREEBUSY"}


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


@dataclass(slots=True)
class Piece:
    """One event as it stands: its lines by name, and those that cannot be read."""

    lines: list[str] = field(default_factory=list)
    whole: bool = True

    def properties(self) -> tuple[dict[str, list[Property]], list[str]]:
        """Return the lines by name, and those that are no lines of a calendar."""
        found: dict[str, list[Property]] = {}
        unread: list[str] = []
        for line in _mended(self.lines, unread):
            name = _name_of(line)
            if name not in _READ:
                continue
            one = _property(line)
            if one is None:
                unread.append(line)
            else:
                found.setdefault(name, []).append(one)
        return found, unread


class Pieces(NamedTuple):
    """A file taken apart."""

    events: tuple[Piece, ...]
    zones: Mapping[str, tuple[str, ...]]
    method: str
    ours: bool
    others: Mapping[str, int]


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
        tuple(sorter.events), _by_id(sorter.zones), sorter.method, sorter.ours, sorter.others
    )


class _Sorter:
    """Puts each line where it belongs, by the BEGIN and END lines around it."""

    def __init__(self) -> None:
        self.calendar = False
        self.events: list[Piece] = []
        self.zones: list[list[str]] = []
        self.others: Counter[str] = Counter()
        self.method = ""
        self.ours = False
        self._event: Piece | None = None
        self._inside: list[str] = []

    def take(self, line: str) -> None:
        """Take in the next line."""
        mark, _, name = line.strip().upper().partition(":")
        if mark == "BEGIN":
            self._begin(name.strip(), line)
        elif mark == "END":
            self._end(name.strip(), line)
        else:
            self._line(line)

    def end(self) -> None:
        """Say that the file is at its end."""
        if self._event is not None:
            self._event.whole = False

    def _begin(self, name: str, line: str) -> None:
        if name in {"VCALENDAR", "VEVENT"}:
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
            return
        if name == "VCALENDAR":
            return
        if name == "VTIMEZONE" and self._event is None:
            self.zones.append([])
        if name in _OTHERS:
            self.others[name] += 1
        if len(self._inside) < _DEEPEST:
            self._inside.append(name)
        self._keep_zone(line)

    def _end(self, name: str, line: str) -> None:
        if name == "VEVENT":
            self._event = None
            self._inside = []
            return
        self._keep_zone(line)
        if name in self._inside:
            del self._inside[self._inside.index(name) :]

    def _line(self, line: str) -> None:
        if self._inside:
            self._keep_zone(line)
        elif self._event is not None:
            self._event.lines.append(line)
        elif line.upper().startswith("METHOD:"):
            self.method = line.partition(":")[2].strip().upper()
        elif line.upper().startswith("PRODID"):
            self.ours = "//Companion//" in line

    def _keep_zone(self, line: str) -> None:
        if "VTIMEZONE" in self._inside and self.zones:
            self.zones[-1].append(line)


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
        if name in _READ or name in _PASSED_OVER or name.startswith("X-"):
            whole.append([line])
            last = name
        elif last in _TEXTS:
            whole[-1].append("\\n" + line if last == "DESCRIPTION" else " " + line.strip())
        elif last not in _LONG and not last.startswith("X-"):
            unread.append(line)
    return ["".join(each) for each in whole]


def _property(line: str) -> Property | None:
    from icalendar.parser import Contentline

    try:
        _, parameters, value = Contentline(line.strip()).raw_parts()  # type: ignore[no-untyped-call]
    except (ValueError, AssertionError, IndexError):
        return _split_by_hand(line)
    named = {str(key).upper(): _first(each) for key, each in parameters.items()}
    return Property(named, value, line)


def _split_by_hand(line: str) -> Property | None:
    head, colon, value = line.partition(":")
    return Property({}, value, line) if colon and ";" not in head else None


def _first(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return str(value[0]) if value else ""
    return str(value)
