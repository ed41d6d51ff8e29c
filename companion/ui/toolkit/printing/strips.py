"""What a page is made of: strips as wide as the text, that stand below each other.

A line of text is a strip, and so is a row of ruled paper. A strip says whether it stays with the
next one, which is all that parting into pages needs to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from companion.domain.text import clean_text
from companion.exchange.document import Runs
from companion.ui.toolkit.printing.paper import Paper, Type

Places = Mapping[str, int]
"""The page each anchor stands on."""
Paint = Callable[[QPainter, float, Places], None]
"""Paints at a height; where from the left is its own matter."""


class Said(StrEnum):
    """How the words of a strip join those before it, for the text beside a picture of a page."""

    GOES_ON = "goes on"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"


class Strip(NamedTuple):
    """A strip of a page. The gap above it is left out at the top of a page.

    `keep` ties it to the strip below; `fresh` begins a page; `repeat` stands above it again when
    it comes first on a page, as the head of a table does. One that can be parted says with `part`
    how, given the height there is and whether that is all a page has, and with `least` how much of
    it stands on the first page.
    """

    height: float
    paint: Paint
    gap: float = 0.0
    keep: bool = False
    fresh: bool = False
    anchor: str = ""
    text: str = ""
    said: Said = Said.GOES_ON
    repeat: tuple[Strip, ...] = ()
    part: Part | None = None
    least: float = 0.0

    @property
    def needs(self) -> float:
        """The height it needs to begin on a page."""
        return self.least if self.part else self.height


Part = Callable[[float, bool], "tuple[Strip, Strip] | None"]
"""Parts a strip into what fits a height and the rest; None when nothing of it fits.

Where the height is that of a whole page, even what stays together is parted.
"""


def nothing(_painter: QPainter, _y: float, _places: Places) -> None:
    """Paint nothing."""


def space(height: float, *, keep: bool = False) -> Strip:
    """Return an empty strip."""
    return Strip(height, nothing, keep=keep)


class Setter:
    """Sets text on paper as strips."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    def text(
        self,
        runs: Runs,
        kind: Type,
        *,
        x: float,
        width: float,
        said: Said = Said.PARAGRAPH,
        soft: bool = False,
    ) -> list[Strip]:
        """Return the lines of a paragraph, tied so that no line stands alone on a page."""
        layout = _laid(runs, self.paper.font(kind), width)
        high = self.paper.line_height(kind)
        colour = self.paper.ink.soft if soft else self.paper.ink.text
        words = layout.text().replace("\u2028", "\n")
        strips = []
        count = layout.lineCount()
        for number in range(count):
            line = layout.lineAt(number)
            start = line.textStart()

            def paint(painter: QPainter, y: float, _places: Places, number: int = number) -> None:
                line = layout.lineAt(number)
                painter.setPen(colour)
                drop = (high - line.height()) / 2
                line.draw(painter, QPointF(x, y + drop - line.y()))

            strips.append(
                Strip(
                    high,
                    paint,
                    keep=number < count - 1 and (count <= 3 or number in {0, count - 2}),
                    text=words[start : start + line.textLength()],
                    said=said if number == 0 else Said.GOES_ON,
                )
            )
        return strips


def _laid(runs: Runs, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(
        "".join(clean_text(run.text) for run in runs).replace("\n", "\u2028"), font
    )
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_bold(runs, font))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _bold(runs: Runs, font: QFont) -> list[QTextLayout.FormatRange]:
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.Bold)
    found = []
    start = 0
    for run in runs:
        length = len(clean_text(run.text).encode("utf-16-le")) // 2  # Qt counts in UTF-16
        if run.bold and length:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            look = QTextCharFormat()
            look.setFont(heavy)
            span.format = look
            found.append(span)
        start += length
    return found


# --- putting strips together ---


def tied(strips: Sequence[Strip], *, last: bool = False) -> list[Strip]:
    """Return strips that stay together; with `last` the last one stays with what follows too."""
    if not strips:
        return []
    return [
        *(strip._replace(keep=True) for strip in strips[:-1]),
        strips[-1]._replace(keep=last or strips[-1].keep),
    ]


