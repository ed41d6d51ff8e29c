"""Terms and their meanings, and where they stand in a text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from companion.content.pages import Sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word explained: how it appears in text, how to say it, what it means, and from where."""

    id: str
    term: str
    forms: tuple[str, ...]
    definition: str
    sources: tuple[str, ...]
    sure: Sure
    reviewed: date
    due: date | None
    say: str = ""
    clinician_checked: bool = False
    marked_in_source: bool = False


@dataclass(frozen=True, slots=True)
class TermSpan:
    """Where a term stands in a text: `text[start:end]`, and the id of the term."""

    start: int
    end: int
    term: str


class Glossary:
    """The terms of the pack, in the order of the alphabet, and a finder for them in text."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = tuple(sorted(terms, key=lambda term: term.term.casefold()))
        self._by_id = {term.id: term for term in self.terms}

    def term(self, term_id: str) -> Term | None:
        """Return a term by id, or None."""
        return self._by_id.get(term_id)

    def find_terms(self, text: str, skip: Collection[str] = frozenset()) -> tuple[TermSpan, ...]:
        """Return the first place of each term in a text, in order, the longest form winning.

        Whole words, capitals ignored, except in words with two or more of them (ALL, TKIs).
        Terms in `skip` (those a page has marked before) are passed over, with their words.
        """
        raise NotImplementedError
