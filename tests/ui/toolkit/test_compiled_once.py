"""PySide6's own modules are compiled once, and taken only for exactly the source they are of."""

from __future__ import annotations

import builtins
import os
import subprocess
import sys
from pathlib import Path

import pytest

from companion.ui.toolkit.compiled_once import compiled_once, place_beside

NAME = "shibokensupport/one.py"

_START = """
import sys
from pathlib import Path
from companion.ui.toolkit.compiled_once import compiled_once
compiled = []
def hear(event, about):
    if event == "compile" and str(about[1]).startswith("shibokensupport/"):
        compiled.append(about[1])
sys.addaudithook(hear)
with compiled_once(Path(sys.argv[1])):
    from PySide6.QtCore import QPoint
try:
    QPoint("a", "b")
except TypeError as error:
    print(len(compiled), "QPoint" in str(error))
"""


def start(place: Path, *flags: str) -> str:
    """Return how many of its modules PySide6 compiled, and whether it still explains itself."""
    env = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *flags, "-c", _START, str(place)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout


def value_of(place: Path, source: bytes, name: str = NAME) -> object:
    """Return what a source says, compiled as PySide6 does."""
    with compiled_once(place):
        code = compile(source, name, "exec")
    return code.co_consts[0]


def test_the_second_start_compiles_nothing(tmp_path: Path) -> None:
    place = tmp_path / "there" / "kept.pyside"
    many, explains = start(place).split()
    assert int(many) >= 5
    assert explains == "True"
    assert start(place).split() == ["0", "True"]
    assert [each.name for each in place.parent.iterdir()] == ["kept.pyside"]


@pytest.mark.parametrize("spoil", [b"", b"nonsense", None], ids=["empty", "nonsense", "one bit"])
def test_a_spoilt_file_is_made_again(tmp_path: Path, spoil: bytes | None) -> None:
    place = tmp_path / "kept.pyside"
    start(place)
    whole = place.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    place.write_bytes(flipped if spoil is None else spoil)
    assert start(place).split()[0] != "0"
    assert start(place).split()[0] == "0"


def test_where_python_may_not_write_compiled_files_neither_does_this(tmp_path: Path) -> None:
    place = tmp_path / "kept.pyside"
    assert start(place, "-B").split()[1] == "True"
    assert not place.exists()


def test_another_source_is_compiled_again(tmp_path: Path) -> None:
    place = tmp_path / "kept.pyside"
    assert value_of(place, b"a = 1") == 1
    assert value_of(place, b"a = 2") == 2
    assert value_of(place, b"a = 1") == 1


def test_a_place_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert value_of(in_the_way / "kept.pyside", b"a = 1") == 1
    assert place_beside(None) is None
    with compiled_once(None):
        assert compile("1", NAME, "eval").co_consts == (1,)


def test_what_is_not_pysides_is_left_to_python(tmp_path: Path) -> None:
    place = tmp_path / "kept.pyside"
    pythons_own = builtins.compile
    assert value_of(place, b"a = 3", "ours.py") == 3
    assert not place.exists()
    assert builtins.compile is pythons_own
