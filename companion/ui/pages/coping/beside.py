"""The screens of Coping notes beside the first: quiet writing, deleted notes, printing.

Each is made, and its module imported, when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.ui.pages.context import PageContext
from companion.ui.widgets.reading_order import read_in_layout_order

if TYPE_CHECKING:
    from companion.ui.pages.coping.bin_screen import BinScreen
    from companion.ui.pages.coping.print_choice import PrintChoice
    from companion.ui.pages.coping.print_pages import PrintPages
    from companion.ui.pages.coping.quiet import QuietWriting


class Beside(QObject):
    """Shows one of the screens in the stack of the section. `left` asks for the first again."""

    left = Signal()

    def __init__(self, context: PageContext, screens: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._screens = screens
        self.quiet: QuietWriting | None = None
        self.bin: BinScreen | None = None
        self.choice: PrintChoice | None = None
        self.pages: PrintPages | None = None
        self._alone = ""  # the note that is shown as pages by itself
        screens.currentChanged.connect(self._on_turned)

    # --- showing ---

    @Slot()
    def show_quiet(self, note_id: str = "") -> None:
        """Show the quiet page, with this note on it if there is one."""
        if self.quiet is None:
            from companion.ui.pages.coping.quiet import QuietWriting

            self.quiet = QuietWriting(self._context)
            self.quiet.left.connect(self.left)
            self.quiet.ended.connect(self.left)
            self._add(self.quiet)
        self._screens.setCurrentWidget(self.quiet)
        self.quiet.show_place(note_id)
        self.quiet.begin()

    @Slot()
    def show_bin(self) -> None:
        """Show the deleted notes."""
        if self.bin is None:
            from companion.ui.pages.coping.bin_screen import BinScreen

            self.bin = BinScreen(self._context)
            self.bin.left.connect(self.left)
            self._add(self.bin)
        self.bin.refresh()
        self._screens.setCurrentWidget(self.bin)
        self.bin.begin()

    @Slot(str)
    def show_printing(self, note_id: str = "") -> None:
        """Show one note as pages, or the choice of notes."""
        note = self._context.session.snapshot.notes.get(note_id)
        self._alone = note.id if note is not None else ""
        if note is not None:
            pages = self._pages()
            pages.show_notes((note,), self.tr("Coping notes"))
            self._screens.setCurrentWidget(pages)
            pages.back.setFocus()
            return
        if self.choice is None:
            from companion.ui.pages.coping.print_choice import PrintChoice

            self.choice = PrintChoice(self._context)
            self.choice.left.connect(self.left)
            self.choice.chosen.connect(self._on_chosen)
            self._add(self.choice)
        self._screens.setCurrentWidget(self.choice)
        self.choice.begin()

    def _pages(self) -> PrintPages:
        if self.pages is None:
            from companion.ui.pages.coping.print_pages import PrintPages

            self.pages = PrintPages(self._context)
            self.pages.left.connect(self._on_pages_left)
            self._add(self.pages)
        return self.pages

    def _add(self, screen: QWidget) -> None:
        self._screens.addWidget(screen)
        read_in_layout_order(screen)

    @Slot()
    def _on_chosen(self) -> None:
        if self.choice is not None:
            pages = self._pages()
            pages.show_notes(self.choice.notes(), self.choice.heading.text())
            self._screens.setCurrentWidget(pages)
            pages.back.setFocus()

    @Slot()
    def _on_pages_left(self) -> None:
        if self._alone or self.choice is None:
            self.left.emit()
            return
        self.choice.refresh()
        self._screens.setCurrentWidget(self.choice)
        self.choice.show_pages.setFocus()

    @Slot(int)
    def _on_turned(self, _place: int) -> None:
        """Leave the quiet page when another screen is shown in its place."""
        if self.quiet is not None and self._screens.currentWidget() is not self.quiet:
            self.quiet.leave_page()

    # --- what the page asks ---

    def refresh(self, *, elsewhere: bool) -> None:
        """Show the records as they are now on the screen in view."""
        shown = self._screens.currentWidget()
        if shown is self.quiet and self.quiet is not None:
            if elsewhere:
                self.quiet.refresh()
            else:
                self.quiet.show_again()
        elif shown is self.bin and self.bin is not None:
            self.bin.refresh()
        elif shown is self.choice and self.choice is not None:
            self.choice.refresh()

    def settle(self) -> None:
        """Keep what is being written, as when another section is shown."""
        if self.quiet is not None and self._screens.currentWidget() is self.quiet:
            self.quiet.settle()

    def leave(self) -> None:
        """Leave the quiet page too, as for another section: what was let go is gone then."""
        if self.quiet is not None and self._screens.currentWidget() is self.quiet:
            self.quiet.erase_let_go()

    def put_away(self) -> None:
        """Go back to the first screen from what was left long ago.

        That is the quiet page, and the pages of a note whose cover stands again now.
        """
        shown = self._screens.currentWidget()
        note = self._context.session.snapshot.notes.get(self._alone)
        is_covered = shown is self.pages and note is not None and note.folded
        if shown is self.quiet or is_covered:
            self.left.emit()

    def find_here(self) -> bool:
        """Go to the find field of the screen in view, if it has one."""
        if self.choice is not None and self._screens.currentWidget() is self.choice:
            self.choice.find_here()
            return True
        return False

    def print_here(self) -> bool:
        """Go on with printing, if that is in view."""
        shown = self._screens.currentWidget()
        if self.pages is not None and shown is self.pages:
            if self.pages.can_print:
                self.pages.out.ask_which_printer()
            return True
        if self.choice is not None and shown is self.choice:
            self.choice.print_here()
            return True
        return False

    def go_back(self) -> bool:
        """Go one step back from the screen in view; False on the first screen."""
        shown = self._screens.currentWidget()
        if self.pages is not None and shown is self.pages:
            self._on_pages_left()
            return True
        for screen in (self.quiet, self.bin, self.choice):
            if screen is not None and shown is screen:
                if not screen.go_back():
                    self.left.emit()
                return True
        return False
