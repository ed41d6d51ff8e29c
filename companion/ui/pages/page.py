"""What a page is to the window: built when first shown, refreshed when its kinds change."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.records import Kind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Changes


class Page(QWidget):
    """One section. Subclasses fill `build` and `refresh`, and the actions they have.

    Nothing is built before the page is first shown, so that a start pays for one page only.
    """

    name: ClassVar[PageName]
    kinds: ClassVar[frozenset[Kind]] = frozenset()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._is_built = False
        self._is_stale = True
        context.session.changed.connect(self._on_changed)
        context.session.opened.connect(self._on_opened)

    def build(self) -> None:
        """Make the widgets, once."""
        raise NotImplementedError

    def refresh(self, changes: Changes | None) -> None:
        """Show the records as they are now; `changes` is None for everything."""

    def show_anchor(self, anchor: str) -> None:
        """Go to a record or a part inside the page; an empty anchor is its first screen."""

    def add_here(self) -> None:
        """Begin adding what this page keeps (Ctrl+N)."""

    def find_here(self) -> None:
        """Go to the page's find field (Ctrl+F)."""

    @property
    def can_print(self) -> bool:
        """Whether there is something to print here."""
        return False

    def print_here(self) -> None:
        """Show what is here as printed pages, or print it when it is shown so (Ctrl+P)."""

    def go_back(self) -> bool:
        """Go one screen back inside the page (Alt+Left, Esc); False on its first screen."""
        return False

    def leave(self) -> None:
        """Put away what lasts only while the page is open: no way back leads here any more."""

    def keep_whole(self) -> bool:
        """Keep what is whole and waits for its button, as the window closes; False if nothing."""
        return False

    def ensure_built(self) -> None:
        """Build and fill the page if that has not happened yet."""
        if not self._is_built:
            self._is_built = True
            self.build()
        if self._is_stale:
            self._is_stale = False
            self.refresh(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Build and fill before the page is seen."""
        self.ensure_built()
        super().showEvent(event)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.kinds & self.kinds:
            return
        if self._is_built and self.isVisible():
            self.refresh(changes)
        else:
            self._is_stale = True

    @Slot(object)
    def _on_opened(self, _opened: object) -> None:
        self._is_stale = True
        if self._is_built and self.isVisible():
            self.ensure_built()
