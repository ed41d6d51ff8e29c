"""The content pack as the program reads it: each part when it is first asked for.

The modules of the parts are imported by the method that reads them, so that a program that has
shown one screen has loaded what that screen needed and nothing else (design.md 8, 9).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from companion.content.faults import PackFault, Sink, refuse

if TYPE_CHECKING:
    from pathlib import Path

    from companion.content.bank import Bank
    from companion.content.checklists import Checklist
    from companion.content.date_ranges import DateRange
    from companion.content.files import PackFiles
    from companion.content.find_index import FindIndex
    from companion.content.gates import Gate
    from companion.content.glossary import Glossary
    from companion.content.help_text import HelpText
    from companion.content.journeys import JourneyPath
    from companion.content.pack import Family, PackInfo
    from companion.content.pages import Page, PageHead
    from companion.content.phrases import Phrases
    from companion.content.small_things import SmallTopic
    from companion.content.sources import Source
    from companion.content.synonyms import Synonyms
    from companion.content.tables import Known, Table
    from companion.domain.dates import DateFormat

_Part = TypeVar("_Part")
_NOTHING: Final = object()


class Library:
    """A pack in a folder, read part by part, kept once read, safe to ask from any thread.

    Every method raises `PackFault` when what it reads is not as it is meant to be. A part that
    was refused is read again when asked for again, so that a mended file is seen.

    Args:
        folder: The pack, with `pack.toml` in it.
        report: Where to tell faults in place of stopping at the first; files that cannot be read
            are raised all the same. For checks only: what is returned then has gaps.
    """

    def __init__(self, folder: Path, *, report: Sink = refuse) -> None:
        self.folder = folder
        self._report = report
        self._lock = threading.RLock()
        self._kept: dict[str, object] = {}

    def pack(self) -> PackInfo:
        """Return what the pack says about itself."""
        return self._once("pack", self._read_pack)

    def families(self) -> tuple[Family, ...]:
        """Return the families of treatments, in order."""
        return self.pack().families

    def page_ids(self) -> tuple[str, ...]:
        """Return the ids of the pages, without opening any."""
        return self._once("page ids", lambda: self._files().page_ids())

    def heads(self) -> Mapping[str, PageHead]:
        """Return the head of every page by id, without reading any body."""
        return {page_id: self.head(page_id) for page_id in self.page_ids()}

    def head(self, page_id: str) -> PageHead:
        """Return the head of one page, without reading its body."""
        return self._once(f"head {page_id}", lambda: self._read_head(page_id))

    def pages(self) -> Mapping[str, Page]:
        """Return the pages by id; each is read when it is looked up."""
        return _Pages(self)

    def page(self, page_id: str) -> Page:
        """Return one whole page."""
        return self._once(f"page {page_id}", lambda: self._read_page(page_id))

    def glossary(self) -> Glossary:
        """Return the terms."""
        return self._once("glossary", self._read_glossary)

    def sources(self) -> Mapping[str, Source]:
        """Return the sources by code."""
        return self._once("sources", self._read_sources)

    def bank(self) -> Bank:
        """Return the ready-made questions."""
        return self._once("bank", self._read_bank)

    def paths(self) -> tuple[JourneyPath, ...]:
        """Return the treatment paths, in order."""
        return self._once("paths", self._read_paths)

    def stage_titles(self, path: str) -> Mapping[str, str]:
        """Return the titles of a path's stages and steps by id; none for an unknown path.

        Those of hard topics and the branches are left out: the first screen never names them.
        The first screen needs one of them, and `paths` reads the questions and sources as well.
        """
        return self._once(f"stage titles {path}", lambda: self._read_stage_titles(path))

    def checklists(self) -> tuple[Checklist, ...]:
        """Return the lists a person may tick off, in order."""
        return self._once("checklists", self._read_checklists)

    def helper_ranges(self, kind: str) -> tuple[DateRange, ...]:
        """Return the common lengths to read beside dates of a kind; none for an unknown kind."""
        return tuple(each for each in self.all_helper_ranges() if each.kind == kind)

    def all_helper_ranges(self) -> tuple[DateRange, ...]:
        """Return the common lengths of every kind, in order."""
        return self._once("helper ranges", self._read_ranges)

    def help(self) -> HelpText:
        """Return what "Who to call" says."""
        return self._once("help", self._read_help)

    def gates(self) -> Mapping[str, Gate]:
        """Return the hard topics by id."""
        return self._once("gates", self._read_gates)

    def small_things(self) -> tuple[SmallTopic, ...]:
        """Return the topics of small things that may help, in order, without opening a page."""
        return self._once("small things", self._read_small_things)

    def phrases(self) -> Phrases:
        """Return the words for what is made without Qt."""
        return self._once("phrases", self._read_phrases)

    def dates(self) -> DateFormat:
        """Return how dates are written, as `phrases` has it, without reading the other words."""
        return self._once("dates", self._read_dates)

    def synonyms(self) -> Synonyms:
        """Return the plain words for what the pack calls by another name."""
        return self._once("synonyms", self._read_synonyms)

    def find_index(self) -> FindIndex:
        """Return the index that finds words in the pack; it is made ready step by step."""
        return self._once("find index", self._new_find_index)

    def _once(self, name: str, read: Callable[[], _Part]) -> _Part:
        """Return a part from what was kept, or read and keep it.

        One lock for all: parts name each other, and a lock for each would need an order.
        """
        with self._lock:
            kept = self._kept.get(name, _NOTHING)
            if kept is _NOTHING:
                kept = self._kept[name] = read()
            return kept  # type: ignore[return-value]  # kept under the name of its type

    def _files(self) -> PackFiles:
        from companion.content.files import PackFiles

        return self._once("files", lambda: PackFiles(self.folder, self._report))

    def _table(self, file: str) -> Table:
        return self._files().table(file)

    def _known(self, ids: Callable[[], Known]) -> Known:
        """Return ids others may name, or None when faults are collected and they cannot be read."""
        try:
            return ids()
        except PackFault as problem:
            if self._report is refuse:
                raise
            self._report(problem.fault)
            return None

    def _read_pack(self) -> PackInfo:
        from companion.content.pack import read_pack

        return read_pack(self._table("pack.toml"), self._known(self.page_ids))

    def _read_sources(self) -> Mapping[str, Source]:
        from companion.content.sources import read_sources

        return read_sources(self._table("sources.toml"))

    def _read_gates(self) -> Mapping[str, Gate]:
        from companion.content.gates import read_gates

        return read_gates(self._table("gates.toml"))

    def _read_glossary(self) -> Glossary:
        from companion.content.glossary import read_glossary

        return read_glossary(
            self._table("glossary.toml"), self._known(self.sources), self._known(self.gates)
        )

    def _read_bank(self) -> Bank:
        from companion.content.bank import read_bank

        return read_bank(
            self._table("questions.toml"),
            pages=self._known(self.page_ids),
            gates=self._known(self.gates),
        )

    def _read_paths(self) -> tuple[JourneyPath, ...]:
        from companion.content.journeys import PathLinks, read_paths

        links = PathLinks(
            questions=self._known(lambda: [one.id for one in self.bank().questions]),
            pages=self._known(self.page_ids),
            sources=self._known(self.sources),
            gates=self._known(self.gates),
        )
        return read_paths(self._table("journeys.toml"), links)

    def _read_stage_titles(self, wanted: str) -> Mapping[str, str]:
        outline = self._files().outline("journeys.toml", "paths", wanted, "id", "title", "gate")
        paths = (path for path in outline.tables("paths") if path.identity() == wanted)
        return {name: title for path in paths for name, title in _stage_names(path)}

    def _read_checklists(self) -> tuple[Checklist, ...]:
        from companion.content.checklists import FILE, read_checklists

        stages = self._known(
            lambda: [f"{path.id}/{stage.id}" for path in self.paths() for stage in path.walk()]
        )
        return read_checklists(self._table(FILE), stages, self._known(self.sources))

    def _read_ranges(self) -> tuple[DateRange, ...]:
        from companion.content.date_ranges import FILE, read_ranges

        return read_ranges(self._table(FILE), self._known(self.sources))

    def _read_help(self) -> HelpText:
        from companion.content.help_text import read_help

        return read_help(self._table("help.toml"), self._known(self.sources))

    def _read_small_things(self) -> tuple[SmallTopic, ...]:
        from companion.content.small_things import FILE, read_small_things

        return read_small_things(self._table(FILE), self._known(self.page_ids))

    def _read_phrases(self) -> Phrases:
        from companion.content.phrases import read_phrases

        return read_phrases(self._table("phrases.toml"))

    def _read_dates(self) -> DateFormat:
        from companion.content.phrases import read_dates

        return read_dates(self._files().only("phrases.toml", "dates"))

    def _read_synonyms(self) -> Synonyms:
        from companion.content.synonyms import FILE, read_synonyms

        return read_synonyms(self._table(FILE))

    def _new_find_index(self) -> FindIndex:
        from companion.content.find_index import FindIndex

        return FindIndex(self)

    def _front(self, page_id: str) -> tuple[Table, str]:
        if page_id not in self.page_ids():
            raise PackFault(f"pages/{page_id}.md", "", "There is no such page.")
        return self._once(f"front {page_id}", lambda: self._files().page(page_id))

    def _read_head(self, page_id: str) -> PageHead:
        from companion.content.page_reader import read_head

        front, _ = self._front(page_id)
        families = self._known(lambda: [family.id for family in self.families()])
        try:
            return read_head(page_id, front, families)
        except PackFault:
            self._forget_front(page_id)
            raise

    def _read_page(self, page_id: str) -> Page:
        from companion.content.markdown import read_body
        from companion.content.page_reader import BlockLinks, read_page

        head = self.head(page_id)
        front, body = self._front(page_id)
        links = BlockLinks(sources=self._known(self.sources), gates=self._known(self.gates))
        try:
            return read_page(head, front, read_body(front.file, body, self._report), links)
        finally:
            self._forget_front(page_id)

    def _forget_front(self, page_id: str) -> None:
        """Let go of a file's text: it is not needed again, or has to be read again once mended."""
        self._kept.pop(f"front {page_id}", None)


def _stage_names(path: Table) -> Iterator[tuple[str, str]]:
    """Yield the id and title of each shape of a path, followed by its steps; none with a gate.

    It stands here since the module that reads whole paths is not needed before the first picture.
    """
    for shape in path.tables("stages"):
        if shape.text("gate", default=""):
            continue
        for stage in (shape, *shape.tables("steps", default=())):
            if not stage.text("gate", default=""):
                yield stage.identity(), stage.text("title")


class _Pages(Mapping[str, "Page"]):
    """The pages of a library, each read when it is looked up."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getitem__(self, page_id: str) -> Page:
        if page_id not in self:
            raise KeyError(page_id)
        return self._library.page(page_id)

    def __contains__(self, page_id: object) -> bool:
        return page_id in self._library.page_ids()

    def __iter__(self) -> Iterator[str]:
        return iter(self._library.page_ids())

    def __len__(self) -> int:
        return len(self._library.page_ids())
