"""What is written in a folder as one page to read, or as tables, for the command.

The folder is opened to look only, so all of it works beside a running window.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from companion.content import Library
from companion.domain.dates import local_day
from companion.domain.span import EVERY_DAY, Span
from companion.exchange.document import (
    Contents,
    ContentsGroup,
    Document,
    Element,
    Entry,
    Heading,
    Paragraph,
    Run,
    Words,
    runs,
)
from companion.exchange.html import write_html
from companion.exchange.list_pages import Reading, list_elements
from companion.exchange.lists import YesNo, joined_table, list_table, zipped_tables
from companion.services.export_lists import SECTIONS, ToldLists, ToldSection, told_lists
from companion.services.own_sheets import span_words
from companion.services.snapshot import Snapshot
from companion.storage import PersonRecords, write_bytes

NOTES = "notes"
READ_BY_DEFAULT = tuple(name for name in SECTIONS if name != NOTES)
"""What is on the page to read unless it is named: all but the coping notes, which are private."""


class Wanted(NamedTuple):
    """What is to go out: the names of sections, on which days, and when that is done."""

    names: Collection[str]
    now: datetime
    days: Span = EVERY_DAY


class TakenOut(NamedTuple):
    """How many lines a file holds, how many had no day, and how much of the folder is damaged."""

    lines: int
    undated: int
    damaged: int


def write_page(folder: Path, target: Path, library: Library, wanted: Wanted) -> TakenOut:
    """Write one web page with all that is wanted, in place of the file there.

    Raises:
        StoreError: If the folder cannot be opened.
        PackFault: If the words of the pack cannot be read.
        OSError: If the file cannot be written; what stood there before is untouched.
    """
    return _written(
        folder,
        target,
        library,
        wanted,
        lambda told: write_html(lists_page(library, told, wanted)).encode("utf-8"),
    )


def write_tables(folder: Path, target: Path, library: Library, wanted: Wanted) -> TakenOut:
    """Write a zip with a table for each kind of record there is, in place of the file there.

    Raises:
        StoreError: If the folder cannot be opened.
        PackFault: If the words of the pack cannot be read.
        OSError: If the file cannot be written; what stood there before is untouched.
    """

    def tables(told: ToldLists) -> bytes:
        lists = [each for section in told.sections for each in section.lists]
        return zipped_tables(lists, _yes_no(library), wanted.now)

    return _written(folder, target, library, wanted, tables)


def write_one_table(folder: Path, target: Path, library: Library, wanted: Wanted) -> TakenOut:
    """Write the one section that is wanted as one table, in place of the file there.

    Where it has several lists, the first column says of which a line is.

    Raises:
        StoreError: If the folder cannot be opened.
        PackFault: If the words of the pack cannot be read.
        OSError: If the file cannot be written; what stood there before is untouched.
        ValueError: If not exactly one section is wanted.
    """

    def table(told: ToldLists) -> bytes:
        (section,) = told.sections
        if len(section.lists) == 1:
            return list_table(section.lists[0], _yes_no(library))
        head = library.phrases().tables["export"]["kind"]
        return joined_table(section.lists, _yes_no(library), head)

    return _written(folder, target, library, wanted, table)


def _written(
    folder: Path,
    target: Path,
    library: Library,
    wanted: Wanted,
    made_of: Callable[[ToldLists], bytes],
) -> TakenOut:
    records = PersonRecords.open(folder, read_only=True)
    try:
        snapshot = Snapshot.of(records.read())
        today = local_day(wanted.now)
        told = told_lists(snapshot, library, today, wanted.names, wanted.days)
        write_bytes(target, made_of(told))
        return TakenOut(told.lines, told.undated, records.repaired)
    finally:
        records.close()


def _yes_no(library: Library) -> YesNo:
    words = library.phrases().tables["csv"]
    return YesNo(words["yes"], words["no"])


# --- the page ---


def lists_page(library: Library, told: ToldLists, wanted: Wanted) -> Document:
    """Return lists as a document with contents; a section nothing is written in is left out.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    phrases, pack = library.phrases(), library.pack()
    words = phrases.tables["export"]
    made = phrases.dates.day(local_day(wanted.now)).replace(" ", "\u00a0")
    return Document(
        title=words["title"],
        language=pack.language,
        author=pack.publisher,
        footer=words["footer"].format(date=made),
        words=Words(page=phrases.tables["footer"]["page"], skip=phrases.tables["reading"]["skip"]),
        body=tuple(_body(library, told, wanted)),
    )


def _body(library: Library, told: ToldLists, wanted: Wanted) -> Iterator[Element]:
    phrases = library.phrases()
    if wanted.days != EVERY_DAY:
        label = Run(phrases.tables["export"]["days"], bold=True)
        days = span_words(wanted.days, phrases.tables["trips"], phrases.dates)
        yield Paragraph((label, Run(f" {days}")))
    written = [section for section in told.sections if not section.is_empty]
    if not written:
        yield Paragraph(runs(phrases.tables["visit"]["nothing"]))
        return
    entries = tuple(Entry(each.title, each.name) for each in written)
    yield Contents(phrases.tables["reading"]["contents"], (ContentsGroup("", entries),))
    reading = Reading(phrases.dates, _yes_no(library))
    for section in written:
        yield Heading(2, section.title, section.name)
        yield from _lists(section, reading)


def _lists(section: ToldSection, reading: Reading) -> Iterator[Element]:
    level = 2 if len(section.lists) == 1 else 3
    for each in section.lists:
        if each.lines:
            yield from list_elements(each, reading, level)
