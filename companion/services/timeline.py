"""What the drawing along time shows, in plain values: stages as bars, the rest as marks.

Days are ordinals (`date.toordinal`). What is only a month, a year or "about" is soft on that side,
and what has no date is there without one: unknown is drawn as unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.courses import CourseView, courses
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, is_for_anybody, my_stages, walk


class MarkKind(StrEnum):
    """What a mark stands for."""

    APPOINTMENT = "appointment"
    HELPER = "helper"
    NOTE = "note"
    DAY_ZERO = "day-zero"


class Lane(NamedTuple):
    """One course. `title` is the person's name for it, else that of its path."""

    course: CourseView
    title: str


class Bar(NamedTuple):
    """One stage. Without dates `start` and `end` are None, and it is drawn as not known yet.

    `key` is its id in the path and `record_id` that of its record; `inside` is the key of the shape
    it lies in. From `start` to `end` is all it may be; from `firm_start` to `firm_end` is what is
    sure of it, which may be nothing (then `firm_start` is after `firm_end`, or None). `open_end`
    says that the end is not written. One that is not `for_anybody` has the name of a hard topic.
    Its dates are to `check` where they stood around others that moved; one that moved itself
    `waits_for_date`, and dates that are written are the old ones. So they are where it
    `has_old_dates`: it moved, or is not in the plan now.
    """

    key: str
    record_id: str
    title: str
    state: StageState
    lane: int
    inside: str = ""
    start: int | None = None
    end: int | None = None
    firm_start: int | None = None
    firm_end: int | None = None
    soft_start: bool = False
    soft_end: bool = False
    open_end: bool = False
    begins: PartialDate | None = None
    ends: PartialDate | None = None
    for_anybody: bool = True
    check: bool = False
    waits_for_date: bool = False
    has_old_dates: bool = False
    has_open_start: bool = False


class Mark(NamedTuple):
    """A day, or some days it may be, with something on it.

    `key` is the id of its record. A note has no `text`: its words are nobody's business here.
    `when` is the date as it was given, to `check` where it stood around a plan that moved; a note
    has its day alone.
    """

    kind: MarkKind
    key: str
    first: int
    last: int
    soft: bool = False
    text: str = ""
    lane: int | None = None
    when: PartialDate | None = None
    check: bool = False


class Timeline(NamedTuple):
    """All of it. `first` and `last` span what is dated and today."""

    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    first: int
    last: int
    today: int

    @property
    def day_zeros(self) -> tuple[Mark, ...]:
        """The days 0."""
        return tuple(each for each in self.marks if each.kind is MarkKind.DAY_ZERO)

    @property
    def is_dated(self) -> bool:
        """Whether any stage has a date: before that there is nothing to draw along time."""
        return any(each.start is not None for each in self.bars)


def timeline(
    snapshot: Snapshot,
    journeys: Mapping[str, JourneyPath],
    today: date,
    *,
    steps: bool = True,
    beside: int | None = None,
) -> Timeline:
    """Return what is drawn of all courses; a path that has no timeline is not among them.

    `journeys` are the paths of the pack by id. Without `steps` only the shapes are there. With
    `beside` there are no appointments and notes that lie more than so many days before or after all
    stages, days 0 and today: what is years away would only squeeze them.
    """
    lanes = tuple(_lanes(snapshot, journeys))
    bars = tuple(
        _bar(stage, place)
        for place, lane in enumerate(lanes)
        for stage in _stages(snapshot, journeys[lane.course.path], lane.course.key, steps)
    )
    here = today.toordinal()
    zeros = tuple(_day_zeros(lanes))
    within = _reach([here, *_bar_days(bars), *(day for each in zeros for day in each[2:4])], beside)
    found = (*zeros, *_marks(snapshot, within))
    marks = tuple(sorted(found, key=lambda each: (each.first, each.key)))
    days = [here, *_bar_days(bars), *(day for each in marks for day in (each.first, each.last))]
    return Timeline(lanes, bars, marks, min(days), max(days), here)


def _lanes(snapshot: Snapshot, journeys: Mapping[str, JourneyPath]) -> Iterator[Lane]:
    for course in courses(snapshot):
        journey = journeys.get(course.path)
        if journey is not None and journey.timeline:
            yield Lane(course, course.title or journey.title)


def _stages(
    snapshot: Snapshot, journey: JourneyPath, course: str, steps: bool
) -> Iterable[MyStage]:
    shapes = my_stages(snapshot, journey, course)
    return walk(shapes) if steps else shapes


def _bar(stage: MyStage, lane: int) -> Bar:
    bar = Bar(
        stage.key, stage.record_id, stage.title, stage.state, lane, stage.inside,
        begins=stage.start, ends=stage.end, for_anybody=is_for_anybody(stage),
        check=stage.check and stage.state is not StageState.NOT_NOW,
        waits_for_date=stage.waits_for_date, has_old_dates=_has_old_dates(stage),
        has_open_start=stage.has_open_start,
    )  # fmt: skip
    begins, ends = stage.start or stage.end, stage.end or stage.start
    if begins is None or ends is None:
        return bar
    return bar._replace(
        start=begins.first.toordinal(),
        end=max(begins.last, ends.last).toordinal(),
        firm_start=None if begins.about else begins.last.toordinal(),
        firm_end=None if ends.about else ends.first.toordinal(),
        soft_start=_is_soft(stage.start),
        soft_end=_is_soft(stage.end),
        open_end=stage.end is None,
    )


def _has_old_dates(stage: MyStage) -> bool:
    return stage.has_old_dates and (stage.waits_for_date or bool(stage.start or stage.end))


def _is_soft(when: PartialDate | None) -> bool:
    return when is None or when.about or not when.is_day


def _bar_days(bars: Iterable[Bar]) -> Iterator[int]:
    for bar in bars:
        if bar.start is not None and bar.end is not None:
            yield bar.start
            yield bar.end


def _reach(days: list[int], beside: int | None) -> tuple[date, date]:
    """Return the first and the last day that anything may lie on to be drawn."""
    if beside is None:
        return date.min, date.max
    first = max(min(days) - beside, date.min.toordinal())
    last = min(max(days) + beside, date.max.toordinal())
    return date.fromordinal(first), date.fromordinal(last)


def _day_zeros(lanes: tuple[Lane, ...]) -> Iterator[Mark]:
    for place, lane in enumerate(lanes):
        if lane.course.day_zero is not None:
            key = lane.course.record_id
            made = _mark(MarkKind.DAY_ZERO, key, lane.course.day_zero, lane.title, place)
            yield made._replace(check=lane.course.check)


def _marks(snapshot: Snapshot, within: tuple[date, date]) -> Iterator[Mark]:
    first, last = within
    years = range(first.year, last.year + 1)
    for visit in snapshot.appointments.values():
        if visit.when.year not in years or visit.cancelled or visit.undated:
            continue
        if visit.when.last >= first and visit.when.first <= last:
            kind = MarkKind.HELPER if visit.helper else MarkKind.APPOINTMENT
            yield _mark(kind, visit.id, visit.when, visit.what)._replace(check=visit.check)
    for note in snapshot.notes.values():
        if first <= note.written_on <= last:
            day = note.written_on.toordinal()
            yield Mark(MarkKind.NOTE, note.id, day, day)


def _mark(kind: MarkKind, key: str, when: PartialDate, text: str, lane: int | None = None) -> Mark:
    first, last = when.first.toordinal(), when.last.toordinal()
    return Mark(kind, key, first, last, _is_soft(when), text, lane, when)
