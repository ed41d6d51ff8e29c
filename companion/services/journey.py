"""Use cases for the path: which one, and a person's own stages, dates, states and notes.

A plan that is replaced is kept beside the stage in the same step (`stage_history.py`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError, NothingThereError, UseCaseError
from companion.domain.records import (
    Appointment,
    Journey,
    Kind,
    Question,
    Record,
    Stage,
    StageState,
    fixed_id,
    new_id,
    stage_record_id,
)
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.stage_history import Plan, Replaced, keep_former
from companion.services.stage_list import ROOM, MyStage, my_stages, siblings, walk
from companion.services.steps import Pair, Step, changed, removed

PAGE = "journey"
_CLOSEST = 1e-6


class PackStageError(UseCaseError):
    """A stage of the pack cannot be removed; it can be said to be not in the plan now."""


def choose_path(snapshot: Snapshot, *, path: str, now: datetime) -> Step:
    """Return the step that chooses a path; dates written on another path are kept."""
    return Step(action=Action.PATH_CHOSEN, page=PAGE, pairs=(shown_pair(snapshot, path, "", now),))


def shown_pair(snapshot: Snapshot, path: str, course: str, now: datetime) -> Pair:
    """Return what is to be written so that a course of a path is shown."""
    record_id = fixed_id("journey")
    before = snapshot.table(Kind.JOURNEY).get(record_id)
    after: Record = (
        changed(before, now, path=path, course=course)
        if before
        else Journey(id=record_id, created_at=now, updated_at=now, path=path, course=course)
    )
    return before, after


# --- one stage ---


def edit_stage(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    now: datetime,
    state: StageState,
    start: PartialDate | None,
    end: PartialDate | None,
    reason: str | None = None,
    course: str = "",
    sitting: str = "",
) -> Step:
    """Return the step that writes a stage's state, the person's own dates, and why.

    The plan it replaces is kept. Without a `reason` the one that is there stays. `sitting` names
    one stay in the fields (a new name for each), so that typing leaves one former plan, not many.
    """
    before = snapshot.stage(path, stage, course)
    whole = before or _new_stage(path, stage, course, now)
    former = Plan.of(before)
    plan = Plan(state, start, end, former.reason if reason is None else clean_text(reason))
    replaced = Replaced(whole.id, former, plan, whole.updated_at)
    check = whole.check and (whole.start, whole.end) == (start, end)
    return Step(
        action=Action.STAGE_EDITED,
        page=PAGE,
        pairs=(
            (before, changed(whole, now, check=check, **plan._asdict())),
            *keep_former(snapshot, replaced, now=now, sitting=sitting),
        ),
        anchor=stage,
    )


def note_stage(
    snapshot: Snapshot, *, path: str, stage: str, note: str, now: datetime, course: str = ""
) -> Step:
    """Return the step that writes the person's note on a stage."""
    pair = _written(snapshot, (path, stage, course), now, note=clean_text(note))
    return Step(action=Action.STAGE_EDITED, page=PAGE, pairs=(pair,), anchor=stage)


def name_stage(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    stage: str,
    title: str,
    now: datetime,
    course: str = "",
) -> Step:
    """Return the step that gives a stage another name; no name is the pack's own again.

    Raises:
        EmptyTextError: If nothing is left to call it by.
    """
    name = clean_line(title)
    mine = snapshot.stage(journey.id, stage, course)
    known = journey.stage(stage) or (journey.stage(mine.repeats) if mine else None)
    if not name and known is None:
        raise EmptyTextError
    if known is not None and name == known.title:
        name = ""
    pair = _written(snapshot, (journey.id, stage, course), now, title=name)
    return Step(action=Action.STAGE_NAMED, page=PAGE, pairs=(pair,), anchor=stage)


# --- the list of stages ---


def add_stage(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    title: str,
    now: datetime,
    inside: str = "",
    after: str = "",
    course: str = "",
    stage_id: str = "",
) -> Step:
    """Return the step that adds a stage of the person's own.

    `inside` is the shape it is folded in, none for a shape of its own. It stands after the stage
    that `after` names, or last. The form chooses `stage_id`, so that trying again is no second one.

    Raises:
        EmptyTextError: If it has no name.
    """
    name = clean_line(title)
    if not name:
        raise EmptyTextError
    shapes = my_stages(snapshot, journey, course)
    rows = _inside(shapes, inside)
    made = _new_stage(journey.id, stage_id or new_id(), course, now)
    made = changed(made, now, title=name, inside=inside, rank=_rank_after(rows, after))
    return _added(snapshot, Action.STAGE_ADDED, made)


def repeat_stage(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    stage: str,
    now: datetime,
    course: str = "",
    stage_id: str = "",
) -> Step:
    """Return the step that adds a stage once more, after the first, with no dates yet.

    Raises:
        NothingThereError: If the stage is not there.
    """
    shapes = my_stages(snapshot, journey, course)
    first = next((each for each in walk(shapes) if each.key == stage), None)
    if first is None:
        raise NothingThereError(stage)
    made = changed(
        _new_stage(journey.id, stage_id or new_id(), course, now),
        now,
        title=first.record.title if first.record else "",
        inside=first.inside,
        repeats=first.pack.id if first.pack else "",
        rank=_rank_after(siblings(shapes, stage), stage),
    )
    return _added(snapshot, Action.STAGE_REPEATED, made)


