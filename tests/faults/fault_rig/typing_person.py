"""A person who types appointments until the program is killed: the program of F1 for drafts.

It says on its standard output what is promised, each line once it is on the disk.
"""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from companion.domain.dates import PartialDate
from companion.services.appointments import Typed, add_appointment, keep_draft
from companion.services.store_thread import Job, Opened, Outcome, StoreThread, Written
from companion.services.workspace import opener_for

WORDS = "Clinic visit on level 2"


def _clock() -> datetime:
    return datetime.now(UTC)


class _Typist:
    """Asks for one change after the other and waits for the word that each is on the disk."""

    def __init__(self, folder: Path) -> None:
        self._told = threading.Semaphore(0)
        self._thread = StoreThread(opener_for(folder), _clock)
        self._thread.attach(self._hear)
        self._thread.start()
        self._told.acquire()

    def _hear(self, outcome: Outcome) -> None:
        if not isinstance(outcome, Opened | Written):
            raise AssertionError(outcome)
        self._told.release()

    def _do(self, promise: str, job: Job) -> None:
        self._thread.submit(job)
        self._told.acquire()
        sys.stdout.write(f"{promise}\n")
        sys.stdout.flush()

    def type_appointment(self, key: str) -> None:
        for end in range(4, len(WORDS) + 1, 4):
            typed = Typed(what=WORDS[:end], day="31", month="2")
            arguments = {"appointment_id": key, "typed": typed, "page": "when", "now": _clock()}
            self._do(f"draft {key} {end}", Job(keep_draft, arguments))
        day = PartialDate.parse("2026-12-03")
        arguments = {"appointment_id": key, "what": WORDS, "when": day, "now": _clock()}
        self._do(f"added {key} 0", Job(add_appointment, arguments))


def main(folder: str, first: str) -> None:
    """Type one appointment after the other, for ever."""
    typist = _Typist(Path(folder))
    number = int(first)
    while True:
        typist.type_appointment(f"visit-{number}")
        number += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
