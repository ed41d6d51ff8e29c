"""The Clinic sheet: one page that speaks to the clinician, and the pages for what is left over.

What a person ticked is theirs: it is printed whatever topics are closed (walks.md 2). The sheet
holds plain values, so that how much of it one page takes can be tried out again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from companion.content import Library
from companion.domain.records import Appointment, Question
from companion.domain.text import clean_line
from companion.exchange.document import (
    Asks,
    Document,
    Element,
    Heading,
    PageBreak,
    Paragraph,
    Points,
    Ruled,
    Size,
    Words,
    runs,
)
from companion.services.asking_book import questions_for
from companion.services.coming import to_prepare
from companion.services.details import written_name
from companion.services.snapshot import Snapshot
from companion.services.wishes import wish_lines

THREE = 3
MOST_SMALL = 12
"""How many questions stand on the one page beside the three, at most."""
LONGEST_HEADER = 110
_PIECE = 1500


class Copy(StrEnum):
    """Whom a copy is for."""

    TEAM = "team"
    ME = "me"


class Fit(NamedTuple):
    """How much stands on the one page.

    `small` questions beside the three, `lines` to write on under each of the three, `after` lines
    for what else was said, and `longest`, from which length on a question is only begun here. What
    helps the person is there whole or, without `wishes`, whole on the page after: never cut.
    """

    small: int
    lines: int
    after: int
    longest: int
    wishes: bool = True


class ClinicSheet(NamedTuple):
    """Everything there is to print, in plain words."""

    visit: str
    name: str
    wishes: tuple[str, ...]
    three: tuple[str, ...]
    others: tuple[str, ...]
    printed: str
    language: str
    author: str
    phrases: Mapping[str, Mapping[str, str]]

    @property
    def words(self) -> Mapping[str, str]:
        """The phrases of the sheet."""
        return self.phrases["sheet"]

    @property
    def is_empty(self) -> bool:
        """Whether there is no question to print."""
        return not self.three


def clinic_sheet(
    snapshot: Snapshot,
    library: Library,
    today: date,
    *,
    appointment: Appointment | None = None,
    name: str = "",
) -> ClinicSheet:
    """Return what is printed for an appointment, the next one unless another is named.

    Raises:
        PackFault: If the pack cannot be read.
    """
    visit = appointment or next_visit(snapshot, today)
    phrases, pack = library.phrases(), library.pack()
    first, others = first_and_others(questions_of(snapshot, visit, today))
    return ClinicSheet(
        visit=_visit_words(library, visit) if visit else "",
        name=_shortened(clean_line(name or written_name(snapshot)), LONGEST_HEADER),
        wishes=wish_lines(snapshot, phrases.tables["wishes"]),
        three=tuple(clean_line(each.text) for each in first),
        others=tuple(clean_line(each.text) for each in others),
        printed=phrases.dates.short(today),
        language=pack.language,
        author=pack.publisher,
        phrases=phrases.tables,
    )


def next_visit(snapshot: Snapshot, today: date) -> Appointment | None:
    """Return the next appointment that has a day and still stands, if any."""
    return next(iter(to_prepare(snapshot, today)), None)


def questions_of(
    snapshot: Snapshot, visit: Appointment | None, today: date
) -> tuple[Question, ...]:
    """Return the ticked questions of an appointment, or all that are ticked without one."""
    if visit is None:
        return tuple(each for each in snapshot.ordered_questions() if each.chosen)
    listed = questions_for(snapshot, visit.id, today)
    return tuple(each.question for each in listed if each.question.chosen)


def first_and_others(
    questions: Sequence[Question],
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """Return the three to ask first, and the rest.

    Those marked come first; where fewer are marked, the list is read from its top.
    """
    marked = [each for each in questions if each.first]
    unmarked = [each for each in questions if not each.first]
    ordered = [*marked, *unmarked]
    three = ordered[:THREE]
    chosen = {each.id for each in three}
    return tuple(three), tuple(each for each in questions if each.id not in chosen)


def _visit_words(library: Library, visit: Appointment) -> str:
    what = _shortened(clean_line(visit.what), LONGEST_HEADER)
    when = library.phrases().dates.moment(visit.when, visit.at)
    return f"{what}: {when}" if what else when


# --- the document ---


def copy_document(sheet: ClinicSheet, copy: Copy, fit: Fit, *, whole: bool = True) -> Document:
    """Return one copy as a document; without `whole` only its first page."""
    title = sheet.words["title_team" if copy is Copy.TEAM else "title_me"]
    body = list(_first_page(sheet, copy, fit, 2))
    if whole:
        body += _further_pages(sheet, copy, fit, 2)
    return _document(sheet, title, body)


def both_document(sheet: ClinicSheet, fits: Mapping[Copy, Fit]) -> Document:
    """Return both copies below each other, as for a web page."""
    body: list[Element] = []
    for copy, fit in fits.items():
        title = sheet.words["title_team" if copy is Copy.TEAM else "title_me"]
        body += [PageBreak()] if body else []
        body.append(Heading(2, title))
        body += _first_page(sheet, copy, fit, 3)
        body += _further_pages(sheet, copy, fit, 3)
    return _document(sheet, sheet.words["title"], body)


def whole_fit(sheet: ClinicSheet) -> Fit:
    """Return the fit of a page without end, as a web page is: everything is on it."""
    longest = max(len(each) for each in (*sheet.three, *sheet.others)) + 1
    return Fit(small=len(sheet.others), lines=2, after=3, longest=longest)


def has_further_pages(sheet: ClinicSheet, fit: Fit) -> bool:
    """Whether something is left for pages of its own."""
    return has_more_questions(sheet, fit) or are_wishes_apart(sheet, fit)


def has_more_questions(sheet: ClinicSheet, fit: Fit) -> bool:
    """Whether questions are left over, or only begun on the one page."""
    return len(sheet.others) > fit.small or bool(_cut(sheet, fit))


def are_wishes_apart(sheet: ClinicSheet, fit: Fit) -> bool:
    """Whether what helps the person has no room on the one page, and stands on the next."""
    return bool(sheet.wishes) and not fit.wishes


def _document(sheet: ClinicSheet, title: str, body: Iterable[Element]) -> Document:
    footer = sheet.phrases["footer"]
    printed = sheet.printed.replace(" ", "\u00a0")
    return Document(
        title=title,
        language=sheet.language,
        author=sheet.author,
        footer=footer["not_a_record"].format(date=printed),
        words=Words(page=footer["page"], skip=sheet.words["skip"]),
        body=tuple(body),
        dense=True,
    )


def _first_page(sheet: ClinicSheet, copy: Copy, fit: Fit, level: int) -> Iterator[Element]:
    words = sheet.words
    name = words["for"].format(name=sheet.name).replace(" ", "\u00a0") if sheet.name else ""
    if sheet.visit or name:
        line = "\u2003".join(each for each in (sheet.visit, name) if each)
        yield Paragraph(runs(line, bold=True))
    helps = " ".join(sheet.wishes) if fit.wishes else words["helps_me_follows"]
    wishes = Paragraph(runs(helps, bold=not fit.wishes))
    if copy is Copy.TEAM:
        yield Paragraph(runs(words[_to_clinician(sheet)]), Size.LEAD)
        yield from (wishes,) if sheet.wishes else ()
    else:
        yield from (wishes,) if sheet.wishes else ()
        yield Heading(level, words[_first_title(sheet)])
    under = words["who_said"] if copy is Copy.ME else ""
    three = tuple(_begun(sheet, each, fit) for each in sheet.three)
    yield Asks(three, 1, fit.lines, large=True, under=under)
    small = tuple(_begun(sheet, each, fit) for each in sheet.others[: fit.small])
    if small:
        yield Heading(level, words["also"])
        yield Asks(small, len(three) + 1)
    if has_more_questions(sheet, fit):
        yield Paragraph(runs(words["more_follow"]), Size.SMALL)
    yield Heading(level, words["anything_else"])
    yield Ruled("", fit.after)


def _to_clinician(sheet: ClinicSheet) -> str:
    return {1: "to_clinician_one", 2: "to_clinician_two"}.get(len(sheet.three), "to_clinician")


def _first_title(sheet: ClinicSheet) -> str:
    return {1: "one_first", 2: "two_first"}.get(len(sheet.three), "three_first")


def _further_pages(sheet: ClinicSheet, copy: Copy, fit: Fit, level: int) -> Iterator[Element]:
    """Yield what the one page has no room for: what helps, more questions, those it only begins."""
    if not has_further_pages(sheet, fit):
        return
    yield PageBreak()
    if are_wishes_apart(sheet, fit):
        yield Heading(level, sheet.words["helps_me"])
        yield Points(tuple(runs(each) for each in sheet.wishes))
    if has_more_questions(sheet, fit):
        yield from _more_questions(sheet, copy, fit, level)


def _more_questions(sheet: ClinicSheet, copy: Copy, fit: Fit, level: int) -> Iterator[Element]:
    words = sheet.words
    first = len(sheet.three) + fit.small + 1
    rest = sheet.others[fit.small :]
    yield Heading(level, words["more"])
    under = words["who_said"] if copy is Copy.ME else ""
    short = [each for each in rest if len(each) <= _PIECE]
    if rest and len(short) == len(rest):
        yield Asks(rest, first, 1, under=under)
    else:
        for number, text in enumerate(rest, start=first):
            yield from _piece_by_piece(text, number, under)
    for number, text in _cut(sheet, fit):
        yield Heading(level + 1, words["in_full"].format(number=number))
        yield from (Paragraph(runs(piece)) for piece in _pieces(text))


def _piece_by_piece(text: str, number: int, under: str) -> Iterator[Element]:
    """Yield a question so that no paragraph of it takes long to set."""
    if len(text) <= _PIECE:
        yield Asks((text,), number, 1, under=under)
        return
    begun, *pieces = _pieces(text)
    yield Asks((begun,), number, 1)
    yield from (Paragraph(runs(piece)) for piece in pieces)


def _cut(sheet: ClinicSheet, fit: Fit) -> list[tuple[int, str]]:
    """Return the questions that are only begun on the one page, with their numbers."""
    shown = (*sheet.three, *sheet.others[: fit.small])
    return [(n, text) for n, text in enumerate(shown, start=1) if len(text) > fit.longest]


def _begun(sheet: ClinicSheet, text: str, fit: Fit) -> str:
    if len(text) <= fit.longest:
        return text
    return sheet.words["goes_on"].format(words=_head(text, fit.longest)).lstrip()


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{_head(text, most)}…"


def _head(text: str, most: int) -> str:
    """Return the beginning of a text, ended at a word where there is one."""
    head = text[:most]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces of words that are not too long, nothing left out."""
    rest = text
    while len(rest) > _PIECE:
        cut = rest.rfind(" ", _PIECE // 2, _PIECE)
        end = cut if cut > 0 else _PIECE
        yield rest[:end]
        rest = rest[end:].lstrip(" ")
    if rest:
        yield rest


# --- as plain text ---


def three_as_text(sheet: ClinicSheet) -> str:
    """Return the questions to ask first as a few lines for a phone."""
    lines = [sheet.visit] if sheet.visit else [sheet.words["title"]]
    lines += [f"{number}. {text}" for number, text in enumerate(sheet.three, start=1)]
    return "\n".join(lines)


def all_as_text(sheet: ClinicSheet) -> str:
    """Return every question as plain text, the three first."""
    lines = [three_as_text(sheet)]
    if sheet.others:
        lines += ["", sheet.words["also"]]
        first = len(sheet.three) + 1
        lines += [f"{n}. {text}" for n, text in enumerate(sheet.others, start=first)]
    return "\n".join(lines) + "\n"
