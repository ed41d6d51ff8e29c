"""Rows wrap, lines are centred on each other, and nothing asks for more width than it has."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column, FlowLayout, ReadingColumn
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.button import Button, ButtonKind


def _flow(qtbot, *buttons: Button) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    row = FlowLayout(window, gap=16)
    for button in buttons:
        row.addWidget(button)
    return window


def test_buttons_stand_side_by_side_while_there_is_room(qtbot) -> None:
    one, two = Button("Read it"), Button("Not now")
    window = _flow(qtbot, one, two)
    window.resize(600, 200)
    window.show()
    assert one.y() == two.y()
    assert two.x() == one.geometry().right() + 1 + 16


def test_buttons_wrap_when_there_is_none(qtbot) -> None:
    one, two = Button("Read it"), Button("Not now")
    window = _flow(qtbot, one, two)
    window.resize(150, 300)
    window.show()
    assert two.y() > one.y()
    assert two.x() == one.x()
    assert window.layout().heightForWidth(150) == two.geometry().bottom() + 1


def test_a_button_wider_than_the_row_wraps_its_words(qtbot) -> None:
    one = Button("Help me choose three questions to ask at my appointment")
    window = _flow(qtbot, one)
    window.resize(220, 300)
    window.show()
    assert one.width() <= 220
    assert one.height() > one.minimum_height()


def test_a_lower_button_stands_in_the_middle_of_its_line(qtbot) -> None:
    tall, low = Button("Start", ButtonKind.PRIMARY), Button("Not now")
    window = _flow(qtbot, tall, low)
    window.resize(600, 200)
    window.show()
    assert tall.geometry().center().y() == low.geometry().center().y()


def test_hidden_buttons_take_no_room(qtbot) -> None:
    one, two, three = Button("One"), Button("Two"), Button("Three")
    window = _flow(qtbot, one, two, three)
    two.hide()
    window.resize(600, 200)
    window.show()
    assert three.x() == one.geometry().right() + 1 + 16


def test_reading_column_is_centred_and_no_wider_than_a_line(qtbot, themes: ThemeController) -> None:
    page = ReadingColumn()
    qtbot.addWidget(page)
    inside = Button("Inside")
    page.content.add(inside)
    page.resize(1200, 200)
    page.show()
    assert inside.width() == 640
    assert inside.mapTo(page, inside.rect().topLeft()).x() == 280


def test_left_keeps_a_button_at_its_own_width(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = Column(window)
    wide, narrow = Button("Wide"), Button("Narrow")
    column.add(wide)
    column.add(narrow, left=True)
    window.resize(500, 200)
    window.show()
    assert wide.width() == 500
    assert narrow.width() == narrow.sizeHint().width()
    assert narrow.x() == 0


def test_a_height_is_worked_out_again_when_something_inside_changes(qtbot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    column = Column(outer)
    row = FlowLayout()
    column.addLayout(row)
    buttons = [Button(f"Number {number}") for number in range(3)]
    for button in buttons:
        row.addWidget(button)
    outer.resize(300, 600)
    outer.show()
    first = row.heightForWidth(300)
    buttons[0].setText("Words that go on and on until they need a line of their own")
    column.activate()
    longer = row.heightForWidth(300)
    assert longer > first
    buttons[0].hide()
    column.activate()
    shorter = row.heightForWidth(300)
    assert shorter < longer
    more = Button("One more that does not fit beside the others")
    row.addWidget(more)
    more.show()
    column.activate()
    assert row.heightForWidth(300) > shorter
    row.takeAt(row.count() - 1).widget().setParent(None)
    assert row.heightForWidth(300) == shorter
    row.setSpacing(row.spacing() + 40)
    assert row.heightForWidth(150) > shorter
