"""The records around a path, beside its stages: courses, former plans, what is got ready."""

from __future__ import annotations

from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record, StageState, fixed_id


class Course(Record):
    """One run of a path, with a day 0 of its own. Several stand side by side.

    The first course of a path has an id made from the path (`first_course_id`), and its stages name
    no course; the stages of a later one carry its id. `counting` shows the days from its day 0.
    `check` says that day 0 stood around a date that moved, and is to be checked.
    """

    KIND: ClassVar[Kind] = Kind.COURSES

    path: str
    title: str = ""
    day_zero: PartialDate | None = None
    counting: bool = False
    rank: float = 0.0
    check: bool = False


class StageBefore(Record):
    """What was planned for a stage before it was changed; `created_at` says when that was.

    `stage` is the id of the stage's record, or of a course whose day 0 was the `start`. One that
    says nothing stands for "nothing was planned before".
    """

    KIND: ClassVar[Kind] = Kind.STAGES_BEFORE

    stage: str
    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    reason: str = ""


class Got(Record):
    """A line of a list of things to get ready, ticked or not. Its id is made from the two."""

    KIND: ClassVar[Kind] = Kind.GOT

    list: str
    item: str
    done: bool = True


class HelperRun(Record):
    """What a person typed into the date helper: a day, and lengths as "name=number" by spaces.

    `kind` is what it was worked out for. `stage` is the id of the stage whose date it began from,
    `course` the id of the course's record; both may be empty.
    """

    KIND: ClassVar[Kind] = Kind.HELPER_RUNS

    kind: str
    start: PartialDate
    lengths: str = ""
    course: str = ""
    stage: str = ""


def first_course_id(path: str) -> str:
    """Return the id of the record of a path's first course."""
    return fixed_id("course", path)
