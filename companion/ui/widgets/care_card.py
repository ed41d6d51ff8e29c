"""The three care cards: whom to call, and when, with the level in words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.button import RADIUS
from companion.ui.widgets.text import Heading, Text


class CareLevel(StrEnum):
    """How soon to act. There are three and no more (R23)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NON_URGENT = "non-urgent"


def level_words(level: CareLevel) -> str:
    """Return the level as a person reads it."""
    words = {
        CareLevel.EMERGENCY: QCoreApplication.translate("CareCard", "Emergency"),
        CareLevel.URGENT: QCoreApplication.translate("CareCard", "Urgent"),
        CareLevel.NON_URGENT: QCoreApplication.translate("CareCard", "Not urgent"),
    }
    return words[level]


_BANDS: dict[CareLevel, tuple[Token, Token]] = {
    CareLevel.EMERGENCY: ("urgent", "on_urgent"),
    CareLevel.URGENT: ("urgent", "on_urgent"),
    CareLevel.NON_URGENT: ("info", "on_info"),
}


class CareCard(QWidget):
    """A card with one instruction and the signs it is for; more may be added to `body`.

    Where the heading itself tells how soon to act, the level need not be shown over it.
    """

    keeps_height = True

    def __init__(
        self,
        level: CareLevel,
        heading: str,
        items: Sequence[str] = (),
        *,
        level_shown: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.level = level
        band, on_band = _BANDS[level]
        self._band: Token = band
        dark = level is CareLevel.EMERGENCY
        self._body: Token = "emergency" if dark else "surface"
        self._ink: Token = "on_emergency" if dark else "ink"
        self._head = QWidget()
        self._head_column = Column(self._head, gap=0)
        self._level = Text(level_words(level), weight=700, colour=on_band)
        self._heading = Heading(heading, 3, tight=True)
        self._heading.set_colour(on_band)
        self._heading.setAccessibleName(f"{level_words(level)}: {heading}")
        self._head_column.add(self._level, self._heading)
        self._level.setVisible(level_shown)
        self._inside = QWidget()
        self.body = Column(self._inside, gap=8)
        for item in items:
            self.body.add(BulletText(item, colour=self._ink))
        column = Column(self, gap=0)
        column.add(self._head, self._inside)
        set_role(self, Role.GROUPING, f"{level_words(level)}: {heading}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())

    @property
    def ink(self) -> Token:
        """The colour of text added to `body`."""
        return self._ink

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side, tall = gentle(24, theme), gentle(14, theme)
        self._head_column.setContentsMargins(side, tall, side, tall)
        self.body.setContentsMargins(side, gentle(18, theme), side, gentle(22, theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band with the instruction, and the body under it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, RADIUS, RADIUS)
        painter.fillPath(shape, token_colour(theme.colours, self._body))
        painter.setClipPath(shape)
        band = QRectF(frame.left(), frame.top(), frame.width(), self._head.height())
        painter.fillRect(band, token_colour(theme.colours, self._band))
        painter.setClipping(False)
        edge: Token = self._band if theme.name == "light" else "edge"
        painter.setPen(QPen(token_colour(theme.colours, edge), 2))
        painter.drawPath(shape)
        if theme.name == "contrast":
            self._paint_lines(painter, frame, band)
        painter.end()

    def _paint_lines(self, painter: QPainter, frame: QRectF, band: QRectF) -> None:
        """Tell the levels apart without colour: a second edge, or a line under the heading."""
        if self.level is CareLevel.EMERGENCY:
            inner = frame.adjusted(5, 5, -5, -5)
            painter.drawRoundedRect(inner, RADIUS - 2, RADIUS - 2)
        elif self.level is CareLevel.NON_URGENT:
            painter.drawLine(band.bottomLeft(), band.bottomRight())
