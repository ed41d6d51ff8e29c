"""A person who writes notes and lets some go until killed: the program of F1 for notes.

It says on its standard output what is promised, each line once it is on the disk: "typed KEY END",
"kept KEY 0", "gone KEY 0" for a note whose words are erased, and "forgotten KEY 0" once no file
holds them.
"""

from __future__ import annotations

import sys
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from companion.services.note_bin import erase_notes, forget_old_words
from companion.services.notes import let_go_note, write_note
from companion.services.store_thread import (
    Errand,
    Job,
    Opened,
    Outcome,
    Ran,
    StoreThread,
    UseCase,
    Written,
)
from companion.services.workspace import opener_for

DAY = date(2026, 11, 24)


def words_of(key: str) -> str:
    """Return what is written in a note: its own name is in it more than once."""
    return f"{key} slept badly, and {key} says so."


class _Writer:
    """Asks for one change after the other and waits for the word that each is on the disk."""

    def __init__(self, folder: Path) -> None:
        self._told = threading.Semaphore(0)
        self._thread = StoreThread(opener_for(folder), lambda: datetime.now(UTC))
        self._thread.attach(self._hear)
        self._thread.start()
        self._told.acquire()

    def _hear(self, outcome: Outcome) -> None:
        if not isinstance(outcome, Opened | Written | Ran):
            raise AssertionError(outcome)
        self._told.release()

    def _do(self, promise: str, job: Job | Errand) -> None:
        self._thread.submit(job)
        self._told.acquire()
        if promise:
            sys.stdout.write(f"{promise}\n")
            sys.stdout.flush()

    def _step(self, promise: str, use_case: UseCase, **arguments: Any) -> None:
        self._do(promise, Job(use_case, {**arguments, "now": datetime.now(UTC)}))

    def write(self, key: str) -> None:
        """Type a note as it is kept by itself, a few letters more each time."""
        text = words_of(key)
        for end in (*range(8, len(text), 8), len(text)):
            self._step(
                f"typed {key} {end}", write_note, note_id=key, text=text[:end], written_on=DAY
            )
        self._step(f"kept {key} 0", write_note, note_id=key, text=text, written_on=DAY)

    def let_go(self, key: str) -> None:
        """Let a note go, and leave the page."""
        self._step("", let_go_note, note_id=key)
        self._step(f"gone {key} 0", erase_notes, note_ids=(key,))
        self._do(f"forgotten {key} 0", Errand(forget_old_words))


def main(folder: str, first: str) -> None:
    """Write one note after the other, for ever, and let every second one go."""
    writer = _Writer(Path(folder))
    number = int(first)
    while True:
        writer.write(f"note-{number}")
        writer.write(f"away-{number}")
        writer.let_go(f"away-{number}")
        number += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
