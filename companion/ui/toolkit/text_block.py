"""Laying out a paragraph: line height of our own, bold spans, and where each word stands.

One engine serves labels, buttons and rows, so that text wraps the same everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from companion.domain.frozen import Frozen

_ONE_LINE = 1_000_000
_MOST_WIDTHS = 8
BODY_LINE = 1.5
HEADING_LINE = 1.25


class BoldSpan(Frozen, kw_only=False):
    """A stretch of text, from `start` up to `end`, set in bold."""

    start: int
    end: int


class _Room(Frozen, kw_only=False):
    """How high the lines are at a width, and how wide the longest of them."""

    height: float
    used: float


class TextBlock:
    """A paragraph laid out for the width last asked for.

    Layouts ask for the height at two or three widths, over and over: heights are remembered, and
    lines are broken again only to be looked at or drawn.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        *,
        line_height: float = BODY_LINE,
        bold: Sequence[BoldSpan] = (),
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        natural = _natural_height(font.family(), font.pixelSize(), bold=font.bold())
        self._line = natural * (line_height / 1.3)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        self._align = align
        # Lines that fit stand in the same place however wide the room; not so from right to left.
        self._stays = text.isascii() and align == Qt.AlignmentFlag.AlignLeft
        if bold:
            self._layout.setFormats([_bold(span, font) for span in bold])
        self._width = -1
        self._broken_for = -1
        self._widest: int | None = None
        self._rooms: dict[int, _Room] = {}

    def lay(self, width: int) -> int:
        """Take a width and return the height the lines need there."""
        self._width = width
        return round(self._room(width).height + 0.499)

    def natural(self) -> QSize:
        """Return the size on as few lines as it has breaks."""
        height = self.lay(_ONE_LINE)
        return QSize(self.used_width(), height)

    def _room(self, width: int) -> _Room:
        room = self._rooms.get(width)
        if room is None:
            whole = self._rooms.get(_ONE_LINE)
            if whole is not None and whole.used <= width:
                return whole
            if len(self._rooms) >= _MOST_WIDTHS:
                self._rooms.clear()
            room = self._rooms[width] = self._break_lines(width)
        return room

    def _broken(self) -> QTextLayout:
        """Return the lines as they are at the width last asked for."""
        if self._broken_for != self._width and not self._fits_as_broken():
            self._break_lines(self._width)
        return self._layout

    def _fits_as_broken(self) -> bool:
        """Whether the lines are broken as on endless room, and this room is enough for them."""
        whole = self._rooms.get(_ONE_LINE)
        unbroken = self._broken_for == _ONE_LINE and self._stays
        return unbroken and whole is not None and whole.used <= self._width

    def widest_word(self) -> int:
        """Return the width below which a word would have to be cut."""
        if self._widest is None:
            self._rooms[_ONE_LINE] = self._break_lines(_ONE_LINE)
        return self._widest or 0

    def font(self) -> QFont:
        """Return the typeface it is set in."""
        return self._layout.font()

    def line_count(self) -> int:
        """Return the number of lines at the width last asked for."""
        return self._broken().lineCount()

    def used_width(self) -> int:
        """Return the width of the longest line at the width last asked for."""
        return 0 if self._width < 0 else int(self._room(self._width).used + 0.999)

    def line_height(self) -> float:
        """Return the height of one line."""
        return self._line

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint the lines with their top left corner at a point."""
        painter.setPen(colour)
        self._broken().draw(painter, QPointF(x, y))

    def span_rects(self, start: int, end: int) -> list[QRectF]:
        """Return where a stretch of text stands: a rectangle of the line's height per line."""
        rects = []
        layout = self._broken()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left = _x_at(line, first)
                right = _x_at(line, last)
                rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects

    def _break_lines(self, width: int) -> _Room:
        layout = self._layout
        layout.setTextOption(_option(self._align, anywhere=width != _ONE_LINE))
        layout.beginLayout()
        y = 0.0
        used = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self._line - line.height()) / 2))
            used = max(used, line.naturalTextWidth())
            y += self._line
        layout.endLayout()
        if width == _ONE_LINE:
            self._widest = int(layout.minimumWidth() + 0.999)
        self._broken_for = width
        return _Room(y, used)


@lru_cache(maxsize=8)
def _option(align: Qt.AlignmentFlag, *, anywhere: bool) -> QTextOption:
    """Return how lines are broken; only between words they tell how wide the widest word is."""
    option = QTextOption(align)
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if anywhere else mode.WordWrap)
    return option


@lru_cache(maxsize=64)
def _natural_height(family: str, pixels: int, *, bold: bool) -> float:
    """Return the height Qt gives a line: 1.3 times the pixels in our typeface, any weight."""
    # As `fonts` makes it: for any other font Qt would read the typeface again.
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font).height()


def _x_at(line: object, position: int) -> float:
    at = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(at[0] if isinstance(at, tuple) else at)


def _bold(span: BoldSpan, font: QFont) -> QTextLayout.FormatRange:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.Bold)
    told = QTextLayout.FormatRange()
    told.start = span.start
    told.length = span.end - span.start
    told.format.setFont(heavier)
    return told
