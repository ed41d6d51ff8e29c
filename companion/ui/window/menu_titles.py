"""The four titles in the menu bar: all of the menus that the first picture shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu


def put_titles(window: QMainWindow) -> tuple[QMenu, QMenu, QMenu, QMenu]:
    """Return the menus File, Edit, View and Help, whose titles stand in the bar now.

    PySide lets go of the entries of a menu whose Python side was collected: keep each menu.
    """
    bar = window.menuBar()
    translate = QCoreApplication.translate
    return (
        bar.addMenu(translate("Menus", "&File")),
        bar.addMenu(translate("Menus", "&Edit")),
        bar.addMenu(translate("Menus", "&View")),
        bar.addMenu(translate("Menus", "&Help")),
    )
