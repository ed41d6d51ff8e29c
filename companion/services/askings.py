"""Use cases around an answer: plan to ask at an appointment, mark as asked, write, settle.

Asking takes the tick off and "Ask again" puts it back, in the same step, so that the tick alone
says what is still to be asked (`asking_book.py` has the rules and the looking up). Each use case
takes an `Occasion`: an appointment or none. While somebody types, give `session.do` a `merge` of
one field. `page` and `anchor` say where Undo leads; without them it is the question on its page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import UseCaseError
from companion.domain.records import Appointment, Kind, Question, Record
from companion.domain.text import clean_line, clean_text
from companion.domain.visit_records import Asking
from companion.services.actions import Action
from companion.services.asking_book import (
    AskingBook,
    Listed,
    Occasion,
    Outcome,
    Told,
    answers_at,
    asking_id,
    has_answer,
    occasion_for,
    questions_for,
    to_ask_again,
)
from companion.services.questions import PAGE, ticked
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed, removed

__all__ = [
    "NO_OCCASION",
    "AlreadyAskedError",
    "AskingBook",
    "Listed",
    "Occasion",
    "Outcome",
    "Told",
    "answers_at",
    "date_answer",
    "has_answer",
    "keep_answer",
    "link_question",
    "mark_asked",
    "move_answer",
    "occasion_for",
    "questions_for",
    "settle_outcome",
    "to_ask_again",
    "unlink_question",
    "usual_day",
]

NO_OCCASION = Occasion()
"""At no appointment, as on the phone, for the first time."""

_TOLD = ("asked", "answer", "who", "own_words", "outcome")


class AlreadyAskedError(UseCaseError):
    """The question was asked at that appointment, so it stays with it."""


class _Asked(NamedTuple):
    """What every use case here is told: which question, where, and when."""

    question_id: str
    at: Occasion
    today: date
    now: datetime


def link_question(
    snapshot: Snapshot, *, question_id: str, appointment_id: str, now: datetime
) -> Step:
    """Return the step that plans to ask a question at an appointment; it is ticked by that.

    Raises:
        NothingThereError: If either was removed meanwhile.
    """
    question = existing(snapshot.questions, question_id)
    existing(snapshot.appointments, appointment_id)
    before, asking = _asking(snapshot, question_id, Occasion(appointment_id), now)
    pairs: list[Pair] = [(before, asking)]
    if not question.chosen and not has_answer(asking):
        pairs.append((question, ticked(snapshot, question, now)))
    return Step(Action.QUESTION_LINKED, PAGE, tuple(pairs), question_id)


def unlink_question(
    snapshot: Snapshot, *, question_id: str, appointment_id: str, now: datetime
) -> Step:
    """Return the step that takes a question from an appointment; it stays on the list.

    Raises:
        AlreadyAskedError: If it was asked there.
        NothingThereError: If it was not with it.
    """
    askings = cast("Mapping[str, Asking]", snapshot.table(Kind.ASKINGS))
    asking = existing(askings, asking_id(question_id, Occasion(appointment_id)))
    if has_answer(asking):
        raise AlreadyAskedError(question_id)
    return Step(Action.QUESTION_UNLINKED, PAGE, ((asking, removed(asking, now)),), question_id)


def mark_asked(
    snapshot: Snapshot,
    *,
    question_id: str,
    today: date,
    now: datetime,
    asked: bool = True,
    at: Occasion = NO_OCCASION,
    page: str = PAGE,
    anchor: str = "",
) -> Step:
    """Return the step that marks a question as asked, or as not asked after all.

    Asking takes the tick off, and taking that back puts it on.
    """
    action = Action.QUESTION_ASKED if asked else Action.QUESTION_NOT_ASKED
    values: dict[str, Any] = {"asked": True} if asked else {"asked": False, "outcome": ""}
    step = _write(snapshot, _Asked(question_id, at, today, now), action, values)
    return _shown_at(step, page, anchor)


def keep_answer(
    snapshot: Snapshot,
    *,
    question_id: str,
    today: date,
    now: datetime,
    answer: str | None = None,
    own_words: str | None = None,
    who: str | None = None,
    at: Occasion = NO_OCCASION,
    page: str = PAGE,
    anchor: str = "",
) -> Step:
    """Return the step that writes the answer, the person's own words for it, or who said it.

    What is None stays as it is. Any words mark the question as asked, and the day it was said is
    the appointment's, or today's at none, until `date_answer` says otherwise.
    """
    values: dict[str, Any] = {}
    if answer is not None:
        values["answer"] = clean_text(answer)
    if own_words is not None:
        values["own_words"] = clean_text(own_words)
    if who is not None:
        values["who"] = clean_line(who)
    if any(words.strip() for words in values.values()):
        values["asked"] = True
    step = _write(snapshot, _Asked(question_id, at, today, now), Action.ANSWER_KEPT, values)
    return _shown_at(step, page, anchor)


def date_answer(
    snapshot: Snapshot,
    *,
    question_id: str,
    when: PartialDate | None,
    today: date,
    now: datetime,
    at: Occasion = NO_OCCASION,
    page: str = PAGE,
    anchor: str = "",
) -> Step:
    """Return the step that says when it was said; None goes back to the appointment's day."""
    day = when or usual_day(snapshot, at, today)
    step = _write(snapshot, _Asked(question_id, at, today, now), Action.ANSWER_KEPT, {"when": day})
    return _shown_at(step, page, anchor)


