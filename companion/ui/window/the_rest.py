"""What the first picture of a window does without: menus, keys, undo bar, closing, calm screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from companion.content import PackFault
from companion.domain.display import ThemeChoice
from companion.domain.frozen import replace
from companion.ui.pages.context import PageName
from companion.ui.pages.sections import section_title
from companion.ui.window.first_picture import FirstPicture
from companion.ui.window.focusing import focus_top
from companion.ui.window.menu_titles import put_titles

if TYPE_CHECKING:
    from companion.ui.pages.shortcuts import Command
    from companion.ui.window.closing import Closing
    from companion.ui.window.main_window import MainWindow
    from companion.ui.window.menus import Menus
    from companion.ui.window.person import PersonInHeader
    from companion.ui.window.screens import Screens
    from companion.ui.window.undoing import Undoing


class TheRest(QObject):
    """The parts of a window that are made when they are asked for, or once it has been seen.

    Their modules and widgets were 10 ms of a start. A key or a press before that has them made
    first, so that nobody meets a window that is only half there.

    Attributes:
        is_made: Whether all of them are there.
    """

    def __init__(self, window: MainWindow, reopen: Callable[[], None] | None) -> None:
        super().__init__(window)
        self._window = window
        self._reopen = reopen
        self._titles = put_titles(window)
        self._has_menus = False
        self.is_made = False
        window.stack.turned.connect(self._on_turned)
        window.stack.pack_broken.connect(self._on_pack_broken)
        window.session.open_failed.connect(self._on_open_failed)
        window.session.history_changed.connect(self._on_history_changed)
        window.theme.changed.connect(self._on_look_changed)
        FirstPicture(window).was_painted.connect(self.make)

    @Slot()
    def make(self) -> None:
        """Make all that is not there yet."""
        self.is_made = all(
            (self.menus, self.undoing, self.closing, self.screens, self.commands, self.person)
        )

    @cached_property
    def menus(self) -> Menus:
        """What is in the menus, and the keys."""
        from companion.ui.window.menus import Menus

        menus = Menus(self._window, self._titles)
        menus.asked.connect(self._on_command)
        menus.section_asked.connect(self._on_section_key)
        menus.theme_asked.connect(self._window.remembering.set_theme)
        menus.file_opening.connect(self._on_file_opening)
        menus.show_theme(ThemeChoice(self._window.theme.choice))
        menus.show_section(self._window.stack.name)
        menus.show_steps(self._window.session.next_undo, self._window.session.next_redo)
        self._has_menus = True
        return menus

    @cached_property
    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What to call for each command."""
        from companion.ui.window.commands import command_table

        return command_table(self._window)

    @cached_property
    def screens(self) -> Screens:
        """What can stand in place of the pages."""
        from companion.ui.window.screens import Screens

        window = self._window
        screens = Screens(window.frame, window.context, self._reopen)
        screens.section_chosen.connect(window.show_section)
        screens.close_wanted.connect(window.close)
        screens.first_start_seen.connect(self._on_first_start_seen)
        return screens

    @cached_property
    def closing(self) -> Closing:
        """What decides when the window may close."""
        from companion.ui.window.closing import Closing

        closing = Closing(self._window, self._window.session, self._window.stack)
        closing.allowed.connect(self._window.close, Qt.ConnectionType.QueuedConnection)
        return closing

    @cached_property
    def undoing(self) -> Undoing:
        """What offers the way back after a step."""
        from companion.ui.window.undoing import Undoing

        window = self._window
        return Undoing(
            window.session, window.frame.undo_bar, window.announcer, window.show_section, self
        )

    @cached_property
    def person(self) -> PersonInHeader:
        """What says in the header for whom the pages are."""
        from companion.ui.window.person import PersonInHeader

        return PersonInHeader(self._window.session, self._window.frame.header)

    # --- what the menus show ---

    @Slot()
    def _on_turned(self) -> None:
        if self._has_menus:
            self.menus.show_section(self._window.stack.name)

    @Slot()
    def _on_history_changed(self) -> None:
        if self._has_menus:
            session = self._window.session
            self.menus.show_steps(session.next_undo, session.next_redo)

    @Slot()
    def _on_look_changed(self) -> None:
        if self._has_menus:
            self.menus.show_theme(ThemeChoice(self._window.theme.choice))

    @Slot()
    def _on_file_opening(self) -> None:
        page = self._window.stack.page
        self.menus.show_printing(page is not None and page.can_print)

    # --- what is chosen in them ---

    @Slot(object)
    def _on_command(self, command: Command) -> None:
        self.commands[command]()

    @Slot(object)
    def _on_section_key(self, name: PageName) -> None:
        """Show a section by key or menu: the focus goes there too, and its name is said."""
        self._window.show_section(name)
        shown = self._window.stack.currentWidget()
        if shown is not None:
            focus_top(shown)
        self._window.announcer.say(section_title(name))

    # --- what stands in place of the pages ---

    @Slot(object)
    def _on_pack_broken(self, fault: PackFault) -> None:
        self.screens.show_pack_broken(fault)

    @Slot(object)
    def _on_open_failed(self, error: Exception) -> None:
        self.screens.show_open_failed(error)

    @Slot()
    def _on_first_start_seen(self) -> None:
        remembering = self._window.remembering
        remembering.keep(replace(remembering.display, seen_first_start=True))
