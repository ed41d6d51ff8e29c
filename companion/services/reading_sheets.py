"""What there is to read, as documents to print or save: a page, a booklet, two pages side by side.

Topics that are closed are in none of them: neither their text, their titles nor their sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from companion.content import Block, Library, Page, PageKind, Source, Term
from companion.content.compare import Row as ComparedRow
from companion.content.compare import compare
from companion.exchange.document import (
    Cell,
    Contents,
    ContentsGroup,
    Document,
    Element,
    Entry,
    Heading,
    Mark,
    PageBreak,
    Paragraph,
    Points,
    Row,
    Ruled,
    Run,
    Runs,
    Size,
    Table,
    Whole,
    Words,
    element_texts,
    runs,
)
from companion.services.reading_text import (
    Shelf,
    about_lines,
    age_lines,
    block_elements,
    checked_line,
    closed_line,
    has_closable,
    newer_note,
    page_elements,
    sources_of,
)

__all__ = [
    "ReadingGroup",
    "Shelf",
    "booklet_sheet",
    "comparison_sheet",
    "page_sheet",
    "reading_groups",
]


@dataclass(frozen=True, slots=True)
class ReadingGroup:
    """Pages that stand together in a list of what there is to read, in order."""

    title: str
    pages: tuple[str, ...]


def reading_groups(library: Library) -> tuple[ReadingGroup, ...]:
    """Return every page of the pack once: the families, then the rest by what it is about."""
    words = library.phrases().tables["groups"]
    groups = [ReadingGroup(family.title, family.pages) for family in library.families()]
    listed = {page_id for group in groups for page_id in group.pages}
    heads = [library.head(page_id) for page_id in library.page_ids() if page_id not in listed]
    for kind in (PageKind.ABOUT, PageKind.COPING):
        fitting = [head for head in heads if head.kind is kind]
        fitting.sort(key=lambda head: (head.order, head.id))
        if fitting:
            groups.append(ReadingGroup(words[kind], tuple(head.id for head in fitting)))
    return tuple(groups)


def page_sheet(shelf: Shelf, page_id: str) -> Document:
    """Return one page.

    Raises:
        PackFault: If the pack cannot be read.
    """
    page = shelf.library.page(page_id)
    blocks = shelf.open_blocks(page.blocks)
    body = [
        *page_elements(shelf, page),
        *_words_used(shelf, page_id, page_elements(shelf, page)),
        Heading(2, shelf.words["about_page"]),
        *about_lines(shelf, page, sources=False),
        *_made_by(shelf),
        *_sources(shelf, blocks, level=3),
    ]
    return _document(shelf, page.title, body, blocks)


def booklet_sheet(shelf: Shelf, page_ids: Iterable[str]) -> Document:
    """Return pages one after the other, in the order of the pack, with contents before them.

    All pages of the pack together are called so. Pages that are not in the pack are passed over,
    and so are those that have nothing open.

    Raises:
        PackFault: If the pack cannot be read.
    """
    wanted = set(page_ids)
    groups = reading_groups(shelf.library)
    chosen = [(group.title, tuple(_open_pages(shelf, group, wanted))) for group in groups]
    pages = [page for _title, each in chosen for page in each]
    text = [element for page in pages for element in _booklet_page(shelf, page)]
    blocks = [block for page in pages for block in shelf.open_blocks(page.blocks)]
    everything = wanted.issuperset(page_id for group in groups for page_id in group.pages)
    body = [
        Paragraph(runs(shelf.words["not_an_offer"]), Size.LEAD),
        _contents(shelf, chosen),
        *text,
        PageBreak(),
        *_words_used(shelf, "", text),
        Heading(2, shelf.words["about_text"]),
        *_made_by(shelf),
        *_sources(shelf, blocks, level=2),
    ]
    title = shelf.words["whole_pack" if everything else "booklet"]
    return _document(shelf, title, body, blocks)


def comparison_sheet(shelf: Shelf, first_id: str, second_id: str, matters: str = "") -> Document:
    """Return two pages side by side: the same rows for both, and no order of merit.

    What matters to the person comes after them in their own words, or room to write it.

    Raises:
        PackFault: If the pack cannot be read.
    """
    first, second = shelf.library.page(first_id), shelf.library.page(second_id)
    rows = compare(first, second, shelf.open_topics, shelf.library.bank())
    told = [row for row in rows if row.first.blocks or row.second.blocks]
    title = shelf.words["comparison"].format(first=first.title, second=second.title)
    table = Table(
        caption=shelf.words["by_part"],
        columns=(first.title, second.title),
        rows=tuple(_compared(shelf, row) for row in told),
        corner=shelf.words["part"],
        banded=True,
    )
    blocks = [b for row in told for side in (row.first, row.second) for b in side.blocks]
    body: list[Element] = [
        Paragraph(runs(shelf.words["no_order"])),
        Paragraph(runs(shelf.words["not_an_offer"])),
        table,
        *_matters(shelf, matters),
        *_words_used(shelf, "", (table,)),
        *_foot(shelf, (first, second)),
        *_made_by(shelf),
        *_sources(shelf, blocks, level=2),
    ]
    return _document(shelf, title, body, blocks)


def _document(
    shelf: Shelf, title: str, body: Iterable[Element], blocks: Iterable[Block]
) -> Document:
    phrases, pack = shelf.phrases, shelf.pack
    printed = shelf.day(shelf.today)
    # The day stays on one line of the foot, with the word before it.
    footer = shelf.words["footer"].format(
        title=title, checked=checked_line(shelf, blocks), date=printed.replace(" ", "\u00a0")
    )
    return Document(
        title=title,
        language=pack.language,
        author=pack.publisher,
        footer=footer,
        words=Words(page=phrases.tables["footer"]["page"], skip=shelf.words["skip"]),
        body=tuple(body),
    )


# --- booklets ---


def _open_pages(shelf: Shelf, group: ReadingGroup, wanted: set[str]) -> Iterator[Page]:
    """Yield the wanted pages that have something open: a closed page is not named either."""
    for page_id in group.pages:
        if page_id in wanted:
            page = shelf.library.page(page_id)
            if shelf.open_blocks(page.blocks):
                yield page


def _booklet_page(shelf: Shelf, page: Page) -> Iterator[Element]:
    yield PageBreak()
    yield Heading(2, page.title, page.id)
    yield from page_elements(shelf, page, level=3)
    foot = Heading(3, shelf.words["about_page"])
    yield Whole((foot, *about_lines(shelf, page, sources=True)))


def _contents(shelf: Shelf, chosen: Iterable[tuple[str, tuple[Page, ...]]]) -> Contents:
    groups = (
        ContentsGroup(title, tuple(Entry(page.title, page.id) for page in pages))
        for title, pages in chosen
        if pages
    )
    return Contents(shelf.words["contents"], tuple(groups))


# --- side by side ---


def _compared(shelf: Shelf, row: ComparedRow) -> Row:
    cells = (_cell(shelf, row.first.blocks), _cell(shelf, row.second.blocks))
    return Row(shelf.part(row.part), cells)


def _cell(shelf: Shelf, blocks: tuple[Block, ...]) -> Cell:
    if not blocks:
        return (Paragraph(runs(shelf.words["nothing_here"])),)
    return tuple(_cell_elements(shelf, blocks))


def _cell_elements(shelf: Shelf, blocks: tuple[Block, ...]) -> Iterator[Element]:
    plain = [block for block in blocks if not block.update]
    for number, block in enumerate(plain):
        if number:
            yield Paragraph(runs(block.title, bold=True), leads=True)
        yield from block_elements(shelf, block, 4)
    newer = tuple(block for block in blocks if block.update)
    if newer:
        yield newer_note(shelf, newer)


def _matters(shelf: Shelf, matters: str) -> Iterator[Element]:
    yield Heading(2, shelf.words["matters"])
    told = [line for line in matters.splitlines() if line.strip()]
    yield from (Paragraph(runs(line)) for line in told)
    if not told:
        yield Ruled("", 5)


def _foot(shelf: Shelf, pages: tuple[Page, ...]) -> Iterator[Element]:
    yield Heading(2, shelf.words["about_text"])
    for page in pages:
        yield Heading(3, page.title)
        yield from age_lines(shelf, page)
    if any(has_closable(shelf, page) for page in pages):
        yield closed_line(shelf)


# --- the end ---


def _words_used(shelf: Shelf, page_id: str, elements: Iterable[Element]) -> Iterator[Element]:
    """Yield the meaning of every hard word of a text, but of topics that are closed."""
    glossary = shelf.library.glossary()
    met: dict[str, None] = {}
    for text in element_texts(elements):
        met.update(dict.fromkeys(span.term for span in glossary.find_terms(text, met)))
    terms = [term for term in glossary.terms if term.id in met and term.id != page_id]
    shown = [each for each in terms if each.gate is None or each.gate in shelf.open_topics]
    if shown:
        yield Heading(2, shelf.words["words"])
        yield Points(tuple(_meaning(shelf, term) for term in shown), Mark.NONE)


def _meaning(shelf: Shelf, term: Term) -> Runs:
    said = shelf.words["say"].format(say=term.say) if term.say else ""
    after = " ".join(part for part in (said, term.definition) if part)
    return (Run(f"{term.term}.", bold=True), Run(f" {after}"))


def _sources(shelf: Shelf, blocks: Iterable[Block], level: int) -> Iterator[Element]:
    known = sources_of(shelf, blocks)
    if not known:
        return
    yield Heading(level, shelf.phrases.tables["freshness"]["sources"])
    days = {source.read for source in known}
    if len(days) == 1:
        yield Paragraph(runs(shelf.words["read_on"].format(day=shelf.day(min(days)))), leads=True)
    yield Points(tuple(runs(_source(shelf, each, dated=len(days) > 1)) for each in known))


def _source(shelf: Shelf, source: Source, *, dated: bool) -> str:
    told = [source.organisation, source.title, source.detail, source.date]
    line = ". ".join(part.rstrip(".") for part in told if part) + "."
    read = shelf.words["read_one"].format(day=shelf.day(source.read))
    return f"{line} {read}" if dated else line


def _made_by(shelf: Shelf) -> Iterator[Element]:
    pack = shelf.pack
    words = shelf.words["made_by"].format(publisher=pack.publisher, funding=pack.funding)
    version = shelf.words["version"].format(version=pack.version, date=shelf.day(shelf.today))
    yield Paragraph(runs(f"{words} {version}"))
