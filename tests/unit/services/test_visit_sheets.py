"""The visit summary: only what was written, private words left out, alike on paper and as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.exchange.document import Heading, texts, walk
from companion.exchange.html import write_html
from companion.resources import content_folder
from companion.services.visit_sheets import (
    Private,
    Said,
    VisitFacts,
    VisitParts,
    comes_along,
    visit_sheet,
    visit_text,
)
from companion.services.visit_told import answers_as_text, with_answers

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
CLINIC = Appointment(
    id="a",
    created_at=NOW,
    updated_at=NOW,
    what="Clinic visit",
    when=PartialDate.of(TODAY),
    at=time(10, 30),
    where="Ward 5",
    who="Maya",
)
RASH = Said(
    "What about the rash?",
    "It may go.\nRing if it spreads.",
    "Dr Shah",
    own_words="Frightened of this",
    note="Ask with Maya there",
    again=True,
)
SLEEP = Said("May I sleep at home?", "Yes.")
UNASKED = Said("And choir?")
WORDS = Library(content_folder()).phrases().tables["visit"]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


def whole(library: Library, facts: VisitFacts, private: Private = Private()) -> str:  # noqa: B008
    return "\n".join(texts(visit_sheet(library, facts, TODAY, private)))


def test_the_text_to_edit_has_each_answer_under_its_question_and_who_said_it() -> None:
    assert answers_as_text((RASH, UNASKED, SLEEP), WORDS) == (
        "What about the rash?\nIt may go.\nRing if it spreads.\nSaid by: Dr Shah\n\n"
        "May I sleep at home?\nYes."
    )


def test_what_was_edited_is_left_alone_and_only_nothing_is_filled_in() -> None:
    edited = VisitFacts(CLINIC, (SLEEP,), VisitParts(told="Home is fine."))
    assert with_answers(edited, WORDS) == edited
    filled = with_answers(VisitFacts(CLINIC, (SLEEP,), VisitParts(next="A scan")), WORDS)
    assert filled.parts == ("May I sleep at home?\nYes.", "A scan", "", "", "")


def test_parts_that_are_empty_are_not_on_the_sheet(library: Library) -> None:
    facts = VisitFacts(CLINIC, (), VisitParts(next="A blood test on Friday"))
    sheet = visit_sheet(library, facts, TODAY)
    titles = [each.text for each in walk(sheet.body) if isinstance(each, Heading)]
    assert titles == ["What happens next"]


def test_a_sheet_of_nothing_says_so(library: Library) -> None:
    assert "Nothing is written here yet." in whole(library, VisitFacts(CLINIC))


def test_the_parts_come_in_the_order_they_are_needed(library: Library) -> None:
    parts = VisitParts("Told", "Next", "Maya rings", "Drink a lot")
    sheet = visit_sheet(library, VisitFacts(CLINIC, (RASH,), parts), TODAY)
    titles = [each.text for each in walk(sheet.body) if isinstance(each, Heading)]
    assert titles == [
        "What we were told",
        "What happens next",
        "Who does what by when",
        "Anything else they said",
        "To ask again",
    ]


def test_private_words_are_out_unless_they_are_ticked(library: Library) -> None:
    facts = VisitFacts(CLINIC, (RASH,), VisitParts(told="Told"))
    plain = whole(library, facts)
    assert "Frightened" not in plain
    assert "Maya there" not in plain
    own = whole(library, facts, Private(own_words=True))
    assert "Frightened of this" in own
    assert "Maya there" not in own
    assert "Ask with Maya there" in whole(library, facts, Private(notes=True))


def test_what_is_to_be_asked_again_says_where_it_goes(library: Library) -> None:
    december = replace(CLINIC, id="b", what="Scan", when=PartialDate.parse("2026-12-03"))
    assert comes_along(library, december, 1) == (
        "This question comes along to the next appointment: "
        "Scan, Thursday 3 December 2026, 10:30am."
    )
    assert comes_along(library, december, 2).startswith("These questions come along")
    assert "waits" in comes_along(library, None, 1)
    assert "wait," in comes_along(library, None, 2)


def test_the_sheet_says_who_wrote_it_and_that_it_is_no_record(library: Library) -> None:
    sheet = visit_sheet(library, VisitFacts(CLINIC), TODAY)
    assert sheet.title == "What was said: Clinic visit"
    assert "Not a hospital record" in sheet.footer


def test_as_text_it_says_the_same_from_top_to_bottom(library: Library) -> None:
    facts = VisitFacts(CLINIC, (RASH,), VisitParts(told="First line\nSecond line"))
    text = visit_text(visit_sheet(library, facts, TODAY))
    assert text.startswith("What was said: Clinic visit\n\nTuesday 24 November 2026, 10:30am\n")
    assert "\nWhat we were told\nFirst line\nSecond line\n\nTo ask again\n- What about" in text
    assert text.endswith("Printed Tuesday 24 November 2026.\n")
    assert "\u00a0" not in text


def test_as_text_an_empty_line_parts_the_questions_and_what_was_typed_below(
    library: Library,
) -> None:
    told = f"{answers_as_text((RASH, SLEEP), WORDS)}\n\nWe both cried."
    text = visit_text(visit_sheet(library, VisitFacts(CLINIC, (), VisitParts(told=told)), TODAY))
    assert f"\n\nWhat we were told\n{told}\n" in text


@given(st.text(), st.text(min_size=1))
def test_markup_and_odd_letters_stay_as_they_were_typed(told: str, answer: str) -> None:
    library = Library(content_folder())
    said = (Said("<b>Why?</b>", answer),)
    facts = with_answers(VisitFacts(CLINIC, said, VisitParts(told=told)), WORDS)
    sheet = visit_sheet(library, facts, TODAY)
    html = write_html(sheet, points=14)
    assert "<b>Why" not in html
    lines = [line.strip() for line in facts.parts.told.splitlines() if line.strip()]
    text = visit_text(sheet)
    assert all(line in text for line in lines)
