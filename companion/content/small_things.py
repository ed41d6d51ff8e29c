"""The topics of small things that may help: for each a few, and where there is more to read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from companion.content.faults import Fault
from companion.content.pages import Block, Page, PageKind, Paragraph, Part
from companion.content.tables import Known, Table, unique

FILE = "small-things.toml"


class SmallTopic(NamedTuple):
    """A topic: its page, the blocks that are one small thing each, and those that say more.

    The first thing opens the topic; Today draws from all of them. `also` names other pages that
    fit, and `breathing` says whether the way to slow breathing stands there.
    """

    id: str
    title: str
    page: str
    things: tuple[str, ...]
    more: tuple[str, ...]
    also: tuple[str, ...] = ()
    breathing: bool = False


def read_small_things(root: Table, pages: Known) -> tuple[SmallTopic, ...]:
    """Return the topics of `small-things.toml`, in order."""
    tables = root.tables("topics")
    topics = tuple(_read_topic(table, pages) for table in tables)
    unique(zip(tables, (topic.id for topic in topics), strict=True), "topic")
    root.done()
    return topics


def _read_topic(table: Table, pages: Known) -> SmallTopic:
    topic = SmallTopic(
        id=table.identity(),
        title=table.text("title"),
        page=table.one_of("page", "page", pages) or table.text("page"),
        things=table.texts("things"),
        more=table.texts("more", default=()),
        also=table.ids("also", "page", pages, default=()),
        breathing=table.flag("breathing"),
    )
    table.done()
    return topic


def blocks_of(page: Page, names: Collection[str]) -> tuple[Block, ...]:
    """Return the open blocks of a page with these names, in the order of the names."""
    found = (page.block(name) for name in names)
    return tuple(block for block in found if block is not None and block.gate is None)


def topic_page(topic: SmallTopic, page: Page) -> Page:
    """Return what a topic shows of its page: its things, what says more, and the questions."""
    questions = tuple(block for block in page.in_part(Part.QUESTIONS) if block.gate is None)
    return Page(
        id=page.id,
        title=topic.title,
        kind=page.kind,
        lead=page.lead,
        order=page.order,
        blocks=(*blocks_of(page, (*topic.things, *topic.more)), *questions),
    )


def small_thing_faults(topics: Iterable[SmallTopic], pages: Mapping[str, Page]) -> Iterator[Fault]:
    """Return where a topic names what is not there, or what is not small or does not stand open."""
    for topic in topics:
        page = pages.get(topic.page)
        if page is not None:
            for reason in (*_of_page(topic, page), *_of_things(topic, page)):
                yield Fault(file=FILE, key=f"topics.{topic.id}", reason=reason)


def _of_page(topic: SmallTopic, page: Page) -> Iterator[str]:
    if page.kind is not PageKind.COPING:
        yield f"The page {page.id!r} does not belong to coping."
    names = (*topic.things, *topic.more)
    for name in names:
        block = page.block(name)
        if block is None:
            yield f"The page {page.id!r} has no block {name!r}."
        elif block.gate is not None:
            yield f"The block {name!r} stands behind a gate; what a topic shows stands open."
        elif block.part is Part.QUESTIONS:
            yield f"The block {name!r} holds questions, which a topic shows by itself."
    if len(set(names)) < len(names):
        yield "A block is named twice."


def _of_things(topic: SmallTopic, page: Page) -> Iterator[str]:
    for block in blocks_of(page, topic.things):
        if len(block.elements) != 1 or not isinstance(block.elements[0], Paragraph):
            yield f"The small thing {block.id!r} is one paragraph."
