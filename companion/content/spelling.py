"""Names that are nearly what was typed: drug names are hard to spell for anyone."""

from __future__ import annotations

from collections.abc import Iterable

_SLIPS_BY_LENGTH = ((11, 3), (8, 2), (5, 1))
"""From so many letters on, so many slips are let pass."""
_SOUNDS = (("ph", "f"), ("y", "i"))


class Names:
    """Words that may be misspelled, and a look among them for the nearest."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple((name, _heard(name)) for name in sorted(set(names)))

    def nearest(self, typed: str, *, unfinished: bool) -> tuple[str, ...]:
        """Return the names that are fewest slips away, none where that is too many.

        `unfinished` compares with the beginning of a name, for a word that is still being typed.
        """
        most = next((slips for length, slips in _SLIPS_BY_LENGTH if len(typed) >= length), 0)
        if not most:
            return ()
        mine, letters = _heard(typed)
        found: dict[int, list[str]] = {}
        for name, (own, own_letters) in self._names:
            if (letters & ~own_letters).bit_count() > most or len(mine) > len(own) + most:
                continue
            if not unfinished and len(own) > len(mine) + most:
                continue
            slips = _slips(mine, own, unfinished=unfinished)
            if slips <= most:
                found.setdefault(slips, []).append(name)
        return tuple(found[min(found)]) if found else ()


def _heard(word: str) -> tuple[str, int]:
    """Return a word as it sounds, and its letters as bits, to see at once what differs too much."""
    for spelled, sound in _SOUNDS:
        word = word.replace(spelled, sound)
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return word, bits


def _slips(typed: str, name: str, *, unfinished: bool) -> int:
    """Return how many letters are wrong, missing, too many or swapped with the next one."""
    before: list[int] = []
    last = list(range(len(name) + 1))
    for row, letter in enumerate(typed, start=1):
        now = [row]
        for column, other in enumerate(name, start=1):
            least = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != other))
            swapped = (
                row > 1
                and column > 1
                and letter == name[column - 2]
                and typed[row - 2] == other
                and letter != other
            )
            now.append(min(least, before[column - 2] + 1) if swapped else least)
        before, last = last, now
    return min(last) if unfinished else last[-1]
