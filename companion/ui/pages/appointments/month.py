"""A month of appointments: a grid of days, and below it what is on the chosen one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.domain.records import Appointment
from companion.ui.pages.appointments.entries import Entry
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.list_panel import Group, ListPanel, MadeWhenShown
from companion.ui.widgets.month_grid import DayFace, MonthGrid, months_on
from companion.ui.widgets.paper_sheet import PaperSheet
from companion.ui.widgets.text import Heading, Text

_MOST_SPOKEN = 8


class MonthView(QWidget):
    """The same appointments as the list, day by day, in the same rows.

    `make_entry` puts one in words; `change_asked` and `visit_asked` are those of a row.
    """

    change_asked = Signal(str)
    visit_asked = Signal(str)
    keeps_height = True

    def __init__(
        self,
        context: PageContext,
        visits: Visits,
        make_entry: Callable[[Appointment], Entry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._visits = visits
        self._make_entry = make_entry
        self.day = context.today()
        self.title = Heading("", 2, tight=True)
        self.earlier = Button(self.tr("Earlier month"), ButtonKind.QUIET, "arrow-left", rapid=True)
        self.later = Button(self.tr("Later month"), ButtonKind.QUIET, "arrow-right", rapid=True)
        self.this_month = Button(self.tr("This month"), ButtonKind.QUIET)
        self.grid = MonthGrid([name[:3] for name in context.dates.weekdays])
        self.nothing = Text("", muted=True)
        self.rows: ListPanel[Entry] = ListPanel(
            self._make_row, self._update_row, label=self.tr("On this day"), gap=0, least_row=96
        )
        self._sheet = PaperSheet()
        self._fill()

    def _fill(self) -> None:
        ways = QWidget()
        row = FlowLayout(ways, gap=8)
        for each in (self.title, self.earlier, self.later, self.this_month):
            row.addWidget(each)
        self._sheet.content.add(self.rows)
        column = Column(self, gap=12)
        column.add(ways, self.grid, self.nothing, self._sheet)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.this_month.clicked.connect(self._on_this_month)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.wandered.connect(self._on_wandered)

    def _make_row(self, shown: Entry) -> EntryRow:
        row = EntryRow(shown)
        row.change_asked.connect(self.change_asked)
        row.visit_asked.connect(self.visit_asked)
        return row

    def _update_row(self, row: QWidget, shown: Entry) -> None:
        cast("EntryRow", row).show_entry(shown)

    # --- what is shown ---

    def show_day(self, day: date, *, focus: bool = False) -> None:
        """Show the month of a day, and what is on that day."""
        self.day = day
        self.refresh()
        if focus:
            self.grid.focus_day(day)

    def refresh(self) -> None:
        """Show the appointments as they are now."""
        dates = self._context.dates
        dated = self._visits.dated(self._context.session.snapshot)
        by_day = on_days(dated, self.day)
        month = month_words(self.day, dates)
        self.title.setText(month)
        today = self._context.today()
        faces = {
            day: face_of(day, by_day.get(day, ()), dates, is_today=day == today)
            for day in days_of(self.day)
        }
        self.grid.setAccessibleName(month)
        self.grid.show_month(self.day, faces, today, self.tr("today"))
        self.grid.choose(self.day)
        self._show_rows(by_day.get(self.day, ()), some_time_in(dated, self.day), month)

    def _show_rows(
        self, here: Sequence[Appointment], unsure: Sequence[Appointment], month: str
    ) -> None:
        day = self._context.dates.day(self.day)
        some_time = self.tr("Some time in {month}").format(month=month)
        groups = (Group(day, self._entries(here)), Group(some_time, self._entries(unsure)))
        self.nothing.setText(self.tr("Nothing is planned on {day}.").format(day=day))
        self.nothing.setVisible(not here)
        self._sheet.setVisible(bool(here or unsure))
        self.rows.show_groups(groups)

    def _entries(self, visits: Sequence[Appointment]) -> MadeWhenShown[Appointment, Entry]:
        return MadeWhenShown(visits, self._make_entry)

    def go_to(self, visit: Appointment) -> EntryRow | None:
        """Show the month of an appointment and return its row."""
        self.show_day(visit.when.first)
        return cast("EntryRow | None", self.rows.reveal(visit.id))

    # --- going about ---

    @Slot(object)
    def _on_chosen(self, day: date) -> None:
        self.show_day(day)
        here = self.grid.days[day.day - 1].face.name
        self._context.announcer.say(here)

    @Slot(object)
    def _on_wandered(self, day: date) -> None:
        self.show_day(day, focus=True)

    @Slot()
    def _on_earlier(self) -> None:
        self._turn(months_on(self.day, -1))

    @Slot()
    def _on_later(self) -> None:
        self._turn(months_on(self.day, 1))

    @Slot()
    def _on_this_month(self) -> None:
        self._turn(self._context.today())

    def _turn(self, day: date) -> None:
        self.show_day(day)
        self._context.announcer.say(self.title.text())


def days_of(day: date) -> tuple[date, ...]:
    """Return the days of the month a day is in."""
    first = day.replace(day=1)
    every = (first + timedelta(days=more) for more in range(31))
    return tuple(each for each in every if each.month == first.month)


def on_days(dated: Sequence[Appointment], month: date) -> dict[date, tuple[Appointment, ...]]:
    """Return what is on each day of a month, out of appointments in date order."""
    days = days_of(month)
    begin = bisect_left(dated, days[0], key=_last_day)
    end = bisect_right(dated, days[-1], key=_last_day)
    found: dict[date, tuple[Appointment, ...]] = {}
    for visit in dated[begin:end]:
        if visit.when.is_day:
            found[visit.when.first] = (*found.get(visit.when.first, ()), visit)
    return found


def some_time_in(dated: Sequence[Appointment], month: date) -> tuple[Appointment, ...]:
    """Return those that are in this month, or in its year, on no day that is known."""
    found: list[Appointment] = []
    for last in sorted({days_of(month)[-1], date(month.year, 12, 31)}):
        begin = bisect_left(dated, last, key=_last_day)
        end = bisect_right(dated, last, lo=begin, key=_last_day)
        found += [
            each
            for each in dated[begin:end]
            if not each.when.is_day and each.when.first <= month.replace(day=1)
        ]
    return tuple(found)


def _last_day(visit: Appointment) -> date:
    return visit.when.last


def month_words(day: date, dates: DateFormat) -> str:
    """Return "December 2026"."""
    return dates.month_pattern.format(month=dates.months[day.month - 1], year=day.year)


def face_of(
    day: date, visits: Sequence[Appointment], dates: DateFormat, *, is_today: bool
) -> DayFace:
    """Return what a day shows: its full name for a screen reader, and a short word."""
    translate = QCoreApplication.translate
    parts = [dates.day(day)]
    if is_today:
        parts.append(translate("Month", "Today"))
    parts += [_spoken(each, dates) for each in visits[:_MOST_SPOKEN]]
    if len(visits) > _MOST_SPOKEN:
        more = translate("Month", "And {count} more")
        parts.append(more.format(count=len(visits) - _MOST_SPOKEN))
    name = ". ".join(parts)
    standing = [each for each in visits if not each.cancelled]
    if not visits:
        return DayFace(name)
    if not standing:
        return DayFace(name, translate("Month", "cancelled"), off=True)
    if len(standing) > 1:
        words = translate("Month", "{count} visits").format(count=len(standing))
        return DayFace(name, words)
    return DayFace(name, _short(standing[0], dates))


def _short(visit: Appointment, dates: DateFormat) -> str:
    if visit.when.about:
        return QCoreApplication.translate("Month", "about")
    if visit.at is None:
        return QCoreApplication.translate("Month", "visit")
    return dates.time_of_day(visit.at)


def _spoken(visit: Appointment, dates: DateFormat) -> str:
    translate = QCoreApplication.translate
    words = visit.what
    if visit.at is not None:
        words = dates.day_at.format(date=words, time=dates.time_of_day(visit.at))
    if visit.cancelled:
        return translate("Month", "Cancelled: {what}").format(what=words)
    if visit.when.about:
        return translate("Month", "About then: {what}").format(what=words)
    return words
