"""Two treatments side by side: the same rows for both, with what is closed left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from companion.content.gates import SHOW, visible
from companion.content.pages import Block, BulletList, Element, Page, Part

if TYPE_CHECKING:
    from companion.content.bank import Bank

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
    first: Page,
    second: Page,
    open_topics: Collection[str],
    bank: Bank | None,
    *,
    asked: Collection[str] = (),
) -> tuple[Row, ...]:
    """Return the rows of two pages, the same ones in the same order whichever comes first.

    Nothing that stands behind a closed topic is in them, nor any question of the bank that does.

    Args:
        first: The page for the left, or the top.
        second: The page beside it.
        open_topics: The topics a person opened.
        bank: The ready-made questions, to know which of them belong to a topic.
        asked: The ids of those on the person's own list: theirs, so never closed (walks.md 2).
    """
    return tuple(
        compare_part(part, first, second, open_topics, bank, asked=asked) for part in COMPARED
    )


def compare_part(
    part: Part,
    first: Page,
    second: Page,
    open_topics: Collection[str],
    bank: Bank | None,
    *,
    asked: Collection[str] = (),
) -> Row:
    """Return one row of two pages."""
    return Row(
        part,
        _side(first.in_part(part), open_topics, bank, asked),
        _side(second.in_part(part), open_topics, bank, asked),
    )


def topics_of(part: Part, *pages: Page) -> tuple[str, ...]:
    """Return the topics in a row, open or closed, each once, in reading order."""
    gates = (block.gate for page in pages for block in page.in_part(part) if block.gate)
    return tuple(dict.fromkeys(gates))


def open_blocks(
    blocks: Iterable[Block],
    open_topics: Collection[str],
    bank: Bank | None,
    asked: Collection[str] = (),
) -> tuple[Block, ...]:
    """Return the blocks that may be shown, without the questions of closed topics in them."""
    choices = dict.fromkeys(open_topics, SHOW)
    shown = (block for block in blocks if visible(block, choices))
    fitted = (_without_closed(block, open_topics, bank, asked) for block in shown)
    return tuple(block for block in fitted if block.elements)


def _side(
    blocks: tuple[Block, ...],
    open_topics: Collection[str],
    bank: Bank | None,
    asked: Collection[str],
) -> Side:
    closed = (block.gate for block in blocks if block.gate and block.gate not in open_topics)
    shown = open_blocks(blocks, open_topics, bank, asked)
    return Side(shown, tuple(dict.fromkeys(closed)))


def _without_closed(
    block: Block, open_topics: Collection[str], bank: Bank | None, asked: Collection[str]
) -> Block:
    """Return a block without the ready questions that belong to a closed topic."""
    if block.part is not Part.QUESTIONS or bank is None:
        return block

    def may_be_shown(text: str) -> bool:
        question = bank.by_text(text)
        if question is None or question.gate is None or question.id in asked:
            return True
        return question.gate in open_topics or question.gate == block.gate

    return replace(block, elements=tuple(_fitting(block.elements, may_be_shown)))


def _fitting(
    elements: tuple[Element, ...], may_be_shown: Callable[[str], bool]
) -> Iterator[Element]:
    for element in elements:
        if not isinstance(element, BulletList):
            yield element
            continue
        texts = zip(element.items, element.texts, strict=True)
        items = tuple(item for item, text in texts if may_be_shown(text))
        if items:
            yield BulletList(items)
