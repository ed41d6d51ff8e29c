"""Chosen coping notes as a document to print or save, and as plain text.

Only what a person chose goes in; the words stand as they were written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from companion.content import Library
from companion.domain.records import CopingNote
from companion.exchange.document import (
    Document,
    Element,
    Heading,
    Paragraph,
    Size,
    Words,
    runs,
)
from companion.services.note_tags import tags_of

_AGE = ("written_on", "created_at", "id")


def in_order_of_writing(notes: Iterable[CopingNote]) -> tuple[CopingNote, ...]:
    """Return notes as a notebook has them: the oldest first."""
    return tuple(sorted(notes, key=lambda each: tuple(getattr(each, name) for name in _AGE)))


def notes_sheet(library: Library, notes: Sequence[CopingNote], today: date) -> Document:
    """Return notes as a document, the oldest first, each under its day.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    phrases, pack = library.phrases(), library.pack()
    tables = phrases.tables
    words = tables["coping_notes"]
    printed = phrases.dates.day(today).replace(" ", "\u00a0")
    return Document(
        title=words["title"],
        language=pack.language,
        author=pack.publisher,
        footer=words["footer"].format(date=printed),
        words=Words(page=tables["footer"]["page"], skip=words["skip"]),
        body=tuple(_body(library, notes)),
    )


def _body(library: Library, notes: Sequence[CopingNote]) -> Iterator[Element]:
    phrases = library.phrases()
    told = phrases.tables["coping_notes"]["tags"]
    for note in in_order_of_writing(notes):
        yield Heading(2, phrases.dates.day(note.written_on))
        tags = tags_of(note)
        if tags:
            yield Paragraph(runs(told.format(tags=", ".join(tags))), Size.SMALL, leads=True)
        yield from (Paragraph(runs(line)) for line in _lines(note.text))


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def notes_text(library: Library, notes: Sequence[CopingNote]) -> str:
    """Return notes as plain text, the oldest first, their lines as they were written.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    phrases = library.phrases()
    words = phrases.tables["coping_notes"]
    parts = [words["title"]]
    for note in in_order_of_writing(notes):
        head = [phrases.dates.day(note.written_on)]
        tags = tags_of(note)
        if tags:
            head.append(words["tags"].format(tags=", ".join(tags)))
        parts.append("\n".join((*head, "", note.text.strip())))
    return "\n\n\n".join(parts) + "\n"
