"""What stands behind the gates of the pack, as runs of words no way out may let through.

A run is four words in a row of one sentence, capitals and signs aside. A sentence or title of fewer
words is a run of its own, so it counts only where it stands alone. What open text says too gives
nothing away.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from companion import ui
from companion.content import Block, BulletList, Gate, Library, PathStage, Term
from companion.content.gates import Gated
from companion.domain.records import Record
from companion.resources import content_folder

LENGTH = 4
Run = tuple[str, ...]
Item = TypeVar("Item", bound=Gated)
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_END = re.compile(r"\n|[.?!:;]\s")
_GATED_STAGE = """
[[paths.stages]]
id = "another-way"
title = "Looking at another way forward"
plain = "when the first plan brought too little"
what = ["Some people look at quite another plan with their team at this point."]
often = "It often takes some weeks of talking before there is another plan."
ask = ["what-else"]
pages = ["clinical-trials"]
sources = ["NICE-975-RIS"]
reviewed = 2026-11-23
due = 2027-11-23
gate = "treatment-not-working"
"""
PATH_WITH_A_GATED_STAGE = "car-t"
GATED_STAGE = "another-way"


class Sourced(Protocol):
    """Anything that names its sources."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The codes of its sources."""


def pack_with_a_gated_stage(folder: Path) -> Library:
    """Return the shipped pack with a shape behind a gate, since it has none of its own."""
    shutil.copytree(content_folder(), folder)
    journeys = folder / "journeys.toml"
    text = journeys.read_text(encoding="utf-8")
    before, path, after = text.partition(f'[[paths]]\nid = "{PATH_WITH_A_GATED_STAGE}"\n')
    stages, next_path, rest = after.partition("\n[[paths]]\n")
    assert path, "the path is there"
    changed = before + path + stages + _GATED_STAGE + next_path + rest
    journeys.write_text(changed, encoding="utf-8")
    return Library(folder)


def runs(text: str) -> set[Run]:
    """Return the runs of words of a text, sentence by sentence."""
    found: set[Run] = set()
    for line in _END.split(text):
        words = tuple(word.casefold().replace("\u2019", "'") for word in _WORD.findall(line))
        if len(words) < LENGTH:
            found.add(words)
        else:
            found.update(words[at : at + LENGTH] for at in range(len(words) - LENGTH + 1))
    return found - {()}


def runs_of(texts: Iterable[str]) -> set[Run]:
    """Return the runs of all texts."""
    return set().union(*map(runs, texts))


