"""The four titles in the menu bar: all of the menus that the first picture shows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu


class MenuTitles(NamedTuple):
    """The menus, still without entries.

    PySide lets go of the entries of a menu whose Python side was collected: keep each menu.
    """

    file: QMenu
    edit: QMenu
    view: QMenu
    help: QMenu


def put_titles(window: QMainWindow) -> MenuTitles:
    """Return the menus of a window, whose titles stand in its bar now."""
    bar = window.menuBar()
    translate = QCoreApplication.translate
    return MenuTitles(
        file=bar.addMenu(translate("Menus", "&File")),
        edit=bar.addMenu(translate("Menus", "&Edit")),
        view=bar.addMenu(translate("Menus", "&View")),
        help=bar.addMenu(translate("Menus", "&Help")),
    )
