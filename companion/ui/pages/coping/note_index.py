"""The notes in order, ready to be searched at every key. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from companion.domain.dates import DateFormat
from companion.domain.records import CopingNote
from companion.services.note_dates import TypedDate, part_dates
from companion.services.note_tags import has_tag, known_tags
from companion.services.notes import folded, searched_text, searched_words
from companion.services.snapshot import Snapshot

_FIRST = 400
_LINE = 100
_AGE = attrgetter("written_on", "created_at", "id")
_OfDay = Callable[[CopingNote], bool]


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
    the shorter one found something. With `dates` a number or the name of a month or a weekday
    also finds the notes of such a day, and a whole date those of that one day.
    """

    def __init__(self, dates: DateFormat | None = None) -> None:
        self._months = _places(dates.months if dates else ())
        self._weekdays = _places(dates.weekdays if dates else ())
        self._with_days = dates is not None
        self._seen: Mapping[str, CopingNote] = {}
        self._all: tuple[CopingNote, ...] = ()
        self._folded: dict[str, str] = {}
        self._unfolded: list[CopingNote] = []
        self._wanted: tuple[str, ...] = ()
        self._tag = ""
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
        self._wanted, self._tag, self._found = (), "", self._all

    def fold_some(self, count: int) -> bool:
        """Make some notes ready for finding ahead of the first key; False when all are."""
        for _ in range(min(count, len(self._unfolded))):
            note = self._unfolded.pop()
            self._folded[note.id] = searched_text(note)
        return bool(self._unfolded)

    @property
    def has_tags(self) -> bool:
        """Whether any note has a tag that is told."""
        return any(note.tags and not note.folded for note in self._all)

    def tags(self) -> tuple[str, ...]:
        """Return every tag in use, by the alphabet."""
        return known_tags(self._all)

    def find(self, words: str, tag: str = "") -> Iterator[CopingNote]:
        """Yield the notes that hold every word and have the tag, newest first.

        For no words and no tag all of them. One that is folded away is in nothing that is found.
        """
        typed, plain = self._parted(searched_words(words))
        wanted = (*(each.words for each in typed), *plain)
        self.fold_some(len(self._unfolded) if wanted else 0)
        days = (*map(_on_date, typed), *map(self._of_day, plain))
        found: Sequence[CopingNote] = self._all
        if tag == self._tag and not any(days) and _narrower(wanted, self._wanted):
            found = self._found
        elif tag:
            found = [note for note in found if note.tags and not note.folded and has_tag(note, tag)]
        spelled = (*(each.spelled for each in typed), *((word,) for word in plain))
        for ways, of_day in zip(spelled, days, strict=True):
            found = self._holding(found, ways, of_day)
        self._wanted, self._tag, self._found = wanted, tag, found
        return iter(found)

    def _parted(self, words: Sequence[str]) -> tuple[tuple[TypedDate, ...], tuple[str, ...]]:
        """Return the dates among the words, each of them one thing, and the other words."""
        if not self._with_days:
            return (), tuple(words)
        return part_dates(" ".join(words), self._months)

    def _holding(
        self, notes: Sequence[CopingNote], spelled: tuple[str, ...], of_day: _OfDay | None
    ) -> list[CopingNote]:
        """Return the notes whose words hold one of these spellings, or that are of such a day."""
        texts, (word, *others) = self._folded, spelled
        if of_day is None:
            return [note for note in notes if word in texts[note.id]]
        return [
            note
            for note in notes
            if word in texts[note.id]
            or (not note.folded and of_day(note))
            or any(each in texts[note.id] for each in others)
        ]

    def _of_day(self, word: str) -> _OfDay | None:
        """Return what tells a note whose day a word names; None for a word that names none."""
        if not self._with_days:
            return None
        if word.isascii() and word.isdigit() and len(word) <= len("2026"):
            number = int(word)
            return lambda note: number in (note.written_on.day, note.written_on.year)
        if word in self._months:
            month = self._months[word]
            return lambda note: note.written_on.month == month
        if word in self._weekdays:
            weekday = self._weekdays[word]
            return lambda note: note.written_on.isoweekday() == weekday
        return None


def _on_date(typed: TypedDate) -> _OfDay:
    return lambda note: typed.fits(note.written_on)


def _places(names: Sequence[str]) -> Mapping[str, int]:
    return {folded(name): place for place, name in enumerate(names, 1)}


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
