"""Find words in the pack, past closed topics as if they were not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from companion.content.gates import visible
from companion.content.library import Library


class FoundIn(StrEnum):
    """What a hit stands in."""

    PAGE = "page"
    TERM = "term"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that holds the words.

    `id` is the page, the term or the question; `block` is the block on a page, else empty.
    `title` is the page's, the term or the question itself; `excerpt` the line with the words.
    """

    kind: FoundIn
    id: str
    title: str
    excerpt: str
    block: str = ""


def find_in_pack(library: Library, words: str, choices: Mapping[str, str]) -> tuple[Hit, ...]:
    """Return the places that hold the words, pages first, then terms, then questions.

    Capitals are ignored. What stands behind a closed gate is neither found nor counted, its
    title least of all (walks.md 5). Nothing is found for no words.

    Args:
        library: The pack; every page is read.
        words: What a person typed.
        choices: Topic to answer, as for `visible`.
    """
    wanted = " ".join(words.casefold().split())
    if not wanted:
        return ()
    return (
        *_in_pages(library, wanted, choices),
        *_in_terms(library, wanted),
        *_in_questions(library, wanted, choices),
    )


def _in_pages(library: Library, wanted: str, choices: Mapping[str, str]) -> Iterator[Hit]:
    for page in library.pages().values():
        for block in page.blocks:
            if not visible(block, choices):
                continue
            lines = (block.title, *block.text.split("\n"))
            line = next((line for line in lines if wanted in line.casefold()), None)
            if line is not None:
                yield Hit(
                    kind=FoundIn.PAGE, id=page.id, title=page.title, excerpt=line, block=block.id
                )


def _in_terms(library: Library, wanted: str) -> Iterator[Hit]:
    for term in library.glossary().terms:
        if any(wanted in text.casefold() for text in (*term.forms, term.definition)):
            yield Hit(kind=FoundIn.TERM, id=term.id, title=term.term, excerpt=term.definition)


def _in_questions(library: Library, wanted: str, choices: Mapping[str, str]) -> Iterator[Hit]:
    for question in library.bank().questions:
        if visible(question, choices) and wanted in question.text.casefold():
            yield Hit(
                kind=FoundIn.QUESTION,
                id=question.id,
                title=question.text,
                excerpt=question.text,
            )
