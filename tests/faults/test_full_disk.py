"""F5: the disk is full, by a small file system and by a size limit."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fault_rig.edits import Model, Person, fill, in_database, notes

from companion.storage import SaveFailed, StoreDatabase, open_database

_HERE = Path(__file__).parent
_SIZE = 1 << 20


pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MiB, where this user may mount one."""
    place = tmp_path / "small"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        done = False
    if not done:
        pytest.skip("no small file system can be mounted here; the size limit is tested instead")
    yield place
    # Tidying up only: inside a changed root the place may be known by another name.
    subprocess.run(["umount", "-l", str(place)], capture_output=True, check=False)


def _fill_up(place: Path, leave: int) -> Path:
    """Take all room but a little."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as stream:
        try:
            while stream.write(b"x" * 4096):
                pass
        except OSError:
            pass
        stream.truncate(max(0, filler.stat().st_size - leave))
    return filler


def _edit_until_refused(db: StoreDatabase, model: Model, seed: str) -> tuple[int, Model, Model]:
    """Edit until the disk is full; return how many edits are kept, and the two states it may have.

    These are what is promised, and that with the refused edit.
    """
    for number in range(10_000):
        person = Person(f"{seed} {number}", model, removing=0.1)
        edit = person.next()
        refused = ""
        try:
            edit.make(db)
        except SaveFailed as error:
            refused = error.reason
        if refused:
            assert refused == "full"
            assert in_database(db) == model
            return number, model, person.model
        model = person.model
    raise AssertionError("the disk never became full")


def _in_another_program(folder: Path, model: Model, seed: str) -> tuple[Model, Model]:
    """Edit in a program that ends, closing nothing, once it is refused; return the two states."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            kept, _, _ = _edit_until_refused(open_database(folder), model, seed)
            os.write(writing, str(kept).encode())
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    os.close(writing)
    os.waitpid(child, 0)
    kept = int(os.read(reading, 100))
    os.close(reading)
    for number in range(kept):
        model = _after(model, f"{seed} {number}")
    return model, _after(model, f"{seed} {kept}")


def _after(model: Model, seed: str) -> Model:
    person = Person(seed, model, removing=0.1)
    person.next()
    return person.model


def test_a_full_disk_refuses_edits_and_loses_none(
    small_disk: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    runs = amount(25, 100)
    for number in range(runs):
        seed = f"{fault_seed} {number}"
        folder = small_disk / f"store-{number}"
        model = notes(600, seed)
        with open_database(folder) as db:
            fill(db, model)
        filler = _fill_up(small_disk, random.Random(seed).randint(0, 30) * 1024)
        promised = _in_another_program(folder, model, seed)

        # It starts again while the disk is still full.
        with open_database(folder) as db:
            assert db.repairs == ()
            assert in_database(db) in promised
            _, model, _ = _edit_until_refused(db, in_database(db), f"{seed} again")

            # Room is made; the same program goes on.
            filler.unlink()
            for step in range(20):
                person = Person(f"{seed} after {step}", model)
                person.next().make(db)
                model = person.model
        assert in_database(open_database(folder, read_only=True)) == model
        shutil.rmtree(folder)
    tell("F5", f"tmpfs of 1 MiB: {runs} full disks, restarted while full and gone on after: exact")


_LIMITED = """
import json, resource, sys
from fault_rig.edits import Person, fill, in_database, notes
from companion.storage import SaveFailed, open_database
folder, seed, runs = json.loads(sys.argv[1])
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, unlimited[1]))
for run in range(runs):
    place = f"{folder}/{run}"
    model = notes(600, f"{seed} {run}")
    db = open_database(place)
    fill(db, model)
    # Files may only be so long: first a few edits fit, at last not even a header does.
    refused = 0
    for number in range(60):
        limit(3000 if number < 30 else 700)
        person = Person(f"{seed} {run} {number}", model)
        try:
            person.next().make(db)
        except SaveFailed as error:
            assert error.reason == "full", error.reason
            refused += 1
            assert in_database(db) == model
        else:
            model = person.model
    assert refused >= 30
    del db
    db = open_database(place)
    assert in_database(db) == model and db.repairs == ()
    try:
        Person(f"{seed} {run} full", model).next().make(db)
        raise AssertionError("an edit fits where nothing does")
    except SaveFailed:
        pass
    limit(unlimited[0])
    for number in range(20):
        person = Person(f"{seed} {run} after {number}", model)
        person.next().make(db)
        model = person.model
    db.close()
    assert in_database(open_database(place, read_only=True)) == model
"""


def test_a_size_limit_refuses_edits_and_loses_none(
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    runs = amount(15, 100)
    places = os.pathsep.join([str(_HERE), str(_HERE.parents[1])])
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, json.dumps([str(tmp_path), fault_seed, runs])],
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    tell("F5", f"size limit: {runs} runs, refused, restarted and gone on after: exact")


def test_a_torn_line_is_dropped_in_silence_and_the_full_disk_opens(tmp_path: Path) -> None:
    db = open_database(tmp_path / "store")
    fill(db, notes(5))
    db.insert({"last": True})
    db.close()
    path = tmp_path / "store" / "journal-1"
    path.write_bytes(path.read_bytes()[:-10])
    again = open_database(tmp_path / "store")
    assert len(again) == 0
    assert in_database(again) == notes(5)
    assert again.repairs == ()
    again.close()
