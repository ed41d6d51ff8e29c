"""Which stages and days 0 may have to move with a stage or a day 0, and all that stands around.

For reading only (walks.md 8).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.services.coming import may_come
from companion.services.courses import course_record_id, courses
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
    runs_along,
)
from companion.services.plan_rounds import PlanAround, Round
from companion.services.snapshot import Snapshot
from companion.services.stage_list import my_stage, sound_end, walk


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

    def with_more(self, more: AllAround, snapshot: Snapshot) -> AllAround:
        """Return all of it with what else stands around, each once, the dates earliest first."""
        dates = {each.appointment.id: each for each in (*more.dates, *self.dates)}
        plans = {each.key: each for each in (*more.plans, *self.plans)}
        beside = {each.id: each for each in (*self.beside, *more.beside) if each.id not in dates}
        order = tuple(dates[each.id] for each in snapshot.dated_appointments() if each.id in dates)
        along = self.along or more.along
        return AllAround(order, (*plans.values(),), (*beside.values(),), along)

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
    beside = () if move.apart else entries_beside(snapshot, journey, place, dates[0])
    moving = {each.appointment.id for each in around}
    stay = (*beside, *_worked_out_from(snapshot, plans, known))
    look = AllAround(around, plans, _staying(stay, moving, today), along)
    if to is None or to[0] != dates[0]:
        return look
    more = run_over(
        snapshot, place, today=today, journey=journey, paths=known.values(), was=dates, to=to
    )
    return look.with_more(more, snapshot)


def run_over(
    snapshot: Snapshot,
    place: Place,
    *,
    today: date,
    journey: JourneyPath | None,
    was: Dates,
    to: Dates,
    paths: Iterable[JourneyPath] = (),
) -> AllAround:
    """Return what a stage did not reach with its old end, and reaches with its new one.

    A delay is often written as a longer stage. Only what may still come, as for `all_around`:
    appointments, the other stages that begin then, and days 0, with what was worked out from them.
    Nothing where the end comes no later, or there was none.
    """
    reach = _Reach.of(was, to)
    if reach is None:
        return AllAround()
    known = {each.id: each for each in (*paths, *((journey,) if journey else ()))}
    visits = tuple(
        Around(visit, Why.WITHIN)
        for visit in snapshot.dated_appointments()
        if not visit.helper and reach.holds(visit.when) and may_come(visit, today)
    )
    plans = (
        _plans_in(snapshot, journey, place, today=today, known=known, reach=reach)
        if journey
        else ()
    )
    stay = _worked_out_from(snapshot, plans, known)
    return AllAround(visits, plans, _staying(stay, (), today))


class _Reach(NamedTuple):
    """The days after an old end, up to a new one that comes later."""

    old: PartialDate
    new: PartialDate

    @classmethod
    def of(cls, was: Dates, to: Dates) -> _Reach | None:
        old, new = sound_end(*was), sound_end(*to)
        later = old is not None and new is not None and new.last > old.last
        return cls(old, new) if later and old and new else None

    def holds(self, when: PartialDate | None) -> bool:
        return when is not None and when.last > self.old.last and when.first <= self.new.last


def _plans_in(
    snapshot: Snapshot,
    journey: JourneyPath,
    place: Place,
    *,
    today: date,
    known: Mapping[str, JourneyPath],
    reach: _Reach,
) -> tuple[PlanAround, ...]:
    """Return the other stages that begin in these days, and the days 0 there."""
    _, stage, course = place
    look = Round(snapshot, today, reach.old)
    found = [
        *look.all_but(journey, stage, course),
        *look.day_zero(journey.id, course),
        *look.elsewhere(journey, course, known),
    ]
    begins = ((each, each.start or each.end) for each in found)
    return tuple(each for each, on in begins if on and on.last >= today and reach.holds(on))


def _worked_out_from(
    snapshot: Snapshot, plans: Iterable[PlanAround], known: Mapping[str, JourneyPath]
) -> Iterator[Appointment]:
    """Yield what was worked out from plans that may have to move."""
    for each in plans:
        for run in runs_along(snapshot, known.get(each.place[0]), each.place, each.start):
            yield from entries_of(snapshot, run.id)


def _staying(
    entries: Iterable[Appointment], moving: Container[str], today: date
) -> tuple[Appointment, ...]:
    found = {each.id: each for each in entries if each.id not in moving and may_come(each, today)}
    return tuple(found.values())


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
    look = Round(snapshot, today, move.dates[0] or move.dates[1], meets)
    found = list(look.own(journey, stage, course, leading_up=move.goes or not stage))
    if stage and not move.goes:
        whole = any(each.holds for each in found)
        found += look.day_zero(journey.id, course, even_before=whole)
    found += look.elsewhere(journey, course, known)
    return tuple(each for each in found if not (move.apart and each.start == look.since))
