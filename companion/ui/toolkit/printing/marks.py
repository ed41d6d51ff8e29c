"""Small things painted beside text: bullets, numbers, boxes to tick, dotted lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from companion.exchange.document import Mark
from companion.ui.toolkit.printing.paper import BODY, Paper

_DOT_STEP = 0.42


def paint_mark(painter: QPainter, paper: Paper, mark: Mark, number: int, corner: QPointF) -> None:
    """Paint what stands before a point of a list, on the first line at a corner."""
    em, high = paper.em, paper.line_height(BODY)
    middle = corner.y() + high / 2
    if mark is Mark.BULLET:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper.ink.text)
        painter.drawEllipse(QPointF(corner.x() + em * 0.5, middle), em * 0.16, em * 0.16)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    elif mark is Mark.BOX:
        side = em * 0.86
        painter.setPen(QPen(paper.ink.line, em * 0.09))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(corner.x() + em * 0.05, middle - side / 2, side, side))
    elif mark is Mark.NUMBER:
        metrics = QFontMetricsF(paper.font(BODY))
        painter.setFont(paper.font(BODY))
        painter.setPen(paper.ink.text)
        base = corner.y() + (high + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(corner.x(), base), f"{number}.")


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a rectangle with hard edges, so that strips below each other show no seam.

    A fine rule is at least one dot wide: on a small picture of a page it would be missing.
    """
    least = 1.0 / (abs(painter.combinedTransform().m11()) or 1.0)
    seen = QRectF(rect.x(), rect.y(), max(rect.width(), least), max(rect.height(), least))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(seen, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def dotted_line(painter: QPainter, paper: Paper, start: float, end: float, base: float) -> None:
    """Paint dots from one place to another, so that the eye finds the number at the end."""
    step = paper.em * _DOT_STEP
    first = int(start / step) + 2
    last = int(end / step) - 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper.ink.line)
    for place in range(first, last):
        painter.drawEllipse(QPointF(place * step, base - paper.em * 0.04), 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
