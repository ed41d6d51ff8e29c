"""A page of the pack, from its file: the head alone, or the whole of it."""

from __future__ import annotations

from dataclasses import dataclass

from companion.content.about import ABOUT
from companion.content.markdown import Section
from companion.content.pages import Block, Drug, Page, PageHead, PageKind, Part
from companion.content.support import read_support
from companion.content.tables import Known, Table
from companion.domain.people_records import RULE_TOPICS

_LATER = ("defaults", "blocks")
_SUPPORT = ("sources", "reviewed", "due", "sure", "clinician_checked")


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLinks:
    """The ids a block may name."""

    sources: Known
    gates: Known


def read_head(page_id: str, front: Table, families: Known) -> PageHead:
    """Return what a list shows of a page, from its front matter."""
    head = PageHead(
        id=front.identity(),
        title=front.text("title"),
        kind=front.choice("kind", PageKind),
        lead=front.text("lead"),
        order=front.number("order", default=0),
        family=front.one_of("family", "family", families) or "",
        say=front.text("say", default=""),
        brands=front.texts("brands", default=()),
        drugs=tuple(_read_drug(table) for table in front.tables("drugs", default=())),
        left_out=_read_left_out(front) if front.has("left_out") else (),
    )
    if head.id and head.id != page_id:
        front.fault("id", f"The id is meant to be the name of the file, {page_id!r}.")
    if head.kind is PageKind.TREATMENT and not head.family:
        front.fault("family", "A treatment belongs to a family.")
    front.done(*_LATER)
    return head


def _read_left_out(front: Table) -> tuple[tuple[Part, str], ...]:
    table = front.table("left_out")
    parts = {str(part): part for part in Part}
    for name in table.names:
        if name not in parts:
            table.fault(name, "There is no part of this name.")
    found = tuple((parts[name], table.text(name)) for name in table.names if name in parts)
    table.done(*table.names)
    return found


def _read_drug(table: Table) -> Drug:
    drug = Drug(
        name=table.text("name"),
        say=table.text("say", default=""),
        brand=table.text("brand", default=""),
        brand_say=table.text("brand_say", default=""),
    )
    table.done()
    return drug


def read_page(
    head: PageHead, front: Table, sections: tuple[Section, ...], links: BlockLinks
) -> Page:
    """Return the whole page: the sections of its body, each with what its front matter says."""
    if front.has("defaults"):
        _refuse_other_defaults(front)
    defaults = ("defaults", front.plain_values("defaults"))
    tables = front.entries("blocks", fallback=defaults)
    _match(front, tables, sections)
    blocks = tuple(
        _read_block(head.id, section, tables[section.id], links)
        for section in sections
        if section.id in tables
    )
    return Page(
        id=head.id,
        title=head.title,
        kind=head.kind,
        lead=head.lead,
        order=head.order,
        family=head.family,
        say=head.say,
        brands=head.brands,
        drugs=head.drugs,
        left_out=head.left_out,
        blocks=blocks,
    )


def _refuse_other_defaults(front: Table) -> None:
    defaults = front.table("defaults")
    defaults.done(*_SUPPORT)


def _match(front: Table, tables: dict[str, Table], sections: tuple[Section, ...]) -> None:
    """Refuse a section or a table of a block that stands alone, and a block written twice."""
    written: set[str] = set()
    for section in sections:
        if section.id in written:
            front.fault(f"line {section.line}", f"The block {section.id!r} is written twice.")
        elif section.id and section.id not in tables:
            front.fault(f"blocks.{section.id}", f"The block on line {section.line} has no table.")
        written.add(section.id)
    for block_id, table in tables.items():
        if block_id not in written:
            table.fault("", "The page has no ## heading with this id.")
    if not sections:
        front.fault("", "The page has no block.")


def _read_block(page_id: str, section: Section, table: Table, links: BlockLinks) -> Block:
    support = read_support(table, links.sources)
    block = Block(
        page=page_id,
        id=section.id,
        title=section.title,
        part=table.choice("part", Part),
        elements=section.elements,
        sources=support.sources,
        reviewed=support.reviewed,
        due=support.due,
        sure=support.sure,
        clinician_checked=support.clinician_checked,
        gate=table.one_of("gate", "gate", links.gates),
        update=table.flag("update"),
        nation=table.text("nation") if table.has("nation") else None,
        dated=table.text("dated") if table.has("dated") else None,
        about=table.ids("about", "kind of reader", ABOUT, default=()),
        centre_rules=table.ids("centre_rules", "topic of rules", RULE_TOPICS, default=()),
    )
    if block.gate is not None and block.part is Part.WHEN_TO_RING:
        table.fault("gate", "Safety text is never behind a gate.")
    if block.update and block.dated is None:
        table.fault("dated", "An update says when it is from.")
    table.done()
    return block
