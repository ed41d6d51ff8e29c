"""The vendored lucide icons, coloured for the theme and sharp at any scale.

SVG is imported when the first icon is drawn; a drawn icon is kept by name, colour and size.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from companion.ui.toolkit.tokens import current_theme


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


def icon_names(folder: Path) -> frozenset[str]:
    """Return the names of the icons that are shipped."""
    return frozenset(file.stem for file in folder.glob("*.svg"))
