"""A program that writes one step into both stores and dies at one of its flushes."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from companion.domain.records import CopingNote, Question
from companion.storage import PersonRecords
from companion.storage.files import Files

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
BEFORE = Question(id="q", created_at=NOW, updated_at=NOW, text="Before?")
AFTER = dataclasses.replace(BEFORE, text="After?", updated_at=NOW + timedelta(minutes=1))
NOTE = CopingNote(
    id="n", created_at=NOW, updated_at=NOW, text="Rain.", written_on=date(2026, 11, 24)
)


def _die_at(flush: int, *, before: bool) -> None:
    real: Callable[[Files, int], None] = Files.flush
    left = [flush]

    def counted(self: Files, descriptor: int) -> None:
        left[0] -= 1
        if left[0] == 0 and before:
            os._exit(9)
        real(self, descriptor)
        if left[0] == 0:
            os._exit(9)

    Files.flush = counted  # type: ignore[method-assign]


def main(folder: str, flush: str, moment: str) -> None:
    """Open the folder, write the step, and say that it is done."""
    records = PersonRecords.open(Path(folder), device="a")
    _die_at(int(flush), before=moment == "before")
    records.write([(BEFORE, AFTER), (None, NOTE)])
    sys.stdout.write("done\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
