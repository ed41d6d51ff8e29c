"""A page of words for outside the program: a plain tree that knows nothing of Qt or HTML.

Sheets, cards and booklets are built as a `Document` once, and written as HTML or laid out on
paper from the same tree, so that both say the same. Everything is frozen plain text; who writes it
out escapes and cleans it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of plain text in one weight."""

    text: str
    bold: bool = False


Runs = tuple[Run, ...]


def runs(text: str, *, bold: bool = False) -> Runs:
    """Return a text as runs of one weight."""
    return (Run(text, bold),)


def plain(line: Runs) -> str:
    """Return the words of runs without their weight."""
    return "".join(run.text for run in line)


class Size(StrEnum):
    """How large a paragraph stands beside the body text."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"


class Mark(StrEnum):
    """What stands before each point of a list."""

    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    NONE = "none"


class Level(StrEnum):
    """How soon a card says to act; there are three and no more (R23)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NON_URGENT = "non-urgent"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4; the title of the document is the only one of level 1.

    `anchor` is a name that contents may lead to.

    Raises:
        ValueError: If the level is another.
    """

    level: int
    text: str
    anchor: str = ""

    def __post_init__(self) -> None:
        if not 2 <= self.level <= 4:
            raise ValueError(f"a heading is of level 2 to 4, not {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. One that `leads` stays on the page of what follows, as before a list.

    One that stands `apart` has an empty line before it where the words are copied as text.
    """

    runs: Runs
    size: Size = Size.BODY
    leads: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each point is one line of runs."""

    items: tuple[Runs, ...]
    mark: Mark = Mark.BULLET


@dataclass(frozen=True, slots=True)
class Card:
    """A care card, kept whole: its level in words, one instruction, and when it holds."""

    level: Level
    label: str
    heading: str
    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside the text under a title of its own, as newer facts do."""

    title: str
    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """Elements that stay together on one page, where they fit on one."""

    body: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Ruled space to write in, under a label, which may be empty."""

    label: str
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Asks:
    """Questions with their numbers, and room to write what is said.

    `lines` are ruled under each; with none a short line stands after the words. `under` is the
    label of one more line, as for who said it.
    """

    questions: tuple[str, ...]
    first: int = 1
    lines: int = 0
    large: bool = False
    under: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is told: what it is, and the lines that say it.

    A `blank` one says that nothing is written, which is never "none", with room to write by hand.
    """

    label: str
    lines: tuple[Runs, ...]
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Things that are told below each other, what they are on the left.

    A `roomy` list leaves space to write by hand where something is blank.
    """

    items: tuple[Fact, ...]
    roomy: bool = False


Cell = tuple["Element", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what it is about, and a cell for each column."""

    head: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head for each column and each row.

    `corner` is the head of the column of row heads. A `banded` one has the head of a row across
    the whole width above its cells, which leaves long cells the room they need.

    Raises:
        ValueError: If a row has another number of cells than there are columns.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    corner: str = ""
    banded: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row {row.head!r}: {len(row.cells)} of {len(self.columns)} cells")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: a title, and the anchor of the heading it leads to."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ContentsGroup:
    """Lines of the contents under a title, which is empty where they need none."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the document, group by group. Paper tells the page of each line."""

    title: str
    groups: tuple[ContentsGroup, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that whoever sets the pages brings along under a name.

    What it shows is told in words beside it, so it is left out where nothing is brought.
    """

    name: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Element = (
    Heading
    | Paragraph
    | Points
    | Card
    | Note
    | Whole
    | Ruled
    | Asks
    | Facts
    | Table
    | Contents
    | Drawn
    | PageBreak
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The few words a writer adds: `page` has the places `{page}` and `{pages}`."""

    page: str
    skip: str


class Sheet(StrEnum):
    """How large the paper is."""

    A4 = "a4"
    A5 = "a5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document: its title is its one heading of level 1.

    `footer` stands at the foot of each sheet of paper, and once at the end elsewhere. A `dense`
    one is set with little air on paper, for what is meant to fit on one page. A `landscape` one
    lies on its long side. `running` stands at the head of each sheet after the first, which may
    come loose from it.
    """

    title: str
    language: str
    author: str
    footer: str
    words: Words
    body: tuple[Element, ...]
    dense: bool = False
    landscape: bool = False
    sheet: Sheet = Sheet.A4
    running: str = ""


def walk(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield every element in reading order, what stands inside others after what holds it."""
    for element in elements:
        yield element
        if isinstance(element, Card | Note | Whole):
            yield from walk(element.body)
        elif isinstance(element, Table):
            for row in element.rows:
                for cell in row.cells:
                    yield from walk(cell)


def texts(document: Document) -> Iterator[str]:
    """Yield every text a reader of the document meets, in reading order."""
    yield document.title
    yield from element_texts(document.body)
    yield document.footer


def element_texts(elements: Iterable[Element]) -> Iterator[str]:
    """Yield every text of elements, in reading order."""
    for element in walk(elements):
        yield from _own_texts(element)


def _own_texts(element: Element) -> Iterator[str]:  # noqa: C901 - one line for each kind
    match element:
        case Heading(text=text) | Note(title=text) | Ruled(label=text):
            yield text
        case Paragraph(runs=line):
            yield plain(line)
        case Points(items=items):
            yield from (plain(line) for line in items)
        case Asks(questions=questions, under=under):
            yield from questions
            yield from (under,) if under else ()
        case Facts(items=facts):
            for fact in facts:
                yield fact.label
                yield from (plain(line) for line in fact.lines)
        case Card(label=label, heading=heading):
            yield label
            yield heading
        case Table(caption=caption, columns=columns, rows=rows):
            yield caption
            yield from columns
            yield from (row.head for row in rows)
        case Contents(title=title, groups=groups):
            yield title
            for group in groups:
                yield group.title
                yield from (entry.title for entry in group.entries)
