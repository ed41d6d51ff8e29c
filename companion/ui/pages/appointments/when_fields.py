"""The boxes for a day and a time, with what they mean in words and what is at the same time."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.dates import PartialDate
from companion.services.appointments import Typed
from companion.services.clashes import clashes, slot
from companion.ui.pages.appointments.entries import clash_words, gone_by
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.checked_date import CheckedDateField, DateWords
from companion.ui.widgets.date_field import TimeField
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.text import Text


class WhenFields(QWidget):
    """Day, time, and until when; the last appears once there is a time (walks.md 40).

    `submitted` is Enter in one of them, `typing` a key in one, `settled` a field that came to rest.
    `about` names the appointment they are for, which never clashes with itself.
    """

    submitted = Signal()
    typing = Signal()
    settled = Signal()
    keeps_height = True

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._visits = visits
        self.about = ""
        self.date = CheckedDateField(self.tr("The day"))
        self.time = TimeField(
            self.tr("The time"), self.tr("For example, 10:30 or 2pm."), optional=True
        )
        self.until = TimeField(
            self.tr("Until"), self.tr("When it may be over, for example, 12:15."), optional=True
        )
        self._in_words = Text("", muted=True)
        self._overnight = Text(self.tr("This ends on the next day."), muted=True)
        self._clash = Notice("", NoticeKind.CAUTION)
        self._said = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        column = Column(self, gap=16)
        column.add(self.date, self._in_words, self.time, self.until)
        column.add(self._overnight, self._clash)
        self.until.hide()
        self._overnight.hide()
        self._clash.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.date.settled.connect(self._on_settled)
        self.date.submitted.connect(self.submitted)
        self.date.typing.connect(self.typing)
        self.date.typing.connect(self.tell)
        for field in (self.time, self.until):
            field.time_settled.connect(self._on_settled)
            field.edit.returnPressed.connect(self.submitted)
            field.changed.connect(self.typing)
        self.time.changed.connect(self._on_time_typed)

    # --- what is in them ---

    def take(self, when: PartialDate | None, at: time | None, until: time | None) -> None:
        """Show a day and a time."""
        self.date.set_value(when)
        self.time.set_value(at)
        self.until.set_value(until)
        self.tell()

    def take_words(self, typed: Typed) -> None:
        """Show words as they were typed before."""
        self.date.take_words(DateWords(typed.day, typed.month, typed.year, typed.about))
        self.time.text = typed.at
        self.until.text = typed.until
        self.tell()

    @property
    def readable(self) -> bool:
        """Whether there is a day, and everything typed can be read."""
        return self.date.value() is not None and not (unread(self.time) or unread(self.until))

    @property
    def clash(self) -> str:
        """What is said to be at the same time, or nothing."""
        return self._clash.text if not self._clash.isHidden() else ""

    def find_fault(self) -> str:
        """Show beside its field what cannot be used, and return it; empty when all is well."""
        fault = self.date.check(self.tr("Type the day. The month and year alone are fine."))
        for field in (self.time, self.until):
            wrong = self.tr("Type the time like 10:30 or 2pm.") if unread(field) else ""
            field.show_error(wrong)
            fault = fault or wrong
        return fault

    def focus_first(self) -> None:
        """Put the cursor on the day, or on a time if only that is wrong."""
        wrong = next((each for each in (self.time, self.until) if each.error), None)
        if wrong is not None and not self.date.error:
            wrong.setFocus()
        else:
            self.date.focus_first()

    # --- what is said about it ---

    @Slot(str)
    def _on_time_typed(self, _text: str) -> None:
        self._show_until()

    def _show_until(self) -> None:
        asked = bool(self.time.text.strip() or self.until.text.strip())
        self.until.setVisible(asked)

    @Slot()
    def _on_settled(self) -> None:
        self.tell()
        if self.clash and self.clash != self._said:
            self._context.announcer.say(self.clash)
        self._said = self.clash
        self.settled.emit()

    @Slot()
    def tell(self) -> None:
        """Say in words what the boxes mean, and what is at the same time."""
        when = self.date.value()
        words = "" if when is None else self._context.dates.partial(when)
        words = words[:1].upper() + words[1:]
        if gone_by(when, self._context.today()):
            words = self.tr("{day}. This day has gone by.").format(day=words)
        self._in_words.setText(words)
        self._in_words.setVisible(bool(words))
        self._show_until()
        self._overnight.setVisible(self._ends_next_day())
        clash = self._clash_words()
        self._clash.set_text(clash)
        self._clash.setVisible(bool(clash))

    def _ends_next_day(self) -> bool:
        at, until = self.time.value(), self.until.value()
        return at is not None and until is not None and until <= at

    def _clash_words(self) -> str:
        wanted = slot(self.date.value(), self.time.value(), self.until.value())
        if wanted is None:
            return ""
        dated = self._visits.dated(self._context.session.snapshot)
        return clash_words(clashes(dated, wanted, self.about), self._context.dates, wanted.day)


def unread(field: TimeField) -> bool:
    """Whether something stands in a field that is no time."""
    return bool(field.text.strip()) and field.value() is None
