"""Rows tick by a press anywhere on them, and grow with their words and the text size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button
from companion.ui.widgets.rows import RadioRow, SwitchRow, TickRow

LONG = "How long might I be in hospital, and who can come to see me while I am there?"


@pytest.mark.parametrize("across", [0.02, 0.5, 0.98])
def test_a_press_anywhere_ticks(qtbot, across: float) -> None:
    row = TickRow(LONG)
    qtbot.addWidget(row)
    row.resize(400, row.heightForWidth(400))
    row.show()
    with qtbot.waitSignal(row.toggled):
        QTest.mouseClick(
            row, Qt.MouseButton.LeftButton, pos=QPoint(int(400 * across), row.height() - 4)
        )
    assert row.isChecked()


def test_space_ticks_and_the_reader_is_told_a_check_box(qtbot) -> None:
    row = TickRow(LONG, detail="For Thursday")
    qtbot.addWidget(row)
    row.show()
    QTest.keyClick(row, Qt.Key.Key_Space)
    reader = QAccessible.queryAccessibleInterface(row)
    assert reader.role() == QAccessible.Role.CheckBox
    assert reader.text(QAccessible.Text.Name) == LONG
    assert reader.text(QAccessible.Text.Description) == "For Thursday"
    assert reader.state().checked


def test_the_drawn_box_is_forty_pixels_and_fills_when_ticked(qtbot) -> None:
    row = TickRow("Ask this")
    qtbot.addWidget(row)
    row.resize(300, 56)
    colours = current_theme().colours
    empty = row.grab().toImage()
    assert empty.pixelColor(20, 28).name() == colours.surface.name()
    assert empty.pixelColor(1, 28).name() == colours.edge.name()
    assert empty.pixelColor(39, 28).name() == colours.edge.name()
    row.setChecked(True)
    ticked = row.grab().toImage()
    assert ticked.pixelColor(4, 28).name() == colours.primary.name()
    inside = {ticked.pixelColor(x, y).name() for x in range(8, 32) for y in range(16, 40)}
    assert colours.on_primary.name() in inside


def test_a_row_grows_with_the_text_size(qtbot, themes: ThemeController) -> None:
    row = TickRow(LONG)
    qtbot.addWidget(row)
    before = row.heightForWidth(400)
    themes.apply("light", 200)
    assert row.heightForWidth(400) > 2 * before


def test_other_words_and_details_are_laid_out_again(qtbot) -> None:
    row = TickRow("Short")
    qtbot.addWidget(row)
    before = row.heightForWidth(300)
    row.setText(LONG)
    taller = row.heightForWidth(300)
    row.set_detail(LONG)
    assert before < taller < row.heightForWidth(300)
    assert row.accessibleDescription() == LONG


def test_a_switch_is_a_check_box_whose_knob_moves(qtbot) -> None:
    row = SwitchRow("Keep things still")
    qtbot.addWidget(row)
    row.resize(300, 56)
    off = row.grab().toImage()
    row.setChecked(True)
    assert QAccessible.queryAccessibleInterface(row).role() == QAccessible.Role.CheckBox
    assert off != row.grab().toImage()


def test_one_of_several_is_chosen_with_the_arrows(qtbot) -> None:
    group = QWidget()
    qtbot.addWidget(group)
    column = Column(group, gap=4)
    first, second = RadioRow("I am not sure yet", checked=True), RadioRow("Transplant")
    column.add(first, second)
    with qtbot.waitActive(group):
        group.show()
        group.activateWindow()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()
    assert not first.isChecked()
    assert second.hasFocus()
    reader = QAccessible.queryAccessibleInterface(second)
    assert reader.role() == QAccessible.Role.RadioButton


def test_a_disabled_row_does_not_answer(qtbot) -> None:
    row = TickRow("Ask this")
    qtbot.addWidget(row)
    row.setEnabled(False)
    row.show()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert not row.isChecked()


def test_an_ampersand_is_shown_when_doubled(qtbot) -> None:
    row = TickRow("Mum && me")
    qtbot.addWidget(row)
    assert QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name) == "Mum & me"


def test_tab_comes_to_the_chosen_row_and_not_to_the_first(qtbot) -> None:
    group = QWidget()
    qtbot.addWidget(group)
    column = Column(group, gap=4)
    first, second = RadioRow("I am not sure yet"), RadioRow("Transplant", checked=True)
    before = Button("Back")
    column.add(before, first, second)
    with qtbot.waitActive(group):
        group.show()
        group.activateWindow()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert second.hasFocus()
