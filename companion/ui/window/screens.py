"""What stands in place of the pages: the first start, a fault of ours, a closed folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.ui.pages.context import PageContext, PageName
from companion.ui.window.editing import settle_all
from companion.ui.window.faults import Caught
from companion.ui.window.frame import Frame

WITHOUT_FOLDER = frozenset({PageName.HELP, PageName.SETTINGS})
"""The pages that work while no folder is open."""


class Screens(QObject):
    """Shows each such screen, and says what is wanted next.

    `section_chosen` carries where to go, `close_wanted` that the window is to close,
    `first_start_seen` that the first start need not come again.
    """

    section_chosen = Signal(object)  # PageName
    close_wanted = Signal()
    first_start_seen = Signal()

    def __init__(
        self, frame: Frame, context: PageContext, reopen: Callable[[], None] | None
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._stack = frame.stack
        self._context = context
        self._reopen = reopen
        self._first: QWidget | None = None
        self._fault: QWidget | None = None
        self._pack: QWidget | None = None
        self._carried_on = 0
        self._stack.turned.connect(self._on_turned)

    # --- first start ---

    def show_first_start(self) -> None:
        """Show the first start over Today; it goes once a way on is chosen."""
        from companion.ui.pages.first_start import FirstStart

        first = FirstStart(self._context)
        first.chosen.connect(self.section_chosen)
        self._first = first
        self._stack.show_screen(first)

    @Slot()
    def _on_turned(self) -> None:
        """Take the first start away for good once any section was opened."""
        if self._first is None or self._stack.name in {None, PageName.HELP}:
            return
        first, self._first = self._first, None
        self._stack.leave_screen(first)
        self.first_start_seen.emit()

    # --- faults ---

    @Slot(object)
    def show_fault(self, caught: Caught) -> None:
        """Keep what was typed, and show one calm page."""
        settle_all(self._frame)
        if isinstance(caught.error, PackFault):
            self.show_pack_broken(caught.error)
            return
        if self._fault is not None:
            return
        from companion.ui.window.fault_page import FaultPage

        page = FaultPage(caught.log)
        page.carry_on_pressed.connect(self._on_carry_on)
        page.close_pressed.connect(self.close_wanted)
        self._fault = page
        self._frame.close_menu()
        self._stack.show_screen(page)
        page.carry_on_button.setFocus()
        self._context.announcer.say(page.heading.text(), urgent=True)

    @Slot()
    def _on_carry_on(self) -> None:
        """Go back to the page; from the second time on to Today, should it be the page's fault."""
        page, self._fault = self._fault, None
        self._carried_on += 1
        if page is not None:
            self._stack.leave_screen(page)
        if self._carried_on > 1:
            self.section_chosen.emit(PageName.TODAY)

    @Slot(object)
    def show_pack_broken(self, fault: PackFault) -> None:
        """Say which text of the program cannot be read."""
        from companion.ui.window.open_failed_page import PackBrokenPage

        page = PackBrokenPage(fault)
        page.back_pressed.connect(partial(self.section_chosen.emit, PageName.TODAY))
        self._frame.close_menu()
        self._stack.show_screen(page)
        if self._pack is not None:
            self._stack.leave_screen(self._pack)
        self._pack = page
        page.back_button.setFocus()
        self._context.announcer.say(page.heading.text(), urgent=True)

    # --- a folder that is not open ---

    @Slot(object)
    def show_open_failed(self, error: Exception) -> None:
        """Put a calm page in place of every section that needs the folder."""
        from companion.ui.window.open_failed_page import OpenFailedPage

        page = OpenFailedPage(error, can_reopen=self._reopen is not None)
        if self._reopen is not None:
            page.again_pressed.connect(self._reopen)
        page.close_pressed.connect(self.close_wanted)
        self._frame.set_bare(True)
        self._frame.status.show_closed()
        self._stack.bar_with(page, WITHOUT_FOLDER)
        self._context.announcer.say(page.heading.text(), urgent=True)
