"""Two treatments side by side: the same rows for both, with what is closed left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from companion.content.gates import SHOW, visible
from companion.content.pages import Block, BulletList, Element, Page, PageKind, Part

if TYPE_CHECKING:
    from companion.content.bank import Bank
    from companion.content.library import Library

COMPARED = (
    Part.IN_SHORT,
    Part.WHAT_IT_IS,
    Part.WHO_FOR,
    Part.WHAT_HAPPENS,
    Part.TIME_IN_HOSPITAL,
    Part.BENEFITS,
    Part.SIDE_EFFECTS,
    Part.WHEN_TO_RING,
    Part.LIVING_WITH_IT,
    Part.IF_PLANS_CHANGE,
    Part.QUESTIONS,
)
"""The rows of every comparison, in order: none is left out, whatever the two pages hold."""


class Side(NamedTuple):
    """What one page says in a row: the blocks that may be shown, and the topics still closed."""

    blocks: tuple[Block, ...]
    closed: tuple[str, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether the page has no words for this row, open or closed."""
        return not self.blocks and not self.closed


class Row(NamedTuple):
    """One part of both pages, the first at the left."""

    part: Part
    first: Side
    second: Side

    @property
    def closed(self) -> tuple[str, ...]:
        """The closed topics of both sides, each once, in reading order."""
        return tuple(dict.fromkeys((*self.first.closed, *self.second.closed)))


def compare(
    first: Page, second: Page, open_topics: Collection[str], bank: Bank | None
) -> tuple[Row, ...]:
    """Return the rows of two pages, the same ones in the same order whichever comes first.

    Nothing that stands behind a closed topic is in them, nor any question of the bank that does.

    Args:
        first: The page for the left, or the top.
        second: The page beside it.
        open_topics: The topics a person opened.
        bank: The ready-made questions, to know which of them belong to a topic.
    """
    return tuple(compare_part(part, first, second, open_topics, bank) for part in COMPARED)


def compare_part(
    part: Part, first: Page, second: Page, open_topics: Collection[str], bank: Bank | None
) -> Row:
    """Return one row of two pages."""
    return Row(
        part,
        _side(first.in_part(part), open_topics, bank),
        _side(second.in_part(part), open_topics, bank),
    )


def may_be_compared(library: Library) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ids of the pages that can be compared, by the id of their family, in order."""
    return tuple(
        (family.id, family.pages)
        for family in library.families()
        if any(library.head(page_id).kind is PageKind.TREATMENT for page_id in family.pages)
    )


def open_blocks(
    blocks: Iterable[Block], open_topics: Collection[str], bank: Bank | None
) -> tuple[Block, ...]:
    """Return the blocks that may be shown, without the questions of closed topics in them."""
    choices = dict.fromkeys(open_topics, SHOW)
    shown = (block for block in blocks if visible(block, choices))
    fitted = (_without_closed_questions(block, open_topics, bank) for block in shown)
    return tuple(block for block in fitted if block.elements)


def _side(blocks: tuple[Block, ...], open_topics: Collection[str], bank: Bank | None) -> Side:
    closed = (block.gate for block in blocks if block.gate and block.gate not in open_topics)
    return Side(open_blocks(blocks, open_topics, bank), tuple(dict.fromkeys(closed)))


def _without_closed_questions(
    block: Block, open_topics: Collection[str], bank: Bank | None
) -> Block:
    if block.part is not Part.QUESTIONS or bank is None:
        return block
    # A question asked inside a block that is open by choice belongs to that choice.
    topics = {*open_topics, block.gate} if block.gate else set(open_topics)
    return replace(block, elements=tuple(_open_elements(block.elements, topics, bank)))


def _open_elements(
    elements: tuple[Element, ...], topics: Collection[str], bank: Bank
) -> Iterator[Element]:
    for element in elements:
        if not isinstance(element, BulletList):
            yield element
            continue
        texts = zip(element.items, element.texts, strict=True)
        items = tuple(item for item, text in texts if _may_be_asked(text, topics, bank))
        if items:
            yield BulletList(items)


def _may_be_asked(text: str, topics: Collection[str], bank: Bank) -> bool:
    question = bank.by_text(text)
    return question is None or question.gate is None or question.gate in topics
