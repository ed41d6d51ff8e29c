"""What happens to other dates when a plan moves (walks.md 8 and 31).

An appointment of the hospital is never moved by arithmetic: only those a person chose one by one,
to the date they gave. The others stay, marked to be checked. Dates that were worked out from the
stage are worked out anew, or are not known yet. All of it is one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Stage, StageState, stage_record_id
from companion.services.actions import Action
from companion.services.coming import may_come
from companion.services.courses import course_of, course_record_id, day_zero_pairs
from companion.services.date_entries import (
    HelperWords,
    begun_from,
    entries_of,
    worked_out_anew,
)
from companion.services.journey import PAGE, edit_stage
from companion.services.moving import move_appointment
from companion.services.snapshot import Snapshot, existing
from companion.services.stage_list import my_stages, walk
from companion.services.steps import Pair, Step, changed


class Why(StrEnum):
    """Why a date stands around a stage."""

    BELONGS = "belongs"
    """The person put the appointment with the stage, or with a step inside it."""
    WITHIN = "within"
    """It lies in the dates of the stage."""
    WORKED_OUT = "worked-out"
    """The date helper worked it out from the stage; it goes along, or is not known yet."""


class Around(NamedTuple):
    """A date that was set around a stage."""

    appointment: Appointment
    why: Why


class NewTime(NamedTuple):
    """When a person says that an appointment is now; without a day nobody knows yet."""

    when: PartialDate | None
    at: time | None = None
    until: time | None = None


def dates_around(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    today: date,
    course: str = "",
    journey: JourneyPath | None = None,
) -> tuple[Around, ...]:
    """Return the dates that may change when a stage moves, earliest first.

    Only those that may still come. With the `journey` the appointments of the steps inside a shape
    are among them. "4 other dates" counts those that are not `WORKED_OUT`.
    """
    record_id = stage_record_id(path, stage, course)
    mine = snapshot.stages.get(record_id)
    of_stage = {record_id, *_steps_inside(snapshot, journey, stage, course)}
    helpers = _worked_out_from(snapshot, mine, course)
    found = []
    for visit in snapshot.dated_appointments():
        why = _why(visit, mine, of_stage, helpers)
        if why is not None and (may_come(visit, today) or why is Why.WORKED_OUT):
            found.append(Around(visit, why))
    return tuple(found)


def _why(
    visit: Appointment, mine: Stage | None, of_stage: set[str], helpers: set[str]
) -> Why | None:
    if visit.helper:
        return Why.WORKED_OUT if visit.id in helpers else None
    if visit.stage in of_stage:
        return Why.BELONGS
    return Why.WITHIN if mine and _lies_in(visit.when, mine.start, mine.end) else None


def _lies_in(when: PartialDate, start: PartialDate | None, end: PartialDate | None) -> bool:
    first, last = start or end, end or start
    if first is None or last is None:
        return False
    return when.last >= first.first and when.first <= last.last


def _steps_inside(
    snapshot: Snapshot, journey: JourneyPath | None, stage: str, course: str
) -> Iterable[str]:
    if journey is None:
        return ()
    shapes = my_stages(snapshot, journey, course)
    return (each.record_id for each in walk(shapes) if each.inside == stage)


def _worked_out_from(snapshot: Snapshot, mine: Stage | None, course: str) -> set[str]:
    if mine is None:
        return set()
    course_id = course_record_id(mine.path, course)
    runs = begun_from(snapshot, mine.id, course_id=course_id, start=mine.start)
    return {each.id for run in runs for each in entries_of(snapshot, run.id)}


def move_stage(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    start: PartialDate | None,
    words: HelperWords,
    today: date,
    now: datetime,
    end: PartialDate | None = None,
    reason: str | None = None,
    state: StageState = StageState.MOVED,
    chosen: Mapping[str, NewTime] | None = None,
    course: str = "",
    journey: JourneyPath | None = None,
    sitting: str = "",
) -> Step:
    """Return the one step that moves a stage, or takes it out of the plan for now.

    Without a `start` the new date is not known yet. `chosen` are the appointments the person chose
    one by one, by id, with the time they gave for each; every other one around it stays and is
    marked to be checked. A day 0 that was the start of the stage goes with it. The former plan, the
    former dates of all that moved and the former day 0 are kept; `sitting` as for `edit_stage`.

    Raises:
        NothingThereError: If a chosen appointment was removed meanwhile.
    """
    mine = snapshot.stage(path, stage, course)
    edit = edit_stage(
        snapshot, path=path, stage=stage, course=course, now=now,
        state=state, start=start, end=end, reason=reason, sitting=sitting,
    )  # fmt: skip
    pairs = list(edit.pairs)
    besides: list[Pair] = []
    chosen = chosen or {}
    for visit_id, new in chosen.items():
        moved = move_appointment(snapshot, appointment_id=visit_id, now=now, **new._asdict())
        pairs += moved.pairs
        besides += moved.besides
    if mine is not None and (mine.start, mine.end) != (start, end):
        around = dates_around(
            snapshot, path=path, stage=stage, today=today, course=course, journey=journey
        )
        pairs += _to_check(around, chosen, now)
        pairs += _moved_along(snapshot, mine, start, words, now, today=today)
    return Step(Action.STAGE_MOVED, PAGE, tuple(pairs), stage, besides=tuple(besides))


def _to_check(
    around: Iterable[Around], chosen: Mapping[str, NewTime], now: datetime
) -> Iterable[Pair]:
    for visit, why in around:
        if why is not Why.WORKED_OUT and visit.id not in chosen and not visit.check:
            yield visit, changed(visit, now, check=True)


def _moved_along(
    snapshot: Snapshot,
    mine: Stage,
    start: PartialDate | None,
    words: HelperWords,
    now: datetime,
    *,
    today: date,
) -> Iterable[Pair]:
    """Yield what goes with the start of a stage: its dates of the helper, and its day 0."""
    if mine.start == start:
        return
    course_id = course_record_id(mine.path, mine.course)
    for run in begun_from(snapshot, mine.id, course_id=course_id, start=mine.start):
        yield from worked_out_anew(
            snapshot, run, start, stage_id=mine.id, words=words, now=now, today=today
        )
    course = course_of(snapshot, mine.path, mine.course)
    if course is not None and mine.start is not None and course.day_zero == mine.start:
        yield from day_zero_pairs(snapshot, (mine.path, mine.course), start, now=now)


def mark_checked(snapshot: Snapshot, *, appointment_id: str, now: datetime) -> Step:
    """Return the step that says the person checked a date with the hospital.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    visit = existing(snapshot.appointments, appointment_id)
    pair = (visit, changed(visit, now, check=False))
    return Step(Action.DATE_CHECKED, "appointments", (pair,), appointment_id)
