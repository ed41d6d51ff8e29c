"""Setting a face as large as its room allows, and painting it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from companion.exchange.document import runs
from companion.services.cards.faces import Bit, Face, Give, Look, NumberSize, Shortened
from companion.ui.toolkit.printing.marks import fill
from companion.ui.toolkit.printing.pages import Words
from companion.ui.toolkit.printing.paper import Ink, Paper, Type
from companion.ui.toolkit.printing.stepping import Steps
from companion.ui.toolkit.printing.strips import Places, Said, Setter, Strip, space, spaced

_TYPES = {
    Look.BAND: Type(1.3, 700, 1.5),
    Look.TITLE: Type(1.06, 700, 1.25),
    Look.NUMBER: Type(2.7, 700, 1.15),
    Look.STRONG: Type(1.0, 700, 1.3),
    Look.BODY: Type(1.0, 400, 1.3),
    Look.POINT: Type(1.0, 400, 1.26),
    Look.SMALL: Type(0.8, 400, 1.25),
    Look.WRITE: Type(1.0, 700, 1.3),
}
_ABOVE = {Look.BAND: 0.0, Look.TITLE: 0.2, Look.NUMBER: 0.05, Look.POINT: 0.26, Look.WRITE: 0.1}
_USUAL_ABOVE = 0.16
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")
_GAP = 0.55
_INDENT = 0.9
_NUMBER_SIZES = {
    NumberSize.HUGE: (1.3, 2.7),
    NumberSize.LARGE: (1.3, 1.6),
    NumberSize.USUAL: (1.0, 1.0),
}
"""How small and how large the hospital's number may be beside other lines."""
_WRITE = 1.75
_SMALLER = 0.96


class Room(NamedTuple):
    """Where a face stands: how wide and high, and how large its letters may be, in units."""

    width: float
    height: float
    largest: float
    smallest: float
    pad: float = 0.0


class SetFace(NamedTuple):
    """A face that fits its room: its strips, the size of its letters, and what it only begins.

    `sizes` are those of every line of it, and `give` is what it gave up.
    """

    strips: tuple[Strip, ...]
    em: float
    whole: tuple[tuple[str, str], ...]
    sizes: tuple[float, ...] = ()
    give: Give = Give()

    @property
    def height(self) -> float:
        """The height it takes."""
        return sum(strip.gap + strip.height for strip in self.strips)

    def paint(self, painter: QPainter, corner: QPointF) -> None:
        """Paint it with its upper left corner at a place."""
        painter.save()
        painter.setTransform(QTransform.fromTranslate(corner.x(), corner.y()), True)
        y = 0.0
        for strip in self.strips:
            y += strip.gap
            strip.paint(painter, y, {})
            y += strip.height
        painter.restore()

    def words(self) -> Iterator[Words]:
        """Yield its paragraphs as text, as they are read."""
        told: list[Words] = []
        for strip in self.strips:
            if strip.said is Said.GOES_ON and told:
                told[-1] = told[-1]._replace(text=told[-1].text + strip.text)
            elif strip.text:
                told.append(Words(strip.text, strip.said is Said.HEADING))
        yield from (each._replace(text=each.text.strip()) for each in told if each.text.strip())


def set_face(
    shorten: Callable[[Give], Shortened], ways: Iterable[Give], room: Room, ink: Ink
) -> Steps[SetFace]:
    """Set a face: with smaller letters first, and only then with what it may give up, in turn."""
    last: tuple[Shortened, NumberSize] | None = None
    for give in ways:
        tried = (shorten(give), give.size)
        if tried == last:
            continue  # nothing on it is so long
        last = tried
        face, whole = tried[0]
        em = room.largest
        while True:
            setting = _Setting(em, room, ink, give.size)
            strips = tuple(setting.strips(face))
            made = SetFace(strips, em, whole, tuple(setting.sizes), give)
            if made.height <= room.height:
                return made
            yield
            if em <= room.smallest:
                break
            em = max(em * _SMALLER, room.smallest)
    return made


