"""The stages as the drawings show them."""

from __future__ import annotations

from collections.abc import Sequence

from companion.domain.records import StageState
from companion.ui.pages.journey.lines import StageLine
from companion.ui.widgets.path_drawing import ShapeState, StageShape

_MOST_WITH_PLAIN = 6
SHAPES = {
    StageState.NONE: ShapeState.UNKNOWN,
    StageState.PLANNED: ShapeState.PLANNED,
    StageState.UNDER_WAY: ShapeState.NOW,
    StageState.DONE: ShapeState.DONE,
    StageState.MOVED: ShapeState.MOVED,
    StageState.NOT_NOW: ShapeState.NOT_NOW,
}
"""How each state is drawn."""


def shapes(lines: Sequence[StageLine]) -> tuple[StageShape, ...]:
    """Return the stages for the drawing; many of them stand there without their plain names."""
    roomy = len(lines) <= _MOST_WITH_PLAIN
    return tuple(
        StageShape(
            key=line.key,
            title=line.title,
            plain=line.plain if roomy or line.inside else "",
            state=SHAPES[line.state],
            when=line.when,
            inside=line.inside,
        )
        for line in lines
    )