class ClosedWords:
    """The runs behind each gate of a pack, and those of all that stands open."""

    def __init__(self, library: Library) -> None:
        self._library = library
        gated = {question.text for question in library.bank().questions if question.gate}
        self._text: dict[str, set[Run]] = {topic: set() for topic in library.gates()}
        self._terms: dict[str, set[Run]] = {topic: set() for topic in library.gates()}
        for topic, texts in self._behind():
            self._text[topic] |= runs_of(texts)
        for term in library.glossary().terms:
            if term.gate is not None:
                self._terms[term.gate] |= runs_of(_texts_of_term(term))
        self._open = runs_of(text for text in self._standing_open() if text not in gated)

    def texts(self, topics: Iterable[str], *, own: Iterable[Record] = ()) -> set[Run]:
        """Return the runs of blocks, questions and stages that may show nowhere.

        Args:
            topics: Those that are open.
            own: What a person keeps, which is theirs and shows everywhere (walks.md 2).
        """
        return _less(self._text, set(topics)) - self._open - runs_of(_strings(tuple(own)))

    def terms(self, topics: Iterable[str]) -> set[Run]:
        """Return the runs of words of the glossary that no list may hold, nor find.

        Where such a word is read in open text, its meaning may be looked up all the same.
        """
        return _less(self._terms, set(topics)) - self._open

    def _behind(self) -> Iterator[tuple[str, Iterable[str]]]:
        library = self._library
        for page in library.pages().values():
            for block in page.blocks:
                if block.gate is not None:
                    yield block.gate, _texts_of_block(block)
                    yield block.gate, self._sources(block)
        for question in library.bank().questions:
            if question.gate is not None:
                yield question.gate, (question.text,)
        for stage in _stages(library):
            if stage.gate is not None:
                yield stage.gate, _texts_of_stage(stage)
                yield stage.gate, self._sources(stage)

    def _sources(self, item: Sourced) -> Iterator[str]:
        """Yield what names the sources of a text: those of closed topics are not named either."""
        for source in map(self._library.sources().__getitem__, item.sources):
            yield from (source.organisation, source.title, source.detail)

    def _standing_open(self) -> Iterator[str]:
        library = self._library
        for page in library.pages().values():
            yield from (page.title, page.lead)
            for block in _open_only(page.blocks):
                yield from _texts_of_block(block)
                yield from self._sources(block)
        for question in _open_only(library.bank().questions):
            yield question.text
        for stage in _open_only(_stages(library)):
            yield from _texts_of_stage(stage)
            yield from self._sources(stage)
        for term in _open_only(library.glossary().terms):
            yield from _texts_of_term(term)
            yield from self._sources(term)
        yield from self._open_on_paths()
        yield from _strings(library.help())
        for safety in (*library.help().cards, library.help().temperature, *library.help().support):
            yield from self._sources(safety)
        yield from _names(library)
        yield from _texts_of_gates(library.gates().values())
        yield from words_of_the_window()
        for table in library.phrases().tables.values():
            yield from (words for words in table.values() if isinstance(words, str))

    def _open_on_paths(self) -> Iterator[str]:
        for path in self._library.paths():
            yield from (path.title, path.summary)
            yield from self._sources(path)
        for listed in self._library.checklists():
            yield from listed.texts
            yield from self._sources(listed)
        for common in self._library.all_helper_ranges():
            yield common.text
            yield from self._sources(common)


@cache
def words_of_the_window() -> tuple[str, ...]:
    """Return what the program says in its own words: every literal that is handed to Qt to say."""
    found: list[str] = []
    for file in sorted(Path(ui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name_of(node) in {"tr", "translate"}:
                found += [
                    each.value
                    for each in node.args
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                ]
    return tuple(found)


def _name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def _names(library: Library) -> Iterator[str]:
    """Yield the names of families, groups of questions and paths: they stand open."""
    for family in library.families():
        yield from (family.title, family.summary)
    for group in library.bank().groups:
        yield from (group.title, group.lead)


def _strings(value: object) -> Iterator[str]:
    """Yield every text inside a plain value, such as all that "Who to call" says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _open_only(items: Iterable[Item]) -> Iterator[Item]:
    return (item for item in items if item.gate is None)


def _less(behind: dict[str, set[Run]], topics: set[str]) -> set[Run]:
    shown = set().union(*(behind[topic] for topic in topics & set(behind)))
    return set().union(*(runs for topic, runs in behind.items() if topic not in topics)) - shown


def _texts_of_block(block: Block) -> Iterator[str]:
    yield block.title
    for element in block.elements:
        yield from element.texts if isinstance(element, BulletList) else (element.text,)


def _texts_of_stage(stage: PathStage) -> Iterator[str]:
    yield from stage.texts


def _texts_of_term(term: Term) -> Iterator[str]:
    yield from (term.term, *term.forms, term.definition)


def _texts_of_gates(gates: Iterable[Gate]) -> Iterator[str]:
    """What a door says stands where the topic is met, and in Settings when it is asked for."""
    for gate in gates:
        yield from (gate.cover, f"For now, you chose not to read about {gate.subject}.")
        yield from (gate.subject, f"You chose to read about {gate.subject}.")
        yield f"Change this: {gate.subject}"


def _stages(library: Library) -> Iterator[PathStage]:
    for path in library.paths():
        yield from path.everything()
