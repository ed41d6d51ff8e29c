"""Help with choosing three: a few questions to choose among, and the step that makes one first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from companion.content import Bank, BankQuestion
from companion.content.journeys import JourneyPath
from companion.domain.errors import ThreeAlreadyError
from companion.domain.ordering import rank_after
from companion.domain.records import Question, new_id
from companion.domain.text import clean_line
from companion.services.actions import Action
from companion.services.questions import PAGE, THREE, put_first, three_first
from companion.services.snapshot import Snapshot
from companion.services.stage_questions import questions_now
from companion.services.steps import Step

MOST_MINE = 12
MOST_OF_STAGE = 4


class Candidate(NamedTuple):
    """A question to choose: the person's own by its id, or a ready one by that of the bank."""

    text: str
    question_id: str = ""
    bank_id: str = ""


class Candidates(NamedTuple):
    """What there is to choose among: the person's own, those teams expect, those of the stage."""

    mine: tuple[Candidate, ...]
    expected: tuple[Candidate, ...]
    stage: tuple[Candidate, ...]

    @property
    def every(self) -> tuple[Candidate, ...]:
        """All of them, in order."""
        return (*self.mine, *self.expected, *self.stage)


def candidates(snapshot: Snapshot, bank: Bank | None, paths: Iterable[JourneyPath]) -> Candidates:
    """Return a handful of questions to choose three from; none of a topic that is closed."""
    ticked = [each for each in snapshot.ordered_questions() if each.chosen]
    first = three_first(snapshot)
    rest = [each for each in ticked if each not in first]
    mine = tuple(
        Candidate(each.text, each.id, each.bank_id) for each in (*first, *rest)[:MOST_MINE]
    )
    if bank is None:
        return Candidates(mine, (), ())
    taken = {each.bank_id for each in ticked if each.bank_id}
    expected = _ready(each for each in bank.seven if not each.bigger and each.id not in taken)
    taken |= {each.id for each in bank.seven}
    stage = (each for each in questions_now(snapshot, bank, paths) if each.id not in taken)
    return Candidates(mine, expected, _ready(stage)[:MOST_OF_STAGE])


def make_first(
    snapshot: Snapshot, *, text: str, question_id: str, bank_id: str, now: datetime
) -> Step:
    """Return the step that makes a question one of the three; a ready one is added by that.

    Raises:
        ThreeAlreadyError: If there are three.
    """
    known = snapshot.questions.get(question_id) or _from_the_bank(snapshot, bank_id)
    if known is not None:
        return put_first(snapshot, question_id=known.id, now=now)
    if len(three_first(snapshot)) >= THREE:
        raise ThreeAlreadyError(question_id)
    question = Question(
        id=question_id or new_id(),
        created_at=now,
        updated_at=now,
        text=clean_line(text),
        bank_id=bank_id,
        rank=rank_after(tuple(snapshot.questions.values())),
        first=True,
    )
    return Step(Action.QUESTION_FIRST, PAGE, ((None, question),), question.id)


def _from_the_bank(snapshot: Snapshot, bank_id: str) -> Question | None:
    if not bank_id:
        return None
    mine = (each for each in snapshot.questions.values() if each.bank_id == bank_id)
    return next(mine, None)


def _ready(questions: Iterable[BankQuestion]) -> tuple[Candidate, ...]:
    return tuple(Candidate(each.text, bank_id=each.id) for each in questions)
