"""Facts as strips of paper: what it is in bold on the left, what is told beside it, a fine line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from companion.exchange.document import Fact, Facts, runs
from companion.ui.toolkit.printing.marks import fill
from companion.ui.toolkit.printing.paper import BODY, BOLD
from companion.ui.toolkit.printing.strips import (
    Columns,
    Places,
    Said,
    Strip,
    columns_of,
    space,
    spaced,
)

if TYPE_CHECKING:
    from companion.ui.toolkit.printing.setting import Typesetter

_LABEL_SHARE = 0.29
_BETWEEN = 0.8
_PAD = 0.16
_WRITE = 0.75
_NEXT = 0.12


class FactSetter:
    """Sets the facts of one list in a column of paper."""

    def __init__(self, setter: Typesetter, facts: Facts, x: float, width: float) -> None:
        self._set = setter
        self._facts = facts
        self._x = x
        self._width = width
        self._pad = setter.ems(_PAD)

    def strips(self) -> list[Strip]:
        """Return every fact as a strip that is parted between its lines where it has to be."""
        made = [self._strip(self._columns(fact), last=True) for fact in self._facts.items]
        return spaced(made, self._set.ems(0.3))

    def _columns(self, fact: Fact) -> Columns:
        setter = self._set
        lead = self._width * _LABEL_SHARE
        left = self._x + lead + setter.ems(_BETWEEN)
        room = self._width - lead - setter.ems(_BETWEEN)
        label = setter.words(runs(fact.label, bold=True), BOLD, self._x, lead)
        told: list[Strip] = []
        for number, line in enumerate(fact.lines):
            lines = setter.words(line, BODY, left, room)
            told += spaced(lines, setter.ems(_NEXT) if number else 0.0)
        if fact.blank and self._facts.roomy:
            told.append(space(setter.ems(_WRITE)))
        return columns_of((label, told))

    def _strip(self, columns: Columns, *, last: bool) -> Strip:
        """Return a fact with the fine line below it; where it is parted there is none."""
        pad, x, width = self._pad, self._x, self._width
        thin, colour = self._set.ems(0.04), self._set.paper.ink.line

        def paint(painter: QPainter, y: float, places: Places) -> None:
            columns.paint(painter, y + pad, places)
            if last:
                low = y + columns.height + 2 * pad
                fill(painter, QRectF(x, low - thin, width, thin), colour)

        def part(room: float, whole_page: bool) -> tuple[Strip, Strip] | None:
            parted = columns.parted(room - 2 * pad, whole_page=whole_page)
            if parted is None:
                return None
            return (self._strip(parted[0], last=False), self._strip(parted[1], last=last))

        return Strip(
            columns.height + 2 * pad,
            paint,
            text=columns.text.replace("\n", " "),
            said=Said.PARAGRAPH,
            part=part,
            least=min(columns.least, columns.height) + 2 * pad,
        )
