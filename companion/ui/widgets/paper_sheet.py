"""A page of paper on the desk of the program, and the ruled lines on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import paint_box

_SIDE = 28
_SHADOW = 3


class PaperSheet(QWidget):
    """Paper that a list is written on, so that it looks like the page it will be printed as."""

    def __init__(self, *, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = Column(self, gap=gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the margins of a theme: smaller ones when large text needs the room."""
        side = max(16, round(_SIDE / theme.factor))
        top = gentle(20, theme)
        self.content.setContentsMargins(side, top, side, top + _SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper with a soft edge below it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(0, 0, 0, -_SHADOW)
        if theme.name == "light":
            paint_box(painter, sheet.translated(0, _SHADOW), theme.colours.divider, None)
        paint_box(painter, sheet, theme.colours.paper, theme.colours.divider, width=1)
        painter.end()


class RuledLine(QWidget):
    """A line of a sheet: what stands on it, and the rule under it. Add to `content`."""

    def __init__(self, *, gap: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = Column(self, gap=gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        room = gentle(4, theme)
        self.content.setContentsMargins(0, room, 0, room + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule."""
        painter = QPainter(self)
        painter.setPen(QPen(current_theme().colours.divider, 1))
        low = self.height() - 1
        painter.drawLine(0, low, self.width(), low)
        painter.end()
