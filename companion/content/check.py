"""Everything wrong with a pack, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from companion.content.coverage import FILE, coverage_faults
from companion.content.faults import Fault, PackFault
from companion.content.files import PackFiles
from companion.content.find_places import texts_to_find
from companion.content.gate_rules import (
    gates_of_bank,
    gates_of_checklists,
    gates_of_page,
    gates_of_paths,
    gates_of_ranges,
    gates_of_terms,
)
from companion.content.library import Library
from companion.content.own_words import own_words_faults
from companion.content.pack_rules import bank_faults, date_faults, family_faults, help_faults
from companion.content.page_rules import page_faults
from companion.content.pages import Page
from companion.content.path_rules import path_faults
from companion.content.small_things import small_thing_faults
from companion.content.synonyms import synonym_faults
from companion.content.text_rules import wording_faults
from companion.content.texts import (
    Said,
    texts_of_bank,
    texts_of_checklists,
    texts_of_gates,
    texts_of_glossary,
    texts_of_help,
    texts_of_pack,
    texts_of_page,
    texts_of_paths,
    texts_of_phrases,
    texts_of_ranges,
    texts_of_small_things,
    texts_of_sources,
)

_Part = TypeVar("_Part")


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """Return every fault of a pack, file by file; empty when it is sound.

    What the library would refuse comes with the rest: how the text reads, what the parts owe
    each other, what stands open, whether every fact of the source is carried, and its words not.
    """
    return _Check(folder).faults()


class _Check:
    """One run over one pack; a part that cannot be read is told once and then passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._found: list[Fault] = []
        self._files = PackFiles(folder, self._found.append)
        self._library = Library(folder, report=self._found.append)

    def faults(self) -> tuple[Fault, ...]:
        """Return what is wrong, each fault once, in the order of the files."""
        for rule in (self._pages, self._parts, self._synonyms, self._coverage):
            self._found.extend(rule())
        self._found.extend(fault for said in self._texts() for fault in wording_faults(said))
        self._found.extend(own_words_faults(self._folder))
        order = {fault: place for place, fault in enumerate(dict.fromkeys(self._found))}
        return tuple(sorted(order, key=lambda fault: (fault.file, order[fault])))

    def _try(self, read: Callable[[], _Part]) -> _Part | None:
        try:
            return read()
        except PackFault as problem:
            self._found.append(problem.fault)
            return None

    def _read_pages(self) -> Iterator[Page]:
        for page_id in self._try(self._library.page_ids) or ():
            page = self._try(lambda page_id=page_id: self._library.page(page_id))  # type: ignore[misc]
            if page is not None:
                yield page

    def _pages(self) -> Iterator[Fault]:
        glossary = self._try(self._library.glossary)
        bank = self._try(self._library.bank)
        for page in self._read_pages():
            yield from page_faults(page, glossary=glossary, bank=bank)
            yield from gates_of_page(page, bank)

    def _parts(self) -> Iterator[Fault]:
        pages = {page.id: page for page in self._read_pages()}
        if families := self._try(self._library.families):
            yield from family_faults(families, pages)
        if bank := self._try(self._library.bank):
            yield from bank_faults(bank, self._try(self._library.paths))
            yield from gates_of_bank(bank)
        if glossary := self._try(self._library.glossary):
            yield from gates_of_terms(glossary)
            yield from date_faults("glossary.toml", "terms", glossary.terms)
        yield from self._journeys()
        if topics := self._try(self._library.small_things):
            yield from small_thing_faults(topics, pages)
        if text := self._try(self._library.help):
            yield from help_faults(text)

    def _journeys(self) -> Iterator[Fault]:
        library = self._library
        if paths := self._try(library.paths):
            yield from gates_of_paths(paths)
            yield from path_faults(paths)
            yield from date_faults("journeys.toml", "paths", paths)
        if checklists := self._try(library.checklists):
            yield from gates_of_checklists(checklists)
            yield from date_faults("checklists.toml", "checklists", checklists)
        if ranges := self._try(library.all_helper_ranges):
            yield from gates_of_ranges(ranges)
            yield from date_faults("helper-dates.toml", "ranges", ranges)

    def _synonyms(self) -> Iterator[Fault]:
        glossary, bank = self._try(self._library.glossary), self._try(self._library.bank)
        synonyms = self._try(self._library.synonyms)
        if synonyms is not None and glossary is not None and bank is not None:
            texts = texts_to_find(self._read_pages(), glossary, bank)
            yield from synonym_faults(synonyms, texts)

    def _coverage(self) -> Iterator[Fault]:
        root = self._try(lambda: self._files.table(FILE))
        if root is not None:
            yield from coverage_faults(root, self._library)

    def _texts(self) -> Iterator[Said]:
        library = self._library
        yield from self._said(library.pack, texts_of_pack)
        yield from self._said(lambda: library.sources().values(), texts_of_sources)
        yield from self._said(lambda: library.gates().values(), texts_of_gates)
        yield from self._said(library.glossary, texts_of_glossary)
        yield from self._said(library.bank, texts_of_bank)
        yield from self._said(library.paths, texts_of_paths)
        yield from self._said(library.checklists, texts_of_checklists)
        yield from self._said(library.all_helper_ranges, texts_of_ranges)
        yield from self._said(library.small_things, texts_of_small_things)
        yield from self._said(library.help, texts_of_help)
        yield from self._said(library.phrases, texts_of_phrases)
        for page in self._read_pages():
            yield from texts_of_page(page)

    def _said(
        self, read: Callable[[], _Part], texts: Callable[[_Part], Iterable[Said]]
    ) -> Iterable[Said]:
        part = self._try(read)
        return () if part is None else texts(part)
