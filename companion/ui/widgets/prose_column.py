"""A column for reading: even room between the lines that are seen, whatever stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import isValid

from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.term_text import TermText
from companion.ui.widgets.text import Heading

_ABOVE_HEADING = 12
_FREE = Qt.AlignmentFlag(0)


class ProseColumn(Column):
    """Places paragraphs, list items and headings so that the gaps between their words are alike.

    A line with a term in it is higher than its words, so that the term can be hit. That room is
    taken off the gaps beside it. A heading has more room above it than below. Everything is as
    wide as the column. It keeps its own list of what it holds, since asking Qt for the items of a
    layout is not safe (see `reading_order`).
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 12) -> None:
        self._held: list[QWidget] = []
        super().__init__(parent, gap)

    def addWidget(  # noqa: N802
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _FREE
    ) -> None:
        """Add a widget at the foot."""
        self._held.append(widget)
        super().addWidget(widget, stretch, alignment)

    def insertWidget(  # noqa: N802
        self,
        index: int,
        widget: QWidget,
        stretch: int | None = 0,
        alignment: Qt.AlignmentFlag = _FREE,
    ) -> None:
        """Add a widget at a place."""
        self._held = self._present()
        self._held.insert(index, widget)
        super().insertWidget(index, widget, stretch, alignment)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of everything at a width."""
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        last = 0
        for _widget, top, high in self._places(room):
            last = top + high
        return margins.top() + last + margins.bottom()

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the same: what stands here never shrinks."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything in a rectangle."""
        QLayout.setGeometry(self, rect)
        inside = self.contentsRect()
        for widget, top, high in self._places(inside.width()):
            widget.setGeometry(inside.left(), inside.top() + top, inside.width(), high)

    def spare_at(self, end: int, width: int) -> int:
        """Return the room that the first (0) or last (-1) thing brings beyond its words."""
        shown = self._shown()
        return _spare(shown[end], end, width) if shown else 0

    def _present(self) -> list[QWidget]:
        return [widget for widget in self._held if isValid(widget) and self.indexOf(widget) >= 0]

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._present() if not widget.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[QWidget, int, int]]:
        """Yield what is shown, each with its top and its height."""
        gap, above = self.spacing(), gentle(_ABOVE_HEADING, current_theme())
        low, spare = 0, 0
        for widget in self._shown():
            if low:
                wanted = gap + (above if isinstance(widget, Heading) else 0)
                low += max(0, wanted - spare - _spare(widget, 0, width))
            high = _height(widget, width)
            yield widget, low, high
            low += high
            spare = _spare(widget, -1, width)


def _height(widget: QWidget, width: int) -> int:
    wraps = widget.hasHeightForWidth()
    high = widget.heightForWidth(width) if wraps else widget.sizeHint().height()
    return max(high, widget.minimumHeight())


def _spare(widget: QWidget, end: int, width: int) -> int:
    """Return the room at one end of a thing beyond its words, where it is a line with a term."""
    if isinstance(widget, TermText):
        return _spare_of_line(widget, width) if widget.buttons else 0
    inside = widget.layout()
    return inside.spare_at(end, width) if isinstance(inside, ProseColumn) else 0


def _spare_of_line(text: TermText, width: int) -> int:
    line = round(text.block.line_height())
    high = text.heightForWidth(width)
    return (high - line) // 2 if high < 2 * line else 0
