"""The keys of the program in one table, for the menus and for the list a person can read.

`Ctrl` is the Command key on a Mac: Qt swaps them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from companion.ui.pages.context import PageName
from companion.ui.pages.sections import SECTIONS, section_title


class Command(StrEnum):
    """What a person can ask of the window by menu or key."""

    SAVE_COPY = "save-copy"
    BRING_IN = "bring-in"
    PRINT = "print"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    FIND = "find"
    ADD = "add"
    SAVE = "save"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL = "normal"
    FULL_SCREEN = "full-screen"
    SETTINGS = "settings"
    BACK = "back"
    NEXT_REGION = "next-region"
    PREVIOUS_REGION = "previous-region"
    HELP = "help"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


KEYS: dict[Command, tuple[str, ...]] = {
    Command.PRINT: ("Ctrl+P",),
    Command.QUIT: ("Ctrl+Q",),
    Command.UNDO: ("Ctrl+Z",),
    Command.REDO: ("Ctrl+Shift+Z", "Ctrl+Y"),
    Command.CUT: ("Ctrl+X",),
    Command.COPY: ("Ctrl+C",),
    Command.PASTE: ("Ctrl+V",),
    Command.FIND: ("Ctrl+F",),
    Command.ADD: ("Ctrl+N",),
    Command.SAVE: ("Ctrl+S",),
    Command.LARGER: ("Ctrl++", "Ctrl+="),
    Command.SMALLER: ("Ctrl+-",),
    Command.NORMAL: ("Ctrl+0",),
    Command.FULL_SCREEN: ("F11",),
    Command.SETTINGS: ("Ctrl+,",),
    Command.BACK: ("Alt+Left",),
    Command.NEXT_REGION: ("F6",),
    Command.PREVIOUS_REGION: ("Shift+F6",),
    Command.HELP: ("F1",),
    Command.SHORTCUTS: ("Ctrl+?", "Ctrl+/"),
}
"""Keys by command, the one that menus show first."""


def section_key(name: PageName) -> str:
    """Return the key that goes to a section: Ctrl+1 to Ctrl+7."""
    return f"Ctrl+{SECTIONS.index(name) + 1}"


class ShortcutLine(NamedTuple):
    """One line of the list: what happens, and the keys as this computer names them."""

    words: str
    keys: str


def shortcut_groups() -> tuple[tuple[str, tuple[ShortcutLine, ...]], ...]:
    """Return the whole list, grouped, in the person's language."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Shortcuts", "Getting around"),
            (
                _line(translate("Shortcuts", "Who to call"), Command.HELP),
                *(
                    ShortcutLine(section_title(each), _native(section_key(each)))
                    for each in SECTIONS
                ),
                _line(translate("Shortcuts", "Back"), Command.BACK),
                ShortcutLine(translate("Shortcuts", "Close or back"), _native("Esc")),
                _line(translate("Shortcuts", "Next part of the window"), Command.NEXT_REGION),
                _line(translate("Shortcuts", "Part before"), Command.PREVIOUS_REGION),
                _line(translate("Shortcuts", "Settings"), Command.SETTINGS),
                _line(translate("Shortcuts", "This list"), Command.SHORTCUTS),
                _line(translate("Shortcuts", "Close Companion"), Command.QUIT),
            ),
        ),
        (
            translate("Shortcuts", "Writing"),
            (
                _line(translate("Shortcuts", "Add on this page"), Command.ADD),
                _line(translate("Shortcuts", "Find on this page"), Command.FIND),
                _line(translate("Shortcuts", "Print or save"), Command.PRINT),
                _line(translate("Shortcuts", "Undo"), Command.UNDO),
                _line(translate("Shortcuts", "Redo"), Command.REDO),
                _line(translate("Shortcuts", "Say when it was saved"), Command.SAVE),
            ),
        ),
        (
            translate("Shortcuts", "Looks"),
            (
                _line(translate("Shortcuts", "Larger text"), Command.LARGER),
                _line(translate("Shortcuts", "Smaller text"), Command.SMALLER),
                _line(translate("Shortcuts", "Normal text"), Command.NORMAL),
                _line(translate("Shortcuts", "Full screen"), Command.FULL_SCREEN),
            ),
        ),
    )


def _line(words: str, command: Command) -> ShortcutLine:
    return ShortcutLine(words, _native(KEYS[command][0]))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
