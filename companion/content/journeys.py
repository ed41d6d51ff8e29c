"""The paths a treatment can take, stage by stage, without anybody's dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from companion.content.tables import Known, Table, due_after_review, is_slug, unique


class ReadyItem(NamedTuple):
    """One thing to get ready: its id, and what it is in a line."""

    id: str
    text: str


class PathStage(NamedTuple):
    """A stage of a path.

    `plain` is the plain name shown in brackets after the title. `what` is paragraphs; `often` is
    words about how long, None where nothing honest can be said. `ask` names bank questions.
    `steps` are the stages folded inside this one, `ready` is what to get ready.
    """

    id: str
    title: str
    plain: str
    what: tuple[str, ...]
    often: str | None
    ask: tuple[str, ...]
    pages: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: date
    due: date | None
    gate: str | None = None
    steps: tuple[PathStage, ...] = ()
    ready: tuple[ReadyItem, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is read of it, its steps aside: names, paragraphs, times, what to get ready."""
        ready = (item.text for item in self.ready)
        return (self.title, self.plain, *self.what, self.often or "", *ready)


class JourneyPath(NamedTuple):
    """A path: its title, one line, and its stages in order.

    `stages` are its few shapes, each with its steps inside. `branches` are the honest other ways,
    each behind a gate. A path with no `timeline` is never drawn along time, and tells no times.
    `day_zero` names the stages that begin on day 0, and so hold it: none where nobody counts so.
    """

    id: str
    title: str
    summary: str
    sources: tuple[str, ...]
    reviewed: date
    due: date | None
    stages: tuple[PathStage, ...]
    branches: tuple[PathStage, ...] = ()
    timeline: bool = True
    day_zero: tuple[str, ...] = ()

    def stage(self, stage_id: str) -> PathStage | None:
        """Return a shape, step or branch by id, or None."""
        return next((stage for stage in self.everything() if stage.id == stage_id), None)

    def shape_of(self, stage_id: str) -> PathStage | None:
        """Return the shape a step lies in; a shape is its own, and a branch lies in none."""
        return next(
            (
                shape
                for shape in self.stages
                if stage_id in (shape.id, *(step.id for step in shape.steps))
            ),
            None,
        )

    def walk(self) -> Iterator[PathStage]:
        """Yield every shape, each followed by its steps, in order."""
        for shape in self.stages:
            yield shape
            yield from shape.steps

    def everything(self) -> Iterator[PathStage]:
        """Yield every shape and step in order, then the branches."""
        yield from self.walk()
        yield from self.branches


class PathLinks(NamedTuple):
    """The ids a path may name."""

    questions: Known
    pages: Known
    sources: Known
    gates: Known


class _Dates(NamedTuple):
    """The days of a review; a step without its own has those of its shape."""

    reviewed: date
    due: date | None


def read_paths(root: Table, links: PathLinks) -> tuple[JourneyPath, ...]:
    """Return the paths of `journeys.toml`."""
    tables = root.tables("paths")
    paths = tuple(_read_path(table, links) for table in tables)
    unique(zip(tables, (path.id for path in paths), strict=True), "path")
    root.done()
    return paths


def read_ready(table: Table, name: str) -> tuple[ReadyItem, ...]:
    """Return the lines below a key, each with its id, in order."""
    holder = table.table(name)
    for item_id in holder.names:
        if not is_slug(item_id):
            holder.fault(item_id, "This name is not an id: a to z, 0 to 9 and single hyphens only.")
    items = tuple(ReadyItem(item_id, holder.text(item_id)) for item_id in holder.names)
    if not items:
        table.fault(name, "The list is empty.")
    return items


def _read_path(table: Table, links: PathLinks) -> JourneyPath:
    path = JourneyPath(
        id=table.identity(),
        title=table.text("title"),
        summary=table.text("summary"),
        sources=table.ids("sources", "source", links.sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
        stages=tuple(_read_shape(each, links) for each in table.tables("stages")),
        branches=tuple(_read_branch(each, links) for each in table.tables("branches", default=())),
        timeline=table.flag("timeline") if table.has("timeline") else True,
        day_zero=table.texts("day_zero", default=()),
    )
    due_after_review(table, path.reviewed, path.due)
    _refuse_unknown_day_zero(table, path)
    _refuse_twins(table, path)
    if not path.timeline:
        _refuse_times(table, path)
    table.done()
    return path


def _refuse_twins(table: Table, path: JourneyPath) -> None:
    """Refuse a stage with the id of another: a person's records name a stage by path and id."""
    tables: list[Table] = []
    for shape in table.tables("stages"):
        tables += [shape, *shape.tables("steps", default=())]
    tables += table.tables("branches", default=())
    unique(zip(tables, (stage.id for stage in path.everything()), strict=True), "stage")


def _refuse_unknown_day_zero(table: Table, path: JourneyPath) -> None:
    """Refuse a day 0 that is held by no stage of the path."""
    known = {stage.id for stage in path.walk()}
    for stage_id in path.day_zero:
        if stage_id not in known:
            table.fault("day_zero", f"The path has no stage {stage_id!r}.")


def _refuse_times(table: Table, path: JourneyPath) -> None:
    for stage in path.everything():
        if stage.often is not None:
            table.fault("timeline", f"A path without times says how long {stage.id!r} is.")


def _read_shape(table: Table, links: PathLinks) -> PathStage:
    shape = _read_stage(table, links, None)
    dates = _Dates(shape.reviewed, shape.due)
    steps = tuple(_read_step(each, links, dates) for each in table.tables("steps", default=()))
    table.done()
    return shape._replace(steps=steps)


def _read_step(table: Table, links: PathLinks, dates: _Dates) -> PathStage:
    step = _read_stage(table, links, dates)
    table.done()
    return step


def _read_branch(table: Table, links: PathLinks) -> PathStage:
    branch = _read_stage(table, links, None)
    if branch.gate is None:
        table.fault("gate", "A branch stands behind a gate.")
    table.done()
    return branch


def _read_stage(table: Table, links: PathLinks, dates: _Dates | None) -> PathStage:
    own = dates is None or table.has("reviewed")
    stage = PathStage(
        id=table.identity(),
        title=table.text("title"),
        plain=table.text("plain"),
        what=table.texts("what"),
        often=table.text("often") if table.has("often") else None,
        ask=table.ids("ask", "question", links.questions, default=()),
        pages=table.ids("pages", "page", links.pages, default=()),
        sources=table.ids("sources", "source", links.sources),
        reviewed=table.day("reviewed") if dates is None or own else dates.reviewed,
        due=table.optional_day("due") if dates is None or own else dates.due,
        gate=table.one_of("gate", "gate", links.gates),
        ready=read_ready(table, "ready") if table.has("ready") else (),
    )
    due_after_review(table, stage.reviewed, stage.due)
    return stage
