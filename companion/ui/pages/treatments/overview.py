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

    `due` is the first day any of its words fall due, None when none says. `parts` are plain
    titles, empty where most of the page is as old.
    """

    page_id: str
    title: str
    standing: Standing
    reviewed: date
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
    """Return when a page was reviewed and when it is due, in words."""
    translate = QCoreApplication.translate
    reviewed = translate("Ages", "The oldest words were reviewed on {reviewed}.")
    if age.parts:
        reviewed = translate("Ages", "The oldest words, in {parts}, were reviewed on {reviewed}.")
    told = reviewed.format(parts=_joined(age.parts), reviewed=dates.short(age.reviewed))
    return f"{told} {_due_words(age, dates)}"


def _due_words(age: PageAge, dates: DateFormat) -> str:
    translate = QCoreApplication.translate
    if age.due is None:
        return translate("Ages", "No date is set for the next look.")
    if age.standing is Standing.OVERDUE:
        words = translate("Ages", "They were due to be looked at again by {due}.")
    else:
        words = translate("Ages", "The next look is due by {due}.")
    return words.format(due=dates.short(age.due))


def source_words(age: PageAge) -> str:
    """Return how many sources a page rests on, and whether a clinician has checked it."""
    translate = QCoreApplication.translate
    counted = translate("Ages", "{count} sources.").format(count=age.sources)
    if age.sources == 1:
        counted = translate("Ages", "1 source.")
    if not age.sources:
        counted = translate("Ages", "Our own words, with no source.")
    if not age.clinician_checked:
        return counted
    return f"{counted} {translate('Ages', 'A clinician has checked this text.')}"


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


def _joined(parts: tuple[str, ...]) -> str:
    words = QCoreApplication.translate("Ages", "{one} and {other}")
    return words.format(one=parts[0], other=parts[1]) if len(parts) == _NAMED else "".join(parts)
