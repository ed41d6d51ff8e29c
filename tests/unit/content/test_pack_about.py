"""Whom a passage is about, and a term that belongs to a hard topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.content import ABOUT, PackFault

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack


def test_a_block_says_whom_it_is_about(pack: SmallPack) -> None:
    pack.change(
        "pages/tea.md", 'part = "what-it-is"', 'part = "what-it-is"\nabout = ["b-cell", "under-26"]'
    )
    page = pack.library().page("tea")
    assert [block.about for block in page.blocks[:2]] == [(), ("b-cell", "under-26")]


def test_a_question_says_whom_it_is_for(pack: SmallPack) -> None:
    pack.change("questions.toml", "seven = 3\n", 'seven = 3\nabout = ["ph-positive"]\n')
    bank = pack.library().bank()
    assert [question.id for question in bank.questions if question.about] == ["q-3"]


@pytest.mark.parametrize("words", ['["england"]', '["b-cell", "b-cell"]', '"b-cell"', "[1]"])
def test_a_block_is_about_nobody_else(pack: SmallPack, words: str) -> None:
    pack.change("pages/tea.md", 'part = "what-it-is"', f'part = "what-it-is"\nabout = {words}')
    with pytest.raises(PackFault, match="about"):
        pack.library().page("tea")


def test_each_kind_of_reader_is_named_once() -> None:
    assert len(set(ABOUT)) == len(ABOUT)


def test_a_term_may_belong_to_a_hard_topic(pack: SmallPack) -> None:
    assert pack.library().glossary().terms[0].gate is None
    pack.change("glossary.toml", "marked_in_source = true", 'gate = "dying"')
    assert pack.library().glossary().terms[0].gate == "dying"


def test_a_term_belongs_to_no_topic_that_is_not_there(pack: SmallPack) -> None:
    pack.change("glossary.toml", "marked_in_source = true", 'gate = "birth"')
    with pytest.raises(PackFault, match="birth"):
        pack.library().glossary()


@pytest.mark.parametrize("flag", ["V-sec", "U"])
def test_a_block_that_is_too_weakly_supported_cannot_exist(pack: SmallPack, flag: str) -> None:
    pack.change("pages/tea.md", 'sure = "V"', f'sure = "{flag}"')
    with pytest.raises(PackFault, match="turned into a question"):
        pack.library().page("tea")
    assert [fault.key for fault in pack.faults()] == ["blocks.effects.sure"]
