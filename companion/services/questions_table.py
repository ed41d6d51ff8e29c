"""The person's questions as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from companion.exchange.spreadsheet import write_table
from companion.services.snapshot import Snapshot
from companion.services.take_away import save_file

_COLUMNS = ("question", "important", "want", "whom", "note", "added")


def questions_table(snapshot: Snapshot, words: Mapping[str, str]) -> bytes:
    """Return every question as CSV, in the person's order; `words` are the phrases for it."""
    return write_table([words[each] for each in _COLUMNS], _rows(snapshot, words))


def save_questions_table(target: Path, snapshot: Snapshot, words: Mapping[str, str]) -> None:
    """Write every question as CSV to a file.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    save_file(target, questions_table(snapshot, words))


def _rows(snapshot: Snapshot, words: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for question in snapshot.ordered_questions():
        yield (
            question.text,
            words["yes" if question.first else "no"],
            words["yes" if question.chosen else "no"],
            words.get(question.for_whom, "") if question.for_whom else "",
            question.note,
            question.created_at.date().isoformat(),
        )
