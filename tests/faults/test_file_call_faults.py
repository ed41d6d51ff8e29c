"""F4 and its control (F8): every file call of a script goes wrong in turn, alone and in pairs."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fault_rig.disk import SimulatedDisk
from fault_rig.edits import Model, Person, fill, in_database, notes
from fault_rig.faulty import KINDS, PAIRED, Fault, FaultyFiles

from companion.storage import SaveFailed, StoreDatabase
from companion.storage.changes import Memory, decode_changes
from companion.storage.files import Files
from companion.storage.headers import find_header
from companion.storage.lines import PlainText, scan_lines
from companion.storage.names import JOURNAL, list_store, path_of
from companion.storage.snapshots import read_snapshot

EDITS = 60
COMPACT_EVERY = 9
REOPEN_EVERY = 25


class Run:
    """The script on a disk whose calls can go wrong, and what was acknowledged."""

    def __init__(self, folder: Path, start: dict[str, bytes], model: Model) -> None:
        self.folder = folder
        self.disk = SimulatedDisk(start)
        self.files = FaultyFiles(self.disk)
        self.acknowledged = dict(model)
        self.possible: list[Model] = []
        self.refused = 0
        self.accepted_after = 0

    def play(self, at: int, fault: Fault | None) -> None:
        """Make the edits, with a fault at the call of that number."""
        self.files = FaultyFiles(self.disk, at, fault)
        db = self._open()
        for number in range(1, EDITS + 1):
            self._edit(db, number)
            if number % COMPACT_EVERY == 0:
                db.compact()
            if number % REOPEN_EVERY == 0:
                db.close()
                db = self._open()
                self.adopt(in_database(db))
        assert in_database(db) == self.acknowledged
        # The program ends here without closing anything.

    def adopt(self, found: Model) -> None:
        """Go on from what a reopened store holds, if it is one of the states it may have."""
        assert found in (self.acknowledged, *self.possible), self.files.fault_words
        # A refused edit that came back is promised only once another edit follows it.
        before = [self.acknowledged] if found != self.acknowledged else []
        self.acknowledged, self.possible = found, before + self.possible

    def _open(self) -> StoreDatabase:
        return StoreDatabase(self.folder, files=self.files)

    def _edit(self, db: StoreDatabase, number: int) -> None:
        person = Person(f"edit {number}", self.acknowledged)
        edit = person.next()
        try:
            edit.make(db)
        except SaveFailed:
            self.refused += 1
            # Nothing promised it, but its line may have reached the disk.
            self.possible.append(person.model)
            return
        self.acknowledged, self.possible = person.model, []
        self.accepted_after += self.refused > 0


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], Model]:
    folder = tmp_path_factory.mktemp("store")
    disk, model = SimulatedDisk(), notes(6)
    db = StoreDatabase(folder, files=disk)
    fill(db, model)
    db.close()
    return folder, disk.content(), model


def _states(run: Run, seed: str) -> Iterator[SimulatedDisk]:
    """Yield the disk after a kill, after a power cut, and after power cuts that kept some."""
    rng = random.Random(seed)
    yield run.disk.kill()
    yield run.disk.crash()
    for _ in range(2):
        yield run.disk.crash(rng)


def _reopened(folder: Path, files: Files) -> Model:
    db = StoreDatabase(folder, files=files, read_only=True)
    return in_database(db)


def _faults(calls: int, wanted: int, seed: str) -> list[tuple[int, Fault]]:
    every = [(call, fault) for call in range(1, calls + 1) for fault in KINDS]
    return every if wanted >= len(every) else random.Random(seed).sample(every, wanted)


def test_no_fault_of_any_file_call_loses_an_acknowledged_edit(
    start: tuple[Path, dict[str, bytes], Model],
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    calls = _count_calls(start)
    chosen = _faults(calls, amount(600, 1 << 30), fault_seed)
    refused = states = went_on = 0
    for call, fault in chosen:
        run = Run(*start)
        run.play(call, fault)
        for disk in _states(run, f"{fault_seed} {call} {fault}"):
            found = _reopened(run.folder, disk)
            assert found in (run.acknowledged, *run.possible), f"call {call} {fault}"
            states += 1
        refused += run.refused
        went_on += run.accepted_after > 0
    tell(
        "F4",
        f"{len(chosen)} runs over {calls} file calls and {len(KINDS)} kinds, {states} disks "
        f"reopened, {refused} edits refused, 0 acknowledged edits lost; "
        f"{went_on} runs took edits again after refusing some",
    )


def test_after_any_single_fault_the_next_edits_are_taken(
    start: tuple[Path, dict[str, bytes], Model],
) -> None:
    calls = _count_calls(start)
    for call in range(1, calls + 1):
        for fault in KINDS[:6]:
            run = Run(*start)
            run.play(call, fault)
            assert run.refused == 0, f"call {call} {fault}: one fault is tried again and passes"


def test_control_a_store_where_the_newest_snapshot_wins_loses_edits(
    start: tuple[Path, dict[str, bytes], Model], tell: Callable[[str, str], None]
) -> None:
    calls = range(1, _count_calls(start) + 1)
    tempting = [fault for fault in PAIRED if "remove" in fault.later]
    chosen = [(call, fault) for call in calls for fault in tempting]
    lost = 0
    for call, fault in chosen:
        run = Run(*start)
        run.play(call, fault)
        found = _newest_snapshot_wins(run.folder, run.disk.kill())
        lost += found not in (run.acknowledged, *run.possible)
    tell("F8 (F4)", f"newest snapshot wins: {lost} of {len(chosen)} runs lose, as they should")
    assert lost > 0


def _count_calls(start: tuple[Path, dict[str, bytes], Model]) -> int:
    run = Run(*start)
    run.play(0, None)
    assert run.refused == 0
    return run.files.calls


def _newest_snapshot_wins(folder: Path, files: Files) -> Model:
    """Read a store the tempting way: the newest whole snapshot, and the journals after it."""
    listing = list_store(files, folder)
    memory, base = Memory(), 0
    for number in listing.snapshots:
        snapshot = read_snapshot(files, folder, number, PlainText())
        if snapshot is not None and not snapshot.bad_records:
            memory, base = snapshot.memory, number
    for number in listing.journals:
        data = files.read(path_of(folder, JOURNAL, number))
        header = find_header(data)
        if header is None or number < base:
            continue
        for _, text in scan_lines(data, header.end, header.header.seed).good:
            memory.apply(decode_changes(text))
    return {int(key): document for key, document in memory.table("notes").items()}
