"""The list of keys, for those who use the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.pages.shortcuts import ShortcutLine, shortcut_groups
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Heading, Text


class ShortcutPanel(PagePanel):
    """Every key and what it does."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Keyboard shortcuts"))
        self.content.add(
            Text(self.tr("On many laptops, keys such as F1 need the Fn key as well."), muted=True)
        )
        for title, lines in shortcut_groups():
            self.content.add(Heading(title, 3), _list(title, lines))


def _list(title: str, lines: tuple[ShortcutLine, ...]) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    for line in lines:
        column.add(_line(line))
    set_role(holder, Role.LIST, title)
    return holder


def _line(line: ShortcutLine) -> QWidget:
    holder = QWidget()
    SideBySide(Text(line.words), Text(line.keys, weight=700), least=200, fixed=190, parent=holder)
    set_role(holder, Role.LIST_ITEM, f"{line.words}: {line.keys}")
    return holder
