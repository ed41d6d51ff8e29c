"""The Coping notes section: the page to write on, and the screens beside it.

Its anchors: the id of a note; "quiet" and "quiet/<note>"; "deleted"; "print" and "print/<note>";
"small-things" and "small-things/<topic>"; "breathing"; and the id of a page of the pack, with a
part after a stroke.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.content import PackFault
from companion.domain.records import Kind
from companion.services.note_bin import BIN
from companion.services.notes import QUIET, SMALL_THINGS
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.beside import Beside
from companion.ui.pages.coping.small_ways import BREATHING, SmallWays
from companion.ui.pages.coping.writing import Writing
from companion.ui.pages.page import Page
from companion.ui.session import Changes, Way

if TYPE_CHECKING:
    from companion.ui.pages.coping.small_things import SmallThings
    from companion.ui.pages.treatments.reader import Reader

LEFT_OPEN = timedelta(minutes=10)
"""How long a note stays on the page when a person looks at something else in between."""
PRINT = "print"


class CopingPage(Page):
    """A private place to write, with the cursor ready."""

    name = PageName.COPING
    kinds = frozenset({Kind.NOTES, Kind.QUESTIONS, Kind.GATES})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._left_at: datetime | None = None

    def build(self) -> None:
        """Make the page to write on."""
        self.writing = Writing(self.context)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.writing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._screens)
        self.beside = Beside(self.context, self._screens, self)
        self.beside.left.connect(self.show_writing)
        self.small = SmallWays(self.context, self._screens, self)
        self.small.left.connect(self._leave_small_things)
        self.small.note_opened.connect(self._open_note)
        self.writing.small_things_pressed.connect(self.show_small_things)
        self.writing.quiet_pressed.connect(self.beside.show_quiet)
        self.writing.bin_pressed.connect(self.beside.show_bin)
        self.writing.print_pressed.connect(self._show_printing)

    @property
    def small_things(self) -> SmallThings | None:
        """The list of small things, once it was asked for."""
        return self.small.things

    @property
    def reader(self) -> Reader | None:
        """The page that is being read, if one is."""
        return self.small.reader

    def refresh(self, changes: Changes | None) -> None:
        """Show the notes as they are kept now."""
        elsewhere = changes is None or changes.way is not Way.DID
        if changes is None or Kind.NOTES in changes.kinds:
            self.writing.refresh(elsewhere=elsewhere)
            self.beside.refresh(elsewhere=elsewhere)
        self.small.refresh()

    # --- going in and out ---

    def show_anchor(self, anchor: str) -> None:
        """Open a note, a screen or a page to read; an empty anchor is the page to write on."""
        self.ensure_built()
        first, _, rest = anchor.partition("/")
        if anchor in self.context.session.snapshot.notes:
            self._open_note(anchor)
        elif first in (QUIET, PRINT) and self._stands_covered(rest):
            self._open_note(rest)
        elif first == QUIET:
            self.small.drop()
            self.beside.show_quiet(rest)
        elif first == BIN:
            self.small.drop()
            self.beside.show_bin()
        elif first == PRINT:
            self._show_printing(rest)
        elif first == SMALL_THINGS:
            self.small.show_topic(rest)
        elif first == BREATHING:
            self.small.drop()
            self.small.show_breathing()
        elif first and self._knows(first):
            self.open_page(first)
            if rest and self.reader is not None:
                self.reader.open_part(rest)
        else:
            self.show_writing()

    def _stands_covered(self, note_id: str) -> bool:
        """Whether a note is folded away, and its words are not opened on the page to write on."""
        note = self.context.session.snapshot.notes.get(note_id)
        return note is not None and note.folded and self.writing.printable_note != note_id

    @Slot(str)
    def _show_printing(self, note_id: str) -> None:
        """Show a note as pages, or the choice of notes; a covered note shows its cover."""
        if self._stands_covered(note_id):
            self._open_note(note_id)
            return
        self.small.drop()
        self.beside.show_printing(note_id)

    def _knows(self, page_id: str) -> bool:
        try:
            return page_id in self.context.library.page_ids()
        except PackFault:
            return False

    @Slot()
    def show_writing(self) -> None:
        """Show the page to write on, ready."""
        self._screens.setCurrentWidget(self.writing)
        self.small.drop()
        self.writing.write_here()

    @Slot(str)
    def _open_note(self, note_id: str) -> None:
        self.show_writing()
        self.writing.open_note(note_id)

    @Slot()
    def show_small_things(self) -> None:
        """Show the list of small things, at the one that was read last."""
        self.small.show_list()

    @Slot(str)
    def open_page(self, page_id: str) -> None:
        """Open one of the pages to read."""
        self.small.drop()
        self.small.open_page(page_id)

    @Slot()
    def _leave_small_things(self) -> None:
        self._screens.setCurrentWidget(self.writing)
        self.writing.small_things.setFocus()

    def add_here(self) -> None:
        """Begin a new note; while reading, add a question about what is read."""
        self.ensure_built()
        if self.small.add_here():
            return
        self.show_writing()
        self.writing.start_new()

    def find_here(self) -> None:
        """Go to the field that finds in the notes."""
        self.ensure_built()
        if not self.beside.find_here():
            self.show_writing()
            self.writing.find_here()

    @property
    def can_print(self) -> bool:
        """Whether there is a note that can be printed."""
        return bool(self.context.session.snapshot.notes)

    def print_here(self) -> None:
        """Choose what to print, or print the pages when they are shown."""
        self.ensure_built()
        if not self.beside.print_here():
            self._show_printing(self.writing.printable_note)

    @Slot()
    def go_back(self) -> bool:
        """Go from a page to the list, from the list to the note, from a note to an empty page."""
        return self.small.go_back() or self.beside.go_back() or self.writing.put_away()

    # --- coming and going ---

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to write; a note left long ago is put away first."""
        super().showEvent(event)
        left = self._left_at
        if left is not None and self.context.clock() - left > LEFT_OPEN:
            self.writing.put_away()
            self.beside.put_away()
        if self._screens.currentWidget() is self.writing:
            self.writing.write_here()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written before another section is shown."""
        if self._is_built:
            self.writing.settle()
            self.beside.settle()
            if not (event.spontaneous() or self._is_covered()):
                self.leave()
            self._left_at = self.context.clock()
        super().hideEvent(event)

    def _is_covered(self) -> bool:
        """Whether another page takes this one's place; the window says `leave` if for good."""
        place = self.parentWidget()
        return place is not None and place.isVisible()

    def leave(self) -> None:
        """Erase what was let go: who looks up whom to call comes back, and can undo it still."""
        if self._is_built:
            self.beside.leave()
