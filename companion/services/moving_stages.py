"""What happens to other dates when a plan moves (walks.md 8 and 31).

An appointment of the hospital, a later stage and a day 0 are never moved by arithmetic: only those
a person chose one by one, to the date they gave. The others stay, marked to be checked. Dates that
were worked out from the stage are worked out anew, or are not known yet, and a day 0 that was its
very start goes with it. All of it is one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple, cast

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.journey_records import Course, HelperRun, first_course_id
from companion.domain.records import Appointment, Kind, Stage, StageState, stage_record_id
from companion.services.actions import Action
from companion.services.coming import may_come
from companion.services.courses import course_of, course_record_id, day_zero_pairs
from companion.services.date_entries import (
    HelperWords,
    begun_from,
    dates_from,
    entries_of,
    worked_out_anew,
)
from companion.services.journey import PAGE, edit_stage
from companion.services.moving import move_appointment
from companion.services.snapshot import Snapshot, existing
from companion.services.stage_list import my_stages, sound_end, walk
from companion.services.steps import Pair, Step, changed

_SETTLED = (StageState.DONE, StageState.NOT_NOW)
"""How a stage stands that no other stage's move can touch."""


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


class PlanAround(NamedTuple):
    """A later stage, or the day 0 of the course (without a `title`), with the dates it has.

    `key` is the id of the record of the stage or of the course.
    """

    key: str
    title: str
    start: PartialDate | None
    end: PartialDate | None = None


Dates = tuple[PartialDate | None, PartialDate | None]
"""The start and the end of a stage."""


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
    was: Dates | None = None,
) -> tuple[Around, ...]:
    """Return the dates that may change when a stage moves, earliest first.

    Only those that may still come. With the `journey` the appointments of the steps inside a shape
    are among them. "4 other dates" counts those that are not `WORKED_OUT`. `was` are the dates the
    stage had, where others are written already.
    """
    record_id = stage_record_id(path, stage, course)
    dates = was or _dates_of(snapshot.stages.get(record_id))
    of_stage = {record_id, *_steps_inside(snapshot, journey, stage, course)}
    helpers = _worked_out_from(snapshot, (path, stage, course), dates[0])
    found = []
    for visit in snapshot.dated_appointments():
        why = _why(visit, dates, of_stage, helpers)
        if why is not None and (may_come(visit, today) or why is Why.WORKED_OUT):
            found.append(Around(visit, why))
    return tuple(found)


def plans_around(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    stage: str,
    today: date,
    course: str = "",
    was: Dates | None = None,
) -> tuple[PlanAround, ...]:
    """Return the stages after one that moves which have dates, then the day 0 of its course.

    Only what may still come, and no day 0 that was the start of the stage, since that goes with it.
    """
    dates = was or _dates_of(snapshot.stage(journey.id, stage, course))
    rows = tuple(walk(my_stages(snapshot, journey, course))) if journey.timeline else ()
    place = next((here for here, each in enumerate(rows, start=1) if each.key == stage), len(rows))
    found = [
        PlanAround(each.record_id, each.title, each.start, each.end)
        for each in rows[place:]
        if each.state not in _SETTLED and _is_to_come(each.start, each.end, today)
    ]
    record = course_of(snapshot, journey.id, course)
    since, zero = dates[0], record.day_zero if record else None
    if record and since and zero and zero != since and zero.last >= today:
        found.append(PlanAround(record.id, "", zero))
    return tuple(found)


def goes_along(snapshot: Snapshot, *, path: str, was: Dates, course: str = "") -> bool:
    """Return whether the day 0 of a course was the start of a stage, and so moves with it."""
    record = course_of(snapshot, path, course)
    return record is not None and was[0] is not None and record.day_zero == was[0]


def passes_by(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    was: Dates,
    start: PartialDate | None,
    today: date,
    course: str = "",
) -> bool:
    """Return whether a day to ask on would have passed, were the stage to start on another day."""
    runs = _runs_of(snapshot, (path, stage, course), was[0])
    return any(each.is_too_late(today) for run in runs for each in dates_from(run, start))


def _is_to_come(start: PartialDate | None, end: PartialDate | None, today: date) -> bool:
    last = end or start
    return last is not None and last.last >= today


def _dates_of(mine: Stage | None) -> Dates:
    return (mine.start, mine.end) if mine else (None, None)


def _why(visit: Appointment, dates: Dates, of_stage: set[str], helpers: set[str]) -> Why | None:
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


def _steps_inside(
    snapshot: Snapshot, journey: JourneyPath | None, stage: str, course: str
) -> Iterable[str]:
    if journey is None:
        return ()
    shapes = my_stages(snapshot, journey, course)
    return (each.record_id for each in walk(shapes) if each.inside == stage)


def _worked_out_from(
    snapshot: Snapshot, place: tuple[str, str, str], start: PartialDate | None
) -> set[str]:
    runs = _runs_of(snapshot, place, start)
    return {each.id for run in runs for each in entries_of(snapshot, run.id)}


