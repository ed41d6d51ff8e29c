"""Use cases for coping notes: write, date, fold away, let go, delete, find.

Nothing is ever read out of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from companion.domain.errors import EmptyTextError
from companion.domain.records import CopingNote, new_id
from companion.domain.text import clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

PAGE = "coping"
QUIET = "quiet"
"""The anchor of the quiet page, before the id of a note."""
SMALL_THINGS = "small-things"
"""The anchor of the small things that may help, before the id of a topic."""


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


def save_small_thing(
    snapshot: Snapshot, *, note_id: str, words: str, topic: str, written_on: date, now: datetime
) -> Step:
    """Return the step that puts a small thing into a new note; the person's own words follow it.

    Undo leads back to the topic it was saved from.

    Raises:
        EmptyTextError: If there are no words.
    """
    text = f"{words.strip()}\n\n" if words.strip() else ""
    step = write_note(snapshot, note_id=note_id, text=text, written_on=written_on, now=now)
    return replace(step, action=Action.NOTE_SAVED, anchor=f"{SMALL_THINGS}/{topic}")


def remove_note(snapshot: Snapshot, *, note_id: str, now: datetime) -> Step:
    """Return the step that deletes a note; undo brings it back."""
    note = existing(snapshot.notes, note_id)
    return Step(
        action=Action.NOTE_REMOVED, page=PAGE, pairs=((note, removed(note, now)),), anchor=note_id
    )


def date_note(snapshot: Snapshot, *, note_id: str, written_on: date, now: datetime) -> Step:
    """Return the step that gives a note another day."""
    note = existing(snapshot.notes, note_id)
    return _edited(Action.NOTE_DATED, note, changed(note, now, written_on=written_on))


def fold_note(snapshot: Snapshot, *, note_id: str, folded: bool, now: datetime) -> Step:
    """Return the step that folds the words of a note away, or puts it with the others again."""
    note = existing(snapshot.notes, note_id)
    action = Action.NOTE_FOLDED if folded else Action.NOTE_UNFOLDED
    return _edited(action, note, changed(note, now, folded=folded))


def let_go_note(snapshot: Snapshot, *, note_id: str, now: datetime) -> Step:
    """Return the step that lets a note go; its words are erased soon (`note_bin`).

    Undo leads back to the quiet page it was let go on.
    """
    note = existing(snapshot.notes, note_id)
    gone = changed(removed(note, now), now, let_go=True)
    return Step(
        action=Action.NOTE_LET_GO,
        page=PAGE,
        pairs=((note, gone),),
        anchor=f"{QUIET}/{note_id}",
    )


def _edited(action: Action, before: CopingNote, after: CopingNote) -> Step:
    return Step(action=action, page=PAGE, pairs=((before, after),), anchor=before.id)


def find_notes(snapshot: Snapshot, words: str) -> Iterator[CopingNote]:
    """Yield the notes that hold every word, newest first; all of them for no words.

    The words of one that is folded away are not looked through.
    """
    wanted = searched_words(words)
    for note in snapshot.notes_newest_first():
        text = searched_text(note)
        if all(word in text for word in wanted):
            yield note


def searched_words(words: str) -> tuple[str, ...]:
    """Return typed words as find looks for them: without the marks that stand around a word."""
    return tuple(map(_bare, folded(words).split()))


def _bare(word: str) -> str:
    """Return a word without quotation marks, commas and the like at its ends; or those alone."""
    first, last = 0, len(word)
    while first < last and unicodedata.category(word[first]).startswith("P"):
        first += 1
    while first < last and unicodedata.category(word[last - 1]).startswith("P"):
        last -= 1
    return word[first:last] or word


def folded(words: str) -> str:
    """Return words as find compares them: capitals and accents aside, however they are typed."""
    plain = words.casefold()
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain.replace("\u2019", "'"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def searched_text(note: CopingNote) -> str:
    """Return what find looks through: the words and the tags, and nothing where it is folded."""
    return "" if note.folded else folded(f"{note.text}\n{note.tags}")
