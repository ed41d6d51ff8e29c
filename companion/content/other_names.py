"""The other names of a word: those that are not only another form of it."""

from __future__ import annotations

from companion.content.folding import stems
from companion.content.glossary import Term

_ALIKE = 4
_LONGER = 3


def other_names(term: Term) -> tuple[str, ...]:
    """Return the names a word also goes by, each once, without its plurals and endings."""
    known = [stems(term.term)]
    told = []
    for form in term.forms:
        words = stems(form)
        if words and not any(_holds(each, words) or _alike(each, words) for each in known):
            known.append(words)
            told.append(form)
    return tuple(told)


def _holds(whole: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(words)] == words for at in range(len(whole)))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ only in the ending of their last word: relapse and relapsed."""
    if len(one) != len(other) or one[:-1] != other[:-1]:
        return False
    first, second = one[-1], other[-1]
    near = abs(len(first) - len(second)) <= _LONGER
    return near and first[:_ALIKE] == second[:_ALIKE]
