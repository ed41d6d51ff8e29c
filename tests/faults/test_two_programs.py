"""F7: two programs on one folder. One writes, the other is told who has it and may look."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from companion.storage import (
    Holder,
    StoreDatabase,
    StoreInUse,
    StoreReadOnly,
    open_database,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")

_ROOT = Path(__file__).parents[2]
_STARTS = """
import json, sys
from companion.storage import StoreInUse, open_database
folder, count = json.loads(sys.argv[1])
try:
    db = open_database(folder)
except StoreInUse as error:
    print(json.dumps({"refused": error.holder.pid if error.holder else None}))
else:
    for number in range(count):
        db.insert({"from": __import__("os").getpid(), "n": number})
    print(json.dumps({"kept": count}), flush=True)
    sys.stdin.read()
"""
_INSERTS = 20


def _start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _STARTS, json.dumps([str(folder), _INSERTS])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        text=True,
    )


@contextmanager
def _holder(folder: Path) -> Iterator[int]:
    """Another program that has the folder open until the end of the block, or until it is shot."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            db = open_database(folder)
            db.insert({"from": "holder"})
            os.write(writing, b"+")
            signal.pause()
        finally:
            os._exit(1)
    os.close(writing)
    assert os.read(reading, 1) == b"+"
    os.close(reading)
    try:
        yield child
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.timeout(600)
def test_of_two_that_start_at_once_one_writes_and_the_other_is_told(
    tmp_path: Path, amount: Callable[[int, int], int], tell: Callable[[str, str], None]
) -> None:
    rounds = amount(12, 100)
    for number in range(1, rounds + 1):
        both = [_start(tmp_path / "store") for _ in range(2)]
        told: list[dict[str, int | None]] = []
        for program in both:
            assert program.stdout is not None
            told.append(json.loads(program.stdout.readline()))
        for program in both:
            program.communicate("")
        assert sorted(map(list, told)) == [["kept"], ["refused"]], told
        winner = both[told.index({"kept": _INSERTS})]
        assert told[1 - both.index(winner)]["refused"] in (winner.pid, None)
        with open_database(tmp_path / "store") as db:
            assert len(db) == number * _INSERTS
    tell(
        "F7", f"{rounds} double starts: {rounds} refused plainly, {rounds * _INSERTS} kept, 0 lost"
    )


def test_the_lock_ends_with_a_killed_holder(
    tmp_path: Path, amount: Callable[[int, int], int], tell: Callable[[str, str], None]
) -> None:
    rounds = amount(25, 100)
    for number in range(1, rounds + 1):
        with _holder(tmp_path / "store"), pytest.raises(StoreInUse):
            open_database(tmp_path / "store")
        with open_database(tmp_path / "store") as db:
            assert len(db) == number
    tell("F7", f"{rounds} killed holders: 0 stale locks")


def test_the_second_program_learns_who_has_the_folder(tmp_path: Path) -> None:
    with _holder(tmp_path / "store") as pid:
        with pytest.raises(StoreInUse) as refused:
            open_database(tmp_path / "store")
        holder = refused.value.holder
        assert isinstance(holder, Holder)
        assert (holder.pid, holder.same_machine) == (pid, True)
        assert holder.since.utcoffset() is not None
        assert refused.value.folder == tmp_path / "store"


def test_looking_beside_a_writer_takes_no_lock_and_writes_no_byte(tmp_path: Path) -> None:
    with _holder(tmp_path / "store"):
        before = _picture(tmp_path)
        db = open_database(tmp_path / "store", read_only=True)
        assert db.all() == [{"from": "holder"}]
        with pytest.raises(StoreReadOnly):
            db.insert({"from": "looker"})
        assert db.compact() is False
        db.close()
        assert _picture(tmp_path) == before


def test_looking_while_generations_come_and_go_always_finds_a_whole_store(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        try:
            db = StoreDatabase(tmp_path / "store", compact_at_once_above=2000)
            number = 0
            while True:
                number += 1
                db.upsert({"n": number}, lambda _: True)
        finally:
            os._exit(1)
    try:
        last, looked = 0, 0
        while looked < 300 or last <= 1:  # a busy machine may let the writer wait
            if not (tmp_path / "store").is_dir():
                continue
            found = open_database(tmp_path / "store", read_only=True)
            assert found.repairs == ()
            number = max((each["n"] for each in found), default=0)
            assert number >= last
            last, looked = number, looked + 1
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_where_locks_are_decoration_a_newer_number_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    monkeypatch.setattr(fcntl, "flock", lambda *_: None)
    one = open_database(tmp_path / "store")
    two = open_database(tmp_path / "store")
    one.insert({"from": "one"})
    with pytest.raises(StoreInUse):
        two.insert({"from": "two"})
    assert len(two) == 0
    one.insert({"from": "one"})
    one.close()
    with open_database(tmp_path / "store") as db:
        assert [each["from"] for each in db] == ["one", "one"]


def _picture(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }
