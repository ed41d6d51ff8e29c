"""What a list of records is made with: what it tells of, its columns, and who makes its lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.span import Span
from companion.exchange.lists import Form, Line
from companion.services.snapshot import Snapshot
from companion.services.told_names import ToldNames


class Telling:
    """What the lists of one snapshot are made from: the records, and the words for them.

    Raises:
        PackFault: If the pack cannot be read.
    """

    def __init__(self, snapshot: Snapshot, library: Library, today: date) -> None:
        self.snapshot = snapshot
        self.library = library
        self.today = today
        self.tables: Mapping[str, Mapping[str, str]] = library.phrases().tables
        self.words = self.tables["export"]
        self.names = ToldNames(snapshot, library, self.words["not_named"])

    def word(self, name: str) -> str:
        """Return a phrase by "table.key"."""
        table, _, key = name.partition(".")
        return self.tables[table][key]

    def answer(self, name: str) -> str:
        """Return the word for an answer, a topic or a kind of dates; what has none, as it is."""
        return self.tables["export_words"].get(name, name)

    def visit(self, appointment_id: str) -> str:
        """Return what an appointment is called; nothing where none is meant."""
        if not appointment_id:
            return ""
        visit = self.snapshot.appointments.get(appointment_id)
        return visit.what if visit else self.words["removed_appointment"]


class ListKind(NamedTuple):
    """A list there can be.

    `title` and `columns` are phrases by "table.key". `shared` is as in `RecordList`.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    lines: Callable[[Telling], Iterator[Line]]
    form: Form = Form.RECORDS
    shared: int = 0


def one(
    name: str, title: str, columns: tuple[str, ...], lines: Callable[[Telling], Iterator[Line]]
) -> ListKind:
    """Return a list of what there is one of, which is read below each other."""
    return ListKind(name, title, columns, lines, Form.ONE)


def span_of(when: PartialDate | date | None) -> Span | None:
    """Return the days a date can mean; None for no date."""
    if isinstance(when, PartialDate):
        return Span(when.first, when.last)
    return Span(when, when) if when else None


def stretch(start: PartialDate | None, end: PartialDate | None) -> Span | None:
    """Return the days from one date to another, open where one is not known; None without both."""
    if start is None and end is None:
        return None
    return Span(start.first if start else None, end.last if end else None)
