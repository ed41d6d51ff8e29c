"""The pack's own words: no run of six words of the source page stands in it.

The source's runs are kept as hashes only (see the head of the data file), so that nothing of its
text is in the project.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from companion.resources import content_folder

RUN = 6
DATA = Path(__file__).parents[2] / "data" / "source-shingles.txt"


def shingles(text: str) -> dict[str, str]:
    """Return the hash of each run of six words of a text, with the run."""
    plain = re.sub("['\u2018\u2019]", "", text.lower())
    words = [word for word in re.split(r"[^a-z0-9]+", plain) if word]
    runs = (" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:16]: run for run in runs}


def known() -> set[str]:
    lines = DATA.read_text(encoding="ascii").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def pack_files() -> list[Path]:
    folder = content_folder()
    return [path for path in sorted(folder.rglob("*")) if path.suffix in {".md", ".toml"}]


def repeated(text: str, hashes: set[str]) -> list[str]:
    """Return the runs of a text that are among the hashes."""
    return [run for name, run in shingles(text).items() if name in hashes]


def test_the_hashes_are_there_and_well_formed() -> None:
    hashes = known()
    assert len(hashes) > 1_000
    assert all(re.fullmatch("[0-9a-f]{16}", name) for name in hashes)


def test_the_pack_is_there() -> None:
    names = {path.name for path in pack_files()}
    assert names >= {"pack.toml", "questions.toml", "glossary.toml", "help.toml"}


@pytest.mark.parametrize("path", pack_files(), ids=lambda path: path.name)
def test_no_file_of_the_pack_repeats_the_source(path: Path) -> None:
    assert repeated(path.read_text(encoding="utf-8"), known()) == []


def test_a_repeated_run_would_be_found() -> None:
    planted = "the kettle is on and the pot's warm today"
    name = hashlib.sha256(b"kettle is on and the pots").hexdigest()[:16]
    text = "## Title {#a}\n\nSome say: The **kettle** is\non \u2013 and the pot\u2019s warm."
    assert repeated(text, known() | {name}) == ["kettle is on and the pots"]
    assert repeated(text, known()) == []
    assert shingles(planted).keys() & {name}


def test_five_words_are_no_run() -> None:
    assert shingles("one two three four five") == {}
    assert len(shingles("one two three four five six")) == 1
