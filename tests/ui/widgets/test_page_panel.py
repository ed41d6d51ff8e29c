"""A page is one centred column that never scrolls sideways and keeps in view what is used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeController, px
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.page_panel import LIST_WIDTH, READING_WIDTH, PagePanel
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text

WORDS = "Ask your team what has changed, and what it may mean for you. " * 4


def _page(qtbot, *, width: int = READING_WIDTH, size: tuple[int, int] = (1093, 614)) -> PagePanel:
    page = PagePanel("Treatments", "What this page is for.", width=width)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.mark.parametrize("width", [READING_WIDTH, LIST_WIDTH])
def test_the_column_is_centred_and_no_wider_than_it_may_be(qtbot, settle, width: int) -> None:
    page = _page(qtbot, width=width)
    text = Text(WORDS)
    page.content.add(text)
    settle()
    assert page._column.width() == width
    left = page._column.mapTo(page, QPoint(0, 0)).x()
    assert abs(left - (page.viewport().width() - width) // 2) <= 1


@pytest.mark.parametrize(("width", "margin"), [(1093, 32), (600, 16)])
def test_margins_shrink_on_a_narrow_page(qtbot, width: int, margin: int) -> None:
    page = _page(qtbot, width=4000, size=(width, 614))
    assert page._outer.contentsMargins().left() == margin


def test_it_never_scrolls_sideways(qtbot, settle, themes: ThemeController) -> None:
    page = _page(qtbot, size=(500, 400))
    page.content.add(Text("w" * 200), Button(WORDS), Text(WORDS))
    themes.apply("light", 225)
    settle()
    assert page.horizontalScrollBar().maximum() == 0
    assert page.widget().width() <= page.viewport().width()


def test_the_heading_comes_first_and_is_told_as_one(qtbot) -> None:
    page = _page(qtbot)
    reader = QAccessible.queryAccessibleInterface(page.heading)
    assert reader.role() == QAccessible.Role.Heading
    assert reader.text(QAccessible.Text.Name) == "Treatments"
    assert page.heading.level == 1
    page.set_title("CAR T-cell therapy")
    page.set_lead("")
    assert page.heading.text() == "CAR T-cell therapy"
    assert page.lead.isHidden()


def test_the_way_back_stands_above_the_heading(qtbot, settle) -> None:
    page = _page(qtbot)
    back = BackButton("Treatments")
    page.set_back(back)
    settle()
    assert back.mapTo(page, QPoint(0, 0)).y() < page.heading.mapTo(page, QPoint(0, 0)).y()


def test_buttons_are_one_primary_and_two_others_at_most(qtbot, settle) -> None:
    page = _page(qtbot)
    first, second, third = Button("Choose"), Button("Print"), Button("Add")
    page.set_actions(first, second, third)
    assert first.kind is ButtonKind.PRIMARY
    assert second.kind is third.kind is ButtonKind.SECONDARY
    settle()
    assert first.height() == second.height() == third.height()
    with pytest.raises(ValueError, match="at most two"):
        page.set_actions(None, Button("a"), Button("b"), Button("c"))


def test_more_is_made_once_and_stands_last(qtbot, settle) -> None:
    page = _page(qtbot)
    page.content.add(Text(WORDS))
    fold = page.more()
    assert page.more() is fold
    assert not fold.opened
    settle()
    assert fold.mapTo(page.widget(), QPoint(0, 0)).y() > page.heading.y()


def test_what_takes_the_focus_comes_into_view(qtbot, settle) -> None:
    page = _page(qtbot, size=(800, 300))
    buttons = [Button(f"Question {index}") for index in range(40)]
    page.content.add(*buttons, left=True)
    settle()
    buttons[35].setFocus()
    top = buttons[35].mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= page.viewport().height() - buttons[35].height()
    buttons[0].setFocus()
    assert buttons[0].mapTo(page.viewport(), QPoint(0, 0)).y() >= 0


@pytest.mark.parametrize("scrolled_on", [False, True])
def test_what_has_the_focus_stays_in_view_when_the_foot_of_the_window_takes_room(
    qtbot, settle, scrolled_on: bool
) -> None:
    page = _page(qtbot, size=(800, 500))
    buttons = [Button(f"Button {number}") for number in range(20)]
    page.content.add(*buttons)
    settle()
    buttons[5].setFocus()
    bar = page.verticalScrollBar()
    low = buttons[5].mapTo(page.widget(), buttons[5].rect().bottomLeft()).y()
    bar.setValue(bar.maximum() if scrolled_on else low - page.viewport().height() + 1)
    was = bar.value()
    page.resize(800, 430)
    settle()
    assert (bar.value() == was) is scrolled_on
    assert (buttons[5].visibleRegion().boundingRect() == buttons[5].rect()) is not scrolled_on


@pytest.mark.parametrize(
    ("key", "moves"),
    [
        (Qt.Key.Key_PageDown, True),
        (Qt.Key.Key_Down, True),
        (Qt.Key.Key_End, True),
        (Qt.Key.Key_A, False),
    ],
)
def test_keys_scroll_also_from_a_button(qtbot, settle, key: Qt.Key, moves: bool) -> None:
    page = _page(qtbot, size=(800, 300))
    button = Button("Read it")
    page.content.add(button, left=True)
    page.content.add(Text(WORDS * 10))
    settle()
    button.setFocus()
    before = page.verticalScrollBar().value()
    QTest.keyClick(button, key)
    assert (page.verticalScrollBar().value() > before) is moves
    assert page.scroll_by_key(key) is moves


def test_the_column_grows_with_the_text(qtbot, settle, themes: ThemeController) -> None:
    page = _page(qtbot, size=(1600, 614))
    themes.apply("light", 150)
    settle()
    assert page._column.width() == px(READING_WIDTH) == 960


def test_a_fold_opens_and_closes_by_keyboard_and_is_told(qtbot) -> None:
    fold = Disclosure("More")
    qtbot.addWidget(fold)
    fold.content.add(Text(WORDS))
    with qtbot.waitActive(fold):
        fold.show()
        fold.activateWindow()
    inside = fold.findChild(Text)
    assert not inside.isVisible()
    reader = QAccessible.queryAccessibleInterface(fold.button)
    assert reader.state().collapsed
    with qtbot.waitSignal(fold.toggled):
        QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert inside.isVisible()
    assert reader.state().expanded
    fold.set_open(False)
    assert not inside.isVisible()


def test_a_page_takes_no_focus_itself(qtbot) -> None:
    page = _page(qtbot)
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert isinstance(page.widget(), QWidget)


def test_a_part_that_has_just_grown_shows_what_has_the_focus_in_it_whole(qtbot, settle) -> None:
    page = _page(qtbot, size=(800, 400))
    part, row = QWidget(), TickRow("Transplant", detail="Thursday 3 December 2026")
    column = Column(part, gap=8)
    column.add(row)
    page.content.add(*(Button(f"Button {number}") for number in range(12)), part)
    settle()
    row.setFocus()
    grown = [Text(f"Line {number}") for number in range(20)]
    for place, line in enumerate(grown):
        column.insertWidget(place, line)
        line.show()
    page.bring_part_into_view(part)
    settle()
    top = row.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + row.height() <= page.viewport().height()
