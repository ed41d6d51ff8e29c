"""What is only a month, a year or about is drawn from its first possible day to its last."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.journey import edit_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from companion.ui.widgets.timeline import Bar
from tests.ui.pages.journey_page import Settled, come_back

SURE = tuple[date | None, date | None, bool, bool]


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    return come_back(context, qtbot, session, settled)


def drawn_bar(page: JourneyPage, qtbot: QtBot) -> Bar:
    """Return the one stage that is drawn."""
    place = page.overview.time
    qtbot.waitUntil(place.isVisible)
    assert place.view is not None
    (bar,) = place.view.values.placed
    return bar


def whole(bar: Bar) -> SURE:
    return bar.start, bar.end, bar.soft_start, bar.soft_end


@pytest.mark.parametrize(
    "given",
    [
        ("2026", StageState.DONE, (date(2026, 1, 1), date(2026, 12, 31), True, True)),
        ("2026-12~", StageState.PLANNED, (date(2026, 12, 1), date(2026, 12, 31), True, True)),
        ("2027~", StageState.PLANNED, (date(2027, 1, 1), date(2027, 12, 31), True, True)),
        ("2026-12", StageState.MOVED, (date(2026, 12, 1), date(2026, 12, 31), True, True)),
        ("2026-12-07", StageState.PLANNED, (date(2026, 12, 7), None, False, True)),
        ("2026-11", StageState.UNDER_WAY, (date(2026, 11, 1), None, True, True)),
    ],
)
def test_a_month_or_a_year_is_drawn_from_its_first_day_to_its_last(
    page: JourneyPage, qtbot: QtBot, session: Session, given: tuple[str, StageState, SURE]
) -> None:
    text, state, expected = given
    start = PartialDate.parse(text)
    session.do(edit_stage, path="transplant", stage="recovery", state=state, start=start, end=None)
    bar = drawn_bar(page, qtbot)
    assert whole(bar) == expected
    if bar.end is not None and bar.start is not None:
        assert (bar.sure_from, bar.sure_to) == (bar.end, bar.start)  # no day of it is sure


def test_what_is_sure_of_two_months_lies_between_them(
    page: JourneyPage, qtbot: QtBot, session: Session
) -> None:
    session.do(
        edit_stage,
        path="transplant",
        stage="recovery",
        state=StageState.DONE,
        start=PartialDate.parse("2026-03"),
        end=PartialDate.parse("2026-06"),
    )
    bar = drawn_bar(page, qtbot)
    assert whole(bar) == (date(2026, 3, 1), date(2026, 6, 30), True, True)
    assert (bar.sure_from, bar.sure_to) == (date(2026, 3, 31), date(2026, 6, 1))
