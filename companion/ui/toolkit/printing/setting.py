"""The elements of a document as strips of paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from companion.exchange.document import (
    Asks,
    Card,
    Contents,
    Document,
    Drawn,
    Element,
    Entry,
    Facts,
    Heading,
    Level,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Ruled,
    Runs,
    Size,
    Table,
    Whole,
    runs,
)
from companion.ui.toolkit.printing.asks import AskSetter
from companion.ui.toolkit.printing.facts import FactSetter
from companion.ui.toolkit.printing.marks import dotted_line, fill, paint_mark
from companion.ui.toolkit.printing.paper import BODY, BOLD, HEADINGS, LEAD, SMALL, Paper, Type
from companion.ui.toolkit.printing.strips import (
    Places,
    Said,
    Setter,
    Strip,
    grounded,
    space,
    spaced,
    tied,
)
from companion.ui.toolkit.printing.tables import TableSetter

_SIZES = {Size.BODY: BODY, Size.LEAD: LEAD, Size.SMALL: SMALL}
_ABOVE = {1: 0.0, 2: 1.3, 3: 1.0, 4: 0.75}
_PARAGRAPH = 0.6
_ASKS_AT_ONCE = 20
_SMALL = 0.3
_POINT = 0.32
_INDENT = 1.35
_RULE = 2.3
_DENSE_HEADINGS = {1: Type(1.6, 700, 1.15), 2: Type(1.12, 700, 1.3)}
_DENSE_ABOVE = 0.6
_DENSE_PARAGRAPH = 0.3
_DENSE_RULE = 1.65


class Drawing(NamedTuple):
    """A picture on paper: how high it is at a width, and how it is painted into a rectangle.

    Both count in tenths of a point. `words` say what is to be seen on it.
    """

    height: Callable[[float], float]
    paint: Callable[[QPainter, QRectF], None]
    words: str = ""


Drawings = Mapping[str, Drawing]
NO_DRAWINGS: Drawings = {}


class Typesetter:
    """Sets a document for one paper. `strips` yields as it goes, so that others can wait less."""

    def __init__(self, paper: Paper, drawings: Drawings = NO_DRAWINGS) -> None:
        self.paper = paper
        self._drawings = drawings
        self._set = Setter(paper)
        self._dense = False

    def strips(self, document: Document) -> Iterator[list[Strip]]:
        """Yield the strips of the title and of each element, in order; a long list bit by bit."""
        paper = self.paper
        self._dense = document.dense
        yield self._heading(document.title, 1, 0.0, paper.width, "")
        fresh = False
        for element in _bit_by_bit(document.body):
            if isinstance(element, PageBreak):
                fresh = True
                continue
            made = self.element(element, 0.0, paper.width)
            if fresh and made:
                made = [made[0]._replace(fresh=True), *made[1:]]
                fresh = False
            yield made

    def element(  # noqa: C901, PLR0911, PLR0912 - one line for each kind
        self, element: Element, x: float, width: float
    ) -> list[Strip]:
        """Return the strips of one element in a column."""
        match element:
            case Heading():
                return self._heading(element.text, element.level, x, width, element.anchor)
            case Paragraph():
                return self._paragraph(element, x, width)
            case Points():
                return self._points(element, x, width)
            case Card():
                return self._card(element, x, width)
            case Note():
                return self._note(element, x, width)
            case Whole(body=body):
                return tied(self.all(body, x, width))
            case Ruled():
                return self._ruled(element, x, width)
            case Asks():
                return AskSetter(self, element, x, width).strips()
            case Facts():
                return FactSetter(self, element, x, width).strips()
            case Table():
                return TableSetter(self, element, x, width).strips()
            case Contents():
                return self._contents(element, x, width)
            case Drawn(name=name):
                return self._drawn(name, x, width)
            case PageBreak():
                return []

    def all(self, elements: Sequence[Element], x: float, width: float) -> list[Strip]:
        """Return the strips of elements below each other."""
        return [strip for each in elements for strip in self.element(each, x, width)]

    def words(self, line: Runs, kind: Type, x: float, width: float) -> list[Strip]:
        """Return the lines of a text without a gap above."""
        return self._set.text(line, kind, x=x, width=width)

    def ems(self, count: float) -> float:
        """Return a length in units of the body size."""
        return count * self.paper.em

    # --- plain text ---

    def _heading(self, text: str, level: int, x: float, width: float, anchor: str) -> list[Strip]:
        kind, above = HEADINGS[level], _ABOVE[level]
        if self._dense:
            kind = _DENSE_HEADINGS[min(level, 2)]
            above = min(above, _DENSE_ABOVE)
        made = self._set.text(runs(text, bold=True), kind, x=x, width=width, said=Said.HEADING)
        made = spaced(tied(made, last=True), self.ems(above))
        return [made[0]._replace(anchor=anchor), *made[1:]] if made else []

    def _paragraph(self, paragraph: Paragraph, x: float, width: float) -> list[Strip]:
        kind = _SIZES[paragraph.size]
        soft = paragraph.size is Size.SMALL
        made = self._set.text(paragraph.runs, kind, x=x, width=width, soft=soft)
        if paragraph.leads and made:
            made = tied(made, last=True) if len(made) < 4 else [*made[:-1], _kept(made[-1])]
        usual = _DENSE_PARAGRAPH if self._dense else _PARAGRAPH
        return spaced(made, self.ems(_SMALL if soft else usual))

    def _points(self, points: Points, x: float, width: float) -> list[Strip]:
        made: list[Strip] = []
        bare = points.mark is Mark.NONE
        indent = 0.0 if bare else self.ems(_INDENT)
        between = self.ems(_PARAGRAPH if bare else _POINT)
        for number, item in enumerate(points.items, start=1):
            lines = self._set.text(item, BODY, x=x + indent, width=width - indent, said=Said.POINT)
            if lines:
                lines[0] = self._marked(lines[0], points.mark, number, x)
            made += spaced(lines, between if number > 1 else self.ems(_SMALL + 0.05))
        return made

    def _marked(self, line: Strip, mark: Mark, number: int, x: float) -> Strip:
        paper = self.paper

        def paint(painter: QPainter, y: float, places: Places) -> None:
            paint_mark(painter, paper, mark, number, QPointF(x, y))
            line.paint(painter, y, places)

        return line._replace(paint=paint)

    # --- what stands apart ---

    def _card(self, card: Card, x: float, width: float) -> list[Strip]:
        paper, pad = self.paper, self.ems(0.8)
        colour = {
            Level.EMERGENCY: paper.ink.emergency,
            Level.URGENT: paper.ink.urgent,
            Level.NON_URGENT: paper.ink.accent,
        }[card.level]
        inner, room = x + pad, width - 2 * pad
        label = self._label(card.label, inner, room)
        title = self.words(runs(card.heading, bold=True), HEADINGS[4], inner, room)
        body = self.all(card.body, inner, room)
        strips = [label, *spaced(title, self.ems(0.55)), *body, space(pad)]

        thick = self.ems(0.16)

        def ground(painter: QPainter, rect: QRectF, first: bool, last: bool) -> None:
            for left in (rect.x(), rect.right() - thick):
                fill(painter, QRectF(left, rect.y(), thick, rect.height()), colour)
            if first:
                fill(painter, rect, colour)
            if last:
                low = rect.bottom() - thick
                fill(painter, QRectF(rect.x(), low, rect.width(), thick), colour)

        return spaced(tied(grounded(strips, x, width, ground)), self.ems(0.9))

    def _label(self, text: str, x: float, width: float) -> Strip:
        """Return the word for the level, in white: the colour behind it says no more than it."""
        (line, *_) = self._set.text(runs(text, bold=True), BOLD, x=x, width=width)
        white, drop = self.paper.ink.white, self.ems(0.18)
        font = self.paper.font(BOLD)
        base = QFontMetricsF(font)
        high = line.height + 2 * drop

        def paint(painter: QPainter, y: float, _places: Places) -> None:
            painter.setFont(font)
            painter.setPen(white)
            low = y + (high + base.ascent() - base.descent()) / 2
            painter.drawText(QPointF(x, low), text)

        return line._replace(height=high, paint=paint)

    def _note(self, note: Note, x: float, width: float) -> list[Strip]:
        indent = self.ems(1.0)
        colour, thick = self.paper.ink.accent, self.ems(0.3)
        title = tied(
            self.words(runs(note.title, bold=True), HEADINGS[4], x + indent, width - indent),
            last=True,
        )
        body = self.all(note.body, x + indent, width - indent)

        def ground(painter: QPainter, rect: QRectF, _first: bool, _last: bool) -> None:
            fill(painter, QRectF(rect.x(), rect.y(), thick, rect.height()), colour)

        return spaced(grounded([*title, *body], x, width, ground), self.ems(0.9))

    def _ruled(self, ruled: Ruled, x: float, width: float) -> list[Strip]:
        label = self.words(runs(ruled.label), BODY, x, width) if ruled.label else []
        pen = QPen(self.paper.ink.line, self.ems(0.05))
        high = self.ems(_DENSE_RULE if self._dense else _RULE)

        def paint(painter: QPainter, y: float, _places: Places) -> None:
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y + high), QPointF(x + width, y + high))

        lines = [Strip(high, paint) for _ in range(ruled.lines)]
        above = _DENSE_PARAGRAPH if self._dense else _PARAGRAPH
        return spaced([*tied(label, last=True), *tied(lines)], self.ems(above))

    def _drawn(self, name: str, x: float, width: float) -> list[Strip]:
        drawing = self._drawings.get(name)
        if drawing is None:
            return []
        high = drawing.height(width)

        def paint(painter: QPainter, y: float, _places: Places) -> None:
            painter.save()
            drawing.paint(painter, QRectF(x, y, width, high))
            painter.restore()

        strip = Strip(high, paint, text=drawing.words, said=Said.PARAGRAPH)
        return spaced([strip], self.ems(_PARAGRAPH))

    # --- contents ---

    def _contents(self, contents: Contents, x: float, width: float) -> list[Strip]:
        made = self._heading(contents.title, 2, x, width, "")
        for group in contents.groups:
            if group.title:
                title = self.words(runs(group.title, bold=True), BOLD, x, width)
                made += spaced(tied(title, last=True), self.ems(0.7))
            for entry in group.entries:
                made += self._entry(entry, x, width)
        return made

    def _entry(self, entry: Entry, x: float, width: float) -> list[Strip]:
        paper, font = self.paper, self.paper.font(BODY)
        metrics = QFontMetricsF(font)
        lines = self._set.text(
            runs(entry.title), BODY, x=x, width=width - self.ems(3), said=Said.POINT
        )
        end = x + min(metrics.horizontalAdvance(entry.title), width - self.ems(3))
        last = lines[-1]
        single = len(lines) == 1

        def paint(painter: QPainter, y: float, places: Places) -> None:
            last.paint(painter, y, places)
            number = str(places.get(entry.anchor, ""))
            start = x + width - metrics.horizontalAdvance(number)
            base = y + (last.height + metrics.ascent() - metrics.descent()) / 2
            dotted_line(painter, paper, end if single else x, start, base)
            painter.setFont(font)
            painter.setPen(paper.ink.text)
            painter.drawText(QPointF(start, base), number)

        return spaced([*lines[:-1], last._replace(paint=paint)], self.ems(0.12))


def _kept(strip: Strip) -> Strip:
    return strip._replace(keep=True)


def _bit_by_bit(body: Iterable[Element]) -> Iterator[Element]:
    """Yield elements, and of a list of questions some at a time, so that no step takes long."""
    for element in body:
        if not isinstance(element, Asks):
            yield element
            continue
        for start in range(0, len(element.questions), _ASKS_AT_ONCE):
            some = element.questions[start : start + _ASKS_AT_ONCE]
            yield replace(element, questions=some, first=element.first + start)
