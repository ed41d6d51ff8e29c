"""A screen of a section beside its first one: a way back, and what the window may ask of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import READING_WIDTH
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.page_panel import PagePanel


class SideScreen(PagePanel):
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
        self.back.clicked.connect(self.left)
        self.set_back(self.back)

    def set_way_back(self, where: str) -> None:
        """Say where the way back leads: the title of the list, or of the page that was open."""
        self.back.setText(where)
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=where))

    def begin(self) -> None:
        """Put the focus where a person begins: on the way back, unless a screen knows better."""
        self.back.setFocus()

    def show_place(self, place: str) -> None:
        """Go to a place on the screen: what stands after its name in an anchor, maybe nothing."""

    @property
    def above(self) -> str:
        """The anchor of the screen the way back leads to; empty for the section's first one."""
        return ""

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
    def can_print(self) -> bool:
        """Whether there is something to print here."""
        return False

    def print_here(self) -> None:
        """Print what is shown (Ctrl+P)."""
