"""The picture for a phone: as large as a phone's own screen, with room above for its clock."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from companion.services.cards.faces import (
    Give,
    Shortened,
    Where,
    phone_face,
    rules_left_out,
    shortened,
    ways_to_fit,
)
from companion.services.cards.facts import CardFacts
from companion.ui.pages.calling.cards.face_setting import Room, SetFace, set_face
from companion.ui.toolkit.printing.paper import Ink
from companion.ui.toolkit.printing.stepping import Steps

SIZE = QSize(1170, 2532)
"""What many phones have; others make it fit."""
CLOCK = 760
"""How many pixels at the top stay empty: the phone's clock and its messages stand there."""
_FOOT = 330
_SIDE = 48
_PAD = 36
_LARGEST = 62
_SMALLEST = 22
_GROUND = "#10222a"


class PhonePicture(NamedTuple):
    """The picture, what is painted on it, and whether there is more than has room."""

    image: QImage
    face: SetFace
    has_more: bool = False

    def png(self) -> bytes:
        """Return it as a PNG."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's types lack it
        return bytes(held.data())


def make_picture(facts: CardFacts, *, says_what: bool) -> Steps[PhonePicture]:
    """Make the picture; the generator returns it when it is done."""
    room = Room(SIZE.width() - 2 * _SIDE, SIZE.height() - CLOCK - _FOOT, _LARGEST, _SMALLEST, _PAD)

    def shorten(give: Give) -> Shortened:
        face = phone_face(facts, give.rules, says_what=says_what)
        return shortened(facts, face, give, Where.PHONE)

    made = yield from set_face(shorten, ways_to_fit(), room, _light_on_dark())
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(_GROUND))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    made.paint(painter, QPointF(_SIDE, CLOCK))
    painter.end()
    has_more = bool(made.whole or rules_left_out(facts, made.give.rules))
    return PhonePicture(image, made, has_more)


def _light_on_dark() -> Ink:
    """Return the colours of a picture that does not dazzle at night."""
    light, ground = QColor("#ffffff"), QColor(_GROUND)
    soft = QColor("#d5e0e4")
    return Ink(
        text=light,
        soft=soft,
        line=soft,
        faint=ground,
        accent=light,
        urgent=light,
        emergency=light,
        white=ground,
    )