def _runs_of(
    snapshot: Snapshot, place: tuple[str, str, str], start: PartialDate | None
) -> tuple[HelperRun, ...]:
    path, _, course = place
    course_id = course_record_id(path, course)
    return begun_from(snapshot, stage_record_id(*place), course_id=course_id, start=start)


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
    plans: Mapping[str, PartialDate] | None = None,
    course: str = "",
    journey: JourneyPath | None = None,
    sitting: str = "",
    was: Dates | None = None,
) -> Step:
    """Return the one step that moves a stage, or takes it out of the plan for now.

    Without a `start` the new date is not known yet. `chosen` are the appointments the person chose
    one by one, by id, with the time they gave for each, and `plans` the later stages and the day 0
    (`PlanAround.key`) with the date they gave; every other one around it stays and is marked to be
    checked. A day 0 that was the start of the stage goes with it. The former plan, the former dates
    of all that moved and the former day 0 are kept; `sitting` as for `edit_stage`, and `was` as for
    `dates_around`.

    Raises:
        NothingThereError: If something that was chosen was removed meanwhile.
    """
    mine = snapshot.stage(path, stage, course)
    mover = _Mover(snapshot, words, now, today)
    edit = edit_stage(
        snapshot, path=path, stage=stage, course=course, now=now,
        state=state, start=start, end=end, reason=reason, sitting=sitting,
    )  # fmt: skip
    besides: list[Pair] = []
    chosen, plans = chosen or {}, plans or {}
    pairs = [*edit.pairs, *mover.to_their_own_dates(plans, chosen)]
    for visit_id, new in chosen.items():
        moved = move_appointment(snapshot, appointment_id=visit_id, now=now, **new._asdict())
        pairs += moved.pairs
        besides += moved.besides
    since = was or _dates_of(mine)
    if mine is not None and since != (start, end):
        around = dates_around(
            snapshot, path=path, stage=stage, today=today, course=course, journey=journey, was=since
        )
        pairs += mover.to_check(around, chosen)
        pairs += mover.moved_along(mine, since[0], start)
        if journey is not None:
            after = plans_around(
                snapshot, journey=journey, stage=stage, today=today, course=course, was=since
            )
            pairs += mover.plans_to_check(after, plans)
    return Step(Action.STAGE_MOVED, PAGE, _once(pairs), stage, besides=tuple(besides))


def _once(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Leave a record that was written for two reasons as the first of them has it."""
    found: dict[str, Pair] = {}
    for before, after in pairs:
        record = after or before
        if record is not None:
            found.setdefault(record.id, (before, after))
    return tuple(found.values())


class _Mover:
    """What is written for the dates around a stage that moves."""

    def __init__(self, snapshot: Snapshot, words: HelperWords, now: datetime, today: date) -> None:
        self._snapshot = snapshot
        self._words = words
        self._now = now
        self._today = today

    def to_check(self, around: Iterable[Around], chosen: Mapping[str, NewTime]) -> Iterator[Pair]:
        """Yield the appointments that stay."""
        for visit, why in around:
            if why is not Why.WORKED_OUT and visit.id not in chosen and not visit.check:
                yield visit, changed(visit, self._now, check=True)

    def plans_to_check(
        self, around: Iterable[PlanAround], chosen: Mapping[str, PartialDate]
    ) -> Iterator[Pair]:
        """Yield the later stages that stay, and the day 0."""
        for key in (each.key for each in around if each.key not in chosen):
            record = self._plan(key)
            if not record.check:
                yield record, changed(record, self._now, check=True)

    def _plan(self, key: str) -> Stage | Course:
        stage = self._snapshot.stages.get(key)
        return stage or cast("Course", existing(self._snapshot.table(Kind.COURSES), key))

    def moved_along(
        self, mine: Stage, since: PartialDate | None, start: PartialDate | None
    ) -> Iterator[Pair]:
        """Yield what goes with the start of a stage: its dates of the helper, and its day 0."""
        if since == start:
            return
        for run in _runs_of(self._snapshot, (mine.path, mine.stage, mine.course), since):
            yield from worked_out_anew(
                self._snapshot, run, start,
                stage_id=mine.id, words=self._words, now=self._now, today=self._today,
            )  # fmt: skip
        place = (mine.path, mine.course)
        if goes_along(self._snapshot, path=mine.path, was=(since, None), course=mine.course):
            yield from day_zero_pairs(self._snapshot, place, start, now=self._now)

    def to_their_own_dates(
        self, plans: Mapping[str, PartialDate], chosen: Mapping[str, NewTime]
    ) -> Iterator[Pair]:
        """Yield the later stages and the day 0 the person gave a date for, the day 0 first."""
        records = [(self._plan(key), start) for key, start in plans.items()]
        for record, start in records:
            if isinstance(record, Course):
                first = record.id == first_course_id(record.path)
                place = (record.path, "" if first else record.id)
                yield from day_zero_pairs(self._snapshot, place, start, now=self._now)
        for record, start in records:
            if isinstance(record, Stage):
                yield from self._stage_to(record, start, chosen)

    def _stage_to(
        self, stage: Stage, start: PartialDate, chosen: Mapping[str, NewTime]
    ) -> Iterator[Pair]:
        path, key, course = stage.path, stage.stage, stage.course
        yield from edit_stage(
            self._snapshot, path=path, stage=key, course=course, now=self._now,
            state=stage.state, start=start, end=stage.end,
        ).pairs  # fmt: skip
        around = dates_around(
            self._snapshot, path=path, stage=key, course=course, today=self._today
        )
        yield from self.to_check(around, chosen)
        yield from self.moved_along(stage, stage.start, start)


def mark_checked(snapshot: Snapshot, *, appointment_id: str, now: datetime) -> Step:
    """Return the step that says the person checked a date with the hospital.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    visit = existing(snapshot.appointments, appointment_id)
    pair = (visit, changed(visit, now, check=False))
    return Step(Action.DATE_CHECKED, "appointments", (pair,), appointment_id)


def mark_plan_checked(snapshot: Snapshot, *, key: str, now: datetime) -> Step:
    """Return the step that says the person checked the date of a stage, or a day 0.

    `key` is the id of the record of the stage, or of the course.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    stage = snapshot.stages.get(key)
    record = stage or cast("Course", existing(snapshot.table(Kind.COURSES), key))
    pair = (record, changed(record, now, check=False))
    return Step(Action.DATE_CHECKED, PAGE, (pair,), stage.stage if stage else key)
