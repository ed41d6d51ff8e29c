"""How old each page of the pack is, the worst first, told without a title that may be closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from companion.content import Block, Library, Page, Part
from companion.domain.dates import DateFormat
from companion.ui.pages.treatments.ages import Standing, standing
from companion.ui.pages.treatments.sections import part_title, sections_of

_NAMED = 2
"""So many parts are named as the oldest; where more are as old, naming them tells nothing."""


class PageAge(NamedTuple):
    """How a page stands on a day: the dates of its oldest words, and the parts they stand in.

    `newest` is the latest review of any of its words; `due` the first day any of them fall due,
    None when none says. `parts` are plain titles, empty where much of the page is as old.
    """

    page_id: str
    title: str
    standing: Standing
    reviewed: date
    newest: date
    due: date | None
    parts: tuple[str, ...]
    sources: int
    clinician_checked: bool


def page_age(page: Page, library: Library, today: date) -> PageAge:
    """Return how a page stands on a day.

    Raises:
        PackFault: If the pack does not say when it was published.
    """
    return PageAge(
        page_id=page.id,
        title=page.title,
        standing=standing(page.blocks, library, today),
        reviewed=page.reviewed,
        newest=max(block.reviewed for block in page.blocks),
        due=page.due,
        parts=_oldest_parts(page),
        sources=len(page.sources),
        clinician_checked=all(block.clinician_checked for block in page.blocks),
    )


def worst_first(ages: Iterable[PageAge]) -> tuple[PageAge, ...]:
    """Return pages in the order they need a look: overdue first, the longest overdue at the top."""
    order = (Standing.OVERDUE, Standing.CLOCK_WRONG, Standing.NO_DUE_DAY, Standing.CURRENT)
    return tuple(
        sorted(
            ages,
            key=lambda age: (order.index(age.standing), age.due or age.reviewed, age.title),
        )
    )


def age_words(age: PageAge, dates: DateFormat) -> str:
    """Return when the oldest words of a page were reviewed, and when they are due again."""
    translate = QCoreApplication.translate
    if age.due is None:
        words = translate("Ages", "Oldest words: reviewed {reviewed}. No date for the next look.")
        return words.format(reviewed=dates.short(age.reviewed))
    if age.standing is Standing.OVERDUE:
        words = translate("Ages", "Oldest words: reviewed {reviewed}. Due for a look by {due}.")
    else:
        words = translate("Ages", "Oldest words: reviewed {reviewed}. Next look by {due}.")
    return words.format(reviewed=dates.short(age.reviewed), due=dates.short(age.due))


def more_words(age: PageAge, dates: DateFormat) -> str:
    """Return where the oldest words are, how new the newest are, and how many sources there are."""
    translate = QCoreApplication.translate
    told = []
    if age.parts:
        words = translate("Ages", "The oldest are in: {parts}.")
        told.append(words.format(parts=", ".join(age.parts)))
    if age.newest != age.reviewed:
        words = translate("Ages", "Newest words: {day}.")
        told.append(words.format(day=dates.short(age.newest)))
    told.append(_counted(age.sources))
    if age.clinician_checked:
        told.append(translate("Ages", "A clinician has checked this text."))
    return " ".join(told)


def _counted(sources: int) -> str:
    translate = QCoreApplication.translate
    if sources == 0:
        return translate("Ages", "Our own words, with no source.")
    if sources == 1:
        return translate("Ages", "1 source.")
    return translate("Ages", "{count} sources.").format(count=sources)


def _oldest_parts(page: Page) -> tuple[str, ...]:
    """Return the plain titles of the parts that hold the oldest words, where they are few."""
    oldest = {(b.page, b.id) for b in page.blocks if b.reviewed == page.reviewed}
    whole = [(part_title(Part.IN_SHORT), page.in_part(Part.IN_SHORT))]
    whole += [(section.title, section.blocks) for section in sections_of(page)]
    held = [(title, blocks) for title, blocks in whole if blocks]
    found = [title for title, blocks in held if _any_of(blocks, oldest)]
    return tuple(found) if len(found) <= _NAMED and len(found) < len(held) else ()


def _any_of(blocks: Iterable[Block], wanted: set[tuple[str, str]]) -> bool:
    return any((block.page, block.id) in wanted for block in blocks)
