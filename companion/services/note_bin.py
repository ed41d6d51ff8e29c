"""Deleted coping notes: kept for 30 days, then emptied; and erasing for good before that.

An erased note keeps its place as a tombstone without words, so that an older copy that is brought
in does not bring it back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol, cast

from companion.domain.errors import NothingThereError
from companion.domain.records import CopingNote, Kind
from companion.services.actions import Action
from companion.services.notes import PAGE
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

KEPT = timedelta(days=30)
BIN = "deleted"
"""The anchor of the screen that shows what was deleted."""


def notes_in_bin(snapshot: Snapshot, now: datetime) -> tuple[CopingNote, ...]:
    """Return the deleted notes that can be put back, the one deleted last first."""
    return tuple(note for note in _gone(snapshot) if not note.let_go and not _is_due(note, now))


def put_back_note(snapshot: Snapshot, *, note_id: str, now: datetime) -> Step:
    """Return the step that puts a deleted note back among the others.

    Raises:
        NothingThereError: If its words are erased.
    """
    note = next((each for each in _gone(snapshot) if each.id == note_id), None)
    if note is None:
        raise NothingThereError(note_id)
    back = changed(note, now, deleted_at=None, let_go=False)
    return Step(action=Action.NOTE_PUT_BACK, page=PAGE, pairs=((note, back),), anchor=note_id)


def erase_notes(snapshot: Snapshot, *, note_ids: Iterable[str], now: datetime) -> Step:
    """Return the step that takes the words out of deleted notes for good."""
    wanted = frozenset(note_ids)
    return _erased((note for note in _gone(snapshot) if note.id in wanted), now)


def due_notes(snapshot: Snapshot, now: datetime) -> tuple[str, ...]:
    """Return the notes whose time in the bin is over, or that were let go."""
    return tuple(note.id for note in _gone(snapshot) if note.let_go or _is_due(note, now))


def last_day(note: CopingNote) -> datetime:
    """Return the moment a deleted note is emptied."""
    return (note.deleted_at or note.updated_at) + KEPT


class ForgetsOldNotes(Protocol):
    """What erasing needs of an open folder."""

    def forget_old_notes(self) -> None:
        """Have the files of the coping notes hold no earlier words than those of now."""


def forget_old_words(records: ForgetsOldNotes) -> None:
    """Have the files on the disk forget what was erased; a disk that refuses costs nothing."""
    records.forget_old_notes()


def _gone(snapshot: Snapshot) -> Iterable[CopingNote]:
    gone = cast("tuple[CopingNote, ...]", snapshot.deleted(Kind.NOTES))
    return (note for note in gone if note.text or note.tags)


def _is_due(note: CopingNote, now: datetime) -> bool:
    return now >= last_day(note)


def _erased(notes: Iterable[CopingNote], now: datetime) -> Step:
    pairs = tuple(
        (note, changed(note, now, text="", tags="", folded=False, let_go=False)) for note in notes
    )
    return Step(
        action=Action.NOTES_ERASED, page=PAGE, pairs=pairs, anchor=BIN, undoable=False, final=True
    )
