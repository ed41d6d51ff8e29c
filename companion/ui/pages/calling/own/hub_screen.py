"""People and medicines: the way to each of a person's own lists."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from companion.ui.pages.calling.own.places import MEDICINES, PEOPLE, TRIPS, UPDATE
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.open_row import CardBox, OpenRow


class HubScreen(SideScreen):
    """Four rows and nothing else."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("People and medicines"))
        self.set_lead(self.tr("Your own lists. They stay on this computer."))
        self.set_way_back(self.tr("Who to call"))
        self.rows: dict[str, OpenRow] = {}
        box = CardBox()
        column = Column(box, gap=0)
        told = (
            (PEOPLE, self.tr("My people"), self.tr("Your team, family and helpers")),
            (MEDICINES, self.tr("My medicines"), self.tr("Your own list, to show and to print")),
            (TRIPS, self.tr("Trips and costs"), self.tr("Miles, parking, fares, and totals")),
            (UPDATE, self.tr("Family update"), self.tr("Words to copy or print. Nothing is sent")),
        )
        for place, (name, title, detail) in enumerate(told):
            row = OpenRow(title, detail, ruled=place < len(told) - 1)
            row.clicked.connect(partial(self._on_row, name))
            self.rows[name] = row
            column.add(row)
        self.content.add(box)

    def show_place(self, place: str) -> None:
        """Go to the row of a list, as when coming back from it."""
        if place in self.rows:
            self.rows[place].setFocus()

    def _on_row(self, name: str, _checked: bool = False) -> None:
        self.context.navigate(PageName.HELP, name)
