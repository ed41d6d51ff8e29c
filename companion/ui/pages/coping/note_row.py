"""One note in a list: its day, and more only when a person asks for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import CopingNote
from companion.services.note_tags import tags_of
from companion.ui.pages.coping.note_index import NoteLine, first_line
from companion.ui.widgets.open_row import OpenRow


class NoteRow(OpenRow):
    """A row that opens a note. One that is folded away shows a lock, and never its words."""

    def __init__(self, dates: DateFormat, line: NoteLine, parent: QWidget | None = None) -> None:
        self._dates = dates
        self.note = line.note
        super().__init__("", side=0, tall=8, ruled=True, parent=parent)
        self.show_line(line)

    def show_line(self, line: NoteLine) -> None:
        """Show another note, or the same one with or without its words."""
        self.note = line.note
        self.show_words(note_moment(self._dates, line.note), _words(line))
        self.set_note(self._small(line))

    def _small(self, line: NoteLine) -> str:
        if line.note.folded:
            return self.tr("Folded away")
        return ", ".join(tags_of(line.note)) if line.words_shown else ""

    def mark(self) -> str:
        """Return a lock for a note that is folded away."""
        return "lock" if self.note.folded else super().mark()


def _words(line: NoteLine) -> str:
    return first_line(line.note.text) if line.words_shown and not line.note.folded else ""


def note_moment(dates: DateFormat, note: CopingNote) -> str:
    """Return the day of a note, with the time it was begun unless that was on another day."""
    made = note.created_at.astimezone()
    same_day = made.date() == note.written_on
    return dates.moment(PartialDate.of(note.written_on), made.time() if same_day else None)
