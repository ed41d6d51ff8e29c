"""The paths a treatment can take, stage by stage, without anybody's dates."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from companion.content.tables import Known, Table, due_after_review, unique


class PathStage(NamedTuple):
    """A stage of a path.

    `plain` is the plain name shown in brackets after the title. `what` is paragraphs; `often` is
    words about how long, None where nothing honest can be said. `ask` names bank questions.
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


class JourneyPath(NamedTuple):
    """A path: its title, one line, and its stages in order."""

    id: str
    title: str
    summary: str
    sources: tuple[str, ...]
    reviewed: date
    due: date | None
    stages: tuple[PathStage, ...]

    def stage(self, stage_id: str) -> PathStage | None:
        """Return a stage by id, or None."""
        return next((stage for stage in self.stages if stage.id == stage_id), None)


class PathLinks(NamedTuple):
    """The ids a path may name."""

    questions: Known
    pages: Known
    sources: Known
    gates: Known


def read_paths(root: Table, links: PathLinks) -> tuple[JourneyPath, ...]:
    """Return the paths of `journeys.toml`."""
    tables = root.tables("paths")
    paths = tuple(_read_path(table, links) for table in tables)
    unique(zip(tables, (path.id for path in paths), strict=True), "path")
    root.done()
    return paths


def _read_path(table: Table, links: PathLinks) -> JourneyPath:
    stage_tables = table.tables("stages")
    stages = tuple(_read_stage(stage_table, links) for stage_table in stage_tables)
    unique(zip(stage_tables, (stage.id for stage in stages), strict=True), "stage")
    path = JourneyPath(
        id=table.identity(),
        title=table.text("title"),
        summary=table.text("summary"),
        sources=table.ids("sources", "source", links.sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
        stages=stages,
    )
    due_after_review(table, path.reviewed, path.due)
    table.done()
    return path


def _read_stage(table: Table, links: PathLinks) -> PathStage:
    stage = PathStage(
        id=table.identity(),
        title=table.text("title"),
        plain=table.text("plain"),
        what=table.texts("what"),
        often=table.text("often") if table.has("often") else None,
        ask=table.ids("ask", "question", links.questions, default=()),
        pages=table.ids("pages", "page", links.pages, default=()),
        sources=table.ids("sources", "source", links.sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
        gate=table.one_of("gate", "gate", links.gates),
    )
    due_after_review(table, stage.reviewed, stage.due)
    table.done()
    return stage
