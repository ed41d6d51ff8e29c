"""From an older shape to this one: a copy first, then old or new, never neither."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from companion.storage import SaveFailed, StoreDamaged, StoreDatabase, open_database
from companion.storage.files import Files
from companion.storage.migrations import (
    META,
    PINNED,
    SCHEMA,
    STEPS,
    Tables,
    bring_up_to_date,
    schema_of,
)


def rename_text(tables: Tables) -> None:
    """A made-up step: `words` becomes `text`."""
    for document in tables["notes"].values():
        document["text"] = document.pop("words")


def count_words(tables: Tables) -> None:
    """Another: each note says how long it is."""
    for document in tables["notes"].values():
        document["length"] = len(document["text"])


TWO_STEPS = {1: rename_text, 2: count_words}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    with open_database(tmp_path / "store") as db:
        db.table("notes").insert_multiple({"words": f"note {n}", "n": n} for n in range(5))
    return tmp_path / "store"


def shape(db: StoreDatabase) -> list[dict[str, Any]]:
    return [dict(each) for each in db.table("notes")]


OLD = [{"words": f"note {n}", "n": n} for n in range(5)]
NEW = [{"n": n, "text": f"note {n}", "length": 6} for n in range(5)]


def test_there_is_a_step_from_every_older_shape() -> None:
    assert set(STEPS) == set(range(1, SCHEMA))


def test_steps_run_in_turn_and_a_copy_of_the_old_shape_is_kept(old: Path) -> None:
    with open_database(old) as db:
        pinned = bring_up_to_date(db, TWO_STEPS, 3)
        assert pinned is not None
        assert schema_of(db.journal.memory) == 3
        assert shape(db) == NEW
    with open_database(old) as db:
        assert shape(db) == NEW
        assert bring_up_to_date(db, TWO_STEPS, 3) is None
    assert pinned.parent == old / PINNED
    with open_database(pinned, read_only=True) as copy:
        assert shape(copy) == OLD


def test_an_empty_store_needs_no_step(tmp_path: Path) -> None:
    with open_database(tmp_path / "store") as db:
        assert bring_up_to_date(db, TWO_STEPS, 3) is None
    assert not (tmp_path / "store" / PINNED).exists()


def test_a_step_that_goes_wrong_or_drops_documents_changes_nothing(old: Path) -> None:
    def wrong(tables: Tables) -> None:
        tables["notes"]["1"]["words"] = "half"
        raise ZeroDivisionError

    def dropping(tables: Tables) -> None:
        tables["notes"].clear()

    with open_database(old) as db:
        with pytest.raises(ZeroDivisionError):
            bring_up_to_date(db, {1: wrong}, 2)
        with pytest.raises(StoreDamaged):
            bring_up_to_date(db, {1: dropping}, 2)
        assert shape(db) == OLD
        assert META not in db.tables()


class EndingFiles(Files):
    """The program ends at the n-th call that changes the disk."""

    def __init__(self, at: int) -> None:
        self.calls = 0
        self._at = at

    def _count(self) -> None:
        self.calls += 1
        if self.calls >= self._at:
            raise KeyboardInterrupt

    def create(self, path: Path) -> int:
        self._count()
        return super().create(path)

    def write(self, descriptor: int, data: bytes) -> int:
        self.calls += 1
        if self.calls >= self._at:
            os.write(descriptor, data[: len(data) // 2])
            raise KeyboardInterrupt
        return super().write(descriptor, data)

    def flush(self, descriptor: int) -> None:
        self._count()
        super().flush(descriptor)

    def flush_folder(self, folder: Path) -> None:
        self._count()
        super().flush_folder(folder)

    def remove(self, path: Path) -> None:
        self._count()
        super().remove(path)

    def truncate(self, descriptor: int, size: int) -> None:
        self._count()
        super().truncate(descriptor, size)


def test_a_program_that_ends_at_any_file_call_leaves_the_old_shape_or_the_new(
    tmp_path: Path,
) -> None:
    calls, ended, seen = 0, True, set()
    while ended:
        calls += 1
        folder = tmp_path / str(calls)
        with open_database(folder) as db:
            db.table("notes").insert_multiple(OLD)
        db = StoreDatabase(folder, files=EndingFiles(calls))
        ended = False
        try:
            bring_up_to_date(db, TWO_STEPS, 3)
        except KeyboardInterrupt:
            ended = True
        del db
        with open_database(folder) as again:
            assert again.repairs == ()
            found = shape(again)
            assert found in (OLD, NEW), calls
            assert (schema_of(again.journal.memory) == 3) == (found == NEW)
            seen.add(found == NEW)
            bring_up_to_date(again, TWO_STEPS, 3)
            assert shape(again) == NEW
    assert calls > 10
    assert seen == {True, False}


def test_without_room_for_the_copy_nothing_is_changed(old: Path) -> None:
    class Full(Files):
        def write(self, descriptor: int, data: bytes) -> int:
            raise OSError(28, "full")

    db = StoreDatabase(old, files=Full())
    with pytest.raises(SaveFailed):
        bring_up_to_date(db, TWO_STEPS, 3)
    db.close()
    with open_database(old) as again:
        assert shape(again) == OLD
