"""What the lists of questions show, worked out from the records and the bank. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from companion.content import Bank, BankGroup, BankQuestion
from companion.content.journeys import JourneyPath
from companion.domain.records import Question
from companion.services.reading import open_questions
from companion.services.snapshot import Snapshot
from companion.services.stage_questions import questions_now

_EXCERPT = 90
_NAME = 60
_FIRST_PART = 400


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One line of a list: a question of the person, or a ready one that is not theirs yet.

    `question_id` is empty until the question is on the person's list. `place` is 2 for the second
    of two that sound alike, and so on; 1 otherwise. `said` tells how it stands in a few words,
    `first` that it is one of the three, `asked` that it was asked and is not to be asked again.
    """

    key: str
    text: str
    chosen: bool = False
    note: str = ""
    question_id: str = ""
    bank_id: str = ""
    origin: str = ""
    place: int = 1
    first: bool = False
    asked: bool = False
    was_asked: bool = False
    said: str = ""

    @property
    def name(self) -> str:
        """The beginning of the question, as the names of its buttons have it."""
        return _name(self.text)


@lru_cache(maxsize=16384)
def _name(text: str) -> str:
    return excerpt(text, _NAME)


class OwnQuestions:
    """The person's questions in their order, sorted once for each change of them."""

    def __init__(self) -> None:
        self._seen: Mapping[str, Question] = {}
        self._ordered: tuple[Question, ...] = ()
        self._counted = 0
        self._alike: dict[str, int] = {}
        self._places: dict[str, int] = {}

    def of(self, snapshot: Snapshot, hidden: str = "") -> tuple[Question, ...]:
        """Return the questions, without the one being written."""
        if snapshot.questions is not self._seen:
            self._seen, self._ordered = snapshot.questions, snapshot.ordered_questions()
            self._counted, self._alike, self._places = 0, {}, {}
        if hidden not in self._seen:
            return self._ordered
        return tuple(question for question in self._ordered if question.id != hidden)

    def line(self, question: Question) -> QuestionLine:
        """Return the line of a question, told apart from those before it that sound alike."""
        line, place = own_line(question), self._place_among_alike(question.id)
        return line if place == 1 else replace(line, place=place)

    def _place_among_alike(self, question_id: str) -> int:
        """Return which of those that sound alike a question is, looking no further than to it.

        Buttons are named after the beginning of a question, so that the same beginning sounds
        alike.
        """
        while question_id not in self._places and self._counted < len(self._ordered):
            question = self._ordered[self._counted]
            name = _name(question.text)
            place = self._alike[name] = self._alike.get(name, 0) + 1
            self._places[question.id] = place
            self._counted += 1
        return self._places.get(question_id, 1)


def ready_lines(snapshot: Snapshot, ready: Iterable[BankQuestion]) -> tuple[QuestionLine, ...]:
    """Return lines for ready-made questions; those on the list carry words, tick and note."""
    own = _from_the_bank(snapshot)
    return tuple(_ready_line(question, own.get(question.id)) for question in ready)


def bank_lines(snapshot: Snapshot, ready: Iterable[BankQuestion]) -> tuple[QuestionLine, ...]:
    """Return lines for ready-made questions in the words of the bank, with their tick."""
    own = _from_the_bank(snapshot)
    return tuple(
        replace(_ready_line(question, own.get(question.id)), text=question.text, note="")
        for question in ready
    )


def _from_the_bank(snapshot: Snapshot) -> dict[str, Question]:
    return {each.bank_id: each for each in snapshot.questions.values() if each.bank_id}


def own_line(question: Question) -> QuestionLine:
    """Return the line of a question of the person."""
    return QuestionLine(
        key=question.id,
        text=question.text,
        chosen=question.chosen,
        note=question.note,
        question_id=question.id,
        bank_id=question.bank_id,
        origin=question.origin,
    )


def _ready_line(ready: BankQuestion, own: Question | None) -> QuestionLine:
    key = f"ready:{ready.id}"
    if own is None:
        return QuestionLine(key=key, text=ready.text, bank_id=ready.id)
    return QuestionLine(
        key=key,
        text=own.text,
        chosen=own.chosen,
        note=own.note,
        question_id=own.id,
        bank_id=ready.id,
        origin=own.origin,
    )


# --- finding ---


class Worded(Protocol):
    """What can be found by its words: a question, or a line of a list."""

    @property
    def text(self) -> str:
        """The question itself."""

    @property
    def note(self) -> str:
        """What is noted under it."""


def finder(typed: str) -> Callable[[Worded], bool]:
    """Return whether a question has every word that was typed, in its words or its note."""
    words = typed.casefold().split()

    def has_all(question: Worded) -> bool:
        where = _folded(question.text, question.note)
        return all(word in where for word in words)

    return has_all


@lru_cache(maxsize=16384)
def _folded(text: str, note: str) -> str:
    return f"{text}\n{note}".casefold()


def excerpt(text: str, most: int = _EXCERPT) -> str:
    """Return the beginning of a text on one line, cut at a word."""
    line = " ".join(text[:_FIRST_PART].split())
    if len(line) <= most and len(text) <= _FIRST_PART:
        return line
    short = line[:most]
    cut = short.rfind(" ")
    return (short[:cut] if cut > most // 2 else short) + "…"


# --- the bank ---


@dataclass(frozen=True, slots=True)
class BankSection:
    """A group of the bank as it is shown: open or closed, its bigger questions apart."""

    key: str
    title: str
    lead: str
    opened: bool
    questions: tuple[BankQuestion, ...]
    bigger: tuple[BankQuestion, ...] = ()


def bank_sections(
    bank: Bank, snapshot: Snapshot, paths: Iterable[JourneyPath]
) -> tuple[BankSection, ...]:
    """Return the groups to choose from: the seven first, then where the person is, then the rest.

    Questions of a topic that is not open are left out, and so is a group that has no others.
    """
    now = {each.group for each in questions_now(snapshot, bank, paths)}
    sections = [_section(bank, snapshot, group, now) for group in bank.groups]
    shown = [each for each in sections if each.questions or each.bigger]
    return tuple(sorted(shown, key=lambda each: (not each.bigger, not each.opened)))


def _section(bank: Bank, snapshot: Snapshot, group: BankGroup, now: Collection[str]) -> BankSection:
    inside = bank.in_group(group.id)
    bigger = tuple(each for each in inside if each.bigger)
    return BankSection(
        key=group.id,
        title=group.title,
        lead=group.lead,
        opened=bool(bigger) or group.id in now,
        questions=tuple(each for each in open_ones(inside, snapshot) if not each.bigger),
        bigger=bigger,
    )


def open_ones(questions: Sequence[BankQuestion], snapshot: Snapshot) -> tuple[BankQuestion, ...]:
    """Return the questions whose topic a person chose to read, or that have none."""
    return open_questions(snapshot, questions)
