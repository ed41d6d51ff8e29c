"""A screen of the Journey section beside the path and its stages, and the table of those there are.

Whoever builds another one writes a `Screen` in a module of its own and adds a line to `SCREENS`:
its anchor is then the name, or the name, a slash and a place on it. A line in `more.py` leads to it
from the path, and one in `stage_screen.py` from a stage.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import Capabilities, PageContext, PageName
from companion.ui.pages.journey.unkept import Unkept
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import READING_WIDTH


class Screen(SideScreen):
    """A screen of this section. `place_asked` carries the anchor of another place in it."""

    place_asked = Signal(str)

    def __init__(
        self,
        context: PageContext,
        title: str,
        lead: str = "",
        *,
        width: int = READING_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, lead, width=width, parent=parent)
        self.unkept = Unkept()
        self.set_way_back(self.tr("Journey"))

    def settle(self) -> None:
        """Say what is being written now, as before the screen is left."""

    def keep_whole(self, *, closing: bool = False) -> bool:
        """Keep whole dates whose button was not pressed, as the screen is left for good.

        Nothing of it comes back where the program is `closing`.
        """
        return False

    def focus_way(self, key: str) -> None:
        """Give the focus back to what a person went on from; here that is the way back."""
        self.back.setFocus()

    @property
    def print_anchor(self) -> str:
        """The anchor that shows what is here as printed pages; empty where nothing is to print."""
        return ""

    @property
    def can_print(self) -> bool:
        """Whether there is something to print here."""
        return bool(self.print_anchor)

    def print_here(self) -> None:
        """Print what is shown (Ctrl+P)."""
        if self.print_anchor:
            self.context.navigate(PageName.JOURNEY, self.print_anchor)


class _Home(NamedTuple):
    module: str
    name: str


SCREENS: dict[str, _Home] = {
    "changes": _Home("changes_screen", "ChangesScreen"),
    "courses": _Home("courses_screen", "CoursesScreen"),
    "course": _Home("course_screen", "CourseScreen"),
    "add": _Home("add_screen", "AddScreen"),
    "order": _Home("order_screen", "OrderScreen"),
    "before": _Home("before_screen", "BeforeScreen"),
    "lists": _Home("lists_screen", "ListsScreen"),
    "helper": _Home("dates_screen", "DatesScreen"),
    "print": _Home("print_screen", "PrintScreen"),
}
"""The name of a screen, as its anchor begins, to the module in this folder and the class in it."""


def is_offered(name: str, may: Capabilities) -> bool:
    """Whether a screen is there where the program runs.

    On a shared screen nothing is kept, so only what is to be read is there.
    """
    if not may.write:
        return name == "changes"
    return name != "print" or may.files


def screen_title(name: str) -> str:
    """Return what a screen is called where the way back leads to it."""
    translate = QCoreApplication.translate
    return {
        "changes": translate("JourneyScreens", "If plans need to change"),
        "courses": translate("JourneyScreens", "My treatments, side by side"),
        "course": translate("JourneyScreens", "A treatment"),
        "add": translate("JourneyScreens", "Add a stage of my own"),
        "order": translate("JourneyScreens", "The order of the stages"),
        "before": translate("JourneyScreens", "What was planned before"),
        "lists": translate("JourneyScreens", "Lists to tick off"),
        "helper": translate("JourneyScreens", "Work out dates"),
        "print": translate("JourneyScreens", "Print my plan"),
    }.get(name, translate("JourneyScreens", "Journey"))


def make_screen(name: str, context: PageContext) -> Screen:
    """Return a new screen; its module is imported now.

    Raises:
        KeyError: If there is no screen of that name.
    """
    home = SCREENS[name]
    module = import_module(f"companion.ui.pages.journey.{home.module}")
    return cast("Screen", getattr(module, home.name)(context))
