"""Parting strips into pages, and painting a page with its foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from companion.exchange.document import Document, runs
from companion.ui.toolkit.printing.paper import BODY, POINT, SMALL, Paper, Type
from companion.ui.toolkit.printing.setting import NO_DRAWINGS, Drawings, Typesetter
from companion.ui.toolkit.printing.stepping import Steps, finish
from companion.ui.toolkit.printing.strips import Places, Said, Setter, Strip

_RUNNING = 11 * POINT
"""How large the words at the head of a page are, whatever the print: there is only the edge."""


class Placed(NamedTuple):
    """A strip and the height it stands at, from the top of the text."""

    y: float
    strip: Strip


class Words(NamedTuple):
    """A paragraph of a page as text, and whether it is a heading."""

    text: str
    heading: bool


class Sheets:
    """The pages of a document, each ready to be painted in tenths of a point.

    `before` is how many pages come before its first, which are counted with them.
    """

    def __init__(
        self,
        document: Document,
        paper: Paper,
        pages: Sequence[Sequence[Placed]],
        before: int = 0,
    ) -> None:
        self.document = document
        self._before = before
        self.paper = paper
        self._pages = pages
        self._places = {
            placed.strip.anchor: number
            for number, page in enumerate(pages, start=1)
            for placed in page
            if placed.strip.anchor
        }
        self._foot = _foot_lines(document, paper)

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def places(self) -> Places:
        """The page number of each anchor."""
        return self._places

    def page_words(self, index: int) -> str:
        """Return what stands at the foot of a page: "Page 2 of 5"."""
        page, pages = self._before + index + 1, self._before + len(self)
        return self.document.words.page.format(page=page, pages=pages)

    def _running(self, index: int) -> str:
        """Return what stands at the head of a page."""
        return self.document.running if self._before + index else ""

    def title_of(self, index: int) -> str:
        """Return the title of the document a page belongs to."""
        return self.document.title

    def place_words(self, index: int) -> str:
        """Return which page it is, for the one who turns the pages."""
        return self.page_words(index)

    def words(self, index: int) -> list[Words]:
        """Return the text of a page, paragraph by paragraph, as it is read."""
        running = self._running(index)
        found = [Words(running, heading=False)] if running else []
        for _y, strip in self._pages[index]:
            if strip.said is Said.GOES_ON and len(found) > bool(running):
                last = found.pop()
                found.append(last._replace(text=last.text + strip.text))
            elif strip.text:
                found.append(Words(strip.text, strip.said is Said.HEADING))
        return [words._replace(text=words.text.strip()) for words in found if words.text.strip()]

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page; the painter counts in tenths of a point from the corner of the sheet."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(QTransform.fromTranslate(self.paper.left, self.paper.top), True)
        for y, strip in self._pages[index]:
            strip.paint(painter, y, self._places)
        painter.restore()
        self._paint_running(painter, self._running(index))
        self._paint_foot(painter, index)

    def _paint_running(self, painter: QPainter, text: str) -> None:
        """Paint what stands at the head of a page, above its text."""
        if not text:
            return
        paper = self.paper
        kind = Type(_RUNNING / paper.em, 700)
        font = paper.font(kind)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(paper.ink.text)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, paper.width)
        base = paper.top - paper.line_height(kind) * 0.3 - metrics.descent()
        painter.drawText(QPointF(paper.left, base), shown)

    def _paint_foot(self, painter: QPainter, index: int) -> None:
        paper = self.paper
        height = sum(line.height for line in self._foot)
        top = paper.bottom - max(height, paper.line_height(BODY))
        painter.save()
        painter.setTransform(QTransform.fromTranslate(paper.left, 0), True)
        painter.setPen(QPen(paper.ink.line, 8))
        rule = top - paper.em * 0.35
        painter.drawLine(QPointF(0, rule), QPointF(paper.width, rule))
        y = top
        for line in self._foot:
            line.paint(painter, y, self._places)
            y += line.height
        number = self.page_words(index)
        font = paper.font(BODY)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(paper.ink.text)
        base = top + (paper.line_height(BODY) + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(paper.width - metrics.horizontalAdvance(number), base), number)
        painter.restore()


class Pile(Sheets):
    """Several documents on top of each other, each with page numbers of its own.

    `document` says the same as all of them, for a web page and for the name of a file.
    """

    def __init__(self, document: Document, sheets: Sequence[Sheets]) -> None:
        super().__init__(document, sheets[0].paper, ())
        self._sheets = [(each, index) for each in sheets for index in range(len(each))]

    def __len__(self) -> int:
        return len(self._sheets)

    def page_words(self, index: int) -> str:
        """Return what stands at the foot of a page."""
        sheets, inside = self._sheets[index]
        return sheets.page_words(inside)

    def title_of(self, index: int) -> str:
        """Return the title of the document a page belongs to."""
        return self._sheets[index][0].document.title

    def place_words(self, index: int) -> str:
        """Return which page it is, with the title of its document."""
        return f"{self.title_of(index)}. {self.page_words(index)}"

    def words(self, index: int) -> list[Words]:
        """Return the text of a page, paragraph by paragraph."""
        sheets, inside = self._sheets[index]
        return sheets.words(inside)

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page."""
        sheets, inside = self._sheets[index]
        sheets.paint(painter, inside)


