"""The line that holds the words, short enough for a list, with the words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from companion.content.word_lists import Sought, WordLists

_MORE = "\u2026"
_BEFORE = 40
_APART = 1


class Excerpt(NamedTuple):
    """A short text, and where the words that were found stand in it."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()


def excerpt(text: str, sought: Sequence[Sought], lists: WordLists, most: int) -> Excerpt:
    """Return the first line with the most of the words, cut to `most` letters around them."""
    best, held = "", -1
    spans: tuple[tuple[int, int], ...] = ()
    for line in text.split("\n"):
        here, count = _marks(line, sought, lists)
        if count > held:
            best, spans, held = line, here, count
    return _cut(Excerpt(best, spans), most)


def _marks(
    line: str, sought: Sequence[Sought], lists: WordLists
) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return where the words stand in a line, and how many of those sought are there."""
    words = lists.numbers_of(line)
    numbers = [number for _start, _end, number in words]
    spans: set[tuple[int, int]] = set()
    held = 0
    for each in sought:
        long = len(each.whole)
        found = [
            (words[at][0], words[at + max(1, long) - 1][1])
            for at, number in enumerate(numbers)
            if number in each.begun or (long and tuple(numbers[at : at + long]) == each.whole)
        ]
        held += bool(found)
        spans.update(found)
    return tuple(_together(line, sorted(spans))), held


def _together(line: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans with those that touch, or stand a space or hyphen apart, made one."""
    start = end = -_APART - 1
    for first, last in spans:
        if first - end <= _APART and not line[max(0, end) : first].strip(" -\u2011"):
            end = max(end, last)
            continue
        if end > start:
            yield start, end
        start, end = first, last
    if end > start:
        yield start, end


def _cut(whole: Excerpt, most: int) -> Excerpt:
    text = whole.text
    if len(text) <= most:
        return whole
    first = whole.spans[0][0] if whole.spans else 0
    start = 0
    if first > most - _BEFORE:
        start = text.rfind(" ", 0, max(1, first - _BEFORE)) + 1
    room = most - (len(_MORE) if start else 0)
    end = len(text)
    if end - start > room:
        end = text.rfind(" ", start, start + room)
        end = end if end > start else start + room
    before = _MORE if start else ""
    after = _MORE if end < len(text) else ""
    moved = len(before) - start
    kept = [(a + moved, b + moved) for a, b in whole.spans if a >= start and b <= end]
    return Excerpt(f"{before}{text[start:end].rstrip(' ,;:')}{after}", tuple(kept))
