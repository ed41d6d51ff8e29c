"""A screen of the Treatments section beside the reader, and the table of those there are."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import Capabilities, PageContext, PageName
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import READING_WIDTH


class Screen(SideScreen):
    """A screen of this section; its way back leads to the list until told otherwise."""

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
        self.set_way_back(self.tr("Treatments"))

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
            self.context.navigate(PageName.TREATMENTS, self.print_anchor)


class _Home(NamedTuple):
    module: str
    name: str


SCREENS: dict[str, _Home] = {
    "words": _Home("words", "WordsScreen"),
    "compare": _Home("compare", "CompareScreen"),
    "applies": _Home("applies_screen", "AppliesScreen"),
    "marks": _Home("marks_screen", "MarksScreen"),
    "ages": _Home("ages_screen", "AgesScreen"),
    "print": _Home("print_screen", "PrintScreen"),
}
"""The name of a screen, as its anchor begins, to the module in this folder and the class in it."""


def screens_for(may: Capabilities) -> frozenset[str]:
    """Return the names of the screens that can be opened with these capabilities."""
    closed = {"marks"} if not may.write else set()
    closed |= {"print"} if not may.files else set()
    return frozenset(SCREENS) - closed


def screen_title(name: str) -> str:
    """Return what a screen is called where the way back leads to it."""
    translate = QCoreApplication.translate
    return {
        "words": translate("Screens", "Words and what they mean"),
        "compare": translate("Screens", "Compare two treatments"),
        "applies": translate("Screens", "What applies to me"),
        "marks": translate("Screens", "My marks"),
        "ages": translate("Screens", "How old our words are"),
        "print": translate("Screens", "Print or save"),
    }.get(name, translate("Screens", "Treatments"))


def make_screen(name: str, context: PageContext) -> Screen:
    """Return a new screen; its module is imported now.

    Raises:
        KeyError: If there is no screen of that name.
    """
    home = SCREENS[name]
    module = import_module(f"companion.ui.pages.treatments.{home.module}")
    return cast("Screen", getattr(module, home.name)(context))
