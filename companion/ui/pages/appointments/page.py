"""The Appointments section: the diary, and the form over it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from companion.domain.records import Kind
from companion.services.appointments import let_draft_go
from companion.ui.pages.appointments.diary import Diary
from companion.ui.pages.appointments.form import AppointmentForm
from companion.ui.pages.context import PageName
from companion.ui.pages.page import Page
from companion.ui.session import Changes


class AppointmentsPage(Page):
    """What is planned: when, where, and who is coming."""

    name = PageName.APPOINTMENTS
    kinds = frozenset({Kind.APPOINTMENTS, Kind.DRAFTS})

    def build(self) -> None:
        """Make the diary; the form is made when it is first asked for."""
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.form: AppointmentForm | None = None
        self.diary = Diary(self.context)
        self.diary.add_asked.connect(self.add_here)
        self.diary.change_asked.connect(self._on_change_asked)
        self.diary.go_on_asked.connect(self._on_go_on_asked)
        self.diary.let_go_asked.connect(self._on_let_go_asked)
        self._stack.addWidget(self.diary)

    def refresh(self, changes: Changes | None) -> None:
        """Show the diary as it is now, and let an open form hear of it."""
        if changes is not None and changes.kinds == {Kind.DRAFTS}:
            self.diary.show_begun()
        else:
            self.diary.refresh()
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

    def _open_form(self) -> AppointmentForm:
        if self.form is None:
            self.form = AppointmentForm(self.context)
            self.form.closed.connect(self._on_closed)
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
        if draft is not None:
            self._open_form().go_on(draft)

    @Slot(str)
    def _on_let_go_asked(self, draft_id: str) -> None:
        self.context.session.do(let_draft_go, draft_id=draft_id)
        self.diary.add_button.setFocus()

    @Slot(str)
    def _on_closed(self, appointment_id: str) -> None:
        self._stack.setCurrentWidget(self.diary)
        self.diary.refresh()
        if not appointment_id or not self.diary.go_to(appointment_id):
            self.diary.add_button.setFocus()

    # --- what the window asks for ---

    def show_anchor(self, anchor: str) -> None:
        """Go to an appointment in the diary; without one, to the first screen."""
        self.ensure_built()
        if self.asking and self.form is not None and not anchor:
            return
        if self.asking and self.form is not None:
            self._stack.setCurrentWidget(self.diary)
        if anchor:
            self.diary.go_to(anchor)

    @Slot()
    def add_here(self) -> None:
        """Ask about a new appointment (Ctrl+N)."""
        self.ensure_built()
        if not self.asking:
            self._open_form().begin_adding()

    def go_back(self) -> bool:
        """Go one page back in the form; False in the diary."""
        if not self.asking or self.form is None:
            return False
        self.form.go_back()
        return True
