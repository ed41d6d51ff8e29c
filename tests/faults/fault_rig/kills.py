"""A program to kill: edits a store in a process of its own, and is shot at a random moment.

Run as a script with its orders as JSON, it prints what became of the store. It forks for each
round, so that a round costs milliseconds and is still a real process with a real SIGKILL.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tinydb import TinyDB

from companion.storage import StoreDatabase
from companion.storage.files import Files
from fault_rig.edits import Model, Person, fill, in_database, notes


@dataclass(frozen=True)
class Orders:
    """What to run, and how often.

    `store` is "journal" or "plain" (TinyDB as it ships). The kill comes at most `spread_ms` after
    some number of edits up to `most_edits`, so that a busy machine kills in edits too. One round
    in `early_each` is killed at most `early_ms` after the start instead, mostly while it opens.
    `flush_ms` slows every flush.
    """

    folder: str
    seed: str
    rounds: int
    store: str = "journal"
    records: int = 1000
    most_edits: int = 25
    spread_ms: float = 1.5
    early_each: int = 8
    early_ms: float = 15
    flush_ms: float = 0
    compact_above: int = 1 << 26
    removing: float = 0.2


@dataclass
class Outcome:
    """How many rounds left what: the last four must be 0 for a store that keeps its word."""

    rounds: int = 0
    edits: int = 0
    exact: int = 0
    one_more: int = 0
    lost: int = 0
    unreadable: int = 0
    reported: int = 0
    failed: int = 0


class SlowFiles(Files):
    """Files on a disk that takes its time to flush."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def flush(self, descriptor: int) -> None:
        time.sleep(self._seconds)
        super().flush(descriptor)


def opened(orders: Orders, *, read_only: bool = False) -> TinyDB:
    """Return the store the orders name."""
    if orders.store == "plain":
        return TinyDB(Path(orders.folder) / "db.json", create_dirs=True)
    files = SlowFiles(orders.flush_ms / 1000) if orders.flush_ms else Files()
    return StoreDatabase(
        orders.folder,
        files=files,
        read_only=read_only,
        compact_at_once_above=orders.compact_above,
    )


def run(orders: Orders) -> Outcome:
    """Do all rounds and return how they ended."""
    rng = random.Random(f"{orders.seed} moments")
    model = notes(orders.records, orders.seed)
    _set_up(orders, model)
    outcome = Outcome()
    for number in range(orders.rounds):
        if number % 20 == 19 and orders.store == "journal":
            opened(orders).close()
        early = number % orders.early_each == 1
        seconds = rng.uniform(0, orders.early_ms if early else orders.spread_ms) / 1000
        # The first byte says that it is open, each one after it that an edit is kept.
        wait_for = 0 if early else 1 + rng.randint(0, orders.most_edits)
        person = Person(f"{orders.seed} {number}", model, removing=orders.removing)
        edits = _shoot(orders, person, wait_for, seconds)
        if edits is None:
            outcome.failed += 1
            continue
        outcome.rounds += 1
        outcome.edits += edits
        again = Person(f"{orders.seed} {number}", model, removing=orders.removing)
        model = _judge(orders, again, edits, outcome)
    return outcome


def _set_up(orders: Orders, model: Model) -> None:
    db = opened(orders)
    fill(db, model)
    db.close()


def _shoot(orders: Orders, person: Person, wait_for: int, seconds: float) -> int | None:
    """Let a process edit, kill it, and return how many edits it was told are kept."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _edit_until_killed(orders, person, writing)
    os.close(writing)
    told = b""
    while len(told) < wait_for and (part := os.read(reading, wait_for - len(told))):
        told += part
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 1 << 16):
        told += part
    os.close(reading)
    return None if b"!" in told else told.count(b"a")


def _edit_until_killed(orders: Orders, person: Person, writing: int) -> None:
    try:
        if orders.store == "plain" and orders.flush_ms:
            _slow_every_flush(orders.flush_ms / 1000)
        db = opened(orders)
        os.write(writing, b"o")
        while True:
            person.next().make(db)
            os.write(writing, b"a")
    except BaseException as error:
        os.write(writing, b"!")
        sys.stderr.write(f"{error!r}\n")
    finally:
        os._exit(1)


def _slow_every_flush(seconds: float) -> None:
    fast = os.fsync

    def slow(descriptor: int) -> None:
        time.sleep(seconds)
        fast(descriptor)

    os.fsync = slow


def _judge(orders: Orders, person: Person, edits: int, outcome: Outcome) -> Model:
    """Compare the store with what was promised, count it, and return what to go on from."""
    for _ in range(edits):
        person.next()
    promised = dict(person.model)
    person.next()
    try:
        db = opened(orders, read_only=True)
        found = in_database(db)
        outcome.reported += bool(getattr(db, "repairs", ()))
        db.close()
    except Exception as error:
        sys.stderr.write(f"{error!r:.200}\n")
        outcome.unreadable += 1
        Path(orders.folder, "db.json").unlink(missing_ok=True)
        _set_up(orders, promised)
        return promised
    if found == promised:
        outcome.exact += 1
        return promised
    if found == person.model:
        outcome.one_more += 1
        return dict(person.model)
    outcome.lost += 1
    return found


def main() -> None:
    """Carry out the orders of the command line."""
    sys.stdout.write(json.dumps(asdict(run(Orders(**json.loads(sys.argv[1]))))))


if __name__ == "__main__":
    main()