def choose_branch(
    snapshot: Snapshot, *, journey: JourneyPath, branch: str, now: datetime, course: str = ""
) -> Step:
    """Return the step that puts another way among the stages; from then on it is named.

    One that was taken out before is there again with its words. Its place is written, which tells
    it from one that was set and cleared again.

    Raises:
        NothingThereError: If the path has no such branch.
    """
    ids = [each.id for each in journey.branches]
    if branch not in ids:
        raise NothingThereError(branch)
    record_id = stage_record_id(journey.id, branch, course)
    before = cast("Stage | None", snapshot.known(Kind.STAGES, record_id))
    whole = before or _new_stage(journey.id, branch, course, now)
    rank = whole.rank or (len(journey.stages) + 1 + ids.index(branch)) * ROOM
    after = changed(whole, now, rank=rank, deleted_at=None)
    return Step(action=Action.STAGE_ADDED, page=PAGE, pairs=((before, after),), anchor=branch)


def remove_stage(
    snapshot: Snapshot, *, journey: JourneyPath, stage: str, now: datetime, course: str = ""
) -> Step:
    """Return the step that takes an own stage or a branch off the list; undo brings it back.

    What was planned for it before stays kept, and is there again with it.

    Raises:
        PackStageError: If it is a stage of the pack.
        NothingThereError: If it was removed meanwhile.
    """
    if any(each.id == stage for each in journey.walk()):
        raise PackStageError(stage)
    mine = existing(snapshot.stages, stage_record_id(journey.id, stage, course))
    return Step(
        action=Action.STAGE_REMOVED, page=PAGE, pairs=((mine, removed(mine, now)),), anchor=stage
    )


def reorder_stage(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    stage: str,
    places: int,
    now: datetime,
    course: str = "",
) -> Step:
    """Return the step that moves a stage up (negative) or down among its neighbours.

    Past an end it stays at that end. Only its own place is written.

    Raises:
        NothingThereError: If the stage is not there.
    """
    rows = siblings(my_stages(snapshot, journey, course), stage)
    here = next((place for place, each in enumerate(rows) if each.key == stage), None)
    if here is None:
        raise NothingThereError(stage)
    others = rows[:here] + rows[here + 1 :]
    there = max(0, min(here + places, len(others)))
    before, after = _neighbours(others, there)
    rank = _between(before, after)
    if _too_close(before, rank, after):
        order = (*others[:there], rows[here], *others[there:])
        pairs = _renumbered(snapshot, journey, order, course, now)
    else:
        pairs = (_written(snapshot, (journey.id, stage, course), now, rank=rank),)
    return Step(
        action=Action.STAGE_REORDERED,
        page=PAGE,
        pairs=pairs,
        anchor=stage,
        undoable=here != there,
    )


# --- what belongs to a stage ---


def link_question(snapshot: Snapshot, *, question_id: str, stage_id: str, now: datetime) -> Step:
    """Return the step that puts a question with a stage (`stage_record_id`), or with none.

    Raises:
        NothingThereError: If the question was removed meanwhile.
    """
    return _linked(existing(snapshot.questions, question_id), stage_id, now)


def link_appointment(
    snapshot: Snapshot, *, appointment_id: str, stage_id: str, now: datetime
) -> Step:
    """Return the step that puts an appointment with a stage (`stage_record_id`), or with none.

    Raises:
        NothingThereError: If the appointment was removed meanwhile.
    """
    return _linked(existing(snapshot.appointments, appointment_id), stage_id, now)


def _linked(record: Question | Appointment, stage_id: str, now: datetime) -> Step:
    action = Action.STAGE_LINKED if stage_id else Action.STAGE_UNLINKED
    pair = (record, changed(record, now, stage=stage_id))
    return Step(action=action, page=PAGE, pairs=(pair,), anchor=stage_id or record.stage)


# --- what is written ---


def _new_stage(path: str, stage: str, course: str, now: datetime) -> Stage:
    return Stage(
        id=stage_record_id(path, stage, course),
        created_at=now,
        updated_at=now,
        path=path,
        stage=stage,
        course=course,
    )


def _written(snapshot: Snapshot, place: tuple[str, str, str], now: datetime, **values: Any) -> Pair:
    before = snapshot.stage(*place)
    return before, changed(before or _new_stage(*place, now), now, **values)


def _added(snapshot: Snapshot, action: Action, made: Stage) -> Step:
    before = snapshot.known(Kind.STAGES, made.id)
    return Step(action=action, page=PAGE, pairs=((before, made),), anchor=made.stage)


def _inside(shapes: tuple[MyStage, ...], inside: str) -> tuple[MyStage, ...]:
    if not inside:
        return shapes
    return next((shape.steps for shape in shapes if shape.key == inside), ())


def _rank_after(rows: tuple[MyStage, ...], after: str) -> float:
    place = next((here for here, each in enumerate(rows, start=1) if each.key == after), len(rows))
    return _between(*_neighbours(rows, place))


def _neighbours(rows: tuple[MyStage, ...], place: int) -> tuple[float | None, float | None]:
    before = rows[place - 1].rank if place > 0 else None
    after = rows[place].rank if place < len(rows) else None
    return before, after


def _between(before: float | None, after: float | None) -> float:
    """Return a rank between two neighbours; never 0, which is the pack's place."""
    if after is None:
        return (before or 0.0) + ROOM
    return ((before or 0.0) + after) / 2


def _too_close(before: float | None, rank: float, after: float | None) -> bool:
    return after is not None and min(rank - (before or 0.0), after - rank) < _CLOSEST


def _renumbered(
    snapshot: Snapshot, journey: JourneyPath, rows: tuple[MyStage, ...], course: str, now: datetime
) -> tuple[Pair, ...]:
    """Give every row a rank with room again, for the rare list moved a thousand times."""
    return tuple(
        _written(snapshot, (journey.id, each.key, course), now, rank=place * ROOM)
        for place, each in enumerate(rows, start=1)
        if each.rank != place * ROOM
    )
