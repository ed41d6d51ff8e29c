"""Fitting the page for the fridge to one page: it is tried out on paper until it is one."""

from __future__ import annotations

from collections.abc import Iterator

from companion.services.fridge_sheet import (
    ALONG_TIME,
    FridgeFit,
    fridge_sheet,
    fridge_web_page,
)
from companion.services.plan_facts import PlanFacts
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.along_time import paper_drawing, values_for_fridge
from companion.ui.toolkit.printing.pages import Pile, Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import NORMAL_PRINT, Paper
from companion.ui.toolkit.printing.setting import NO_DRAWINGS, Drawings
from companion.ui.toolkit.printing.stepping import Steps

MOST_DATES = 8
_LEAST_DATES = {NORMAL_PRINT: 4}
_FEW = 3
_SHARES = (0.5, 0.46, 0.42, 0.38, 0.34, 0.27)
_LEAST_SHARE = 0.2
_LONGEST = (160, 110, 75, 45, 24, 8)


def set_fridge(
    context: PageContext, snapshot: Snapshot, facts: PlanFacts, points: int
) -> Steps[Sheets]:
    """Set the page for the fridge: always one page, with as many dates as go on it."""
    values = values_for_fridge(context, snapshot)
    room = Paper(points, dense=True, landscape=True)
    today = context.today()
    made: Sheets | None = None
    for fit, share in _tries(len(facts.ahead), _LEAST_DATES.get(points, _FEW)):
        drawings: Drawings = NO_DRAWINGS
        if values is not None:
            highest = share * room.bottom
            drawings = {ALONG_TIME: paper_drawing(context, values, points, highest)}
        document = fridge_sheet(context.library, facts, today, fit)
        made = yield from set_in_steps(document, points, drawings)
        if len(made) == 1:
            break
    if made is None:
        raise AssertionError("nothing was tried")
    return Pile(fridge_web_page(context.library, facts, today), [made])


def _tries(dates: int, least: int) -> Iterator[tuple[FridgeFit, float]]:
    """Yield what is tried, the most generous first; the last of it always fits."""
    most = min(dates, MOST_DATES)
    for longest in _LONGEST:
        for fewer in range(most, min(most, least) - 1, -1):
            yield FridgeFit(fewer, longest), _SHARES[0]
        for share in _SHARES[1:]:
            yield FridgeFit(min(most, least), longest), share
    for fewer in (3, 2, 1, 0):
        yield FridgeFit(min(most, fewer), _LONGEST[-1]), _LEAST_SHARE
