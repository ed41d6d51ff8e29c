from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pins import Pin, missing_parts, normal_name, read_pins

ROOT = Path(__file__).parents[3]
PINNED = ROOT / "packaging" / "constraints.txt"
PINNED_FOR_TESTS = ROOT / "packaging" / "constraints-test.txt"
HASH = "a" * 64


def a_pin(name: str = "tinydb", version: str = "4.9.0", *platforms: str) -> Pin:
    return Pin(name, version, frozenset(platforms), f"{name}=={version}")


def test_a_pin_is_read_with_its_version_platform_and_hashes(tmp_path: Path) -> None:
    file = tmp_path / "pins.txt"
    file.write_text(
        "# What this is for.\n"
        f"Tiny_DB==4.9.0 \\\n    --hash=sha256:{HASH} \\\n    --hash=sha256:{'b' * 64}\n"
        f'colorama==0.4.6 ; sys_platform == "win32" \\\n    --hash=sha256:{HASH}\n',
        encoding="utf-8",
    )
    tiny, colour = read_pins([file])
    assert (tiny.name, tiny.version, tiny.platforms) == ("tiny-db", "4.9.0", frozenset())
    assert tiny.text.count("--hash=") == 2
    assert (colour.name, colour.platforms) == ("colorama", frozenset({"win32"}))


def test_a_part_for_another_platform_is_not_wanted_here() -> None:
    assert a_pin("colorama", "0.4.6", "win32").wanted_here("win32")
    assert not a_pin("colorama", "0.4.6", "win32").wanted_here("linux")
    assert a_pin().wanted_here("linux")


def test_names_are_compared_as_indexes_do() -> None:
    assert normal_name("PySide6_Essentials") == normal_name("pyside6-essentials")
    assert normal_name("typing.extensions") == "typing-extensions"


def test_a_part_is_missing_until_its_folder_is_there(tmp_path: Path) -> None:
    pins = (a_pin("py-cpuinfo2", "10.1.1"), a_pin("colorama", "0.4.6", "not-this-platform"))
    assert missing_parts(pins, tmp_path) == pins[:1]
    (tmp_path / "py_cpuinfo2-10.1.1.dist-info").mkdir()
    assert missing_parts(pins, tmp_path) == ()


def test_a_part_of_another_version_counts_as_missing(tmp_path: Path) -> None:
    (tmp_path / "tinydb-4.8.0.dist-info").mkdir()
    assert missing_parts([a_pin()], tmp_path) == (a_pin(),)


@pytest.mark.parametrize("file", [PINNED, PINNED_FOR_TESTS], ids=lambda file: file.name)
def test_every_committed_pin_has_a_version_and_hashes_and_names_no_address(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for pin in read_pins([file]):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}(\s|$)", pin.text), pin.name
    assert len(read_pins([file])) == text.count("==") - text.count("sys_platform ==")
    assert "://" not in text
    assert "index" not in text


def test_no_part_is_pinned_twice() -> None:
    names = [pin.name for pin in read_pins([PINNED, PINNED_FOR_TESTS])]
    assert sorted(names) == sorted(set(names))


def test_everything_the_project_names_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    running = {pin.name for pin in read_pins([PINNED])}
    testing = running | {pin.name for pin in read_pins([PINNED_FOR_TESTS])}
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    assert {bare_name(need) for need in wanted} <= running
    extras = project["project"]["optional-dependencies"]["dev"]
    assert {bare_name(need) for need in extras} <= testing


def bare_name(need: str) -> str:
    return normal_name(re.match(r"[\w.-]+", need)[0])  # type: ignore[index]


@pytest.mark.parametrize("command", ["run.py", "test.py"])
def test_the_commands_say_how_they_are_used(command: str) -> None:
    words = [sys.executable, str(ROOT / "packaging" / command)]
    helped = subprocess.run([*words, "--help"], check=False, capture_output=True, text=True)
    assert helped.returncode == 0
    assert helped.stdout.startswith(f"Use: python3 packaging/{command} [-- ARGS")
    wrong = subprocess.run([*words, "--version"], check=False, capture_output=True, text=True)
    assert wrong.returncode == 2
    assert wrong.stderr.count("\n") == 1
    assert "-- --version" in wrong.stderr
