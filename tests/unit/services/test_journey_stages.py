"""My stages: written, renamed, added, repeated, reordered; what was planned before stays."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content import JourneyPath
from companion.domain.errors import EmptyTextError, NothingThereError
from companion.domain.records import GateAnswer, Kind, StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.journey import (
    PackStageError,
    add_stage,
    choose_branch,
    link_appointment,
    link_question,
    name_stage,
    note_stage,
    remove_stage,
    reorder_stage,
    repeat_stage,
)
from companion.services.questions import add_question
from companion.services.reading import answer_gate
from companion.services.stage_history import Plan, history_of
from companion.services.stage_list import (
    MyStage,
    my_stage,
    my_stages,
    other_ways,
    siblings,
    walk,
)
from tests.unit.services.journey_desk import PATH, Desk, day, kept_plans, same

FIRST = stage_record_id("transplant", "first")


def shapes(desk: Desk, course: str = "") -> list[str]:
    return [each.title for each in my_stages(desk.snapshot, PATH, course)]


def steps(desk: Desk, key: str) -> list[str]:
    return [each.title for each in one(desk, key).steps]


def one(desk: Desk, key: str, course: str = "") -> MyStage:
    found = my_stage(desk.snapshot, PATH, key, course)
    assert found is not None
    return found


def before(desk: Desk, record_id: str = FIRST) -> list[str]:
    return [str(each.start) for each in history_of(desk.snapshot, record_id)]


# --- what was planned before ---


def test_a_date_that_is_replaced_is_kept_with_when_that_was() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07", reason="a bed is free")
    desk.plan("first", "2026-12-14", state=StageState.MOVED, reason="the ward is full")
    (former,) = one(desk, "first").history
    assert (former.state, former.start) == (StageState.PLANNED, day("2026-12-07"))
    assert former.reason == "a bed is free"
    assert former.created_at == desk.now


def test_what_was_written_first_replaces_nothing() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    assert one(desk, "first").history == ()


def test_a_date_beside_one_that_stays_replaces_nothing() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    desk.plan("first", "2026-12-07", "2026-12-09")
    assert before(desk) == []


def test_a_date_that_is_not_known_any_more_is_kept() -> None:
    desk = Desk()
    desk.plan("first", "2026-12~", "2027")
    desk.plan("first", state=StageState.MOVED)
    assert [(str(e.start), str(e.end)) for e in one(desk, "first").history] == [
        ("2026-12~", "2027")
    ]


def test_a_note_is_no_plan() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    desk.do(note_stage, path="transplant", stage="first", note="soup")
    assert before(desk) == []


def test_undo_takes_the_former_plan_away_with_the_edit_and_redo_brings_both_back() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    desk.plan("first", "2026-12-14")
    desk.undo()
    assert before(desk) == []
    assert one(desk, "first").start == day("2026-12-07")
    desk.redo()
    assert before(desk) == ["2026-12-07"]
    desk.undo()
    desk.plan("first", "2026-12-21")
    assert before(desk) == ["2026-12-07"]


def test_quick_typing_keeps_what_stood_before_it_once() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    for typed in ("2026-12-01", "2026-12-02", "2026-12-21"):
        desk.plan("first", typed, merge="dates", sitting="now")
    assert before(desk) == ["2026-12-07"]
    desk.undo()
    assert one(desk, "first").start == day("2026-12-07")
    assert before(desk) == []
    desk.redo()
    assert before(desk) == ["2026-12-07"]


def test_words_typed_letter_by_letter_leave_no_heap_of_former_ones() -> None:
    desk = Desk()
    for typed in ("t", "th", "the ward"):
        desk.plan("first", reason=typed, merge="reason", sitting="one")
    assert one(desk, "first").history == ()
    for typed in ("a", "a bed"):
        desk.plan("first", reason=typed, merge="reason 2", sitting="two")
    assert [each.reason for each in one(desk, "first").history] == ["the ward"]


def test_typing_that_comes_back_leaves_nothing_behind_and_nothing_to_undo() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    for typed in ("2026-12-01", "2026-12-07"):
        desk.plan("first", typed, merge="dates", sitting="now")
    assert before(desk) == []
    desk.undo()
    assert one(desk, "first").start is None


def test_typing_on_after_coming_back_keeps_what_stood_before() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    for typed in ("2026-12-01", "2026-12-07", "2026-12-30"):
        desk.plan("first", typed, merge="dates", sitting="now")
    assert before(desk) == ["2026-12-07"]


def test_another_stay_in_the_field_keeps_what_the_one_before_left() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07", sitting="one")
    desk.plan("first", "2026-12-14", sitting="two")
    desk.plan("first", "2026-12-21", sitting="three")
    assert before(desk) == ["2026-12-14", "2026-12-07"]


@pytest.mark.parametrize("sitting", ["", "now"])
def test_a_plan_that_ends_before_it_starts_was_never_the_plan(sitting: str) -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07", "2026-12-13")
    desk.plan("first", "2027-01-11", "2026-12-13")
    desk.plan("first", "2027-01-11", "2027-01-17", sitting=sitting)
    desk.plan("first", "2027-01-25", "2027-01-17")
    desk.plan("first", "2027-02-01", "2027-02-07", sitting=sitting and "later")
    plans = [(str(each.start), str(each.end)) for each in one(desk, "first").history]
    assert plans == [
        ("2027-01-25", "None"),
        ("2027-01-11", "2027-01-17"),
        ("2026-12-07", "2026-12-13"),
    ]


def test_a_stage_that_is_removed_and_brought_back_has_its_former_plans() -> None:
    desk = Desk()
    desk.do(add_stage, journey=PATH, title="Radiotherapy", stage_id="mine")
    desk.plan("mine", "2026-12-07")
    desk.plan("mine", "2026-12-14")
    desk.do(remove_stage, journey=PATH, stage="mine")
    assert my_stage(desk.snapshot, PATH, "mine") is None
    assert before(desk, stage_record_id("transplant", "mine")) == ["2026-12-07"]
    desk.undo()
    assert len(one(desk, "mine").history) == 1


DATES = st.sampled_from(["", "2026-12-07", "2026-12-14", "2026-12", "2026~", "2028-02-29"])
EDITS = st.tuples(
    st.sampled_from(["first", "one", "mine"]),
    st.sampled_from(list(StageState)),
    DATES,
    DATES,
    st.sampled_from([None, "", "full", "fever"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=15), st.data())
def test_history_never_shrinks_and_no_plan_is_lost(edits: list[Any], data: Any) -> None:
    desk = Desk()
    pictures = [desk.snapshot]
    seen: set[tuple[str, Plan]] = set()
    for key, state, start, end, reason in edits:
        desk.plan(key, start, end, state=state, reason=reason)
        now = kept_plans(desk.snapshot)
        # A plan may only go where the next one says all of it and more.
        lost = {
            (record_id, plan)
            for record_id, plan in seen - now
            if not any(i == record_id and not plan.sound.is_lost_in(other) for i, other in now)
        }
        assert lost == set()
        many = len(desk.snapshot.table(Kind.STAGES_BEFORE))
        assert many >= len(pictures[-1].table(Kind.STAGES_BEFORE))
        seen = now
        pictures.append(desk.snapshot)
    back = data.draw(st.integers(0, len(edits)))
    for step in range(back):
        desk.undo()
        assert same(desk.snapshot, pictures[len(edits) - 1 - step])
    for _ in range(back):
        desk.redo()
    assert same(desk.snapshot, pictures[-1])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(DATES, DATES), min_size=1, max_size=6))
def test_a_stay_in_a_field_is_one_former_plan_at_most(typed: list[tuple[str, str]]) -> None:
    desk = Desk()
    desk.plan("first", "2026-11-30", "2026-12-01", reason="at first")
    stood = desk.snapshot
    for start, end in typed:
        desk.plan("first", start, end, merge="dates", sitting="now")
    assert [(str(e.start), e.reason) for e in one(desk, "first").history] == [
        ("2026-11-30", "at first")
    ]
    desk.undo()
    assert same(desk.snapshot, stood)


# --- the list ---


def test_stages_stand_as_in_the_pack_with_their_steps_inside() -> None:
    desk = Desk()
    assert shapes(desk) == ["First", "Middle", "Last"]
    assert steps(desk, "middle") == ["One", "Two", "Three"]
    assert one(desk, "two").inside == "middle"


def test_a_closed_step_is_not_named_until_its_topic_is_open_or_it_is_written_on() -> None:
    desk = Desk()
    assert steps(desk, "first") == ["Tests"]
    desk.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    assert steps(desk, "first") == ["Tests", "Hard"]
    desk.do(answer_gate, topic="chances", answer=GateAnswer.NOT_NOW)
    desk.do(note_stage, path="transplant", stage="hard", note="they told me")
    assert steps(desk, "first") == ["Tests", "Hard"]


def test_a_closed_step_put_in_another_place_is_not_named_by_that() -> None:
    desk = Desk()
    desk.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    desk.do(reorder_stage, journey=PATH, stage="hard", places=-1)
    assert steps(desk, "first") == ["Hard", "Tests"]
    desk.do(answer_gate, topic="chances", answer=GateAnswer.NOT_NOW)
    assert steps(desk, "first") == ["Tests"]


def test_another_way_is_not_named_until_it_is_chosen() -> None:
    desk = Desk()
    assert other_ways(desk.snapshot, PATH) == ()
    desk.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    assert shapes(desk) == ["First", "Middle", "Last"]
    assert [each.id for each in other_ways(desk.snapshot, PATH)] == ["other"]
    desk.do(choose_branch, journey=PATH, branch="other")
    assert shapes(desk) == ["First", "Middle", "Last", "Other"]
    assert other_ways(desk.snapshot, PATH) == ()
    assert one(desk, "other").removable
    desk.do(remove_stage, journey=PATH, stage="other")
    assert shapes(desk) == ["First", "Middle", "Last"]


@pytest.mark.parametrize("key", ["other", "hard"])
def test_a_closed_stage_that_is_set_and_cleared_again_is_not_named_any_more(key: str) -> None:
    desk = Desk()
    desk.plan(key, "2026-12-07")
    assert key in [each.key for each in walk(my_stages(desk.snapshot, PATH))]
    desk.plan(key, state=StageState.NONE)
    assert key not in [each.key for each in walk(my_stages(desk.snapshot, PATH))]
    desk.do(answer_gate, topic="chances", answer=GateAnswer.SHOW)
    assert [each.id for each in other_ways(desk.snapshot, PATH)] == ["other"]


def test_another_way_that_is_taken_out_and_put_in_again_has_its_words() -> None:
    desk = Desk()
    desk.do(choose_branch, journey=PATH, branch="other")
    desk.do(note_stage, path="transplant", stage="other", note="Ask Sam")
    desk.do(remove_stage, journey=PATH, stage="other")
    stood = desk.snapshot
    desk.do(choose_branch, journey=PATH, branch="other")
    assert one(desk, "other").note == "Ask Sam"
    desk.undo()
    assert same(desk.snapshot, stood)


def test_an_end_before_the_start_is_kept_and_not_told() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-14", "2026-12-07")
    found = one(desk, "first")
    assert (found.start, found.end) == (day("2026-12-14"), None)
    assert found.record is not None
    assert found.record.end == day("2026-12-07")
    desk.plan("first", "2026-12-14", "2026-12")
    assert one(desk, "first").end == day("2026-12")


def test_only_a_branch_can_be_chosen_as_another_way() -> None:
    with pytest.raises(NothingThereError):
        Desk().do(choose_branch, journey=PATH, branch="middle")


def test_an_own_stage_stands_where_it_was_put() -> None:
    desk = Desk()
    desk.do(add_stage, journey=PATH, title=" Holiday ", after="first")
    desk.do(add_stage, journey=PATH, title="Scan", inside="middle", after="one")
    desk.do(add_stage, journey=PATH, title="Home")
    assert shapes(desk) == ["First", "Holiday", "Middle", "Last", "Home"]
    assert steps(desk, "middle") == ["One", "Scan", "Two", "Three"]


def test_an_own_stage_needs_a_name_and_is_added_once() -> None:
    desk = Desk()
    with pytest.raises(EmptyTextError):
        desk.do(add_stage, journey=PATH, title="  ")
    desk.do(add_stage, journey=PATH, title="Scan", stage_id="mine")
    desk.do(add_stage, journey=PATH, title="Scans", stage_id="mine")
    assert shapes(desk) == ["First", "Middle", "Last", "Scans"]


def test_a_stage_can_be_called_otherwise_and_by_the_packs_name_again() -> None:
    desk = Desk()
    desk.do(name_stage, journey=PATH, stage="middle", title="The hard weeks")
    assert (one(desk, "middle").title, one(desk, "middle").plain) == ("The hard weeks", "")
    desk.do(name_stage, journey=PATH, stage="middle", title="")
    assert (one(desk, "middle").title, one(desk, "middle").plain) == ("Middle", "the middle")


def test_an_own_stage_keeps_a_name() -> None:
    desk = Desk()
    desk.do(add_stage, journey=PATH, title="Scan", stage_id="mine")
    with pytest.raises(EmptyTextError):
        desk.do(name_stage, journey=PATH, stage="mine", title="")


def test_a_repeated_stage_stands_after_the_first_and_starts_empty() -> None:
    desk = Desk()
    desk.plan("first", "2026-12-07")
    desk.do(repeat_stage, journey=PATH, stage="first", stage_id="again")
    desk.do(repeat_stage, journey=PATH, stage="two")
    assert shapes(desk) == ["First", "First", "Middle", "Last"]
    assert steps(desk, "middle") == ["One", "Two", "Two", "Three"]
    again = one(desk, "again")
    assert again.start is None
    assert again.pack is PATH.stage("first")
    assert again.own


def test_a_stage_of_the_pack_cannot_be_removed() -> None:
    desk = Desk()
    desk.plan("two", "2026-12-07")
    with pytest.raises(PackStageError):
        desk.do(remove_stage, journey=PATH, stage="two")


@pytest.mark.parametrize("use_case", [repeat_stage, remove_stage, partial(reorder_stage, places=1)])
def test_a_stage_that_is_not_there_cannot_be_changed(use_case: Any) -> None:
    with pytest.raises(NothingThereError):
        Desk().do(use_case, journey=PATH, stage="nowhere")


def test_a_stage_moves_among_its_neighbours_and_stays_at_the_ends() -> None:
    desk = Desk()
    desk.do(reorder_stage, journey=PATH, stage="last", places=-5)
    assert shapes(desk) == ["Last", "First", "Middle"]
    desk.do(reorder_stage, journey=PATH, stage="one", places=1)
    assert steps(desk, "middle") == ["Two", "One", "Three"]
    assert shapes(desk) == ["Last", "First", "Middle"]
    desk.undo()
    desk.undo()
    assert shapes(desk) == ["First", "Middle", "Last"]


def test_a_stage_at_its_end_has_nothing_to_undo() -> None:
    desk = Desk()
    assert not desk.do(reorder_stage, journey=PATH, stage="first", places=-1).undoable


MOVES = st.lists(
    st.tuples(st.sampled_from(["one", "two", "three", "a", "b"]), st.integers(-4, 4)), max_size=80
)


@settings(max_examples=60, deadline=None)
@given(MOVES)
def test_any_order_can_be_reached_and_is_kept(moves: list[tuple[str, int]]) -> None:
    desk = Desk()
    for key in ("a", "b"):
        desk.do(add_stage, journey=PATH, title=key, inside="middle", stage_id=key)
    order = ["one", "two", "three", "a", "b"]
    for key, places in moves:
        desk.do(reorder_stage, journey=PATH, stage=key, places=places)
        here = order.index(key)
        order.remove(key)
        order.insert(max(0, min(here + places, len(order))), key)
        rows = siblings(my_stages(desk.snapshot, PATH), "one")
        assert [each.key for each in rows] == order
        assert all(each.rank > 0 for each in rows)


def test_a_place_that_is_taken_a_hundred_times_has_room_again() -> None:
    desk = Desk()
    order = ["one", "two", "three"]
    for _ in range(100):
        desk.do(reorder_stage, journey=PATH, stage=order[2], places=-1)
        order[1], order[2] = order[2], order[1]
        assert [each.key for each in one(desk, "middle").steps] == order


def test_questions_and_appointments_belong_to_a_stage_before_anything_is_written_on_it() -> None:
    desk = Desk()
    desk.do(add_question, text="How long?", question_id="q")
    desk.do(add_appointment, what="Scan", when=day("2026-12-07"), appointment_id="a")
    for use_case, name in ((link_question, "question_id"), (link_appointment, "appointment_id")):
        desk.do(use_case, stage_id=stage_record_id("transplant", "two"), **{name: name[0]})
    two = one(desk, "two")
    assert [each.text for each in two.questions] == ["How long?"]
    assert [each.what for each in two.appointments] == ["Scan"]
    assert two.record is None
    desk.do(link_question, question_id="q", stage_id="")
    assert one(desk, "two").questions == ()
    desk.undo()
    assert len(one(desk, "two").questions) == 1


def test_what_another_version_put_in_a_shape_that_is_gone_is_still_there() -> None:
    desk = Desk()
    desk.do(add_stage, journey=PATH, title="Scan", inside="middle", stage_id="mine")
    shorter: JourneyPath = PATH._replace(stages=PATH.stages[:1])
    assert [each.key for each in walk(my_stages(desk.snapshot, shorter))] == [
        "first", "tests", "mine"
    ]  # fmt: skip
