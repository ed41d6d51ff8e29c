"""The entries of the menus, and the keys that have no place in them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from companion.domain.display import ThemeChoice
from companion.services.steps import Step
from companion.ui.pages.context import PageName
from companion.ui.pages.sections import SECTIONS, section_title
from companion.ui.pages.shortcuts import KEYS, Command, section_key
from companion.ui.window.editing import can_copy, can_cut, can_paste, can_undo_typing
from companion.ui.wording import redo_words, undo_words


class Menus(QObject):
    """What is in File, Edit, View and Help. What was chosen goes out as a signal."""

    asked = Signal(object)  # Command
    section_asked = Signal(object)  # PageName
    theme_asked = Signal(object)  # ThemeChoice
    file_opening = Signal()

    def __init__(self, window: QMainWindow, titles: tuple[QMenu, QMenu, QMenu, QMenu]) -> None:
        super().__init__(window)
        self._window = window
        self._file, self._edit, self._view, self._help = titles
        self._colours: QMenu | None = None
        self.actions: dict[Command, QAction] = {}
        self.sections: dict[PageName, QAction] = {}
        self.themes: dict[ThemeChoice, QAction] = {}
        self._steps: tuple[Step | None, Step | None] = (None, None)
        self._build_file()
        self._build_edit()
        self._build_view()
        self._build_help()
        self._add_keys_without_entry()

    # --- the four menus ---

    def _build_file(self) -> None:
        menu = self._file
        self._entry(menu, Command.SAVE_COPY, self.tr("Save a copy"))
        self._entry(menu, Command.BRING_IN, self.tr("Bring in a copy"))
        menu.addSeparator()
        self._entry(menu, Command.PRINT, self.tr("Print or save"))
        menu.addSeparator()
        leave = self._entry(menu, Command.QUIT, self.tr("Close Companion"))
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        menu.aboutToShow.connect(self.file_opening)
        menu.aboutToHide.connect(partial(QTimer.singleShot, 0, self._after_file))

    def _build_edit(self) -> None:
        menu = self._edit
        self._entry(menu, Command.UNDO, self.tr("Undo"))
        self._entry(menu, Command.REDO, self.tr("Redo"))
        menu.addSeparator()
        self._entry(menu, Command.CUT, self.tr("Cut"))
        self._entry(menu, Command.COPY, self.tr("Copy"))
        self._entry(menu, Command.PASTE, self.tr("Paste"))
        menu.addSeparator()
        self._entry(menu, Command.ADD, self.tr("Add on this page"))
        self._entry(menu, Command.FIND, self.tr("Find on this page"))
        menu.aboutToShow.connect(self._before_edit)
        # Qt hides a menu before it triggers the entry, and would not trigger a disabled one.
        menu.aboutToHide.connect(partial(QTimer.singleShot, 0, self._after_edit))
        self.show_steps(None, None)

    def _build_view(self) -> None:
        menu = self._view
        group = QActionGroup(self)
        for name in SECTIONS:
            action = self._choice(menu, group, section_title(name))
            action.setShortcut(QKeySequence(section_key(name)))
            action.triggered.connect(partial(self._on_section, name))
            self.sections[name] = action
        menu.addSeparator()
        self._entry(menu, Command.LARGER, self.tr("Larger text"))
        self._entry(menu, Command.SMALLER, self.tr("Smaller text"))
        self._entry(menu, Command.NORMAL, self.tr("Normal text"))
        self._colours = menu.addMenu(self.tr("Colours"))
        self._build_themes(self._colours)
        menu.addSeparator()
        self._entry(menu, Command.FULL_SCREEN, self.tr("Full screen")).setCheckable(True)

    def _build_themes(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        words = {
            ThemeChoice.COMPUTER: self.tr("Like my computer"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST: self.tr("High contrast"),
        }
        for choice, text in words.items():
            action = self._choice(menu, group, text)
            action.triggered.connect(partial(self._on_theme, choice))
            self.themes[choice] = action

    def _build_help(self) -> None:
        menu = self._help
        self._entry(menu, Command.HELP, self.tr("Who to call"))
        self._entry(menu, Command.SHORTCUTS, self.tr("Keyboard shortcuts"))
        about = self._entry(menu, Command.ABOUT, self.tr("About Companion"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add_keys_without_entry(self) -> None:
        words = {
            Command.SAVE: self.tr("Say when it was saved"),
            Command.SETTINGS: self.tr("Settings"),
            Command.BACK: self.tr("Back"),
            Command.NEXT_REGION: self.tr("Next part of the window"),
            Command.PREVIOUS_REGION: self.tr("Part before"),
        }
        for command, text in words.items():
            self._window.addAction(self._action(command, text))

    # --- what they show ---

    def show_steps(self, undo: Step | None, redo: Step | None) -> None:
        """Name what Undo and Redo would do."""
        self._steps = (undo, redo)
        undo_text = undo_words(undo.action) if undo is not None else self.tr("Undo")
        redo_text = redo_words(redo.action) if redo is not None else self.tr("Redo")
        self.actions[Command.UNDO].setText(undo_text)
        self.actions[Command.UNDO].setEnabled(undo is not None)
        self.actions[Command.REDO].setText(redo_text)
        self.actions[Command.REDO].setEnabled(redo is not None)

    def show_printing(self, can_print: bool) -> None:
        """Offer Print while the menu is open; the key always answers, if only in words."""
        self.actions[Command.PRINT].setEnabled(can_print)

    def show_section(self, name: PageName | None) -> None:
        """Mark the section in view."""
        for each, action in self.sections.items():
            action.setChecked(each is name)

    def show_theme(self, choice: ThemeChoice) -> None:
        """Mark the colours in use."""
        self.themes[choice].setChecked(True)

    def show_full_screen(self, full: bool) -> None:
        """Mark whether the window fills the screen."""
        self.actions[Command.FULL_SCREEN].setChecked(full)

    # --- making entries ---

    def _entry(self, menu: QMenu, command: Command, words: str) -> QAction:
        action = self._action(command, words)
        menu.addAction(action)
        return action

    def _choice(self, menu: QMenu, group: QActionGroup, words: str) -> QAction:
        action = QAction(words.replace("&", "&&"), self)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setCheckable(True)
        group.addAction(action)
        menu.addAction(action)
        return action

    def _action(self, command: Command, words: str) -> QAction:
        action = QAction(words, self)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcuts([QKeySequence(keys) for keys in KEYS.get(command, ())])
        action.triggered.connect(partial(self._on_command, command))
        self.actions[command] = action
        return action

    def _on_command(self, command: Command, _checked: bool = False) -> None:
        self.asked.emit(command)

    def _on_section(self, name: PageName, _checked: bool = False) -> None:
        self.section_asked.emit(name)

    def _on_theme(self, choice: ThemeChoice, _checked: bool = False) -> None:
        self.theme_asked.emit(choice)

    def _before_edit(self) -> None:
        """Offer only what would do something; in a field, Undo takes back the typing."""
        field = self._window.focusWidget()
        self.actions[Command.CUT].setEnabled(can_cut(field))
        self.actions[Command.COPY].setEnabled(can_copy(field))
        self.actions[Command.PASTE].setEnabled(can_paste(field))
        if can_undo_typing(field):
            self.actions[Command.UNDO].setText(self.tr("Undo: typing"))
            self.actions[Command.UNDO].setEnabled(True)

    def _after_file(self) -> None:
        self.actions[Command.PRINT].setEnabled(True)

    def _after_edit(self) -> None:
        """Let the keys work at any time again."""
        for command in (Command.CUT, Command.COPY, Command.PASTE):
            self.actions[command].setEnabled(True)
        self.show_steps(*self._steps)
