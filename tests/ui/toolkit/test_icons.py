"""Icons are vendored whole, take the theme's colour and stay sharp."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from companion.resources import resources_folder
from companion.ui.toolkit.icons import draw_icon, icon_names

FOLDER = resources_folder() / "icons"


def _colours(image: QImage) -> set[str]:
    opaque = 255
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == opaque
    }


def test_manifest_lists_exactly_the_icons_that_are_shipped() -> None:
    manifest = tomllib.loads((FOLDER / "manifest.toml").read_text("utf-8"))
    assert set(manifest["icons"]) == icon_names(FOLDER)
    assert (FOLDER.parent / "licences" / manifest["licence_file"]).is_file()


@pytest.mark.parametrize("name", sorted(icon_names(FOLDER)))
def test_every_icon_is_a_drawing_in_the_current_colour(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert 'stroke="currentColor"' in text
    assert 'viewBox="0 0 24 24"' in text


@pytest.mark.parametrize("name", sorted(icon_names(FOLDER)))
def test_every_icon_leaves_ink(name: str) -> None:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_icon(painter, image.rect(), name, QColor("#0A525E"))
    painter.end()
    assert "#0a525e" in _colours(image)


def test_icon_is_drawn_for_the_pixels_of_the_screen() -> None:
    image = QImage(96, 96, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_icon(painter, QRect(0, 0, 48, 48), "minus", QColor("black"))
    painter.end()
    rows = [image.pixelColor(48, y).lightness() for y in range(96)]
    dark = [value for value in rows if value < 250]
    assert len(dark) <= 10  # a 2 px stroke of 24, at 96 px: 8 and its soft edges, not a blur


def test_unknown_icon_is_a_fault_of_ours_and_says_so() -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    try:
        with pytest.raises(FileNotFoundError):
            draw_icon(painter, image.rect(), "no-such-icon", QColor("black"))
    finally:
        painter.end()
