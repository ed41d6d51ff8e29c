"""A program killed while a person fills in the form: what was promised is there, and once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_rig.typing_person import WORDS

from companion.services.appointments import begun
from companion.services.snapshot import Snapshot
from companion.storage import PersonRecords

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills with SIGKILL")

_HERE = Path(__file__).parent
_ROUNDS = 12


def _type_and_kill(folder: Path, first: int, promises: int) -> list[str]:
    """Return what the program had promised when it was killed."""
    places = [str(_HERE), str(_HERE.parents[1])]
    command = [sys.executable, "-m", "fault_rig.typing_person", str(folder), str(first)]
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


def test_a_killed_program_keeps_the_draft_or_the_appointment_and_never_both(
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    chance = random.Random(fault_seed)
    folder, first, promised = tmp_path / "person", 0, 0
    for _ in range(amount(_ROUNDS, 300)):
        told = _type_and_kill(folder, first, chance.randint(1, 20))
        snapshot = _look(folder)
        drafts = {each.appointment: each for each in begun(snapshot)}
        assert not drafts.keys() & snapshot.appointments.keys()
        for line in told:
            kind, key, end = line.split()
            promised += 1
            if kind == "added":
                assert snapshot.appointments[key].what == WORDS
            elif key in drafts:
                assert len(drafts[key].what) >= len(WORDS[: int(end)].strip())
            else:
                assert key in snapshot.appointments
        first += 100
    tell("F1 drafts", f"{promised} promises before kills, none broken, none kept twice")
