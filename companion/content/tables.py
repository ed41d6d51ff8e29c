"""One table of a TOML file, taken key by key, every wrong value named."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from companion.content.faults import Fault, Sink

Known = Collection[str] | None
"""The ids something may name; None when they could not be read, and then any will do."""

NO_DAY = date(1900, 1, 1)
"""Stands for a missing day while faults are being collected; never seen by a reader."""

# Marks of shaping and spacing that text may hold though they leave no ink of their own.
_FINE = dict.fromkeys(map(ord, "\n\t\u00a0\u00ad\u2009\u200c\u200d"))

_Plain = TypeVar("_Plain", str, bool, int)
_Choice = TypeVar("_Choice", bound=StrEnum)


# These few are written without regular expressions: compiling them took 2 ms of the program's
# start, for the one file that the first screen reads.


def is_slug(text: str) -> bool:
    """Return whether a text can be an id: a to z, 0 to 9 and single hyphens."""
    plain = text.isascii() and text == text.lower()
    return plain and all(part.isalnum() for part in text.split("-"))


def has_hidden_characters(text: str) -> bool:
    """Return whether a text holds a control, a mark that turns text round, or no character."""
    return not text.translate(_FINE).isprintable()


def one_line(text: str) -> str:
    """Return a text with line breaks and doubled spaces made one; unbreaking spaces stay."""
    words = text.replace("\n", " ").replace("\t", " ").split(" ")
    return " ".join(word for word in words if word)


class Table:
    """A table and its place in a file.

    Every method takes one key, and tells `sink` when the value is not what it is meant to be;
    when the sink does not stop, an empty value of the right type is returned. `done` then names
    the keys nobody took. A key the table lacks is taken from `fallback`, which has a name of its
    own.
    """

    def __init__(
        self,
        file: str,
        values: Mapping[str, object],
        sink: Sink,
        *,
        path: str = "",
        fallback: tuple[str, Mapping[str, object]] = ("", {}),
    ) -> None:
        self.file = file
        self.path = path
        self._values = values
        self._sink = sink
        self._fallback_name, self._fallback = fallback
        self._taken: set[str] = set()

    def fault(self, name: str, reason: str) -> None:
        """Tell that a key is wrong."""
        self._sink(Fault(file=self.file, key=self._key(name), reason=reason))

    def has(self, name: str) -> bool:
        """Return whether the key is there."""
        return name in self._values or name in self._fallback

    def holds_table(self, name: str) -> bool:
        """Return whether the key holds a table."""
        return isinstance(self._values.get(name), dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The keys that are written in the table itself, in order."""
        return tuple(self._values)

    def done(self, *later: str) -> None:
        """Refuse every key that was not taken and is not one of `later`."""
        for name in self._values:
            if name not in self._taken and name not in later:
                self.fault(name, "This key is not known here.")

    def text(self, name: str, *, default: str | None = None) -> str:
        """Return a line of text; line breaks and doubled spaces become one space."""
        value = self._plain(name, str, "text in quotes", "", default)
        line = one_line(value)
        if value and not line:
            self.fault(name, "The text is empty.")
        if has_hidden_characters(line):
            self.fault(name, "The text holds a hidden control character.")
            return ""
        return line

    def texts(self, name: str, *, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of lines of text, never empty unless `default` is."""
        value = self._take(name)
        if value is None:
            return self._absent(name, (), default)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(name, "This is meant to be a list of texts.")
            return ()
        lines = tuple(one_line(item) for item in value)
        if not all(lines) or (not lines and default is None):
            self.fault(name, "The list, or a text in it, is empty.")
        if any(has_hidden_characters(line) for line in lines):
            self.fault(name, "A text holds a hidden control character.")
            return ()
        return tuple(line for line in lines if line)

    def flag(self, name: str) -> bool:
        """Return true or false; false when the key is not there."""
        return self._plain(name, bool, "true or false", False, False)

    def number(self, name: str, *, default: int | None = None) -> int:
        """Return a whole number."""
        return self._plain(name, int, "a whole number", 0, default)

    def optional_number(self, name: str) -> int | None:
        """Return a whole number, or None when the key is not there."""
        return self.number(name) if self.has(name) else None

    def day(self, name: str) -> date:
        """Return a day."""
        if not self.has(name):
            return self._absent(name, NO_DAY, None)
        return self.optional_day(name) or NO_DAY

    def optional_day(self, name: str) -> date | None:
        """Return a day, or None when the key is not there."""
        value = self._take(name)
        if value is None or type(value) is date:
            return value
        self.fault(name, "This is meant to be a day, written 2026-11-23 without quotes.")
        return None

    def time_of_day(self, name: str) -> time | None:
        """Return a time written "09:00" ("24:00" is midnight), or None when it is not there."""
        if not self.has(name):
            return None
        value = self.text(name)
        try:
            if value[2:3] == ":" and len(value) == len("09:00"):
                return time.fromisoformat("00:00" if value == "24:00" else value)
        except ValueError:
            pass
        self.fault(name, 'This is meant to be a time, written "09:00".')
        return None

    def choice(self, name: str, kind: type[_Choice]) -> _Choice:
        """Return one of the words of an enumeration; its last, the plainest, after a fault."""
        words = [str(member) for member in kind]
        value = self.text(name)
        if value in words:
            return kind(value)
        if self.has(name):
            self.fault(name, "This is meant to be one of: " + ", ".join(words) + ".")
        return kind(words[-1])

    def identity(self, name: str = "id") -> str:
        """Return an id."""
        value = self.text(name)
        if value and not is_slug(value):
            self.fault(name, _bad_id(value))
        return value

    def one_of(self, name: str, what: str, known: Known) -> str | None:
        """Return an id that has to be among `known`, or None when the key is not there."""
        if not self.has(name):
            return None
        value = self.text(name)
        self._refuse_unknown(name, what, (value,), known)
        return value

    def ids(
        self, name: str, what: str, known: Known, *, default: tuple[str, ...] | None = None
    ) -> tuple[str, ...]:
        """Return ids that have to be among `known`, each once."""
        values = self.texts(name, default=default)
        self._refuse_unknown(name, what, values, known)
        if len(set(values)) < len(values):
            self.fault(name, "The list names one thing twice.")
        return tuple(dict.fromkeys(values))

    def table(self, name: str) -> Table:
        """Return the table below a key; an empty one when it is not there."""
        value = self._take(name)
        if value is None:
            self.fault(name, "This table is missing.")
        elif not isinstance(value, dict):
            self.fault(name, "This is meant to be a table.")
        return self._below(name, value)

    def tables(self, name: str, *, default: tuple[()] | None = None) -> tuple[Table, ...]:
        """Return the tables in a list, numbered from 1 in what is told of them."""
        value = self._take(name)
        if value is None:
            return self._absent(name, (), default)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fault(name, "This is meant to be a list of tables.")
            return ()
        return tuple(
            self._below(f"{name}[{number}]", item) for number, item in enumerate(value, start=1)
        )

    def entries(
        self, name: str, *, fallback: tuple[str, Mapping[str, object]] = ("", {})
    ) -> dict[str, Table]:
        """Return the tables below a key by their names, each with the same fallback."""
        holder = self.table(name)
        found: dict[str, Table] = {}
        for key, value in holder._values.items():
            if isinstance(value, dict):
                found[key] = holder._below(key, value, fallback)
            else:
                holder.fault(key, "This is meant to be a table.")
        return found

    def plain_values(self, name: str) -> Mapping[str, object]:
        """Return the raw table below a key, empty when there is none: a fallback for others."""
        return self.table(name)._values if self.has(name) else {}

    def _take(self, name: str) -> object:
        self._taken.add(name)
        return self._values.get(name, self._fallback.get(name))

    def _plain(
        self, name: str, kind: type[_Plain], what: str, blank: _Plain, default: _Plain | None
    ) -> _Plain:
        value = self._take(name)
        if value is None:
            return self._absent(name, blank, default)
        if type(value) is not kind:
            self.fault(name, f"This is meant to be {what}.")
            return blank
        if value == "" and default is None:
            self.fault(name, "The text is empty.")
        return value

    def _absent(self, name: str, blank: _Anything, default: _Anything | None) -> _Anything:
        if default is not None:
            return default
        self.fault(name, "This key is missing.")
        return blank

    def _refuse_unknown(self, name: str, what: str, values: Iterable[str], known: Known) -> None:
        for value in values:
            if known is not None and value not in known:
                self.fault(name, f"There is no {what} called {value!r}.")

    def _below(
        self, name: str, value: object, fallback: tuple[str, Mapping[str, object]] = ("", {})
    ) -> Table:
        values = value if isinstance(value, dict) else {}
        return Table(self.file, values, self._sink, path=self._key(name), fallback=fallback)

    def _key(self, name: str) -> str:
        if name and name not in self._values and name in self._fallback:
            return f"{self._fallback_name}.{name}"
        return ".".join(part for part in (self.path, name) if part)


_Anything = TypeVar("_Anything")


def _bad_id(value: str) -> str:
    return f"{value!r} is not an id: a to z, 0 to 9 and single hyphens only."


def unique(tables: Iterable[tuple[Table, str]], what: str) -> None:
    """Refuse the second of two things with the same id; each comes with the table it is from."""
    seen: set[str] = set()
    for table, identity in tables:
        if identity and identity in seen:
            table.fault("id", f"There is already a {what} called {identity!r}.")
        seen.add(identity)


def due_after_review(table: Table, reviewed: date, due: date | None) -> None:
    """Refuse a review date that falls before the review it follows."""
    if due is not None and due < reviewed:
        table.fault("due", "This day is before the day of the review.")
