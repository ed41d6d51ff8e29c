"""A person at work on a journey: a snapshot, undo and redo, a clock, and a made-up path."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from companion.content import JourneyPath, Library, PathStage
from companion.domain.dates import PartialDate
from companion.domain.journey_records import StageBefore
from companion.domain.records import Kind, Record, StageState
from companion.resources import content_folder
from companion.services.date_entries import HelperWords
from companion.services.history import History, do_again, take_back
from companion.services.journey import edit_stage
from companion.services.snapshot import Snapshot
from companion.services.stage_history import Plan
from companion.services.steps import Step, same_content

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
WORDS = HelperWords.of(Library(content_folder()).phrases())


def stage(stage_id: str, *steps: PathStage, gate: str | None = None) -> PathStage:
    """A stage of a pack, called by its id."""
    return PathStage(
        id=stage_id, title=stage_id.title(), plain=f"the {stage_id}", what=(), often=None, ask=(),
        pages=(), sources=(), reviewed=TODAY, due=None, gate=gate, steps=steps,
    )  # fmt: skip


def path(path_id: str = "transplant", *, timeline: bool = True) -> JourneyPath:
    """Three shapes, two of them with steps; a closed step and a closed branch.

    The middle and the last of them hold day 0.
    """
    return JourneyPath(
        id=path_id,
        title=path_id.title(),
        summary="",
        sources=(),
        reviewed=TODAY,
        due=None,
        stages=(
            stage("first", stage("tests"), stage("hard", gate="chances")),
            stage("middle", stage("one"), stage("two"), stage("three")),
            stage("last"),
        ),
        branches=(stage("other", gate="chances"),),
        timeline=timeline,
        day_zero=("middle", "last"),
    )


PATH = path()


class Desk:
    """A person at work: a snapshot, a history and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot = Snapshot()
        self.history = History()
        self.now = START
        self.pictures: list[Snapshot] = []

    def do(self, use_case: Any, merge: str | None = None, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        self.history.record(step, merge)
        return step

    def plan(self, key: str, start: str = "", end: str = "", **more: Any) -> Step:
        """Write the dates of a stage."""
        merge = more.pop("merge", None)
        values = {"state": StageState.PLANNED, "path": "transplant", **more}
        return self.do(edit_stage, merge=merge, stage=key, start=day(start), end=day(end), **values)

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


def day(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def same(one: Snapshot, other: Snapshot) -> bool:
    """Whether two snapshots show the same, whatever lies in the bin."""
    for kind in Kind:
        mine, theirs = one.table(kind), other.table(kind)
        if mine.keys() != theirs.keys():
            return False
        if not all(same_content(mine[key], theirs[key]) for key in mine):
            return False
    return True


def kept_plans(snapshot: Snapshot) -> set[tuple[str, Plan]]:
    """Every plan that can be read: what stands, and what stood before."""
    before = cast("Iterable[StageBefore]", snapshot.table(Kind.STAGES_BEFORE).values())
    return {(each.id, Plan.of(each)) for each in snapshot.stages.values()} | {
        (each.stage, Plan.of(each)) for each in before
    }


def dates_in(records: Iterable[Record]) -> set[tuple[str, str]]:
    """Every date of appointments, and of what they were planned for before."""
    return {
        (getattr(each, "appointment", "") or each.id, str(getattr(each, "when", "")))
        for each in records
    }
