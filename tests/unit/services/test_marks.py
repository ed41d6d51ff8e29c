"""Marks and what applies: one record each, one field at a time, nothing lost, all undoable."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, fixed_id
from companion.services.actions import Action
from companion.services.applies import ANSWERS, answer_applies, applies_of
from companion.services.history import take_back
from companion.services.marks import (
    MarkName,
    date_mark,
    has_ticks,
    is_marked,
    mark_of,
    marked,
    name_mark,
    note_mark,
    set_mark,
)
from companion.services.snapshot import Snapshot
from companion.services.steps import Step

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAGE = "blinatumomab"


def do(snapshot: Snapshot, use_case: Any, **arguments: Any) -> tuple[Snapshot, Step]:
    step: Step = use_case(snapshot, now=NOW, **arguments)
    return snapshot.after(step), step


def test_a_page_has_one_record_and_each_mark_leaves_the_others_alone() -> None:
    snapshot, step = do(Snapshot(), set_mark, page=PAGE, name=MarkName.TALKED, on=True)
    assert (step.action, step.page, step.anchor) == (
        Action.MARK_SET,
        "treatments",
        f"{PAGE}/more-to-do",
    )
    when = PartialDate.parse("2026-12-03~")
    snapshot, _ = do(snapshot, note_mark, page=PAGE, note="Maya  was\nthere.")
    snapshot, _ = do(snapshot, date_mark, page=PAGE, when=when)
    snapshot, _ = do(snapshot, name_mark, page=PAGE, with_whom=" Dr\nPatel ")
    snapshot, _ = do(snapshot, set_mark, page=PAGE, name=MarkName.NOT_FOR_ME, on=True)
    (mark,) = marked(snapshot).values()
    assert mark.id == fixed_id("mark", PAGE)
    assert (mark.talked, mark.offered, mark.not_for_me, mark.want_more) == (
        True,
        False,
        True,
        False,
    )
    assert (mark.note, mark.when, mark.with_whom) == ("Maya  was\nthere.", when, "Dr Patel")


def test_a_note_alone_is_something_kept_and_no_mark() -> None:
    snapshot, _ = do(Snapshot(), note_mark, page=PAGE, note="Ask Sam.")
    assert not has_ticks(mark_of(snapshot, PAGE))
    assert list(marked(snapshot)) == [PAGE]


def test_what_is_taken_off_again_takes_no_space() -> None:
    snapshot, _ = do(Snapshot(), set_mark, page=PAGE, name=MarkName.OFFERED, on=True)
    snapshot, step = do(snapshot, set_mark, page=PAGE, name=MarkName.OFFERED, on=False)
    assert step.action is Action.MARK_TAKEN_OFF
    assert not is_marked(mark_of(snapshot, PAGE))
    assert marked(snapshot) == {}


def test_a_mark_can_be_taken_back_and_set_again() -> None:
    snapshot, step = do(Snapshot(), set_mark, page=PAGE, name=MarkName.TALKED, on=True)
    snapshot = snapshot.after(take_back(snapshot, step=step, now=NOW))
    assert mark_of(snapshot, PAGE) is None
    snapshot, _ = do(snapshot, set_mark, page=PAGE, name=MarkName.WANT_MORE, on=True)
    mark = mark_of(snapshot, PAGE)
    assert mark is not None
    assert (mark.talked, mark.want_more) == (False, True)


@given(
    st.lists(
        st.tuples(st.sampled_from(("a", "b")), st.sampled_from(list(MarkName)), st.booleans()),
        max_size=12,
    )
)
def test_marks_stand_as_they_were_last_set_and_undo_walks_all_the_way_back(
    presses: list[tuple[str, MarkName, bool]],
) -> None:
    snapshot, steps, wanted = Snapshot(), [], {}
    for page, name, on in presses:
        snapshot, step = do(snapshot, set_mark, page=page, name=name, on=on)
        steps.append(step)
        wanted[(page, name)] = on
    for (page, name), on in wanted.items():
        assert getattr(mark_of(snapshot, page), name) is on
    for step in reversed(steps):
        snapshot = snapshot.after(take_back(snapshot, step=step, now=NOW))
    assert not snapshot.table(Kind.MARKS)


@given(
    st.lists(
        st.sampled_from(sorted(ANSWERS)).flatmap(
            lambda name: st.tuples(st.just(name), st.sampled_from(ANSWERS[name]))
        ),
        min_size=1,
        max_size=12,
    )
)
def test_each_question_keeps_its_last_answer_and_there_is_one_record(
    given_answers: list[tuple[str, str]],
) -> None:
    snapshot = Snapshot()
    for question, answer in given_answers:
        snapshot, step = do(snapshot, answer_applies, question=question, answer=answer)
        assert (step.action, step.anchor) == (Action.APPLIES_KEPT, "applies")
    kept = applies_of(snapshot)
    assert kept is not None
    assert len(snapshot.table(Kind.APPLIES)) == 1
    last = dict(given_answers)
    assert {name: getattr(kept, name) for name in ANSWERS} == {
        name: last.get(name, "") for name in ANSWERS
    }


@pytest.mark.parametrize(
    ("question", "answer"), [("cell", "ph-positive"), ("nation", "Atlantis"), ("id", "")]
)
def test_an_answer_that_is_none_is_refused(question: str, answer: str) -> None:
    with pytest.raises(ValueError, match="no answer"):
        answer_applies(Snapshot(), question=question, answer=answer, now=NOW)
