"""Text made ready to be heard: sentence by sentence, hard words the way they are said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from companion.content.glossary import Glossary, Term
from companion.content.pages import Block, BulletList, Drug
from companion.content.wording import sentences

_BRACKET = re.compile(r"^(.*?)\s*\(([^)]*)\)$")
_LIKE = "like the word "
_SHORTEST = 2


class Sentence(NamedTuple):
    """One breath of reading: what to say, and where it stands.

    `line` is the paragraph or point it is from, `line[start:end]` the sentence in it. A title has
    an empty `line`, since only running text is followed with the eye.
    """

    say: str
    line: str
    start: int
    end: int


class Sayings:
    """How hard words are said, put in place of how they are written."""

    def __init__(self, spoken: Mapping[str, str]) -> None:
        self._spoken = {_folded(word): say for word, say in spoken.items()}
        # The longest first, so that a name is never said in halves.
        words = sorted(spoken, key=len, reverse=True)
        found = "|".join(re.escape(word).replace(r"\ ", "[ \u00a0]") for word in words)
        self._pattern = re.compile(rf"(?<![\w-])(?:{found})(?![\w-])", re.I) if words else None

    def __call__(self, text: str) -> str:
        """Return a text as it is said."""
        return self._pattern.sub(self._say, text) if self._pattern else text

    def _say(self, found: re.Match[str]) -> str:
        word = found[0].replace("\u00a0", " ")
        return self._spoken.get(_folded(word), word)


def sayings_of(glossary: Glossary | None, drugs: Iterable[Drug] = ()) -> Sayings:
    """Return how the words of the glossary, and the drugs of a page, are said."""
    spoken: dict[str, str] = {}
    for term in glossary.terms if glossary else ():
        spoken.update(_of_term(term))
    for drug in drugs:
        told = ((drug.name, drug.say), (drug.brand, drug.brand_say))
        spoken.update((name, say) for name, say in told if name and say)
    return Sayings(spoken)


def to_be_heard(blocks: Iterable[Block], sayings: Sayings, since: str) -> tuple[Sentence, ...]:
    """Return the sentences of blocks in the order they stand on the page.

    Args:
        blocks: What may be shown now, and nothing else.
        sayings: How hard words are said.
        since: The words above newer facts, which stand last in what they belong to.
    """
    found: list[Sentence] = []
    for _gate, group in groupby(blocks, key=lambda block: block.gate):
        found += _of_group(tuple(group), sayings, since)
    return tuple(found)


def _of_group(blocks: tuple[Block, ...], sayings: Sayings, since: str) -> Iterator[Sentence]:
    for block in blocks:
        if not block.update:
            yield _title(block.title, sayings)
            yield from _of_block(block, sayings)
    updates = [block for block in blocks if block.update]
    if updates:
        yield _title(since, sayings)
    for block in updates:
        told = ", ".join(part for part in (block.title, block.nation, block.dated) if part)
        yield _title(told, sayings)
        yield from _of_block(block, sayings)


def _of_block(block: Block, sayings: Sayings) -> Iterator[Sentence]:
    for element in block.elements:
        lines = element.texts if isinstance(element, BulletList) else (element.text,)
        for line in lines:
            yield from _of_line(line, sayings)


def _of_line(line: str, sayings: Sayings) -> Iterator[Sentence]:
    end = 0
    for sentence in sentences(line):
        start = line.find(sentence, end)
        end = start + len(sentence)
        yield Sentence(_ended(sayings(sentence)), line, start, end)


def _title(words: str, sayings: Sayings) -> Sentence:
    return Sentence(_ended(sayings(words)), "", 0, 0)


def _ended(words: str) -> str:
    """Return words with a stop, so that a voice rests after a title or a point."""
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."


# --- which form of a term its saying is for ---


def _of_term(term: Term) -> Iterator[tuple[str, str]]:
    """Yield the forms of a term, each as it is said, or as it is written where that is not known.

    Those stand there too, so that no shorter word is found inside them.
    """
    said = term.say.removeprefix(_LIKE)
    owner = _owner(term, said) if said else ""
    for form in term.forms:
        yield form, _say_form(form, owner, said)


def _say_form(form: str, owner: str, said: str) -> str:
    if owner and form == owner:
        return said
    if owner and form == f"{owner}s":
        return f"{said}iz" if said.endswith(("s", "z")) else f"{said}s"
    if owner and owner == f"{form}s" and said.endswith(("s", "z")):
        return said[:-1]
    # "ALL" would be read as the little word that it looks like.
    spelled = form.isalpha() and form.isupper() and len(form) > _SHORTEST
    return " ".join(form) if spelled else form


def _owner(term: Term, said: str) -> str:
    """Return the form a saying is for: the pack gives one, often for the hard word in a term."""
    bracketed = _BRACKET.match(term.term)
    head, short = (bracketed[1], bracketed[2]) if bracketed else (term.term, "")
    count = len(said.split())
    if short.isupper() and "-" not in said and count == len(short):
        return short
    if " " not in head or len(head.split()) == count:
        return head
    if short and " " not in short:
        return short
    return next((form for form in term.forms if len(re.split("[ -]", form)) == count), "")


def _folded(word: str) -> str:
    """Return a word as it is looked up: as written when it has two capitals or more."""
    return word if sum(letter.isupper() for letter in word) > 1 else word.casefold()
