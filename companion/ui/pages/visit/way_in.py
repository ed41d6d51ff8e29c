"""The way into the room from another section: one press under More."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.visit.places import ROOM
from companion.ui.widgets.button import Button
from companion.ui.widgets.disclosure import Disclosure


class WayIn(Disclosure):
    """The fold that leads into the room of the next appointment; without one it takes no room."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._appointment_id = ""
        self.button.setText(self.tr("More"))
        self.room_button = Button(self.tr("In the room"))
        self.content.add(self.room_button, left=True)
        self.room_button.clicked.connect(self._on_pressed)

    def show_visits(self, coming: tuple[Appointment, ...]) -> None:
        """Lead to the first of the appointments that may still come."""
        self._appointment_id = coming[0].id if coming else ""
        self.setVisible(bool(coming))

    @Slot()
    def _on_pressed(self) -> None:
        self._context.navigate(PageName.APPOINTMENTS, f"{ROOM}/{self._appointment_id}")
