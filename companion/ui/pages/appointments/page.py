"""The Appointments section: the diary, and the form over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from companion.domain.records import Kind
from companion.services.appointments import MOVE, let_draft_go
from companion.ui.pages.appointments.acts import Act, Acts
from companion.ui.pages.appointments.diary import Diary
from companion.ui.pages.appointments.form import AppointmentForm
from companion.ui.pages.context import PageName
from companion.ui.pages.page import Page
from companion.ui.pages.visit.places import is_visit
from companion.ui.pages.visits import Visits
from companion.ui.session import Changes

if TYPE_CHECKING:  # imported when a person is in the room, or looks at what was said
    from companion.ui.pages.appointments.calendar_desk import CalendarDesk
    from companion.ui.pages.visit.desk import VisitDesk


MONTH = "month"
"""The anchor of the month."""
SAVE_CALENDAR = "save-calendar"
BRING_CALENDAR = "bring-calendar"
"""The anchors of saving all to a calendar file, and of bringing one in."""


class AppointmentsPage(Page):
    """What is planned: when, where, and who is coming."""

    name = PageName.APPOINTMENTS
    kinds = frozenset(
        {
            Kind.APPOINTMENTS,
            Kind.DRAFTS,
            Kind.VISITS,
            Kind.PLANS,
            Kind.QUESTIONS,
            Kind.ASKINGS,
        }
    )

    def build(self) -> None:
        """Make the diary; the form is made when it is first asked for."""
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.form: AppointmentForm | None = None
        self.visit: VisitDesk | None = None
        self.acts: Acts | None = None
        self.calendar: CalendarDesk | None = None
        self._visits = Visits()
        self.diary = Diary(self.context, self._visits)
        self.diary.add_asked.connect(self.add_here)
        self.diary.change_asked.connect(self._on_change_asked)
        self.diary.go_on_asked.connect(self._on_go_on_asked)
        self.diary.let_go_asked.connect(self._on_let_go_asked)
        self.diary.visit_asked.connect(self.show_anchor)
        self.diary.save_asked.connect(self._on_save_all)
        self.diary.bring_asked.connect(self._on_bring)
        self._stack.addWidget(self.diary)

    def refresh(self, changes: Changes | None) -> None:
        """Show the diary as it is now, and let an open form hear of it."""
        if changes is not None and changes.kinds == {Kind.DRAFTS}:
            self.diary.show_begun()
        else:
            self.diary.refresh()
        if self.visit is not None:
            self.visit.refresh(changes)
        if self.calendar is not None and self.at_calendar:
            self.calendar.refresh()
        if self.form is None:
            return
        if changes is None:
            self.form.look_again()
        else:
            self.form.hear(changes)

    @property
    def asking(self) -> bool:
        """Whether the form is in view."""
        return self.form is not None and self._stack.currentWidget() is self.form

    @property
    def visiting(self) -> bool:
        """Whether a screen of a visit is in view."""
        return self.visit is not None and self._stack.currentWidget() is self.visit

    def _show_visit(self, anchor: str) -> bool:
        """Show a screen of a visit; False where an anchor names none."""
        if self.visit is not None and self.visiting and anchor == self.visit.appointment_id:
            return True  # what was undone is written on the screen in view
        if not is_visit(anchor):
            return False
        if self.visit is None:
            from companion.ui.pages.visit.desk import VisitDesk

            self.visit = VisitDesk(self.context)
            self.visit.left.connect(self._on_closed)
            self._stack.addWidget(self.visit)
        if self.visit.show_place(anchor):
            self._stack.setCurrentWidget(self.visit)
            self.visit.begin()
        return True

    def _open_form(self) -> AppointmentForm:
        if self.form is None:
            self.form = AppointmentForm(self.context, self._visits)
            self.form.closed.connect(self._on_closed)
            self.form.act_asked.connect(self._on_act_asked)
            self._stack.addWidget(self.form)
        self._stack.setCurrentWidget(self.form)
        return self.form

    @Slot(str)
    def _on_change_asked(self, appointment_id: str) -> None:
        if appointment_id in self.context.session.snapshot.appointments:
            self._open_form().begin_changing(appointment_id)

    @Slot(str)
    def _on_go_on_asked(self, draft_id: str) -> None:
        draft = self.context.session.snapshot.drafts.get(draft_id)
        if draft is not None and draft.page == MOVE:
            self._on_act_asked(Act.MOVE, draft.appointment)
        elif draft is not None:
            self._open_form().go_on(draft)

    @Slot(str)
    def _on_let_go_asked(self, draft_id: str) -> None:
        if self.acts is not None:
            self.acts.move_page.let_go()
        self.context.session.do(let_draft_go, draft_id=draft_id)
        self.diary.add_button.setFocus()

    @Slot(str)
    def _on_closed(self, appointment_id: str) -> None:
        self._stack.setCurrentWidget(self.diary)
        self.diary.refresh()
        if not appointment_id or not self.diary.go_to(appointment_id):
            self.diary.add_button.setFocus()

    # --- moving, cancelling, repeating, removing ---

    @property
    def acting(self) -> bool:
        """Whether a question about moving, repeating or several at once is in view."""
        return self.acts is not None and self._stack.currentWidget() is self.acts

    @Slot(object, str)
    def _on_act_asked(self, act: Act, appointment_id: str) -> None:
        if act is Act.PRINT:
            self.context.navigate(PageName.QUESTIONS, f"print/{appointment_id}")
            return
        if act is Act.CALENDAR:
            self._open_calendar().save(appointment_id)
            self._begin_calendar()
            return
        if self.acts is None:
            self.acts = Acts(self.context, self._visits)
            self.acts.opened.connect(self._show_acts)
            self.acts.closed.connect(self._on_act_closed)
            self._stack.addWidget(self.acts)
        self.acts.begin(act, appointment_id)

    @Slot()
    def _show_acts(self) -> None:
        if self.acts is not None:
            self._stack.setCurrentWidget(self.acts)

    @Slot(str)
    def _on_act_closed(self, appointment_id: str) -> None:
        if appointment_id in self.context.session.snapshot.appointments:
            self._open_form().begin_changing(appointment_id)
            self._open_form().check.done.setFocus()
        else:
            self._on_closed("")

    # --- calendar files ---

    @property
    def at_calendar(self) -> bool:
        """Whether a screen for calendar files is in view."""
        return self.calendar is not None and self._stack.currentWidget() is self.calendar

    def _open_calendar(self) -> CalendarDesk:
        if self.calendar is None:
            from companion.ui.pages.appointments.calendar_desk import CalendarDesk

            self.calendar = CalendarDesk(self.context)
            self.calendar.closed.connect(self._on_act_closed)
            self._stack.addWidget(self.calendar)
        return self.calendar

    def _begin_calendar(self) -> None:
        if self.calendar is not None:
            self._stack.setCurrentWidget(self.calendar)
            self.calendar.begin()

    @Slot()
    def _on_save_all(self) -> None:
        self._open_calendar().save()
        self._begin_calendar()

    @Slot()
    def _on_bring(self) -> None:
        self._open_calendar().bring()
        self._begin_calendar()

    # --- what the window asks for ---

    def show_anchor(self, anchor: str) -> None:
        """Go to an appointment in the diary; without one, to the first screen."""
        self.ensure_built()
        busy = self.asking or self.acting or self.at_calendar
        if self._show_visit(anchor) or (busy and not anchor):
            return
        self._stack.setCurrentWidget(self.diary)
        if anchor == MONTH:
            self.diary.show_month()
        elif anchor == SAVE_CALENDAR:
            self._on_save_all()
        elif anchor == BRING_CALENDAR:
            self._on_bring()
        elif anchor:
            self.diary.go_to(anchor)

    @Slot()
    def add_here(self) -> None:
        """Ask about a new appointment (Ctrl+N)."""
        self.ensure_built()
        if not self.asking and not self.acting and not self.at_calendar:
            self._open_form().begin_adding()

    def go_back(self) -> bool:
        """Go one page back in the form or the visit; False in the diary."""
        if self.visit is not None and self.visiting:
            self.visit.go_back()
            return True
        if self.calendar is not None and self.at_calendar:
            self.calendar.go_back()
            return True
        if self.acting and self.acts is not None:
            self.acts.go_back()
            return True
        if not self.asking or self.form is None:
            return False
        self.form.go_back()
        return True

    @property
    def can_print(self) -> bool:
        """Whether there is what was said at a visit in view, or questions for the next one."""
        if self.visit is not None and self.visiting:
            return self.visit.can_print
        return self._is_built and self.diary.has_questions

    def print_here(self) -> None:
        """Show what was said as pages, or the questions for the next appointment."""
        if self.visit is not None and self.visiting:
            self.visit.print_here()
        else:
            self.diary.print_questions()
