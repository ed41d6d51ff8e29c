"""What was said at an appointment: one record, written part by part, in the room or afterwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.history import History, take_back
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.visits import visit_id, visit_of, write_visit

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Desk:
    """A snapshot with one appointment, and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot, self.now = Snapshot(), NOW
        when = PartialDate.parse("2026-11-20")
        self.do(add_appointment, appointment_id="a", what="Clinic", when=when)

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def write(self, **words: str) -> Step:
        return self.do(write_visit, appointment_id="a", **words)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_each_part_is_written_without_touching_the_others(desk: Desk) -> None:
    desk.write(told="The scan is clear.")
    desk.write(who_does="Maya rings on Monday.", next="A blood test")
    said = visit_of(desk.snapshot, "a")
    assert said is not None
    assert (said.told, said.next, said.who_does, said.else_said) == (
        "The scan is clear.",
        "A blood test",
        "Maya rings on Monday.",
        "",
    )
    assert said.id == visit_id("a")


def test_there_is_one_record_an_appointment_however_often_it_is_written(desk: Desk) -> None:
    first = desk.write(told="One")
    second = desk.write(told="Two")
    assert [pair[1].id for step in (first, second) for pair in step.pairs if pair[1]] == [
        visit_id("a"),
        visit_id("a"),
    ]


def test_words_taken_away_again_leave_no_record_and_nothing_to_undo(desk: Desk) -> None:
    history = History()
    history.record(desk.write(told="A slip"), "visit")
    history.record(desk.write(told=""), "visit")
    assert visit_of(desk.snapshot, "a") is None
    assert history.next_undo is None


def test_nothing_written_where_nothing_was_is_no_change(desk: Desk) -> None:
    step = desk.write(told="")
    assert step.written == ()
    assert not step.undoable


def test_words_can_be_written_again_after_they_were_taken_away(desk: Desk) -> None:
    desk.write(told="One")
    desk.write(told="")
    desk.write(else_said="Bring a coat")
    said = visit_of(desk.snapshot, "a")
    assert said is not None
    assert (said.told, said.else_said) == ("", "Bring a coat")


def test_undo_takes_back_what_was_written_last(desk: Desk) -> None:
    desk.write(told="One")
    step = desk.write(told="Two")
    desk.do(take_back, step=step)
    said = visit_of(desk.snapshot, "a")
    assert said is not None
    assert said.told == "One"


def test_words_are_cleaned_and_markup_stays_as_it_was_typed(desk: Desk) -> None:
    desk.write(told="<b>bold</b>\x07\r\nnext")
    said = visit_of(desk.snapshot, "a")
    assert said is not None
    assert said.told == "<b>bold</b>\nnext"


def test_nothing_is_written_under_an_appointment_that_is_gone(desk: Desk) -> None:
    desk.do(remove_appointment, appointment_id="a")
    with pytest.raises(NothingThereError):
        desk.write(told="Too late")
