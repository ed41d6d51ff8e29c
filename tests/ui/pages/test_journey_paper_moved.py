"""A plan that moved, on paper: no date is told as sure that the screen says is to be checked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.journey_records import Course, StageBefore, first_course_id
from companion.domain.records import (
    Appointment,
    Journey,
    Record,
    Stage,
    StageState,
    fixed_id,
    stage_record_id,
)
from companion.domain.visit_records import PlannedBefore
from companion.exchange.document import Document
from companion.exchange.html import write_html
from companion.services.fridge_sheet import FridgeFit, fridge_sheet
from companion.services.journey import choose_path, edit_stage
from companion.services.plan_sheet import plan_sheet
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.along_time import has_picture, png_picture, svg_picture
from companion.ui.pages.journey.print_screen import PrintScreen
from companion.ui.session import Session
from companion.ui.toolkit.printing.output import pdf_bytes
from companion.ui.toolkit.printing.pages import Sheets, set_document
from tests.pdf_text import Pdf
from tests.ui.pages.journey_page import Settled, first_shown
from tests.ui.pages.test_journey_paper import PAPER, TODAY, facts_of, fridge, head, snapshot_of

CHECK = "Check this date with the hospital"
CAUTION = "Worked out from what you typed. Your team's dates come first."
PLANNED, MOVED = StageState.PLANNED, StageState.MOVED
DAY_ZERO = Course(
    **head(first_course_id("transplant")),
    path="transplant",
    day_zero=PartialDate.parse("2026-12-14"),
    check=True,
)


def stage(key: str, start: str, end: str = "", state: StageState = PLANNED, **more: Any) -> Stage:
    return Stage(
        **head(stage_record_id("transplant", key)),
        path="transplant",
        stage=key,
        state=state,
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
        **more,
    )


def before(key: str, start: str, end: str = "") -> StageBefore:
    return StageBefore(
        **head(f"before-{key}-{start}"),
        stage=stage_record_id("transplant", key),
        state=PLANNED,
        start=PartialDate.parse(start),
        end=PartialDate.parse(end) if end else None,
    )


def visit(key: str, when: str, what: str, **more: Any) -> Appointment:
    return Appointment(**head(key), what=what, when=PartialDate.parse(when), **more)


TABLETS = visit(
    "ask", "2027-01-06", "Ask about tablets before 11 January 2027", helper="ask-before/run"
)
LATER_KEPT: tuple[Record, ...] = (
    stage("conditioning", "2027-01-11", "2027-01-17"),
    before("conditioning", "2026-12-07", "2026-12-13"),
    stage("transplant", "2026-12-14", "2027-01-10", check=True),
    stage("recovery", "2027-01", check=True),
    DAY_ZERO,
    visit("in", "2026-12-07", "Going in", check=True),
    TABLETS,
)
"""Conditioning moved past the transplant, and nothing else was decided yet."""
ONLY_MOVED: tuple[Record, ...] = (
    stage("conditioning", "2026-12-07", "2026-12-13", MOVED),
    before("conditioning", "2026-12-07", "2026-12-13"),
    stage("transplant", "2026-12-14"),
)
"""Moved was pressed, and nothing more."""


class Papers:
    """Every paper of a plan, in words."""

    def __init__(self, context: PageContext, *records: Record) -> None:
        journey = Journey(**head(fixed_id("journey")), path="transplant")
        self.snapshot = snapshot_of(journey, *records)
        self.facts = facts_of(self.snapshot, context)
        self.sheets: Sheets = fridge(self.snapshot, context, 14)
        self.fridge = Pdf(pdf_bytes(self.sheets)).words(0)
        self.told = " ".join(each.text for each in self.sheets.words(0))
        self.web: str = write_html(self.sheets.document)
        whole: Document = plan_sheet(context.library, self.facts, TODAY)
        self.whole_web = write_html(whole)
        pdf = Pdf(pdf_bytes(set_document(whole, 14)))
        self.whole = " ".join(pdf.words(index) for index in range(len(pdf.pages)))
        self.svg = svg_picture(context, self.snapshot).decode()


def test_every_paper_says_check_wherever_the_screen_does(context: PageContext) -> None:
    papers = Papers(context, *LATER_KEPT)
    for line in (f"Day 0. {CHECK}", f"Transplant begins. {CHECK}", f"Going in. {CHECK}"):
        assert line in papers.fridge
        assert line in papers.web
        assert line in papers.whole
    assert f"Planned, 14 December 2026 to 10 January 2027. {CHECK}" in papers.web
    assert f"Day 0: 14 December 2026 {CHECK}" in papers.whole
    assert f"14 December 2026 to 10 January 2027 {CHECK}" in papers.whole
    assert f"January 2027 {CHECK}" in papers.whole
    assert f"Conditioning begins. {CHECK}" not in papers.whole


def test_the_drawing_on_paper_says_it_too_and_so_do_its_words(context: PageContext) -> None:
    papers = Papers(context, *LATER_KEPT)
    assert "Day 0, check this date" in papers.fridge
    for text in ("Day 0, check this date", "10 January 2027, check this date"):
        assert text in papers.svg
    assert papers.svg.lower().count("check this date") == 4
    assert "10 January 2027, check this date with the hospital" in papers.told
    sure = Papers(context, *(_sure(each) for each in LATER_KEPT))
    assert "check this date" not in f"{sure.svg} {sure.fridge} {sure.whole}".lower()


def _sure(record: Record) -> Record:
    if isinstance(record, Stage | Course | Appointment):
        return replace(record, check=False)
    return record


def test_the_picture_of_dots_differs_where_a_date_is_to_be_checked(context: PageContext) -> None:
    doubted = Papers(context, *LATER_KEPT).snapshot
    sure = Papers(context, *(_sure(each) for each in LATER_KEPT)).snapshot
    assert png_picture(context, doubted) != png_picture(context, sure)


@pytest.mark.parametrize("points", PAPER)
def test_a_new_date_after_a_move_is_among_the_next_dates_beside_the_drawing(
    context: PageContext, points: int
) -> None:
    ask = PlannedBefore(**head("was"), appointment="ask", when=PartialDate.parse("2026-12-02"))
    birthday = stage("own", "2026-12-20", title="Maya's birthday")
    snapshot = Papers(context, *LATER_KEPT, ask, birthday).snapshot
    sheets = fridge(snapshot, context, points)
    words = Pdf(pdf_bytes(sheets)).words(0)
    assert f"Going in. {CHECK}" in words
    assert "Monday 11 January Conditioning begins" in words
    drawn = " ".join(each.text for each in sheets.words(0))
    assert "Transplant: Planned, 14 December 2026 to 10 January 2027, check this date" in drawn


def test_a_new_date_stands_there_after_any_number_of_others(context: PageContext) -> None:
    visits = (
        visit(f"v{n}", (TODAY + timedelta(days=n)).isoformat(), f"Clinic {n}") for n in range(1, 12)
    )
    papers = Papers(context, *LATER_KEPT, *visits)
    assert "Monday 11 January Conditioning begins" in papers.fridge
    assert "Clinic 1" in papers.fridge


# --- moved, and nothing more ---


def test_moved_and_nothing_more_is_no_date_of_the_plan_on_any_paper(context: PageContext) -> None:
    papers = Papers(context, *ONLY_MOVED)
    said = "Conditioning has moved. The new date is not known yet."
    was = "Planned before: 7 December 2026 to 13 December 2026"
    for text in (papers.fridge, papers.whole):
        assert f"{said} {was}" in text
        assert "Conditioning begins" not in text
    assert "The new date is not known yet" in papers.web
    assert "Conditioning begins" not in papers.web
    assert "Monday 7 December" not in f"{papers.fridge} {papers.whole} {papers.web}"
    assert papers.whole.count("7 December 2026 to 13 December 2026") == 2  # both: planned before


def test_its_old_days_are_not_drawn_on_paper_and_it_is_there_without_a_date(
    context: PageContext,
) -> None:
    papers = Papers(context, *ONLY_MOVED)
    assert "Conditioning, moved" in papers.svg
    assert "No date yet" in papers.svg
    assert "7 December" not in papers.svg
    assert "Conditioning:" not in papers.told
    assert "7 December" not in papers.told.replace("Planned before: 7 December", "")


def test_a_new_date_that_was_given_is_the_plan_again(context: PageContext) -> None:
    given = (stage("conditioning", "2027-01-11", state=MOVED), *ONLY_MOVED[1:])
    papers = Papers(context, *given)
    for text in (papers.fridge, papers.whole):
        assert "Conditioning begins" in text
        assert "has moved" not in text
    assert "Moved, now 11 January 2027" in papers.svg


def test_an_end_before_its_start_is_not_told_as_what_was_planned(context: PageContext) -> None:
    slip = before("conditioning", "2027-01-11", "2026-12-13")
    papers = Papers(context, stage("conditioning", "2027-01-12"), slip)
    assert "Planned, 11 January 2027" in papers.whole
    assert "13 December 2026" not in papers.whole


# --- dates that were worked out ---


def test_every_date_that_was_worked_out_says_so_on_paper(context: PageContext) -> None:
    papers = Papers(context, *LATER_KEPT)
    line = f"{TABLETS.what}. {CAUTION}"
    for text in (papers.fridge, papers.whole):
        assert line in text
        assert f"Going in. {CHECK}. Worked out" not in text
    assert papers.whole.count("Worked out from what you typed") == 1
    web = f"{papers.web} {papers.whole_web}".replace("&#x27;", "'")
    assert web.count(line) == 2
    foot = "Some dates here are worked out from what you typed."
    assert foot in papers.svg
    bare = (each for each in LATER_KEPT if each is not TABLETS)
    assert foot not in Papers(context, *bare).svg


# --- what happens on a day ---


@pytest.mark.parametrize("longest", [160, 75, 24, 8])
def test_a_long_name_is_cut_and_never_what_happens(context: PageContext, longest: int) -> None:
    named = stage(
        "conditioning", "2026-12-07", "2026-12-13", title="A night on the ward " * 20, check=True
    )
    facts = facts_of(
        snapshot_of(Journey(**head(fixed_id("journey")), path="transplant"), named), context
    )
    page = write_html(fridge_sheet(context.library, facts, TODAY, FridgeFit(4, longest)))
    assert f"… begins. {CHECK}" in page.replace("&#x2026;", "…")


@pytest.mark.parametrize("end", ["", "2026-12-14"])
def test_a_stage_of_one_day_does_not_begin(context: PageContext, end: str) -> None:
    papers = Papers(context, stage("own", "2026-12-14", end, title="Maya's birthday"))
    for text in (papers.fridge, papers.whole):
        assert "Maya's birthday" in text
        assert "begins" not in text


# --- where there is no drawing ---


def print_screen(context: PageContext, qtbot: QtBot) -> PrintScreen:
    page = first_shown(context, qtbot)
    page.show_anchor("print")
    found = page.beside
    assert isinstance(found, PrintScreen)
    return found


@pytest.mark.parametrize(
    "asked",
    [("supportive-care", "care-talk", False), ("transplant", "conditioning", True)],
)
def test_a_drawing_is_offered_only_where_there_is_one(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    settled: Settled,
    asked: tuple[str, str, bool],
) -> None:
    path, key, drawn = asked
    session.do(choose_path, path=path)
    start = PartialDate.of(date(2026, 12, 1))
    session.do(edit_stage, path=path, stage=key, state=PLANNED, start=start, end=None)
    settled(session)
    screen = print_screen(context, qtbot)
    assert has_picture(context, session.snapshot) is drawn
    assert bool(png_picture(context, session.snapshot)) is drawn
    assert screen.more().isVisibleTo(screen) is drawn
