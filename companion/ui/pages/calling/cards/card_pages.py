"""The fridge card and the wallet card on paper, at the size they are cut or hung up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from companion.exchange.document import Document, Element, Sheet, runs
from companion.exchange.document import Words as FootWords
from companion.services.cards.faces import (
    Face,
    Give,
    Shortened,
    fridge_faces,
    rules_left_out,
    shortened,
    wallet_faces,
    ways_to_fit,
)
from companion.services.cards.facts import CardFacts
from companion.services.cards.passport import more_of_card, running_head
from companion.ui.pages.calling.cards.face_setting import Room, SetFace, set_face
from companion.ui.pages.calling.cards.made import MadeCard
from companion.ui.toolkit.printing.pages import Sheets, Words, set_in_steps
from companion.ui.toolkit.printing.paper import MILLIMETRE, NORMAL_PRINT, POINT, Paper, Type
from companion.ui.toolkit.printing.stepping import Steps
from companion.ui.toolkit.printing.strips import Setter, Strip

CARD_WIDTH = 85.6 * MILLIMETRE
CARD_HEIGHT = 54 * MILLIMETRE
"""The size of a bank card, which wallets are made for."""
_COPIES = 2
_FOOT = Type(0.66, 400, 1.3)
_MARGIN = 10 * MILLIMETRE
_DANGER_SHARE = 0.4
_BETWEEN = 6 * MILLIMETRE
_INSIDE = 3 * MILLIMETRE
_CARD_PAD = 3.5 * MILLIMETRE
_SMALLEST = 8 * POINT

PaintPage = Callable[[QPainter], None]


class CardSheets(Sheets):
    """One page with a card, and pages for what is too long to stand on it whole."""

    def __init__(self, document: Document, paper: Paper, page: PaintPage, words: Sequence[Words]):
        super().__init__(document, paper, ())
        self._page = page
        self._words = list(words)
        self._more: Sheets | None = None

    def add(self, more: Sheets | None) -> None:
        """Add the pages after the card."""
        self._more = more

    @property
    def is_shortened(self) -> bool:
        """Whether something is only begun on the card."""
        return self._more is not None

    def __len__(self) -> int:
        return 1 + (len(self._more) if self._more is not None else 0)

    def words(self, index: int) -> list[Words]:
        """Return the text of a page, paragraph by paragraph."""
        if index and self._more is not None:
            return self._more.words(index - 1)
        return list(self._words)

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page."""
        if index and self._more is not None:
            self._more.paint(painter, index - 1)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._page(painter)
        painter.restore()


def _document(facts: CardFacts, title: str, sheet: Sheet, body: tuple[Element, ...]) -> Document:
    return Document(
        title=title,
        language=facts.language,
        author=facts.author,
        footer=facts.footer,
        words=FootWords(page=facts.page, skip=facts.words["skip"]),
        body=body,
        dense=True,
        landscape=sheet is Sheet.A5,
        sheet=sheet,
        running=running_head(facts, title),
    )


def _set_more(
    facts: CardFacts, document: Document, whole: tuple[tuple[str, str], ...]
) -> Steps[Sheets | None]:
    """Set the pages with what a card only begins, or none where it has everything."""
    if not whole:
        return None
    named = dict.fromkeys(whole)
    body = tuple(more_of_card(facts, document.title, tuple(named)))
    more = _document(facts, document.title, document.sheet, body)
    return (yield from set_in_steps(more, NORMAL_PRINT, before=1))


def _face(
    facts: CardFacts, face: Callable[[int], Face], room: Room, paper: Paper
) -> Steps[SetFace]:
    """Set a face that is made with so many rules."""

    def shorten(give: Give) -> Shortened:
        return shortened(facts, face(give.rules), give)

    return (yield from set_face(shorten, ways_to_fit(), room, paper.ink))


# --- the fridge ---


def set_fridge(facts: CardFacts) -> Steps[MadeCard]:
    """Set the fridge card: a sheet of A5 on its long side."""
    document = _document(facts, facts.words["fridge"], Sheet.A5, ())
    paper = Paper(NORMAL_PRINT, landscape=True, sheet=Sheet.A5)
    wide = paper.sheet_width - 2 * _MARGIN
    foot = _foot(facts, paper, wide)
    high = paper.sheet_height - 2 * _MARGIN - sum(line.height for line in foot) - 0.5 * paper.em
    left = Room(wide * _DANGER_SHARE, high - _INSIDE, 15 * POINT, 7 * POINT, _INSIDE)
    right = Room(wide - left.width - _BETWEEN, high, 15 * POINT, 7 * POINT)
    danger = yield from _face(facts, lambda rules: fridge_faces(facts, rules).danger, left, paper)
    rest = yield from _face(facts, lambda rules: fridge_faces(facts, rules).rest, right, paper)

    def page(painter: QPainter) -> None:
        painter.setPen(QPen(paper.ink.emergency, 0.14 * paper.em))
        painter.drawRect(QRectF(_MARGIN, _MARGIN, left.width, high))
        danger.paint(painter, QPointF(_MARGIN, _MARGIN))
        rest.paint(painter, QPointF(_MARGIN + left.width + _BETWEEN, _MARGIN))
        _paint_lines(painter, foot, paper.sheet_height - _MARGIN)

    words = [*danger.words(), *rest.words(), *_told(foot)]
    made = CardSheets(document, paper, page, words)
    whole = (*rest.whole, *rules_left_out(facts, rest.give.rules))
    made.add((yield from _set_more(facts, document, whole)))
    return MadeCard(made, made.is_shortened)


