"""What a person wrote of their plan, put together for paper: courses, stages, dates ahead.

A stage is here if the person wrote on it. Others read paper too: one of a hard topic stands there
by the name the person gave it, never by the pack's while the topic is closed (walks.md 2 and 5).
Notes stay out: they are private.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import NamedTuple

from companion.content.gates import visible
from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.journey_records import StageBefore
from companion.domain.records import Appointment, StageState
from companion.services.coming import coming
from companion.services.courses import CourseView, courses, day_zeros_before
from companion.services.details import my_details
from companion.services.moving import planned_before
from companion.services.reading import topic_choices
from companion.services.snapshot import Snapshot
from companion.services.stage_list import (
    MyStage,
    has_own_name,
    is_for_anybody,
    my_stages,
    says_something,
    walk,
)

_BEGUN = (StageState.UNDER_WAY, StageState.NOT_NOW, StageState.DONE)
"""How a stage stands that begins on no day to come, whatever its date."""


class PlanCourse(NamedTuple):
    """One course: what it is called, its days 0, and the stages the person wrote on, in order.

    `unnamed` are the keys of those whose name is one of a closed topic.
    """

    view: CourseView
    title: str
    zeros_before: tuple[StageBefore, ...] = ()
    stages: tuple[MyStage, ...] = ()
    unnamed: frozenset[str] = frozenset()

    @property
    def open_stages(self) -> tuple[MyStage, ...]:
        """The stages that anybody may read of: none has the name of a hard topic."""
        return tuple(each for each in self.stages if is_for_anybody(each))


class Ahead(NamedTuple):
    """A date that may still come: an appointment, the start of a stage, or a day 0.

    `what` is the person's own or a stage's name, `course` that of its course where there are
    several. `is_zero` says that it is the day 0 of that course, `begins` that a stage goes on from
    it. One to `check` stood around a plan that moved; a `helper` one was worked out from another;
    one that `is_new` stands for a day that was planned before. A stage that moved to no date yet
    has no `when`, only the dates it was planned for `before`.
    """

    when: PartialDate | None
    what: str
    at: time | None = None
    where: str = ""
    who: str = ""
    course: str = ""
    is_zero: bool = False
    begins: bool = False
    check: bool = False
    helper: bool = False
    is_new: bool = False
    before: tuple[PartialDate | None, PartialDate | None] = (None, None)


class PlanFacts(NamedTuple):
    """All that goes on paper. `now` are the names of the stages that are under way."""

    name: str
    courses: tuple[PlanCourse, ...]
    now: tuple[str, ...]
    ahead: tuple[Ahead, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written that could be printed."""
        return not (self.ahead or any(_says_anything(each) for each in self.courses))


def plan_facts(
    snapshot: Snapshot, paths: Mapping[str, JourneyPath], today: date, *, again: str
) -> PlanFacts:
    """Return what is written of the plan; `paths` are those of the pack by id.

    `again` is how one more course of a path is called, with the places `{title}` and `{number}`.
    """
    mine = tuple(_courses(snapshot, paths, again))
    details = my_details(snapshot)
    now = [
        stage.title
        for course in mine
        for stage in course.open_stages
        if stage.state is StageState.UNDER_WAY
    ]
    ahead = sorted(_ahead(snapshot, mine, today), key=_order)
    return PlanFacts(details.name if details else "", mine, tuple(now), tuple(ahead))


def _says_anything(course: PlanCourse) -> bool:
    return bool(course.stages or course.view.day_zero or course.zeros_before)


def _courses(
    snapshot: Snapshot, paths: Mapping[str, JourneyPath], again: str
) -> Iterator[PlanCourse]:
    choices = topic_choices(snapshot)
    for view in courses(snapshot):
        path = paths.get(view.path)
        if path is None:
            continue
        every = walk(my_stages(snapshot, path, view.key))
        stages = tuple(each for each in every if _is_written(each))
        title = view.title or path.title
        if not view.title and view.number > 1:
            title = again.format(title=title, number=view.number)
        yield PlanCourse(
            view,
            title,
            day_zeros_before(snapshot, view.path, view.key),
            stages,
            frozenset(each.key for each in stages if not _is_open(each, choices)),
        )


def _is_open(stage: MyStage, choices: Mapping[str, str]) -> bool:
    return has_own_name(stage) or stage.pack is None or visible(stage.pack, choices)


def _is_written(stage: MyStage) -> bool:
    return bool(stage.history) or (stage.record is not None and says_something(stage.record))


def _ahead(snapshot: Snapshot, mine: tuple[PlanCourse, ...], today: date) -> Iterator[Ahead]:
    for visit in coming(snapshot, today):
        yield _visit(snapshot, visit)
    for course in mine:
        name = course.title if len(mine) > 1 else ""
        zero = course.view.day_zero
        if zero is not None and zero.last >= today:
            is_new = any(each.start != zero for each in course.zeros_before)
            check = course.view.check
            yield Ahead(zero, "", course=name, is_zero=True, check=check, is_new=is_new)
        for stage in course.open_stages:
            if stage.waits_for_date:
                yield Ahead(None, stage.title, course=name, before=stage.planned_before)
            elif _begins(stage, today):
                yield _start(stage, name)


def _visit(snapshot: Snapshot, visit: Appointment) -> Ahead:
    moved = any(each.when != visit.when for each in planned_before(snapshot, visit.id))
    return Ahead(
        visit.when,
        visit.what,
        visit.at,
        visit.where,
        visit.who,
        check=visit.check,
        helper=bool(visit.helper),
        is_new=moved and not visit.helper,  # what it was worked out from is what is new
    )


def _begins(stage: MyStage, today: date) -> bool:
    return stage.start is not None and stage.start.last >= today and stage.state not in _BEGUN


def _start(stage: MyStage, course: str) -> Ahead:
    return Ahead(
        stage.start,
        stage.title,
        course=course,
        begins=stage.lasts,
        check=stage.check,
        is_new=stage.has_new_date,
    )


def _order(each: Ahead) -> tuple[date, bool, bool, time, str]:
    """Order by day; what waits for a date comes first, for it is what changed.

    What is only known to be in a month stands at its end, as in the list of appointments.
    """
    when = each.when
    last = when.last if when is not None else date.min
    vague = when is not None and not when.is_day
    return (last, vague, each.at is not None, each.at or time.min, each.what)


def next_dates(ahead: tuple[Ahead, ...], most: int) -> tuple[Ahead, ...]:
    """Return so many of the dates ahead, in their order: the nearest, and what is new among them.

    Up to half are new: an older page may still hang there, and they are what it does not say.
    """
    new = [place for place, each in enumerate(ahead) if each.when is None or each.is_new]
    first = new[: most // 2]
    rest = [place for place in range(len(ahead)) if place not in first]
    shown = sorted([*first, *rest[: most - len(first)]])
    return tuple(ahead[place] for place in shown)
