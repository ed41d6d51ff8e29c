"""The visit summary: what was said at an appointment, as text to edit and a document to take home.

Everything in it was written by the person or their family; nothing is added or worked out. Their
own words and their notes are private, and stay out unless they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from companion.content import Library
from companion.domain.records import Appointment
from companion.exchange.document import (
    Document,
    Element,
    Heading,
    Mark,
    Paragraph,
    Points,
    Run,
    Runs,
    Size,
    Whole,
    Words,
    plain,
    runs,
)


class Said(NamedTuple):
    """One question of a visit: what was answered and by whom, and what stays private."""

    question: str
    answer: str = ""
    who: str = ""
    own_words: str = ""
    note: str = ""
    again: bool = False


class Private(NamedTuple):
    """What goes along although it is private; nothing by default."""

    own_words: bool = False
    notes: bool = False


NOTHING_PRIVATE = Private()


class VisitParts(NamedTuple):
    """What is written of a visit beside the answers (`domain.visit_records.Visit`)."""

    told: str = ""
    next: str = ""
    who_does: str = ""
    else_said: str = ""
    told_from: str = ""


class VisitFacts(NamedTuple):
    """Everything a summary is made from. `following` is the next appointment, if there is one."""

    appointment: Appointment
    said: tuple[Said, ...] = ()
    parts: VisitParts = VisitParts()
    following: Appointment | None = None


# --- the document ---


def visit_sheet(
    library: Library, facts: VisitFacts, today: date, private: Private = NOTHING_PRIVATE
) -> Document:
    """Return the summary of a visit as a document; parts that are empty are left out.

    It says what is written and no more: for the answers see `visit_told.with_answers`.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    phrases, pack = library.phrases(), library.pack()
    tables = phrases.tables
    printed = phrases.dates.day(today).replace(" ", "\u00a0")
    return Document(
        title=tables["visit"]["title"].format(what=facts.appointment.what),
        language=pack.language,
        author=pack.publisher,
        footer=tables["footer"]["not_a_record"].format(date=printed),
        words=Words(page=tables["footer"]["page"], skip=tables["reading"]["skip"]),
        body=tuple(_body(library, facts, private)),
    )


def _body(library: Library, facts: VisitFacts, private: Private) -> Iterator[Element]:
    tables = library.phrases().tables
    words, titles = tables["visit"], tables["sheet"]
    written = facts.parts
    yield from _where_and_when(library, facts.appointment)
    parts = [
        *_part(titles["told"], written.told, _questions(facts)),
        *_part(titles["next"], written.next),
        *_part(titles["who_does_what"], written.who_does),
        *_part(titles["anything_else"], written.else_said),
        *_to_ask_again(library, facts),
        *_private(words, facts, private),
    ]
    yield from parts or [Paragraph(runs(words["nothing"]))]


def _where_and_when(library: Library, appointment: Appointment) -> Iterator[Element]:
    phrases = library.phrases()
    when = phrases.dates.moment(appointment.when, appointment.at)
    yield Paragraph(runs(when[:1].upper() + when[1:], bold=True), Size.LEAD)
    who = phrases.tables["visit"]["with"].format(who=appointment.who) if appointment.who else ""
    told = [each.rstrip(".") + "." for each in (appointment.where, who) if each]
    if told:
        yield Paragraph(runs(" ".join(told)))


def _questions(facts: VisitFacts) -> frozenset[str]:
    return frozenset(each.question for each in facts.said)


def _part(title: str, text: str, bold: frozenset[str] = frozenset()) -> Iterator[Element]:
    """Yield a part of the summary, each line as it was written; lines in `bold` stand out."""
    if not text.strip():
        return
    yield Heading(2, title)
    apart = False
    for line in text.strip().splitlines():
        words = line.strip()
        if words:
            stands_out = words in bold
            yield Paragraph(runs(words, bold=stands_out), leads=stands_out, apart=apart)
        apart = not words


def _to_ask_again(library: Library, facts: VisitFacts) -> Iterator[Element]:
    again = tuple(each for each in facts.said if each.again)
    if not again:
        return
    words = library.phrases().tables["visit"]
    yield Whole(
        (
            Heading(2, words["again"]),
            Points(tuple(runs(each.question) for each in again)),
            Paragraph(runs(comes_along(library, facts.following, len(again)))),
        )
    )


def comes_along(library: Library, following: Appointment | None, count: int) -> str:
    """Return where questions to ask again go: to the next appointment, or that they wait for one.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    phrases = library.phrases()
    words = phrases.tables["visit"]
    some = "one" if count == 1 else "several"
    if following is None:
        return words[f"waits_{some}"]
    when = phrases.dates.moment(following.when, following.at)
    return words[f"comes_{some}"].format(what=following.what, when=when)


def _private(words: Mapping[str, str], facts: VisitFacts, private: Private) -> Iterator[Element]:
    asked_for = (
        (private.own_words, words["own_words"], [(s.question, s.own_words) for s in facts.said]),
        (private.notes, words["notes"], [(s.question, s.note) for s in facts.said]),
    )
    for wanted, title, told in asked_for:
        items = tuple(_beside(question, text) for question, text in told if text.strip())
        if wanted and items:
            yield Heading(2, title)
            yield Points(items, Mark.NONE)


def _beside(question: str, text: str) -> Runs:
    return (Run(question, bold=True), Run(f" {' '.join(text.split())}"))


# --- as text ---


def visit_text(document: Document) -> str:
    """Return a summary as plain text to paste into a message, its parts apart by empty lines."""
    lines = [document.title, ""]
    for element in document.body:
        lines += _text_lines(element)
    return "\n".join([*lines, "", document.footer.replace("\u00a0", " ")]).strip() + "\n"


def _text_lines(element: Element) -> Iterator[str]:
    match element:
        case Heading(text=text):
            yield from ("", text)
        case Paragraph(runs=line, apart=apart):
            yield from ("", plain(line)) if apart else (plain(line),)
        case Points(items=items):
            yield from (f"- {plain(line)}" for line in items)
        case Whole(body=body):
            for inner in body:
                yield from _text_lines(inner)
