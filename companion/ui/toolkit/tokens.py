"""The look as one frozen value: colours, text factor, scaled lengths.

What paints itself asks `current_theme()` when it paints, so nothing has to be told of a new theme
unless its size follows from it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette

from companion.domain.frozen import Frozen
from companion.domain.plain_toml import read_toml

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

ThemeName = Literal["light", "dark", "contrast"]
Token = Literal[
    "canvas", "surface", "paper", "ink", "muted", "edge", "divider", "hover", "primary",
    "on_primary", "primary_hover", "on_primary_hover", "link", "selected", "on_selected",
    "focus_fill", "focus_ink", "urgent", "on_urgent", "emergency", "on_emergency", "info",
    "on_info", "done", "caution", "on_caution", "error", "on_error",
]  # fmt: skip
THEME_PROPERTY = "companion_theme"


class Colours(Frozen):
    """The colours of one theme; a name `on_x` is the text that stands on `x`."""

    canvas: QColor
    surface: QColor
    paper: QColor
    ink: QColor
    muted: QColor
    edge: QColor
    divider: QColor
    hover: QColor
    primary: QColor
    on_primary: QColor
    primary_hover: QColor
    on_primary_hover: QColor
    link: QColor
    selected: QColor
    on_selected: QColor
    focus_fill: QColor
    focus_ink: QColor
    urgent: QColor
    on_urgent: QColor
    emergency: QColor
    on_emergency: QColor
    info: QColor
    on_info: QColor
    done: QColor
    caution: QColor
    on_caution: QColor
    error: QColor
    on_error: QColor


class Theme:
    """How everything looks right now: which colours, how large, and whether things may move.

    Never changed once made. Not a tuple: Qt keeps it as a property, and would make a list of one.
    """

    __slots__ = ("colours", "factor", "name", "resources", "still")

    def __init__(
        self,
        *,
        name: ThemeName,
        colours: Colours,
        resources: Path,
        factor: float = 1.0,
        still: bool = False,
    ) -> None:
        self.name: Final = name
        self.colours: Final = colours
        self.resources: Final = resources
        self.factor: Final = factor
        self.still: Final = still

    def px(self, length: float) -> int:
        """Return a length at 100 % as pixels at this text size."""
        return round(length * self.factor)


def current_theme() -> Theme:
    """Return the theme of the running application.

    Raises:
        RuntimeError: If no `ThemeController` has been made yet.
    """
    application = QCoreApplication.instance()
    theme = application.property(THEME_PROPERTY) if application is not None else None
    if not isinstance(theme, Theme):
        raise RuntimeError("make a ThemeController before any widget")
    return theme


def px(length: float) -> int:
    """Return a length at 100 % as pixels at the present text size."""
    return current_theme().px(length)


def token_colour(colours: Colours, token: Token) -> QColor:
    """Return the colour with a name."""
    colour: QColor = getattr(colours, token)
    return colour


def fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill a rectangle.

    Not with `fillRect`: it takes gradients as well, and PySide makes their 170 names ready to see
    that a colour is none of them, which is 1.5 ms of a start.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def read_tokens(file: Path) -> dict[str, Colours]:
    """Return the colours of every theme in a tokens file."""
    tables = read_toml(file.read_text("utf-8"))
    return {
        name: Colours(**{token: QColor(value) for token, value in table.items()})
        for name, table in tables.items()
    }


def palette_of(colours: Colours) -> QPalette:
    """Return the Qt palette for a set of colours."""
    role = QPalette.ColorRole
    palette = QPalette(colours.surface, colours.canvas)
    pairs: dict[QPalette.ColorRole, QColor] = {
        role.Window: colours.canvas,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.canvas,
        role.Text: colours.ink,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.BrightText: colours.error,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.primary,
        role.HighlightedText: colours.on_primary,
        role.Accent: colours.primary,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Light: colours.surface,
        role.Midlight: colours.divider,
        role.Mid: colours.divider,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    for one, colour in pairs.items():
        palette.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, colours.muted)
    return palette
