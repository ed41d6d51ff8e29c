"""A year that is far from now is asked about beside the boxes, and never refused."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate, likely_years
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.checked_date import CheckedDateField

DAY = PartialDate.parse("2026-12-07")


class Asked:
    """A date in a window, with what it said."""

    def __init__(self, qtbot: QtBot, kept: PartialDate | None = DAY) -> None:
        self.window, self.after = QWidget(), Button("Next")
        qtbot.addWidget(self.window)
        self.field = CheckedDateField("When does it start?")
        self.field.expect_years(likely_years(date(2026, 11, 24)))
        self.field.set_value(kept)
        Column(self.window).add(self.field, self.after)
        self.said: list[object] = []
        self.field.settled.connect(self.said.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def keep(self) -> Button:
        assert self.field.keep_year is not None
        return self.field.keep_year

    def type_year(self, year: str) -> None:
        """Type over the year, and go on by Tab to what comes after the boxes."""
        box = self.field.findChildren(QLineEdit)[2]
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, year)
        QTest.keyClick(box, Qt.Key.Key_Tab)


@pytest.mark.parametrize("year", ["1924", "1959", "2037", "2126"])
def test_a_year_far_from_now_is_asked_about_and_does_not_count(qtbot: QtBot, year: str) -> None:
    asked = Asked(qtbot)
    asked.type_year(year)
    assert asked.field.error == f"Is the year right? You typed {year}."
    assert asked.keep.text() == f"Keep the year {year}"
    assert asked.keep.accessibleName() == f"When does it start?: Keep the year {year}"
    asked.after.setFocus()
    assert (asked.said, asked.field.kept, asked.field.value()) == ([], DAY, None)
    assert asked.field.check() == asked.field.error
    asked.type_year("2027")
    assert not asked.keep.isVisible()
    asked.after.setFocus()
    assert asked.said == [PartialDate.parse("2027-12-07")]


@pytest.mark.parametrize("year", ["1960", "1999", "2019", "2036"])
def test_a_year_of_a_treatment_is_never_asked_about(qtbot: QtBot, year: str) -> None:
    asked = Asked(qtbot)
    asked.type_year(year)
    asked.after.setFocus()
    assert (asked.field.error, asked.keep.isVisible()) == ("", False)
    assert asked.said == [PartialDate(year=int(year), month=12, day=7)]


def test_a_year_that_is_meant_is_kept_by_one_press_of_a_key(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.type_year("1924")
    QTest.keyClick(asked.window.focusWidget(), Qt.Key.Key_Tab)
    assert asked.keep.hasFocus()
    assert asked.said == []
    QTest.keyClick(asked.keep, Qt.Key.Key_Space)
    assert asked.said == [PartialDate.parse("1924-12-07")]
    assert (asked.field.error, asked.keep.isVisible()) == ("", False)
    assert asked.field.isAncestorOf(asked.window.focusWidget())
    asked.type_year("2126")
    assert asked.field.error == "Is the year right? You typed 2126."


def test_a_year_that_is_kept_already_is_not_asked_about(qtbot: QtBot) -> None:
    asked = Asked(qtbot, PartialDate.parse("1924-12-07"))
    asked.type_year("1924")
    asked.after.setFocus()
    assert (asked.said, asked.field.error) == ([], "")


def test_without_years_to_expect_any_year_counts(qtbot: QtBot) -> None:
    field = CheckedDateField("When?")
    qtbot.addWidget(field)
    field.take_words(field.words._replace(year="1924"))
    assert field.value() == PartialDate(year=1924)
