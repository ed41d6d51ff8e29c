"""For where you are now: what a stage names, on every path, and nothing that is closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from companion.content import JourneyPath, Library, PathStage
from companion.domain.records import (
    GateAnswer,
    GateChoice,
    Journey,
    Kind,
    Record,
    Stage,
    StageState,
    fixed_id,
    new_id,
)
from companion.resources import content_folder
from companion.services.choosing_three import MOST_OF_STAGE, candidates
from companion.services.snapshot import Snapshot
from companion.services.stage_questions import questions_now
from companion.ui.pages.questions.lines import bank_sections

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LIBRARY = Library(content_folder())
BANK, PATHS = LIBRARY.bank(), LIBRARY.paths()


def of_stages(*, branches: bool) -> Iterator[tuple[JourneyPath, PathStage]]:
    for path in PATHS:
        for stage in path.everything():
            if (stage in path.branches) is branches:
                yield path, stage


def at(
    path: str, stage: str, *topics: str, course: str = "", shown: str = "", **own: str
) -> Snapshot:
    """A snapshot with one stage under way, and these hard topics open."""
    stamps = {"created_at": NOW, "updated_at": NOW}
    under_way = Stage(
        id=new_id(), path=path, stage=stage, state=StageState.UNDER_WAY, course=course, **own,
        **stamps,
    )  # fmt: skip
    journey = Journey(id=fixed_id("journey"), path=path, course=shown or course, **stamps)
    gates: list[Record] = [
        GateChoice(id=fixed_id("gate", topic), topic=topic, answer=GateAnswer.SHOW, **stamps)
        for topic in topics
    ]
    return Snapshot.of({Kind.STAGES: [under_way], Kind.JOURNEY: [journey], Kind.GATES: gates})


def ids_now(snapshot: Snapshot) -> list[str]:
    return [each.id for each in questions_now(snapshot, BANK, PATHS)]


def opened(snapshot: Snapshot) -> set[str]:
    return {each.key for each in bank_sections(BANK, snapshot, PATHS) if each.opened}


@pytest.mark.parametrize(
    ("path", "stage"),
    [(path.id, stage) for path, stage in of_stages(branches=False) if stage.gate is None],
    ids=lambda each: each if isinstance(each, str) else each.id,
)
def test_every_stage_has_questions_to_choose_three_from(path: str, stage: PathStage) -> None:
    snapshot = at(path, stage.id)
    offered = [each.bank_id for each in candidates(snapshot, BANK, PATHS).stage]
    assert 0 < len(offered) <= MOST_OF_STAGE
    seven = {each.id for each in BANK.seven}
    closed = {each.id for each in BANK.questions if each.gate}
    named = [each for each in stage.ask if each not in seven | closed]
    assert offered[: len(named)] == named[:MOST_OF_STAGE]
    groups = {question.group for each in named if (question := BANK.question(each))}
    assert groups <= opened(snapshot)
    assert not closed & set(ids_now(snapshot))


@pytest.mark.parametrize(
    ("path", "stage"),
    [(path.id, stage) for path, stage in of_stages(branches=True)]
    + [(path.id, stage) for path, stage in of_stages(branches=False) if stage.gate],
    ids=lambda each: each if isinstance(each, str) else each.id,
)
def test_a_closed_stage_or_branch_offers_nothing_and_an_open_one_what_it_names(
    path: str, stage: PathStage
) -> None:
    assert ids_now(at(path, stage.id)) == []
    assert opened(at(path, stage.id)) == {"first-seven"}
    assert stage.gate is not None
    named = [each for each in BANK.questions if each.id in stage.ask and not each.bigger]
    fitting = {each.id for each in named if each.gate in {None, stage.gate}}
    offered = set(ids_now(at(path, stage.id, stage.gate)))
    assert offered >= fitting
    assert not offered & ({each.id for each in named} - fitting)
    topics = {stage.gate, *(each.gate for each in named if each.gate)}
    assert set(ids_now(at(path, stage.id, *topics))) >= {each.id for each in named} > set()


def test_a_step_brings_the_group_of_the_shape_it_lies_in() -> None:
    assert "first-signs-gvhd" in ids_now(at("transplant", "day-0"))
    assert {"day-0", "conditioning-and-stay"} <= opened(at("transplant", "day-0"))


def test_a_repeated_stage_and_one_of_ones_own_inside_a_shape_bring_those_of_the_pack() -> None:
    pack = ids_now(at("blinatumomab", "blina-home"))
    assert ids_now(at("blinatumomab", "mine", repeats="blina-home")) == pack
    assert ids_now(at("blinatumomab", "mine", inside="blina-home")) == pack
    assert ids_now(at("blinatumomab", "mine")) == []


def test_only_the_course_and_the_path_that_are_shown_count() -> None:
    assert ids_now(at("tki", "tki-daily", course="two")) == ids_now(at("tki", "tki-daily"))
    assert ids_now(at("tki", "tki-daily", course="two", shown="three")) == []
    assert ids_now(at("unsure", "tki-daily")) == []


def test_the_bigger_two_are_never_among_them() -> None:
    topics = tuple({each.gate for each in BANK.questions if each.gate})
    for path in PATHS:
        for stage in path.everything():
            found = questions_now(at(path.id, stage.id, *topics), BANK, PATHS)
            assert not any(each.bigger for each in found)


def test_every_question_has_a_page_and_a_stage_unless_its_group_is_for_somebody() -> None:
    asked = {each for path in PATHS for stage in path.walk() for each in stage.ask}
    persons = {group.id for group in BANK.groups if group.person}
    staged = {group.id for group in BANK.groups if group.stage}
    assert persons == {"children", "teenagers"}
    lonely = [
        each.id
        for each in BANK.questions
        if not each.pages or not (each.id in asked or each.group in staged | persons)
    ]
    assert lonely == []
