"""The notes in order, ready to be searched at every key. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from companion.domain.records import CopingNote
from companion.services.snapshot import Snapshot

_FIRST = 400
_LINE = 100
_BY_AGE = attrgetter("age")


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


class _Entry:
    """A note with what is worked out from it once: where it sorts, and its words folded."""

    __slots__ = ("age", "folded", "note")

    def __init__(self, note: CopingNote) -> None:
        self.note = note
        self.age = (-note.written_on.toordinal(), -note.created_at.timestamp(), note.id)
        self.folded = ""

    def fold(self) -> None:
        """Make the words ready for finding."""
        self.folded = self.folded or self.note.text.casefold()


class NoteIndex:
    """Keeps the notes newest first with their words folded, and finds among them.

    10,000 notes are sorted and folded once, not at every key; a longer search looks only where
    the shorter one found something.
    """

    def __init__(self) -> None:
        self._seen: Mapping[str, CopingNote] = {}
        self._all: list[_Entry] = []
        self._unfolded: list[_Entry] = []
        self._wanted: tuple[str, ...] = ()
        self._found: list[_Entry] = []

    def take(self, snapshot: Snapshot) -> None:
        """Take in the notes of a snapshot; the same ones cost nothing, a few new ones little."""
        notes = snapshot.notes
        if notes is self._seen:
            return
        before, self._seen = self._seen, notes
        fresh = [
            _Entry(note)
            for key, note in notes.items()
            if before.get(key) is not note and note.text.strip()
        ]
        kept = [entry for entry in self._all if notes.get(entry.note.id) is entry.note]
        self._all = sorted([*kept, *fresh], key=_BY_AGE)
        self._unfolded.extend(fresh)
        self._wanted, self._found = (), self._all

    def fold_some(self, count: int) -> bool:
        """Make some notes ready for finding ahead of the first key; False when all are."""
        for _ in range(min(count, len(self._unfolded))):
            self._unfolded.pop().fold()
        return bool(self._unfolded)

    def find(self, words: str) -> Iterator[CopingNote]:
        """Yield the notes that hold every word, newest first; all of them for no words."""
        wanted = tuple(words.casefold().split())
        self.fold_some(len(self._unfolded) if wanted else 0)
        found = self._found if _narrower(wanted, self._wanted) else self._all
        for word in wanted:
            found = [entry for entry in found if word in entry.folded]
        self._wanted, self._found = wanted, found
        return (entry.note for entry in found)


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
