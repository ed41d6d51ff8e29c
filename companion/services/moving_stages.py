"""What happens to other dates when a plan moves (walks.md 8 and 31).

An appointment of the hospital, another stage and a day 0 are never moved by arithmetic: only those
a person chose one by one, to the date they gave. The others stay, marked to be checked. Dates that
were worked out from what moves are worked out anew, or are not known yet, and a day 0 goes with the
stage that holds it. All of it is one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import NamedTuple, cast

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.journey_records import Course, first_course_id
from companion.domain.records import Kind, Stage, StageState
from companion.services.actions import Action
from companion.services.courses import course_record_id, day_zero_pairs
from companion.services.date_entries import HelperWords, worked_out_anew
from companion.services.dates_around import (
    Around,
    Dates,
    Place,
    Why,
    dates_around,
    dates_of,
    goes_along,
    runs_along,
)
from companion.services.journey import PAGE, edit_stage
from companion.services.moving import move_appointment
from companion.services.plans_around import all_around
from companion.services.snapshot import Snapshot, existing
from companion.services.stage_list import sound_end
from companion.services.steps import Pair, Step, changed


class NewTime(NamedTuple):
    """When a person says that an appointment is now; without a day nobody knows yet."""

    when: PartialDate | None
    at: time | None = None
    until: time | None = None


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
    paths: Iterable[JourneyPath] = (),
    sitting: str = "",
    was: Dates | None = None,
    lifted: Iterable[str] = (),
) -> Step:
    """Return the one step that moves a stage, or takes it out of the plan for now.

    Without a `start` the new date is not known yet. `chosen` are the appointments the person chose
    one by one, by id, with the time they gave for each, and `plans` the other stages and days 0
    (`PlanAround.key`) with the date they gave; every other one around it stays and is marked to be
    checked. A day 0 goes with a stage that holds it. The former plan, the former dates of all that
    moved and the former day 0 are kept; `sitting` as for `edit_stage`, `was` as for `dates_around`
    and `paths` as for `plans_around`. `lifted` are not to be checked any more, as for `say_moved`.

    Raises:
        NothingThereError: If something that was chosen was removed meanwhile.
    """
    place = (path, stage, course)
    known = snapshot.stage(*place) is not None
    edit = edit_stage(
        snapshot, path=path, stage=stage, course=course, now=now,
        state=state, start=start, end=end, reason=reason, sitting=sitting,
    )  # fmt: skip
    move = _Move(place, was or dates_of(snapshot, place), start, end)
    mover = _Mover(snapshot, words, now, today, (*paths, journey))
    others = mover.others(plans or {}, chosen or {})
    pairs = [*edit.pairs, *others.pairs]
    if known and move.was != (start, end):
        pairs += mover.around(move, chosen or {}, plans or {})
    pairs += marked(snapshot, lifted, now, check=False)
    return Step(Action.STAGE_MOVED, PAGE, _once(pairs), stage, besides=others.besides)


def move_day_zero(
    snapshot: Snapshot,
    *,
    path: str,
    day: PartialDate | None,
    words: HelperWords,
    today: date,
    now: datetime,
    chosen: Mapping[str, NewTime] | None = None,
    plans: Mapping[str, PartialDate] | None = None,
    course: str = "",
    journey: JourneyPath | None = None,
    paths: Iterable[JourneyPath] = (),
    sitting: str = "",
    was: Dates | None = None,
) -> Step:
    """Return the one step that moves the day 0 of a course by itself, as `move_stage` does.

    The stage that holds it is the hospital's: it stays, to be checked, unless it is among `plans`.

    Raises:
        NothingThereError: If something that was chosen was removed meanwhile.
    """
    place = (path, "", course)
    move = _Move(place, was or dates_of(snapshot, place), day)
    mover = _Mover(snapshot, words, now, today, (*paths, journey))
    own = day_zero_pairs(snapshot, (path, course), day, now=now, sitting=sitting)
    others = mover.others(plans or {}, chosen or {})
    pairs = [*own, *others.pairs]
    if move.was[0] != day:
        pairs += mover.around(move, chosen or {}, plans or {})
    anchor = course_record_id(path, course)
    return Step(Action.STAGE_MOVED, PAGE, _once(pairs), anchor, besides=others.besides)


def say_moved(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    state: StageState,
    start: PartialDate | None,
    end: PartialDate | None,
    now: datetime,
    course: str = "",
    sitting: str = "",
    marks: Iterable[str] = (),
    lifted: Iterable[str] = (),
) -> Step:
    """Return the step that says how a stage stands, and marks what may have to move with it.

    The date of the stage is still the old one. `marks` are the records to be checked from now on
    (`AllAround.unmarked`), and `lifted` those that are not to be checked any more, where a person
    takes back at once that it has moved.
    """
    edit = edit_stage(
        snapshot, path=path, stage=stage, course=course, now=now,
        state=state, start=start, end=end, sitting=sitting,
    )  # fmt: skip
    checks = marked(snapshot, marks, now, check=True)
    pairs = [*edit.pairs, *checks, *marked(snapshot, lifted, now, check=False)]
    return Step(edit.action, PAGE, _once(pairs), stage)


def _once(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Leave a record that was written for two reasons as the first of them has it."""
    found: dict[str, Pair] = {}
    for before, after in pairs:
        record = after or before
        if record is not None:
            found.setdefault(record.id, (before, after))
    return tuple(found.values())


class _Move(NamedTuple):
    """What moves, the dates it had, and where it begins and ends now."""

    place: Place
    was: Dates
    start: PartialDate | None
    end: PartialDate | None = None


