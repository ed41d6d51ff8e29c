"""The rows of a comparison: the same ones whichever way round, and nothing of a closed topic."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from companion.content import Bank, BulletList, Library, Page, PageKind, Part, Run
from companion.content.compare import COMPARED, Side, compare, compare_part, topics_of
from companion.resources import content_folder


@cache
def _library() -> Library:
    return Library(content_folder())


@cache
def _treatments() -> tuple[Page, ...]:
    pages = _library().pages().values()
    return tuple(page for page in pages if page.kind is PageKind.TREATMENT)


def _texts(side: Side) -> set[str]:
    return {text for block in side.blocks for text in block.text.split("\n")}


pages = st.deferred(lambda: st.sampled_from(_treatments()))
topics = st.deferred(lambda: st.sets(st.sampled_from(sorted(_library().gates()))))


@given(first=pages, second=pages, opened=topics)
def test_the_rows_are_the_same_both_ways_round(first: Page, second: Page, opened: set[str]) -> None:
    bank = _library().bank()
    there = compare(first, second, opened, bank)
    back = compare(second, first, opened, bank)
    assert [row.part for row in there] == list(COMPARED)
    assert [(row.part, row.first, row.second) for row in there] == [
        (row.part, row.second, row.first) for row in back
    ]


@given(first=pages, second=pages, opened=topics)
def test_nothing_of_a_closed_topic_is_in_a_row(first: Page, second: Page, opened: set[str]) -> None:
    bank = _library().bank()
    hidden = {each.text for each in bank.questions if each.gate and each.gate not in opened}
    for row in compare(first, second, opened, bank):
        for side, page in ((row.first, first), (row.second, second)):
            assert all(block.gate is None or block.gate in opened for block in side.blocks)
            assert set(side.closed) == {
                block.gate
                for block in page.in_part(row.part)
                if block.gate and block.gate not in opened
            }
            open_by_choice = {b.gate for b in side.blocks if b.gate}
            if not open_by_choice:
                assert not hidden & _texts(side)


@given(first=pages, second=pages)
def test_with_every_topic_open_nothing_is_left_out(first: Page, second: Page) -> None:
    everything = set(_library().gates())
    for row in compare(first, second, everything, _library().bank()):
        assert row.first.blocks == first.in_part(row.part)
        assert row.second.blocks == second.in_part(row.part)
        assert not row.closed


@given(first=pages, second=pages)
def test_when_to_ring_is_never_closed(first: Page, second: Page) -> None:
    row = compare_part(Part.WHEN_TO_RING, first, second, set(), _library().bank())
    assert row.first.blocks == first.in_part(Part.WHEN_TO_RING)
    assert not row.closed


def _gated_question(bank: Bank) -> tuple[str, str]:
    return next((each.id, each.text) for each in bank.questions if each.gate)


def _asking(text: str) -> Page:
    """Return a page whose questions part asks one ready question and one of its own."""
    page = _library().page("blinatumomab")
    block = page.in_part(Part.QUESTIONS)[0]
    points = BulletList(((Run(text),), (Run("Who do I ring at night?"),)))
    return replace(page, blocks=(replace(block, elements=(points,)),))


def test_a_question_of_a_closed_topic_is_left_out_until_it_is_the_persons_own() -> None:
    bank = _library().bank()
    bank_id, text = _gated_question(bank)
    page = _asking(text)
    closed = compare_part(Part.QUESTIONS, page, page, set(), bank).first
    assert _texts(closed) == {"Who do I ring at night?"}
    mine = compare_part(Part.QUESTIONS, page, page, set(), bank, asked={bank_id}).first
    assert text in _texts(mine)


def test_a_part_that_a_page_does_not_have_says_nothing() -> None:
    page = _library().page("blinatumomab")
    short = replace(page, blocks=page.in_part(Part.IN_SHORT))
    row = compare_part(Part.SIDE_EFFECTS, short, page, set(), None)
    assert row.first.says_nothing
    assert not row.second.says_nothing
    assert row.closed == topics_of(Part.SIDE_EFFECTS, short, page) == ("side-effects",)
