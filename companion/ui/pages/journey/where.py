"""Which stage a screen is about, and what there is of it now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.content import JourneyPath, PackFault
from companion.domain.records import stage_record_id
from companion.services.courses import courses
from companion.services.snapshot import Snapshot
from companion.services.stage_list import ROOM, MyStage, my_stage, my_stages, other_ways, walk
from companion.ui.pages.context import PageContext


class Where(NamedTuple):
    """A stage of one course of a path: the three ids its record is made from."""

    path: str
    stage: str
    course: str = ""

    @property
    def record_id(self) -> str:
        """The id of the person's record of it, known before there is one."""
        return stage_record_id(*self)


def paths_of(context: PageContext) -> tuple[JourneyPath, ...]:
    """Return the paths of the pack, none when they cannot be read."""
    try:
        return context.library.paths()
    except PackFault:
        return ()


def path_named(context: PageContext, path_id: str) -> JourneyPath | None:
    """Return the path of an id, if there is one."""
    return next((path for path in paths_of(context) if path.id == path_id), None)


def where_of(context: PageContext, anchor: str) -> Where | None:
    """Return where a stage stands: one of the course that is shown, or the one of a record."""
    snapshot = context.session.snapshot
    path = path_named(context, snapshot.path)
    if path is None:
        return None
    here = Where(path.id, anchor, snapshot.course)
    if path.stage(anchor) is not None or snapshot.stage(*here[:2], here.course) is not None:
        return here
    return next((each for each in _everywhere(context) if each.record_id == anchor), None)


def _everywhere(context: PageContext) -> Iterator[Where]:
    """Yield the stages of every course."""
    snapshot = context.session.snapshot
    for course in courses(snapshot):
        path = path_named(context, course.path)
        stages = walk(my_stages(snapshot, path, course.key)) if path is not None else ()
        yield from (Where(course.path, stage.key, course.key) for stage in stages)


def is_mine(context: PageContext, where: Where) -> bool:
    """Whether a stage is of a course a person has, and may be named."""
    mine = courses(context.session.snapshot)
    return any((each.path, each.key) == (where.path, where.course) for each in mine) and (
        look(context, where) is not None
    )


def look(context: PageContext, where: Where) -> MyStage | None:
    """Return a stage as the person has it; None where there is none, or none that may be named."""
    path = path_named(context, where.path)
    if path is None:
        return None
    snapshot = context.session.snapshot
    return my_stage(snapshot, path, where.stage, where.course) or _branch(snapshot, path, where)


def _branch(snapshot: Snapshot, path: JourneyPath, where: Where) -> MyStage | None:
    """Return another way that is open to read and not chosen yet."""
    for branch in other_ways(snapshot, path, where.course):
        if branch.id == where.stage:
            return MyStage(
                branch.id, where.record_id, branch.title, branch, None, ROOM, branch=True
            )
    return None
