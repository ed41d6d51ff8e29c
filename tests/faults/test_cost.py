"""F9: what one edit costs does not grow with the store. Counted, not timed.

The times, as a ratio to SQLite, are in tests/bench.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_rig.disk import SimulatedDisk
from fault_rig.edits import NOTES, fill, notes
from tinydb import where

from companion.storage import StoreDatabase


class CountingDisk(SimulatedDisk):
    """Counts the calls and the bytes."""

    def __init__(self) -> None:
        super().__init__()
        self.count: Counter[str] = Counter()

    def write(self, descriptor: int, data: bytes) -> int:
        self.count["writes"] += 1
        self.count["bytes"] += len(data)
        return super().write(descriptor, data)

    def flush(self, descriptor: int) -> None:
        self.count["flushes"] += 1
        super().flush(descriptor)

    def flush_folder(self, folder: Path) -> None:
        self.count["folder flushes"] += 1
        super().flush_folder(folder)

    def create(self, path: Path) -> int:
        self.count["new files"] += 1
        return super().create(path)

    def read(self, path: Path) -> bytes:
        self.count["reads"] += 1
        return super().read(path)


def _costs(folder: Path, records: int) -> list[Counter[str]]:
    """Return what each of four kinds of edit costs in a store of that size."""
    folder.mkdir()  # the lock is a real one
    disk = CountingDisk()
    db = StoreDatabase(folder, files=disk)
    fill(db, notes(records))
    table = db.table(NOTES)
    new = dict(notes(1, "new")[1])
    edits: list[Callable[[], object]] = [
        lambda: table.insert(new),
        lambda: table.update({"tag": "later"}, doc_ids=[7]),
        lambda: table.update({"tag": "now"}, where("tag") == "later"),
        lambda: table.remove(doc_ids=[9]),
    ]
    costs = []
    for edit in edits:
        disk.count.clear()
        edit()
        costs.append(Counter(disk.count))
    return costs


@pytest.mark.timeout(600)
def test_an_edit_costs_one_write_and_one_flush_however_many_records_there_are(
    tmp_path: Path, amount: Callable[[int, int], int], tell: Callable[[str, str], None]
) -> None:
    few = _costs(tmp_path / "few", 100)
    many = _costs(tmp_path / "many", amount(5_000, 100_000))
    for one, other in zip(few, many, strict=True):
        assert set(other) == {"writes", "bytes", "flushes"}
        assert (other["writes"], other["flushes"]) == (1, 1)
        assert other["bytes"] <= 4096
        assert abs(other["bytes"] - one["bytes"]) <= 800, "one note may be longer than another"
    worst = max(each["bytes"] for each in many)
    tell("F9", f"1 write, 1 flush, at most {worst} bytes an edit, at every size")
