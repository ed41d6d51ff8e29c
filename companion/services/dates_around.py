"""Which dates stand around a stage, or around a day 0, and may change when it moves (walks.md 8).

For reading only. What moves is named by its path, its course and its stage; without a stage it is
the day 0 of the course.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.journey_records import HelperRun, StageBefore
from companion.domain.records import Appointment, Stage, stage_record_id
from companion.services.coming import may_come
from companion.services.courses import course_of, course_record_id, courses, day_zeros_before
from companion.services.date_entries import (
    begun_from_day_zero,
    begun_from_stage,
    dates_from,
    entries_of,
    runs_from,
)
from companion.services.snapshot import Snapshot
from companion.services.stage_history import history_of
from companion.services.stage_list import my_stages, sound_end, walk


class Why(StrEnum):
    """Why a date stands around what moves."""

    BELONGS = "belongs"
    """The person put the appointment with the stage, or with a step inside it."""
    WITHIN = "within"
    """It lies in the dates of the stage."""
    WORKED_OUT = "worked-out"
    """The date helper worked it out from the stage; it goes along, or is not known yet."""


class Around(NamedTuple):
    """A date that was set around what moves."""

    appointment: Appointment
    why: Why


Dates = tuple[PartialDate | None, PartialDate | None]
"""The start and the end of a stage; of a day 0 the day alone."""

Place = tuple[str, str, str]
"""A path, a stage of it or nothing for its day 0, and a course."""


def dates_of(snapshot: Snapshot, place: Place) -> Dates:
    """Return the dates that are kept of a stage, or of a day 0."""
    path, stage, course = place
    if stage:
        mine = snapshot.stage(path, stage, course)
        return (mine.start, mine.end) if mine else (None, None)
    record = course_of(snapshot, path, course)
    return (record.day_zero if record else None, None)


def holds_day_zero(snapshot: Snapshot, journey: JourneyPath | None, place: Place) -> bool:
    """Return whether a stage is one that begins on day 0, as the pack says, or repeats one."""
    mine = snapshot.stage(*place)
    return journey is not None and is_held_by(journey, place[1], mine)


def is_held_by(journey: JourneyPath, key: str, record: Stage | None) -> bool:
    """Return whether a stage of a path, by its key and what is kept of it, holds day 0."""
    return bool({key, record.repeats if record else ""} & set(journey.day_zero))


def goes_along(
    snapshot: Snapshot, *, journey: JourneyPath | None, stage: str, was: Dates, course: str = ""
) -> bool:
    """Return whether the day 0 of a course moves with a stage.

    It does where the stage holds it, and it was the start of that stage.
    """
    if journey is None or was[0] is None:
        return False
    record = course_of(snapshot, journey.id, course)
    there = record is not None and record.day_zero == was[0]
    return there and holds_day_zero(snapshot, journey, (journey.id, stage, course))


# --- what the date helper worked out ---


class Begins(NamedTuple):
    """What a run of the date helper begins from: a course by the id of its record, and a stage."""

    course: str
    stage: str


def begins_from(
    snapshot: Snapshot, start: PartialDate, *, course: str = "", stage: str = ""
) -> Begins:
    """Return what dates begin from, where they begin on a day.

    On a day 0 that is the day 0 of its course, the one that is shown first. The start of the
    `stage` they were asked for near comes before that.
    """
    mine = snapshot.stages.get(stage)
    if mine is not None and mine.start == start:
        return Begins(course, stage)
    views = sorted(
        courses(snapshot), key=lambda each: (each.record_id != course, not each.is_shown)
    )
    zero = next((each.record_id for each in views if each.day_zero == start), "")
    return Begins(zero, "") if zero else Begins(course, stage)


def runs_along(
    snapshot: Snapshot, journey: JourneyPath | None, place: Place, since: PartialDate | None
) -> tuple[HelperRun, ...]:
    """Return what was worked out from the very thing that moves, when it began on a day.

    What was worked out from day 0 goes with a stage that holds it, where no other day 0 is written.
    """
    path, stage, course = place
    course_id, record_id = course_record_id(path, course), stage_record_id(*place)
    former = day_zeros_before(snapshot, path, course)
    if not stage:
        return begun_from_day_zero(snapshot, course_id, since, before=_starts(former))
    tied = begun_from_stage(snapshot, record_id)
    zero = dates_of(snapshot, (path, "", course))[0]
    if zero not in (None, since) or not holds_day_zero(snapshot, journey, place):
        return tied
    before = _starts((*former, *history_of(snapshot, record_id)))
    return (*tied, *begun_from_day_zero(snapshot, course_id, since, before=before))


def _starts(former: Iterable[StageBefore]) -> list[PartialDate | None]:
    return [each.start for each in former]


def entries_beside(
    snapshot: Snapshot, journey: JourneyPath | None, place: Place, since: PartialDate | None
) -> tuple[Appointment, ...]:
    """Return the entries that were worked out from the same day, and not from what moves."""
    moved = {run.id for run in runs_along(snapshot, journey, place, since)}
    mine = ("", course_record_id(place[0], place[2]))
    runs = (each for each in runs_from(snapshot, since) if each.id not in moved)
    found = [entries_of(snapshot, each.id) for each in runs if each.course in mine]
    return tuple(entry for entries in found for entry in entries)


def passes_by(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    was: Dates,
    start: PartialDate | None,
    today: date,
    course: str = "",
    journey: JourneyPath | None = None,
) -> bool:
    """Return whether a day to ask on would have passed, were the stage to start on another day."""
    runs = runs_along(snapshot, journey, (path, stage, course), was[0])
    return any(each.is_too_late(today) for run in runs for each in dates_from(run, start))


# --- appointments ---


def dates_around(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    today: date,
    course: str = "",
    journey: JourneyPath | None = None,
    was: Dates | None = None,
) -> tuple[Around, ...]:
    """Return the dates that may change when a stage or a day 0 moves, earliest first.

    Only those that may still come. With the `journey` the appointments of the steps inside a shape
    are among them. "4 other dates" counts those that are not `WORKED_OUT`. `was` are the dates it
    had, where others are written already.
    """
    place = (path, stage, course)
    dates = was or dates_of(snapshot, place)
    records = frozenset(_records_of(snapshot, journey, place))
    runs = runs_along(snapshot, journey, place, dates[0])
    helpers = frozenset(each.id for run in runs for each in entries_of(snapshot, run.id))
    found = []
    for visit in snapshot.dated_appointments():
        why = _why(visit, dates, records, helpers)
        if why is not None and (may_come(visit, today) or why is Why.WORKED_OUT):
            found.append(Around(visit, why))
    return tuple(found)


def _why(
    visit: Appointment, dates: Dates, of_stage: Container[str], helpers: Container[str]
) -> Why | None:
    if visit.helper:
        return Why.WORKED_OUT if visit.id in helpers else None
    if visit.stage in of_stage:
        return Why.BELONGS
    return Why.WITHIN if _lies_in(visit.when, *dates) else None


def _lies_in(when: PartialDate, start: PartialDate | None, end: PartialDate | None) -> bool:
    end = sound_end(start, end)
    first, last = start or end, end or start
    if first is None or last is None:
        return False
    return when.last >= first.first and when.first <= last.last


def _records_of(snapshot: Snapshot, journey: JourneyPath | None, place: Place) -> Iterator[str]:
    """Yield the ids of the stage and the steps inside; for a day 0 those of the stages it holds."""
    _, stage, course = place
    if stage:
        yield stage_record_id(*place)
    if journey is None:
        return
    for each in walk(my_stages(snapshot, journey, course)):
        inside = each.inside == stage if stage else is_held_by(journey, each.key, each.record)
        if inside:
            yield each.record_id
