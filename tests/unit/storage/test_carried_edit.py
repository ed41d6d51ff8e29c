"""The last edit of a session is carried into the next journal, and is never lost on the way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from companion.storage import open_database

LONG = "Slept badly, walked to the bakery. " * 400


@pytest.fixture
def carried(tmp_path: Path) -> tuple[Path, Path]:
    """A store whose newest journal holds its header and one carried edit, and nothing else."""
    folder = tmp_path / "store"
    with open_database(folder) as db:
        db.insert({"text": LONG})
        shutil.copytree(folder, tmp_path / "ended")
    folder = tmp_path / "ended"
    begun = open_database(folder)
    begun.insert({"text": "next"})
    newest = max(folder.glob("journal-*"), key=lambda path: int(path.name.split("-")[1]))
    data = newest.read_bytes()
    begun.close()
    cut = tmp_path / "cut"
    shutil.copytree(tmp_path / "ended", cut, ignore=lambda *_: {"snapshot-*"})
    for extra in cut.glob("journal-*"):
        if int(extra.name.split("-")[1]) > int(newest.name.split("-")[1]):
            extra.unlink()
    lines = data.splitlines(keepends=True)
    whole = b"".join(lines[:-1])
    assert LONG.encode()[:30] in whole
    (cut / newest.name).write_bytes(whole)
    return cut, cut / newest.name


def texts(folder: Path, *, read_only: bool) -> list[str]:
    with open_database(folder, read_only=read_only) as db:
        return [each["text"] for each in db.all()]


@pytest.mark.parametrize("left", [0, 1, 511, 1023, 1024, 1025, 2000, 9_000, 14_000])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_beginning_cut_short_loses_nothing(
    carried: tuple[Path, Path], left: int, read_only: bool
) -> None:
    folder, journal = carried
    journal.write_bytes(journal.read_bytes()[:left])
    assert texts(folder, read_only=read_only) == [LONG]
    assert texts(folder, read_only=False) == [LONG]


def test_a_beginning_that_is_spoilt_loses_nothing(carried: tuple[Path, Path]) -> None:
    folder, journal = carried
    data = bytearray(journal.read_bytes())
    data[2000:2512] = bytes(512)
    journal.write_bytes(bytes(data))
    assert texts(folder, read_only=True) == [LONG]


def test_a_whole_beginning_counts(carried: tuple[Path, Path]) -> None:
    folder, _ = carried
    assert texts(folder, read_only=True) == [LONG]
