"""The bundled typeface and its six sizes.

Sizes are pixels, never points: with points the desktop's own scaling would be applied twice on
some platforms and not at all on others (experience.md section 4).
"""

from __future__ import annotations

import threading
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


class FontLoading:
    """The bundled typeface on its way into the application, on a thread of its own.

    Before it takes a font, Qt reads all those of the system, and lets Python go on meanwhile. Wait
    before the first widget measures its words.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._missing = ""
        self._thread: threading.Thread | None = None
        application = QCoreApplication.instance()
        if application is not None and application.property(_LOADED) != str(folder):
            application.setProperty(_LOADED, str(folder))
            self._thread = threading.Thread(target=self._load, name="fonts")
            self._thread.start()

    def wait(self) -> None:
        """Return once the typeface is there.

        Raises:
            FontMissingError: If a font file is missing or damaged.
        """
        if self._thread is not None:
            self._thread.join()
        if self._missing:
            raise FontMissingError(self._missing)

    def _load(self) -> None:
        for name in _FILES:
            if QFontDatabase.addApplicationFont(str(self._folder / name)) < 0:
                self._missing = str(self._folder / name)
                return


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
