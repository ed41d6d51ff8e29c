"""Saving one appointment, or all, to a calendar file: what it says, and whether it reminds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.exchange.calendar import Alarm, Former, sort_out
from companion.services.calendar import CalendarWords
from companion.services.calendar_files import save_calendar
from companion.services.calendar_former import former_of
from companion.ui.pages.appointments.calendar_words import (
    appointment_words,
    left_out_words,
    let_go_words,
    waiting_words,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text


class SaveCalendarScreen(SideScreen):
    """Asks what the file says, shows what is left out, and saves it where the person likes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("Save to a calendar file"))
        self.set_lead(self.tr("You can open the file in an Outlook, Google or Apple calendar."))
        self._ids: tuple[str, ...] | None = None
        self._which = Text("", weight=700)
        self.only_say = RadioRow(
            self.tr("Only say Appointment"),
            checked=True,
            detail=self.tr("The calendar shows the day and the time, and not what it is for."),
        )
        self.say_what = RadioRow(
            self.tr("Say what it is"),
            detail=self.tr("The name and the place are in the file too. Notes stay here."),
        )
        self.no_alarm = RadioRow(self.tr("No reminder"), checked=True)
        self.hour_before = RadioRow(self.tr("One hour before"))
        self.day_before = RadioRow(self.tr("One day before"))
        self.left_out = Notice("")
        self.waiting = Notice("")
        self.let_go = Notice("")
        self.save_button = Button(self.tr("Choose where to save"), ButtonKind.PRIMARY, "download")
        self.told = Notice("")
        self._saver = SaveFile(context, self)
        self._saver.told.connect(self._on_told)
        self._fill()

    def _fill(self) -> None:
        titles = self._group(self.tr("What the calendar says"), self.only_say, self.say_what)
        alarms = self._group(
            self.tr("A reminder in the calendar"),
            self.no_alarm,
            self.hour_before,
            self.day_before,
        )
        self.content.add(self._which, titles, alarms)
        self.content.add(self.left_out, self.waiting, self.let_go)
        self.content.add(self.save_button, left=True)
        self.content.add(self.told)
        self.left_out.hide()
        self.waiting.hide()
        self.let_go.hide()
        self.told.hide()
        self.save_button.clicked.connect(self.ask_where)
        read_in_layout_order(self)

    def _group(self, title: str, *rows: RadioRow) -> QWidget:
        whole, choices = QWidget(), QWidget()
        inside = Column(choices, gap=4)
        for row in rows:
            row.setAccessibleName(f"{title}: {row.text()}")
            inside.add(row)
        set_role(choices, Role.GROUPING, title)
        Column(whole, gap=8).add(Heading(title, 3), choices)
        return whole

    def show_for(self, appointment_id: str) -> None:
        """Offer one appointment, or all without an id. The title is neutral until chosen."""
        self._ids = (appointment_id,) if appointment_id else None
        self.only_say.setChecked(True)
        self.told.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show which appointments go into the file."""
        listed = self._appointments()
        going = sort_out(listed, self._former())
        if self._ids is not None:
            visit = next(iter(listed), None)
            words = appointment_words(visit, self.context.dates) if visit else ""
        else:
            words = self.tr("Appointments in the file: {count}").format(count=len(going.sure))
        self._which.setText(words)
        self._show(self.left_out, left_out_words([each.what for each in going.left_out]))
        self._show(self.waiting, waiting_words([each.what for each in going.waiting]))
        self._show(self.let_go, let_go_words([each.what for each in going.let_go]))
        self.save_button.setEnabled(bool(going.sure or going.waiting or going.let_go))

    def _show(self, notice: Notice, words: str) -> None:
        notice.set_text(words)
        notice.setVisible(bool(words))

    def _appointments(self) -> tuple[Appointment, ...]:
        known = self.context.session.snapshot.appointments
        if self._ids is None:
            return tuple(known.values())
        return tuple(known[each] for each in self._ids if each in known)

    def _former(self) -> Former:
        """Return what a calendar may have from earlier files; of all, the removed ones too."""
        snapshot = self.context.session.snapshot
        return former_of(snapshot, self.context.clock(), removed=self._ids is None)

    @property
    def _words(self) -> CalendarWords:
        return CalendarWords.of(self.context.library.phrases())

    @property
    def _alarm(self) -> Alarm:
        if self.hour_before.isChecked():
            return Alarm.HOUR_BEFORE
        return Alarm.DAY_BEFORE if self.day_before.isChecked() else Alarm.NONE

    @Slot()
    def ask_where(self) -> None:
        """Ask for a place, then write the file there."""
        name = "appointments.ics" if self._ids is None else "appointment.ics"
        kinds = self.tr("Calendar files (*.ics)")
        self._saver.ask_where(self.tr("Save to a calendar file"), kinds, name, self.save_to)

    @Slot(str)
    def save_to(self, place: str) -> None:
        """Write the file."""
        target = Path(place)
        made = partial(
            save_calendar,
            target,
            self._appointments(),
            words=self._words,
            says_what=self.say_what.isChecked(),
            alarm=self._alarm,
            former=self._former(),
        )
        self._saver.write(partial(_write, made), target)

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.told.set_text(words)
        self.told.show()
        self.context.announcer.say(words)


def _write(made: Callable[[], object]) -> None:
    made()
