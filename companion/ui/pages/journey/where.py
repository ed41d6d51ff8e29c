"""Which stage a screen is about, and what there is of it now."""

from __future__ import annotations

from typing import NamedTuple

from companion.content import JourneyPath, PackFault
from companion.domain.records import stage_record_id
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


def where_now(context: PageContext, key: str) -> Where | None:
    """Return where a stage of the path that is shown stands; None while there is no path."""
    snapshot = context.session.snapshot
    return (
        Where(snapshot.path, key, snapshot.course) if path_named(context, snapshot.path) else None
    )


def find_key(context: PageContext, anchor: str) -> str:
    """Return the id of a stage in the path that is shown, where an anchor names its record."""
    snapshot = context.session.snapshot
    path = path_named(context, snapshot.path)
    if path is None or path.stage(anchor) is not None:
        return anchor
    every = walk(my_stages(snapshot, path, snapshot.course))
    return next((each.key for each in every if each.record_id == anchor), anchor)


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