class _Setting:
    """Sets the bits of a face with letters of one size."""

    def __init__(self, em: float, room: Room, ink: Ink, size: NumberSize) -> None:
        self._paper = Paper()
        self._paper.em = em
        self._paper.ink = ink
        self._set = Setter(self._paper)
        self._em = em
        self._room = room
        self._number = _NUMBER_SIZES[size]
        self.sizes: list[float] = []

    def strips(self, face: Face) -> Iterator[Strip]:
        """Yield the strips of every bit."""
        for number, bit in enumerate(face):
            above = _ABOVE.get(bit.look, _USUAL_ABOVE) if number else 0.0
            after_band = number and face[number - 1].look is Look.BAND
            yield from spaced(self._bit(bit), self._em * (0.4 if after_band else above))

    def _bit(self, bit: Bit) -> list[Strip]:
        pad, width = self._room.pad, self._room.width - 2 * self._room.pad
        match bit.look:
            case Look.GAP:
                return [space(self._em * _GAP)]
            case Look.BAND:
                return [self._band(bit.text)]
            case Look.WRITE:
                return [self._to_write_on(bit.text)]
            case Look.POINT:
                indent = self._em * _INDENT
                made = self._lines(bit, _TYPES[bit.look], pad + indent, width - indent)
                return [self._dotted(made[0]), *made[1:]]
            case Look.NUMBER:
                return self._telephone_number(bit, pad, width)
            case _:
                return self._lines(bit, _TYPES[bit.look], pad, width)

    def _lines(self, bit: Bit, kind: Type, x: float, width: float) -> list[Strip]:
        said = Said.HEADING if bit.look is Look.TITLE else Said.PARAGRAPH
        soft = bit.look is Look.SMALL
        kind = kind._replace(times=max(kind.times, self._room.smallest / self._em))
        self.sizes.append(self._paper.size(kind))
        line = runs(bit.text or " ", bold=kind.weight >= 700)
        return self._set.text(line, kind, x=x, width=width, said=said, soft=soft)

    def _telephone_number(self, bit: Bit, x: float, width: float) -> list[Strip]:
        """Return a number of which no end of a line parts the digits."""
        kind = self._number_type(bit.text, width)
        whole = bit._replace(text=_BETWEEN_DIGITS.sub("\u00a0", bit.text))
        lines = self._lines(whole, kind, x, width)
        return [line._replace(text=line.text.replace("\u00a0", " ")) for line in lines]

    def _number_type(self, text: str, width: float) -> Type:
        """Return the largest letters with which a number stands on one line, if any do."""
        least, most = self._number
        kind = _TYPES[Look.NUMBER]._replace(times=most)
        wide = QFontMetricsF(self._paper.font(kind)).horizontalAdvance(text)
        times = min(most, most * width / max(wide * 1.01, 1.0))
        return kind._replace(times=max(times, least))

    def _band(self, text: str) -> Strip:
        """Return white words on a dark band as wide as the face, its padding included."""
        paper, kind, room = self._paper, _TYPES[Look.BAND], self._room
        font = paper.font(kind)
        metrics = QFontMetricsF(font)
        high = paper.line_height(kind)
        pad = max(room.pad, self._em * 0.5)

        def paint(painter: QPainter, y: float, _places: Places) -> None:
            fill(painter, QRectF(0, y, room.width, high), paper.ink.emergency)
            painter.setFont(font)
            painter.setPen(paper.ink.white)
            base = y + (high + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(pad, base), text)

        return Strip(high, paint, text=text, said=Said.HEADING)

    def _to_write_on(self, label: str) -> Strip:
        """Return a label with a line after it to write on by hand."""
        (line, *_) = self._lines(
            Bit(Look.WRITE, label), _TYPES[Look.WRITE], self._room.pad, self._room.width
        )
        metrics = QFontMetricsF(self._paper.font(_TYPES[Look.WRITE]))
        start = self._room.pad + metrics.horizontalAdvance(label) + self._em * 0.4
        end = self._room.width - self._room.pad
        high = self._em * _WRITE
        pen = QPen(self._paper.ink.line, self._em * 0.06)

        def paint(painter: QPainter, y: float, places: Places) -> None:
            line.paint(painter, y + high - line.height, places)
            painter.setPen(pen)
            low = y + high - line.height * 0.2
            painter.drawLine(QPointF(start, low), QPointF(end, low))

        return line._replace(height=high, paint=paint)

    def _dotted(self, line: Strip) -> Strip:
        """Return the first line of a point with its bullet."""
        em, colour, left = self._em, self._paper.ink.text, self._room.pad
        middle = line.height / 2

        def paint(painter: QPainter, y: float, places: Places) -> None:
            painter.save()
            painter.setPen(colour)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(left + em * 0.3, y + middle), em * 0.14, em * 0.14)
            painter.restore()
            line.paint(painter, y, places)

        return line._replace(paint=paint, said=Said.POINT)
