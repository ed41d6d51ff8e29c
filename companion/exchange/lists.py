"""Lists of records as plain values, and as tables for a spreadsheet.

One list is written as a table (here) and as something to read (`list_pages`), so that both hold the
same. What stands in a cell is told apart by its type: a day is ISO in a table and in words on a
page.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from companion.domain.dates import PartialDate
from companion.domain.span import Span
from companion.exchange.spreadsheet import write_table


class Amount(NamedTuple):
    """A whole number of parts: tenths of a mile (10), pence (100)."""

    value: int
    parts: int


Cell = str | bool | date | time | PartialDate | Amount | None
"""What stands in one place of a list; None and empty text are nothing."""


class Form(StrEnum):
    """How a list is read on a page; as a table it is always rows and columns."""

    RECORDS = "records"
    """Each with a heading, which is its first cell."""
    TABLE = "table"
    ONE = "one"
    """What there is one of: its cells below each other."""


class Line(NamedTuple):
    """One line of a list.

    `span` are its days, None for what has no day. `key` tells of which record it is, where several
    lines may be of one (`RecordList.shared`).
    `heading` is what it is called where its first cell is empty.
    """

    cells: tuple[Cell, ...]
    span: Span | None = None
    key: str = ""
    heading: str = ""


class RecordList(NamedTuple):
    """A list: the name of its file, its title, its columns and lines.

    The first `shared` columns are the same in all lines of one record.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    form: Form = Form.RECORDS
    shared: int = 0


class YesNo(NamedTuple):
    """The words for yes and no."""

    yes: str
    no: str


def list_table(listed: RecordList, yes_no: YesNo) -> bytes:
    """Return a list as CSV."""
    return write_table(listed.columns, (_row(line, yes_no) for line in listed.lines))


def joined_table(lists: Sequence[RecordList], yes_no: YesNo, head: str) -> bytes:
    """Return lists as one CSV: each line says under `head` of which it is.

    Columns of the same name are one; what a list does not have is empty.
    """
    columns = tuple(dict.fromkeys(name for each in lists for name in each.columns))
    return write_table((head, *columns), _joined(lists, columns, yes_no))


def _joined(
    lists: Sequence[RecordList], columns: Sequence[str], yes_no: YesNo
) -> Iterator[tuple[str, ...]]:
    for each in lists:
        for line in each.lines:
            held = dict(zip(each.columns, _row(line, yes_no), strict=True))
            yield (each.title, *(held.get(name, "") for name in columns))


def zipped_tables(lists: Sequence[RecordList], yes_no: YesNo, made: datetime) -> bytes:
    """Return a zip with a CSV for each list that has any lines."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for each in lists:
            if each.lines:
                entry = ZipInfo(f"{each.name}.csv", made.timetuple()[:6])
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, list_table(each, yes_no))
    return out.getvalue()


def _row(line: Line, yes_no: YesNo) -> tuple[str, ...]:
    return tuple(_in_table(cell, yes_no) for cell in line.cells)


def _in_table(cell: Cell, yes_no: YesNo) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return yes_no.yes if cell else yes_no.no
        case Amount():
            return _number(cell)
        case time():
            return cell.isoformat("minutes")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)


def _number(amount: Amount) -> str:
    """Return a plain number that can be added up; nothing for one that was left empty."""
    if not amount.value:
        return ""
    whole, part = divmod(abs(amount.value), amount.parts)
    sign = "-" if amount.value < 0 else ""
    return f"{sign}{whole}.{part:0{len(str(amount.parts)) - 1}d}"
