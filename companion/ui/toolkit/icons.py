"""The vendored lucide icons, coloured for the theme and sharp at any scale.

SVG is imported when the first icon is drawn; a drawn icon is kept by name, colour and size.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap

from companion.ui.toolkit.tokens import Token, current_theme, token_colour


@lru_cache(maxsize=128)
def _source(folder: Path, name: str) -> str:
    return (folder / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _drawn(folder: Path, name: str, colour: str, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    text = _source(folder, name).replace("currentColor", colour)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def draw_icon(painter: QPainter, rect: QRect, name: str, colour: QColor) -> None:
    """Draw an icon into a square, sharp on the device that is painted on."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    side = max(1, round(min(rect.width(), rect.height()) * ratio))
    pixmap = _drawn(current_theme().resources / "icons", name, colour.name(), side)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QRectF(rect), pixmap, QRectF(0, 0, side, side))


class _ThemedEngine(QIconEngine):
    """Draws an icon in the present theme's colour whenever it is asked."""

    def __init__(self, name: str, role: Token) -> None:
        super().__init__()
        self._name = name
        self._role: Token = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colours = current_theme().colours
        role: Token = "muted" if mode == QIcon.Mode.Disabled else self._role
        draw_icon(painter, rect, self._name, token_colour(colours, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._role)


def icon(name: str, role: Token = "ink") -> QIcon:
    """Return a vendored icon that follows the theme. `name` is a file in `resources/icons`."""
    return QIcon(_ThemedEngine(name, role))


def icon_names(folder: Path) -> frozenset[str]:
    """Return the names of the icons that are shipped."""
    return frozenset(file.stem for file in folder.glob("*.svg"))
