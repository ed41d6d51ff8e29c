"""The figures of a pack, for those who write it and those who judge it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from companion.content.coverage import FACTS, FILE, coverage_faults
from companion.content.files import PackFiles
from companion.content.library import Library
from companion.content.pages import Page, Sure
from companion.content.texts import (
    Said,
    Tone,
    reading_text,
    reading_text_of_path,
    texts_of_bank,
    texts_of_checklists,
    texts_of_glossary,
    texts_of_help,
    texts_of_page,
    texts_of_paths,
    texts_of_ranges,
)
from companion.content.wording import reading_grades, words

AIM = 6.0
"""The reading grade to aim for; a page over it is named, and over 8 it is a fault (R14)."""

WORST = 5


def pack_report(folder: Path) -> tuple[str, ...]:
    """Return the figures of a pack as lines of a Markdown table.

    Raises:
        PackFault: If a part of the pack cannot be read.
    """
    library = Library(folder)
    pages = tuple(library.pages().values())
    rows = (
        *_sizes(library, pages),
        *_grades(pages),
        *_paths(library),
        *_flags(library, pages),
        ("Sources used", f"{len(used_sources(library))} of {len(library.sources())}"),
        ("Facts of the source carried", f"{FACTS - _gaps(folder, library)} of {FACTS}"),
    )
    return ("| what | figure |", "| --- | --- |", *(f"| {name} | {told} |" for name, told in rows))


def _sizes(library: Library, pages: tuple[Page, ...]) -> Iterator[tuple[str, str]]:
    on_pages = _count(said for page in pages for said in texts_of_page(page))
    bank = library.bank()
    beside = (
        *texts_of_bank(bank),
        *texts_of_glossary(library.glossary()),
        *texts_of_paths(library.paths()),
        *texts_of_checklists(library.checklists()),
        *texts_of_ranges(library.all_helper_ranges()),
        *texts_of_help(library.help()),
    )
    yield "Words", f"{on_pages + _count(beside):,}, of them {on_pages:,} on pages"
    yield "Pages", f"{len(pages)}, with {sum(len(page.blocks) for page in pages)} blocks"
    yield "Questions", f"{len(bank.questions)} in {len(bank.groups)} groups"
    yield "Terms", str(len(library.glossary().terms))


def _count(texts: Iterable[Said]) -> int:
    return sum(len(words(said.text)) for said in texts if said.tone is not Tone.NAME)


def _grades(pages: tuple[Page, ...]) -> Iterator[tuple[str, str]]:
    grades = {page.id: reading_grades(reading_text(page)) for page in pages}
    worst = sorted(grades, key=lambda page: -grades[page].worse)[:WORST]
    for name in worst:
        told = f"ARI {grades[name].ari:.1f}, Coleman-Liau {grades[name].coleman_liau:.1f}"
        yield f"Reading grade of {name}", told
    over = sorted(name for name, grade in grades.items() if grade.worse > AIM)
    yield f"Pages over grade {AIM:g}", ", ".join(over) or "none"


def _paths(library: Library) -> Iterator[tuple[str, str]]:
    paths = library.paths()
    counts = (
        f"{sum(len(path.stages) for path in paths)} shapes",
        f"{sum(len(shape.steps) for path in paths for shape in path.stages)} steps",
        f"{sum(len(path.branches) for path in paths)} branches",
    )
    yield "Paths", f"{len(paths)}, with {', '.join(counts)}"
    grades = {path.id: reading_grades(reading_text_of_path(path)).worse for path in paths}
    over = sorted(name for name, grade in grades.items() if grade > AIM)
    yield f"Paths over grade {AIM:g}", ", ".join(over) or "none"
    gates = Counter(stage.gate for path in paths for stage in path.everything() if stage.gate)
    yield "Stages per gate", ", ".join(f"{gate} {gates[gate]}" for gate in library.gates())
    lists, ranges = library.checklists(), library.all_helper_ranges()
    yield "Checklists", f"{len(lists)}, with {sum(len(each.items) for each in lists)} lines"
    yield "Common lengths", str(len(ranges))
    topics = library.small_things()
    things = sum(len(topic.things) for topic in topics)
    yield "Small things", f"{things} in {len(topics)} topics"


def _flags(library: Library, pages: tuple[Page, ...]) -> Iterator[tuple[str, str]]:
    blocks = [block for page in pages for block in page.blocks]
    flags = Counter(block.sure for block in blocks)
    yield "Blocks per flag", ", ".join(f"{sure} {flags[sure]}" for sure in Sure)
    updates = sum(block.update for block in blocks)
    yield "Dated updates", str(updates)
    gates = Counter(block.gate for block in blocks if block.gate)
    yield "Blocks per gate", ", ".join(f"{gate} {gates[gate]}" for gate in library.gates())


def used_sources(library: Library) -> frozenset[str]:
    """Return the codes of the sources that a page, term, path or card of the pack names."""
    reads: tuple[Callable[[], Iterable[tuple[str, ...]]], ...] = (
        lambda: (page.sources for page in library.pages().values()),
        lambda: (term.sources for term in library.glossary().terms),
        lambda: (stage.sources for path in library.paths() for stage in path.everything()),
        lambda: (each.sources for each in library.checklists()),
        lambda: (each.sources for each in library.all_helper_ranges()),
        lambda: (card.sources for card in library.help().cards),
        lambda: (line.sources for line in library.help().support),
        lambda: (library.help().temperature.sources, library.help().have_ready.sources),
    )
    return frozenset(code for read in reads for sources in read() for code in sources)


def _gaps(folder: Path, library: Library) -> int:
    """Return how many facts nothing carries, or something that is not there."""
    root = PackFiles(folder, lambda _: None).table(FILE)
    return len({fault.key for fault in coverage_faults(root, library)})
