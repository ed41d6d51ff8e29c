"""The rules the paths keep to: few shapes, plain words, and no times where none can be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from companion.content.date_ranges import OURS
from companion.content.faults import Fault
from companion.content.journeys import JourneyPath, PathStage
from companion.content.page_rules import HIGHEST_GRADE, LONGEST_LIST, LONGEST_PARAGRAPH
from companion.content.text_rules import LONGEST_TITLE
from companion.content.texts import reading_text_of_path
from companion.content.wording import reading_grades, sentences

MOST_SHAPES = 5
"""How many shapes a path opens on (walks.md 18); the rest are steps, folded inside."""

_FIGURE = re.compile(r"\d(?!\d*-hour)")
_TIME = re.compile(
    r"\d|\b(?:minutes?|hours?|days?|weeks?|months?|years?|tomorrow|soon)\b",
    re.IGNORECASE,
)


def path_faults(paths: Iterable[JourneyPath]) -> Iterator[Fault]:
    """Return what is wrong with the shape of the paths, and with how they read."""
    for path in paths:
        for reason in _of_path(path):
            yield Fault(file="journeys.toml", key=f"paths.{path.id}", reason=reason)
        for stage in path.everything():
            for reason in _of_stage(stage, timeline=path.timeline):
                yield Fault(file="journeys.toml", key=f"paths.{path.id}.{stage.id}", reason=reason)


def _of_path(path: JourneyPath) -> Iterator[str]:
    if len(path.stages) > MOST_SHAPES:
        yield f"The path has {len(path.stages)} shapes, more than {MOST_SHAPES}."
    grades = reading_grades(reading_text_of_path(path))
    if grades.worse > HIGHEST_GRADE:
        yield (
            f"The reading grade is over {HIGHEST_GRADE:g}: ARI {grades.ari:.1f},"
            f" Coleman-Liau {grades.coleman_liau:.1f}."
        )
    if not path.timeline and (found := _TIME.search(path.summary)):
        yield f"A path without times says {found[0]!r}."


def _of_stage(stage: PathStage, *, timeline: bool) -> Iterator[str]:
    if len(stage.title) > LONGEST_TITLE:
        yield f"The title has more than {LONGEST_TITLE} letters."
    if stage.title.endswith("?"):
        yield "A title is not a question."
    for paragraph in stage.what:
        if len(sentences(paragraph)) > LONGEST_PARAGRAPH:
            yield f"A paragraph has more than {LONGEST_PARAGRAPH} sentences: {paragraph[:60]}"
    if len(stage.ready) > LONGEST_LIST:
        yield f"There are {len(stage.ready)} things to get ready, more than {LONGEST_LIST}."
    if set(stage.sources) == {OURS} and any(map(_FIGURE.search, stage.texts)):
        yield "A figure needs a source that is not our own words."
    if not timeline and (found := _TIME.search("\n".join(stage.texts))):
        yield f"A path without times says {found[0]!r}."
