"""Paragraphs and headings: whole words, a comfortable measure, and a way to copy them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication

from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.theme import ThemeController, px
from companion.ui.widgets.text import Heading, Text

WORDS = "Treatment may change. Ask your team what has changed, and what it may mean for you. " * 3


def test_lines_are_no_longer_than_the_reading_column(qtbot, themes: ThemeController) -> None:
    text = Text(WORDS)
    qtbot.addWidget(text)
    assert text.heightForWidth(640) == text.heightForWidth(1600)
    assert text.sizeHint().width() <= 640
    themes.apply("light", 200)
    assert text.sizeHint().width() <= px(640) == 1280


def test_a_paragraph_is_static_text_with_its_words_as_name(qtbot) -> None:
    text = Text(WORDS)
    qtbot.addWidget(text)
    reader = QAccessible.queryAccessibleInterface(text)
    assert reader.role() == QAccessible.Role.StaticText
    assert reader.text(QAccessible.Text.Name) == WORDS
    assert not reader.state().focusable


@pytest.mark.parametrize(("level", "pixels"), [(1, 40), (2, 32), (3, 26), (4, 22)])
def test_headings_have_the_sizes_of_the_design(qtbot, level: int, pixels: int) -> None:
    heading = Heading("Treatments", level)
    qtbot.addWidget(heading)
    assert heading.block.font().pixelSize() == pixels
    assert heading.level == level


def test_a_heading_has_room_above_unless_it_is_tight(qtbot) -> None:
    loose, tight = Heading("Treatments", 2), Heading("Treatments", 2, tight=True)
    qtbot.addWidget(loose)
    qtbot.addWidget(tight)
    assert loose.heightForWidth(400) == tight.heightForWidth(400) + 20


def test_other_words_are_laid_out_again(qtbot) -> None:
    text = Text("Short.")
    qtbot.addWidget(text)
    before = text.heightForWidth(300)
    text.setText(WORDS)
    assert text.heightForWidth(300) > before
    assert text.text() == WORDS


def test_words_can_be_copied(qtbot) -> None:
    text = Text("0113 496 0000")
    qtbot.addWidget(text)
    text.copy()
    assert QGuiApplication.clipboard().text() == "0113 496 0000"


def test_bold_words_are_painted_bolder(qtbot) -> None:
    plain, bold = Text("Your team", TypeStep.BODY), Text("Your team", bold=[BoldSpan(0, 9)])
    for one in (plain, bold):
        qtbot.addWidget(one)
        one.resize(200, 40)
    assert plain.grab().toImage() != bold.grab().toImage()


def test_markup_is_shown_as_written(qtbot) -> None:
    text = Text("<b>1 < 2</b>")
    qtbot.addWidget(text)
    assert text.text() == "<b>1 < 2</b>"
    assert text.sizeHint().width() > Text("1 < 2").sizeHint().width()
