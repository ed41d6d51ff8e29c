"""Fields name themselves, keep what is typed without a button, and say what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.field import Field, FindField


def _heard(signal) -> list[str]:
    seen: list[str] = []

    def hear(said: str) -> None:
        seen.append(said)

    signal.connect(hear)
    return seen


def _two(qtbot) -> tuple[QWidget, Field, Field]:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    first, second = Field("Where is it?", "Ward, clinic or room"), Field("Who is coming?")
    column.add(first, second)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page, first, second


def _reader(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def test_the_line_is_named_by_its_label_and_described_by_its_hint(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    assert _reader(field.edit).text(QAccessible.Text.Name) == "Where is it?"
    assert _reader(field.edit).text(QAccessible.Text.Description) == "Ward, clinic or room"
    assert _reader(field.edit).role() == QAccessible.Role.EditableText


def test_typing_is_kept_a_second_later(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    kept, keys = _heard(field.settled), _heard(field.changed)
    QTest.keyClicks(field.edit, "Ward 5")
    assert keys[-1] == "Ward 5"
    assert kept == []
    field.findChild(QTimer).timeout.emit()
    assert kept == ["Ward 5"]


def test_leaving_keeps_at_once(qtbot) -> None:
    _page, field, other = _two(qtbot)
    kept = _heard(field.settled)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "Ward 5")
    other.edit.setFocus()
    assert kept == ["Ward 5"]


def test_enter_keeps_at_once(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    kept = _heard(field.settled)
    QTest.keyClicks(field.edit, "Ward 5")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert kept == ["Ward 5"]


def test_filling_a_form_says_nothing(qtbot) -> None:
    _page, field, other = _two(qtbot)
    kept = _heard(field.settled)
    field.text = "Ward 5"
    field.edit.setFocus()
    other.edit.setFocus()
    assert field.text == "Ward 5"
    assert kept == []


def test_what_is_wrong_is_shown_told_and_taken_away(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    field.show_error("That number has letters in it. Check the number.")
    image = field.edit.grab().toImage()
    assert image.pixelColor(1, image.height() // 2).name() == current_theme().colours.error.name()
    assert field.error.startswith("That number")
    assert field.edit.accessibleDescription().startswith("That number")
    field.show_error("")
    assert field.error == ""
    assert field.edit.accessibleDescription() == "Ward, clinic or room"


def test_a_field_that_may_stay_empty_says_so(qtbot) -> None:
    field = Field("Hospital number", optional=True)
    qtbot.addWidget(field)
    assert field.edit.accessibleName() == "Hospital number (if you like)"


def test_label_leads_to_the_line(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    field.setFocus()
    assert field.edit.hasFocus()


def test_find_answers_to_every_key_and_esc_clears(qtbot) -> None:
    find = FindField("Find a question")
    qtbot.addWidget(find)
    find.show()
    heard = _heard(find.changed)
    QTest.keyClicks(find.edit, "can")
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert heard == ["c", "ca", "can", ""]
    assert find.text == ""
    assert _reader(find.edit).text(QAccessible.Text.Name) == "Find a question"


def test_esc_in_an_empty_find_is_left_to_the_page(qtbot) -> None:
    heard: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event) -> None:
            heard.append(event.key())

    page = Page()
    qtbot.addWidget(page)
    find = FindField("Find a question", parent=page)
    page.show()
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert heard == [Qt.Key.Key_Escape.value]


def test_words_that_are_too_many_for_a_line_are_never_cut_in_silence(qtbot) -> None:
    _page, field, _other = _two(qtbot)
    field.edit.setMaxLength(20)
    field.edit.setFocus()
    QGuiApplication.clipboard().setText("How about this? " * 2)
    field.edit.paste()
    assert field.text == "How about this? How "
    assert field.error == "Only the first 20 letters fit here. The rest was not kept."
    field.edit.clear()
    QTest.keyClicks(field.edit, "Why?")
    assert field.error == ""
