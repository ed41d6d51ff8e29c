"""Which of the places that hold the words comes first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from companion.content.word_lists import Listed, Sought

_FAR = 10_000
_IN_TITLE, _ELSEWHERE = 0, 1
_IN_BODY, _MIXED = 0, 1


def order_of(listed: Listed, sought: Sequence[Sought], rank: int) -> tuple[int, ...] | None:
    """Return where a place comes in the order, smaller first, or None when it does not count.

    What has all words in its title comes first, then word for word before what is meant or nearly
    meant, whole words before begun ones, words in one text before words here and there, near
    before far, early before late. A part of a page does not count when only the title of its page
    has the words: the page itself does.
    """
    title = [_where(listed.title, each) for each in sought]
    body = [_where(listed.body, each) for each in sought]
    known = [_where(listed.known, each) for each in sought]
    if any(not any(here) for here in zip(title, body, known, strict=True)):
        return None
    if not any(title) and not any(body):
        return None
    titled = any(title) and all(t or k for t, k in zip(title, known, strict=True))
    mixed = not titled and not all(body)
    places = title if titled else body
    near, early = _span([where for where in places if where])
    return (
        _IN_TITLE if titled else _ELSEWHERE,
        rank,
        sum(not _is_whole(listed, each) for each in sought),
        _MIXED if mixed else _IN_BODY,
        near,
        early,
    )


def _where(words: tuple[int, ...], sought: Sought) -> list[int]:
    """Return where what is sought begins among words, in order."""
    whole = sought.whole
    if len(whole) > 1:
        long = len(whole)
        return [
            at
            for at, number in enumerate(words)
            if number == whole[0] and words[at : at + long] == whole
        ]
    if sought.begun:
        return [at for at, number in enumerate(words) if number in sought.begun]
    return [at for at, number in enumerate(words) if number == whole[0]] if whole else []


def _is_whole(listed: Listed, sought: Sought) -> bool:
    """Whether it is there word for word, not only as the beginning of a longer word."""
    if not sought.begun:
        return True
    whole = sought.whole
    return bool(whole) and (
        whole[0] in listed.title or whole[0] in listed.body or whole[0] in listed.known
    )


def _span(places: list[list[int]]) -> tuple[int, int]:
    """Return how close together the words first stand, and how early that is."""
    if not places:
        return _FAR, _FAR
    best = (_FAR, _FAR)
    for start in places[0]:
        ends = [start]
        for others in places[1:]:
            at = bisect_left(others, start)
            close = others[max(0, at - 1) : at + 1]
            ends.append(min(close, key=lambda other, start=start: abs(other - start)))  # type: ignore[misc]
        best = min(best, (max(ends) - min(ends), min(ends)))
    return best
