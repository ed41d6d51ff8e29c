"""The notes in order, ready to be searched at every key. No widgets here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from companion.domain.records import CopingNote
from companion.services.snapshot import Snapshot

_FIRST = 400
_LINE = 100


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note in the list; its first words are shown only when a person asks for them."""

    note: CopingNote
    words_shown: bool = False

    @property
    def key(self) -> str:
        """The identity of the note."""
        return self.note.id


class NoteIndex:
    """Keeps the notes newest first with their words folded, and finds among them.

    10,000 notes are sorted and folded once, not at every key; a longer search looks only where
    the shorter one found something.
    """

    def __init__(self) -> None:
        self._seen: Mapping[str, CopingNote] | None = None
        self._notes: tuple[CopingNote, ...] = ()
        self._folded: dict[str, tuple[CopingNote, str]] = {}
        self._wanted: tuple[str, ...] = ()
        self._found: tuple[CopingNote, ...] = ()

    def take(self, snapshot: Snapshot) -> None:
        """Take in the notes of a snapshot; the same ones cost nothing."""
        if snapshot.notes is self._seen:
            return
        self._seen = snapshot.notes
        self._notes = tuple(note for note in snapshot.notes_newest_first() if note.text.strip())
        self._wanted, self._found = (), self._notes

    def find(self, words: str) -> tuple[CopingNote, ...]:
        """Return the notes that hold every word, newest first; all of them for no words."""
        wanted = tuple(words.casefold().split())
        if not wanted:
            self._wanted, self._found = (), self._notes
            return self._notes
        among = self._found if _narrower(wanted, self._wanted) else self._notes
        found = among
        for word in wanted:
            found = tuple(note for note in found if word in self._words(note))
        self._wanted, self._found = wanted, found
        return found

    def _words(self, note: CopingNote) -> str:
        kept = self._folded.get(note.id)
        if kept is None or kept[0] is not note:
            kept = self._folded[note.id] = (note, note.text.casefold())
        return kept[1]


def _narrower(wanted: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether everything that holds the new words also held the ones before."""
    return all(any(old in new for new in wanted) for old in before)


def first_line(text: str) -> str:
    """Return the first words of a note on one line, cut at a word."""
    words = " ".join(text[:_FIRST].split())
    if len(words) <= _LINE:
        return words
    short = words[:_LINE]
    cut = short.rfind(" ")
    return f"{short[:cut] if cut > _LINE // 2 else short}…"
