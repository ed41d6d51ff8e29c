from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.errors import EmptyTextError, NothingThereError
from companion.domain.records import Question
from companion.domain.text import LONGEST_QUESTION, clean_line
from companion.services.actions import Action
from companion.services.questions import (
    add_question,
    choose_question,
    edit_question,
    move_question,
    note_question,
    remove_question,
)
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.storage.codec import from_document, to_document

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def do(snapshot: Snapshot, use_case: Any, **arguments: Any) -> tuple[Snapshot, Step]:
    step: Step = use_case(snapshot, now=NOW, **arguments)
    return snapshot.after(step), step


def with_questions(*texts: str) -> Snapshot:
    snapshot = Snapshot()
    for place, text in enumerate(texts):
        at = NOW + timedelta(minutes=place)
        snapshot = snapshot.after(add_question(snapshot, text=text, now=at))
    return snapshot


def texts(snapshot: Snapshot) -> list[str]:
    return [each.text for each in snapshot.ordered_questions()]


def ids(snapshot: Snapshot) -> list[str]:
    return [each.id for each in snapshot.ordered_questions()]


def test_an_added_question_is_last_and_ticked() -> None:
    snapshot = with_questions("One?", "  Two\nlines? ")
    assert texts(snapshot) == ["One?", "Two lines?"]
    assert all(each.chosen for each in snapshot.questions.values())


def test_a_question_without_words_is_refused() -> None:
    with pytest.raises(EmptyTextError):
        add_question(Snapshot(), text=" \n ", now=NOW)


def test_a_ready_made_question_is_never_there_twice() -> None:
    snapshot, _ = do(Snapshot(), add_question, text="Why?", bank_id="b1")
    snapshot, _ = do(snapshot, choose_question, question_id=ids(snapshot)[0], chosen=False)
    snapshot, step = do(snapshot, add_question, text="Why?", bank_id="b1")
    assert len(snapshot.questions) == 1
    assert step.action is Action.QUESTION_CHOSEN
    assert next(iter(snapshot.questions.values())).chosen


def test_words_note_and_tick_change_only_themselves() -> None:
    snapshot = with_questions("Old words?")
    (question_id,) = ids(snapshot)
    snapshot, _ = do(snapshot, edit_question, question_id=question_id, text="New words?")
    snapshot, _ = do(snapshot, note_question, question_id=question_id, note="a\n<b>b</b>")
    snapshot, _ = do(snapshot, choose_question, question_id=question_id, chosen=False)
    question = snapshot.questions[question_id]
    assert (question.text, question.note, question.chosen) == ("New words?", "a\n<b>b</b>", False)


def test_words_cannot_be_emptied() -> None:
    snapshot = with_questions("Old words?")
    with pytest.raises(EmptyTextError):
        edit_question(snapshot, question_id=ids(snapshot)[0], text=" ", now=NOW)


def test_a_removed_question_is_a_tombstone_and_cannot_be_changed() -> None:
    snapshot = with_questions("One?")
    (question_id,) = ids(snapshot)
    snapshot, step = do(snapshot, remove_question, question_id=question_id)
    assert not snapshot.questions
    assert step.pairs[0][1] is not None
    assert step.pairs[0][1].deleted_at == NOW
    with pytest.raises(NothingThereError):
        note_question(snapshot, question_id=question_id, note="late", now=NOW)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-7, 7)), max_size=30))
def test_moving_keeps_every_question_and_matches_a_plain_list(moves: list[tuple[int, int]]) -> None:
    snapshot = with_questions(*"abcdef")
    expected = texts(snapshot)
    for which, places in moves:
        here = expected.index("abcdef"[which])
        name = expected.pop(here)
        expected.insert(max(0, min(here + places, 5)), name)
        moved = next(each.id for each in snapshot.questions.values() if each.text == name)
        snapshot, _ = do(snapshot, move_question, question_id=moved, places=places)
        assert texts(snapshot) == expected


def test_a_list_moved_a_thousand_times_still_moves() -> None:
    snapshot = with_questions(*"abc")
    for _ in range(1_000):
        last = ids(snapshot)[-1]
        snapshot, _ = do(snapshot, move_question, question_id=last, places=-1)
    assert sorted(texts(snapshot)) == ["a", "b", "c"]
    assert len({each.rank for each in snapshot.questions.values()}) == 3


def test_moving_among_the_questions_in_view_passes_the_hidden_ones() -> None:
    snapshot = with_questions(*"abcd")
    a, _, c, d = ids(snapshot)
    snapshot, _ = do(snapshot, move_question, question_id=d, places=-1, among=[a, c, d])
    seen = [each.text for each in snapshot.ordered_questions() if each.id in {a, c, d}]
    assert seen == ["a", "d", "c"]


LONG = st.builds(
    "{}{}{}".format,
    st.text(max_size=30),
    st.sampled_from(["word ", "x", "\u0645 ", "\U0001f600"]).flatmap(
        lambda piece: st.integers(300, 2500).map(lambda count: piece * count)
    ),
    st.text(max_size=30),
)


def whole(question: Question, note: str = "") -> str:
    """Return a question and what went on in its note as the words that were written."""
    rest = question.note.removesuffix(f"\n\n{note}") if note else question.note
    return (question.text + rest).replace(" ", "")


@given(LONG)
@settings(deadline=None, max_examples=60)
def test_nothing_of_a_long_question_is_lost_and_it_is_one_line_of_words(text: str) -> None:
    written = clean_line(text)
    if not written:
        return
    added = next(iter(with_questions(text).questions.values()))
    assert len(added.text) <= LONGEST_QUESTION
    assert whole(added) == written.replace(" ", "")
    if len(written) <= LONGEST_QUESTION:
        assert (added.text, added.note) == (written, "")


@given(LONG)
@settings(deadline=None, max_examples=60)
def test_nothing_is_lost_of_long_other_words_nor_of_the_note_that_was_there(text: str) -> None:
    written = clean_line(text)
    if not written:
        return
    snapshot = with_questions("Why?")
    key = ids(snapshot)[0]
    snapshot, _ = do(snapshot, note_question, question_id=key, note="Mine")
    snapshot, _ = do(snapshot, edit_question, question_id=key, text=text)
    edited = snapshot.questions[key]
    assert len(edited.text) <= LONGEST_QUESTION
    assert edited.note.endswith("Mine")
    if len(written) > LONGEST_QUESTION:
        assert whole(edited, "Mine") == written.replace(" ", "")
    else:
        assert (edited.text, edited.note) == (written, "Mine")


@given(LONG)
@settings(deadline=None, max_examples=60)
def test_a_longer_question_from_another_copy_is_read_with_its_rest_as_its_note(text: str) -> None:
    kept = Question(id="q", created_at=NOW, updated_at=NOW, text=text, note="Mine")
    read = from_document(Question, to_document(kept))
    assert len(read.text) <= LONGEST_QUESTION
    again = from_document(Question, to_document(read))
    assert again == read, "what was shortened stays as it is"
    if len(text) <= LONGEST_QUESTION:
        assert read == kept
    else:
        assert whole(read, "Mine") == text.replace(" ", "")
