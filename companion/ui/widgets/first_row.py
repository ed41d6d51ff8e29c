"""A row that makes a question one of the three: a star, so that the tick keeps its one meaning."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.tokens import Colours
from companion.ui.widgets.button import paint_box
from companion.ui.widgets.rows import TickRow, on_fill


class FirstRow(TickRow):
    """A star and the words; a press anywhere on the row puts the question first, or back."""

    def paint_mark(self, painter: QPainter, square: QRect, colours: Colours) -> None:
        """Paint the star: on a filled box when it is one of the three."""
        inset = square.width() // 7
        inner = square.adjusted(inset, inset, -inset, -inset)
        if self.isChecked():
            lively = self._hovered and self.isEnabled()
            fill = colours.primary_hover if lively else colours.primary
            paint_box(painter, QRectF(square), fill, None)
            draw_icon(painter, inner, "star", on_fill(colours, lively))
        else:
            edge, width = self._edge(colours)
            paint_box(painter, QRectF(square), colours.surface, edge, width=width)
            draw_icon(painter, inner, "star", colours.muted)
