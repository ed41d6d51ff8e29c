"""Whom a passage of the pack may say it is about, and how that stands to what a person said.

The rule is plain and safe: it marks a passage and does nothing else. What it returns is never
asked whether to show a passage, where to put it, or what to make of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from companion.content.pages import Block
    from companion.content.phrases import Phrases
    from companion.domain.reading_records import Applies

ABOUT = (
    "b-cell",
    "t-cell",
    "ph-positive",
    "ph-negative",
    "under-26",
    "26-and-over",
    "child-or-teenager",
    "transplant-before",
    "no-transplant-before",
)
"""The words a block's or a question's `about` may use.

They mark a passage for a reader ("this part is about Philadelphia positive ALL"); nothing is ever
hidden by them. The nation is not among them: a block has a key of its own for that.
"""

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
"""The nations whose rules may differ, as a block's `nation` names them: "England and Scotland"."""

_PHILADELPHIA = ("ph-positive", "ph-negative")
_CELL = ("b-cell", "t-cell")
_AGE = ("under-26", "26-and-over", "child-or-teenager")
_TRANSPLANT = ("transplant-before", "no-transplant-before")
_FACETS = (_PHILADELPHIA, _CELL, _AGE, _TRANSPLANT)
"""What is asked of a person, each with its groups; a passage may name one group or more of each."""


class Says(StrEnum):
    """What the line above a passage says; each has words of its own."""

    GROUP = "group"
    GROUP_YOURS = "group-yours"
    NATION = "nation"
    NATION_YOURS = "nation-yours"
    NATION_OTHER = "nation-other"


class Passage(NamedTuple):
    """One quiet line above a passage: what it says, and whom or where it names.

    `names` are words of `ABOUT`, or nations; `own` is the nation a person said they live in.
    """

    says: Says
    names: tuple[str, ...]
    own: str = ""


def passage_marks(block: Block, applies: Applies | None) -> tuple[Passage, ...]:
    """Return the lines that stand above a block: none, one about a group, one about a nation.

    Args:
        block: Any block of a page.
        applies: What the person said of themselves; None when nothing is kept.
    """
    said = _said(applies)
    marks = []
    if block.about:
        fits = _fits(block.about, said)
        marks.append(Passage(Says.GROUP_YOURS if fits else Says.GROUP, block.about))
    if block.nation:
        marks.append(_nation(block.nation, applies.nation if applies else ""))
    return tuple(marks)


def _said(applies: Applies | None) -> frozenset[str]:
    """Return every group a person said they belong to; under 18 is under 26 as well."""
    if applies is None:
        return frozenset()
    said = {applies.cell, applies.philadelphia, applies.age, applies.transplant}
    if "child-or-teenager" in said:
        said.add("under-26")
    return frozenset(said.intersection(ABOUT))


def _fits(about: tuple[str, ...], said: frozenset[str]) -> bool:
    """Whether a person said they belong: to one group of each kind that the passage names."""
    named = [set(facet).intersection(about) for facet in _FACETS]
    return all(said & groups for groups in named if groups)


def _nation(told: str, own: str) -> Passage:
    known = tuple(nation for nation in NATIONS if nation in told)
    if not known:  # nothing we could compare with
        return Passage(Says.NATION, (told,))
    if own not in NATIONS:
        return Passage(Says.NATION, known)
    return Passage(Says.NATION_YOURS if own in known else Says.NATION_OTHER, known, own)


def passage_lines(block: Block, applies: Applies | None, phrases: Phrases) -> tuple[str, ...]:
    """Return the lines that stand above a block, in the words of the pack.

    The same words serve the window, Compare, find and paper.
    """
    return tuple(passage_line(mark, phrases) for mark in passage_marks(block, applies))


def passage_line(mark: Passage, phrases: Phrases) -> str:
    """Return a mark in words: "This part is about Philadelphia positive ALL."."""
    words = phrases.tables["about"]
    if mark.says in (Says.GROUP, Says.GROUP_YOURS):
        names = _groups(mark.names, words)
    else:
        names = _joined(mark.names, words["and"])
    return words[mark.says].format(names=names, own=mark.own)


def _groups(about: tuple[str, ...], words: Mapping[str, str]) -> str:
    """Return whom a passage is about: "Philadelphia negative B cell ALL in people aged ..."."""
    philadelphia, cell, age, transplant = (
        _joined([words[name] for name in facet if name in about], words["or"]) for facet in _FACETS
    )
    kinds = " ".join(name for name in (philadelphia, cell) if name)
    kind = words["kind"].format(kinds=kinds) if kinds else ""
    who = " ".join(name for name in (age or words["people"], transplant) if name)
    if not age and not transplant:
        return kind
    return words["in"].format(kind=kind, who=who) if kind else who


def _joined(names: Sequence[str], last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
