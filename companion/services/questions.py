"""Use cases for questions: add, tick, note, edit, put first, reorder, remove.

What is asked and answered at an appointment is in `askings.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from companion.domain.errors import EmptyTextError, ThreeAlreadyError
from companion.domain.ordering import in_order, rank_after, rank_between
from companion.domain.records import Question, new_id
from companion.domain.text import clean_line, clean_text, note_with_rest, split_question
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed, removed

PAGE = "questions"
THREE = 3
"""So many questions stand first, on the page and on the Clinic sheet."""
_CLOSEST = 1e-6


class ForWhom(StrEnum):
    """Whom a question that is not one of the three can wait for (`Question.for_whom`)."""

    NOT_SAID = ""
    DOCTOR = "doctor"
    NURSE = "nurse"
    PHONE = "phone"
    CAN_WAIT = "can-wait"


def add_question(
    snapshot: Snapshot,
    *,
    text: str,
    now: datetime,
    bank_id: str = "",
    origin: str = "",
    question_id: str = "",
) -> Step:
    """Return the step that adds a question to the end of the list, ticked.

    A ready-made question that is on the list already is ticked instead of added twice. What is
    too long for one question is kept as its note.

    Raises:
        EmptyTextError: If there are no words in it.
    """
    words, rest = split_question(clean_line(text))
    if not words:
        raise EmptyTextError
    if bank_id:
        for question in snapshot.questions.values():
            if question.bank_id == bank_id:
                return choose_question(snapshot, question_id=question.id, chosen=True, now=now)
    question = Question(
        id=question_id or new_id(),
        created_at=now,
        updated_at=now,
        text=words,
        note=rest,
        bank_id=bank_id,
        origin=origin,
        rank=rank_after(tuple(snapshot.questions.values())),
    )
    return Step(
        action=Action.QUESTION_ADDED, page=PAGE, pairs=((None, question),), anchor=question.id
    )


def choose_question(snapshot: Snapshot, *, question_id: str, chosen: bool, now: datetime) -> Step:
    """Return the step that ticks a question ("I want to ask this") or takes the tick off."""
    question = existing(snapshot.questions, question_id)
    if not chosen:
        return _edit(question, Action.QUESTION_UNCHOSEN, now, chosen=False)
    return Step(
        action=Action.QUESTION_CHOSEN,
        page=PAGE,
        pairs=((question, ticked(snapshot, question, now)),),
        anchor=question.id,
    )


def ticked(snapshot: Snapshot, question: Question, now: datetime) -> Question:
    """Return a question with its tick. One of the three stays so only while there is room."""
    others = [each for each in three_first(snapshot) if each.id != question.id]
    return changed(question, now, chosen=True, first=question.first and len(others) < THREE)


# --- the three, and whom the rest is for ---


def three_first(snapshot: Snapshot) -> tuple[Question, ...]:
    """Return the three most important questions in the person's order, or fewer.

    A question counts only while it is ticked, and never more than three do, whatever two merged
    copies of a folder say.
    """
    first = [each for each in snapshot.questions.values() if each.first and each.chosen]
    return in_order(first)[:THREE]


def put_first(snapshot: Snapshot, *, question_id: str, now: datetime, instead_of: str = "") -> Step:
    """Return the step that makes a question one of the three; it is ticked by that.

    With three already, `instead_of` names the one that gives way: it stays on the list, ticked.

    Raises:
        ThreeAlreadyError: If there are three and none of them is named.
    """
    question = existing(snapshot.questions, question_id)
    others = {each.id: each for each in three_first(snapshot) if each.id != question_id}
    pairs: list[Pair] = [(question, changed(question, now, chosen=True, first=True))]
    if len(others) >= THREE:
        gives_way = others.get(instead_of)
        if gives_way is None:
            raise ThreeAlreadyError(question_id)
        pairs.append((gives_way, changed(gives_way, now, first=False)))
    return Step(action=Action.QUESTION_FIRST, page=PAGE, pairs=tuple(pairs), anchor=question.id)


def put_with_others(snapshot: Snapshot, *, question_id: str, now: datetime) -> Step:
    """Return the step that makes one of the three a question like the others."""
    question = existing(snapshot.questions, question_id)
    return _edit(question, Action.QUESTION_NOT_FIRST, now, first=False)


def say_for_whom(snapshot: Snapshot, *, question_id: str, for_whom: ForWhom, now: datetime) -> Step:
    """Return the step that says whom a question is for, or that it can wait."""
    question = existing(snapshot.questions, question_id)
    return _edit(question, Action.QUESTION_FOR, now, for_whom=for_whom.value)


# --- its words and its place ---


def note_question(snapshot: Snapshot, *, question_id: str, note: str, now: datetime) -> Step:
    """Return the step that writes the note under a question."""
    question = existing(snapshot.questions, question_id)
    return _edit(question, Action.QUESTION_NOTED, now, note=clean_text(note))


def edit_question(snapshot: Snapshot, *, question_id: str, text: str, now: datetime) -> Step:
    """Return the step that puts a question in other words.

    What is too long for one question is kept above its note.

    Raises:
        EmptyTextError: If there are no words left.
    """
    words, rest = split_question(clean_line(text))
    if not words:
        raise EmptyTextError
    question = existing(snapshot.questions, question_id)
    note = note_with_rest(rest, question.note)
    return _edit(question, Action.QUESTION_EDITED, now, text=words, note=note)


def remove_question(snapshot: Snapshot, *, question_id: str, now: datetime) -> Step:
    """Return the step that takes a question off the list; undo brings it back."""
    question = existing(snapshot.questions, question_id)
    return Step(
        action=Action.QUESTION_REMOVED,
        page=PAGE,
        pairs=((question, removed(question, now)),),
        anchor=question.id,
    )


def move_question(
    snapshot: Snapshot,
    *,
    question_id: str,
    places: int,
    now: datetime,
    among: Sequence[str] = (),
) -> Step:
    """Return the step that moves a question up (negative) or down the list.

    `among` names the questions in view, so that a filtered list moves by what is seen. Past an
    end it stays at that end.
    """
    question = existing(snapshot.questions, question_id)
    shown = {*among, question_id} if among else set(snapshot.questions)
    rows = [each for each in snapshot.ordered_questions() if each.id in shown]
    here = rows.index(question)
    there = max(0, min(here + places, len(rows) - 1))
    others = rows[:here] + rows[here + 1 :]
    before = others[there - 1] if there > 0 else None
    after = others[there] if there < len(others) else None
    rank = rank_between(before.rank if before else None, after.rank if after else None)
    if before and after and min(rank - before.rank, after.rank - rank) < _CLOSEST:
        return _renumbered(snapshot, question, [*others[:there], question, *others[there:]], now)
    return _edit(question, Action.QUESTION_MOVED, now, rank=rank)


def _renumbered(
    snapshot: Snapshot, moved: Question, rows: Sequence[Question], now: datetime
) -> Step:
    """Give every row a rank with room again, for the rare list moved a thousand times."""
    unseen = [each for each in in_order(tuple(snapshot.questions.values())) if each not in rows]
    pairs: list[Pair] = []
    for place, question in enumerate([*rows, *unseen], start=1):
        rank = place * 1024.0
        if question.rank != rank:
            pairs.append((question, changed(question, now, rank=rank)))
    return Step(action=Action.QUESTION_MOVED, page=PAGE, pairs=tuple(pairs), anchor=moved.id)


def _edit(question: Question, action: Action, now: datetime, **values: object) -> Step:
    after = changed(question, now, **values)
    return Step(action=action, page=PAGE, pairs=((question, after),), anchor=question.id)
