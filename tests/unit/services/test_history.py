from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import ChangedSinceError
from companion.domain.records import GateAnswer, Kind, StageState
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.history import History, do_again, take_back
from companion.services.journey import choose_path, edit_stage, note_stage
from companion.services.notes import remove_note, write_note
from companion.services.questions import add_question, choose_question, note_question
from companion.services.reading import answer_gate, keep_place
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, same_content

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = PartialDate.parse("2026-12-03")


class Desk:
    """A person at work: a snapshot, a history and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot = Snapshot()
        self.history = History()
        self.now = START

    def do(self, use_case: Any, merge: str | None = None, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        self.history.record(step, merge)
        return step

    def undo(self) -> None:
        self.now += timedelta(seconds=1)
        step = self.history.next_undo
        assert step is not None
        self.snapshot = self.snapshot.after(take_back(self.snapshot, step=step, now=self.now))
        self.history.undone()

    def redo(self) -> None:
        self.now += timedelta(seconds=1)
        step = self.history.next_redo
        assert step is not None
        self.snapshot = self.snapshot.after(do_again(self.snapshot, step=step, now=self.now))
        self.history.redone()


def same(one: Snapshot, other: Snapshot) -> bool:
    for kind in Kind:
        mine, theirs = one.table(kind), other.table(kind)
        if mine.keys() != theirs.keys():
            return False
        if not all(same_content(mine[key], theirs[key]) for key in mine):
            return False
    return True


def test_words_typed_and_taken_out_again_leave_nothing_to_undo() -> None:
    desk = Desk()
    desk.do(add_question, text="Earlier?")
    desk.do(write_note, merge="note", note_id="n", text="slept", written_on=START.date())
    desk.do(remove_note, merge="note", note_id="n")
    assert desk.history.next_undo is not None
    assert desk.history.next_undo.page == "questions"
    desk.do(write_note, merge="note", note_id="n", text="badly", written_on=START.date())
    desk.undo()
    assert desk.snapshot.notes == {}
    assert len(desk.snapshot.questions) == 1


def test_a_field_brought_back_to_its_words_leaves_nothing_to_undo() -> None:
    desk = Desk()
    desk.do(add_question, text="Why?", question_id="q")
    for note in ("a", "ab", ""):
        desk.do(note_question, merge="q", question_id="q", note=note)
    assert desk.history.next_undo is not None
    desk.undo()
    assert desk.snapshot.questions == {}


def test_a_tick_put_on_and_taken_off_by_itself_is_two_steps() -> None:
    desk = Desk()
    desk.do(add_question, text="Why?", question_id="q")
    desk.do(choose_question, question_id="q", chosen=False)
    desk.do(choose_question, question_id="q", chosen=True)
    desk.undo()
    assert not desk.snapshot.questions["q"].chosen


CHANGES = st.sampled_from(
    ["add", "tick", "note", "visit", "path", "stage", "gate", "coping", "gone"]
)


def apply_change(desk: Desk, change: str, place: int) -> None:
    questions = list(desk.snapshot.questions)
    notes = list(desk.snapshot.notes)
    if change == "add" or (change in {"tick", "note"} and not questions):
        desk.do(add_question, text=f"Question {place}?")
    elif change == "tick":
        chosen = desk.snapshot.questions[questions[0]].chosen
        desk.do(choose_question, question_id=questions[0], chosen=not chosen)
    elif change == "note":
        desk.do(note_question, question_id=questions[0], note=f"note {place}")
    elif change == "visit":
        desk.do(add_appointment, what="Clinic", when=DAY)
    elif change == "path":
        desk.do(choose_path, path="car-t" if place % 2 else "transplant")
    elif change == "stage":
        desk.do(edit_stage, path="transplant", stage="conditioning", state=StageState.MOVED,
                start=DAY, end=None)  # fmt: skip
    elif change == "gate":
        desk.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    elif change == "coping" or not notes:
        desk.do(
            write_note, note_id=f"n{place}", text=f"words {place}", written_on=date(2026, 11, 24)
        )
    else:
        desk.do(remove_note, note_id=notes[0])


@settings(max_examples=80)
@given(st.lists(CHANGES, min_size=1, max_size=25), st.data())
def test_undoing_everything_and_redoing_it_gives_the_same(changes: list[str], data: Any) -> None:
    desk = Desk()
    pictures = [desk.snapshot]
    for place, change in enumerate(changes):
        apply_change(desk, change, place)
        pictures.append(desk.snapshot)
    back = data.draw(st.integers(0, len(changes)))
    for step in range(back):
        desk.undo()
        assert same(desk.snapshot, pictures[len(changes) - 1 - step])
    for _ in range(back):
        desk.redo()
    assert same(desk.snapshot, pictures[-1])


def test_typing_in_one_field_is_one_step_until_the_person_leaves() -> None:
    desk = Desk()
    desk.do(add_question, text="Why?")
    question_id = next(iter(desk.snapshot.questions))
    for text in ("a", "ab", "abc"):
        desk.do(note_question, merge="note", question_id=question_id, note=text)
    desk.history.leave("note")
    desk.do(note_question, merge="note", question_id=question_id, note="abc, later")
    desk.undo()
    assert desk.snapshot.questions[question_id].note == "abc"
    desk.undo()
    assert desk.snapshot.questions[question_id].note == ""
    desk.redo()
    assert desk.snapshot.questions[question_id].note == "abc"


def test_a_new_note_typed_on_is_undone_as_a_whole() -> None:
    desk = Desk()
    for text in ("Dear", "Dear diary"):
        desk.do(write_note, merge="n", note_id="n", text=text, written_on=date(2026, 11, 24))
    desk.undo()
    assert not desk.snapshot.notes
    desk.redo()
    assert desk.snapshot.notes["n"].text == "Dear diary"


def test_a_new_step_ends_redo() -> None:
    desk = Desk()
    desk.do(add_question, text="One?")
    desk.undo()
    desk.do(add_question, text="Two?")
    assert desk.history.next_redo is None


def test_keeping_ones_place_is_no_step_to_undo() -> None:
    desk = Desk()
    desk.do(keep_place, page="blinatumomab", part="in-short")
    assert desk.history.next_undo is None
    assert desk.snapshot.place is not None


def test_what_was_changed_since_is_not_overwritten() -> None:
    desk = Desk()
    step = desk.do(note_stage, path="transplant", stage="recovery", note="mine")
    later = note_stage(
        desk.snapshot, path="transplant", stage="recovery", note="theirs", now=desk.now
    )
    desk.snapshot = desk.snapshot.after(later)
    with pytest.raises(ChangedSinceError):
        take_back(desk.snapshot, step=step, now=desk.now)


def test_a_removed_appointment_comes_back_whole() -> None:
    desk = Desk()
    desk.do(add_appointment, what="Clinic", when=DAY, where="Ward 5", note="blue folder")
    before = next(iter(desk.snapshot.appointments.values()))
    desk.do(remove_appointment, appointment_id=before.id)
    desk.undo()
    assert same_content(desk.snapshot.appointments[before.id], before)
