"""The bundled typeface and its six sizes.

Sizes are pixels, never points: with points the desktop's own scaling would be applied twice on
some platforms and not at all on others (experience.md section 4).
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from companion.ui.toolkit.tokens import current_theme

FAMILY = "Atkinson Hyperlegible Next"
Weight = Literal[400, 700]
_LOADED = "companion_fonts"  # asking Qt which families it has would read every font of the system
_FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")


class TypeStep(IntEnum):
    """The six text sizes in pixels at 100 %."""

    CAPTION = 16
    BODY = 19
    LEAD = 22
    H3 = 26
    H2 = 32
    H1 = 40


class FontMissingError(RuntimeError):
    """A bundled font file could not be read; without it Qt may draw nothing at all."""


def load_fonts(folder: Path) -> None:
    """Make the bundled typeface available to the application.

    Raises:
        FontMissingError: If a font file is missing or damaged.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_LOADED) == str(folder):
        return
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FontMissingError(str(folder / name))
    application.setProperty(_LOADED, str(folder))


@lru_cache(maxsize=64)
def pixel_font(step: TypeStep, weight: Weight, factor: float) -> QFont:
    """Return the typeface at a step and weight, times the text factor. Do not change it: copy."""
    made = QFont(FAMILY)
    made.setPixelSize(round(step * factor))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def font(step: TypeStep, weight: Weight = 400) -> QFont:
    """Return the typeface at a step and weight, at the present text size."""
    return pixel_font(step, weight, current_theme().factor)
