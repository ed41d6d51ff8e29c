"""The theme of paper: A4, our typeface, 14 or 18 point, and the measures that follow from it.

Everything is measured in tenths of a point, so that text can be laid out on whole pixels of a type
large enough to be exact, and painted at any resolution by scaling.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtGui import QColor, QFont

from companion.exchange.document import Sheet
from companion.ui.toolkit.fonts import FAMILY, Weight

POINT: Final = 10
"""Units to a point: a page is laid out in tenths of one."""
WIDTH: Final = 5953
HEIGHT: Final = 8419
SHEETS: Final = {Sheet.A4: (WIDTH, HEIGHT), Sheet.A5: (4195, 5953)}
"""The width and height of each paper that stands upright."""
MILLIMETRE: Final = 28.35

NORMAL_PRINT: Final = 14
LARGE_PRINT: Final = 18
"""The two sizes of body text there are (R68), in points."""

_SIDE = 20 * MILLIMETRE
_TOP = 18 * MILLIMETRE
_FOOT = 15 * MILLIMETRE
_DENSE_SIDE = 16 * MILLIMETRE
_DENSE_TOP = 13 * MILLIMETRE
_DENSE_FOOT = 12 * MILLIMETRE


class Ink(NamedTuple):
    """The colours of paper: each is dark enough to tell apart when printed in grey."""

    text: QColor
    soft: QColor
    line: QColor
    faint: QColor
    accent: QColor
    urgent: QColor
    emergency: QColor
    white: QColor


def ink() -> Ink:
    """Return the colours of paper."""
    return Ink(
        text=QColor("#101010"),
        soft=QColor("#333333"),
        line=QColor("#555555"),
        faint=QColor("#eef1f2"),
        accent=QColor("#0a525e"),
        urgent=QColor("#8f1511"),
        emergency=QColor("#101010"),
        white=QColor("#ffffff"),
    )


class Type(NamedTuple):
    """How a kind of text is set: times the body size, its weight, and its line height."""

    times: float
    weight: Weight = 400
    line: float = 1.42


BODY: Final = Type(1.0)
BOLD: Final = Type(1.0, 700)
LEAD: Final = Type(1.12)
SMALL: Final = Type(0.88)
HEADINGS: Final = {
    1: Type(1.9, 700, 1.2),
    2: Type(1.45, 700, 1.25),
    3: Type(1.2, 700, 1.28),
    4: Type(1.04, 700, 1.35),
}


class Paper:
    """A sheet with body text of a size in points; a dense one has narrow edges.

    It is `sheet_width` wide and `sheet_height` high, which are the other way round in landscape.
    """

    def __init__(
        self,
        points: int = NORMAL_PRINT,
        *,
        dense: bool = False,
        landscape: bool = False,
        sheet: Sheet = Sheet.A4,
    ) -> None:
        self.points = points
        self.landscape = landscape
        self.sheet = sheet
        wide, high = SHEETS[sheet]
        self.sheet_width, self.sheet_height = (high, wide) if landscape else (wide, high)
        self._side = _DENSE_SIDE if dense else _SIDE
        self._top = _DENSE_TOP if dense else _TOP
        self._foot = _DENSE_FOOT if dense else _FOOT
        self.em = float(points * POINT)
        self.ink = ink()
        self._fonts: dict[tuple[float, int], QFont] = {}

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self._side

    @property
    def top(self) -> float:
        """Where the first line begins."""
        return self._top

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.sheet_width - 2 * self._side

    @property
    def bottom(self) -> float:
        """Where the foot of the page ends."""
        return self.sheet_height - self._foot

    def size(self, kind: Type) -> float:
        """Return how high a kind of text is, in units."""
        return self.em * kind.times

    def line_height(self, kind: Type) -> float:
        """Return the height of one line of a kind of text."""
        return self.size(kind) * kind.line

    def font(self, kind: Type) -> QFont:
        """Return the typeface for a kind of text. Do not change it: copy."""
        key = (kind.times, int(kind.weight))
        made = self._fonts.get(key)
        if made is None:
            made = QFont(FAMILY)
            made.setPixelSize(round(self.size(kind)))
            made.setWeight(QFont.Weight(kind.weight))
            made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[key] = made
        return made
