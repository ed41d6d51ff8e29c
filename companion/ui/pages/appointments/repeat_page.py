"""The same again: how often, and until when; all added in one step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.clashes import clashes, slot_of
from companion.services.series import (
    MOST_REPEATS,
    Every,
    repeat_appointment,
    repeats,
)
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class RepeatPage(PagePanel):
    """Two questions, and what the answers would add before anything is added."""

    done = Signal()
    back_asked = Signal()

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How often?"), parent=parent)
        self._context = context
        self._visits = visits
        self._visit: Appointment | None = None
        self.back = BackButton(self.tr("This appointment"))
        self.ways = {
            Every.WEEK: RadioRow(self.tr("Every week"), checked=True),
            Every.WEEKDAY: RadioRow(self.tr("Every weekday, Monday to Friday")),
            Every.DAY: RadioRow(self.tr("Every day")),
        }
        self.until = CheckedDateField(
            self.tr("The last day"), self.tr("For example, 18 12 2026. That day counts too.")
        )
        self.outcome = Text("")
        self.clash = Notice("", NoticeKind.CAUTION)
        self.add = Button(self.tr("Add these appointments"), ButtonKind.PRIMARY)
        self._fill()

    def _fill(self) -> None:
        choice = QWidget()
        set_role(choice, Role.GROUPING, self.heading.text())
        rows = Column(choice, gap=4)
        rows.add(*self.ways.values())
        self.set_back(self.back)
        self.until.leave_out_about()
        self.content.add(choice, self.until, self.outcome, self.clash)
        self.content.add(self.add, left=True)
        self.back.clicked.connect(self.back_asked)
        for way in self.ways.values():
            way.toggled.connect(self._on_changed)
        self.until.settled.connect(self._on_changed)
        self.until.submitted.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def begin(self, visit: Appointment) -> None:
        """Ask about an appointment; what was typed for the same one is still there."""
        if self._visit is None or visit.id != self._visit.id:
            self.until.set_value(None)
            self.ways[Every.WEEK].setChecked(True)
        self._visit = visit
        moment = moment_words(visit.when, visit.at, visit.until, self._context.dates)
        self.set_lead(f"{visit.what}. {moment}.")
        self._tell()
        self.ways[self.every].setFocus()

    @property
    def every(self) -> Every:
        """How often, as chosen now."""
        return next((each for each, row in self.ways.items() if row.isChecked()), Every.WEEK)

    def _days(self) -> tuple[date, ...]:
        until = self.until.value()
        if self._visit is None or until is None:
            return ()
        return repeats(self._context.session.snapshot, self._visit, self.every, until.last)

    @Slot()
    def _on_changed(self) -> None:
        self._tell()
        if self.outcome.text():
            self._context.announcer.say(self.outcome.text())

    def _tell(self) -> None:
        days = self._days()
        self.outcome.setText(self._outcome_words(days))
        self.outcome.setVisible(bool(self.outcome.text()))
        clash = self._clash_words(days[:MOST_REPEATS])
        self.clash.set_text(clash)
        self.clash.setVisible(bool(clash))

    def _outcome_words(self, days: tuple[date, ...]) -> str:
        if not days:
            return ""
        if len(days) > MOST_REPEATS:
            return self.tr("That is more than {count}. Choose an earlier last day.").format(
                count=MOST_REPEATS
            )
        last = self._context.dates.day(days[-1])
        if len(days) == 1:
            return self.tr("This adds one more: {date}.").format(date=last)
        words = self.tr("This adds {count} more. The last is on {date}.")
        return words.format(count=len(days), date=last)

    def _clash_words(self, days: tuple[date, ...]) -> str:
        taken = slot_of(self._visit) if self._visit is not None else None
        if taken is None:
            return ""
        dated = self._visits.dated(self._context.session.snapshot)
        hit = [day for day in days if clashes(dated, taken._replace(day=day))]
        if not hit:
            return ""
        words = self.tr("At the same time as something else on {date}.")
        if len(hit) > 1:
            words = self.tr("{count} are at the same time as something else. First: {date}.")
        return words.format(count=len(hit), date=self._context.dates.day(hit[0]))

    @Slot()
    def _on_add(self) -> None:
        if self._fault() or self._visit is None:
            return
        until = self.until.value()
        if until is None:
            return
        self._context.session.do(
            repeat_appointment,
            appointment_id=self._visit.id,
            every=self.every,
            until=until.last,
        )
        self._visit = None
        self.done.emit()

    def _fault(self) -> bool:
        """Say what keeps the repeats from being added."""
        fault = self.until.check(self.tr("Type the last day."))
        days = self._days()
        if not fault and not days:
            fault = self.tr("No day is left until then. Choose a later last day.")
        if not fault and len(days) > MOST_REPEATS:
            fault = self._outcome_words(days)
        if fault:
            self.until.say_fault(fault)
            self._context.announcer.say(fault, urgent=True)
            self.until.focus_first()
        return bool(fault)
