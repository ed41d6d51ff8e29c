"""The rules of hard topics: what speaks of one stands behind a gate that closes it.

Safety text is the exception: a part about when to ring stands open whatever it says, and the
library itself refuses a gate on it (walks.md 1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from companion.content.bank import Bank
from companion.content.checklists import Checklist
from companion.content.date_ranges import DateRange
from companion.content.faults import Fault
from companion.content.glossary import Glossary
from companion.content.hard_words import OF_QUESTIONS, TOPICS, open_words
from companion.content.journeys import JourneyPath
from companion.content.pages import Block, BulletList, Page, Part


def gates_of_page(page: Page, bank: Bank | None) -> Iterator[Fault]:
    """Return where a page speaks of a hard topic in the open; `bank` is None when unreadable."""
    file = f"pages/{page.id}.md"
    yield from _faults(file, "title", page.title, None)
    yield from _faults(file, "lead", page.lead, None)
    for block in page.blocks:
        if block.part is Part.QUESTIONS:
            yield from _questions(file, block, bank)
        elif block.part is not Part.WHEN_TO_RING:
            yield from _faults(file, block.id, f"{block.title}\n{block.text}", block.gate)


def _questions(file: str, block: Block, bank: Bank | None) -> Iterator[Fault]:
    """Name each question that is closed in the bank and open here."""
    for element in block.elements:
        for text in element.texts if isinstance(element, BulletList) else ():
            question = bank.by_text(text) if bank else None
            if question is not None and question.gate not in {None, block.gate}:
                reason = f"This question stands behind the gate {question.gate!r}: {text}"
                yield Fault(file=file, key=block.id, reason=reason)


def gates_of_terms(glossary: Glossary) -> Iterator[Fault]:
    """Return the terms that are about a hard topic and stand open in the list of words.

    Words of side effects stand open: people meet them in letters, and look them up.
    """
    for term in glossary.terms:
        text = "\n".join((term.term, *term.forms, term.definition))
        key = f"terms.{term.id}"
        yield from _faults("glossary.toml", key, text, term.gate, OF_QUESTIONS)


def gates_of_bank(bank: Bank) -> Iterator[Fault]:
    """Return the questions about a hard topic that stand open."""
    for question in bank.questions:
        key = f"questions.{question.id}"
        yield from _faults("questions.toml", key, question.text, question.gate, OF_QUESTIONS)
    for group in bank.groups:
        key = f"groups.{group.id}"
        yield from _faults("questions.toml", key, f"{group.title}\n{group.lead}", None)


def gates_of_paths(paths: Iterable[JourneyPath]) -> Iterator[Fault]:
    """Return the stages, steps and branches of a path that speak of a hard topic in the open."""
    for path in paths:
        text = f"{path.title}\n{path.summary}"
        yield from _faults("journeys.toml", f"paths.{path.id}", text, None)
        for stage in path.everything():
            key = f"paths.{path.id}.{stage.id}"
            yield from _faults("journeys.toml", key, "\n".join(stage.texts), stage.gate)


def gates_of_checklists(checklists: Iterable[Checklist]) -> Iterator[Fault]:
    """Return the lists to tick off that speak of a hard topic: they stand open."""
    for checklist in checklists:
        key = f"checklists.{checklist.id}"
        yield from _faults("checklists.toml", key, "\n".join(checklist.texts), None)


def gates_of_ranges(ranges: Iterable[DateRange]) -> Iterator[Fault]:
    """Return the common lengths that speak of a hard topic: they stand open."""
    for each in ranges:
        yield from _faults("helper-dates.toml", f"ranges.{each.id}", each.text, None)


def _faults(
    file: str, key: str, text: str, gate: str | None, topics: tuple[str, ...] = tuple(TOPICS)
) -> Iterator[Fault]:
    for topic, word in open_words(text, gate, topics):
        reason = f"The text says {word!r}, which belongs behind the gate {topic!r}."
        yield Fault(file=file, key=key, reason=reason)
