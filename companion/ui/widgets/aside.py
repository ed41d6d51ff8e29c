"""Something said beside the text: newer facts, or a small form, set apart by a bar on its left."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour
from companion.ui.widgets.button import paint_aside


class Aside(QWidget):
    """A group with a name of its own; add to `content`, a `Column`."""

    def __init__(
        self, name: str, *, bar: Token = "edge", gap: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bar: Token = bar
        self.content = Column(self, gap=gap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(self, Role.GROUPING, name)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side, tall = gentle(20, theme), gentle(18, theme)
        self.content.setContentsMargins(side, tall, side, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the bar."""
        colours = current_theme().colours
        painter = QPainter(self)
        paint_aside(painter, self.rect(), colours.surface, token_colour(colours, self._bar))
        painter.end()
