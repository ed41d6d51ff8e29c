"""The pack's own words: no run of six words of the source page stands in it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.content.own_words import FILE, repeated, runs_of, source_runs
from companion.resources import content_folder

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

HEAD = "# The head of the file.\n"


def known() -> frozenset[str]:
    hashes = source_runs(content_folder())
    assert hashes is not None
    return hashes


def pack_files() -> list[Path]:
    folder = content_folder()
    return [path for path in sorted(folder.rglob("*")) if path.suffix in {".md", ".toml"}]


def hashed(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()[:16]


def test_the_hashes_are_there() -> None:
    assert len(known()) > 1_000


def test_the_hashes_in_the_pack_are_those_we_were_given() -> None:
    given = Path(__file__).parents[2] / "data" / "source-shingles.txt"
    assert (content_folder() / FILE).read_bytes() == given.read_bytes()


def test_the_pack_is_there() -> None:
    names = {path.name for path in pack_files()}
    assert names >= {"pack.toml", "questions.toml", "glossary.toml", "help.toml"}


@pytest.mark.parametrize("path", pack_files(), ids=lambda path: path.name)
def test_no_file_of_the_pack_repeats_the_source(path: Path) -> None:
    assert repeated(path.read_text(encoding="utf-8"), known()) == ()


def test_a_repeated_run_would_be_found() -> None:
    hashes = known() | {hashed("kettle is on and the pots")}
    text = "## Title {#a}\n\nSome say: The **kettle** is\non \u2013 and the pot\u2019s warm."
    assert repeated(text, hashes) == ("kettle is on and the pots",)
    assert repeated(text, known()) == ()


def test_five_words_are_no_run() -> None:
    assert runs_of("one two three four five") == {}
    assert len(runs_of("one two three four five six")) == 1


@pytest.mark.parametrize("file", ["pages/tea.md", "questions.toml"])
def test_the_check_finds_words_of_the_source(pack: SmallPack, file: str) -> None:
    old = {"pages/tea.md": "It may keep you awake.", "questions.toml": "Is it 2 too hot?"}[file]
    pack.change(file, old, "Is the kettle on and hot?")
    pack.write(FILE, HEAD + hashed("is the kettle on and hot") + "\n")
    fault = pack.only_fault()
    assert (fault.file, fault.key) == (file, "")
    assert "is the kettle on and hot" in fault.reason


def test_the_check_lets_other_words_be(pack: SmallPack) -> None:
    pack.write(FILE, HEAD + hashed("is the kettle on and hot") + "\n")
    assert pack.faults() == ()


def test_a_line_that_is_no_hash_is_a_fault(pack: SmallPack) -> None:
    pack.write(FILE, HEAD + "is the kettle on and hot\n")
    assert "not a hash" in pack.only_fault().reason
