"""How a text reads: its sentences, its words, and two reading grades that need no dictionary."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,/&-][^\W_]+)*")
# An end mark, what may close after it, a space, and what a sentence begins with.
_END = re.compile(r"[.?!\u2026]+[\"'\u2019\u201d)]*(?=\s+[\"'\u2018\u201c(]?[^\Wa-z_])")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:e\.g|i\.e|Dr|Mr|Mrs|Ms|Prof|St|vs|approx|etc|[A-Z])\.$")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; each line is a text of its own.

    A full stop inside a number, an abbreviation or brackets does not end a sentence.
    """
    return tuple(
        sentence for line in text.split("\n") for sentence in _sentences_of_line(line.strip())
    )


def _sentences_of_line(line: str) -> list[str]:
    found: list[str] = []
    start = 0
    for end in _END.finditer(line):
        piece = line[start : end.end()]
        if piece.count("(") > piece.count(")") or _SHORTENED.search(line[start : end.start() + 1]):
            continue
        found.append(piece.strip())
        start = end.end()
    rest = line[start:].strip()
    return [*found, rest] if rest else found


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text; "24-hour", "37.5C" and "1,000" are one each."""
    return tuple(_WORD.findall(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades:
    """The reading grades of a text (years of school in the USA), and what they were made from."""

    words: int
    sentences: int
    ari: float
    coleman_liau: float

    @property
    def worse(self) -> float:
        """The higher of the two, to one decimal."""
        return round(max(self.ari, self.coleman_liau), 1)


def reading_grades(text: str) -> Grades:
    """Return the Automated Readability Index and the Coleman-Liau index of a text.

    Both count letters, words and sentences only; grades that count syllables need a dictionary.
    They show which text to look at first, no more: whether it reads well, readers decide.
    """
    all_words = words(text)
    word_count = max(len(all_words), 1)
    sentence_count = max(len(sentences(text)), 1)
    letters = sum(character.isalpha() for word in all_words for character in word)
    characters = sum(character.isalnum() for word in all_words for character in word)
    return Grades(
        words=len(all_words),
        sentences=sentence_count,
        ari=4.71 * characters / word_count + 0.5 * word_count / sentence_count - 21.43,
        coleman_liau=5.88 * letters / word_count - 29.6 * sentence_count / word_count - 15.8,
    )
