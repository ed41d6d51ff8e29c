"""Tags on coping notes: plain words of the person's own, typed or picked again. No colours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from companion.domain.errors import EmptyTextError
from companion.domain.records import CopingNote
from companion.domain.text import clean_line
from companion.services.actions import Action
from companion.services.notes import PAGE
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed

LONGEST_TAG = 40


def tags_of(note: CopingNote) -> tuple[str, ...]:
    """Return the tags of a note, in the order they were added."""
    return tuple(tag for tag in note.tags.split("\n") if tag)


def has_tag(note: CopingNote, tag: str) -> bool:
    """Whether a note has a tag, however it is written."""
    return _folded(tag) in map(_folded, tags_of(note))


def typed_tags(text: str) -> tuple[str, ...]:
    """Return the tags a person typed, parted by commas or lines: cleaned, and each once."""
    lines = text.replace(",", "\n").split("\n")
    return _once(clean_line(line)[:LONGEST_TAG].strip() for line in lines)


def known_tags(notes: Iterable[CopingNote]) -> tuple[str, ...]:
    """Return every tag in use, by the alphabet; those of notes folded away are not told."""
    used = (tag for note in notes if note.tags and not note.folded for tag in tags_of(note))
    return tuple(sorted(_once(used), key=_folded))


def tag_note(snapshot: Snapshot, *, note_id: str, text: str, now: datetime) -> Step:
    """Return the step that puts typed tags on a note. One in use already keeps its spelling.

    Raises:
        EmptyTextError: If nothing is typed.
    """
    note = existing(snapshot.notes, note_id)
    spelled = {_folded(tag): tag for tag in known_tags(snapshot.notes.values())}
    fresh = tuple(spelled.get(_folded(tag), tag) for tag in typed_tags(text))
    if not fresh:
        raise EmptyTextError
    after = changed(note, now, tags="\n".join(_once((*tags_of(note), *fresh))))
    return Step(action=Action.NOTE_TAGGED, page=PAGE, pairs=((note, after),), anchor=note_id)


def untag_note(snapshot: Snapshot, *, note_id: str, tag: str, now: datetime) -> Step:
    """Return the step that takes a tag off a note."""
    note = existing(snapshot.notes, note_id)
    rest = (each for each in tags_of(note) if _folded(each) != _folded(tag))
    after = changed(note, now, tags="\n".join(rest))
    return Step(action=Action.NOTE_UNTAGGED, page=PAGE, pairs=((note, after),), anchor=note_id)


def _once(tags: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for tag in tags:
        if tag:
            found.setdefault(_folded(tag), tag)
    return tuple(found.values())


def _folded(tag: str) -> str:
    return tag.casefold()
