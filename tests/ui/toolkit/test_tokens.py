"""Every pair of colours that stands together, computed again with the WCAG 2 formula."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from companion.resources import resources_folder
from companion.ui.toolkit.tokens import read_tokens

THEMES = read_tokens(resources_folder() / "styles" / "tokens.toml")
TEXT = 7.0
SHAPE = 3.0

TEXT_PAIRS = (
    ("ink", "surface"),
    ("ink", "canvas"),
    ("ink", "paper"),
    ("ink", "hover"),
    ("muted", "surface"),
    ("muted", "canvas"),
    ("muted", "hover"),
    ("link", "surface"),
    ("link", "canvas"),
    ("primary", "surface"),
    ("primary", "canvas"),
    ("primary", "hover"),
    ("on_primary", "primary"),
    ("on_primary_hover", "primary_hover"),
    ("on_selected", "selected"),
    ("on_urgent", "urgent"),
    ("on_emergency", "emergency"),
    ("on_info", "info"),
    ("on_caution", "caution"),
    ("done", "surface"),
    ("done", "canvas"),
    ("error", "surface"),
    ("error", "canvas"),
    ("on_error", "error"),
    ("focus_ink", "focus_fill"),
)
SHAPE_PAIRS = (
    ("edge", "surface"),
    ("edge", "canvas"),
    ("edge", "paper"),
    ("primary", "surface"),
    ("primary", "canvas"),
    ("primary_hover", "canvas"),
    ("error", "surface"),
    ("on_caution", "canvas"),
)
# Without `done`, which is darker here than in the design so that it holds on the canvas too.
PUBLISHED = {
    "light": {
        ("ink", "surface"): 16.0,
        ("ink", "canvas"): 14.8,
        ("muted", "surface"): 8.3,
        ("muted", "canvas"): 7.7,
        ("edge", "surface"): 5.9,
        ("edge", "canvas"): 5.5,
        ("on_primary", "primary"): 8.8,
        ("link", "surface"): 9.0,
        ("link", "canvas"): 8.3,
        ("on_selected", "selected"): 13.4,
        ("focus_ink", "focus_fill"): 11.2,
        ("on_urgent", "urgent"): 7.2,
        ("on_emergency", "emergency"): 13.1,
        ("on_info", "info"): 8.5,
        ("on_caution", "caution"): 14.2,
        ("error", "surface"): 7.6,
    },
    "dark": {
        ("ink", "surface"): 14.3,
        ("ink", "canvas"): 16.2,
        ("muted", "surface"): 9.0,
        ("edge", "surface"): 5.6,
        ("on_primary", "primary"): 8.7,
        ("link", "surface"): 9.1,
        ("on_selected", "selected"): 10.0,
        ("focus_ink", "focus_fill"): 12.7,
        ("on_urgent", "urgent"): 9.2,
        ("on_emergency", "emergency"): 20.0,
        ("on_info", "info"): 10.3,
        ("done", "surface"): 9.3,
        ("on_caution", "caution"): 9.8,
        ("error", "surface"): 8.6,
    },
    "contrast": {
        ("ink", "canvas"): 21.0,
        ("on_primary", "primary"): 16.9,
        ("link", "canvas"): 15.0,
        ("done", "canvas"): 16.8,
        ("error", "canvas"): 12.3,
    },
}


def _channel(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _luminance(colour: QColor) -> float:
    red, green, blue, _alpha = colour.getRgbF()
    return 0.2126 * _channel(red) + 0.7152 * _channel(green) + 0.0722 * _channel(blue)


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two colours."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ratio(theme: str, pair: tuple[str, str]) -> float:
    """Return the contrast of two named colours of a theme."""
    colours = THEMES[theme]
    return contrast(getattr(colours, pair[0]), getattr(colours, pair[1]))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_stands_out_seven_to_one(theme: str, pair: tuple[str, str]) -> None:
    assert ratio(theme, pair) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids="-on-".join)
def test_edges_and_icons_stand_out_three_to_one(theme: str, pair: tuple[str, str]) -> None:
    assert ratio(theme, pair) >= SHAPE


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["canvas", "surface", "paper", "primary", "selected", "caution"])
def test_one_band_of_the_focus_ring_shows_on_every_ground(theme: str, ground: str) -> None:
    best = max(ratio(theme, ("focus_fill", ground)), ratio(theme, ("focus_ink", ground)))
    assert best >= SHAPE


@pytest.mark.parametrize(
    ("theme", "pair"), [(theme, pair) for theme, pairs in PUBLISHED.items() for pair in pairs]
)
def test_figures_are_those_of_the_design(theme: str, pair: tuple[str, str]) -> None:
    assert ratio(theme, pair) == pytest.approx(PUBLISHED[theme][pair], abs=0.06)


def test_a_weak_pair_would_be_found() -> None:
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) < TEXT
    assert ratio("light", ("divider", "surface")) < SHAPE


def test_every_theme_has_every_colour_and_each_is_named_in_the_file() -> None:
    assert set(THEMES) == {"light", "dark", "contrast"}
    for colours in THEMES.values():
        assert all(
            colour.isValid() for colour in (getattr(colours, each.name) for each in fields(colours))
        )
