"""Every medical word a reader meets has a meaning in the glossary, or it is no medical word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.content import Library
from companion.content.texts import (
    Said,
    Tone,
    texts_of_bank,
    texts_of_checklists,
    texts_of_glossary,
    texts_of_help,
    texts_of_pack,
    texts_of_page,
    texts_of_paths,
    texts_of_ranges,
    texts_of_small_things,
)
from companion.resources import content_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[2] / "data" / "plain-words.txt"
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def words(text: str) -> set[str]:
    """Return the words of a text, small, without figures; "T-cell" is two."""
    return {word.lower().replace("\u2019", "'") for word in _WORD.findall(text)}


def plain_words() -> set[str]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def texts(library: Library) -> Iterator[Said]:
    yield from texts_of_pack(library.pack())
    yield from texts_of_bank(library.bank())
    yield from texts_of_paths(library.paths())
    yield from texts_of_checklists(library.checklists())
    yield from texts_of_ranges(library.all_helper_ranges())
    yield from texts_of_small_things(library.small_things())
    yield from texts_of_help(library.help())
    yield from texts_of_glossary(library.glossary())
    for page in library.pages().values():
        yield from texts_of_page(page)


def explained(library: Library) -> set[str]:
    """Return the words of every form of every term, and those that name a drug."""
    found: set[str] = set()
    for term in library.glossary().terms:
        found.update(*map(words, term.forms))
    for head in library.heads().values():
        for drug in head.drugs:
            found.update(words(drug.name), words(drug.brand))
    return found


def unexplained(text: str, library: Library) -> set[str]:
    return words(text) - explained(library) - plain_words()


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


def test_every_medical_word_has_an_entry(library: Library) -> None:
    known = explained(library) | plain_words()
    unknown = {
        f"{said.file} {said.key}: {word}"
        for said in texts(library)
        if said.tone is not Tone.NAME
        for word in words(said.text) - known
    }
    assert unknown == set(), "give each a term in glossary.toml, or read plain-words.txt's head"


@pytest.mark.parametrize("word", ["Thrombosis", "mucositis", "alopecia", "cirrhosis", "G-CRP"])
def test_a_new_medical_word_would_be_found(library: Library, word: str) -> None:
    assert unexplained(f"It may bring {word}, so ask.", library)


def test_a_drug_is_explained_by_its_term_or_its_page(library: Library) -> None:
    assert unexplained("Blinatumomab (Blincyto) and FLAG-IDA.", library) == set()


def test_no_term_of_one_word_is_called_plain(library: Library) -> None:
    single = {term.term.lower() for term in library.glossary().terms if " " not in term.term}
    assert single & plain_words() == set()


def test_each_part_of_the_list_stands_in_order() -> None:
    parts = re.split(r"(?m)^#.*$", DATA.read_text(encoding="utf-8"))
    for part in parts:
        assert part.split() == sorted(part.split())