def set_document(document: Document, points: int, drawings: Drawings = NO_DRAWINGS) -> Sheets:
    """Return the pages of a document at once, where nobody waits."""
    return finish(set_in_steps(document, points, drawings))


def set_in_steps(
    document: Document, points: int, drawings: Drawings = NO_DRAWINGS, *, before: int = 0
) -> Steps[Sheets]:
    """Set a document step by step; the generator returns its `Sheets` when it is done.

    `drawings` are the pictures in it by name, and `before` how many pages are counted before it.
    No step takes longer than a long paragraph, or the parting of some hundred pages.
    """
    paper = Paper(points, dense=document.dense, landscape=document.landscape, sheet=document.sheet)
    strips: list[Strip] = []
    for made in Typesetter(paper, drawings).strips(document):
        strips += made
        yield
    pages: list[list[Placed]] = []
    for page in part_into_pages(strips, _room(document, paper)):
        pages.append(page)
        yield
    return Sheets(document, paper, pages, before)


def _foot_lines(document: Document, paper: Paper) -> list[Strip]:
    widest = document.words.page.format(page=888, pages=888)
    taken = QFontMetricsF(paper.font(BODY)).horizontalAdvance(widest) + paper.em
    return Setter(paper).text(
        runs(document.footer), SMALL, x=0, width=paper.width - taken, soft=True
    )


def _room(document: Document, paper: Paper) -> float:
    """Return the height there is for strips on one page."""
    foot = sum(line.height for line in _foot_lines(document, paper))
    foot = max(foot, paper.line_height(BODY)) + paper.em * 0.9
    return paper.bottom - paper.top - foot


def part_into_pages(strips: Sequence[Strip], room: float) -> Iterator[list[Placed]]:
    """Yield page after page; strips that are tied stay together where they fit on one page."""
    page = _Page(room)
    for chain in _chains(strips):
        if page.placed and (chain[0].fresh or page.is_better_on_next(chain)):
            yield page.turned()
        for strip in chain:
            rest: Strip | None = strip
            while rest is not None:
                rest = page.put(rest)
                if rest is not None:
                    yield page.turned()
    if page.placed:
        yield page.turned()


class _Page:
    """The page that is being filled."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._y = 0.0
        self.placed: list[Placed] = []

    def turned(self) -> list[Placed]:
        """Return the full page, and begin the next."""
        full, self.placed, self._y = self.placed, [], 0.0
        return full

    def is_better_on_next(self, chain: Sequence[Strip]) -> bool:
        """Whether what stays together fits on a page of its own, and not on this one."""
        needed = sum(strip.gap + strip.height for strip in chain[:-1])
        needed += chain[-1].gap + chain[-1].needs
        alone = needed - chain[0].gap + sum(head.height for head in chain[0].repeat)
        return self._y + needed > self._room >= alone

    def put(self, strip: Strip) -> Strip | None:
        """Place a strip, or what fits of it; return what is left for the next page."""
        fresh = not self.placed
        if fresh:
            self._y = _repeat(self.placed, strip)
        gap = 0.0 if fresh else strip.gap
        if self._y + gap + strip.height <= self._room:
            self._place(strip, gap)
            return None
        parted = strip.part(self._room - self._y - gap, fresh) if strip.part else None
        if parted is not None:
            self._place(parted[0], gap)
            return parted[1]._replace(repeat=strip.repeat)
        if not fresh:
            return strip
        self._place(strip, gap)  # higher than any page: nothing better can be done
        return None

    def _place(self, strip: Strip, gap: float) -> None:
        self.placed.append(Placed(self._y + gap, strip))
        self._y += gap + strip.height


def _repeat(page: list[Placed], strip: Strip) -> float:
    """Put the head of a table on a page it goes on to, and return where the next strip stands."""
    y = 0.0
    for head in strip.repeat:
        page.append(Placed(y, head._replace(text="", anchor="")))
        y += head.height
    return y


def _chains(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Yield runs of strips that stay together."""
    chain: list[Strip] = []
    for strip in strips:
        if strip.fresh and chain:
            yield chain
            chain = []
        chain.append(strip)
        if not strip.keep:
            yield chain
            chain = []
    if chain:
        yield chain
