"""Looking through the courses for stages and days 0 that may have to move, from a day on.

For reading only: what is asked about and marked is decided in `plans_around`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.courses import CourseView, course_of, courses
from companion.services.dates_around import Place, is_held_by
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, my_stages, walk

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


class Round(NamedTuple):
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

    def all_but(self, journey: JourneyPath, stage: str, course: str) -> Iterator[PlanAround]:
        """Yield the other stages of the same course, whenever they begin."""
        for row in walk(my_stages(self.snapshot, journey, course)) if journey.timeline else ():
            if row.key != stage and self._is_open(row):
                yield _plan(journey, row, course)

    def elsewhere(
        self, journey: JourneyPath, course: str, known: Mapping[str, JourneyPath]
    ) -> Iterator[PlanAround]:
        """Yield what the other courses have from the day on, where all of them are timelines."""
        for view in courses(self.snapshot) if journey.timeline and self.since else ():
            path = known.get(view.path)
            mine = (view.path, view.key) == (journey.id, course)
            if path is not None and path.timeline and not mine:
                yield from self._replace(meets=None)._other(path, view)

    def _other(self, journey: JourneyPath, view: CourseView) -> Iterator[PlanAround]:
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
