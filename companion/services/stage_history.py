"""What was planned before: kept whenever a plan is replaced, and never thinned out.

A former plan is written in the same step as the edit that replaces it, so undo takes both away and
redo brings both back. While a person is at one field (a *sitting*) the words of the step before
last are no plan, so only what stood when the sitting began is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple, cast

from companion.domain.dates import PartialDate, end_before_start
from companion.domain.journey_records import StageBefore
from companion.domain.records import Kind, Stage, StageState, fixed_id
from companion.services.snapshot import Snapshot
from companion.services.steps import Pair, removed


class Plan(NamedTuple):
    """What a person plans for a stage: how it stands, when, and why."""

    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    reason: str = ""

    @classmethod
    def of(cls, record: Stage | StageBefore | None) -> Plan:
        """Return the plan a record holds; nothing for none."""
        if record is None:
            return cls()
        return cls(record.state, record.start, record.end, record.reason)

    @property
    def says_nothing(self) -> bool:
        """Whether nothing is planned at all."""
        return self == Plan()

    @property
    def sound(self) -> Plan:
        """This plan, without an end that cannot come after its start: nobody ever planned that."""
        return self._replace(end=None) if end_before_start(self.start, self.end) else self

    def is_lost_in(self, other: Plan) -> bool:
        """Whether anything of this plan is not in the other one any more.

        Where the other says that it has moved, this one's dates are those it has moved from.
        """
        moves = other.state is StageState.MOVED is not self.state
        if moves and (self.start or self.end):
            return True
        return any(mine and mine != theirs for mine, theirs in zip(self, other, strict=True))


class Replaced(NamedTuple):
    """A plan that stood since a moment, and the one that stands for it now."""

    record_id: str
    former: Plan
    plan: Plan
    since: datetime


def keep_former(
    snapshot: Snapshot, replaced: Replaced, *, now: datetime, sitting: str = ""
) -> tuple[Pair, ...]:
    """Return what is to be written so that a former plan is kept, which may be nothing.

    `sitting` names one stay in a field: whatever is typed there, the plan from before it is kept
    once. Typing that comes back to it leaves nothing behind. An end before the start is left out,
    and where nothing else was replaced, nothing is kept.
    """
    name = sitting or replaced.since.isoformat()
    record_id = fixed_id("stage-before", replaced.record_id, name)
    known = cast("StageBefore | None", snapshot.known(Kind.STAGES_BEFORE, record_id))
    if known is not None and known.deleted_at is None:
        came_back = bool(sitting) and Plan.of(known) == replaced.plan
        return ((known, removed(known, now)),) if came_back else ()
    if replaced.former == replaced.plan:
        return ()
    # In a sitting even "nothing was planned" is kept: what is typed first is then no former plan.
    former = replaced.former.sound
    kept_once = sitting and former == replaced.former
    if not kept_once and not former.is_lost_in(replaced.plan):
        return ()
    made = StageBefore(
        id=record_id,
        created_at=now,
        updated_at=now,
        stage=replaced.record_id,
        **former._asdict(),
    )
    return ((known, made),)


def histories(snapshot: Snapshot) -> Mapping[str, tuple[StageBefore, ...]]:
    """Return what was planned before by the id of the stage, the latest first."""
    found: dict[str, list[StageBefore]] = {}
    for each in _kept(snapshot):
        if not Plan.of(each).says_nothing:
            found.setdefault(each.stage, []).append(each)
    return {stage: _newest_first(former) for stage, former in found.items()}


def history_of(snapshot: Snapshot, record_id: str) -> tuple[StageBefore, ...]:
    """Return what was planned before for one stage, or for the day 0 of a course."""
    mine = (each for each in _kept(snapshot) if each.stage == record_id)
    return _newest_first(each for each in mine if not Plan.of(each).says_nothing)


def _kept(snapshot: Snapshot) -> Iterable[StageBefore]:
    return cast("Iterable[StageBefore]", snapshot.table(Kind.STAGES_BEFORE).values())


def _newest_first(former: Iterable[StageBefore]) -> tuple[StageBefore, ...]:
    return tuple(sorted(former, key=lambda each: (each.created_at, each.id), reverse=True))
