"""The lists of a person's own: notes, people, medicines, marks, and what their centre told them."""

from __future__ import annotations

from collections.abc import Iterator

from companion.domain.own_records import GROUPS
from companion.domain.reading_records import Applies, Mark
from companion.exchange.lists import Line
from companion.services.applies import ANSWERS, applies_of
from companion.services.booklet import chosen_pages
from companion.services.details import my_details
from companion.services.family_update import person_for, update_of, whole_text
from companion.services.list_kinds import ListKind, Telling, one, span_of, stretch
from companion.services.marks import marked
from companion.services.medicines import medicines_by_id
from companion.services.note_sheets import in_order_of_writing
from companion.services.note_tags import tags_of
from companion.services.people import called, people_in
from companion.services.rules import all_rules
from companion.services.weighing import what_matters

_PERSON = ("name", "role", "number", "hours", "may_be_told", "helps_with", "note")
_DETAILS = (
    *("name", "hospital_number", "born", "phone", "treatment", "diagnosis", "allergies"),
    *("lines_and_ports", "blood_needs", "consultant", "communication"),
)
_MARK = ("talked", "offered", "not_for_me", "want_more", "when", "with_whom", "note")
_ABOUT_CELLS = ("cell", "philadelphia")
"""What applies to a person that is named among the passages it marks."""


def _notes(telling: Telling) -> Iterator[Line]:
    for note in in_order_of_writing(telling.snapshot.notes.values()):
        cells = (note.written_on, note.text, ", ".join(tags_of(note)), note.folded)
        yield Line(cells, span_of(note.written_on), note.id)


def _people(telling: Telling) -> Iterator[Line]:
    for group in GROUPS:
        for person in people_in(telling.snapshot, group):
            name, *rest = (getattr(person, field) for field in _PERSON)
            cells = (name, telling.tables["people"][group], *rest)
            yield Line(cells, None, person.id, called(person))


def _details(telling: Telling) -> Iterator[Line]:
    details = my_details(telling.snapshot)
    if details is not None:
        yield Line(tuple(getattr(details, field) for field in _DETAILS))


def _line(telling: Telling) -> Iterator[Line]:
    line = telling.snapshot.help
    if line is not None:
        yield Line((line.number, line.centre))


def _update(telling: Telling) -> Iterator[Line]:
    update = update_of(telling.snapshot)
    if update is None:
        return
    person = person_for(telling.snapshot, update)
    text = whole_text(telling.snapshot, telling.library, telling.today)
    yield Line((called(person) if person else "", text, update.help, update.line))


def _medicines(telling: Telling) -> Iterator[Line]:
    kept = medicines_by_id(telling.snapshot).values()
    for each in sorted(kept, key=lambda one: (one.name.casefold(), one.id)):
        cells = (each.name, each.why, each.how_taken, each.since, each.until, each.note)
        yield Line(cells, stretch(each.since, each.until), each.id)


def _marks(telling: Telling) -> Iterator[Line]:
    kept = marked(telling.snapshot)
    for page_id in sorted(kept, key=lambda each: (_place(telling, each), each)):
        mark: Mark = kept[page_id]
        cells = (telling.names.page(page_id), *(getattr(mark, field) for field in _MARK))
        yield Line(cells, span_of(mark.when), mark.id)


def _place(telling: Telling, page_id: str) -> int:
    known = telling.library.page_ids()
    return known.index(page_id) if page_id in known else len(known)


def _applies(telling: Telling) -> Iterator[Line]:
    kept = applies_of(telling.snapshot)
    if kept is not None:
        yield Line(tuple(_answer(telling, kept, field) for field in ANSWERS))


def _answer(telling: Telling, kept: Applies, field: str) -> str:
    answer: str = getattr(kept, field)
    if field in _ABOUT_CELLS and answer in telling.tables["about"]:
        return telling.tables["about"][answer]
    return telling.answer(answer)


def _matters(telling: Telling) -> Iterator[Line]:
    text = what_matters(telling.snapshot)
    if text.strip():
        yield Line((text,))


def _booklet(telling: Telling) -> Iterator[Line]:
    pages = chosen_pages(telling.snapshot)
    if pages:
        yield Line(("\n".join(telling.names.page(each) for each in pages),))


def _rules(telling: Telling) -> Iterator[Line]:
    for rule in all_rules(telling.snapshot):
        cells = (telling.answer(rule.topic), rule.rule, rule.said_by, rule.since, rule.until)
        yield Line(cells, stretch(rule.since, rule.until), rule.id)


NOTES = (
    ListKind(
        "notes",
        "coping_notes.title",
        ("export.written", "export.text", "export.tags", "export.folded"),
        _notes,
    ),
)
PEOPLE = (
    ListKind(
        "people",
        "export.everybody",
        (
            *("people.name", "people.group", "people.role", "people.number", "people.hours"),
            *("people.may_be_told", "people.helps_with", "people.note"),
        ),
        _people,
    ),
    one(
        "people-my-details",
        "export.details",
        tuple(f"export.{field}" for field in _DETAILS),
        _details,
    ),
    one("people-hospital-line", "export.line", ("export.number", "export.centre"), _line),
    one(
        "people-update",
        "export.update",
        ("export.for", "export.text", "export.help", "export.own_line"),
        _update,
    ),
)
MEDICINES = (
    ListKind(
        "medicines",
        "medicines.title",
        tuple(
            f"medicines.{field}" for field in ("name", "why", "how_taken", "since", "until", "note")
        ),
        _medicines,
    ),
)
MARKS = (
    ListKind(
        "marks",
        "export.marked",
        (
            *("export.page", "export.talked", "export.offered", "export.not_for_me"),
            *("export.want_more", "export.when", "export.with_whom", "csv.note"),
        ),
        _marks,
    ),
    one(
        "marks-applies-to-me",
        "export.applies",
        tuple(f"export.{field}" for field in ANSWERS),
        _applies,
    ),
    one("marks-what-matters", "reading.matters", ("export.text",), _matters),
    one("marks-booklet", "export.booklet", ("export.page",), _booklet),
)
RULES = (
    ListKind(
        "rules",
        "export.rules",
        ("export.topic", "export.rule", "export.said_by", "export.start", "export.until"),
        _rules,
    ),
)