def spaced(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """Return strips with a gap above the first."""
    return [strips[0]._replace(gap=gap), *strips[1:]] if strips else []


def filled(strips: Sequence[Strip]) -> list[Strip]:
    """Return strips whose gaps are part of their own height, so that a ground can be painted."""
    return [_filled(strip) for strip in strips]


def _filled(strip: Strip) -> Strip:
    if not strip.gap:
        return strip

    def paint(painter: QPainter, y: float, places: Places) -> None:
        strip.paint(painter, y + strip.gap, places)

    return strip._replace(height=strip.height + strip.gap, gap=0.0, paint=paint)


Ground = Callable[[QPainter, QRectF, bool, bool], None]
"""Paints behind a strip, given its rectangle and whether it is the first and the last."""


def grounded(strips: Sequence[Strip], x: float, width: float, ground: Ground) -> list[Strip]:
    """Return strips with something painted behind each, without gaps between them."""
    made = filled(strips)
    return [
        _grounded(strip, x, width, ground, first=number == 0, last=number == len(made) - 1)
        for number, strip in enumerate(made)
    ]


def _grounded(
    strip: Strip, x: float, width: float, ground: Ground, *, first: bool, last: bool
) -> Strip:
    def paint(painter: QPainter, y: float, places: Places) -> None:
        ground(painter, QRectF(x, y, width, strip.height), first, last)
        strip.paint(painter, y, places)

    return strip._replace(paint=paint)


class Columns(NamedTuple):
    """Columns of strips side by side, that part between lines of each column for itself."""

    columns: tuple[tuple[Strip, ...], ...]

    @property
    def height(self) -> float:
        """The height of the longest column."""
        return max((_height(column) for column in self.columns), default=0.0)

    @property
    def least(self) -> float:
        """The height that the first lines of every column need."""
        return max((_height(_first_chain(column)) for column in self.columns), default=0.0)

    @property
    def text(self) -> str:
        """The words of the columns, one after the other."""
        return "\n".join(
            "".join(
                strip.text if strip.said is Said.GOES_ON else f" {strip.text}" for strip in column
            ).strip()
            for column in self.columns
        )

    def paint(self, painter: QPainter, y: float, places: Places) -> None:
        """Paint the columns with their top at a height."""
        for column in self.columns:
            at = y
            for strip in column:
                strip.paint(painter, at, places)
                at += strip.height

    def parted(self, room: float, *, whole_page: bool) -> tuple[Columns, Columns] | None:
        """Return what fits a height and the rest; None when nothing, or everything, fits.

        On a `whole_page` no column waits for a page with more room: there is none.
        """
        cuts = [
            _cut(column, room) or (_cut(_loose(column), room) if whole_page else 0)
            for column in self.columns
        ]
        if not any(cuts):
            return None
        pairs = list(zip(self.columns, cuts, strict=True))
        above = tuple(column[:cut] for column, cut in pairs)
        below = tuple(column[cut:] for column, cut in pairs)
        return (Columns(above), Columns(below)) if any(below) else None


def columns_of(columns: Iterable[Sequence[Strip]]) -> Columns:
    """Return columns whose gaps are part of their strips."""
    return Columns(tuple(tuple(filled(column)) for column in columns))


def _height(column: Sequence[Strip]) -> float:
    return sum(strip.height for strip in column)


def _first_chain(column: Sequence[Strip]) -> Sequence[Strip]:
    end = next((n for n, strip in enumerate(column) if not strip.keep), len(column) - 1)
    return column[: end + 1]


def _loose(column: Sequence[Strip]) -> list[Strip]:
    return [strip._replace(keep=False) for strip in column]


def _cut(column: Sequence[Strip], room: float) -> int:
    """Return how many strips fit a height without parting those that stay together."""
    used, cut = 0.0, 0
    for number, strip in enumerate(column):
        used += strip.height
        if used > room:
            break
        if not strip.keep or number == len(column) - 1:
            cut = number + 1
    return cut
