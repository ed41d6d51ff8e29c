"""Which blocks of a page a person opens together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from companion.content.pages import Block, Page, PageKind, Part

BlockGroup = tuple[str, tuple[Block, ...]]
"""A key, which is a part or the id of the first block, and blocks that open together."""


def block_groups(page: Page) -> tuple[BlockGroup, ...]:
    """Return the blocks of a page that are opened one group at a time, in reading order.

    In short is not among them: it stands open. A treatment has one group for each kind of part.
    Elsewhere, and under "more", each block is a group of its own; updates and gated blocks belong
    to the group before them.
    """
    blocks = [block for block in page.blocks if block.part is not Part.IN_SHORT]
    if page.kind is not PageKind.TREATMENT:
        return tuple(_by_block(blocks))
    by_part = {part: [b for b in blocks if b.part is part] for part in page.parts}
    more = by_part.pop(Part.MORE, [])
    whole = [(part.value, tuple(group)) for part, group in by_part.items() if group]
    return (*whole, *_by_block(more))


def _by_block(blocks: Iterable[Block]) -> Iterator[BlockGroup]:
    group: list[Block] = []
    for block in blocks:
        joins = group and block.part is group[-1].part and (block.update or block.gate)
        if group and not joins:
            yield group[0].id, tuple(group)
            group = []
        group.append(block)
    if group:
        yield group[0].id, tuple(group)
