"""Questions as strips of paper: a number, the words, and rules to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from companion.exchange.document import Asks, runs
from companion.ui.toolkit.printing.paper import BODY, SMALL, Type
from companion.ui.toolkit.printing.strips import (
    Places,
    Said,
    Strip,
    spaced,
    tied,
)

if TYPE_CHECKING:
    from companion.ui.toolkit.printing.setting import Typesetter

_LARGE = Type(1.12, 700, 1.3)
_RULE = 1.65
_NUMBER = 1.35
_WIDE_NUMBER = 1.9
_SHORT = 0.2
_LONG = 12
_ABOVE = 0.22
_ABOVE_LARGE = 0.5


class AskSetter:
    """Sets the questions of one list in a column of paper."""

    def __init__(self, setter: Typesetter, asks: Asks, x: float, width: float) -> None:
        self._set = setter
        self._asks = asks
        last = asks.first + len(asks.questions) - 1
        self._indent = setter.ems(_WIDE_NUMBER if last > 9 else _NUMBER)
        self._x = x
        self._width = width
        self._kind = _LARGE if asks.large else BODY

    def strips(self) -> list[Strip]:
        """Return every question; each stays with the room under it."""
        made: list[Strip] = []
        above = self._set.ems(_ABOVE_LARGE if self._asks.large else _ABOVE)
        for place, question in enumerate(self._asks.questions):
            made += spaced(self._question(question, self._asks.first + place), above)
        return made

    def _question(self, text: str, number: int) -> list[Strip]:
        asks, bold = self._asks, self._asks.large
        line = runs(text or " ", bold=bold)
        x, width = self._x + self._indent, self._width - self._indent
        room = width if asks.lines else width - self._width * _SHORT
        words = self._set.words(line, self._kind, x, room)
        words[0] = self._numbered(words[0], number)._replace(said=Said.POINT)
        if not asks.lines:
            return tied([*words[:-1], self._short_rule(words[-1])])
        rules = [self._rule(x, width, _RULE) for _ in range(asks.lines)]
        if asks.under:
            rules.append(self._labelled(asks.under, x, width))
        if len(words) > _LONG:
            return [*words[:-1], words[-1]._replace(keep=True), *tied(rules)]
        return [*tied(words, last=True), *tied(rules)]

    def _numbered(self, line: Strip, number: int) -> Strip:
        paper, x = self._set.paper, self._x
        font = paper.font(self._kind)
        metrics = QFontMetricsF(font)

        def paint(painter: QPainter, y: float, places: Places) -> None:
            painter.setFont(font)
            painter.setPen(paper.ink.text)
            base = y + (line.height + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, base), f"{number}.")
            line.paint(painter, y, places)

        return line._replace(paint=paint)

    # --- rules ---

    def _rule(self, x: float, width: float, ems: float) -> Strip:
        high = self._set.ems(ems)
        pen = self._pen()

        def paint(painter: QPainter, y: float, _places: Places) -> None:
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y + high), QPointF(x + width, y + high))

        return Strip(high, paint)

    def _pen(self) -> QPen:
        return QPen(self._set.paper.ink.line, self._set.ems(0.05))

    def _labelled(self, label: str, x: float, width: float) -> Strip:
        """Return a rule that begins after its label."""
        high = self._set.ems(_RULE)
        (line, *_) = self._set.words(runs(label), SMALL, x, width)
        taken = self._advance(label, SMALL) + self._set.ems(0.4)
        rule = self._rule(x + taken, max(width - taken, 0.0), _RULE)
        drop = high - line.height * 0.82

        def paint(painter: QPainter, y: float, places: Places) -> None:
            line.paint(painter, y + drop, places)
            rule.paint(painter, y, places)

        return Strip(high, paint, text=label, said=Said.PARAGRAPH)

    def _advance(self, text: str, kind: Type) -> float:
        return QFontMetricsF(self._set.paper.font(kind)).horizontalAdvance(text)

    def _short_rule(self, line: Strip) -> Strip:
        """Return the last line of a question with a short rule at its end."""
        pen, base = self._pen(), line.height * 0.82
        right = self._x + self._width
        start = right - self._width * _SHORT + self._set.ems(0.6)

        def paint(painter: QPainter, y: float, places: Places) -> None:
            line.paint(painter, y, places)
            painter.setPen(pen)
            painter.drawLine(QPointF(start, y + base), QPointF(right, y + base))

        return line._replace(paint=paint)
