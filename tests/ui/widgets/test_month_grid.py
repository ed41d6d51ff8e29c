"""A month as buttons: where the keys lead, what each day says, and one stop for Tab."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.month_grid import DayFace, MonthGrid, months_on, next_day

TODAY = date(2026, 11, 24)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


def faces(month: date, words: dict[int, DayFace] | None = None) -> dict[date, DayFace]:
    length = monthrange(month.year, month.month)[1]
    days = [month.replace(day=1) + timedelta(days=more) for more in range(length)]
    return {day: (words or {}).get(day.day, DayFace(f"Day {day}")) for day in days}


@pytest.fixture
def grid(qtbot: QtBot, themes: ThemeController) -> MonthGrid:
    made = MonthGrid(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    qtbot.addWidget(made)
    made.show_month(TODAY, faces(TODAY, {12: DayFace("Twelve", "9am")}), TODAY, "today")
    made.choose(TODAY)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def focused(grid: MonthGrid) -> date | None:
    return next((button.day for button in grid.days if button.hasFocus()), None)


@given(DAYS, st.sampled_from(KEYS))
def test_every_key_leads_to_a_day_of_the_calendar(day: date, key: Qt.Key) -> None:
    target = next_day(day, key)
    assert target is not None
    assert date(1900, 1, 1) <= target <= date(2199, 12, 31)
    assert abs((target - day).days) <= 31


@given(DAYS, st.integers(-4000, 4000))
def test_months_go_on_and_back_without_leaving_the_calendar(day: date, months: int) -> None:
    there = months_on(day, months)
    assert there.day <= day.day
    wanted = day.year * 12 + day.month + months
    ends = (1900 * 12 + 1, 2199 * 12 + 12)
    assert there.year * 12 + there.month == min(max(wanted, ends[0]), ends[1])


def test_other_keys_lead_nowhere() -> None:
    assert next_day(TODAY, Qt.Key.Key_A) is None


@pytest.mark.parametrize("month", [date(2026, 11, 1), date(2027, 2, 1), date(2028, 2, 1)])
def test_a_month_has_all_its_days_in_order_and_no_other(grid: MonthGrid, month: date) -> None:
    grid.show_month(month, faces(month), TODAY, "today")
    assert [button.day for button in grid.days] == list(faces(month))
    grid.adjustSize()
    QApplication.processEvents()
    mondays = [button for button in grid.days if button.day.weekday() == 0]
    assert len({button.x() for button in mondays}) == 1
    assert len({button.y() for button in mondays}) == len(mondays)


def test_arrow_keys_go_from_day_to_day(grid: MonthGrid) -> None:
    grid.focus_day(TODAY)
    for key, day in ((KEYS[0], 23), (KEYS[2], 16), (KEYS[1], 17), (KEYS[3], 24)):
        press(key)
        assert focused(grid) == TODAY.replace(day=day)
    press(Qt.Key.Key_Home)
    assert focused(grid) == TODAY.replace(day=1)
    press(Qt.Key.Key_End)
    assert focused(grid) == TODAY.replace(day=30)


def test_beyond_the_month_the_keys_ask_for_the_day_there(grid: MonthGrid) -> None:
    asked: list[date] = []
    grid.wandered.connect(asked.append)
    grid.focus_day(TODAY)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageUp)
    assert asked == [date(2026, 12, 1), date(2026, 10, 24)]


def test_tab_comes_to_one_day_only_and_follows_the_arrow_keys(grid: MonthGrid) -> None:
    def stops() -> list[date]:
        tab = Qt.FocusPolicy.TabFocus
        return [button.day for button in grid.days if button.focusPolicy() & tab]

    assert stops() == [TODAY]
    grid.focus_day(TODAY)
    press(Qt.Key.Key_Left)
    assert stops() == [TODAY.replace(day=23)]


def test_a_day_is_a_button_with_its_full_name_and_chosen_when_pressed(grid: MonthGrid) -> None:
    chosen: list[date] = []
    grid.chosen.connect(chosen.append)
    twelfth = grid.days[11]
    interface = QAccessible.queryAccessibleInterface(twelfth)
    assert interface.text(QAccessible.Text.Name) == "Twelve"
    assert interface.role() in {QAccessible.Role.Button, QAccessible.Role.CheckBox}
    twelfth.setFocus()
    QTest.keyClick(twelfth, Qt.Key.Key_Return)
    assert chosen == [date(2026, 11, 12)]
    assert [button.day for button in grid.days if button.isChecked()] == chosen
    twelfth.click()
    assert twelfth.isChecked(), "pressed again it is still the chosen one"


def test_no_day_is_smaller_than_a_shaky_finger_needs(
    grid: MonthGrid, themes: ThemeController
) -> None:
    for percent in (100, 200):
        themes.apply("light", percent)
        grid.adjustSize()
        QApplication.processEvents()
        assert all(min(button.width(), button.height()) >= 48 for button in grid.days)


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_day_with_something_on_it_looks_different_and_so_does_one_that_is_off(
    grid: MonthGrid, themes: ThemeController, look: str
) -> None:
    themes.apply(look, 100)  # type: ignore[arg-type]
    pictures = []
    for face in (DayFace("x"), DayFace("x", "9am"), DayFace("x", "9am", off=True)):
        grid.show_month(TODAY, faces(TODAY, {5: face}), TODAY, "today")
        pictures.append(grid.days[4].grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    grid.show_month(TODAY, faces(TODAY), TODAY.replace(day=5), "today")
    assert grid.days[4].grab().toImage() != pictures[0], "today is marked"
