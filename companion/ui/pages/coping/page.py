"""The Coping notes section: the page to write on, and small things to read beside it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.domain.records import Kind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.writing import Writing
from companion.ui.pages.page import Page
from companion.ui.session import Changes, Way

LEFT_OPEN = timedelta(minutes=10)
"""How long a note stays on the page when a person looks at something else in between."""


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

    def refresh(self, changes: Changes | None) -> None:
        """Show the notes as they are kept now."""
        elsewhere = changes is None or changes.way is not Way.DID
        self.writing.refresh(elsewhere=elsewhere)

    # --- going in and out ---

    def show_anchor(self, anchor: str) -> None:
        """Open a note, or the page to write on for an empty anchor."""
        self.ensure_built()
        if anchor in self.context.session.snapshot.notes:
            self.writing.open_note(anchor)
        else:
            self.writing.write_here()

    def add_here(self) -> None:
        """Begin a new note."""
        self.ensure_built()
        self.writing.start_new()

    def find_here(self) -> None:
        """Go to the field that finds in the notes."""
        self.ensure_built()
        if not self.writing.past.isHidden():
            self.writing.past.search.setFocus()

    @Slot()
    def go_back(self) -> bool:
        """Go from a note to an empty page."""
        if self.writing.box.text:
            self.writing.start_new()
            return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to write; a note left long ago is put away first."""
        super().showEvent(event)
        left = self._left_at
        if left is not None and self.context.clock() - left > LEFT_OPEN:
            self.writing.start_new()
        self.writing.write_here()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written before another section is shown."""
        if self._is_built:
            self.writing.box.settle()
            self.writing.draft.leave()
            self._left_at = self.context.clock()
        super().hideEvent(event)
