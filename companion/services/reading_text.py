"""The pack's pages as elements of a document, with everything that is closed left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from companion.content import (
    Age,
    Block,
    BulletList,
    Drug,
    Library,
    PackInfo,
    Page,
    Part,
    Phrases,
    Source,
    SubHeading,
    Sure,
    freshness,
    passage_lines,
)
from companion.content import Element as PackElement
from companion.content import Paragraph as PackParagraph
from companion.content import Run as PackRun
from companion.content.compare import open_blocks
from companion.content.sections import block_groups
from companion.exchange.document import (
    Card,
    Element,
    Heading,
    Level,
    Mark,
    Note,
    Paragraph,
    Points,
    Run,
    Runs,
    Size,
    Whole,
    runs,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What sheets are made from: the pack, what of it is open, and the day they are printed."""

    library: Library
    open_topics: frozenset[str]
    today: date

    @property
    def phrases(self) -> Phrases:
        """The words for what is made without Qt."""
        return self.library.phrases()

    @property
    def words(self) -> dict[str, str]:
        """The phrases for reading on paper."""
        return dict(self.phrases.tables["reading"])

    @property
    def pack(self) -> PackInfo:
        """What the pack says about itself."""
        return self.library.pack()

    def day(self, day: date) -> str:
        """Return a day in words."""
        return self.phrases.dates.short(day)

    def part(self, part: Part) -> str:
        """Return the plain title of a part."""
        return self.phrases.tables["parts"][part]

    def open_blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks that may leave the program, without the closed questions in them."""
        return open_blocks(blocks, self.open_topics, self.library.bank())


def page_elements(shelf: Shelf, page: Page, level: int = 2) -> Iterator[Element]:
    """Yield what stands under the title of a page: its age first, then its parts.

    `level` is that of the headings of its parts.
    """
    yield from _names(shelf, page)
    yield from age_lines(shelf, page)
    short = shelf.open_blocks(page.in_part(Part.IN_SHORT))
    yield from section_elements(shelf, short, level)
    for _key, blocks in block_groups(page):
        yield from section_elements(shelf, shelf.open_blocks(blocks), level)


def section_elements(shelf: Shelf, blocks: tuple[Block, ...], level: int) -> Iterator[Element]:
    """Yield blocks that are opened together: a heading, their text, and newer facts last."""
    plain = [block for block in blocks if not block.update]
    for number, block in enumerate(plain):
        yield Heading(level + 1 if number else level, block.title)
        text = tuple(block_elements(shelf, block, level + 1))
        # When to ring is one thing to read: no line of it stands alone on the next page.
        yield from (Whole(text),) if text and block.part is Part.WHEN_TO_RING else text
    newer = tuple(block for block in blocks if block.update)
    if newer and not plain:
        yield Heading(level, shelf.part(newer[0].part))
    if newer:
        yield newer_note(shelf, newer)


def block_elements(shelf: Shelf, block: Block, level: int) -> Iterator[Element]:
    """Yield the text of a block without its title; `level` is that of headings inside it."""
    for line in passage_lines(block, None, shelf.phrases):
        yield Paragraph(runs(line), Size.SMALL, leads=True)
    if block.part is Part.WHEN_TO_RING:
        yield from _when_to_ring(shelf, block, level)
    else:
        mark = Mark.BOX if block.part is Part.QUESTIONS else Mark.BULLET
        yield from _elements(block.elements, level, mark)
    if block.sure is Sure.V_OLD:
        yield from sources_line(shelf, [block])


def newer_note(shelf: Shelf, blocks: tuple[Block, ...]) -> Note:
    """Return newer facts under "Since this was written", each with when and where it is from."""
    body: list[Element] = []
    for block in blocks:
        body.append(Paragraph(runs(block.title, bold=True), leads=True))
        if block.dated:
            body.append(Paragraph(runs(block.dated), Size.SMALL, leads=True))
        body.extend(block_elements(shelf, block, 4))
    return Note(shelf.phrases.tables["freshness"]["updated"], tuple(body))


def _elements(elements: tuple[PackElement, ...], level: int, mark: Mark) -> Iterator[Element]:
    following = (*elements[1:], None)
    for element, after in zip(elements, following, strict=True):
        if isinstance(element, SubHeading):
            yield Heading(min(level, 4), element.text)
        elif isinstance(element, BulletList):
            yield Points(tuple(_runs(item) for item in element.items), mark)
        else:
            yield Paragraph(_runs(element.runs), leads=isinstance(after, BulletList))


def _when_to_ring(shelf: Shelf, block: Block, level: int) -> Iterator[Element]:
    """Yield the signs to ring about as cards, made of each line that leads into a list."""
    before: PackParagraph | None = None
    for element in block.elements:
        if isinstance(element, BulletList) and before is not None:
            points = Points(tuple(_runs(item) for item in element.items))
            label = shelf.words["urgent"]
            yield Card(Level.URGENT, label, before.text, (points,))
            before = None
            continue
        if before is not None:
            yield Paragraph(_runs(before.runs))
        before = element if isinstance(element, PackParagraph) else None
        if before is None:
            yield from _elements((element,), level, Mark.BULLET)
    if before is not None:
        yield Paragraph(_runs(before.runs))


def _runs(line: tuple[PackRun, ...]) -> Runs:
    return tuple(Run(run.text, run.bold) for run in line)


# --- names ---


def _names(shelf: Shelf, page: Page) -> Iterator[Element]:
    told = " ".join(part for part in (_saying(shelf, page), _made_of(shelf, page)) if part)
    if told:
        yield Paragraph(runs(told), Size.SMALL)


def _saying(shelf: Shelf, page: Page) -> str:
    own = page.drugs[0].say if len(page.drugs) == 1 else ""
    say = page.say or own
    return shelf.words["say"].format(say=say) if say else ""


def _made_of(shelf: Shelf, page: Page) -> str:
    words = shelf.words
    if len(page.drugs) > 1:
        drugs = ", ".join(_drug(words, drug) for drug in page.drugs)
        return words["made_of"].format(drugs=drugs)
    said = {drug.brand: drug.brand_say for drug in page.drugs if drug.brand}
    names = tuple(dict.fromkeys((*page.brands, *said)))
    told = ", ".join(_brand(words, name, said.get(name, "")) for name in names)
    return words["brand"].format(brand=told) if told else ""


def _drug(words: dict[str, str], drug: Drug) -> str:
    name = f"{drug.name} ({drug.say})" if drug.say else drug.name
    return f"{name}, {_brand(words, drug.brand, drug.brand_say)}" if drug.brand else name


def _brand(words: dict[str, str], brand: str, say: str) -> str:
    return words["brand_say"].format(brand=brand, say=say) if say else brand


# --- age and sources ---


def age_lines(shelf: Shelf, page: Page) -> Iterator[Element]:
    """Yield one line on how old the open text of a page is, and who has checked it."""
    blocks = shelf.open_blocks(page.blocks)
    if blocks:
        told = f"{_age(shelf, blocks)} {checked_line(shelf, blocks)}"
        yield Paragraph(runs(told), Size.SMALL)


def _age(shelf: Shelf, blocks: tuple[Block, ...]) -> str:
    """Return how old the text is: as old as its oldest words, and never newer by a wrong clock."""
    words = shelf.phrases.tables["freshness"]
    published = shelf.pack.published
    ages = {
        freshness(each.reviewed, each.due, shelf.today, published=published).state
        for each in blocks
    }
    reviewed = shelf.day(min(block.reviewed for block in blocks))
    due = min((block.due for block in blocks if block.due), default=None)
    if Age.OVERDUE in ages and due is not None and due < max(shelf.today, published):
        return words["overdue"].format(due=shelf.day(due))
    if Age.OVERDUE in ages:
        return shelf.words["reviewed_only"].format(reviewed=reviewed)
    if due is None:
        return shelf.words["oldest"].format(reviewed=reviewed)
    if Age.UNKNOWN in ages:
        return words["unknown"]
    return words["current"].format(reviewed=reviewed, due=shelf.day(due))


def checked_line(shelf: Shelf, blocks: Iterable[Block]) -> str:
    """Return whether a clinician has checked all, some or none of some blocks, as a sentence."""
    checked = {block.clinician_checked for block in blocks}
    if checked == {True}:
        return shelf.words["all_checked"]
    if checked == {False}:
        return shelf.phrases.tables["freshness"]["not_checked"]
    return shelf.words["some_checked"]


def about_lines(shelf: Shelf, page: Page, *, sources: bool) -> Iterator[Element]:
    """Yield the foot of a page: how old its words are, where from, and that some may be closed.

    With `sources` one line names them; without it the caller lists them in full.
    """
    blocks = shelf.open_blocks(page.blocks)
    told = _review_lines(shelf, blocks) if blocks else ""
    if told:
        yield Paragraph(runs(told), Size.SMALL)
    if sources:
        yield from sources_line(shelf, blocks)
    if has_closable(shelf, page):
        yield closed_line(shelf)


def closed_line(shelf: Shelf) -> Paragraph:
    """Return the one line that stands wherever something may be closed (walks.md 5)."""
    return Paragraph(runs(shelf.phrases.tables["closed"]["some_topics"]), Size.SMALL)


def has_closable(shelf: Shelf, page: Page) -> bool:
    """Return whether a page has anything that can be closed, open or not just now."""
    everything = open_blocks(page.blocks, (), shelf.library.bank())
    return everything != page.blocks


def _review_lines(shelf: Shelf, blocks: tuple[Block, ...]) -> str:
    words = shelf.words
    oldest = min(block.reviewed for block in blocks)
    newest = max(block.reviewed for block in blocks)
    due = min((block.due for block in blocks if block.due), default=None)
    if due is None:
        told = words["oldest"].format(reviewed=shelf.day(oldest))
    else:
        late = due < max(shelf.today, shelf.pack.published)
        pattern = words["oldest_overdue" if late else "oldest_due"]
        told = pattern.format(reviewed=shelf.day(oldest), due=shelf.day(due))
    if newest == oldest:
        return told
    return f"{told} {words['newest'].format(day=shelf.day(newest))}"


def sources_line(shelf: Shelf, blocks: Iterable[Block]) -> Iterator[Element]:
    """Yield one line that names who the words of blocks come from, with their dates."""
    told = [_short_source(source) for source in sources_of(shelf, blocks)]
    if told:
        words = shelf.words["from"].format(sources="; ".join(dict.fromkeys(told)))
        yield Paragraph(runs(words), Size.SMALL)


def sources_of(shelf: Shelf, blocks: Iterable[Block]) -> tuple[Source, ...]:
    """Return the sources of blocks, each once, in the order they are met."""
    known = shelf.library.sources()
    codes = dict.fromkeys(code for block in blocks for code in block.sources)
    return tuple(known[code] for code in codes if code in known)


def _short_source(source: Source) -> str:
    # The first sentence says how old it is; the list at the end has the rest.
    dated = source.date.partition(". ")[0].rstrip(".")
    return f"{source.organisation} ({dated})" if dated else source.organisation
