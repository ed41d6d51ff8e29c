"""Terms are real buttons over their words; their meaning opens below and gives the focus back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.term_text import DefinitionPanel, TermSpan, TermText

TEXT = (
    "Your team may talk about conditioning before a stem cell transplant. It makes room for new "
    "cells. Some people go into remission first, and some have a stem cell transplant later."
)


def span(word: str, start: int = 0) -> TermSpan:
    """Return the span of a word in the text."""
    at = TEXT.index(word, start)
    return TermSpan(at, at + len(word), word.replace(" ", "-"), word)


def _page(qtbot, width: int = 500) -> tuple[QWidget, TermText, DefinitionPanel]:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    column.setContentsMargins(16, 16, 16, 16)
    paragraph = TermText(TEXT, [span("conditioning"), span("stem cell transplant")])
    panel = DefinitionPanel()
    column.add(paragraph, panel)
    page.resize(width, 500)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page, paragraph, panel


def test_a_term_says_that_it_explains(qtbot) -> None:
    _window, paragraph, _panel = _page(qtbot)
    reader = QAccessible.queryAccessibleInterface(paragraph.buttons[1])
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == "stem cell transplant: what this word means"


def test_pressing_carries_the_key_of_the_term(qtbot) -> None:
    _window, paragraph, _panel = _page(qtbot)
    with qtbot.waitSignal(paragraph.term_pressed) as caught:
        QTest.mouseClick(
            paragraph.buttons[1],
            Qt.MouseButton.LeftButton,
            pos=paragraph.buttons[1].words.center(),
        )
    assert caught.args == ["stem-cell-transplant"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_term_is_pressed_by_the_keyboard(qtbot, key: Qt.Key) -> None:
    _window, paragraph, _panel = _page(qtbot)
    with qtbot.waitSignal(paragraph.term_pressed) as caught:
        QTest.keyClick(paragraph.buttons[0], key)
    assert caught.args == ["conditioning"]


@pytest.mark.parametrize("width", [700, 500, 380])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_stands_over_its_words(
    qtbot, themes: ThemeController, width: int, percent: int
) -> None:
    themes.apply("light", percent)
    _window, paragraph, _panel = _page(qtbot, width)
    for button in paragraph.buttons:
        rects = paragraph._block_for(paragraph.width()).span_rects(*button.span[:2])
        words = button.words.translated(button.pos())
        assert words.contains(rects[0].toAlignedRect().center() + QPoint(0, paragraph._top()))
        assert button.geometry().contains(words)
        assert paragraph.rect().contains(button.geometry())


def test_a_term_stays_on_one_line_where_it_fits(qtbot) -> None:
    for width in range(320, 700, 20):
        paragraph = TermText(TEXT, [span("stem cell transplant")])
        paragraph.resize(width, 300)
        rects = paragraph._block_for(width).span_rects(*span("stem cell transplant")[:2])
        assert len(rects) == 1, width
        paragraph.deleteLater()


def test_a_term_too_long_for_the_page_breaks_between_its_words(qtbot) -> None:
    paragraph = TermText(TEXT, [span("stem cell transplant")])
    qtbot.addWidget(paragraph)
    paragraph.resize(120, 600)
    block = paragraph._block_for(120)
    assert len(block.span_rects(*span("stem cell transplant")[:2])) > 1
    assert block.used_width() <= 120


def test_the_name_of_the_paragraph_is_its_own_words(qtbot) -> None:
    paragraph = TermText(TEXT, [span("stem cell transplant")])
    qtbot.addWidget(paragraph)
    reader = QAccessible.queryAccessibleInterface(paragraph)
    assert reader.role() == QAccessible.Role.StaticText
    assert reader.text(QAccessible.Text.Name) == TEXT


def test_a_term_leaves_the_words_of_its_neighbour_free(qtbot) -> None:
    text = "remission and remission and remission and relapse"
    terms = [TermSpan(0, 9, "a", "remission"), TermSpan(14, 23, "b", "remission again")]
    paragraph = TermText(text, terms)
    qtbot.addWidget(paragraph)
    paragraph.resize(130, 200)
    paragraph.show()
    for button, other in (paragraph.buttons, paragraph.buttons[::-1]):
        middle = button.words.translated(button.pos()).center()
        assert paragraph.childAt(middle) is button
        assert button is not other


def test_the_meaning_opens_and_closes_and_gives_the_focus_back(qtbot) -> None:
    _window, paragraph, panel = _page(qtbot)
    term = paragraph.buttons[0]
    term.setFocus()
    panel.show_term("Conditioning", "", "Treatment that makes room.", came_from=term)
    assert panel.isVisible()
    assert panel.close_button.hasFocus()
    assert panel.meaning == "Treatment that makes room."
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.close_button, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert term.hasFocus()


def test_the_close_button_says_what_it_closes(qtbot) -> None:
    panel = DefinitionPanel("Remission", "ruh-MISH-un", "No signs are found.")
    qtbot.addWidget(panel)
    reader = QAccessible.queryAccessibleInterface(panel)
    assert reader.role() == QAccessible.Role.Grouping
    assert reader.text(QAccessible.Text.Name) == "Remission: meaning"
    assert panel.close_button.accessibleName() == "Close the meaning of Remission"


def test_a_bullet_is_an_item_of_a_list_and_its_terms_work(qtbot) -> None:
    item = BulletText(TEXT, [span("conditioning")])
    qtbot.addWidget(item)
    item.resize(500, 200)
    reader = QAccessible.queryAccessibleInterface(item)
    assert reader.role() == QAccessible.Role.ListItem
    assert reader.text(QAccessible.Text.Name) == TEXT
    assert item.accessible_role is Role.LIST_ITEM
    with qtbot.waitSignal(item.term_pressed):
        item.buttons[0].click()
