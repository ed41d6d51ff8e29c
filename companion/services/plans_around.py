"""Which stages and days 0 may have to move with a stage or a day 0, and all that stands around.

For reading only (walks.md 8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, StageState
from companion.services.coming import may_come
from companion.services.courses import CourseView, course_of, course_record_id, courses
from companion.services.date_entries import entries_of
from companion.services.dates_around import (
    Around,
    Dates,
    Place,
    Why,
    dates_around,
    dates_of,
    entries_beside,
    goes_along,
    holds_day_zero,
    is_held_by,
    runs_along,
)
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, my_stage, my_stages, sound_end, walk

_SETTLED = (StageState.DONE, StageState.NOT_NOW)
"""How a stage stands that no other stage's move can touch."""


class PlanAround(NamedTuple):
    """A stage that may have to move too, or a day 0 (without a `title`), with the dates it has.

    `key` is the id of the record of the stage or of the course, `place` says which it is. `course`
    is the id of the course's record where it is another one. A stage that `holds` day 0 takes it
    along.
    """

    key: str
    place: Place
    title: str
    start: PartialDate | None
    end: PartialDate | None = None
    course: str = ""
    holds: bool = False


class AllAround(NamedTuple):
    """All that stands around what moves: dates, plans, and what was worked out in another way.

    The `beside` began on the same day, or from one of the `plans`. `along` is the id of the record
    of the course whose day 0 goes along, if it does.
    """

    dates: tuple[Around, ...] = ()
    plans: tuple[PlanAround, ...] = ()
    beside: tuple[Appointment, ...] = ()
    along: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """The ids of the records of all of it."""
        visits = {*(each.appointment.id for each in self.dates), *(each.id for each in self.beside)}
        return frozenset(visits | {*(each.key for each in self.plans), self.along} - {""})

    def unmarked(self, snapshot: Snapshot) -> frozenset[str]:
        """Return the ids of the records of all of it that are not marked to be checked yet."""
        stand = [each.appointment for each in self.dates if not each.appointment.undated]
        visits = {each.id for each in (*stand, *self.beside) if not each.check}
        plans = {*(each.key for each in self.plans), self.along}
        stages = (each for each in snapshot.stages.values() if each.id in plans)
        zeros = (each for each in courses(snapshot) if each.record_id in plans)
        return frozenset(
            visits
            | {each.id for each in stages if not each.check}
            | {each.record_id for each in zeros if not each.check}
        )


def all_around(
    snapshot: Snapshot,
    place: Place,
    *,
    today: date,
    journey: JourneyPath | None,
    paths: Iterable[JourneyPath] = (),
    was: Dates | None = None,
    to: Dates | None = None,
) -> AllAround:
    """Return all that stands around a stage or a day 0; `was` as for `dates_around`.

    `to` are its new dates, where there are any. What is over, and is over in them too, was only put
    right: of what may still come it touches nothing but what is worked out from it.
    """
    path, stage, course = place
    known = {each.id: each for each in (*paths, *((journey,) if journey else ()))}
    dates = was or dates_of(snapshot, place)
    around = dates_around(
        snapshot, path=path, stage=stage, course=course, today=today, journey=journey, was=dates
    )
    move = _moving(snapshot, journey, place, dates)
    along = course_record_id(path, course) if move.goes else ""
    if _is_over(dates, today) and _is_over(to, today):
        return AllAround(tuple(each for each in around if each.why is Why.WORKED_OUT), along=along)
    plans = _plans_of(snapshot, move, today=today, known=known, to=to)
    if move.goes or not stage:
        around = _with_inside(snapshot, around, plans, known, today)
    beside = [] if move.apart else [*entries_beside(snapshot, journey, place, dates[0])]
    for each in plans:
        runs = runs_along(snapshot, known.get(each.place[0]), each.place, each.start)
        beside += [entry for run in runs for entry in entries_of(snapshot, run.id)]
    moving = {each.appointment.id for each in around}
    stay = {each.id: each for each in beside if each.id not in moving and may_come(each, today)}
    return AllAround(around, plans, tuple(stay.values()), along)


def _with_inside(
    snapshot: Snapshot,
    around: Iterable[Around],
    plans: Iterable[PlanAround],
    paths: Mapping[str, JourneyPath],
    today: date,
) -> tuple[Around, ...]:
    """Return the dates around day 0 with the appointments of the stages that may move with it."""
    found = {each.appointment.id: each for each in around}
    for path, stage, course in (each.place for each in plans if each.place[1]):
        inside = dates_around(
            snapshot, path=path, stage=stage, course=course, today=today, journey=paths.get(path)
        )
        for each in inside:
            if each.why is not Why.WORKED_OUT:
                found.setdefault(each.appointment.id, each)
    return tuple(found[each.id] for each in snapshot.dated_appointments() if each.id in found)


class _Moving(NamedTuple):
    """What moves from the dates it had, whether day 0 `goes` along, and it stands `apart`."""

    place: Place
    journey: JourneyPath | None
    dates: Dates
    goes: bool
    apart: bool


def _moving(snapshot: Snapshot, journey: JourneyPath | None, place: Place, dates: Dates) -> _Moving:
    _, stage, course = place
    goes = goes_along(snapshot, journey=journey, stage=stage, was=dates, course=course)
    return _Moving(place, journey, dates, goes, _stands_apart(snapshot, journey, place))


