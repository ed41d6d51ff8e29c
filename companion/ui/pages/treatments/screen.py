"""A screen of the Treatments section beside the reader, and the table of those there are."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.layout import READING_WIDTH
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.page_panel import PagePanel


class Screen(PagePanel):
    """A page with its way back; `left` asks for where the person came from."""

    left = Signal()

    def __init__(
        self,
        context: PageContext,
        title: str,
        lead: str = "",
        *,
        width: int = READING_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, lead, width=width, parent=parent)
        self.context = context
        self.back = BackButton("")
        self.set_way_back(self.tr("Treatments"))
        self.back.clicked.connect(self.left)
        self.set_back(self.back)

    def set_way_back(self, where: str) -> None:
        """Say where the way back leads: the title of the list, or of the page that was open."""
        self.back.setText(where)
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=where))

    def show_place(self, place: str) -> None:
        """Go to a place on the screen: what stands after its name in an anchor, maybe nothing."""

    @property
    def place(self) -> str:
        """Where the person is on the screen now, to come back to; empty for where they came in."""
        return ""

    def refresh(self) -> None:
        """Show the records as they are now."""

    def go_back(self) -> bool:
        """Close what is open in place (Esc, Alt+Left); False when nothing is."""
        return False

    def add_here(self) -> None:
        """Begin adding what this screen keeps (Ctrl+N)."""

    def find_here(self) -> None:
        """Go to the screen's find field (Ctrl+F)."""

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