class _Others(NamedTuple):
    """What is written for the dates a person chose, and what ends with it."""

    pairs: tuple[Pair, ...]
    besides: tuple[Pair, ...]


class _Mover:
    """What is written for the dates around a stage or a day 0 that moves."""

    def __init__(
        self,
        snapshot: Snapshot,
        words: HelperWords,
        now: datetime,
        today: date,
        paths: Iterable[JourneyPath | None],
    ) -> None:
        self._snapshot = snapshot
        self._words = words
        self._now = now
        self._today = today
        self._paths = {each.id: each for each in paths if each is not None}

    def others(self, plans: Mapping[str, PartialDate], chosen: Mapping[str, NewTime]) -> _Others:
        """Return what was chosen, each at the date that was given for it."""
        pairs = [*self._to_their_own_dates(plans, chosen)]
        besides: list[Pair] = []
        for visit_id, new in chosen.items():
            moved = move_appointment(
                self._snapshot, appointment_id=visit_id, now=self._now, **new._asdict()
            )
            pairs += moved.pairs
            besides += moved.besides
        return _Others(tuple(pairs), tuple(besides))

    def around(
        self,
        move: _Move,
        chosen: Mapping[str, NewTime],
        plans: Mapping[str, PartialDate],
    ) -> Iterator[Pair]:
        """Yield what goes along with a move, and then what stays and is to be checked."""
        yield from self._along(move)
        look = all_around(
            self._snapshot, move.place, today=self._today, was=move.was,
            journey=self._paths.get(move.place[0]), paths=self._paths.values(),
            to=(move.start, move.end),
        )  # fmt: skip
        yield from self._to_check(look.dates, chosen)
        keys = [*(each.key for each in look.plans), *(each.id for each in look.beside)]
        yield from marked(
            self._snapshot, (key for key in keys if key not in plans), self._now, check=True
        )

    def _to_check(self, around: Iterable[Around], chosen: Mapping[str, NewTime]) -> Iterator[Pair]:
        """Yield the appointments that stay."""
        for visit, why in around:
            if why is not Why.WORKED_OUT and visit.id not in chosen and not visit.check:
                yield visit, changed(visit, self._now, check=True)

    def _along(self, move: _Move) -> Iterator[Pair]:
        """Yield what goes with a start: the dates of the helper, and the day 0 of a stage."""
        since = move.was[0]
        if since == move.start:
            return
        path, stage, course = move.place
        journey = self._paths.get(path)
        if goes_along(self._snapshot, journey=journey, stage=stage, was=move.was, course=course):
            yield from day_zero_pairs(self._snapshot, (path, course), move.start, now=self._now)
        for run in runs_along(self._snapshot, journey, move.place, since):
            yield from worked_out_anew(
                self._snapshot, run, move.start,
                words=self._words, now=self._now, today=self._today,
            )  # fmt: skip

    def _to_their_own_dates(
        self, plans: Mapping[str, PartialDate], chosen: Mapping[str, NewTime]
    ) -> Iterator[Pair]:
        """Yield the stages and days 0 the person gave a date for, the days 0 first."""
        records = [(_plan_of(self._snapshot, key), start) for key, start in plans.items()]
        for record, start in records:
            if isinstance(record, Course):
                first = record.id == first_course_id(record.path)
                place = (record.path, "" if first else record.id)
                yield from day_zero_pairs(self._snapshot, place, start, now=self._now)
                was = (record.day_zero, None)
                yield from self._along(_Move((place[0], "", place[1]), was, start))
        for record, start in records:
            if isinstance(record, Stage):
                yield from self._stage_to(record, start, chosen)

    def _stage_to(
        self, stage: Stage, start: PartialDate, chosen: Mapping[str, NewTime]
    ) -> Iterator[Pair]:
        """Yield a stage at the start that was given for it.

        Its end was not given: one that cannot come after the start is taken out, and kept in what
        was planned before. Whatever becomes of it, it is to be checked.
        """
        place = (stage.path, stage.stage, stage.course)
        edit = edit_stage(
            self._snapshot, path=place[0], stage=place[1], course=place[2], now=self._now,
            state=stage.state, start=start, end=sound_end(start, stage.end),
        )  # fmt: skip
        for before, after in edit.pairs:
            if isinstance(after, Stage) and stage.end is not None:
                yield before, changed(after, self._now, check=True)
            else:
                yield before, after
        was = (stage.start, stage.end)
        around = dates_around(
            self._snapshot, path=place[0], stage=place[1], course=place[2], today=self._today,
            journey=self._paths.get(place[0]),
        )  # fmt: skip
        yield from self._along(_Move(place, was, start))
        yield from self._to_check(around, chosen)


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
    record = _plan_of(snapshot, key)
    pair = (record, changed(record, now, check=False))
    anchor = record.stage if isinstance(record, Stage) else key
    return Step(Action.DATE_CHECKED, PAGE, (pair,), anchor)


def _plan_of(snapshot: Snapshot, key: str) -> Stage | Course:
    stage = snapshot.stages.get(key)
    return stage or cast("Course", existing(snapshot.table(Kind.COURSES), key))


def marked(
    snapshot: Snapshot, keys: Iterable[str], now: datetime, *, check: bool
) -> Iterator[Pair]:
    """Yield appointments, stages and days 0 with the mark to be checked put on, or taken off."""
    for key in keys:
        found = snapshot.appointments.get(key) or snapshot.stages.get(key)
        record = found or cast("Course | None", snapshot.table(Kind.COURSES).get(key))
        if record is not None and record.check is not check:
            yield record, changed(record, now, check=check)
