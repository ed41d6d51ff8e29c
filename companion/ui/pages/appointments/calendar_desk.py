"""The screens for calendar files, made when one is first asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.ui.pages.appointments.calendar_bring import BringCalendarScreen
from companion.ui.pages.appointments.calendar_save import SaveCalendarScreen
from companion.ui.pages.context import PageContext


class CalendarDesk(QStackedWidget):
    """Saving to and bringing in calendar files. `closed` carries the appointment it was about."""

    closed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self.saving = SaveCalendarScreen(context)
        self.bringing = BringCalendarScreen(context)
        for screen in (self.saving, self.bringing):
            screen.set_way_back(self.tr("Appointments"))
            screen.left.connect(self.go_back)
            self.addWidget(screen)

    def save(self, appointment_id: str = "") -> None:
        """Offer to save one appointment, or all without an id."""
        self._id = appointment_id
        visit = self._context.session.snapshot.appointments.get(appointment_id)
        self.saving.set_way_back(visit.what if visit else self.tr("Appointments"))
        self.saving.show_for(appointment_id)
        self.setCurrentWidget(self.saving)

    def bring(self) -> None:
        """Offer to bring in a file."""
        self._id = ""
        self.bringing.open_again()
        self.setCurrentWidget(self.bringing)

    def begin(self) -> None:
        """Put the focus where a person begins."""
        (self.saving if self.currentWidget() is self.saving else self.bringing).begin()

    def refresh(self) -> None:
        """Show the appointments as they are now."""
        if self.currentWidget() is self.saving:
            self.saving.refresh()

    @Slot()
    def go_back(self) -> None:
        """Go back to where the person came from; a file that was only looked at is let go."""
        self.bringing.stop_looking()
        self.closed.emit(self._id)
