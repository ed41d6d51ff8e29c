"""How old the text is: once at the top, in full at the end, never trusting a wrong clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.ages import ANYTHING_NEW, Standing, standing, top_line
from companion.ui.session import Session
from tests.ui.pages.treatments_page import (
    CAR_T,
    Settled,
    everything_said,
    press,
    reader_of,
    shown,
)

OVERDUE = "This text was due for review by 27 July 2025. Ask your team what has changed."
CLOCK = "We cannot tell how old this text is. Please check the date on this computer."
At = Callable[[str], PageContext]


@pytest.fixture
def at(context: PageContext) -> At:
    """Call with a day to get a context on a computer that says it is that day."""

    def made(day: str) -> PageContext:
        moment = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        return replace(context, clock=lambda: moment)

    return made


@pytest.mark.parametrize("day", ["2026-11-24", "2031-01-01", "2019-03-01", "1980-01-01"])
def test_text_past_its_date_says_so_whatever_the_clock_says(at: At, qtbot: QtBot, day: str) -> None:
    page = shown(at(day), qtbot, CAR_T)
    line = reader_of(page).findChild(AgeLine)
    assert line.text == OVERDUE


@pytest.mark.parametrize(
    ("day", "words"), [("2026-11-24", ""), ("2027-11-23", ""), ("2019-03-01", CLOCK)]
)
def test_text_within_its_date_says_nothing_unless_the_clock_is_wrong(
    at: At, qtbot: QtBot, day: str, words: str
) -> None:
    context = at(day)
    page = context.library.page("fertility")
    assert page.due == date(2027, 11, 23)
    assert top_line(page, context.library, context.dates, context.today()) == words


def test_newer_text_falls_due_the_day_after_its_date(at: At, qtbot: QtBot) -> None:
    context = at("2027-11-24")
    page = shown(context, qtbot, "fertility")
    assert "due for review by 23 November 2027" in reader_of(page).findChild(AgeLine).text


def test_the_worst_off_block_speaks_for_the_page(context: PageContext) -> None:
    blocks = context.library.page(CAR_T).blocks
    newer = [block for block in blocks if block.due and block.due.year == 2027]
    today = date(2026, 11, 24)
    assert standing(newer, context.library, today) is Standing.CURRENT
    assert standing(blocks, context.library, today) is Standing.OVERDUE
    undated = [replace(newer[0], due=None)]
    assert standing(undated, context.library, today) is Standing.NO_DUE_DAY


def test_the_line_adds_the_ready_question_and_then_leads_to_it(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    page = shown(context, qtbot, CAR_T)
    press(reader_of(page), "Add as a question")
    settled(session)
    (question,) = session.snapshot.questions.values()
    ready = context.library.bank().by_text(ANYTHING_NEW)
    assert ready is not None
    assert (question.text, question.bank_id, question.origin) == (ANYTHING_NEW, ready.id, CAR_T)
    line = reader_of(page).findChild(AgeLine)
    assert line.text == f"{OVERDUE} Your question about this is on your list."
    qtbot.wait(650)  # the button does not answer to a second press of a shaky hand
    press(reader_of(page), "See my questions")
    assert navigated == [(PageName.QUESTIONS, question.id)]
    session.undo()
    settled(session)
    assert line.text == OVERDUE


def test_about_this_page_tells_age_checks_sources_and_what_rests_on_what(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/about-this-page")
    said = everything_said(reader_of(page))
    for words in (
        "The oldest words were reviewed on 27 July 2022. "
        "They were due to be looked at again by 27 July 2025.",
        "The latest were put together on 23 November 2026.",
        "No clinician has checked this text yet.",
        'Newer facts stand apart, under "Since this was written". Look in: Who it may be for.',
        "From our main source, Cancer Research UK: In short, What it is,",
        "Our own words, with no medical fact in them: Questions to ask.",
        "We read stored copies of these on 23 November 2026.",
        "No sponsor and no drug company",
    ):
        assert words in said, words
    for code in ("CRUK-RR", "NICE-1116", "CUH-CART"):
        source = context.library.sources()[code]
        assert f"{source.organisation}. {source.title}" in said


def test_about_this_page_says_when_the_clock_looks_wrong(at: At, qtbot: QtBot) -> None:
    page = shown(at("2019-03-01"), qtbot, "fertility/about-this-page")
    assert "The date on this computer looks wrong" in everything_said(reader_of(page))


def test_text_from_an_old_source_is_told_with_where_it_comes_from(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/living-with-it")
    source = context.library.sources()["CUH-CART"]
    assert f"From: {source.organisation}, {source.date}." in everything_said(reader_of(page))


def test_opening_a_topic_brings_its_sources(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/about-this-page")
    title = context.library.sources()["NICE-975-RIS"].title
    assert title not in everything_said(reader_of(page))
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    assert title in everything_said(reader_of(page))
