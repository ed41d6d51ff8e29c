"""A page of the pack as a reader meets it: a head, then blocks made of plain elements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sure(StrEnum):
    """How well a text is supported, as the pack's author says.

    SEED and V come from a source that was read; V_OLD from an old one, so its age is told with it;
    DEFINITION explains a word and claims nothing else; OWN states no medical fact.
    """

    SEED = "seed"
    V = "V"
    V_OLD = "V-old"
    DEFINITION = "definition"
    OWN = "own"


class Part(StrEnum):
    """The part of a page a block belongs to, in the order a page is read."""

    IN_SHORT = "in-short"
    WHAT_IT_IS = "what-it-is"
    WHO_FOR = "who-for"
    WHAT_HAPPENS = "what-happens"
    TIME_IN_HOSPITAL = "time-in-hospital"
    BENEFITS = "benefits"
    SIDE_EFFECTS = "side-effects"
    WHEN_TO_RING = "when-to-ring"
    LIVING_WITH_IT = "living-with-it"
    IF_PLANS_CHANGE = "if-plans-change"
    QUESTIONS = "questions"
    MORE = "more"


class PageKind(StrEnum):
    """Which section a page belongs to."""

    TREATMENT = "treatment"
    ABOUT = "about"
    COPING = "coping"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of plain text in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, as runs in order."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words without their weight."""
        return plain(self.runs)


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list of points; each item is runs in order."""

    items: tuple[tuple[Run, ...], ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each item."""
        return tuple(plain(item) for item in self.items)

    @property
    def text(self) -> str:
        """The words of all items, one a line."""
        return "\n".join(self.texts)


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A heading inside a block."""

    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words of the heading."""
        return plain(self.runs)


Element = Paragraph | BulletList | SubHeading


def plain(runs: tuple[Run, ...]) -> str:
    """Return the words of runs, without their weight."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One titled stretch of a page, with where it comes from and how old it is.

    `gate` names the topic whose cover it stands behind, None for open text. `update` marks a newer
    fact, shown as "Since this was written", with the time it is from in words (`dated`) and the
    nation it is for, when that matters. `about` says whom the block is about, in words of `ABOUT`,
    empty when it is for everyone. `centre_rules` names the topics it is about on which a person's
    own hospital may have a rule, which is then shown with it.
    """

    page: str
    id: str
    title: str
    part: Part
    elements: tuple[Element, ...]
    sources: tuple[str, ...]
    reviewed: date
    due: date | None
    sure: Sure
    clinician_checked: bool = False
    gate: str | None = None
    update: bool = False
    nation: str | None = None
    dated: str | None = None
    about: tuple[str, ...] = ()
    centre_rules: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words of the block without its title, one element a line."""
        return "\n".join(element.text for element in self.elements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drug:
    """A drug or drug combination on a page, with how to say it; empty where not given."""

    name: str
    say: str = ""
    brand: str = ""
    brand_say: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What a list shows of a page, read without its body.

    `family` is empty for pages that are not a treatment; `lead` is the one line lists show.
    `left_out` names the parts a treatment has not got, each with the reason.
    """

    id: str
    title: str
    kind: PageKind
    lead: str
    order: int = 0
    family: str = ""
    say: str = ""
    brands: tuple[str, ...] = ()
    drugs: tuple[Drug, ...] = ()
    left_out: tuple[tuple[Part, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(PageHead):
    """A whole page: its head and its blocks, in the order they are written."""

    blocks: tuple[Block, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts this page has, each once, in the order they first appear."""
        return tuple(dict.fromkeys(block.part for block in self.blocks))

    @property
    def sources(self) -> tuple[str, ...]:
        """The codes of every source its blocks name, each once."""
        return tuple(dict.fromkeys(code for block in self.blocks for code in block.sources))

    @property
    def reviewed(self) -> date:
        """The oldest review among its blocks."""
        return min(block.reviewed for block in self.blocks)

    @property
    def due(self) -> date | None:
        """The first day any of its blocks falls due, None when none says."""
        return min((block.due for block in self.blocks if block.due), default=None)

    def block(self, block_id: str) -> Block | None:
        """Return a block by id, or None."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def in_part(self, part: Part) -> tuple[Block, ...]:
        """Return the blocks of a part, in order."""
        return tuple(block for block in self.blocks if block.part == part)
