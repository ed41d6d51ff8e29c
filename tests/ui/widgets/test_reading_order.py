"""Tab goes as the eye does; and asking for that order harms nothing that comes and goes."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.layout import Column, Row
from companion.ui.widgets.button import Button
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order

UI = Path(__file__).parents[3] / "companion" / "ui"


def _names(first: QWidget) -> list[str]:
    found, at = [first.objectName()], first.nextInFocusChain()
    while at is not first:
        found += [at.objectName()] if isinstance(at, QLineEdit) else []
        at = at.nextInFocusChain()
    return found


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line


def test_things_in_layouts_in_layouts_are_read_where_they_stand(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    row = Row()
    lines = {name: _line(name) for name in "dbca"}
    column.addWidget(lines["d"])
    row.addWidget(lines["b"])
    row.addWidget(lines["c"])
    column.insertLayout(0, row)
    column.insertWidget(0, lines["a"])
    read_in_layout_order(page)
    assert _names(lines["a"]) == ["a", "b", "c", "d"]


def test_tab_gets_past_a_field_however_often_the_order_is_set(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    whole = QVBoxLayout(window)
    page = QWidget()
    inside = Column(page)
    field, box = Field("Who"), NoteBox("What")
    first, last, outside = Button("First"), Button("Last"), Button("Outside")
    inside.add(last)
    whole.addWidget(page)
    whole.addWidget(outside)
    for widget in (box, field, first):  # as what opens later comes to stand before what was there
        inside.insertWidget(0, widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(3):
        read_in_layout_order(page)
    first.setFocus()
    reached = []
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reached == [first, field.edit, box.page, last, outside]
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    back = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        back.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert back == [outside, last, box.page, field.edit]


def test_what_comes_and_goes_between_two_readings_leaves_nothing_behind(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for number in range(300):
        inside = QWidget()
        inner = Column(inside)
        inner.addWidget(_line(str(number)))
        inner.addSpacing(4)
        column.addWidget(inside)
        read_in_layout_order(page)
        inside.hide()
        inside.deleteLater()
        del inside, inner
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not page.findChildren(QLineEdit)


def test_nobody_asks_a_layout_for_its_items() -> None:
    asked = re.compile(r"(?<!def )\bitemAt\(")
    guilty = [
        path.relative_to(UI)
        for path in sorted(UI.rglob("*.py"))
        if asked.search(path.read_text(encoding="utf-8"))
    ]
    assert not guilty
