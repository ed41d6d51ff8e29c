"""One step in both stores: a crash or a full disk in the middle leaves all of it or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_rig.both_stores import AFTER, BEFORE, NOTE

from companion.domain.records import Kind
from companion.services.verifying import Soundness, verify_folder
from companion.storage import PersonRecords, SaveFailed
from companion.storage.files import Files

_HERE = Path(__file__).parent
_MOST_FLUSHES = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the question as it was before."""
    made = tmp_path / "person"
    records = PersonRecords.open(made, device="a")
    records.write([(None, BEFORE)])
    records.close()
    return made


def _run(folder: Path, flush: int, moment: str) -> str:
    places = [str(_HERE), str(_HERE.parents[1])]
    done = subprocess.run(
        [sys.executable, "-m", "fault_rig.both_stores", str(folder), str(flush), moment],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places)},
    )
    assert done.returncode in {0, 9}, done.stderr
    return done.stdout.strip()


def _found(folder: Path) -> str:
    """Return what a folder holds of the step, after opening it twice."""
    seen = []
    for _ in range(2):
        records = PersonRecords.open(folder, device="a")
        loaded = records.load()
        records.close()
        seen.append((loaded[Kind.QUESTIONS], loaded[Kind.NOTES]))
    assert seen[0] == seen[1]
    return {((BEFORE,), ()): "nothing", ((AFTER,), (NOTE,)): "all"}.get(seen[0], f"half: {seen[0]}")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_kill_at_any_flush_leaves_the_whole_step_or_none_of_it(
    folder: Path, tmp_path: Path, moment: str
) -> None:
    found = []
    for flush in range(1, _MOST_FLUSHES):
        copy = tmp_path / f"copy-{flush}"
        shutil.copytree(folder, copy)
        said = _run(copy, flush, moment)
        found.append(_found(copy))
        assert verify_folder(copy).soundness is Soundness.SOUND
        if said:
            break
    assert said == "done"
    assert found[-1] == "all"
    assert set(found) <= {"nothing", "all"}
    assert len(found) > 3  # each store has a flush of its own, and the half is taken away


def _full_from(flush: int) -> Callable[[Files, int, bytes], int]:
    real: Callable[[Files, int, bytes], int] = Files.write
    left = [flush]

    def write(self: Files, descriptor: int, data: bytes) -> int:
        left[0] -= 1
        if left[0] <= 0:
            raise OSError(errno.ENOSPC, "full")
        return real(self, descriptor, data)

    return write


@pytest.mark.parametrize("reopened", [True, False])
def test_a_disk_that_is_full_from_any_write_on_leaves_all_or_nothing_and_takes_it_later(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reopened: bool
) -> None:
    refusals = 0
    for write in range(1, _MOST_FLUSHES):
        copy = tmp_path / f"copy-{write}"
        shutil.copytree(folder, copy)
        records = PersonRecords.open(copy, device="a")
        refused = False
        with monkeypatch.context() as full:
            full.setattr(Files, "write", _full_from(write))
            try:
                records.write([(BEFORE, AFTER), (None, NOTE)])
            except SaveFailed:
                refused = True
        if refused and not reopened:
            records.write([(BEFORE, AFTER), (None, NOTE)])
        records.close()
        refusals += refused
        assert _found(copy) in ({"all"} if not refused or not reopened else {"nothing", "all"})
    assert 0 < refusals < _MOST_FLUSHES - 1
