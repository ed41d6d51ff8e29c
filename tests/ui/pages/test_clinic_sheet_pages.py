"""The Clinic sheet on paper: one page, whatever is asked, at both sizes, for both copies."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.text import clean_line
from companion.resources import content_folder
from companion.services.clinic_sheet import (
    MOST_SMALL,
    ClinicSheet,
    Copy,
    Fit,
    are_wishes_apart,
    clinic_sheet,
    copy_document,
)
from companion.services.snapshot import Snapshot
from companion.ui.pages.clinic.fitting import fit_to_page, set_copies, set_one_page
from companion.ui.toolkit.printing.output import pdf_bytes
from companion.ui.toolkit.printing.pages import Sheets, set_document
from companion.ui.toolkit.printing.paper import Paper
from companion.ui.toolkit.printing.setting import Typesetter
from companion.ui.toolkit.printing.stepping import finish
from tests.pdf_text import Pdf

pytestmark = pytest.mark.usefixtures("themes")  # our typeface
SIZES = (14, 18)
EMPTY = clinic_sheet(Snapshot(), Library(content_folder()), date(2026, 11, 24))
WISHES = tuple(EMPTY.phrases["wishes"].values())
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 5
WIDE = "W" * 300
ARABIC = "متى نعرف إذا كان العلاج يعمل؟ " * 9
EMOJI = "😀👩‍👩‍👧‍👦" * 40
PLAIN = "How will we know whether it is working, and when will we look at that again together? " * 3
MARKUP = "<b>Is this</b> **bold** &amp; <script>alert(1)</script>? "
ONE_LINE = "What can I eat?"


def sheet(three: tuple[str, ...], others: tuple[str, ...] = (), **more: object) -> ClinicSheet:
    return EMPTY._replace(three=three, others=others, **more)


def one_page(made: ClinicSheet, copy: Copy, points: int) -> Sheets:
    return finish(set_one_page(made, copy, points))


def said(sheets: Sheets) -> str:
    return "\n".join(each.text for index in range(len(sheets)) for each in sheets.words(index))


questions = st.one_of(
    st.text(min_size=1, max_size=400),
    st.sampled_from((LONG, WIDE, ARABIC, EMOJI, PLAIN, MARKUP, ONE_LINE, "﷽" * 120)),
).map(lambda text: clean_line(text) or "?")


sheets = st.builds(
    lambda three, others, wishes, visit: sheet(
        tuple(three), tuple(others), wishes=tuple(wishes), visit=visit
    ),
    st.lists(questions, min_size=1, max_size=3),
    st.lists(questions, max_size=14),
    st.lists(st.sampled_from(WISHES), unique=True),
    st.sampled_from(("", "Clinic visit: Thursday 3 December 2026, 10:30am", WIDE[:150])),
)


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("copy", Copy)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=sheets)
def test_any_questions_make_one_page(points: int, copy: Copy, made: ClinicSheet) -> None:
    assert len(one_page(made, copy, points)) == 1


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("text", [LONG, WIDE, ARABIC, EMOJI, PLAIN, "﷽" * 200, "word " * 2000])
def test_the_longest_three_and_twelve_more_are_one_page_and_nothing_is_lost(
    points: int, text: str
) -> None:
    words = clean_line(text)
    made = sheet((words,) * 3, (words,) * 12, wishes=WISHES)
    assert len(one_page(made, Copy.TEAM, points)) == 1
    fit = finish(fit_to_page(made, Copy.TEAM, points))
    document = copy_document(made, Copy.TEAM, fit)
    whole = finish(set_copies(made, (Copy.TEAM,), points))
    assert whole.document == document
    assert len(whole) > 1
    told = said(whole).replace("\n", "").replace(" ", "")
    assert told.count(words.replace(" ", "")) >= 15 or len(words) > 1500


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("copy", Copy)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=sheets)
def test_what_helps_me_is_never_cut_whatever_is_asked(
    points: int, copy: Copy, made: ClinicSheet
) -> None:
    fit = finish(fit_to_page(made, copy, points))
    words = EMPTY.phrases["sheet"]
    first, whole = (
        said(one_page(made, copy, points)),
        said(finish(set_copies(made, (copy,), points))),
    )
    if are_wishes_apart(made, fit):
        assert words["helps_me_follows"] in first
        assert all(wish in whole for wish in made.wishes)
    else:
        assert " ".join(made.wishes) in first
        assert words["helps_me_follows"] not in whole


def test_questions_are_shortened_before_what_helps_me_leaves_the_first_page() -> None:
    long = "Can I still go to my daughter's wedding in Leeds if the counts are low? " * 4
    made = sheet((long.strip(),) * 3, wishes=WISHES[3:9])
    assert " ".join(made.wishes) in said(one_page(made, Copy.TEAM, 18))
    assert long.strip() in said(finish(set_copies(made, (Copy.TEAM,), 18)))


def test_what_helps_me_has_a_page_of_its_own_when_the_first_is_full() -> None:
    made = sheet((PLAIN.strip(),) * 3, wishes=WISHES * 3)
    whole = finish(set_copies(made, (Copy.TEAM,), 18))
    assert "What helps me when we talk: please see page 2." in [e.text for e in whole.words(0)]
    second = [each.text for each in whole.words(1)]
    assert "What helps me when we talk" in second
    assert all(wish in "\n".join(second) for wish in WISHES)


def test_three_and_twelve_short_questions_all_stand_on_the_one_page() -> None:
    others = tuple(f"{ONE_LINE} ({number})" for number in range(MOST_SMALL))
    made = sheet((ONE_LINE,) * 3, others)
    told = said(one_page(made, Copy.TEAM, 14))
    assert all(other in told for other in others)
    assert len(finish(set_copies(made, (Copy.TEAM,), 14))) == 1


def test_large_print_has_fewer_of_the_smaller_ones() -> None:
    made = sheet((PLAIN[:85],) * 3, (PLAIN[:85],) * 12)
    small = [finish(fit_to_page(made, Copy.TEAM, points)).small for points in SIZES]
    assert small[0] > small[1]


def test_the_page_says_that_there_is_more_only_when_there_is() -> None:
    more = EMPTY.phrases["sheet"]["more_follow"]
    assert more not in said(one_page(sheet((ONE_LINE,)), Copy.TEAM, 14))
    assert more in said(one_page(sheet((ONE_LINE,) * 3, (PLAIN,) * 12), Copy.TEAM, 18))


def test_room_that_is_left_is_room_to_write() -> None:
    few = finish(fit_to_page(sheet((ONE_LINE,)), Copy.ME, 14))
    many = finish(fit_to_page(sheet((ONE_LINE,) * 3, (ONE_LINE,) * 12), Copy.ME, 14))
    assert few.lines > many.lines


def test_both_copies_have_page_numbers_of_their_own() -> None:
    pile = finish(set_copies(sheet((ONE_LINE,) * 3), (Copy.TEAM, Copy.ME), 14))
    assert [pile.page_words(index) for index in range(len(pile))] == ["Page 1 of 1"] * 2
    assert len(Pdf(pdf_bytes(pile)).pages) == 2
    assert pile.words(0)[0].text == "My questions: for my team"
    assert pile.words(1)[0].text == "My questions: for me"


def test_markup_stands_as_it_was_typed() -> None:
    told = said(one_page(sheet((MARKUP, "**bold**")), Copy.TEAM, 14))
    assert MARKUP.strip() in told
    assert "**bold**" in told


def test_two_thousand_questions_are_set_in_steps_that_each_set_a_few() -> None:
    others = tuple(f"Question number {number}?" for number in range(2000))
    document = copy_document(sheet((ONE_LINE,), others), Copy.TEAM, Fit(0, 1, 1, 700))
    setter = Typesetter(Paper(14, dense=True))
    steps = [sum(bool(strip.text) for strip in made) for made in setter.strips(document)]
    assert max(steps) <= 40
    told = said(set_document(document, 14))
    assert all(f"Question number {number}?" in told for number in (0, 19, 20, 999, 1999))
