"""Every word of the pack and the places it stands in: what makes finding quick."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from companion.content.find_places import FoundIn, Place
from companion.content.find_query import Wanted
from companion.content.folding import folded_words, stems
from companion.content.spelling import Names

BREAK = -1
"""Stands between lines, so that no words are taken together across them."""
_SHORTEST_NAME = 5
_HYPHENED = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)+")


class Sought(NamedTuple):
    """A wanted word or phrase as word numbers: `whole` in a row, or any one of `begun`.

    A word that is still being typed has both: `begun` holds every word that begins so, the whole
    one too.
    """

    whole: tuple[int, ...]
    begun: frozenset[int] = frozenset()
    slips: bool = False


class Listed(NamedTuple):
    """A place with its words as numbers; `known` are those of the page it belongs to."""

    place: Place
    title: tuple[int, ...]
    body: tuple[int, ...]
    known: tuple[int, ...]


class WordLists:
    """Places are added, then words are looked up."""

    def __init__(self) -> None:
        self.listed: list[Listed] = []
        self._numbers: dict[str, int] = {}
        self._places: list[set[int]] = []
        self._spelled: dict[str, int] = {}
        self._sorted: list[str] = []
        self._joined: dict[str, tuple[str, ...]] = {}
        self._hard: set[str] = set()
        self._names: Names | None = None
        self._lines: dict[str, tuple[tuple[int, int, int], ...]] = {}  # of what was shown

    def add(self, place: Place) -> None:
        """Add a place."""
        on_page = place.kind is FoundIn.PAGE and bool(place.block)
        number = len(self.listed)
        own = place.title if on_page or not place.names else f"{place.title}\n{place.names}"
        body = "" if place.kind is FoundIn.QUESTION else place.text
        title = tuple(self._numbers_in(own, number))
        words = tuple(self._numbers_in(body, number))
        known = tuple(self._numbers_in(place.names, number)) if on_page else ()
        self.listed.append(Listed(place, title, words, known))
        if place.kind is not FoundIn.QUESTION:
            self._hard.update(word.folded for word in folded_words(own))

    def close(self) -> None:
        """Make the words ready for looking up; call when every place has been added."""
        self._sorted = sorted(self._spelled)
        self._names = Names(word for word in self._hard if len(word) >= _SHORTEST_NAME)

    def sought(self, wanted: Wanted, allowed: frozenset[int]) -> tuple[Sought, ...]:
        """Return what to look for, in more than one way where a word may be misspelled.

        Only the words of the places that are `allowed` are known.
        """
        if len(wanted.words) > 1:
            numbers = [self._numbers.get(word, BREAK) for word in wanted.words]
            return () if BREAK in numbers else (Sought(tuple(numbers)),)
        one = self._one(wanted, allowed)
        if one is not None:
            return (one,)
        if wanted.meant:
            return ()
        joined = self._joined.get(wanted.begun or wanted.words[0])
        if joined is not None:
            return self.sought(Wanted(joined), allowed)
        return tuple(self._nearly(wanted, allowed))

    def holding(self, sought: Sought) -> set[int]:
        """Return the places that hold every word of what is sought, or any of the begun ones."""
        if sought.begun:
            return set().union(*(self._places[number] for number in sought.begun))
        held = [self._places[number] for number in sought.whole]
        return set.intersection(*held) if held else set()

    def numbers_of(self, line: str) -> tuple[tuple[int, int, int], ...]:
        """Return where each word of a line begins and ends, and its number."""
        known = self._lines.get(line)
        if known is None:
            known = self._lines[line] = tuple(
                (word.start, word.end, self._numbers.get(word.stem, BREAK))
                for word in folded_words(line)
            )
        return known

    def _numbers_in(self, text: str, place: int) -> Iterator[int]:
        for line in text.split("\n"):
            for word in folded_words(line):
                number = self._number(word.stem)
                self._spelled.setdefault(word.folded, number)
                self._places[number].add(place)
                yield number
            yield BREAK
            for found in _HYPHENED.finditer(line):
                parts = stems(found[0])
                self._joined.setdefault("".join(parts), parts)

    def _number(self, stem: str) -> int:
        number = self._numbers.setdefault(stem, len(self._places))
        if number == len(self._places):
            self._places.append(set())
        return number

    def _one(self, wanted: Wanted, allowed: frozenset[int]) -> Sought | None:
        number = self._numbers.get(wanted.words[0])
        whole = () if number is None else (number,)
        begun = frozenset(self._begun(wanted.begun)) if wanted.begun else frozenset()
        sought = Sought(whole, begun.union(whole) if begun else begun)
        return sought if not allowed.isdisjoint(self.holding(sought)) else None

    def _begun(self, beginning: str) -> Iterator[int]:
        at = bisect_left(self._sorted, beginning)
        while at < len(self._sorted) and self._sorted[at].startswith(beginning):
            yield self._spelled[self._sorted[at]]
            at += 1

    def _nearly(self, wanted: Wanted, allowed: frozenset[int]) -> Iterator[Sought]:
        typed = wanted.begun or wanted.words[0]
        if self._names is None:
            return
        for name in self._names.nearest(typed, unfinished=bool(wanted.begun)):
            sought = Sought((self._spelled[name],), slips=True)
            if not allowed.isdisjoint(self.holding(sought)):
                yield sought
