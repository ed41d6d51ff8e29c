"""What a person sees and writes in the room: an appointment's questions, and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from companion.domain.records import Appointment
from companion.services.asking_book import (
    AskingBook,
    Listed,
    Outcome,
    answers_at,
    has_answer,
    questions_for,
)
from companion.services.coming import to_prepare
from companion.services.snapshot import Snapshot
from companion.services.visit_sheets import Said, VisitFacts, VisitParts
from companion.services.visits import PARTS, visit_of

PAGE = "appointments"


def room_anchor(appointment_id: str, question_id: str = "") -> str:
    """Return the anchor of a question in the room of an appointment."""
    return f"room/{appointment_id}/{question_id}".rstrip("/")


def summary_anchor(appointment_id: str) -> str:
    """Return the anchor of the summary of an appointment."""
    return f"summary/{appointment_id}"


def questions_there(
    snapshot: Snapshot, appointment_id: str, today: date, order: Sequence[str] = ()
) -> tuple[Listed, ...]:
    """Return the questions of an appointment; those named in `order` keep that order.

    So nothing moves under a hand while answers change what would stand first.
    """
    listed = {each.question.id: each for each in questions_for(snapshot, appointment_id, today)}
    known = [listed.pop(question_id) for question_id in order if question_id in listed]
    return (*known, *listed.values())


def place_to_begin(listed: Sequence[Listed]) -> int:
    """Return the place of the first question that was not asked yet, or the first one."""
    places = (place for place, each in enumerate(listed) if not has_answer(each.asking))
    return next(places, 0)


def who_said_last(snapshot: Snapshot, appointment_id: str) -> str:
    """Return who gave the answer that was written last at an appointment, or nobody."""
    there = AskingBook(snapshot).told_at(appointment_id)
    named = [each.asking for each in there if each.asking.who]
    return max(named, key=lambda each: each.updated_at).who if named else ""


# --- afterwards ---


def visit_facts(snapshot: Snapshot, appointment_id: str, today: date) -> VisitFacts | None:
    """Return what a summary is made from; None if there is no such appointment."""
    appointment = snapshot.appointments.get(appointment_id)
    if appointment is None:
        return None
    facts = facts_written(snapshot, appointment)
    return facts._replace(following=following(snapshot, appointment, today))


def facts_written(
    snapshot: Snapshot, appointment: Appointment, book: AskingBook | None = None
) -> VisitFacts:
    """Return what was written of an appointment, without what comes after it."""
    said = tuple(
        Said(
            question=each.question.text if each.question else "",
            answer=each.asking.answer,
            who=each.asking.who,
            own_words=each.asking.own_words,
            note=each.question.note if each.question else "",
            again=each.asking.outcome == Outcome.AGAIN,
        )
        for each in answers_at(snapshot, appointment.id, book)
    )
    visit = visit_of(snapshot, appointment.id)
    kept = (*PARTS, "told_from")
    parts = VisitParts(**{name: getattr(visit, name) for name in kept}) if visit else VisitParts()
    return VisitFacts(appointment, said, parts)


def following(snapshot: Snapshot, appointment: Appointment, today: date) -> Appointment | None:
    """Return the next appointment after one, from today on; None if nothing is planned."""
    visits = to_prepare(snapshot, today)
    ids = [each.id for each in visits]
    if appointment.id in ids:
        visits = visits[ids.index(appointment.id) + 1 :]
    return next(iter(visits), None)
