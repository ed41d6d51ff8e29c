"""What a pack says about itself, and the families that group its treatments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from companion.content.tables import Known, Table, due_after_review, unique

FORMAT = 1
"""The pack format this program reads."""

_VERSION = re.compile(r"20\d\d\.(?:0[1-9]|1[0-2])(?:\.\d{1,4})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A group of treatments as the list opens on: its title, one line, and its pages in order."""

    id: str
    title: str
    summary: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackInfo:
    """Who made the pack, which version it is, and when its text was reviewed and falls due."""

    format: int
    id: str
    language: str
    version: str
    title: str
    publisher: str
    funding: str
    licence: str
    reviewed: date
    due: date | None
    clinician_checked: bool
    families: tuple[Family, ...]

    @property
    def published(self) -> date:
        """The first day the version can stand for: "2026.11" is 1 November 2026."""
        year, month, *_ = (int(number) for number in self.version.split("."))
        return date(year, month, 1)


def read_pack(root: Table, pages: Known) -> PackInfo:
    """Return what `pack.toml` says."""
    pack = PackInfo(
        format=root.number("format"),
        id=root.identity(),
        language=root.text("language"),
        version=_read_version(root),
        title=root.text("title"),
        publisher=root.text("publisher"),
        funding=root.text("funding"),
        licence=root.text("licence"),
        reviewed=root.day("reviewed"),
        due=root.optional_day("due"),
        clinician_checked=root.flag("clinician_checked"),
        families=_read_families(root, pages),
    )
    if pack.format > FORMAT:
        root.fault("format", "The pack was made for a newer program.")
    elif pack.format != FORMAT:
        root.fault("format", f"The format is meant to be {FORMAT}.")
    due_after_review(root, pack.reviewed, pack.due)
    root.done()
    return pack


def _read_version(root: Table) -> str:
    version = root.text("version")
    if version and not _VERSION.fullmatch(version):
        root.fault("version", "The version is a year and a month: 2026.11, or 2026.11.1.")
    return version if _VERSION.fullmatch(version) else "2000.01"


def _read_families(root: Table, pages: Known) -> tuple[Family, ...]:
    tables = root.tables("families")
    families = tuple(_read_family(table, pages) for table in tables)
    unique(zip(tables, (family.id for family in families), strict=True), "family")
    return families


def _read_family(table: Table, pages: Known) -> Family:
    family = Family(
        id=table.identity(),
        title=table.text("title"),
        summary=table.text("summary"),
        pages=table.ids("pages", "page", pages),
    )
    table.done()
    return family
