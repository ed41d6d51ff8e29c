"""The lists of questions: each with what was answered, and how a person likes to talk."""

from __future__ import annotations

from collections.abc import Iterator

from companion.domain.dates import local_day
from companion.domain.records import Kind, Question
from companion.domain.span import Span
from companion.exchange.lists import Cell, Line
from companion.services.asking_book import AskingBook, Told
from companion.services.list_kinds import ListKind, Telling, one, span_of
from companion.services.wishes import wish_lines

_ABOUT = (
    *("csv.question", "csv.important", "csv.want", "csv.whom", "csv.note", "csv.added"),
    *("export.page", "export.stage"),
)
_ANSWER = ("csv.asked", "csv.visit", "csv.answer", "csv.who", "csv.own_words", "csv.stands")
_NOTHING: tuple[Cell, ...] = (None,) * len(_ANSWER)


def _questions(telling: Telling) -> Iterator[Line]:
    """Yield a line for each answer and each plan to ask, and one for a question with neither."""
    book = AskingBook(telling.snapshot)
    for question in telling.snapshot.ordered_questions():
        about = _about(telling, question)
        lines = [
            Line((*about, *_told(telling, each)), _day_of(each), question.id)
            for each in book.history(question.id)
        ]
        lines += [
            Line((*about, *_planned(telling, each)), _day_of_visit(telling, each), question.id)
            for each in book.links(question.id)
            if each in telling.snapshot.appointments
        ]
        added = span_of(local_day(question.created_at))
        yield from lines or [Line((*about, *_NOTHING), added, question.id)]
    yield from _of_removed(telling, book)


def _of_removed(telling: Telling, book: AskingBook) -> Iterator[Line]:
    """Yield the answers to questions that were removed: they are kept, the question is not."""
    known = telling.snapshot.questions
    asked = {
        getattr(each, "question", "") for each in telling.snapshot.table(Kind.ASKINGS).values()
    }
    about = (telling.words["removed_question"], *(None for _ in _ABOUT[1:]))
    for question_id in sorted(asked - set(known)):
        for told in book.history(question_id):
            yield Line((*about, *_told(telling, told)), _day_of(told), question_id)


def _about(telling: Telling, question: Question) -> tuple[Cell, ...]:
    page = question.origin.partition("/")[0]
    return (
        question.text,
        question.first,
        question.chosen,
        telling.tables["csv"].get(question.for_whom, "") if question.for_whom else "",
        question.note,
        local_day(question.created_at),
        telling.names.page(page) if page else "",
        telling.names.stage(question.stage),
    )


def _told(telling: Telling, told: Told) -> tuple[Cell, ...]:
    asking = told.asking
    stands = telling.tables["csv"].get(asking.outcome, "") if asking.outcome else ""
    return (
        asking.when,
        telling.visit(asking.appointment),
        asking.answer,
        asking.who,
        asking.own_words,
        stands,
    )


def _planned(telling: Telling, appointment_id: str) -> tuple[Cell, ...]:
    return (None, telling.visit(appointment_id), None, None, None, telling.words["to_ask"])


def _day_of(told: Told) -> Span | None:
    visit = told.appointment
    when = told.asking.when or (visit.when if visit and visit.deleted_at is None else None)
    return span_of(when or local_day(told.asking.created_at))


def _day_of_visit(telling: Telling, appointment_id: str) -> Span | None:
    visit = telling.snapshot.appointments[appointment_id]
    return None if visit.undated else span_of(visit.when)


def _wishes(telling: Telling) -> Iterator[Line]:
    lines = wish_lines(telling.snapshot, telling.tables["wishes"])
    if lines:
        yield Line(("\n".join(lines),))


LISTS = (
    ListKind(
        "questions",
        "export.answers",
        (*_ABOUT, *_ANSWER),
        _questions,
        shared=len(_ABOUT),
    ),
    one("questions-what-helps-me", "sheet.helps_me", ("export.text",), _wishes),
)
