"""The content pack as the program reads it: each part when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from companion.content.bank import Bank
    from companion.content.gates import Gate
    from companion.content.glossary import Glossary
    from companion.content.help_text import HelpText
    from companion.content.journeys import JourneyPath
    from companion.content.pack import Family, PackInfo
    from companion.content.pages import Page, PageHead
    from companion.content.phrases import Phrases
    from companion.content.sources import Source


class Library:
    """A pack in a folder, read part by part, kept once read, safe to ask from any thread.

    Every method raises `PackFault` when what it reads is not as it is meant to be.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def pack(self) -> PackInfo:
        """Return what the pack says about itself."""
        raise NotImplementedError

    def families(self) -> tuple[Family, ...]:
        """Return the families of treatments, in order."""
        raise NotImplementedError

    def heads(self) -> Mapping[str, PageHead]:
        """Return the head of every page by id, without reading any body."""
        raise NotImplementedError

    def head(self, page_id: str) -> PageHead:
        """Return the head of one page, without reading its body."""
        raise NotImplementedError

    def pages(self) -> Mapping[str, Page]:
        """Return the pages by id; each is read when it is looked up."""
        raise NotImplementedError

    def page(self, page_id: str) -> Page:
        """Return one whole page."""
        raise NotImplementedError

    def glossary(self) -> Glossary:
        """Return the terms."""
        raise NotImplementedError

    def sources(self) -> Mapping[str, Source]:
        """Return the sources by code."""
        raise NotImplementedError

    def bank(self) -> Bank:
        """Return the ready-made questions."""
        raise NotImplementedError

    def paths(self) -> tuple[JourneyPath, ...]:
        """Return the treatment paths, in order."""
        raise NotImplementedError

    def help(self) -> HelpText:
        """Return what "Who to call" says."""
        raise NotImplementedError

    def gates(self) -> Mapping[str, Gate]:
        """Return the hard topics by id."""
        raise NotImplementedError

    def phrases(self) -> Phrases:
        """Return the words for what is made without Qt."""
        raise NotImplementedError
