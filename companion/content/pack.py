"""What a pack says about itself, and the families that group its treatments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
