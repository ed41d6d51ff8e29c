"""What can be found in a pack: parts of pages, words and questions, each with its topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from companion.content.bank import Bank
from companion.content.glossary import Glossary
from companion.content.pages import Page, Part
from companion.content.sections import block_groups


class FoundIn(StrEnum):
    """What a hit stands in."""

    PAGE = "page"
    TERM = "term"
    QUESTION = "question"


class Place(NamedTuple):
    """Something that can be found.

    `id` is the page, the term or the question; `block` the block on a page, empty for the page as
    a whole. `title` is shown, `names` are found like it. `group` is the same for blocks that open
    together. `gate` is the topic it stands behind, None when it is open.
    """

    kind: FoundIn
    id: str
    title: str
    text: str
    gate: str | None = None
    names: str = ""
    block: str = ""
    group: str = ""


def places_of_page(page: Page, bank: Bank | None) -> Iterator[Place]:
    """Yield a page as a whole and each of its blocks.

    Ready-made questions that stand on the page are left out: they are found as questions, each
    with a topic of its own.
    """
    yield Place(FoundIn.PAGE, page.id, page.title, page.lead, names=_names(page))
    groups = {block.id: key for key, blocks in block_groups(page) for block in blocks}
    for block in page.blocks:
        lines = block.text.split("\n")
        if block.part is Part.QUESTIONS and bank is not None:
            lines = [line for line in lines if bank.by_text(line) is None]
        yield Place(
            FoundIn.PAGE,
            page.id,
            block.title,
            "\n".join(lines),
            gate=block.gate,
            names=page.title,
            block=block.id,
            group=groups.get(block.id, Part.IN_SHORT.value),
        )


def places_of_terms(glossary: Glossary) -> Iterator[Place]:
    """Yield the words that are explained."""
    for term in glossary.terms:
        names = "\n".join(term.forms)
        yield Place(FoundIn.TERM, term.id, term.term, term.definition, term.gate, names)


def places_of_questions(bank: Bank) -> Iterator[Place]:
    """Yield the ready-made questions."""
    for question in bank.questions:
        yield Place(FoundIn.QUESTION, question.id, question.text, question.text, question.gate)


def texts_to_find(pages: Iterable[Page], glossary: Glossary, bank: Bank) -> Iterator[str]:
    """Yield every text that can be found, whatever topic it stands behind."""
    places = [place for page in pages for place in places_of_page(page, bank)]
    for place in (*places, *places_of_terms(glossary), *places_of_questions(bank)):
        yield from (place.title, place.names, place.text)


def _names(page: Page) -> str:
    """Return the other names a page is known by: its drugs and their brands."""
    drugs = (text for drug in page.drugs for text in (drug.name, drug.brand))
    return "\n".join((*drugs, *page.brands))
