"""Find as you type: the pack read once into lists of words, then looked up at every key."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from companion.content.excerpts import Excerpt, excerpt
from companion.content.faults import PackFault
from companion.content.find_places import (
    FoundIn,
    Place,
    places_of_page,
    places_of_questions,
    places_of_terms,
)
from companion.content.find_query import Reading, readings
from companion.content.gates import visible
from companion.content.ranking import order_of
from companion.content.synonyms import Synonyms
from companion.content.word_lists import Sought, WordLists

if TYPE_CHECKING:
    from companion.content.library import Library
    from companion.content.pages import Page

_Part = TypeVar("_Part")
_Order = tuple[int, ...]
_Asked = tuple[frozenset[tuple[str, str]], frozenset[str]]
_MOST_WAYS = 8


class Match(NamedTuple):
    """A place that was found, and what was looked for when it was."""

    place: Place
    sought: tuple[Sought, ...]


class Found(NamedTuple):
    """What was found, best first in each kind."""

    pages: tuple[Match, ...] = ()
    terms: tuple[Match, ...] = ()
    questions: tuple[Match, ...] = ()

    @property
    def total(self) -> int:
        """How many were found in all; what stands behind a closed topic is never counted."""
        return len(self.pages) + len(self.terms) + len(self.questions)


class FindIndex:
    """The words of a pack. It is made in small steps, and finds once `is_ready`.

    What cannot be read is left out: that is told where it would be shown.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lists = WordLists()
        self._synonyms = Synonyms()
        self._uses: dict[str, list[int]] = {}
        self._steps: Iterator[None] | None = self._build()
        self._allowed: tuple[_Asked, frozenset[int]] | None = None
        self._lock = threading.RLock()

    @property
    def is_ready(self) -> bool:
        """Whether all of the pack has been read."""
        return self._steps is None

    def step(self) -> bool:
        """Read a little more, a few milliseconds' worth; False when all has been read."""
        with self._lock:
            if self._steps is not None and next(self._steps, self) is self:
                self._steps = None
            return not self.is_ready

    def finish(self) -> None:
        """Read all that has not been read."""
        while self.step():
            pass

    # --- finding ---

    def find(
        self, words: str, choices: Mapping[str, str], own: Collection[str] = frozenset()
    ) -> Found:
        """Return the places that hold all the words, the last of them perhaps just begun.

        Nothing is found before the index is ready. What stands behind a closed topic is neither
        found nor counted, its title least of all (walks.md 5).

        Args:
            words: What a person typed.
            choices: Topic to answer, as for `visible`.
            own: The ready questions a person put on their list: those are never closed.
        """
        if not self.is_ready:
            return Found()
        allowed = self._open_places(choices, frozenset(own))
        best: dict[int, tuple[_Order, Match]] = {}
        for reading in readings(words, self._synonyms):
            for rank, sought in self._ways(reading, allowed):
                self._look(rank, sought, allowed, best)
        ranked = sorted(best.items(), key=lambda found: (found[1][0], found[0]))
        return _by_kind(match for _number, (_order, match) in ranked)

    def excerpt(self, match: Match, most: int = 140) -> Excerpt:
        """Return the line of a match that holds the words, shortened, and where they stand."""
        return excerpt(match.place.text, match.sought, self._lists, most)

    def marks(self, match: Match, text: str) -> Excerpt:
        """Return a text whole, and where the words of a match stand in it."""
        return excerpt(text, match.sought, self._lists, len(text))

    def uses(self, term_id: str, choices: Mapping[str, str]) -> tuple[Place, ...]:
        """Return where a word is used: the first open place of each page that has it."""
        allowed = self._open_places(choices)
        found: dict[str, Place] = {}
        for number in self._uses.get(term_id, ()):
            place = self._lists.listed[number].place
            if number in allowed:
                found.setdefault(place.id, place)
        return tuple(found.values())

    def _open_places(
        self, choices: Mapping[str, str], own: frozenset[str] = frozenset()
    ) -> frozenset[int]:
        asked = (frozenset(choices.items()), own)
        if self._allowed is None or self._allowed[0] != asked:
            places = frozenset(
                number
                for number, each in enumerate(self._lists.listed)
                if visible(each.place, choices) or _is_own(each.place, own)
            )
            self._allowed = (asked, places)
        return self._allowed[1]

    def _ways(
        self, reading: Reading, allowed: frozenset[int]
    ) -> Iterator[tuple[int, tuple[Sought, ...]]]:
        """Yield the ways to look for a reading, each with how far it is from what was typed."""
        ways = [self._lists.sought(wanted, allowed) for wanted in reading.wanted]
        for sought in islice(product(*ways), _MOST_WAYS):
            slips = sum(each.slips for each in sought)
            yield reading.rank + 2 * slips, sought

    def _look(
        self,
        rank: int,
        sought: tuple[Sought, ...],
        allowed: frozenset[int],
        best: dict[int, tuple[_Order, Match]],
    ) -> None:
        for number in allowed.intersection(*map(self._lists.holding, sought)):
            listed = self._lists.listed[number]
            order = order_of(listed, sought, rank)
            if order is not None and (number not in best or order < best[number][0]):
                best[number] = (order, Match(listed.place, sought))

    # --- building ---

    def _build(self) -> Iterator[None]:
        library = self._library
        self._synonyms = self._try(library.synonyms) or self._synonyms
        yield
        bank = self._try(library.bank)
        yield
        glossary = self._try(library.glossary)
        yield
        for page_id in self._try(library.page_ids) or ():
            page: Page | None = self._try(partial(library.page, page_id))
            yield
            if page is not None:
                for place in places_of_page(page, bank):
                    self._lists.add(place)
                yield
                self._note_uses(page)
                yield
        if glossary is not None:
            for number, place in enumerate(places_of_terms(glossary)):
                self._lists.add(place)
                if number % 50 == 49:
                    yield
        yield
        for place in places_of_questions(bank) if bank is not None else ():
            self._lists.add(place)
        yield
        self._lists.close()

    def _note_uses(self, page: Page) -> None:
        glossary = self._try(self._library.glossary)
        if glossary is None:
            return
        first = len(self._lists.listed) - len(page.blocks)
        for number, block in enumerate(page.blocks, start=first):
            for span in glossary.find_terms(block.text):
                self._uses.setdefault(span.term, []).append(number)

    def _try(self, read: Callable[[], _Part]) -> _Part | None:
        with suppress(PackFault):
            return read()
        return None


def _is_own(place: Place, own: frozenset[str]) -> bool:
    return place.kind is FoundIn.QUESTION and place.id in own


def _by_kind(matches: Iterator[Match]) -> Found:
    """Return matches by kind; of blocks that open together only the best is kept."""
    kinds: dict[FoundIn, dict[tuple[str, str], Match]] = {kind: {} for kind in FoundIn}
    for match in matches:
        place = match.place
        kinds[place.kind].setdefault((place.id, place.group), match)
    return Found(*(tuple(kinds[kind].values()) for kind in FoundIn))
