"""Lists to tick off: which there are, and one of them at a time.

The place in the anchor is the id of a list, or nothing for all of them.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content.checklists import Checklist
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.about import AboutStage, overdue_line
from companion.ui.pages.journey.lists_near import checklist_named, checklists_of
from companion.ui.pages.journey.ready import ReadyTicks
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.reading_order import read_in_layout_order


class ListsScreen(Screen):
    """The lists there are, or one of them with its lines to tick."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("lists"), parent=parent)
        self._place = ""
        self.part: ListsPart | ListPart | None = None

    @property
    def place(self) -> str:
        """The id of the list that is open."""
        return self._place

    def show_place(self, place: str) -> None:
        """Show one list, or all there are."""
        checklist = checklist_named(self.context, place)
        self._place = place if checklist is not None else ""
        part = ListPart(self.context, checklist) if checklist else ListsPart(self.context)
        old, self.part = self.part, part
        if old is not None:
            old.hide()
            old.deleteLater()
        self.set_title(checklist.title if checklist else screen_title("lists"))
        about = self.tr("Things to have ready, or to ask. Use what helps, and leave the rest.")
        self.set_lead(checklist.lead if checklist else about)
        self.content.add(part)
        part.show()
        part.place_asked.connect(self.place_asked)
        read_in_layout_order(self)
        if old is not None:
            self.back.setFocus()  # what had the focus is gone

    def refresh(self) -> None:
        """Show the ticks as they are kept now."""
        if isinstance(self.part, ListPart):
            self.part.refresh()

    def focus_way(self, key: str) -> None:
        """Give the focus back to the list a person came from, or to Print."""
        part = self.part
        row = part.ways.rows.get(key) if isinstance(part, ListsPart) else None
        if isinstance(part, ListPart) and key.startswith("print/"):
            part.print_button.setFocus()
        else:
            (row or self.back).setFocus()

    @property
    def print_anchor(self) -> str:
        """The way to the open list as a printed page."""
        return f"print/checklist/{self._place}" if self._place and self.context.may.files else ""


class ListsPart(QWidget):
    """A way to each list."""

    place_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lists = checklists_of(context)
        self.ways = Ways(Way(each.title, each.lead, f"lists/{each.id}") for each in lists)
        self.ways.chosen.connect(self.place_asked)
        Column(self, gap=0).add(self.ways)


class ListPart(QWidget):
    """The lines of one list, and what it is made from."""

    place_asked = Signal(str)

    def __init__(
        self, context: PageContext, checklist: Checklist, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.checklist = checklist
        self.ticks = ReadyTicks(context, checklist.id, checklist.items)
        self.print_button = Button(self.tr("Print this list"), icon="printer")
        self._age: AgeLine | None = None
        column = Column(self, gap=16)
        overdue = overdue_line(checklist.reviewed, checklist.due, context)
        if overdue:
            self._age = AgeLine(context, overdue, f"journey/{checklist.id}")
            column.add(self._age)
        column.add(self.ticks)
        column.add(self.print_button, left=True)
        column.add(AboutStage(context, checklist))
        self.print_button.setVisible(context.may.files)
        self.print_button.clicked.connect(self._on_print)

    def refresh(self) -> None:
        """Show the ticks as they are kept now."""
        self.ticks.refresh()
        if self._age is not None:
            self._age.refresh()

    @Slot()
    def _on_print(self) -> None:
        self.place_asked.emit(f"print/checklist/{self.checklist.id}")
