"""The page list that stands in for the rail where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageName
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.window.rail import SectionTabs


class MenuScreen(PagePanel):
    """The seven sections as one list; `chosen` carries the one that was pressed."""

    chosen = Signal(object)  # PageName

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Menu"))
        self.sections = SectionTabs()
        column = Column(self.sections, gap=0)
        column.add(*self.sections.tabs.values())
        self.sections.chosen.connect(self.chosen)
        self.content.add(self.sections)

    def show_current(self, name: PageName | None) -> None:
        """Select the section that lies under the list, and put the focus there."""
        self.sections.set_current(name)
        self.sections.entry.setFocus()
