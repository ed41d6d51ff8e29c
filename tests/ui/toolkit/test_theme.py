"""Switching theme and text size reaches every widget, at once and without a style sheet."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from companion.ui.toolkit.theme import TEXT_STEPS, ThemeChoice, ThemeController, current_theme, px
from companion.ui.widgets.button import Button
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text


@pytest.mark.parametrize(
    ("choice", "canvas"), [("light", "#f3f6f7"), ("dark", "#0f171c"), ("contrast", "#000000")]
)
def test_palette_takes_the_tokens(
    themes: ThemeController, qapp: QApplication, choice: ThemeChoice, canvas: str
) -> None:
    themes.apply(choice)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == canvas
    assert current_theme().name == choice


def test_computer_choice_falls_back_to_light_where_nothing_is_hinted(
    themes: ThemeController,
) -> None:
    themes.apply("computer")
    assert themes.choice == "computer"
    assert themes.theme.name == "light"


@pytest.mark.parametrize(
    ("scheme", "contrast", "expected"),
    [
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast"),
    ],
)
def test_hints_of_the_computer_choose_the_theme(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, expected: str
) -> None:
    from companion.ui.toolkit.theme import hinted_theme

    assert hinted_theme(scheme, contrast) == expected


def test_lengths_and_fonts_follow_the_text_size(
    themes: ThemeController, qapp: QApplication
) -> None:
    themes.apply("light", 200)
    assert px(48) == 96
    assert themes.px(10) == 20
    assert qapp.font().pixelSize() == 38


def test_text_size_stays_within_its_steps(themes: ThemeController) -> None:
    themes.apply("light", 400)
    assert themes.text_percent == TEXT_STEPS[-1]
    themes.apply("light", 10)
    assert themes.text_percent == TEXT_STEPS[0]


def test_change_is_told_after_it_happened(themes: ThemeController) -> None:
    seen: list[str] = []
    themes.changed.connect(lambda: seen.append(current_theme().name))
    themes.apply("dark")
    assert seen == ["dark"]


def test_shown_widgets_grow_with_the_text(themes: ThemeController, qtbot) -> None:
    button = Button("Print my questions")
    qtbot.addWidget(button)
    before = button.sizeHint()
    themes.apply("light", 200)
    after = button.sizeHint()
    assert after.width() > 1.8 * before.width()
    assert after.height() >= 96


def test_gaps_of_layouts_grow_gently(themes: ThemeController, qtbot) -> None:
    from companion.ui.toolkit.layout import Column

    window = QWidget()
    qtbot.addWidget(window)
    column = Column(window, gap=16)
    themes.apply("light", 200)
    assert column.spacing() == 24


def test_movement_stops_when_asked(themes: ThemeController) -> None:
    themes.apply("light", 100, still=True)
    assert current_theme().still
    themes.apply("light", 100)


def test_no_style_sheet_is_used(qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""
    assert qapp.style().objectName().casefold() == "fusion"


def test_tooltips_and_disabled_text_take_the_theme(
    themes: ThemeController, qapp: QApplication
) -> None:
    themes.apply("dark")
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
    assert qapp.palette().color(group, role) == QColor("#B7C4CC")


@pytest.mark.bench
@pytest.mark.bench
def test_three_hundred_widgets_switch_within_a_tenth_of_a_second(
    themes: ThemeController, qtbot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for index in range(100):
        column.addWidget(Text(f"Words of line {index} that go on for a little while."))
        column.addWidget(Button(f"Button {index}"))
        column.addWidget(TickRow(f"Question {index}"))
    window.show()
    qapp.processEvents()
    for choice, percent in (("dark", 100), ("light", 200)):
        begun = time.perf_counter()
        themes.apply(choice, percent)
        qapp.processEvents()
        assert time.perf_counter() - begun < 0.1