def settle_outcome(
    snapshot: Snapshot,
    *,
    question_id: str,
    outcome: Outcome,
    today: date,
    now: datetime,
    at: Occasion = NO_OCCASION,
    page: str = PAGE,
    anchor: str = "",
) -> Step:
    """Return the step that says "Clear for now" or "Ask again", or takes either back.

    "Ask again" ticks the question, so that it comes along to the next appointment. "Clear for now"
    takes it from the three that stand first.
    """
    action = {
        Outcome.CLEAR: Action.ANSWER_CLEAR,
        Outcome.AGAIN: Action.ANSWER_AGAIN,
        Outcome.NOT_SAID: Action.ANSWER_KEPT,
    }[outcome]
    values = {"outcome": outcome.value, "asked": True}
    step = _write(snapshot, _Asked(question_id, at, today, now), action, values)
    return _shown_at(step, page, anchor)


def move_answer(
    snapshot: Snapshot,
    *,
    question_id: str,
    at: Occasion,
    to: Occasion,
    today: date,
    now: datetime,
) -> Step:
    """Return the step that keeps an answer with another appointment than it was written for.

    The day it was said goes along only if it was not the usual one.

    Raises:
        AlreadyAskedError: If there is an answer at the other one.
        NothingThereError: If there is none to move.
    """
    askings = cast("Mapping[str, Asking]", snapshot.table(Kind.ASKINGS))
    asking = existing(askings, asking_id(question_id, at))
    before, there = _asking(snapshot, question_id, to, now)
    if has_answer(there):
        raise AlreadyAskedError(question_id)
    usual = asking.when == usual_day(snapshot, at, today)
    when = usual_day(snapshot, to, today) if usual else asking.when
    told = {name: getattr(asking, name) for name in _TOLD}
    pairs: tuple[Pair, ...] = (
        (asking, removed(asking, now)),
        (before, changed(there, now, when=when, **told)),
    )
    question = snapshot.questions.get(question_id)
    was_planned = before is not None and before.deleted_at is None
    if (
        was_planned
        and question is not None
        and _ends_with(snapshot, question, asking, there, today)
    ):
        pairs += ((question, changed(question, now, chosen=False)),)
    return Step(Action.ANSWER_KEPT, PAGE, pairs, question_id)


def usual_day(snapshot: Snapshot, at: Occasion, today: date) -> PartialDate:
    """Return the day an answer is taken to be from: the appointment's, or today at none."""
    known = snapshot.known(Kind.APPOINTMENTS, at.appointment_id) if at.appointment_id else None
    visit = cast("Appointment | None", known)
    return visit.when if visit is not None else PartialDate.of(today)


# --- how a step is made ---


def _asking(
    snapshot: Snapshot, question_id: str, at: Occasion, now: datetime
) -> tuple[Record | None, Asking]:
    """Return what is kept at an occasion, as before and as what a change begins from.

    One that was taken away begins anew, with the plan alone.
    """
    wanted = asking_id(question_id, at)
    before = cast("Asking | None", snapshot.known(Kind.ASKINGS, wanted))
    if before is not None and before.deleted_at is None:
        return before, before
    fresh = Asking(
        id=wanted,
        created_at=before.created_at if before else now,
        updated_at=now,
        question=question_id,
        appointment=at.appointment_id,
    )
    return before, fresh


def _write(snapshot: Snapshot, asked: _Asked, action: Action, values: Mapping[str, Any]) -> Step:
    before, asking = _asking(snapshot, asked.question_id, asked.at, asked.now)
    after = changed(asking, asked.now, **values)
    if after.asked and after.when is None:
        after = replace(after, when=usual_day(snapshot, asked.at, asked.today))
    pairs: list[Pair] = [(before, after)]
    question = snapshot.questions.get(asked.question_id)
    turned = _question_after(snapshot, question, asking, after, asked.today) if question else None
    if turned is not None:
        pairs.append((question, turned))
    return Step(action, PAGE, tuple(pairs), asked.question_id)


def _question_after(
    snapshot: Snapshot, question: Question, before: Asking, after: Asking, today: date
) -> Question | None:
    """Return the question with the tick that follows from an answer, or None if it stays.

    What is planned for another appointment as well stays ticked for it, unless it is clear.
    """
    if before.asked == after.asked and before.outcome == after.outcome:
        return None
    now = after.updated_at
    clear = after.outcome == Outcome.CLEAR
    to_ask = not after.asked or after.outcome == Outcome.AGAIN
    if not to_ask and not clear and _is_planned_elsewhere(snapshot, after, today):
        to_ask = question.chosen or before.outcome == Outcome.CLEAR
    if to_ask:
        return None if question.chosen else ticked(snapshot, question, now)
    first = question.first and not clear
    if question.chosen or first != question.first:
        return changed(question, now, chosen=False, first=first)
    return None


def _ends_with(
    snapshot: Snapshot, question: Question, asking: Asking, there: Asking, today: date
) -> bool:
    """Return whether the tick was there only for the appointment an answer is moved to."""
    again = asking.outcome == Outcome.AGAIN
    return question.chosen and not again and not _is_planned_elsewhere(snapshot, there, today)


def _is_planned_elsewhere(snapshot: Snapshot, asking: Asking, today: date) -> bool:
    plans = AskingBook(snapshot).coming(asking.question, today)
    return any(each.id != asking.id for each in plans)


def _shown_at(step: Step, page: str, anchor: str) -> Step:
    return replace(step, page=page, anchor=anchor or step.anchor)
