"""Dates and times are read as people type them, and refused in plain words."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.settle import SETTLE_MS
from companion.ui.widgets.button import BackButton, Button
from companion.ui.widgets.date_field import DateField, TimeField, read_time
from companion.ui.widgets.date_reading import read_date


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("3", "12", "2026"), "2026-12-03"),
        (("03", "Dec", "26"), "2026-12-03"),
        (("", "december", "2026"), "2026-12"),
        (("", "", "2026"), "2026"),
        ((" 3 ", " 1 ", " 2027 "), "2027-01-03"),
    ],
)
def test_dates_are_read(typed: tuple[str, str, str], expected: str) -> None:
    value, fault = read_date(*typed)
    assert (str(value), fault) == (expected, "")


def test_about_is_kept() -> None:
    assert str(read_date("", "12", "2026", about=True)[0]) == "2026-12~"


def test_nothing_typed_is_no_date_and_no_fault() -> None:
    assert read_date("", " ", "") == (None, "")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("3", "12", ""), "year"),
        (("3", "", "2026"), "month"),
        (("3", "13", "2026"), "month"),
        (("3", "Xyz", "2026"), "month"),
        (("31", "2", "2026"), "not in the calendar"),
        (("29", "2", "2027"), "not in the calendar"),
        (("3", "12", "20"), ""),
        (("3", "12", "202"), "year"),
        (("x", "12", "2026"), "day"),
        (("3", "12", "1899"), "Check the year. It can be from 1900 to 2199."),
        (("3", "12", "9999"), "Check the year. It can be from 1900 to 2199."),
        (("31", "2", "9999"), "Check the year"),
        (("31", "2", "2026"), "the day and the month"),
        (("3", "9" * 5000, "2026"), "month"),
        (("9" * 5000, "1", "2026"), "not in the calendar"),
    ],
)
def test_what_cannot_be_read_is_said(typed: tuple[str, str, str], words: str) -> None:
    value, fault = read_date(*typed)
    assert words in fault
    assert (value is None) == bool(words)


@given(st.text(max_size=5), st.text(max_size=12), st.text(max_size=6))
def test_any_typing_gives_a_date_or_words_and_never_both(day: str, month: str, year: str) -> None:
    value, fault = read_date(day, month, year)
    assert value is None or not fault
    assert "!" not in fault


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10:30", time(10, 30)),
        ("10.30am", time(10, 30)),
        ("10.30 AM", time(10, 30)),
        ("2pm", time(14)),
        ("2 p.m.", time(14)),
        ("12pm", time(12)),
        ("12am", time(0)),
        ("12:15am", time(0, 15)),
        ("midday", time(12)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("1430", time(14, 30)),
        ("14h30", time(14, 30)),
        ("9 15", time(9, 15)),
    ],
)
def test_times_are_read(typed: str, expected: time) -> None:
    assert read_time(typed) == expected


@pytest.mark.parametrize("typed", ["", "2", "25:00", "10:75", "13pm", "0am", "soon", "10:3", "٣pm"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None


@given(st.text(max_size=12))
def test_any_typing_gives_a_time_or_none(text: str) -> None:
    assert read_time(text) is None or isinstance(read_time(text), time)


def _page(qtbot, field: QWidget) -> tuple[QWidget, Button]:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    after = Button("Next")
    column.add(field, after)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page, after


def _heard(signal) -> list[object]:
    seen: list[object] = []

    def hear(said: object) -> None:
        seen.append(said)

    signal.connect(hear)
    return seen


def _type(field: DateField, day: str, month: str, year: str) -> None:
    for box, words in zip(field._fields(), (day, month, year), strict=True):
        box.edit.setFocus()
        QTest.keyClicks(box.edit, words)


def test_a_whole_date_settles_when_the_field_is_left(qtbot) -> None:
    field = DateField("When does it start?")
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _type(field, "3", "12", "2026")
    after.setFocus()
    assert said == [PartialDate(year=2026, month=12, day=3)]
    assert field.value() == PartialDate(year=2026, month=12, day=3)


def test_no_fault_is_shown_while_the_date_is_still_being_typed(qtbot) -> None:
    field = DateField("When does it start?")
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _type(field, "31", "2", "")
    assert field.error == ""
    after.setFocus()
    assert "year" in field.error
    assert said == []


DAY = PartialDate(year=2026, month=12, day=7)


def _over(field: DateField, *parts: str) -> None:
    """Type over what stands in the boxes, from box to box by Tab."""
    field.setFocus()
    for words in parts:
        box = field.window().focusWidget()
        box.selectAll()
        QTest.keyClicks(box, words)
        QTest.keyClick(box, Qt.Key.Key_Tab)


def test_a_date_nobody_typed_never_counts_on_the_way_from_box_to_box(qtbot) -> None:
    field = DateField("When does it start?", value=DAY)
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _over(field, "29", "2", "2027")
    qtbot.wait(SETTLE_MS + 200)  # the rest after which a line of words counts
    assert (said, field.kept) == ([], DAY)
    assert "not in the calendar" in field.error
    after.setFocus()
    assert (said, field.kept) == ([], DAY)
    assert "not in the calendar" in field.error
    assert [box.text for box in field._fields()] == ["29", "2", "2027"]
    _over(field, "28")
    assert (said, field.error) == ([], "")
    after.setFocus()
    assert said == [PartialDate(year=2027, month=2, day=28)]


@pytest.mark.parametrize("way", ["enter", "hidden", "told"])
def test_a_date_that_is_being_typed_counts_once_the_person_is_done(qtbot, way: str) -> None:
    field = DateField("When does it start?", value=DAY)
    window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    _over(field, "8", "1")
    box = window.focusWidget()
    box.selectAll()
    QTest.keyClicks(box, "2027")
    assert said == []
    if way == "enter":
        QTest.keyClick(box, Qt.Key.Key_Return)
    elif way == "hidden":
        window.hide()
    else:
        field.settle()
    assert said == [PartialDate(year=2027, month=1, day=8)]


def test_going_to_another_window_is_not_being_done(qtbot) -> None:
    field = DateField("When does it start?", value=DAY)
    _window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    _over(field, "8")
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    assert (said, field.error) == ([], "")
    assert [box.text for box in field._fields()] == ["8", "12", "2026"]


def test_about_counts_at_once_only_beside_the_date_that_counts(qtbot) -> None:
    field = DateField("When does it start?", value=DAY)
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _over(field, "8", "1", "2027")
    assert field._about.hasFocus()
    QTest.keyClick(field._about, Qt.Key.Key_Space)
    assert said == []
    after.setFocus()
    typed = PartialDate(year=2027, month=1, day=8, about=True)
    assert said == [typed]
    field._about.setFocus()
    QTest.keyClick(field._about, Qt.Key.Key_Space)
    assert said == [typed, PartialDate(year=2027, month=1, day=8)]


def test_about_changes_the_date(qtbot) -> None:
    field = DateField("When does it start?", value=PartialDate(year=2026, month=12))
    _window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    field._about.click()
    assert said == [PartialDate(year=2026, month=12, about=True)]


def test_where_a_whole_day_is_wanted_a_month_alone_is_not_enough(qtbot) -> None:
    field = DateField("Which day?", whole_day=True)
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _type(field, "", "11", "2026")
    after.setFocus()
    assert said == []
    assert field.error == "Type the day too, for example 3."
    assert not field._about.isVisible()
    _type(field, "3", "", "")
    after.setFocus()
    assert said == [PartialDate.parse("2026-11-03")]
    assert field.error == ""


def test_emptying_the_boxes_settles_to_nothing(qtbot) -> None:
    field = DateField("When?", value=PartialDate(year=2026))
    _window, after = _page(qtbot, field)
    said = _heard(field.settled)
    field._year.edit.setFocus()
    field._year.edit.selectAll()
    QTest.keyClick(field._year.edit, "\b")
    after.setFocus()
    assert said == [None]


def test_each_box_is_named_with_the_question(qtbot) -> None:
    field = DateField("When does it start?")
    _window, _after = _page(qtbot, field)
    names = [box.edit.accessibleName() for box in field._fields()]
    assert names == [f"When does it start?: {part}" for part in ("Day", "Month", "Year")]
    reader = QAccessible.queryAccessibleInterface(field)
    assert reader.role() == QAccessible.Role.Grouping
    assert reader.text(QAccessible.Text.Name) == "When does it start?"


def test_a_time_settles_or_says_what_it_takes(qtbot) -> None:
    field = TimeField("What time?")
    _window, after = _page(qtbot, field)
    said = _heard(field.time_settled)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "soon")
    after.setFocus()
    assert said == []
    assert field.error == "Type the time like 10:30 or 2pm."
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "2pm")
    after.setFocus()
    assert said == [time(14)]
    assert field.error == ""


def test_a_time_is_shown_as_it_can_be_typed(qtbot) -> None:
    field = TimeField("What time?")
    qtbot.addWidget(field)
    field.set_value(time(9, 5))
    assert field.text == "9:05"
    assert field.value() == time(9, 5)
    field.set_value(None)
    assert field.text == ""


def _at(field: DateField, box: int, words: str, *, tab: bool = False) -> None:
    edit = field._fields()[box].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClicks(edit, words)
    if tab:
        QTest.keyClick(edit, Qt.Key.Key_Tab)


@pytest.mark.parametrize("hidden", [True, False])
@pytest.mark.parametrize("typed", [[(0, "1")], [(0, "")], [(0, "11"), (1, "1")], [(2, "20")]])
def test_half_a_date_never_counts_over_a_date_where_the_boxes_are_put_away(
    qtbot, typed: list[tuple[int, str]], hidden: bool
) -> None:
    field = DateField("When does it start?", value=DAY)
    window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    for number, (box, words) in enumerate(typed, start=1):
        _at(field, box, words, tab=number < len(typed))
    if hidden:
        window.hide()
    else:
        field.settle()
    assert (said, field.kept) == ([], DAY)
    assert field.error == "This date is not kept yet. Press Enter to keep it."
    shown = [box.text for box in field._fields()]
    assert [shown[box] for box, _ in typed] == [words for _, words in typed]


@pytest.mark.parametrize("more", ["enter", "typing"])
def test_a_date_that_was_held_counts_once_the_person_is_done_with_it(qtbot, more: str) -> None:
    field = DateField("When does it start?", value=DAY)
    window, after = _page(qtbot, field)
    said = _heard(field.settled)
    _at(field, 0, "1")
    field.settle()
    with qtbot.waitActive(window):
        window.activateWindow()
    box = field._fields()[0].edit
    box.setFocus()
    after.setFocus()
    assert said == [], "coming by is not being done with it"
    assert field.error
    box.setFocus()
    if more == "enter":
        QTest.keyClick(box, Qt.Key.Key_Return)
    else:
        box.setCursorPosition(1)
        QTest.keyClicks(box, "1")
        after.setFocus()
    assert said == [PartialDate(year=2026, month=12, day=1 if more == "enter" else 11)]
    assert field.error == ""


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        (("", "", "2019"), "2019"),
        (("", "1", "2027"), "2027-01"),
        (("9", "12", "2026"), "2026-12-09"),
        (("1", "12", "27"), "2027-12-01"),
        (("11", "jan", "2027"), "2027-01-11"),
        (("", "", ""), None),
    ],
)
@pytest.mark.parametrize("before", [None, PartialDate(year=2026, month=12, day=7)])
def test_a_date_that_is_put_away_counts_where_no_key_more_can_be_meant(
    qtbot, typed: tuple[str, str, str], means: str | None, before: PartialDate | None
) -> None:
    field = DateField("When does it start?", value=before)
    window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    for box, text in enumerate(typed):
        _at(field, box, text)
    window.hide()
    meant = None if means is None else PartialDate.parse(means)
    assert said == ([] if meant == before else [meant])
    assert field.error == ""


@pytest.mark.parametrize(
    ("box", "text"),
    [(0, "1"), (0, "3"), (0, ""), (1, "1"), (1, "0"), (1, "j"), (2, "2"), (2, "20"), (2, "202")],
)
def test_a_box_that_may_go_on_holds_the_date_that_is_put_away(qtbot, box: int, text: str) -> None:
    field = DateField("When does it start?", value=PartialDate(year=2027, month=11, day=12))
    window, _after = _page(qtbot, field)
    said = _heard(field.settled)
    _at(field, box, text)
    window.hide()
    assert said == []
    assert field.error


def test_the_way_back_pressed_with_the_mouse_is_no_going_on_to_another_control(qtbot) -> None:
    field = DateField("When does it start?", value=DAY)
    window, _after = _page(qtbot, field)
    back = BackButton("Journey")
    window.layout().add(back)
    said = _heard(field.settled)
    _at(field, 0, "1")
    back.setFocus(Qt.FocusReason.MouseFocusReason)
    assert (said, field.kept) == ([], DAY)
