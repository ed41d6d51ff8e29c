"""What was typed, as the ways it may be meant: word for word, by a synonym, or misspelled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.content.folding import FoldedWord, folded_words, stems
from companion.content.synonyms import Synonyms

FEWEST_LETTERS = 2
"""One letter alone finds nothing: most of the pack would fit."""
MOST_WORDS = 12
_SHORTEST_BEGUN = 3

EXACT, SYNONYM = 0, 1


class Wanted(NamedTuple):
    """Words that have to stand together: what was typed as one word, or what a synonym means.

    `begun` is the word still being typed, of which only the beginning has to fit; it is the only
    word then. `meant` says that nobody typed it, so that it is not misspelled either.
    """

    words: tuple[str, ...]
    begun: str = ""
    meant: bool = False


class Reading(NamedTuple):
    """One way to understand what was typed: all of these have to stand in a place."""

    rank: int
    wanted: tuple[Wanted, ...]


class _Swap(NamedTuple):
    start: int
    end: int
    means: tuple[str, ...]


def readings(typed: str, synonyms: Synonyms) -> tuple[Reading, ...]:
    """Return the ways to understand what was typed, word for word first; none for no words."""
    words = list(folded_words(typed))[:MOST_WORDS]
    if sum(len(word.folded) for word in words) < FEWEST_LETTERS:
        return ()
    unfinished = words[-1].end == len(typed)
    swaps = list(_swaps(words, synonyms, unfinished=unfinished))
    chosen = [(), *((swap,) for swap in swaps), *([tuple(swaps)] if len(swaps) > 1 else [])]
    found = []
    for swapped in chosen:
        wanted = _reading(words, swapped, synonyms.small, unfinished=unfinished)
        found.append(Reading(SYNONYM if swapped else EXACT, wanted))
    return tuple(dict.fromkeys(found))


def _swaps(words: list[FoldedWord], synonyms: Synonyms, *, unfinished: bool) -> Iterator[_Swap]:
    """Yield what stands for something else, the longest at each place, none over another."""
    at = 0
    while at < len(words):
        fitting = [
            (phrase, means)
            for phrase, means in synonyms.starting_with(words[at].stem)
            if _fits(words[at:], phrase, unfinished=unfinished)
        ]
        if not fitting:
            at += 1
            continue
        longest = max(len(phrase) for phrase, _means in fitting)
        for phrase, means in fitting:
            if len(phrase) == longest:
                yield from (_Swap(at, at + longest, stems(each)) for each in means)
        at += longest


def _fits(words: list[FoldedWord], phrase: tuple[str, ...], *, unfinished: bool) -> bool:
    """Whether words begin with a phrase, the last of them perhaps with the beginning of a word."""
    here = words[: len(phrase)]
    if len(here) < len(phrase):
        return False
    if any(word.stem != own for word, own in zip(here[:-1], phrase, strict=False)):
        return False
    last, own = here[-1], phrase[-1]
    if last.stem == own:
        return True
    begun = unfinished and len(here) == len(words) and len(last.folded) >= _SHORTEST_BEGUN
    return begun and len(phrase) > 1 and own.startswith(last.folded)


def _reading(
    words: list[FoldedWord],
    swapped: tuple[_Swap, ...],
    small: frozenset[str],
    *,
    unfinished: bool,
) -> tuple[Wanted, ...]:
    wanted: list[Wanted] = []
    little: list[Wanted] = []
    begins: dict[int, _Swap] = {}
    for each in swapped:
        begins.setdefault(each.start, each)
    at = 0
    while at < len(words):
        swap = begins.get(at)
        if swap is not None:
            wanted.append(Wanted(swap.means, meant=True))
            at = swap.end
            continue
        word = words[at]
        last = at == len(words) - 1
        one = Wanted((word.stem,), begun=word.folded if last and unfinished else "")
        (little if word.stem in small else wanted).append(one)
        at += 1
    return tuple(wanted or little)
