"""How the blocks of a page make the parts a person opens, so that no closed title shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from companion.content import Block, Page, Part
from companion.content.sections import block_groups


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks of one part that follow each other behind the same gate, or behind none."""

    gate: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part as it stands on the page: its key, its title, and its blocks."""

    key: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def begins_gated(self) -> bool:
        """Whether the part opens on a cover. Its title is then the plain one, and is never kept."""
        return self.blocks[0].gate is not None

    @property
    def is_questions(self) -> bool:
        """Whether the part holds questions to tick."""
        return self.blocks[0].part is Part.QUESTIONS

    @property
    def is_when_to_ring(self) -> bool:
        """Whether the part says when to ring, which is never behind a cover."""
        return self.blocks[0].part is Part.WHEN_TO_RING

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its blocks by the gate they stand behind, in order."""
        return tuple(
            Stretch(gate, tuple(blocks))
            for gate, blocks in groupby(self.blocks, key=lambda block: block.gate)
        )


def part_title(part: Part) -> str:
    """Return the plain title of a part, which says nothing about what stands in it."""
    translate = QCoreApplication.translate
    return {
        Part.IN_SHORT: translate("Part", "In short"),
        Part.WHAT_IT_IS: translate("Part", "What it is"),
        Part.WHO_FOR: translate("Part", "Who it may be for"),
        Part.WHAT_HAPPENS: translate("Part", "What happens"),
        Part.TIME_IN_HOSPITAL: translate("Part", "Time in hospital"),
        Part.BENEFITS: translate("Part", "Possible benefits"),
        Part.SIDE_EFFECTS: translate("Part", "Possible side effects"),
        Part.WHEN_TO_RING: translate("Part", "When to ring your team"),
        Part.LIVING_WITH_IT: translate("Part", "Living with it"),
        Part.IF_PLANS_CHANGE: translate("Part", "If plans need to change"),
        Part.QUESTIONS: translate("Part", "Questions to ask"),
        Part.MORE: translate("Part", "More"),
    }[part]


def in_short(page: Page) -> tuple[Block, ...]:
    """Return the few lines that open the page; those behind a gate are left out."""
    return tuple(block for block in page.in_part(Part.IN_SHORT) if block.gate is None)


def sections_of(page: Page) -> tuple[Section, ...]:
    """Return the parts of a page that are opened one by one, in reading order.

    A treatment has its parts by kind. Elsewhere, and under "more", each block is a part of its
    own; updates and gated blocks belong to the part before them. A part that begins gated has the
    plain title of its kind, since the block's own may say what the cover leaves to choose.
    """
    return tuple(_section(key, blocks) for key, blocks in block_groups(page))


def find_section(sections: Iterable[Section], name: str) -> Section | None:
    """Return the part that a link means: by its key, a block in it, or the kind of part."""
    known = tuple(sections)
    for matches in (_has_key, _has_block, _has_part):
        for section in known:
            if matches(section, name):
                return section
    return None


def _has_key(section: Section, name: str) -> bool:
    return section.key == name


def _has_block(section: Section, name: str) -> bool:
    return any(block.id == name for block in section.blocks)


def _has_part(section: Section, name: str) -> bool:
    return any(block.part.value == name for block in section.blocks)


def _section(key: str, blocks: tuple[Block, ...]) -> Section:
    first = blocks[0]
    title = part_title(first.part) if first.gate is not None else first.title
    return Section(key, title, blocks)
