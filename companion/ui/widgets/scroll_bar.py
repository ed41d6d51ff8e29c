"""A scroll bar that is easy to see and to hold, and no louder than the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from companion.ui.toolkit.tokens import Theme, current_theme, fill

_WIDTH = 16


class CalmScrollBar(QScrollBar):
    """An upright scroll bar with a rounded handle and no arrows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the width of a theme."""
        self.setFixedWidth(_WIDTH)

    def sizeHint(self) -> QSize:
        """Return its fixed width."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the handle."""
        # Here and not above: a page that fits shows no bar, and these two cost a start 7 ms.
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider

        colours = current_theme().colours
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, self.rect(), colours.canvas)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.primary if self.isSliderDown() else colours.edge)
        shape = QRectF(handle).adjusted(4, 3, -4, -3)
        painter.drawRoundedRect(shape, shape.width() / 2, shape.width() / 2)
        painter.end()
