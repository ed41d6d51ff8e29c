"""How old a page is, in words, told so that a wrong clock cannot make it look newer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication

from companion.content import Age, Block, Library, Page, freshness
from companion.domain.dates import DateFormat

ANYTHING_NEW = "Has anything new become available since this was written?"
"""The ready question that overdue text offers; its words are the same in the bank."""


class Standing(Enum):
    """How a text stands on a day."""

    CURRENT = "current"
    OVERDUE = "overdue"
    NO_DUE_DAY = "no due day"
    CLOCK_WRONG = "clock wrong"


def standing(blocks: Iterable[Block], library: Library, today: date) -> Standing:
    """Return how blocks stand together: as the one that is worst off."""
    published = library.pack().published
    worst = Standing.CURRENT
    order = list(Standing)
    for block in blocks:
        found = _standing(block, published, today)
        if found is Standing.OVERDUE:
            return found
        worst = max(worst, found, key=order.index)
    return worst


def _standing(block: Block, published: date, today: date) -> Standing:
    age = freshness(block.reviewed, block.due, today, published=published).state
    if age is Age.OVERDUE:
        return Standing.OVERDUE
    if age is Age.CURRENT:
        return Standing.CURRENT
    wrong = today < max(block.reviewed, published)
    return Standing.CLOCK_WRONG if wrong else Standing.NO_DUE_DAY


def top_line(page: Page, library: Library, dates: DateFormat, today: date) -> str:
    """Return the one quiet line for the top of a page, or nothing when there is no need of it."""
    state = standing(page.blocks, library, today)
    translate = QCoreApplication.translate
    if state is Standing.OVERDUE and page.due is not None:
        text = translate(
            "Age", "This text was due for review by {due}. Ask your team what has changed."
        )
        return text.format(due=dates.short(page.due))
    if state is Standing.OVERDUE:
        text = translate("Age", "This text was last reviewed on {day}. Ask what has changed.")
        return text.format(day=dates.short(page.reviewed))
    if state is Standing.CLOCK_WRONG:
        return translate(
            "Age", "We cannot tell how old this text is. Please check the date on this computer."
        )
    return ""
