"""A list to tick off on paper, with what is ticked already and room for more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from companion.content import Library
from companion.content.checklists import Checklist
from companion.exchange.document import (
    Document,
    Element,
    Heading,
    Mark,
    Paragraph,
    Points,
    Ruled,
    runs,
)
from companion.services.plan_words import PlanWords


def checklist_sheet(
    library: Library, checklist: Checklist, ticked: frozenset[str], today: date
) -> Document:
    """Return a list as a document: what is not ticked with boxes, what is ticked below it.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = PlanWords(library)
    body = tuple(_body(words, checklist, ticked))
    return words.document(checklist.title, body, today)


def _body(words: PlanWords, checklist: Checklist, ticked: frozenset[str]) -> Iterator[Element]:
    yield Paragraph(runs(checklist.lead))
    still = tuple(runs(each.text) for each in checklist.items if each.id not in ticked)
    done = tuple(runs(each.text) for each in checklist.items if each.id in ticked)
    if still:
        yield Points(still, Mark.BOX)
    if done:
        yield Heading(2, words.plan["ready"])
        yield Points(done)
    yield Ruled(words.plan["more_here"], 4)
