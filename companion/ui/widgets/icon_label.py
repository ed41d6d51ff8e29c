"""A small picture beside words; it says nothing of its own to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour


class IconLabel(QWidget):
    """A vendored icon in a colour of the theme, growing with the text."""

    def __init__(
        self,
        name: str,
        colour: Token = "ink",
        side: int = 24,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._colour: Token = colour
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme(current_theme())

    def set_icon(self, name: str, colour: Token) -> None:
        """Show another icon."""
        self._name = name
        self._colour = colour
        self.update()

    def follow_theme(self, theme: Theme) -> None:
        """Take the size of a theme."""
        self.setFixedSize(theme.px(self._side), theme.px(self._side))

    def sizeHint(self) -> QSize:
        """Return its fixed size."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        draw_icon(
            painter, self.rect(), self._name, token_colour(current_theme().colours, self._colour)
        )
        painter.end()
