"""Courses: each run of a path, side by side, with a name and a day 0 of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, NamedTuple, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.domain.journey_records import Course, StageBefore, first_course_id
from companion.domain.records import Kind, new_id
from companion.domain.text import clean_line
from companion.services.actions import Action
from companion.services.journey import PAGE, shown_pair
from companion.services.snapshot import Snapshot
from companion.services.stage_history import Plan, Replaced, history_of, keep_former
from companion.services.steps import Pair, Step, changed, removed

UNSURE = "unsure"
_GAP = 1024.0


class CourseView(NamedTuple):
    """A course as a person has it.

    `key` is what its stages carry: empty for the first course of a path. `record_id` is that of its
    record, there or not. `number` tells courses of the same path apart: 1, 2, ... in order.
    """

    key: str
    record_id: str
    path: str
    title: str = ""
    day_zero: PartialDate | None = None
    counting: bool = False
    number: int = 1
    is_shown: bool = False
    check: bool = False


def courses(snapshot: Snapshot) -> tuple[CourseView, ...]:
    """Return the courses in order: the one that is shown, and all that were added."""
    listed = sorted(_records(snapshot).values(), key=lambda e: (e.rank, e.created_at, e.id))
    shown = course_record_id(snapshot.path, snapshot.course)
    views = [_view(each) for each in listed]
    if snapshot.path != UNSURE and all(each.record_id != shown for each in views):
        # A first course needs no record before there are others, or anything to say of it.
        views.insert(0, CourseView("", first_course_id(snapshot.path), snapshot.path))
        shown = first_course_id(snapshot.path)
    return tuple(_numbered(views, shown))


def course_record_id(path: str, course: str = "") -> str:
    """Return the id of the record of a course, known before there is one."""
    return course or first_course_id(path)


def course_of(snapshot: Snapshot, path: str, course: str = "") -> Course | None:
    """Return what is kept of a course, if anything."""
    return _records(snapshot).get(course_record_id(path, course))


def day_zeros_before(snapshot: Snapshot, path: str, course: str = "") -> tuple[StageBefore, ...]:
    """Return the days 0 a course had before, the latest first, each as its `start`."""
    return history_of(snapshot, course_record_id(path, course))


def add_course(
    snapshot: Snapshot,
    *,
    path: str,
    now: datetime,
    again: bool = False,
    title: str = "",
    course_id: str = "",
) -> Step:
    """Return the step that puts a course of a path beside the others, and shows it.

    `again` adds one more of a path that is there already, such as a second transplant; without it
    that path is only shown. `course_id` is chosen by the form, so that trying again is no third.
    """
    known = {each.record_id for each in courses(snapshot)}
    first = first_course_id(path)
    is_first = first not in known
    record_id = first if is_first or not again else course_id or new_id()
    pairs: list[Pair] = list(_shown_is_kept(snapshot, now, record_id))
    before = snapshot.known(Kind.COURSES, record_id)
    if before is None or before.deleted_at is not None:
        rank = _rank_after(snapshot, pairs)
        made = Course(id=record_id, created_at=now, updated_at=now, path=path, rank=rank)
        pairs.append((before, changed(made, now, title=clean_line(title))))
    pairs.append(shown_pair(snapshot, path, "" if record_id == first else record_id, now))
    return Step(Action.COURSE_ADDED, PAGE, tuple(pairs), record_id)


def show_course(snapshot: Snapshot, *, path: str, now: datetime, course: str = "") -> Step:
    """Return the step that shows another course.

    Raises:
        NothingThereError: If a later course was removed meanwhile.
    """
    if course and course not in _records(snapshot):
        raise NothingThereError(course)
    pair = shown_pair(snapshot, path, course, now)
    return Step(Action.COURSE_SHOWN, PAGE, (pair,), course_record_id(path, course))


def name_course(
    snapshot: Snapshot, *, path: str, title: str, now: datetime, course: str = ""
) -> Step:
    """Return the step that gives a course a name; no name is that of its path again."""
    return _edited(snapshot, Action.COURSE_NAMED, (path, course), now, title=clean_line(title))


def set_day_zero(
    snapshot: Snapshot,
    *,
    path: str,
    day: PartialDate | None,
    now: datetime,
    course: str = "",
    sitting: str = "",
) -> Step:
    """Return the step that writes the day 0 of a course, or takes it out; the former one is kept.

    `sitting` names one stay in the field, as for `journey.edit_stage`.
    """
    pairs = day_zero_pairs(snapshot, (path, course), day, now=now, sitting=sitting)
    return Step(Action.DAY_ZERO_SET, PAGE, pairs, course_record_id(path, course))


def day_zero_pairs(
    snapshot: Snapshot,
    place: tuple[str, str],
    day: PartialDate | None,
    *,
    now: datetime,
    sitting: str = "",
) -> tuple[Pair, ...]:
    """Return what is to be written for another day 0: the course, and its former day."""
    before = course_of(snapshot, *place)
    whole = before or _new(*place, now)
    replaced = Replaced(whole.id, Plan(start=whole.day_zero), Plan(start=day), whole.updated_at)
    former = keep_former(snapshot, replaced, now=now, sitting=sitting)
    check = whole.check and whole.day_zero == day
    return ((before, changed(whole, now, day_zero=day, check=check)), *former)


def set_counting(
    snapshot: Snapshot, *, path: str, on: bool, now: datetime, course: str = ""
) -> Step:
    """Return the step that shows the days from day 0 of a course, or hides them again."""
    action = Action.COUNTING_ON if on else Action.COUNTING_OFF
    return _edited(snapshot, action, (path, course), now, counting=on)


def remove_course(snapshot: Snapshot, *, path: str, now: datetime, course: str = "") -> Step:
    """Return the step that takes a course off the list; undo brings it back whole.

    The stages of a later course go with it. Those of a first course stay written, as they do when
    another path is chosen. What was planned before is never taken away.

    Raises:
        NothingThereError: If it is not there, or is the only one.
    """
    record_id = course_record_id(path, course)
    views = courses(snapshot)
    others = [each for each in views if each.record_id != record_id]
    if len(others) == len(views) or not others:
        raise NothingThereError(record_id)
    pairs: list[Pair] = []
    record = _records(snapshot).get(record_id)
    if record is not None:
        pairs.append((record, removed(record, now)))
    if course:
        mine = [each for each in snapshot.stages.values() if each.course == course]
        pairs += [(each, removed(each, now)) for each in mine]
    if all(not each.is_shown for each in others):
        pairs.append(shown_pair(snapshot, others[0].path, others[0].key, now))
    return Step(Action.COURSE_REMOVED, PAGE, tuple(pairs), record_id)


def _records(snapshot: Snapshot) -> Mapping[str, Course]:
    return cast("Mapping[str, Course]", snapshot.table(Kind.COURSES))


def _view(course: Course) -> CourseView:
    is_first = course.id == first_course_id(course.path)
    return CourseView(
        "" if is_first else course.id,
        course.id,
        course.path,
        course.title,
        course.day_zero,
        course.counting,
        check=course.check,
    )


def _numbered(views: Iterable[CourseView], shown: str) -> Iterable[CourseView]:
    counts: dict[str, int] = {}
    for each in views:
        counts[each.path] = counts.get(each.path, 0) + 1
        yield each._replace(number=counts[each.path], is_shown=each.record_id == shown)


def _new(path: str, course: str, now: datetime) -> Course:
    record_id = course_record_id(path, course)
    return Course(id=record_id, created_at=now, updated_at=now, path=path)


def _edited(
    snapshot: Snapshot, action: Action, place: tuple[str, str], now: datetime, **values: Any
) -> Step:
    before = course_of(snapshot, *place)
    after = changed(before or _new(*place, now), now, **values)
    return Step(action, PAGE, ((before, after),), after.id)


def _shown_is_kept(snapshot: Snapshot, now: datetime, but: str) -> Iterable[Pair]:
    """Yield the record of the course that is shown, so that it is still listed beside another."""
    shown = course_record_id(snapshot.path, snapshot.course)
    if snapshot.path != UNSURE and shown != but and shown not in _records(snapshot):
        made = _new(snapshot.path, "", now)
        yield snapshot.known(Kind.COURSES, made.id), changed(made, now, rank=_GAP)


def _rank_after(snapshot: Snapshot, pairs: Iterable[Pair]) -> float:
    ranks = [each.rank for each in _records(snapshot).values()]
    ranks += [after.rank for _, after in pairs if isinstance(after, Course)]
    return max(ranks, default=0.0) + _GAP
