"""The notes in order, ready to be searched at every key. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from companion.domain.records import CopingNote
from companion.services.snapshot import Snapshot

_FIRST = 400
_LINE = 100
_AGE = attrgetter("written_on", "created_at", "id")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the list; its first words are shown only when a person asks for them.

    Lines are told apart by their place, so that a search changes rows instead of making new ones.
    """

    place: int
    note: CopingNote
    words_shown: bool = False

    @property
    def key(self) -> str:
        """The place of the line."""
        return str(self.place)


class NoteIndex:
    """Keeps the notes newest first with their words folded, and finds among them.

    10,000 notes are sorted and folded once, not at every key; a longer search looks only where
    the shorter one found something.
    """

    def __init__(self) -> None:
        self._seen: Mapping[str, CopingNote] = {}
        self._all: tuple[CopingNote, ...] = ()
        self._folded: dict[str, str] = {}
        self._unfolded: list[CopingNote] = []
        self._wanted: tuple[str, ...] = ()
        self._found: Sequence[CopingNote] = ()

    def take(self, snapshot: Snapshot) -> None:
        """Take in the notes of a snapshot; the same ones cost nothing."""
        notes = snapshot.notes
        if notes is self._seen:
            return
        before, self._seen = self._seen, notes
        ordered = sorted(notes.values(), key=_AGE, reverse=True)
        self._all = tuple(note for note in ordered if not note.text.isspace() and note.text)
        self._unfolded = [
            note
            for note in self._all
            if note.id not in self._folded or before.get(note.id) is not note
        ]
        for note_id in before.keys() - notes.keys():
            self._folded.pop(note_id, None)
        self._wanted, self._found = (), self._all

    def fold_some(self, count: int) -> bool:
        """Make some notes ready for finding ahead of the first key; False when all are."""
        for _ in range(min(count, len(self._unfolded))):
            note = self._unfolded.pop()
            self._folded[note.id] = note.text.casefold()
        return bool(self._unfolded)

    def find(self, words: str) -> Iterator[CopingNote]:
        """Yield the notes that hold every word, newest first; all of them for no words."""
        wanted = tuple(words.casefold().split())
        self.fold_some(len(self._unfolded) if wanted else 0)
        found = self._found if _narrower(wanted, self._wanted) else self._all
        folded = self._folded
        for word in wanted:
            found = [note for note in found if word in folded[note.id]]
        self._wanted, self._found = wanted, found
        return iter(found)


def _narrower(wanted: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether everything that holds the new words also held the ones before."""
    return bool(wanted) and all(any(old in new for new in wanted) for old in before)


def first_line(text: str) -> str:
    """Return the first words of a note on one line, cut at a word."""
    words = " ".join(text[:_FIRST].split())
    if len(words) <= _LINE:
        return words
    short = words[:_LINE]
    cut = short.rfind(" ")
    return f"{short[:cut] if cut > _LINE // 2 else short}…"
