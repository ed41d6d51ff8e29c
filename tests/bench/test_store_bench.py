"""What a durable edit and an opening cost, beside SQLite and at other sizes."""

from __future__ import annotations

import json
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from companion.storage import PersonRecords, StoreDatabase, open_database

ROUNDS = 400
SMALL, USUAL, LARGE = 100, 10_000, 100_000
Edit = Callable[[], object]


def _note(number: int) -> dict[str, Any]:
    text = f"note {number} " + "slept badly, walked a little, asked the nurse again. " * 8
    return {"id": f"{number:032x}", "text": text, "tag": "night", "edited": number / 7}


@contextmanager
def _ours(folder: Path, records: int) -> Iterator[tuple[StoreDatabase, Edit]]:
    """A store with records, and one durable edit of it."""
    numbers = iter(range(10**9))
    with open_database(folder) as db:
        table = db.table("notes")
        table.insert_multiple(_note(number) for number in range(records))
        db.compact()
        yield db, lambda: table.update({"edited": next(numbers)}, doc_ids=[7])


@contextmanager
def _sqlite(path: Path, records: int) -> Iterator[Edit]:
    """The same in SQLite with a write-ahead log that is flushed at each commit."""
    numbers = iter(range(10**9))
    with closing(sqlite3.connect(path)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute("create table notes (id integer primary key, document text)")
        every = ((number + 1, json.dumps(_note(number))) for number in range(records))
        db.executemany("insert into notes values (?, ?)", every)
        db.commit()
        db.execute("pragma wal_checkpoint(truncate)")

        def edit() -> None:
            (text,) = db.execute("select document from notes where id = 7").fetchone()
            document = {**json.loads(text), "edited": next(numbers)}
            db.execute("update notes set document = ? where id = 7", (json.dumps(document),))
            db.commit()

        yield edit


def _in_turn(*edits: Edit) -> list[float]:
    """Return the median seconds of each edit, measured one after the other in every round."""
    for edit in edits:
        for _ in range(20):
            edit()
    times: list[list[float]] = [[] for _ in edits]
    for _ in range(ROUNDS):
        for edit, taken in zip(edits, times, strict=True):
            begin = time.perf_counter()
            edit()
            taken.append(time.perf_counter() - begin)
    return [statistics.median(taken) for taken in times]


def test_one_durable_edit_beside_a_sqlite_commit(
    tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    with (
        _ours(tmp_path / "store", USUAL) as (_, ours),
        _sqlite(tmp_path / "notes.sqlite", USUAL) as theirs,
    ):
        mine, other = _in_turn(ours, theirs)
    ratio = mine / other
    figure(
        "one durable edit, 10,000 records",
        f"{mine * 1e3:.3f} ms, SQLite {other * 1e3:.3f} ms: {ratio:.2f} x (budget 1.2)",
    )
    assert ratio <= 1.2


def test_one_durable_edit_in_a_large_store_beside_a_small_one(
    tmp_path: Path, figure: Callable[[str, str], None]
) -> None:
    with (
        _ours(tmp_path / "small", SMALL) as (_, few),
        _ours(tmp_path / "large", LARGE) as (_, many),
    ):
        small, large = _in_turn(few, many)
    ratio = large / small
    figure(
        "one durable edit, 100,000 beside 100 records",
        f"{large * 1e3:.3f} ms, {small * 1e3:.3f} ms: {ratio:.2f} x (budget 1.3)",
    )
    assert ratio <= 1.3


@pytest.mark.parametrize("records", [2_000, USUAL])
def test_opening(tmp_path: Path, records: int, figure: Callable[[str, str], None]) -> None:
    taken: dict[str, list[float]] = {"snapshot": [], "journal": []}
    for kind, times in taken.items():
        with open_database(tmp_path / kind) as db:
            for number in range(records):
                db.table("notes").insert(_note(number))
            if kind == "snapshot":
                db.compact()
            for _ in range(9):
                begin = time.perf_counter()
                looked = open_database(tmp_path / kind, read_only=True)
                times.append(time.perf_counter() - begin)
                assert len(looked.table("notes")) == records
    medians = {kind: statistics.median(times) * 1e3 for kind, times in taken.items()}
    figure(
        f"opening {records:,} records",
        f"{medians['snapshot']:.1f} ms from a snapshot, {medians['journal']:.1f} ms from "
        f"{records:,} journal lines (budget 150 at 10,000)",
    )
    assert medians["journal"] <= 150


def test_opening_and_reading_a_person(tmp_path: Path, figure: Callable[[str, str], None]) -> None:
    from companion.services.sample import sample_records

    folder = tmp_path / "person"
    person = PersonRecords.open(folder)
    person.write([(None, record) for record in sample_records(2_000)])
    person.close()
    opening, loading = [], []
    for _ in range(9):
        begin = time.perf_counter()
        person = PersonRecords.open(folder)
        opened = time.perf_counter()
        person.load()
        loading.append(time.perf_counter() - opened)
        opening.append(opened - begin)
        person.close()
    figure(
        "a person's 2,000 records",
        f"open {statistics.median(opening) * 1e3:.1f} ms, "
        f"load {statistics.median(loading) * 1e3:.1f} ms (budget 40)",
    )
    assert statistics.median(loading) <= 0.040


_IMPORT = """
import sys, time
begin = time.perf_counter()
import {0}
sys.stdout.write(str(time.perf_counter() - begin))
"""


def test_importing_the_room_beside_importing_tinydb(figure: Callable[[str, str], None]) -> None:
    root = Path(__file__).parents[2]

    def once(name: str) -> float:
        code = _IMPORT.format(name)
        done = subprocess.run(
            [sys.executable, "-c", code], check=True, cwd=root, capture_output=True, text=True
        )
        return float(done.stdout) * 1e3

    rounds = [[once(name) for name in ("tinydb", "companion.storage")] for _ in range(9)]
    tinydb, ours = (statistics.median(each) for each in zip(*rounds, strict=True))
    figure("importing companion.storage", f"{ours:.1f} ms, of which tinydb alone {tinydb:.1f} ms")
