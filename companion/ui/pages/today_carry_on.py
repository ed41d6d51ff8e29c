"""On Today: the page a person left off reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.carry_on import left_off
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import LIST_WIDTH, FlowLayout
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.text import Text

_GAP = 24
_BETWEEN = 16
_MARGIN = 32


class CarryOn(QWidget):
    """The way back to what was being read; `found` says whether there is one to be told of."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._anchor = ""
        self.found = False
        self._words = Text("", TypeStep.LEAD)
        link = LinkButton(self.tr("Carry on"))
        link.clicked.connect(self._on_pressed)
        row = FlowLayout(self, gap=_BETWEEN)
        row.addWidget(self._words)
        row.addWidget(link)

    def refresh(self) -> None:
        """Show the page that was read last; the name of a closed topic never shows."""
        place = left_off(self._context.session.snapshot, self._context.library)
        self.found = place is not None
        if place is not None:
            self._anchor = place.anchor
            self._words.setText(self.tr("Carry on reading: {page}").format(page=place.page))

    def fits_beside(self, others: Sequence[QWidget], room: int) -> bool:
        """Return whether a line of a page so wide holds this after those others that are shown."""
        shown = [each for each in others if not each.isHidden()]
        needed = sum(map(_on_one_line, (*shown, self))) + len(shown) * _GAP
        return needed <= min(room - 2 * _MARGIN, current_theme().px(LIST_WIDTH))

    @Slot()
    def _on_pressed(self) -> None:
        self._context.navigate(PageName.TREATMENTS, self._anchor)


def _on_one_line(widget: QWidget) -> int:
    """Return the width of its words and links side by side, as they are at this moment."""
    parts = [each for kind in (Text, Button) for each in widget.findChildren(kind)]
    return sum(each.sizeHint().width() for each in parts) + _BETWEEN * (len(parts) - 1)
