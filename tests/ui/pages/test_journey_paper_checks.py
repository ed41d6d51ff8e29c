"""A date to check is named in words on the picture, also where there is no room beside its mark."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from companion.domain.records import Journey, fixed_id
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.along_time import svg_picture
from tests.ui.pages.test_journey_paper import TODAY, fridge, head, snapshot_of
from tests.ui.pages.test_journey_paper_moved import Papers, stage, visit

ONE = "Check this date with the hospital: "
SEVERAL = "Check these dates with the hospital: "
STAGES = (
    stage("conditioning", "2026-12-07", "2026-12-13"),
    stage("transplant", "2026-12-14", "2027-01-10"),
)


def texts(svg: str) -> str:
    """Return all words on an SVG picture, lines that go on put together."""
    return " ".join(re.findall(r">([^<>\n]+)</text>", svg)).replace("\u00a0", " ")


def test_a_mark_with_no_room_for_words_is_named_at_the_foot(context: PageContext) -> None:
    ask = visit(
        "ask", "2026-12-02", "Ask about tablets before 7 December 2026", check=True, helper="ask/a"
    )
    near = visit("scan", "2026-12-08", "Heart scan")
    papers = Papers(context, *STAGES, ask, near)
    foot = f"{ONE}2 December 2026, {ask.what}"
    assert foot in texts(papers.svg)
    assert texts(papers.svg).index(foot) < texts(papers.svg).index("Some dates here")


def test_of_what_is_gathered_each_date_to_check_is_named(context: PageContext) -> None:
    near = [
        visit(f"v{n}", (TODAY + timedelta(days=30)).isoformat(), f"Visit {n}", check=n > 0)
        for n in range(3)
    ]
    told = texts(Papers(context, *STAGES, *near).svg)
    assert f"{SEVERAL}24 December 2026, Visit 1; 24 December 2026, Visit 2" in told


def test_what_says_so_beside_its_mark_or_is_sure_has_no_line_at_the_foot(
    context: PageContext,
) -> None:
    beside = visit("in", "2026-12-20", "Going in", check=True)
    sure = visit("v", "2026-12-02", "A visit with a name too long for the room beside it")
    told = texts(Papers(context, *STAGES, beside, sure).svg)
    assert "Going in, check this date" in told
    assert ONE not in told
    assert SEVERAL not in told


@pytest.mark.parametrize("points", [14, 18])
def test_very_many_dates_to_check_leave_the_page_for_the_fridge_one_page(
    context: PageContext, points: int
) -> None:
    days = [(TODAY + timedelta(days=n)).isoformat() for n in range(60)]
    many = [
        visit(f"v{n}", day, f"A visit of many words {n}", check=True) for n, day in enumerate(days)
    ]
    snapshot = snapshot_of(Journey(**head(fixed_id("journey")), path="transplant"), *STAGES, *many)
    assert len(fridge(snapshot, context, points)) == 1
    assert "22 January 2027, A visit of many words 59" in texts(
        svg_picture(context, snapshot).decode()
    )
