"""Find words in the pack, past closed topics as if they were not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from companion.content.find_index import FindIndex, Match
from companion.content.find_places import FoundIn
from companion.content.library import Library

__all__ = ["FoundIn", "Hit", "find_in_pack"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that holds the words.

    `id` is the page, the term or the question; `block` is the block on a page, else empty.
    `title` is the page's, the term or the question itself; `excerpt` the line with the words.
    """

    kind: FoundIn
    id: str
    title: str
    excerpt: str
    block: str = ""


def find_in_pack(library: Library, words: str, choices: Mapping[str, str]) -> tuple[Hit, ...]:
    """Return the places that hold the words, pages first, then terms, then questions.

    The whole pack is read and listed before the first look: a window makes the index of the
    library ready in small steps instead. What stands behind a closed gate is neither found nor
    counted, its title least of all (walks.md 5).

    Args:
        library: The pack.
        words: What a person typed; nothing is found for no words.
        choices: Topic to answer, as for `visible`.
    """
    index = library.find_index()
    index.finish()
    found = index.find(words, choices)
    matches = (*found.pages, *found.terms, *found.questions)
    return tuple(_hit(index, match) for match in matches)


def _hit(index: FindIndex, match: Match) -> Hit:
    place = match.place
    title = place.names if place.block else place.title
    line = index.excerpt(match).text
    return Hit(kind=place.kind, id=place.id, title=title, excerpt=line, block=place.block)
