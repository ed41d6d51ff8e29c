from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from environment import (
    FOR_TESTS,
    WITHOUT_QT,
    Environment,
    PartSet,
    PipNews,
    fingerprint,
    is_ready,
    pip_trouble,
)

HASH = "a" * 64


@pytest.fixture
def parts(tmp_path: Path) -> PartSet:
    pins = tmp_path / "pins.txt"
    pins.write_text(f"tinydb==4.9.0 \\\n    --hash=sha256:{HASH}\n", encoding="utf-8")
    return PartSet("run", (pins,), frozenset(), "about 1 MB")


@pytest.fixture
def made(tmp_path: Path, parts: PartSet) -> Environment:
    """An environment as `prepare` leaves it, without the parts themselves."""
    folder = tmp_path / "made"
    environment = Environment(folder)
    for path in (environment.python, environment.site_packages / "tinydb-4.9.0.dist-info" / "x"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    environment.marker(parts).write_text(fingerprint(parts, folder), encoding="utf-8")
    return environment


def test_an_environment_is_ready_while_its_fingerprint_fits(
    made: Environment, parts: PartSet
) -> None:
    assert is_ready(made, parts)


def test_a_changed_pin_makes_it_unready(made: Environment, parts: PartSet) -> None:
    parts.files[0].write_text("tinydb==4.9.1\n", encoding="utf-8")
    assert not is_ready(made, parts)


def test_another_python_makes_it_unready(
    made: Environment, parts: PartSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert not is_ready(made, parts)


def test_a_moved_checkout_makes_it_unready(made: Environment, parts: PartSet) -> None:
    moved = made.folder.with_name("moved")
    made.folder.rename(moved)
    assert not is_ready(Environment(moved), parts)


def test_an_interrupted_installation_makes_it_unready(made: Environment, parts: PartSet) -> None:
    made.unfinished.touch()
    assert not is_ready(made, parts)


def test_a_lost_python_or_a_lost_part_makes_it_unready(made: Environment, parts: PartSet) -> None:
    part = next(made.site_packages.iterdir())
    part.rename(part.with_name("gone"))
    assert not is_ready(made, parts)
    (made.site_packages / "gone").rename(part)
    assert is_ready(made, parts)
    made.python.unlink()
    assert not is_ready(made, parts)


def test_a_set_that_leaves_parts_out_has_a_fingerprint_of_its_own(
    made: Environment, parts: PartSet
) -> None:
    smaller = replace(parts, without=frozenset({"tinydb"}))
    assert fingerprint(smaller, made.folder) != fingerprint(parts, made.folder)
    assert smaller.pins() == ()


def test_the_environment_without_qt_holds_no_qt_but_all_of_the_store() -> None:
    names = {pin.name for pin in WITHOUT_QT.pins()}
    assert not any("pyside" in name or "shiboken" in name or "qt" in name for name in names)
    assert {"tinydb", "msgspec", "pytest", "hypothesis", "hatchling", "editables"} <= names


def test_what_is_left_out_without_qt_is_pinned_at_all() -> None:
    assert WITHOUT_QT.without <= {pin.name for pin in FOR_TESTS.pins()}


def test_pip_is_told_in_short_lines_without_any_address() -> None:
    news = PipNews(total=3)
    told = [
        news(line)
        for line in (
            "Looking in indexes: https://example.invalid/simple",
            "Collecting PySide6_Essentials==6.12.0 (from -r constraints.txt (line 3))",
            "Downloading PySide6_Essentials-6.12.0-cp310-abi3-manylinux_2_34.whl (84.3 MB)",
            "Downloading https://example.invalid/tinydb-4.9.0-py3-none-any.whl (24 kB)",
            "Processing /a/folder/tinydb-4.9.0-py3-none-any.whl (from -r c.txt (line 9))",
            "Requirement already satisfied: mdurl==0.1.2 in ./lib (from -r c.txt (line 2))",
            "WARNING: Retrying (Retry(total=4)) after connection broken: /simple/tinydb/",
            "Installing collected packages: a, b, c",
        )
    ]
    assert told == [
        None,
        "pyside6-essentials 6.12.0 (1 of 3)",
        "  downloading 84.3 MB",
        None,
        "tinydb 4.9.0 (2 of 3)",
        "mdurl 0.1.2 (3 of 3)",
        "no answer yet, trying again",
        "putting 3 parts in place",
    ]


@pytest.mark.parametrize(
    ("told", "words", "code"),
    [
        ("NewConnectionError: Name or service not known", "no answer from the network", 2),
        ("OSError: [Errno 28] No space left on device", "disk is full", 2),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "no checked copy", 2),
        ("ERROR: No matching distribution found for x", "no checked copy", 2),
        ("AssertionError", "could not be put in place", 1),
    ],
)
def test_a_stop_of_pip_is_one_plain_line_with_the_place_of_the_log(
    told: str, words: str, code: int
) -> None:
    trouble = pip_trouble(told, Path("setup.log"))
    assert words in trouble.line
    assert "setup.log" in trouble.line
    assert "\n" not in trouble.line
    assert trouble.code == code
