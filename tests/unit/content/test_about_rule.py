"""What applies to a person marks passages and does nothing else."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import (
    ABOUT,
    NATIONS,
    Block,
    Library,
    Paragraph,
    Part,
    Run,
    Says,
    Sure,
    passage_lines,
    passage_marks,
)
from companion.domain.reading_records import Applies
from companion.domain.records import fixed_id
from companion.resources import content_folder
from companion.services.applies import ANSWERS

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PHRASES = Library(content_folder()).phrases()


def said(**answers: str) -> Applies:
    return Applies(id=fixed_id("applies"), created_at=NOW, updated_at=NOW, **answers)


def block(*about: str, nation: str | None = None) -> Block:
    return Block(
        page="tea",
        id="leaf",
        title="A leaf",
        part=Part.WHAT_IT_IS,
        elements=(Paragraph((Run("Tea is a leaf."),)),),
        sources=(),
        reviewed=date(2026, 11, 1),
        due=None,
        sure=Sure.OWN,
        about=about,
        nation=nation,
    )


def lines(passage: Block, **answers: str) -> tuple[str, ...]:
    return passage_lines(passage, said(**answers), PHRASES)


ANSWERED = st.fixed_dictionaries({name: st.sampled_from(ANSWERS[name]) for name in ANSWERS}).map(
    lambda answers: said(**answers)
)
TOLD = st.sampled_from((None, *NATIONS, "England and Scotland", "the Isle of Man"))
BLOCKS = st.builds(
    lambda about, nation: block(*about, nation=nation),
    st.lists(st.sampled_from(ABOUT), unique=True),
    TOLD,
)


def test_a_passage_for_everyone_has_no_line() -> None:
    assert lines(block(), philadelphia="ph-positive", nation="Scotland") == ()


def test_a_passage_about_a_group_says_so_to_everyone() -> None:
    expected = ("This part is about Philadelphia positive ALL.",)
    assert passage_lines(block("ph-positive"), None, PHRASES) == expected
    assert lines(block("ph-positive")) == expected
    assert lines(block("ph-positive"), philadelphia="not-sure") == expected
    assert lines(block("ph-positive"), philadelphia="ph-negative") == expected


def test_where_the_answer_fits_the_line_says_that_too() -> None:
    assert lines(block("ph-positive"), philadelphia="ph-positive") == (
        "This part is about Philadelphia positive ALL, which you said applies to you.",
    )


@pytest.mark.parametrize(
    ("age", "about", "fits"),
    [
        ("child-or-teenager", "child-or-teenager", True),
        ("child-or-teenager", "under-26", True),
        ("under-26", "under-26", True),
        ("under-26", "child-or-teenager", False),
        ("under-26", "26-and-over", False),
        ("26-and-over", "26-and-over", True),
        ("26-and-over", "under-26", False),
        ("", "26-and-over", False),
    ],
)
def test_a_child_is_under_26_and_a_person_of_20_is_no_child(
    age: str, about: str, fits: bool
) -> None:
    assert ("you said" in lines(block(about), age=age)[0]) is fits


def test_a_passage_about_two_things_fits_only_who_said_both() -> None:
    both = block("b-cell", "26-and-over")
    assert lines(both, cell="b-cell") == (
        "This part is about B cell ALL in people aged 26 and over.",
    )
    assert "you said" in lines(both, cell="b-cell", age="26-and-over")[0]
    narrow = block("b-cell", "ph-negative", "child-or-teenager", "transplant-before")
    assert lines(narrow) == (
        "This part is about Philadelphia negative B cell ALL in children and teenagers "
        "who have had a stem cell transplant.",
    )
    either = block("ph-positive", "ph-negative")
    assert "you said" in lines(either, philadelphia="ph-negative")[0]


def test_a_rule_of_one_nation_says_so_to_somebody_in_another() -> None:
    england = block(nation="England")
    assert lines(england, nation="Scotland") == (
        "This is the rule in England. You said you live in Scotland, where it can differ. "
        "Ask your team.",
    )
    assert lines(england, nation="England") == (
        "This is the rule in England. You said you live in England.",
    )
    assert lines(england) == (
        "This is the rule in England. It can differ in other parts of the UK.",
    )
    two = block(nation="England and Scotland")
    assert lines(two, nation="Scotland")[0].endswith("You said you live in Scotland.")
    assert lines(two, nation="Wales")[0].startswith("This is the rule in England and Scotland.")


@given(passage=BLOCKS, applies=st.one_of(st.none(), ANSWERED))
def test_every_passage_and_every_answer_have_words(passage: Block, applies: Applies | None) -> None:
    marks = passage_marks(passage, applies)
    assert len(marks) == bool(passage.about) + bool(passage.nation)
    told = passage_lines(passage, applies, PHRASES)
    assert len(told) == len(marks)
    for mark, line in zip(marks, told, strict=True):
        assert line.endswith(".")
        assert not set("{}") & set(line)
        assert not set(ABOUT) & set(line.replace(",", " ").replace(".", " ").split())
        if len(mark.names) == 1:
            assert max(len(part.split()) for part in line.split(".")) <= 20


@given(passage=BLOCKS, applies=ANSWERED)
def test_answers_only_ever_add_what_the_person_said(passage: Block, applies: Applies) -> None:
    """The same marks about the same names stand there whatever is answered."""
    bare, told = passage_marks(passage, None), passage_marks(passage, applies)
    assert [mark.names for mark in told] == [mark.names for mark in bare]
    kinds = {mark.says for mark in bare}
    assert kinds <= {Says.GROUP, Says.NATION}


@given(passage=BLOCKS, applies=ANSWERED)
def test_an_answer_that_was_not_given_is_never_said_to_be(passage: Block, applies: Applies) -> None:
    answers = {getattr(applies, each.name) for each in fields(Applies) if each.name in ANSWERS}
    for mark in passage_marks(passage, applies):
        if mark.says is Says.GROUP_YOURS:
            assert answers & {*mark.names, "child-or-teenager"}
        if mark.says in (Says.NATION_YOURS, Says.NATION_OTHER):
            assert mark.own in answers


def test_every_answer_that_marks_is_a_word_of_the_pack() -> None:
    words = {word for name in ANSWERS if name != "nation" for word in ANSWERS[name]}
    assert words - {"", "not-sure"} == set(ABOUT)
    assert set(ANSWERS["nation"]) == {"", *NATIONS}
