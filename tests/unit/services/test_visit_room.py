"""In the room: which questions there are, in which order, and what is made of the answers."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.asking_book import Occasion, Outcome
from companion.services.askings import keep_answer, settle_outcome
from companion.services.questions import add_question, put_first, remove_question
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.visit_room import (
    following,
    place_to_begin,
    questions_there,
    room_anchor,
    visit_facts,
    who_said_last,
)
from companion.services.visits import write_visit

TODAY = date(2026, 11, 24)
HERE = Occasion("today")


class Desk:
    """Three questions, an appointment today and one in December, and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot, self.now = Snapshot(), datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        for name in ("one", "two", "three"):
            self.do(add_question, text=f"Question {name}?", question_id=name)
        self.add("today", TODAY)
        self.add("december", date(2026, 12, 3))

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def add(self, name: str, day: date) -> None:
        when = PartialDate.of(day)
        self.do(add_appointment, appointment_id=name, what="Clinic", when=when, at=time(10))

    def answer(self, question: str, words: str, who: str | None = None) -> None:
        there = {"question_id": question, "at": HERE, "today": TODAY}
        self.do(keep_answer, answer=words, who=who, **there)

    def settle(self, question: str, outcome: Outcome) -> None:
        self.do(settle_outcome, question_id=question, at=HERE, today=TODAY, outcome=outcome)

    def order(self, *known: str) -> list[str]:
        listed = questions_there(self.snapshot, "today", TODAY, known)
        return [each.question.id for each in listed]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_nothing_moves_while_answers_change_what_would_stand_first(desk: Desk) -> None:
    desk.do(put_first, question_id="three")
    before = desk.order()
    assert before == ["three", "one", "two"]
    desk.answer("three", "Yes.")
    desk.settle("three", Outcome.CLEAR)
    assert desk.order() == ["one", "two", "three"]
    assert desk.order(*before) == before


def test_a_question_that_joins_later_comes_last_and_one_removed_goes(desk: Desk) -> None:
    before = desk.order()
    desk.do(add_question, text="One more?", question_id="more")
    desk.do(put_first, question_id="more")
    desk.do(remove_question, question_id="two")
    assert desk.order(*before) == ["one", "three", "more"]


def test_coming_back_begins_at_the_first_question_not_asked_yet(desk: Desk) -> None:
    assert place_to_begin(questions_there(desk.snapshot, "today", TODAY)) == 0
    desk.answer("one", "Yes.")
    listed = questions_there(desk.snapshot, "today", TODAY, ("one", "two", "three"))
    assert place_to_begin(listed) == 1
    assert place_to_begin(()) == 0


def test_with_everything_asked_it_begins_at_the_first(desk: Desk) -> None:
    for name in ("one", "two", "three"):
        desk.answer(name, "Yes.")
    listed = questions_there(desk.snapshot, "today", TODAY, ("one", "two", "three"))
    assert place_to_begin(listed) == 0


def test_who_answered_last_is_known_for_the_next_answer(desk: Desk) -> None:
    assert who_said_last(desk.snapshot, "today") == ""
    desk.answer("one", "Yes.", "Dr Shah")
    desk.answer("two", "No.", "Sam, the nurse")
    desk.answer("three", "Maybe.")
    assert who_said_last(desk.snapshot, "today") == "Sam, the nurse"
    assert who_said_last(desk.snapshot, "december") == ""


def test_a_summary_is_made_of_the_answers_and_of_what_else_was_written(desk: Desk) -> None:
    desk.answer("one", "Yes.", "Dr Shah")
    desk.settle("one", Outcome.AGAIN)
    desk.do(write_visit, appointment_id="today", next="A blood test", else_said="Drink a lot.")
    facts = visit_facts(desk.snapshot, "today", TODAY)
    assert facts is not None
    (said,) = facts.said
    assert (said.question, said.answer, said.who, said.again) == (
        "Question one?",
        "Yes.",
        "Dr Shah",
        True,
    )
    assert facts.parts == ("", "A blood test", "", "Drink a lot.", "")
    assert facts.following is not None
    assert facts.following.id == "december"


def test_an_answer_outlives_its_question(desk: Desk) -> None:
    desk.answer("one", "Yes.")
    desk.do(remove_question, question_id="one")
    facts = visit_facts(desk.snapshot, "today", TODAY)
    assert facts is not None
    assert [each.question for each in facts.said] == ["Question one?"]


def test_there_is_no_summary_of_an_appointment_that_is_gone(desk: Desk) -> None:
    desk.do(remove_appointment, appointment_id="today")
    assert visit_facts(desk.snapshot, "today", TODAY) is None


def test_what_comes_after_a_visit_is_the_next_one_from_today_on(desk: Desk) -> None:
    today, december = (desk.snapshot.appointments[each] for each in ("today", "december"))
    assert following(desk.snapshot, december, TODAY) is None
    desk.add("past", date(2026, 10, 1))
    past = desk.snapshot.appointments["past"]
    assert following(desk.snapshot, past, TODAY) == today
    assert following(desk.snapshot, today, TODAY) == december


def test_an_anchor_names_the_visit_and_the_question() -> None:
    assert room_anchor("a") == "room/a"
    assert room_anchor("a", "q") == "room/a/q"
