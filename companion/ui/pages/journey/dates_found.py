"""The dates that were worked out, what else is on each day, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.exchange.calendar import Alarm
from companion.services.date_sums import Clash, HelperDate
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import FoldButton
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text


class FoundLine(NamedTuple):
    """One date in words: the day, what is on it, what else is, and whose dates come first.

    `passed` says what to do about a day to ask on that has passed already.
    """

    day: str
    what: str
    clashes: tuple[str, ...]
    note: str
    passed: str = ""


class DatesFound(QWidget):
    """The dates below each other, and the buttons that go with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[FoundLine, ...] = ()
        self.may_save = True
        self._list = QWidget()
        self._rows = Column(self._list, gap=0)
        self._shown: list[QWidget] = []
        self.there = Text(self.tr("These dates are in your appointments."), weight=700)
        self.put = Button("", ButtonKind.PRIMARY)
        self.see = Button(self.tr("Open my appointments"))
        self.calendar = FoldButton(self.tr("Save as a calendar file"))
        self.take_out = Button(self.tr("Take them out of my appointments"), icon="trash-2")
        self.choice = CalendarChoice()
        self.heading = Heading(self.tr("The dates"), 3)
        self._fill()

    def _fill(self) -> None:
        column = Column(self, gap=16)
        set_role(self._list, Role.LIST, self.tr("The dates"))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=16)
        for button in (self.put, self.see, self.calendar, self.take_out):
            row.addWidget(button)
        column.add(self.heading, self._list, self.there, buttons, self.choice)
        self.choice.hide()
        self.calendar.toggled.connect(self.choice.setVisible)

    def show_lines(self, lines: Sequence[FoundLine]) -> None:
        """Show dates in place of those before."""
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [_row(line) for line in lines]
        for row in self._shown:
            self._rows.add(row)
            row.show()

    def show_standing(self, *, there: bool, up_to_date: bool, in_time: bool) -> None:
        """Offer what fits: the dates are among the appointments or not, and as here or not.

        Where none is `in_time`, there is none to put in.
        """
        self.there.setVisible(there and up_to_date and in_time)
        self.see.setVisible(there and up_to_date)
        self.put.setVisible(in_time and not up_to_date)
        self.calendar.setVisible(in_time and self.may_save)
        if not in_time:
            self.calendar.setChecked(False)
        words = self.tr("Put these in my appointments")
        self.put.setText(self.tr("Change these in my appointments") if there else words)
        self.take_out.setVisible(there)


class CalendarChoice(QWidget):
    """What the calendar says, and whether it reminds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only_say = RadioRow(
            self.tr("Only say Appointment"),
            checked=True,
            detail=self.tr("The calendar shows the day and the time, and not what it is for."),
        )
        self.say_what = RadioRow(
            self.tr("Say what it is"),
            detail=self.tr("The name is in the file too."),
        )
        self.no_alarm = RadioRow(self.tr("No reminder"), checked=True)
        self.day_before = RadioRow(self.tr("One day before"))
        self.save = Button(self.tr("Choose where to save"), icon="download")
        self.told = Notice("")
        column = Column(self, gap=16)
        column.add(
            _group(self.tr("What the calendar says"), self.only_say, self.say_what),
            _group(self.tr("A reminder in the calendar"), self.no_alarm, self.day_before),
        )
        column.add(self.save, left=True)
        column.add(self.told)
        self.told.hide()

    @property
    def alarm(self) -> Alarm:
        """Whether the calendar reminds, and when."""
        return Alarm.DAY_BEFORE if self.day_before.isChecked() else Alarm.NONE

    def tell(self, words: str) -> None:
        """Say how it went."""
        self.told.set_text(words)
        self.told.show()


def _group(title: str, *rows: RadioRow) -> QWidget:
    whole, choices = QWidget(), QWidget()
    inside = Column(choices, gap=4)
    for row in rows:
        row.setAccessibleName(f"{title}: {row.text()}")
        inside.add(row)
    set_role(choices, Role.GROUPING, title)
    Column(whole, gap=8).add(Heading(title, 4), choices)
    return whole


def _row(line: FoundLine) -> QWidget:
    row = RuledLine(gap=2)
    row.content.addSpacing(8)
    row.content.add(Text(line.day, weight=700), Text(line.what))
    if line.passed:
        row.content.add(Notice(line.passed, NoticeKind.CAUTION))
    for clash in line.clashes:
        row.content.add(Notice(clash))
    row.content.add(Text(line.note, TypeStep.CAPTION, muted=True))
    row.content.addSpacing(8)
    return row


def passed_words(found: HelperDate, today: date) -> str:
    """Return what to do about a day to ask on that has passed, or nothing."""
    translate = QCoreApplication.translate
    if not found.is_too_late(today):
        return ""
    if found.name == "tablets":
        return translate("Dates", "This day has passed. Ring your team today.")
    return translate("Dates", "This day has passed. Ask your team about it.")


def clash_words(clash: Clash, dates: DateFormat) -> str:
    """Return what else is on a day: "On the same day: Clinic visit, 10:30am."."""
    translate = QCoreApplication.translate
    visit = clash.appointment
    told = [visit.what, dates.time_of_day(visit.at) if visit.at is not None else ""]
    words = (
        translate("Dates", "At the same time: {what}.")
        if clash.same_time
        else translate("Dates", "On the same day: {what}.")
    )
    return words.format(what=", ".join(part for part in told if part))
