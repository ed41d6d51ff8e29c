"""List items: a round mark and wrapping words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.tokens import Token, current_theme, token_colour
from companion.ui.widgets.term_text import TermSpan, TermText

_INDENT = 24


class BulletText(TermText):
    """An item of a list, told to screen readers as one; its terms work as in a paragraph."""

    def __init__(
        self,
        text: str,
        terms: Sequence[TermSpan] = (),
        bold: Sequence[BoldSpan] = (),
        *,
        colour: Token = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, terms, bold, colour=colour, parent=parent)
        set_role(self, Role.LIST_ITEM)

    def indent_width(self) -> int:
        """Return the room before the words at 100 %."""
        return _INDENT

    def paint_mark(self, painter: QPainter) -> None:
        """Paint the round mark beside the first line."""
        theme = current_theme()
        radius = theme.px(7) / 2
        first = self._top() + self.block.line_height() / 2
        middle = QPointF(radius + theme.px(3), first + theme.px(1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(token_colour(theme.colours, self.colour))
        painter.drawEllipse(middle, radius, radius)
