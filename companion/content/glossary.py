"""Terms and their meanings, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from companion.content.pages import Sure
from companion.content.support import read_support
from companion.content.tables import Known, Table, is_slug

_WORD = re.compile(r"[^\W_]+")
# Between the words of a term a space, a hyphen and their unbreaking kinds are the same.
_GAP = re.compile("[ \u00a0\u2010\u2011-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word explained: how it appears in text, how to say it, what it means, and from where.

    `gate` names the topic it belongs to, None for a word that may stand open: while that topic is
    closed, the word is neither listed nor found. It is explained wherever it is read.
    """

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
    gate: str | None = None


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
        self._forms = _forms_by_first_word(self.terms)

    def term(self, term_id: str) -> Term | None:
        """Return a term by id, or None."""
        return self._by_id.get(term_id)

    def find_terms(self, text: str, skip: Collection[str] = frozenset()) -> tuple[TermSpan, ...]:
        """Return the first place of each term in a text, in order, the longest form winning.

        Whole words, capitals ignored, except in words with two or more of them (ALL, TKIs).
        Terms in `skip` (those a page has marked before) are passed over, with their words.
        """
        words = list(_WORD.finditer(text))
        seen = set(skip)
        spans: list[TermSpan] = []
        place = 0
        while place < len(words):
            form = self._form_at(text, words, place)
            if form is None:
                place += 1
                continue
            last = place + len(form.words) - 1
            if form.term not in seen:
                spans.append(TermSpan(words[place].start(), words[last].end(), form.term))
                seen.add(form.term)
            place = last + 1
        return tuple(spans)

    def _form_at(self, text: str, words: list[re.Match[str]], place: int) -> _Form | None:
        for form in self._forms.get(words[place][0].casefold(), ()):
            if form.matches(text, words[place : place + len(form.words)]):
                return form
        return None


@dataclass(frozen=True, slots=True)
class _Form:
    """A way a term appears in text, as words and what stands between them."""

    term: str
    words: tuple[str, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, term: str, form: str) -> _Form:
        words = list(_WORD.finditer(form))
        return cls(term, tuple(_folded(word[0]) for word in words), _gaps(form, words))

    def matches(self, text: str, words: list[re.Match[str]]) -> bool:
        return (
            len(words) == len(self.words)
            and all(_is_word(word[0], own) for word, own in zip(words, self.words, strict=True))
            and _gaps(text, words) == self.gaps
        )


def _folded(word: str) -> str:
    """Return a word as it is matched: as written when it has two capitals or more, else folded."""
    return word if sum(letter.isupper() for letter in word) > 1 else word.casefold()


def _is_word(word: str, own: str) -> bool:
    return word == own or (own == own.casefold() and word.casefold() == own)


def _gaps(text: str, words: list[re.Match[str]]) -> tuple[str, ...]:
    return tuple(
        _GAP.sub(" ", text[first.end() : second.start()]) for first, second in pairwise(words)
    )


def _forms_by_first_word(terms: tuple[Term, ...]) -> dict[str, tuple[_Form, ...]]:
    """Return the forms by their first word, those with the most words first."""
    found: dict[str, list[_Form]] = {}
    for term in terms:
        for text in term.forms:
            form = _Form.of(term.id, text)
            if form.words:
                found.setdefault(form.words[0].casefold(), []).append(form)
    return {
        word: tuple(sorted(forms, key=lambda form: -len(form.words)))
        for word, forms in found.items()
    }


def read_glossary(root: Table, sources: Known, gates: Known = None) -> Glossary:
    """Return the terms of `glossary.toml`."""
    owners: dict[str, str] = {}
    terms = []
    for term_id, table in root.entries("terms").items():
        term = _read_term(term_id, table, sources, gates)
        terms.append(term)
        for form in term.forms:
            _refuse_taken(table, owners, _key(form), term_id)
    root.done()
    return Glossary(tuple(terms))


def _key(form: str) -> str:
    parts = _Form.of("", form)
    return " ".join(parts.words)


def _refuse_taken(table: Table, owners: dict[str, str], form: str, term_id: str) -> None:
    owner = owners.setdefault(form, term_id)
    if not form:
        table.fault("forms", "A form has no word in it.")
    elif owner != term_id:
        table.fault("forms", f"The form {form!r} already belongs to the term {owner!r}.")


def _read_term(term_id: str, table: Table, sources: Known, gates: Known) -> Term:
    if not is_slug(term_id):
        table.fault("", "The name of the table is not an id.")
    support = read_support(table, sources)
    term = Term(
        id=term_id,
        term=table.text("term"),
        forms=table.texts("forms"),
        definition=table.text("definition"),
        sources=support.sources,
        sure=support.sure,
        reviewed=support.reviewed,
        due=support.due,
        say=table.text("say", default=""),
        clinician_checked=support.clinician_checked,
        marked_in_source=table.flag("marked_in_source"),
        gate=table.one_of("gate", "gate", gates),
    )
    table.done()
    return term
