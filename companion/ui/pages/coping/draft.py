"""The note on the page: kept from the first word on, as it is typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Slot

from companion.domain.records import CopingNote, new_id
from companion.services.notes import remove_note, write_note
from companion.ui.pages.context import PageContext


class Draft(QObject):
    """Asks the session to keep the words of one note. Nothing here waits for the disk.

    A note is one undo step until it is left. A note that is emptied again is removed, and what is
    written then is a new one.
    """

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._id = new_id()
        self._written_on: date | None = None
        self._kept = ""

    @property
    def note_id(self) -> str:
        """The note on the page; empty while there are no words."""
        return self._id if self._kept else ""

    @property
    def kept(self) -> str:
        """The words as they were last handed over."""
        return self._kept

    @property
    def written_on(self) -> date:
        """The day of the note; today for a new one."""
        note = self.note
        if note is not None:
            return note.written_on
        return self._written_on or self._context.today()

    @property
    def note(self) -> CopingNote | None:
        """The note as it was last written to the disk; None while it is not."""
        return self._context.session.snapshot.notes.get(self.note_id)

    def open(self, note: CopingNote) -> None:
        """Go on with a note from before."""
        self.leave()
        self._id = note.id
        self._written_on = note.written_on
        self._kept = note.text

    def start_again(self) -> None:
        """Begin a new note."""
        self.leave()
        self._id = new_id()
        self._written_on = None
        self._kept = ""

    def catch_up(self) -> str | None:
        """Take in what something else made of the note, such as an undo.

        Returns the words to show now, empty for a note that is gone, and None if nothing changed.
        """
        if not self.note_id:
            return None
        note = self.note
        if note is None:
            if self._context.session.pending:
                return None
            self.start_again()
            return ""
        if note.text == self._kept:
            return None
        self._kept = note.text
        return note.text

    @Slot(str)
    def write(self, text: str) -> None:
        """Keep the words as they stand now."""
        session = self._context.session
        if text.strip():
            self._written_on = self.written_on
            self._kept = text
            session.do(
                write_note,
                merge=self._field,
                note_id=self._id,
                text=text,
                written_on=self._written_on,
            )
        elif self._kept:
            session.do(remove_note, merge=self._field, note_id=self._id)
            self.start_again()

    @Slot()
    def leave(self) -> None:
        """End the undo step of the note."""
        self._context.session.leave(self._field)

    @property
    def _field(self) -> str:
        return f"coping:{self._id}"
