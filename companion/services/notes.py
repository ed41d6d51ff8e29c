"""Use cases for coping notes: write, edit, delete, find. Nothing is ever read out of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from companion.domain.errors import EmptyTextError
from companion.domain.records import CopingNote, new_id
from companion.domain.text import clean_text
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Action, Step, changed, removed

PAGE = "coping"


def write_note(
    snapshot: Snapshot, *, note_id: str, text: str, written_on: date, now: datetime
) -> Step:
    """Return the step that keeps a note as it is being written.

    The page chooses the id when the person begins, so that every autosave is the same note.

    Raises:
        EmptyTextError: If a new note has no words yet.
    """
    words = clean_text(text)
    before = snapshot.notes.get(note_id)
    if before is None:
        if not words.strip():
            raise EmptyTextError
        note = CopingNote(
            id=note_id or new_id(),
            created_at=now,
            updated_at=now,
            text=words,
            written_on=written_on,
        )
        return Step(action=Action.NOTE_ADDED, page=PAGE, pairs=((None, note),), anchor=note.id)
    after = changed(before, now, text=words)
    return Step(action=Action.NOTE_EDITED, page=PAGE, pairs=((before, after),), anchor=note_id)


def remove_note(snapshot: Snapshot, *, note_id: str, now: datetime) -> Step:
    """Return the step that deletes a note; undo brings it back."""
    note = existing(snapshot.notes, note_id)
    return Step(
        action=Action.NOTE_REMOVED, page=PAGE, pairs=((note, removed(note, now)),), anchor=note_id
    )


def find_notes(snapshot: Snapshot, words: str) -> Iterator[CopingNote]:
    """Yield the notes that hold every word, newest first; all of them for no words."""
    wanted = words.casefold().split()
    for note in snapshot.notes_newest_first():
        text = note.text.casefold()
        if all(word in text for word in wanted):
            yield note
