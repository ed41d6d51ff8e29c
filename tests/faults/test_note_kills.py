"""A program killed while a person writes notes: no word lost, and what was let go stays gone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_rig.writing_person import words_of

from companion.domain.records import CopingNote, Kind
from companion.services.snapshot import Snapshot
from companion.storage import PersonRecords

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")

_HERE = Path(__file__).parent
_ROUNDS = 10


def _write_and_kill(folder: Path, first: int, promises: int) -> list[str]:
    """Return what the program had promised when it was killed."""
    places = [str(_HERE), str(_HERE.parents[1])]
    command = [sys.executable, "-m", "fault_rig.writing_person", str(folder), str(first)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(promises)]
        program.send_signal(signal.SIGKILL)
        told += program.stdout.readlines()
    return [line.strip() for line in told if line.endswith("\n")]


def _look(folder: Path) -> Snapshot:
    records = PersonRecords.open(folder)
    try:
        return Snapshot.of(records.load())
    finally:
        records.close()


def _check(told: list[str], snapshot: Snapshot) -> None:
    gone = {line.split()[1] for line in told if line.startswith(("gone", "forgotten"))}
    for line in told:
        kind, key, end = line.split()
        if key in gone:
            left = snapshot.known(Kind.NOTES, key)
            assert isinstance(left, CopingNote)
            assert left.deleted_at is not None
            assert left.text == ""
        elif kind == "kept" and key.startswith("note"):
            assert snapshot.notes[key].text == words_of(key)
        elif kind == "typed" and key in snapshot.notes:
            assert len(snapshot.notes[key].text) >= int(end)
        else:
            assert key.startswith("away")  # let go, and the word that it is came too late


def _held(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_killed_program_keeps_every_word_and_brings_nothing_back(
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    chance = random.Random(fault_seed)
    folder, first, promised = tmp_path / "person", 0, 0
    for _ in range(amount(_ROUNDS, 300)):
        told = _write_and_kill(folder, first, chance.randint(1, 40))
        held = _held(folder)
        for line in told:
            if line.startswith("forgotten"):
                assert f"{line.split()[1]} says so".encode() not in held
        _check(told, _look(folder))
        promised += len(told)
        first += 100
    tell("F1 notes", f"{promised} promises before kills, none broken, nothing let go came back")
