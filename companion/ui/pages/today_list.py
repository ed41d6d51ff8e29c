"""The quiet way to a list to tick off, while the stage it fits is under way."""

from __future__ import annotations

from PySide6.QtCore import Slot

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.near import list_under_way
from companion.ui.widgets.button import LinkButton


class ListWay(LinkButton):
    """Names the list and leads to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("")
        self._context = context
        self._anchor = ""
        self.clicked.connect(self._on_pressed)

    def refresh(self) -> bool:
        """Show the list there is now; False where there is none."""
        found = list_under_way(self._context)
        if found is None:
            return False
        self._anchor = f"lists/{found.id}"
        self.setText(self.tr("Open the list: {title}").format(title=found.title))
        return True

    @Slot()
    def _on_pressed(self) -> None:
        self._context.navigate(PageName.JOURNEY, self._anchor)