def _foot(facts: CardFacts, paper: Paper, width: float) -> list[Strip]:
    sources = facts.words["sources"].format(names="; ".join(facts.sources))
    setter = Setter(paper)
    lines = setter.text(runs(facts.footer), _FOOT, x=_MARGIN, width=width, soft=True)
    return lines + setter.text(runs(sources), _FOOT, x=_MARGIN, width=width, soft=True)


def _paint_lines(painter: QPainter, lines: Sequence[Strip], bottom: float) -> None:
    y = bottom - sum(line.height for line in lines)
    for line in lines:
        line.paint(painter, y, {})
        y += line.height


def _told(lines: Sequence[Strip]) -> list[Words]:
    return [Words(" ".join("".join(line.text for line in lines).split()), heading=False)]


# --- the wallet ---


class WalletSides(NamedTuple):
    """The front and the back, set."""

    front: SetFace
    back: SetFace


def set_wallet_faces(facts: CardFacts) -> Steps[WalletSides]:
    """Set both sides of the wallet card; no letter is under 8 points."""
    paper = Paper(NORMAL_PRINT)
    room = Room(CARD_WIDTH, CARD_HEIGHT - 1.2 * _CARD_PAD, 10 * POINT, _SMALLEST, _CARD_PAD)
    inside = room._replace(height=CARD_HEIGHT - 2 * _CARD_PAD)
    back = yield from _face(facts, lambda rules: wallet_faces(facts, rules).back, inside, paper)
    front = yield from _face(facts, lambda rules: wallet_faces(facts, rules).front, room, paper)
    return WalletSides(front, back)


def set_wallet(facts: CardFacts) -> Steps[MadeCard]:
    """Set the wallet card: front and back side by side on A4, to cut out and fold, twice."""
    document = _document(facts, facts.words["wallet"], Sheet.A4, ())
    paper = Paper(NORMAL_PRINT)
    front, back = yield from set_wallet_faces(facts)
    left = (paper.sheet_width - 2 * CARD_WIDTH) / 2
    wide = 2 * CARD_WIDTH
    how = Setter(paper).text(runs(facts.words["cut"]), Type(1.0), x=left, width=wide)
    foot = _foot_of_sheet(facts, paper, left, wide)

    def page(painter: QPainter) -> None:
        y = paper.top
        for line in how:
            line.paint(painter, y, {})
            y += line.height
        for number in range(_COPIES):
            top = y + 12 * MILLIMETRE + number * (CARD_HEIGHT + 16 * MILLIMETRE)
            front.paint(painter, QPointF(left, top))
            back.paint(painter, QPointF(left + CARD_WIDTH, top + _CARD_PAD))
            _paint_edges(painter, paper, left, top)
        _paint_lines(painter, foot, paper.bottom)

    words = [*_told(how), *front.words(), *back.words(), *_told(foot)]
    made = CardSheets(document, paper, page, words)
    whole = (*front.whole, *back.whole, *rules_left_out(facts, front.give.rules))
    made.add((yield from _set_more(facts, document, whole)))
    return MadeCard(made, made.is_shortened)


def _foot_of_sheet(facts: CardFacts, paper: Paper, left: float, width: float) -> list[Strip]:
    sources = facts.words["sources"].format(names="; ".join(facts.sources))
    return Setter(paper).text(runs(sources), _FOOT, x=left, width=width, soft=True)


def _paint_edges(painter: QPainter, paper: Paper, left: float, top: float) -> None:
    """Paint where to cut, and with dots where to fold."""
    cut = QPen(paper.ink.line, 6)
    painter.setPen(cut)
    painter.drawRect(QRectF(left, top, 2 * CARD_WIDTH, CARD_HEIGHT))
    fold = QPen(paper.ink.line, 8, Qt.PenStyle.CustomDashLine)
    fold.setDashPattern([1, 4])
    painter.setPen(fold)
    middle, beyond = left + CARD_WIDTH, 5 * MILLIMETRE
    painter.drawLine(QLineF(middle, top - beyond, middle, top + CARD_HEIGHT + beyond))
