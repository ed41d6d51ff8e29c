"""Which day it is from a day 0, for a person who asked for it; hidden again with one press."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.services.courses import course_record_id, set_counting
from companion.services.day_counter import counted, signed, stands_back
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


class DayCount(QWidget):
    """The day of one course, and the way to hide it. No room is taken while it is off."""

    keeps_height = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._place = ("", "")
        self.day = Text("", weight=700)
        self.hide_days = LinkButton(self.tr("Hide the days"))
        line = FlowLayout(self, gap=16)
        line.addWidget(self.day)
        line.addWidget(self.hide_days)
        self.hide_days.clicked.connect(self._on_hide)
        self.hide()

    def show_course(self, path: str, course: str, *, fits: bool = True) -> None:
        """Show the day of a course, if it is counted and this `fits` where it stands."""
        self._place = (path, course)
        snapshot = self._context.session.snapshot
        words = self._words(snapshot) if fits else ""
        self.day.setText(words)
        self.hide_days.setVisible(self._context.may.write)
        self.setVisible(bool(words))

    def _words(self, snapshot: Snapshot) -> str:
        """Return the day, or that none is counted while day 0 is in doubt."""
        today = self._context.today()
        if stands_back(snapshot, course_record_id(*self._place), today):
            return self.tr("No day is counted until day 0 is checked.")
        return course_day(snapshot, *self._place, today)

    @Slot()
    def _on_hide(self) -> None:
        path, course = self._place
        self._context.session.do(set_counting, path=path, course=course, on=False)
        self._context.announcer.say(self.tr("The days are hidden."))


def course_day(snapshot: Snapshot, path: str, course: str, today: date) -> str:
    """Return "Day +12" for a course that is counted; nothing while its day 0 is to be checked."""
    record_id = course_record_id(path, course)
    for each in counted(snapshot, today):
        if each.course.record_id == record_id:
            return day_words(each.number)
    return ""


def day_words(number: int) -> str:
    """Return the number of a day as it is shown: "Day +12"."""
    return QCoreApplication.translate("DayCount", "Day {number}").format(number=signed(number))


def with_day(words: str, context: PageContext) -> str:
    """Return words with the day of the course that is shown after them, if it is counted."""
    snapshot = context.session.snapshot
    day = course_day(snapshot, snapshot.path, snapshot.course, context.today())
    return f"{words}. {day}" if day else words
