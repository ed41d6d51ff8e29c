"""A stage that is not in the plan now, on paper: its old date is only what was planned before."""

from __future__ import annotations

import re

import pytest

from companion.domain.records import Journey, Record, StageState, fixed_id
from companion.services.stage_list import my_stages
from companion.services.timeline import timeline
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.lines import lines_of
from companion.ui.pages.journey.time_list import time_rows
from companion.ui.pages.journey.time_place import drawn
from tests.ui.pages.test_journey_paper import TODAY, head, snapshot_of
from tests.ui.pages.test_journey_paper_moved import Papers, before, stage

NOT_NOW = StageState.NOT_NOW
DAYS = "14 December 2026 to 10 January 2027"
OUT = stage("transplant", "2026-12-14", "2027-01-10", NOT_NOW, check=True)
OTHER = stage("conditioning", "2026-12-07", "2026-12-13")
FORMER = before("transplant", "2026-12-14", "2027-01-10")


def cells(page: str, title: str) -> list[str]:
    """Return the words in the row of a stage on the whole list."""
    row = next(each for each in page.split("<tr>") if f">{title}<" in each)
    return [re.sub(r"<[^>]+>", " ", each).strip() for each in row.split("<td")[1:]]


def words(cell: str) -> str:
    return " ".join(cell.split(">", 1)[-1].replace("\u00a0", " ").split())


@pytest.mark.parametrize("former", [(), (FORMER,)])
def test_its_old_date_stands_only_under_what_was_planned_before(
    context: PageContext, former: tuple[Record, ...]
) -> None:
    papers = Papers(context, OUT, OTHER, *former)
    stands, when, was = (words(each) for each in cells(papers.whole_web, "Transplant")[:3])
    assert "Not in the plan now" in stands
    assert "2026" not in when
    assert "check" not in when.lower()
    assert was.count(DAYS) == 1
    assert papers.whole.count(DAYS) == 1


def test_an_end_before_its_start_tells_the_old_date_once(context: PageContext) -> None:
    slip = stage("transplant", "2026-12-14", "2026-12-01", NOT_NOW)
    papers = Papers(context, slip, OTHER, before("transplant", "2026-12-14", "2026-12-01"))
    assert papers.whole.count("14 December 2026") == 1


def test_the_web_page_tells_it_as_what_was_planned_before(context: PageContext) -> None:
    papers = Papers(context, OUT, OTHER, FORMER)
    assert f"Not in the plan now. Planned before: {DAYS}" in papers.web
    assert "Not in the plan now, 14" not in papers.web


def test_it_has_no_bar_and_no_day_in_the_drawings_on_paper(context: PageContext) -> None:
    papers = Papers(context, OUT, OTHER, FORMER)
    assert "Transplant, not in the plan now" in papers.svg
    assert DAYS not in papers.svg
    assert "Transplant:" not in papers.told
    assert "Conditioning" in papers.told


def test_a_step_that_is_out_of_the_plan_stays_on_the_picture(context: PageContext) -> None:
    shape = next(
        each for path in context.library.paths() if path.id == "transplant"
        for each in path.stages if each.steps and not each.gate
    )  # fmt: skip
    step = shape.steps[0]
    out = stage(step.id, "2026-12-01", "", NOT_NOW)
    assert f"{step.title}, not in the plan now" in Papers(context, out, OTHER).svg


def test_the_screen_tells_it_as_what_was_planned_before_in_the_drawing_and_both_lists(
    context: PageContext,
) -> None:
    journey = Journey(**head(fixed_id("journey")), path="transplant")
    snapshot = snapshot_of(journey, OUT, OTHER, FORMER)
    paths = {path.id: path for path in context.library.paths()}
    values = drawn(timeline(snapshot, paths, TODAY), context)
    said = f"Not in the plan now, planned before: {DAYS}"
    row = next(each for each in time_rows(values, context.dates) if each.title == "Transplant")
    assert row.told == said
    bar = next(each for each in values.bars if each.title == "Transplant")
    assert (bar.told, bar.when) == ("Not in the plan now", f"planned before: {DAYS}")
    assert not bar.check
    line = next(
        each
        for each in lines_of(my_stages(snapshot, paths["transplant"]), context.dates)
        if each.key == "transplant"
    )
    assert line.told.replace("14 December to", "14 December 2026 to") == said


# --- a start that is not known ---


def test_a_start_that_is_not_known_says_so_on_paper_and_on_the_screen(
    context: PageContext,
) -> None:
    open_start = stage("conditioning", "", "2026-12-13")
    papers = Papers(context, open_start, stage("transplant", "2026-12-14"))
    said = "start not known yet, until 13 December 2026"
    begun = f"S{said[1:]}"
    for text in (papers.web, papers.told):
        assert f"Planned, {said}" in text
    assert said in papers.whole
    assert f">{begun}<" in papers.svg.replace("\n", "")
    values = drawn(
        timeline(papers.snapshot, {p.id: p for p in context.library.paths()}, TODAY), context
    )
    assert next(each.when for each in values.bars if each.title == "Conditioning") == said


def test_what_is_done_or_under_way_is_told_without_a_start_that_is_not_known(
    context: PageContext,
) -> None:
    for state in (StageState.DONE, StageState.UNDER_WAY):
        papers = Papers(context, stage("conditioning", "", "2026-12-13", state))
        assert "until 13 December 2026" in papers.whole
        assert "start not known" not in f"{papers.web} {papers.whole} {papers.svg}"
