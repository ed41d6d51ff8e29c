"""Lists of records as elements of a document, to read: days in words, and nothing that is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import groupby
from typing import NamedTuple

from companion.domain.amounts import miles_words, money_words
from companion.domain.dates import DateFormat, PartialDate
from companion.exchange.document import (
    Element,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Row,
    Table,
    Whole,
    runs,
)
from companion.exchange.lists import Amount, Cell, Form, Line, RecordList, YesNo

_PENCE = 100


class Reading(NamedTuple):
    """The words lists are read with."""

    dates: DateFormat
    yes_no: YesNo


def list_elements(listed: RecordList, words: Reading, level: int) -> Iterator[Element]:
    """Yield a list that has lines: its title, then its records a level below.

    `level` is that of its title; at 2 it has none, for it is alone under a heading of that level.
    """
    if listed.form is Form.TABLE:
        yield _table(listed, words)
        return
    if level > 2:
        yield Heading(level, listed.title)
    for lines in _records(listed):
        yield from _record(listed, lines, words, level + 1)


def _records(listed: RecordList) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of one record after the other."""
    if listed.shared:
        grouped = groupby(listed.lines, key=lambda line: line.key)
        yield from (tuple(lines) for _, lines in grouped)
    else:
        yield from ((line,) for line in listed.lines)


def _record(
    listed: RecordList, lines: Sequence[Line], words: Reading, level: int
) -> Iterator[Element]:
    """Yield one record: its heading, what its lines share, and what each of them tells."""
    begins = 0 if listed.form is Form.ONE else 1
    shared = max(listed.shared, begins) if listed.shared else len(listed.columns)
    first, *more = (tuple(_facts(listed, line, words, shared, None)) for line in lines)
    whole = tuple(_facts(listed, lines[0], words, begins, shared))
    if begins:
        yield Whole((Heading(level, _heading(lines[0], words)), *whole, *first))
    else:
        yield from (*whole, *first)
    for each in more:
        yield from each


def _heading(line: Line, words: Reading) -> str:
    return " ".join(_in_words(line.cells[0], words)) or line.heading


def _facts(
    listed: RecordList, line: Line, words: Reading, begin: int, end: int | None
) -> Iterator[Element]:
    """Yield some cells of a line below each other; what is empty, or "no", is left out."""
    told = tuple(
        Fact(column, tuple(runs(each) for each in lines))
        for column, cell in zip(listed.columns[begin:end], line.cells[begin:end], strict=True)
        if cell is not False and (lines := _in_words(cell, words))
    )
    if told:
        yield Facts(told)


def _table(listed: RecordList, words: Reading) -> Element:
    told = [[_in_words(cell, words) for cell in line.cells] for line in listed.lines]
    # A column that nobody wrote in is noise.
    kept = [at for at in range(1, len(listed.columns)) if any(line[at] for line in told)]
    rows = tuple(
        Row(
            " ".join(line[0]) or each.heading,
            tuple(tuple(Paragraph(runs(text)) for text in line[at]) for at in kept),
        )
        for line, each in zip(told, listed.lines, strict=True)
    )
    columns = tuple(listed.columns[at] for at in kept)
    return Table(listed.title, columns, rows, corner=listed.columns[0])


def _in_words(cell: Cell, words: Reading) -> tuple[str, ...]:
    """Return the lines of a cell as they are read; none for nothing."""
    match cell:
        case None:
            text = ""
        case bool():
            text = words.yes_no.yes if cell else words.yes_no.no
        case Amount(value=value, parts=parts):
            text = (money_words if parts == _PENCE else miles_words)(value) if value else ""
        case PartialDate():
            text = words.dates.partial(cell)
        case time():
            text = words.dates.time_of_day(cell)
        case date():
            text = words.dates.day(cell)
        case _:
            text = cell
    return tuple(line.strip() for line in text.splitlines() if line.strip())
