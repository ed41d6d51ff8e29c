"""Records as documents, and back.

A typed record is laid over the document it came from, so fields this version does not know
survive. Written out by hand instead of with msgspec, which costs 14 ms to import and would be the
dearest import before the window is seen (design.md 8.9); two thousand records take about 10 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from companion.domain.dates import PartialDate
from companion.domain.display import ThemeChoice
from companion.domain.frozen import Frozen, parts
from companion.domain.records import GateAnswer, Question, StageState
from companion.domain.text import LONGEST_QUESTION, note_with_rest, split_question

T = TypeVar("T", bound=Frozen)

Document = dict[str, Any]


class UnreadableDocument(ValueError):  # noqa: N818
    """A document that is not the record it is said to be. `field` names the first bad place."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"{field} cannot be read")


class _Form(Frozen, kw_only=False):
    """How one kind of value is written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


class _Field(Frozen, kw_only=False):
    """One field of a record type: its name, its form, and whether it can be left out."""

    name: str
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    optional: bool


def to_document(value: Frozen) -> Document:
    """Return a record, or another of our frozen values, as plain JSON values."""
    document: Document = {}
    for field in _fields(type(value)):
        item = getattr(value, field.name)
        document[field.name] = None if item is None else field.write(item)
    return document


def from_document(kind: type[T], document: Mapping[str, Any]) -> T:
    """Return the record a document holds. Fields it does not name take their defaults.

    A question from elsewhere that is too long for one line goes on in its note.

    Raises:
        UnreadableDocument: If a field is missing or is not what it has to be.
    """
    values: dict[str, Any] = {}
    for field in _fields(kind):
        name = field.name
        if name not in document:
            if field.optional:
                continue
            raise UnreadableDocument(name)
        item = document[name]
        try:
            values[name] = field.read(item)
        except (ValueError, TypeError, AttributeError):
            raise UnreadableDocument(name) from None
    if kind is Question and len(values["text"]) > LONGEST_QUESTION:
        values["text"], rest = split_question(values["text"])
        values["note"] = note_with_rest(rest, values.get("note", ""))
    try:
        return kind(**values)
    except (ValueError, TypeError):
        raise UnreadableDocument("record") from None


def field_names(kind: type[Frozen]) -> tuple[str, ...]:
    """Return the names of the fields of a record type."""
    return tuple(field.name for field in _fields(kind))


def _fields(kind: type[Frozen]) -> tuple[_Field, ...]:
    known = _known_fields.get(kind)
    if known is None:
        known = _known_fields[kind] = _read_fields(kind)
    return known


def _read_fields(kind: type[Frozen]) -> tuple[_Field, ...]:
    found = []
    for name, written, optional in parts(kind):
        value, _, rest = written.partition(" | ")
        form = _FORMS[value]
        read = _or_none(form.read) if rest == "None" else form.read
        found.append(_Field(name, form.write, read, optional))
    return tuple(found)


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda item: None if item is None else read(item)


def _exactly(kind: type[Any]) -> Callable[[Any], Any]:
    def read(item: Any) -> Any:
        if item.__class__ is not kind:
            raise TypeError
        return item

    return read


def _read_number(item: Any) -> float:
    if item.__class__ not in (float, int) or item != item or item in _ENDLESS:  # noqa: PLR0124
        raise TypeError
    return float(item)


def _read_moment(item: Any) -> datetime:
    moment = datetime.fromisoformat(item)
    if moment.tzinfo is None:
        raise ValueError("a time without its offset")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def _write_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _write_iso(value: date | time) -> str:
    return value.isoformat()


def _choice(kind: type[StrEnum]) -> _Form:
    return _Form(str, lambda item: kind(_TEXT(item)))


_known_fields: dict[type[Frozen], tuple[_Field, ...]] = {}
_ENDLESS = (float("inf"), float("-inf"))
_TEXT = _exactly(str)
_FORMS: dict[str, _Form] = {
    "str": _Form(str, _TEXT),
    "int": _Form(int, _exactly(int)),
    "bool": _Form(bool, _exactly(bool)),
    "float": _Form(float, _read_number),
    "datetime": _Form(_write_moment, _read_moment),
    "date": _Form(_write_iso, date.fromisoformat),
    "time": _Form(_write_iso, time.fromisoformat),
    "PartialDate": _Form(str, PartialDate.parse),
    "StageState": _choice(StageState),
    "GateAnswer": _choice(GateAnswer),
    "ThemeChoice": _choice(ThemeChoice),
}
