"""Words as they are compared when something is looked for: capitals, accents and plurals aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'\u2019")
_SHORTEST_PLURAL = 4
_KEEP_S = ("ss", "us", "is")
_TAKE_ES = ("ses", "xes", "zes", "ches", "shes")


class FoldedWord(NamedTuple):
    """A word of a text: where it stands, how it is spelled once folded, and its singular."""

    start: int
    end: int
    folded: str
    stem: str


def folded_words(text: str) -> Iterator[FoldedWord]:
    """Yield the words of a text; a hyphen parts words, so that "T-cell" is "T cell"."""
    for found in _WORD.finditer(text):
        folded, stem = _fold(found[0])
        if folded:
            yield FoldedWord(found.start(), found.end(), folded, stem)


def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(word.stem for word in folded_words(text))


@lru_cache(maxsize=8192)
def _fold(word: str) -> tuple[str, str]:
    plain = word.casefold()
    if not plain.isascii():
        plain = plain.replace("\u2019", "'")
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    plain = plain.removesuffix("'s").translate(_APOSTROPHES)
    return plain, _singular(plain)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_KEEP_S):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    if word.endswith(_TAKE_ES) and not word.endswith(("uses", "oses")):
        return word[:-2]
    return word[:-1]
