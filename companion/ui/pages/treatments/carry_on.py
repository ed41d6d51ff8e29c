"""Where a person left off reading, when that may be said aloud."""

from __future__ import annotations

from typing import NamedTuple

from companion.content import Library, PackFault, Page
from companion.services.snapshot import Snapshot
from companion.ui.pages.treatments.sections import Section, find_section, sections_of


class LeftOff(NamedTuple):
    """A page and a part to carry on with; the part's title is empty for the top of the page."""

    anchor: str
    page: str
    part: str


def may_be_kept(page: Page, section: Section) -> bool:
    """Return whether a place may be remembered: gated titles are never in "carry on reading".

    A page whose own first part is behind a gate is a hard topic from its title on.
    """
    return not section.begins_gated and not sections_of(page)[0].begins_gated


def left_off(snapshot: Snapshot, library: Library) -> LeftOff | None:
    """Return where to carry on, or None when nothing is kept or it may not be named."""
    place = snapshot.place
    if place is None or not _exists(library, place.page):
        return None
    try:
        page = library.page(place.page)
    except PackFault:
        return None
    sections = sections_of(page)
    section = find_section(sections, place.part)
    if section is not None:
        named = LeftOff(f"{page.id}/{section.key}", page.title, section.title)
        return named if may_be_kept(page, section) else None
    hard = bool(sections) and sections[0].begins_gated
    return None if hard else LeftOff(page.id, page.title, "")


def _exists(library: Library, page_id: str) -> bool:
    try:
        return page_id in library.page_ids()
    except PackFault:
        return False
