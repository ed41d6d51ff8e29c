"""Content packs: read, check, gate, freshness, glossary, find.

Belongs here: what a pack is made of, reading it, and the rules its text keeps to.
May import: `domain`, the standard library, markdown-it-py (when the first page is read).

Importing this room reads nothing and loads nothing: each public name brings its own module when
it is first used. The 25 frozen classes cost 20 ms together, two thirds of what all our imports
may add to the start (design.md 8, 9), and the first screen needs three of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from companion.content.about import (
        ABOUT,
        NATIONS,
        Passage,
        Says,
        passage_line,
        passage_lines,
        passage_marks,
    )
    from companion.content.ages import Age, Freshness, freshness
    from companion.content.bank import Bank, BankGroup, BankQuestion
    from companion.content.check import check_pack
    from companion.content.checklists import Checklist
    from companion.content.date_ranges import DateRange
    from companion.content.faults import Fault, PackFault
    from companion.content.gates import Gate, visible
    from companion.content.glossary import Glossary, Term, TermSpan
    from companion.content.help_text import (
        CareCard,
        CareLevel,
        HaveReady,
        HelpText,
        SupportLine,
        TemperatureRule,
    )
    from companion.content.journeys import JourneyPath, PathStage, ReadyItem
    from companion.content.library import Library
    from companion.content.pack import Family, PackInfo
    from companion.content.pages import (
        Block,
        BulletList,
        Drug,
        Element,
        Page,
        PageHead,
        PageKind,
        Paragraph,
        Part,
        Run,
        SubHeading,
        Sure,
    )
    from companion.content.phrases import Phrases
    from companion.content.small_things import SmallTopic
    from companion.content.sources import Source

_NAMES_BY_MODULE = {
    "about": (
        "ABOUT",
        "NATIONS",
        "Passage",
        "Says",
        "passage_line",
        "passage_lines",
        "passage_marks",
    ),
    "ages": ("Age", "Freshness", "freshness"),
    "bank": ("Bank", "BankGroup", "BankQuestion"),
    "check": ("check_pack",),
    "checklists": ("Checklist",),
    "faults": ("Fault", "PackFault"),
    "gates": ("Gate", "visible"),
    "glossary": ("Glossary", "Term", "TermSpan"),
    "help_text": (
        "CareCard",
        "CareLevel",
        "HaveReady",
        "HelpText",
        "SupportLine",
        "TemperatureRule",
    ),
    "date_ranges": ("DateRange",),
    "journeys": ("JourneyPath", "PathStage", "ReadyItem"),
    "library": ("Library",),
    "pack": ("Family", "PackInfo"),
    "pages": (
        "Block",
        "BulletList",
        "Drug",
        "Element",
        "Page",
        "PageHead",
        "PageKind",
        "Paragraph",
        "Part",
        "Run",
        "SubHeading",
        "Sure",
    ),
    "phrases": ("Phrases",),
    "small_things": ("SmallTopic",),
    "sources": ("Source",),
}
_HOMES = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}

__all__ = [
    "ABOUT",
    "NATIONS",
    "Age",
    "Bank",
    "BankGroup",
    "BankQuestion",
    "Block",
    "BulletList",
    "CareCard",
    "CareLevel",
    "Checklist",
    "DateRange",
    "Drug",
    "Element",
    "Family",
    "Fault",
    "Freshness",
    "Gate",
    "Glossary",
    "HaveReady",
    "HelpText",
    "JourneyPath",
    "Library",
    "PackFault",
    "PackInfo",
    "Page",
    "PageHead",
    "PageKind",
    "Paragraph",
    "Part",
    "Passage",
    "PathStage",
    "Phrases",
    "ReadyItem",
    "Run",
    "Says",
    "SmallTopic",
    "Source",
    "SubHeading",
    "SupportLine",
    "Sure",
    "TemperatureRule",
    "Term",
    "TermSpan",
    "check_pack",
    "freshness",
    "passage_line",
    "passage_lines",
    "passage_marks",
    "visible",
]


def __getattr__(name: str) -> object:
    """Return a public name of this room, loading the module it lives in.

    Raises:
        AttributeError: If the room has no such name.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
