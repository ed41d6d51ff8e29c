"""The rules a whole page keeps to: its parts, its lists, its dates and its reading grade."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from companion.content.bank import Bank
from companion.content.faults import Fault
from companion.content.glossary import Glossary
from companion.content.pages import (
    Block,
    BulletList,
    Element,
    Page,
    PageKind,
    Paragraph,
    Part,
    Sure,
)
from companion.content.text_rules import LONGEST_TITLE
from companion.content.texts import reading_text
from companion.content.wording import reading_grades, sentences

HIGHEST_GRADE = 8.0
LONGEST_LIST = 6
LONGEST_PARAGRAPH = 3
LINES_IN_SHORT = 3
PARTS_OF_A_TREATMENT = tuple(part for part in Part if part is not Part.MORE)
"""What a person may want to know of any treatment, and finds at the same place on each page."""
HARD_PARTS = (Part.SIDE_EFFECTS, Part.IF_PLANS_CHANGE)
"""The parts that never stand open; which topic closes them is for the author."""
_AGE = re.compile(r"\bolder\b|\b(?:19|20)\d\d\b|\bno date\b", re.IGNORECASE)


def page_faults(page: Page, *, glossary: Glossary | None, bank: Bank | None) -> Iterator[Fault]:
    """Return what is wrong with the shape of a page.

    The glossary and the bank are None when they could not be read: what needs them is let be.
    """
    file = f"pages/{page.id}.md"
    for key, reason in _of_page(page):
        yield Fault(file=file, key=key, reason=reason)
    for key, reason in _of_drugs(page, glossary):
        yield Fault(file=file, key=key, reason=reason)
    for block in page.blocks:
        for reason in (*_of_block(block), *_of_questions(block, bank)):
            yield Fault(file=file, key=block.id, reason=reason)


def _of_page(page: Page) -> Iterator[tuple[str, str]]:
    if len(page.title) > LONGEST_TITLE:
        yield "title", f"The title has more than {LONGEST_TITLE} letters."
    grades = reading_grades(reading_text(page))
    if grades.worse > HIGHEST_GRADE:
        yield (
            "",
            f"The reading grade is over {HIGHEST_GRADE:g}: ARI {grades.ari:.1f},"
            f" Coleman-Liau {grades.coleman_liau:.1f}.",
        )
    if page.kind is PageKind.TREATMENT and page.blocks:
        first = page.blocks[0]
        if first.part is not Part.IN_SHORT:
            yield first.id, "A treatment opens with its part in-short."
        yield from _of_parts(page)


def _of_parts(page: Page) -> Iterator[tuple[str, str]]:
    """Name the parts a treatment lacks without saying why, and those it has though it says not."""
    left_out = {part for part, _ in page.left_out}
    for part in PARTS_OF_A_TREATMENT:
        if part not in page.parts and part not in left_out:
            yield "", f"The part {part} is missing; where it has to be, left_out says why."
    for there in page.parts:
        if there in left_out:
            yield f"left_out.{there}", "The page has this part."


def _of_drugs(page: Page, glossary: Glossary | None) -> Iterator[tuple[str, str]]:
    for drug in page.drugs:
        explained = glossary is None or glossary.find_terms(drug.name)
        if not drug.say and not explained:
            yield "drugs", f"Say how to say {drug.name!r}, or give it a term in the glossary."


def _of_block(block: Block) -> Iterator[str]:
    yield from _of_gate(block)
    if len(block.title) > LONGEST_TITLE:
        yield f"The heading has more than {LONGEST_TITLE} letters."
    if block.title.endswith("?"):
        yield "A heading is not a question."
    if block.part is Part.IN_SHORT and _lines(block) > LINES_IN_SHORT:
        yield f"In short has more than {LINES_IN_SHORT} lines."
    yield from _of_age(block)
    for element in block.elements:
        yield from _of_element(element)
    if block.part is not Part.IN_SHORT:
        yield from _lists_without_lead(block)


def _of_gate(block: Block) -> Iterator[str]:
    if block.part in HARD_PARTS and block.gate is None:
        yield f"The part {block.part} stands behind a gate."
    if block.part is Part.IN_SHORT and block.gate is not None:
        yield "In short has no gate: it is what a closed page shows."


def _of_age(block: Block) -> Iterator[str]:
    if block.due is None:
        yield "There is no day for the next review."
    if block.sure is Sure.V_OLD and not _AGE.search(block.text):
        yield 'A fact from an old page says how old it is ("an older page", or the year).'


def _lines(block: Block) -> int:
    return sum(
        len(element.items) if isinstance(element, BulletList) else 1 for element in block.elements
    )


def _of_element(element: Element) -> Iterator[str]:
    if isinstance(element, Paragraph) and len(sentences(element.text)) > LONGEST_PARAGRAPH:
        yield f"A paragraph has more than {LONGEST_PARAGRAPH} sentences: {element.text[:60]}"
    if isinstance(element, BulletList) and len(element.items) > LONGEST_LIST:
        yield f"A list has {len(element.items)} points, more than {LONGEST_LIST}."


def _lists_without_lead(block: Block) -> Iterator[str]:
    first = block.elements[0] if block.elements else None
    if isinstance(first, BulletList):
        yield "A list has no line above it that leads in."
    for before, element in pairwise(block.elements):
        if isinstance(element, BulletList) and not before.text.endswith(":"):
            yield f'The line above a list ends in ":", and this does not: {before.text[-60:]}'


def _of_questions(block: Block, bank: Bank | None) -> Iterator[str]:
    if block.part is not Part.QUESTIONS or bank is None:
        return
    for element in block.elements:
        for text in element.texts if isinstance(element, BulletList) else ():
            if bank.by_text(text) is None:
                yield f"This question is not in questions.toml word for word: {text}"
