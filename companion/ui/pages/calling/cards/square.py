"""The square with the words of the passport, as a drawing for its page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from companion.exchange.document import runs
from companion.exchange.qr import QUIET_ZONE, QrCode
from companion.services.cards.facts import CardFacts
from companion.services.cards.parts import listed
from companion.services.cards.plain_text import InCode
from companion.ui.toolkit.printing.marks import fill
from companion.ui.toolkit.printing.paper import MILLIMETRE, SMALL, Paper
from companion.ui.toolkit.printing.setting import NO_DRAWINGS, Drawing, Drawings
from companion.ui.toolkit.printing.strips import Setter, Strip

_MODULE = 0.36 * MILLIMETRE
"""The side of one small square: what a phone reads with ease from an arm's length."""


def square_drawing(facts: CardFacts, made: InCode, points: int, name: str) -> Drawings:
    """Return the square with what it holds beside it, or nothing where no words fit into one."""
    code = made.code
    if code is None:
        return NO_DRAWINGS
    paper = Paper(points, dense=True)
    side = code.side * _MODULE
    lines = [facts.words["code"]]
    if made.left_out:
        lines.append(facts.words["not_in_code"].format(parts=listed(made.left_out)))

    def beside(width: float) -> list[Strip]:
        left = side + paper.em * 0.6
        return Setter(paper).text(runs("\n".join(lines)), SMALL, x=left, width=width - left)

    def height(width: float) -> float:
        return max(side, sum(line.height for line in beside(width)))

    def paint(painter: QPainter, rect: QRectF) -> None:
        _paint_code(painter, code, rect.topLeft())
        told = beside(rect.width())
        y = rect.top() + QUIET_ZONE * _MODULE
        for line in told:
            line.paint(painter, y, {})
            y += line.height

    return {name: Drawing(height, paint, " ".join(lines))}


def _paint_code(painter: QPainter, code: QrCode, corner: QPointF) -> None:
    # The quiet edge on the left is the margin of the page: the square stands flush with the text.
    ink = Paper().ink.emergency
    for y, row in enumerate(code.rows, start=QUIET_ZONE // 2):
        start: int | None = None
        for x, dark in enumerate((*row, False)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                left = corner.x() + start * _MODULE
                top = corner.y() + y * _MODULE
                fill(painter, QRectF(left, top, (x - start) * _MODULE, _MODULE), ink)
                start = None