def _stands_apart(snapshot: Snapshot, journey: JourneyPath | None, place: Place) -> bool:
    """Return whether a stage is wholly the person's own: nothing on its day hangs on it."""
    mine = my_stage(snapshot, journey, place[1], place[2]) if journey and place[1] else None
    return mine is not None and not any(each.pack for each in walk((mine,)))


def _is_over(dates: Dates | None, today: date) -> bool:
    start, end = dates or (None, None)
    last = sound_end(start, end) or start
    return last is not None and last.last < today


def plans_around(
    snapshot: Snapshot,
    *,
    journey: JourneyPath,
    stage: str,
    today: date,
    course: str = "",
    was: Dates | None = None,
    paths: Iterable[JourneyPath] = (),
    to: Dates | None = None,
) -> tuple[PlanAround, ...]:
    """Return the stages that may have to move too, and days 0: of its course, then of others.

    In its own course these are the stages after it and those that start on its day; in others, of
    which `paths` are those there may be, all from its day on. Where day 0 moves, so may the stages
    that lead up to it, which are planned back from it. Only what may still come, and no day 0 that
    goes along; nothing on the day of a stage that is wholly the person's own. Day 0 and a stage
    that holds it are not in doubt where the other comes `to` them.
    """
    place = (journey.id, stage, course)
    move = _moving(snapshot, journey, place, was or dates_of(snapshot, place))
    known = {each.id: each for each in paths}
    return _plans_of(snapshot, move, today=today, known=known, to=to)


def _plans_of(
    snapshot: Snapshot,
    move: _Moving,
    *,
    today: date,
    known: Mapping[str, JourneyPath],
    to: Dates | None,
) -> tuple[PlanAround, ...]:
    """Return what `plans_around` does, once it is read what moves."""
    journey, (_, stage, course) = move.journey, move.place
    if journey is None:
        return ()
    meets = to[0] if to and (not stage or holds_day_zero(snapshot, journey, move.place)) else None
    look = _Round(snapshot, today, move.dates[0] or move.dates[1], meets)
    found = list(look.own(journey, stage, course, leading_up=move.goes or not stage))
    if stage and not move.goes:
        whole = any(each.holds for each in found)
        found += look.day_zero(journey.id, course, even_before=whole)
    for view in courses(snapshot) if journey.timeline and look.since else ():
        other = known.get(view.path)
        if other is not None and other.timeline and (view.path, view.key) != (journey.id, course):
            found += look._replace(meets=None).other(other, view)
    return tuple(each for each in found if not (move.apart and each.start == look.since))


class _Round(NamedTuple):
    """A look round for what may have to move with something that stood on a day.

    What holds day 0, or is it, and is on the very day that it `meets` now, need not.
    """

    snapshot: Snapshot
    today: date
    since: PartialDate | None
    meets: PartialDate | None = None

    def own(
        self, journey: JourneyPath, stage: str, course: str, *, leading_up: bool
    ) -> Iterator[PlanAround]:
        """Yield the stages of the same course, with those `leading_up` to its day or without."""
        rows = tuple(walk(my_stages(self.snapshot, journey, course))) if journey.timeline else ()
        place = next((here for here, row in enumerate(rows, start=1) if row.key == stage), 0)
        for here, row in enumerate(rows):
            after = bool(place) and here >= place
            if not stage:
                after = self._is_later(row) or is_held_by(journey, row.key, row.record)
            near = after or self._same_day(row) or (leading_up and self._leads_up(row))
            if is_held_by(journey, row.key, row.record) and self._is_met(row.start):
                continue
            if row.key != stage and near and self._is_open(row):
                yield _plan(journey, row, course)

    def other(self, journey: JourneyPath, view: CourseView) -> Iterator[PlanAround]:
        """Yield the stages of another course from the day on, and its day 0."""
        for row in walk(my_stages(self.snapshot, journey, view.key)):
            if self._is_later(row) and self._is_open(row):
                yield _plan(journey, row, view.key)._replace(course=view.record_id)
        for each in self.day_zero(view.path, view.key):
            yield each._replace(course=view.record_id)

    def day_zero(
        self, path: str, course: str, *, even_before: bool = False
    ) -> Iterator[PlanAround]:
        """Yield the day 0 of a course, unless it is over, or before the day.

        It is looked at `even_before` the day where the stage that holds it is.
        """
        record = course_of(self.snapshot, path, course)
        zero = record.day_zero if record else None
        if record is None or zero is None or self.since is None or zero.last < self.today:
            return
        if self._is_met(zero):
            return
        if even_before or zero.last >= self.since.first:
            yield PlanAround(record.id, (path, "", course), "", zero)

    def _is_open(self, row: MyStage) -> bool:
        last = row.end or row.start
        to_come = last is not None and last.last >= self.today
        return to_come and row.state not in _SETTLED

    def _is_met(self, when: PartialDate | None) -> bool:
        return when is not None and when.is_day and when == self.meets

    def _is_later(self, row: MyStage) -> bool:
        first = row.start or row.end
        return bool(first and self.since and first.last >= self.since.first)

    def _leads_up(self, row: MyStage) -> bool:
        """Whether it is a stage of the pack before the day that has not begun."""
        start = row.start
        to_begin = start is not None and start.last >= self.today
        return to_begin and row.pack is not None and row.state is not StageState.UNDER_WAY

    def _same_day(self, row: MyStage) -> bool:
        return self.since is not None and row.start == self.since


def _plan(journey: JourneyPath, row: MyStage, course: str) -> PlanAround:
    place = (journey.id, row.key, course)
    holds = is_held_by(journey, row.key, row.record)
    return PlanAround(row.record_id, place, row.title, row.start, row.end, holds=holds)
