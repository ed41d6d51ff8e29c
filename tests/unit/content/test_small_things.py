"""Small things that may help: ten topics, each with one thing to read at a glance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from companion.content import Library, PackFault, Part, Sure
from companion.content.small_things import blocks_of, topic_page
from companion.resources import content_folder

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

TOPICS = [
    "tiredness", "worry", "sleep", "eating", "thinking-clearly", "family-and-work",
    "talking-to-children", "money", "isolation", "being-a-carer",
]  # fmt: skip
LONGEST = 200  # characters: what stands on Today beside an appointment

LEAF = """\
+++
id = "leaf"
title = "Leaves"
kind = "coping"
lead = "About leaves."

[defaults]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27
clinician_checked = false
sure = "seed"

[blocks.sip]
part = "more"

[blocks.steep]
part = "more"

[blocks.spill]
part = "more"
gate = "dying"

[blocks.ask]
part = "questions"
sure = "own"
+++

## A sip {#sip}

You could take a sip.

## Steeping {#steep}

You could wait a bit.

Then you could drink.

## A spill {#spill}

It may be wet.

## To ask {#ask}

You could ask:

- Is it 1 too hot?
"""
TOPIC = """\
[[topics]]
id = "drinking"
title = "Drinking"
page = "leaf"
things = ["sip"]
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


@pytest.fixture
def leafy(pack: SmallPack) -> SmallPack:
    """A pack with one topic."""
    pack.write("pages/leaf.md", LEAF)
    pack.write("small-things.toml", TOPIC)
    return pack


# --- what is shipped ---


def test_the_ten_topics_are_there_in_their_order(library: Library) -> None:
    assert [topic.id for topic in library.small_things()] == TOPICS


@pytest.mark.parametrize("topic_id", TOPICS)
def test_a_topic_has_a_small_thing_more_and_something_to_ask(
    library: Library, topic_id: str
) -> None:
    topic = next(each for each in library.small_things() if each.id == topic_id)
    page = topic_page(topic, library.page(topic.page))
    assert page.title == topic.title
    assert [block.id for block in page.blocks[: len(topic.things)]] == list(topic.things)
    assert len(page.blocks) > len(topic.things)
    assert page.in_part(Part.QUESTIONS)
    assert all(block.gate is None and block.due is not None for block in page.blocks)


def _things(library: Library) -> list[tuple[str, str, Sure]]:
    return [
        (block.title, block.text, block.sure)
        for topic in library.small_things()
        for block in blocks_of(library.page(topic.page), topic.things)
    ]


def test_a_small_thing_is_small_and_offers_rather_than_tells(library: Library) -> None:
    for title, text, _sure in _things(library):
        assert len(text) <= LONGEST, title
        told = re.search(r"\b(?:should|must|have to stop|need to stop)\b", text)
        assert told is None, title
    offers = [text for _, text, _ in _things(library) if re.search(r"\b(?:could|can)\b", text)]
    assert len(offers) == len(_things(library))


def test_small_things_are_our_own_or_from_a_source_that_was_read(library: Library) -> None:
    assert {sure for _, _, sure in _things(library)} <= {Sure.OWN, Sure.V}


def test_no_small_thing_is_told_twice(library: Library) -> None:
    texts = [text for _, text, _ in _things(library)]
    assert len(set(texts)) == len(texts)


def test_no_amount_of_money_is_told_that_would_soon_be_wrong(library: Library) -> None:
    for topic in library.small_things():
        assert "£" not in "\n".join(
            block.text for block in topic_page(topic, library.page(topic.page)).blocks
        )


# --- what is refused ---


def test_a_topic_is_read(leafy: SmallPack) -> None:
    assert leafy.faults() == ()
    (topic,) = leafy.library().small_things()
    assert (topic.title, topic.page, topic.things) == ("Drinking", "leaf", ("sip",))
    assert (topic.more, topic.also, topic.breathing) == ((), (), False)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"sip"', '"gulp"', "has no block 'gulp'"),
        ('"sip"', '"sip", "sip"', "named twice"),
        ('"sip"', '"spill"', "behind a gate"),
        ('"sip"', '"steep"', "one paragraph"),
        ('things = ["sip"]', 'things = ["sip"]\nmore = ["ask"]', "holds questions"),
        ("Drinking", "You should drink", "should"),
    ],
)
def test_what_a_topic_may_not_be_is_a_fault(
    leafy: SmallPack, old: str, new: str, reason: str
) -> None:
    leafy.change("small-things.toml", old, new)
    fault = leafy.only_fault()
    assert (fault.file, reason in fault.reason) == ("small-things.toml", True), fault


def test_a_list_is_no_small_thing(leafy: SmallPack) -> None:
    leafy.change("pages/leaf.md", "You could take a sip.", "You could:\n\n- take a sip")
    assert "one paragraph" in leafy.only_fault().reason


def test_a_topic_stands_on_a_page_of_the_coping_section(leafy: SmallPack) -> None:
    leafy.change("pages/leaf.md", 'kind = "coping"', 'kind = "about"')
    assert "does not belong to coping" in leafy.only_fault().reason


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('page = "leaf"', 'page = "bark"', "topics[1].page"),
        ('page = "leaf"\n', "", "topics[1].page"),
        ('things = ["sip"]', "things = []", "topics[1].things"),
        ('things = ["sip"]', 'things = ["sip"]\nalso = ["bark"]', "topics[1].also"),
        ('things = ["sip"]', 'things = ["sip"]\ncolour = "red"', "topics[1].colour"),
    ],
)
def test_a_topic_that_cannot_be_read_is_refused_with_its_place(
    leafy: SmallPack, old: str, new: str, key: str
) -> None:
    leafy.change("small-things.toml", old, new)
    with pytest.raises(PackFault) as caught:
        leafy.library().small_things()
    assert (caught.value.fault.file, caught.value.fault.key) == ("small-things.toml", key)
