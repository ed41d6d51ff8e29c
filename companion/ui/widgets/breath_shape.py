"""A soft round shape that is as large as it is told to be. It never moves by itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.tokens import current_theme

_SMALLEST = 0.45
_SOFT = 0.86  # of the outer ring: how far the fuller middle reaches
_EDGE = 3


class BreathShape(QWidget):
    """Painted between its smallest and its whole size; it says nothing, the words beside it do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fullness = 0.0
        self._side = 240
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def fullness(self) -> float:
        """How large it is, from 0 to 1."""
        return self._fullness

    def show_fullness(self, fullness: float) -> None:
        """Be this large, from 0 to 1."""
        self._fullness = min(max(fullness, 0.0), 1.0)
        self.update()

    def set_side(self, side: int) -> None:
        """Take this many pixels of height."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for its whole size."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Return the same, so that it is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring and a fuller middle in the present theme."""
        theme = current_theme()
        colours = theme.colours
        most = min(self.width(), self.height()) / 2 - _EDGE
        radius = most * (_SMALLEST + (1 - _SMALLEST) * self._fullness)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.primary, 2))
        painter.setBrush(colours.hover)
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        # A bright disc that grows would dazzle: in that theme the ring says it.
        painter.setBrush(colours.hover if theme.name == "contrast" else colours.selected)
        painter.drawEllipse(middle, radius * _SOFT, radius * _SOFT)
        painter.end()
