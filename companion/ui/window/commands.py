"""What each command of the menus and keys does to a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from companion.domain.display import TEXT_SIZES
from companion.ui.pages.context import PageName
from companion.ui.pages.shortcuts import Command
from companion.ui.window.editing import (
    copy,
    cut,
    paste,
    redo_typing,
    settle_all,
    undo_typing,
)
from companion.ui.window.regions import next_region

if TYPE_CHECKING:
    from companion.ui.window.main_window import MainWindow

Doing = Callable[[], None]


def command_table(window: MainWindow) -> Mapping[Command, Doing]:
    """Return what to call for each command."""
    follow = window.follow
    return {
        Command.SAVE_COPY: partial(follow, PageName.SETTINGS, "save-copy"),
        Command.BRING_IN: partial(follow, PageName.SETTINGS, "bring-in"),
        Command.PRINT: partial(_print, window),
        Command.QUIT: partial(_call, window.close),
        Command.UNDO: partial(_undo, window),
        Command.REDO: partial(_redo, window),
        Command.CUT: partial(_edit, window, cut),
        Command.COPY: partial(_edit, window, copy),
        Command.PASTE: partial(_edit, window, paste),
        Command.FIND: partial(_find, window),
        Command.ADD: partial(_add, window),
        Command.SAVE: partial(_save, window),
        Command.LARGER: partial(window.step_text_size, larger=True),
        Command.SMALLER: partial(window.step_text_size, larger=False),
        Command.NORMAL: partial(window.set_text_size, TEXT_SIZES[0]),
        Command.FULL_SCREEN: partial(_full_screen, window),
        Command.SETTINGS: partial(window.show_section, PageName.SETTINGS),
        Command.BACK: window.go_back,
        Command.NEXT_REGION: partial(next_region, window.frame, forward=True),
        Command.PREVIOUS_REGION: partial(next_region, window.frame, forward=False),
        Command.HELP: partial(follow, PageName.HELP),
        Command.SHORTCUTS: partial(follow, PageName.SETTINGS, "shortcuts"),
        Command.ABOUT: partial(follow, PageName.SETTINGS, "about"),
    }


def _call(function: Callable[[], object]) -> None:
    function()


def _undo(window: MainWindow) -> None:
    if not undo_typing(window.focusWidget()):
        settle_all(window)
        window.session.undo()


def _redo(window: MainWindow) -> None:
    if not redo_typing(window.focusWidget()):
        window.session.redo()


def _edit(window: MainWindow, doing: Callable[..., None]) -> None:
    doing(window.focusWidget())


def _find(window: MainWindow) -> None:
    page = window.stack.page
    if page is not None:
        page.find_here()


def _add(window: MainWindow) -> None:
    page = window.stack.page
    if page is not None:
        page.add_here()


def _print(window: MainWindow) -> None:
    page = window.stack.page
    if page is not None and page.can_print:
        page.print_here()
    else:
        window.announcer.say(nothing_to_print())


def nothing_to_print() -> str:
    """Return what is said where there is nothing to print."""
    return QCoreApplication.translate("Commands", "There is nothing to print here.")


def _save(window: MainWindow) -> None:
    settle_all(window)
    window.saving.say_kept()


def _full_screen(window: MainWindow) -> None:
    full = not window.isFullScreen()
    if full:
        window.showFullScreen()
    elif window.remembering.display.maximised:
        window.showMaximized()
    else:
        window.showNormal()
    window.rest.menus.show_full_screen(full)
