"""What people ask where a person is now: the questions of the stages that are under way."""

from __future__ import annotations

from collections.abc import Iterable

from companion.content import Bank, BankQuestion
from companion.content.gates import visible
from companion.content.journeys import JourneyPath, PathStage
from companion.services.reading import open_questions, topic_choices
from companion.services.snapshot import Snapshot


def questions_now(
    snapshot: Snapshot, bank: Bank, paths: Iterable[JourneyPath]
) -> tuple[BankQuestion, ...]:
    """Return the questions for where a person is now, those their stages name first.

    After these come the others of the groups that fit. None of a closed topic, and none that a
    closed stage or branch names; the bigger two stand behind a row of their own (walks.md 12).
    """
    path = next((each for each in paths if each.id == snapshot.path), None)
    if path is None:
        return ()
    stages = _open_stages(snapshot, path)
    named = (bank.question(each) for stage in stages for each in stage.ask)
    fitting = {stage.id for stage in stages}
    fitting |= {shape.id for stage in stages if (shape := path.shape_of(stage.id))}
    groups = [group.id for group in bank.groups if group.stage in fitting]
    others = (each for group in groups for each in bank.in_group(group))
    found = dict.fromkeys(each for each in (*named, *others) if each and not each.bigger)
    return open_questions(snapshot, found)


def _open_stages(snapshot: Snapshot, path: JourneyPath) -> tuple[PathStage, ...]:
    """Return the stages of the pack under way: a repeated one's own, an own one's shape."""
    keys: set[str] = set()
    for each in snapshot.stages_under_way():
        known = (each.stage, each.repeats, each.inside)
        keys |= set([key for key in known if path.stage(key) is not None][:1])
    choices = topic_choices(snapshot)
    return tuple(each for each in path.everything() if each.id in keys and visible(each, choices))
