"""The lists to tick off that the pack has, and near which stages each appears."""

from __future__ import annotations

from collections.abc import Iterable

from companion.content import PackFault
from companion.content.checklists import Checklist
from companion.ui.pages.context import PageContext


def checklists_of(context: PageContext) -> tuple[Checklist, ...]:
    """Return the lists of the pack, none when they cannot be read."""
    try:
        return context.library.checklists()
    except PackFault:
        return ()


def checklist_named(context: PageContext, key: str) -> Checklist | None:
    """Return the list of an id, if there is one."""
    return next((each for each in checklists_of(context) if each.id == key), None)


def lists_near(context: PageContext, stages: Iterable[str]) -> tuple[Checklist, ...]:
    """Return the lists that appear near any of some stages, each told as "path/stage"."""
    near = set(stages)
    return tuple(each for each in checklists_of(context) if near & set(each.stages))
