"""Fitting the page for the fridge to one page: it is tried out on paper until it is one."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSizeF

from companion.services.fridge_sheet import (
    ALONG_TIME,
    FridgeFit,
    fridge_sheet,
    fridge_web_page,
)
from companion.services.plan_facts import PlanFacts
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.along_time import (
    as_much_as_fits,
    paper_drawing,
    values_for_fridge,
)
from companion.ui.toolkit.printing.pages import Pile, Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import NORMAL_PRINT, Paper
from companion.ui.toolkit.printing.setting import NO_DRAWINGS, Drawings
from companion.ui.toolkit.printing.stepping import Steps
from companion.ui.widgets.timeline import TimelineValues

MOST_DATES = 8
_LEAST_DATES = {NORMAL_PRINT: 4}
_FEW = 3
_SHARES = (0.5, 0.46, 0.42, 0.38, 0.34, 0.27)
_STILL_LARGE = 4
"""So many of the shares leave room for more than one stage."""
_LEAST_SHARE = 0.2
_LONGEST = (160, 110, 75, 45, 24, 8)


def set_fridge(
    context: PageContext, snapshot: Snapshot, facts: PlanFacts, points: int
) -> Steps[Sheets]:
    """Set the page for the fridge: always one page, with as many dates as go on it."""
    values = values_for_fridge(context, snapshot)
    room = Paper(points, dense=True, landscape=True)
    today = context.today()
    drawings = _Drawings(context, values, points, room)
    made: Sheets | None = None
    for fit, share in _tries(len(facts.ahead), _leasts(facts, points)):
        found, whole = drawings.at(share) if fit.drawn else (NO_DRAWINGS, values is None)
        tried = fit._replace(drawn=bool(found), more=not whole)
        document = fridge_sheet(context.library, facts, today, tried)
        made = yield from set_in_steps(document, points, found)
        if len(made) == 1:
            break
    if made is None:
        raise AssertionError("nothing was tried")
    return Pile(fridge_web_page(context.library, facts, today), [made])


def _leasts(facts: PlanFacts, points: int) -> tuple[int, ...]:
    """Return how many dates are there before the drawing is made smaller, the most first.

    At best all up to the first that is new, in their order: without it the page would say what an
    older one says. Where that is too much the new one stands after fewer.
    """
    least = _LEAST_DATES.get(points, _FEW)
    new = (place for place, each in enumerate(facts.ahead, start=1) if each.is_new)
    wanted = min(next(new, 0), MOST_DATES)
    return (wanted, least) if wanted > least else (least,)


class _Drawings:
    """The drawing at each share of the page it may take, worked out once."""

    def __init__(
        self, context: PageContext, values: TimelineValues | None, points: int, room: Paper
    ) -> None:
        self._context = context
        self._values = values
        self._points = points
        self._room = room
        self._known: dict[float, tuple[Drawings, bool]] = {}

    def at(self, share: float) -> tuple[Drawings, bool]:
        """Return the drawing, if there is any, and whether all of it is there."""
        if share not in self._known:
            self._known[share] = self._made(share * self._room.bottom)
        return self._known[share]

    def _made(self, highest: float) -> tuple[Drawings, bool]:
        if self._values is None:
            return NO_DRAWINGS, True
        size = QSizeF(self._room.width, highest)
        shown = as_much_as_fits(self._context, self._values, self._points, size)
        if shown is None:
            return NO_DRAWINGS, False
        drawing = paper_drawing(self._context, shown, self._points, highest)
        return {ALONG_TIME: drawing}, len(shown.bars) == len(self._values.bars)


def _tries(dates: int, leasts: tuple[int, ...]) -> Iterator[tuple[FridgeFit, float]]:
    """Yield what is tried, the most generous first; the last of it always fits."""
    most = min(dates, MOST_DATES)
    for longest in _LONGEST:
        highest = most
        for least in leasts:
            for fewer in range(highest, min(most, least) - 1, -1):
                yield FridgeFit(fewer, longest), _SHARES[0]
            for share in _SHARES[1:] if least == leasts[-1] else _SHARES[1:_STILL_LARGE]:
                yield FridgeFit(min(most, least), longest), share
            highest = min(most, least) - 1
    for drawn, now in ((True, True), (False, True), (False, False)):
        for fewer in (3, 2, 1, 0):
            yield FridgeFit(min(most, fewer), _LONGEST[-1], drawn, now), _LEAST_SHARE
