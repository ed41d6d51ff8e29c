"""How a place that was found is called, and the way to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.content import Library, PackFault, Part
from companion.content.find_places import Place
from companion.ui.pages.treatments.sections import find_section, part_title, sections_of


def title_of(library: Library, place: Place) -> str:
    """Return the page and the part of a place, as both are called where they are read.

    A part that opens on a cover goes by its plain title.
    """
    if not place.block:
        return place.title
    part = _part_of(library, place)
    told = QCoreApplication.translate("Found", "{page}: {part}")
    return told.format(page=place.names, part=part) if part else place.names


def way_to(place: Place) -> str:
    """Return the anchor of a place on a page."""
    opens = place.block and place.group != Part.IN_SHORT.value
    return f"{place.id}/{place.block}" if opens else place.id


def _part_of(library: Library, place: Place) -> str:
    if place.group == Part.IN_SHORT.value:
        return part_title(Part.IN_SHORT)
    try:
        section = find_section(sections_of(library.page(place.id)), place.block)
    except PackFault:
        return ""
    return section.title if section is not None else ""
