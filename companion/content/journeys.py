"""The paths a treatment can take, stage by stage, without anybody's dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStage:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyPath:
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
