"""The screens of the Clinic sheet inside a section: opened by name, let go when another is.

A name alone is about the next appointment; "name/id" is about the appointment of that id.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.ui.pages.context import Capabilities, PageContext, PageName
from companion.ui.pages.side_screen import SideScreen

PRINT = "print"
WISHES = "wishes"
PHONE = "phone"
THREE = "three"

_HOMES = {
    PRINT: ("sheet_screen", "SheetScreen"),
    WISHES: ("wishes_screen", "WishesScreen"),
    PHONE: ("phone_screen", "PhoneScreen"),
    THREE: ("three_screen", "ThreeScreen"),
}

SCREENS = frozenset(_HOMES)
"""The names of the screens, as anchors have them."""


def screens_for(may: Capabilities) -> frozenset[str]:
    """Return the names of the screens that can be opened with these capabilities."""
    closed = {PRINT} if not may.files else set()
    closed |= {WISHES} if not may.write else set()
    return SCREENS - closed


def make_screen(name: str, context: PageContext) -> SideScreen:
    """Return a new screen; its module is imported now.

    Raises:
        KeyError: If there is no screen of that name.
    """
    module, class_name = _HOMES[name]
    made = import_module(f"companion.ui.pages.clinic.{module}")
    return cast("SideScreen", getattr(made, class_name)(context))


class ClinicScreens(QObject):
    """Puts screens on the stack of a section. `left` says that its first screen is asked for."""

    left = Signal()

    def __init__(self, context: PageContext, stack: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._stack = stack
        self.screen: SideScreen | None = None
        self._name = ""
        self._place = ""
        self._from_sheet = False
        self._sheet_place = ""

    def open(self, name: str, place: str = "") -> None:
        """Show the screen of a name, about the next appointment or another one."""
        if (name, place) == (self._name, self._place) and self.screen is not None:
            self._stack.setCurrentWidget(self.screen)
            return
        from_sheet, sheet_place = self._name == PRINT and name != PRINT, self._place
        self.close()
        screen = make_screen(name, self._context)
        self.screen, self._name, self._from_sheet = screen, name, from_sheet
        self._place, self._sheet_place = place, sheet_place
        screen.show_place(place)
        screen.set_way_back(self._way_back())
        screen.left.connect(self.leave)
        self._stack.addWidget(screen)
        screen.refresh()
        self._stack.setCurrentWidget(screen)
        screen.begin()

    @Slot()
    def leave(self) -> None:
        """Go back to the sheet or the appointment it was opened from, or to the first screen."""
        if self._from_sheet:
            self.open(PRINT, self._sheet_place)
            return
        place = self._place
        self.close()
        self.left.emit()
        if place:
            self._context.navigate(PageName.APPOINTMENTS, place)

    def _way_back(self) -> str:
        if self._from_sheet:
            return QCoreApplication.translate("ClinicScreens", "Print my questions")
        if self._place:
            return QCoreApplication.translate("ClinicScreens", "Appointments")
        return QCoreApplication.translate("ClinicScreens", "My questions")

    def close(self) -> None:
        """Let the open screen go."""
        screen, self.screen, self._name, self._place = self.screen, None, "", ""
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
