"""The person's questions as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from companion.domain.dates import local_day
from companion.exchange.spreadsheet import write_table
from companion.services.asking_book import AskingBook, Told
from companion.services.snapshot import Snapshot
from companion.services.take_away import save_file

_COLUMNS = (
    *("question", "important", "want", "whom", "note", "added"),
    *("asked", "visit", "answer", "who", "own_words", "stands"),
)
_NO_ANSWER = ("",) * 6


def questions_table(snapshot: Snapshot, words: Mapping[str, str]) -> bytes:
    """Return every question with its answers as CSV; `words` are the phrases for it.

    They are in the person's order, and a question that was asked more than once has a line for
    each time, the earliest first.
    """
    return write_table([words[each] for each in _COLUMNS], _rows(snapshot, words))


def save_questions_table(target: Path, snapshot: Snapshot, words: Mapping[str, str]) -> None:
    """Write every question as CSV to a file.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    save_file(target, questions_table(snapshot, words))


def _rows(snapshot: Snapshot, words: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    book = AskingBook(snapshot)
    for question in snapshot.ordered_questions():
        about = (
            question.text,
            words["yes" if question.first else "no"],
            words["yes" if question.chosen else "no"],
            words.get(question.for_whom, "") if question.for_whom else "",
            question.note,
            local_day(question.created_at).isoformat(),
        )
        history = book.history(question.id)
        for told in history:
            yield (*about, *_answer(told, words))
        if not history:
            yield (*about, *_NO_ANSWER)


def _answer(told: Told, words: Mapping[str, str]) -> tuple[str, ...]:
    asking = told.asking
    return (
        str(asking.when) if asking.when else "",
        told.appointment.what if told.appointment else "",
        asking.answer,
        asking.who,
        asking.own_words,
        words.get(asking.outcome, "") if asking.outcome else "",
    )
