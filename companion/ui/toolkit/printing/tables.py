"""Tables as strips: rows that can be parted between lines, and heads that come again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from companion.exchange.document import Row, Table, runs
from companion.ui.toolkit.printing.marks import fill
from companion.ui.toolkit.printing.paper import BOLD
from companion.ui.toolkit.printing.strips import (
    Columns,
    Places,
    Said,
    Strip,
    columns_of,
    grounded,
    space,
    spaced,
    tied,
)

if TYPE_CHECKING:
    from companion.ui.toolkit.printing.setting import Typesetter

_PAD = 0.45
_HEAD_SHARE = 0.28


class TableSetter:
    """Sets one table in a column of paper."""

    def __init__(self, setter: Typesetter, table: Table, x: float, width: float) -> None:
        self._set = setter
        self._table = table
        self._x = x
        self._width = width
        self._pad = setter.ems(_PAD)
        self._columns = self._places()

    def strips(self) -> list[Strip]:
        """Return the table; its column heads stand again on each page it goes on to."""
        table, setter = self._table, self._set
        caption = runs(table.caption, bold=True)
        above = setter.words(caption, BOLD, self._x, self._width) if table.caption else []
        head = self._head()
        made = spaced(tied(above, last=True), setter.ems(0.8))
        made += spaced(head, setter.ems(0.4))
        for row in table.rows:
            made += (strip._replace(repeat=tuple(head)) for strip in self._row(row))
        return made

    def _places(self) -> list[tuple[float, float]]:
        """Return where each column begins and how wide it is, that of the row heads included."""
        table = self._table
        lead = 0.0 if table.banded else self._width * _HEAD_SHARE
        share = (self._width - lead) / len(table.columns)
        cells = [(self._x + lead + number * share, share) for number in range(len(table.columns))]
        return cells if table.banded else [(self._x, lead), *cells]

    def _bold(self, text: str, left: float, wide: float) -> list[Strip]:
        return self._set.words(runs(text, bold=True), BOLD, left + self._pad, wide - 2 * self._pad)

    def _head(self) -> list[Strip]:
        table = self._table
        texts = table.columns if table.banded else (table.corner, *table.columns)
        cells = [self._bold(text, *place) for text, place in zip(texts, self._columns, strict=True)]
        return [self._strip(columns_of(cells), above=True, below=True, heavy=True, keep=True)]

    def _row(self, row: Row) -> list[Strip]:
        pad = self._pad
        places = self._columns[-len(row.cells) :]
        cells = [
            # All cells begin at one height, whatever their first elements are.
            spaced(self._set.all(cell, left + pad, wide - 2 * pad), 0.0)
            for cell, (left, wide) in zip(row.cells, places, strict=True)
        ]
        made: list[Strip] = []
        if self._table.banded:
            made += tied(self._band(self._bold(row.head, self._x, self._width)), last=True)
        else:
            cells.insert(0, self._bold(row.head, *self._columns[0]))
        return [*made, self._strip(columns_of(cells), above=True, below=True)]

    def _strip(
        self,
        columns: Columns,
        *,
        above: bool,
        below: bool,
        heavy: bool = False,
        keep: bool = False,
    ) -> Strip:
        """Return cells with their edges; the edge where a row is parted stays open."""
        pad = self._pad * 0.6
        over = 2 * pad

        def paint(painter: QPainter, y: float, places: Places) -> None:
            height = columns.height + over
            self._edges(painter, y, height, above=above, below=below, heavy=heavy)
            columns.paint(painter, y + pad, places)

        def part(room: float, whole_page: bool) -> tuple[Strip, Strip] | None:
            parted = columns.parted(room - over, whole_page=whole_page)
            if parted is None:
                return None
            return (
                self._strip(parted[0], above=above, below=False),
                self._strip(parted[1], above=False, below=below),
            )

        return Strip(
            columns.height + over,
            paint,
            keep=keep,
            text=columns.text,
            said=Said.PARAGRAPH,
            part=part,
            least=min(columns.least, columns.height) + over,
        )

    def _edges(
        self,
        painter: QPainter,
        y: float,
        height: float,
        *,
        above: bool,
        below: bool,
        heavy: bool,
    ) -> None:
        ink, thin = self._set.paper.ink, self._set.ems(0.05)
        rect = QRectF(self._x, y, self._width, height)
        for left, _wide in self._columns:
            fill(painter, QRectF(left, y, thin, height), ink.line)
        fill(painter, QRectF(rect.right() - thin, y, thin, height), ink.line)
        if above:
            fill(painter, QRectF(rect.x(), y, rect.width(), thin), ink.line)
        if below:
            thick = self._set.ems(0.12) if heavy else thin
            colour = ink.text if heavy else ink.line
            fill(painter, QRectF(rect.x(), rect.bottom() - thick, rect.width(), thick), colour)

    def _band(self, strips: list[Strip]) -> list[Strip]:
        ink, thin = self._set.paper.ink, self._set.ems(0.05)

        def ground(painter: QPainter, rect: QRectF, first: bool, _last: bool) -> None:
            fill(painter, rect, ink.faint)
            fill(painter, QRectF(rect.x(), rect.y(), thin, rect.height()), ink.line)
            fill(painter, QRectF(rect.right() - thin, rect.y(), thin, rect.height()), ink.line)
            if first:
                fill(painter, QRectF(rect.x(), rect.y(), rect.width(), thin), ink.line)

        gap = self._set.ems(0.12)
        return grounded([space(gap), *strips, space(gap)], self._x, self._width, ground)
