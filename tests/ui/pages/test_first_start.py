from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from companion.services.purpose import is_for_someone, person_named
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.first_start import FirstStart
from companion.ui.session import Session
from companion.ui.widgets.text import Text


@pytest.fixture
def first(qtbot: QtBot, context: PageContext) -> FirstStart:
    first = FirstStart(context)
    qtbot.addWidget(first)
    first.resize(880, 480)
    first.show()
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    return first


def test_it_says_what_this_is_that_nothing_leaves_and_that_nothing_is_needed_tonight(
    first: FirstStart,
) -> None:
    said = " ".join(each.text() for each in first.findChildren(Text) if each.isVisible())
    assert "This is a quiet place to get ready, ask and remember." in said
    assert "Nothing leaves this computer." in said
    assert "You do not have to do anything tonight." in said


def test_nothing_has_to_be_filled_in(first: FirstStart) -> None:
    assert not first.findChildren(QLineEdit)
    assert not first.findChildren(QTextEdit)


def test_it_fits_one_screen_of_a_small_laptop(first: FirstStart) -> None:
    assert first.verticalScrollBar().maximum() == 0
    buttons = [each for each in first.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) == 7
    assert all(each.height() >= 48 for each in buttons)


@pytest.mark.parametrize(
    ("button", "section"),
    [
        ("ready_button", PageName.QUESTIONS),
        ("read_button", PageName.TREATMENTS),
        ("write_button", PageName.COPING),
        ("look_button", PageName.TODAY),
    ],
)
def test_each_way_in_names_its_section(first: FirstStart, button: str, section: PageName) -> None:
    chosen: list[PageName] = []
    first.chosen.connect(chosen.append)
    way: QAbstractButton = getattr(first, button)
    way.setFocus()
    QTest.keyClick(way, " ")
    assert chosen == [section]


def test_here_for_someone_else_says_a_sentence_asks_their_name_and_keeps_the_same_three(
    first: FirstStart, context: PageContext, settled: Callable[[Session], None]
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    first.someone_button.click()
    settled(context.session)
    assert first.for_someone is not None
    assert said == [first.for_someone.words.text()]
    assert is_for_someone(context.session.snapshot)
    name = first.for_someone.name
    assert QApplication.focusWidget() is name.edit
    QTest.keyClicks(name.edit, "Maya")
    QTest.keyClick(name.edit, Qt.Key.Key_Return)
    settled(context.session)
    assert person_named(context.session.snapshot) == "Maya"
    ways = (first.ready_button, first.read_button, first.write_button, first.look_button)
    assert all(each.isVisible() for each in ways)


def test_text_size_is_in_view_and_works_at_once(first: FirstStart, context: PageContext) -> None:
    first.larger_button.click()
    first.larger_button.click()
    assert context.theme.text_percent == 150
    first.smaller_button.click()
    assert context.theme.text_percent == 125
