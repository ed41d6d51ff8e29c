"""Switching the look: theme, text size and stillness, for the whole application at once.

Colours reach Qt's own widgets through the palette, because a style sheet over 300 widgets costs a
hundred times as much (experience.md section 4).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QToolTip, QWidget

from companion.resources import resources_folder
from companion.ui.toolkit.focus_ring import FocusRing
from companion.ui.toolkit.fonts import FontLoading, TypeStep, pixel_font
from companion.ui.toolkit.none_guard import keep_none_alive
from companion.ui.toolkit.tokens import (
    THEME_PROPERTY,
    Colours,
    Theme,
    ThemeName,
    current_theme,
    palette_of,
    px,
    read_tokens,
)

__all__ = [
    "TEXT_STEPS",
    "Colours",
    "Theme",
    "ThemeChoice",
    "ThemeController",
    "catch_up",
    "current_theme",
    "px",
]

ThemeChoice = Literal["light", "dark", "contrast", "computer"]
_MISSED = "companion_missed_text_size"
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
TEXT_STEPS = (100, 125, 150, 175, 200, 225)


class ThemeController(QObject):
    """Applies a theme and a text size to the whole application, and says when they change.

    One is made before the first widget; it loads the fonts, sets the Fusion style and starts with
    the light theme at 100 %. The application owns it. With `fonts_ahead` the fonts are still on
    their way: call `wait_for_fonts` before the first widget.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        resources: Path | None = None,
        *,
        fonts_ahead: bool = False,
    ) -> None:
        keep_none_alive()
        super().__init__(application)
        self._application = application
        self._resources = resources or resources_folder()
        self._fonts = FontLoading(self._resources / "fonts")
        if not fonts_ahead:
            self._fonts.wait()
        self._tokens = read_tokens(self._resources / "styles" / "tokens.toml")
        self._choice: ThemeChoice = "light"
        self._percent = 100
        self._still = False
        self._factor = 0.0
        self._dressed_as = ""
        if not _is_fusion_already():
            application.setStyle("Fusion")
        application.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
        self._ring = FocusRing(application)
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_computer_changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._on_computer_changed)
        self.apply("light", 100)

    def wait_for_fonts(self) -> None:
        """Return once the fonts are there.

        Raises:
            FontMissingError: If a font file is missing or damaged.
        """
        self._fonts.wait()

    @property
    def theme(self) -> Theme:
        """The theme that is applied."""
        return current_theme()

    @property
    def choice(self) -> ThemeChoice:
        """What was asked for, which may be to follow the computer."""
        return self._choice

    @property
    def text_percent(self) -> int:
        """The text size, 100 to 225."""
        return self._percent

    def px(self, length: float) -> int:
        """Return a length at 100 % as pixels at the present text size."""
        return self.theme.px(length)

    def apply(self, choice: ThemeChoice, text_percent: int = 100, *, still: bool = False) -> None:
        """Switch theme and text size at once; `still` asks that nothing moves."""
        self._choice = choice
        self._percent = min(max(text_percent, TEXT_STEPS[0]), TEXT_STEPS[-1])
        self._still = still
        name = self._computer_theme() if choice == "computer" else choice
        theme = Theme(
            name=name,
            colours=self._tokens[name],
            factor=self._percent / 100,
            still=still or self._computer_is_still(),
            resources=self._resources,
        )
        resized = theme.factor != self._factor
        recoloured = name != self._dressed_as
        self._factor, self._dressed_as = theme.factor, name
        self._application.setProperty(THEME_PROPERTY, theme)
        if recoloured:
            self._colour(theme)
        if resized:
            self._resize(theme)
        self.changed.emit()

    def _colour(self, theme: Theme) -> None:
        palette = palette_of(theme.colours)
        self._application.setPalette(palette)
        QToolTip.setPalette(palette)

    def _resize(self, theme: Theme) -> None:
        self._application.setFont(pixel_font(TypeStep.BODY, 400, theme.factor))
        QToolTip.setFont(pixel_font(TypeStep.CAPTION, 400, theme.factor))
        for top in self._application.topLevelWidgets():
            follow(top, theme)

    def _computer_theme(self) -> ThemeName:
        contrast = self._hints.accessibility().contrastPreference()
        return hinted_theme(self._hints.colorScheme(), contrast)

    def _computer_is_still(self) -> bool:
        hints = self._hints.accessibility()
        if not hasattr(hints, "motionPreference"):  # new in Qt 6.12
            return False
        return hints.motionPreference() == Qt.MotionPreference.ReducedMotion

    def _on_computer_changed(self) -> None:
        if self._choice == "computer":
            self.apply("computer", self._percent, still=self._still)


def _is_fusion_already() -> bool:
    """Return whether Qt starts with Fusion here, as it does on Linux unless told otherwise.

    Setting it again would cost a start 8 ms: Qt hands the style back, and with it a class of many
    enumerations.
    """
    told = os.environ.get("QT_STYLE_OVERRIDE") or any(arg.startswith("-style") for arg in sys.argv)
    return sys.platform.startswith("linux") and not told


def hinted_theme(scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> ThemeName:
    """Return the theme that answers what a computer hints; light where it hints nothing."""
    if contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def follow(top: QWidget, theme: Theme) -> None:
    """Tell a window and everything in it of another text size.

    Whatever has a `follow_theme` method is told: widgets, and layouts for their gaps. Colours
    need no telling, since the palette repaints what it reaches. Of a stack that says
    `follows_in_view` only what is in view is told; the rest is when it is shown, by `catch_up`.
    """
    within = list(_within(top))
    for one in within:
        _tell(one, theme)
    for one in within:
        for layout in one.findChildren(QLayout, options=_DIRECT):
            for inner in (layout, *layout.findChildren(QLayout)):
                _tell(inner, theme)


def catch_up(part: QWidget) -> None:
    """Tell a part of a stack of the text size that it missed while it was out of view."""
    if part.property(_MISSED):
        part.setProperty(_MISSED, False)
        follow(part, current_theme())


def _tell(one: QWidget | QLayout, theme: Theme) -> None:
    told = getattr(one, "follow_theme", None)
    if told is not None:
        told(theme)


def _within(top: QWidget) -> Iterator[QWidget]:
    yield top
    in_view = isinstance(top, QStackedWidget) and getattr(top, "follows_in_view", False)
    for child in top.findChildren(QWidget, options=_DIRECT):
        if in_view and child is not cast("QStackedWidget", top).currentWidget():
            child.setProperty(_MISSED, True)
        else:
            yield from _within(child)
