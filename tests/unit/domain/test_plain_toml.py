"""Plain TOML is read as `tomllib` reads it, and whatever is not plain is left to `tomllib`."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from companion.domain.plain_toml import read_plainly, read_toml
from companion.resources import content_folder, resources_folder

FILES = sorted([*content_folder("en-GB").glob("*.toml"), *resources_folder().glob("styles/*.toml")])
READ_AT_A_START = {"tokens.toml", "phrases.toml", "journeys.toml"}
SLIPS = "\"'[]=.,# \n\t-_\\\0\x7fa1é\u00a0"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_of_ours_says_the_same_in_both(file: Path) -> None:
    text = file.read_text("utf-8")
    assert read_toml(text) == tomllib.loads(text)
    assert file.name not in READ_AT_A_START or read_plainly(text) is not None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_slip_of_the_pen_is_never_read_as_something_else(file: Path) -> None:
    chance = random.Random(file.name)
    whole = file.read_text("utf-8").split("\n")
    read = 0
    for _ in range(400):
        start = chance.randrange(len(whole))
        text = "\n".join(whole[start : start + 30])
        place = chance.randrange(len(text) + 1)
        cut = chance.randrange(3)
        slipped = text[:place] + chance.choice(SLIPS) * chance.randrange(3) + text[place + cut :]
        plain = read_plainly(slipped)
        if plain is not None:
            read += 1
            assert plain == tomllib.loads(slipped), slipped
    assert read or file.name not in READ_AT_A_START, "some of them are still plain"


@pytest.mark.parametrize(
    "text",
    [
        'a = "b" # said aside',
        'a = "b',
        'a = "b"c"',
        'a = """b"""',
        "a = 'b'",
        'a="b"',
        'a.b = "c"',
        '"a" = "b"',
        'a = "1"\na = "2"',
        "a = 1",
        "a = 1.5",
        "a = {b = 1}",
        "a = 2026-13-01",
        "a = 2026-W10-1",
        "a = ٢٠٢٦-01-01",
        "a = 07:00:00",
        "a = [1]",
        'a = ["b"',
        'a = ["b" "c"]',
        'a = ["b",, "c"]',
        'a = ["b", ]',
        'a = [\n  "b"\n  "c"\n]',
        'a = [\n  "b",',
        "[a",
        "[[a]",
        "[a]]",
        "[]",
        "[a.]",
        "[a]\n[a]",
        "[a.b]\n[a]",
        "a = []\n[[a]]",
        'a = ["b"]\n[[a]]',
        'a = "b"\n[a]',
        'a = "b"\n[a.c]',
        "[a]\n[[a]]",
        "[[a]]\n[a]",
        "# a bell \x07",
        'a = "\\u00e9"',
    ],
)
def test_what_is_not_plain_is_left_to_tomllib(text: str) -> None:
    assert read_plainly(text) is None


def test_tables_in_lists_belong_to_the_last_one_above_them() -> None:
    text = '[[a]]\nb = "1"\n[[a.c]]\nd = true\n[[a.c]]\n[[a]]\n[a.e]\nf = []\n\n# done\n'
    assert read_plainly(text) == tomllib.loads(text)


def test_a_fault_is_told_by_tomllib() -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml("[a]\n[a]")
