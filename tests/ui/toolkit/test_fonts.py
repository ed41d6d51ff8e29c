"""The bundled typeface has every sign the program writes, in both weights, at every size."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF

from companion.resources import resources_folder
from companion.ui.toolkit.fonts import (
    FAMILY,
    FontLoading,
    FontMissingError,
    TypeStep,
    Weight,
    font,
    pixel_font,
)
from companion.ui.toolkit.theme import ThemeController

FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
WELSH = "âêîôûŵŷÂÊÎÔÛŴŶäëïöüÿÄËÏÖÜáéíóúẃýàèìòùẁỳ"
SIGNS = "\u2018\u2019\u201c\u201d\u2013\u2014…£€½·•\u00d7°@&\u00a0"


def _signs_of(name: str) -> set[int]:
    with TTFont(resources_folder() / "fonts" / name, lazy=True) as opened:
        return set(opened.getBestCmap())


@pytest.mark.parametrize("name", FILES)
def test_font_has_english_welsh_and_every_sign_we_write(name: str) -> None:
    plain = {chr(code) for code in range(0x20, 0x7F)}
    missing = {sign for sign in plain | set(WELSH) | set(SIGNS) if ord(sign) not in _signs_of(name)}
    assert missing == set()


@pytest.mark.parametrize("name", FILES)
def test_a_sign_the_font_lacks_would_be_found(name: str) -> None:
    assert {0x2713, 0x2192, 0x2265}.isdisjoint(_signs_of(name))


@pytest.mark.parametrize("weight", [400, 700])
def test_qt_draws_with_the_bundled_font(weight: Weight) -> None:
    shown = QFontInfo(font(TypeStep.BODY, weight))
    assert shown.family() == FAMILY
    assert shown.weight() == weight
    assert FAMILY in QFontDatabase.families()


@pytest.mark.parametrize(
    ("percent", "pixels"), [(100, 19), (125, 24), (150, 28), (175, 33), (200, 38), (225, 43)]
)
def test_body_text_has_the_pixels_of_the_design(
    themes: ThemeController, percent: int, pixels: int
) -> None:
    themes.apply("light", percent)
    assert font(TypeStep.BODY).pixelSize() == pixels


def test_sizes_are_pixels_and_grow_step_by_step() -> None:
    sizes = [pixel_font(step, 400, 1.0).pixelSize() for step in TypeStep]
    assert sizes == [16, 19, 22, 26, 32, 40]
    assert pixel_font(TypeStep.BODY, 400, 1.0).pointSize() == -1


def test_seventy_letters_fit_the_reading_column() -> None:
    wide = QFontMetricsF(font(TypeStep.BODY)).horizontalAdvance("how long it takes and " * 10)
    assert 65 <= 640 / (wide / 220) <= 80


def test_missing_font_says_which_file(tmp_path) -> None:
    with pytest.raises(FontMissingError, match="Regular"):
        FontLoading(tmp_path).wait()
