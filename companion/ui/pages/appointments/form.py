"""Adding and changing an appointment, one question a page (experience.md R47, R48).

A new one is saved at the end, on the page that shows everything. One that is there already is kept
after each change, like everything else in the program.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.services.appointments import (
    add_appointment,
    edit_appointment,
    remove_appointment,
)
from companion.services.steps import Action
from companion.ui.pages.appointments.asking import (
    AskingPage,
    WhatPage,
    WhenPage,
    WherePage,
    WhoPage,
)
from companion.ui.pages.appointments.checking import CheckPage
from companion.ui.pages.appointments.entries import Answers
from companion.ui.pages.context import PageContext
from companion.ui.session import Changes, Failure, Way

NOTE = "note"


class AppointmentForm(QStackedWidget):
    """The pages of questions. `closed` with the appointment's id, or nothing when left."""

    closed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._editing = ""
        self._answers = Answers()
        self._unfinished = Answers()
        self._holds_new = False
        self._saving = False
        self._refused: Answers | None = None
        self._came_from_check = False
        self.pages: tuple[AskingPage, ...] = (
            WhatPage(context),
            WhenPage(context),
            WherePage(context),
            WhoPage(context),
        )
        self.check = CheckPage(context, tuple(page.short for page in self.pages))
        self._build()

    def _build(self) -> None:
        for page in self.pages:
            self.addWidget(page)
            page.answered.connect(self._on_answered)
            page.back_asked.connect(self.go_back)
            page.edited.connect(self._on_edited)
        self.addWidget(self.check)
        self.check.change_asked.connect(self._on_change_asked)
        self.check.back_asked.connect(self.go_back)
        self.check.done_asked.connect(self._on_done)
        self.check.remove_asked.connect(self._on_remove)
        self.check.note_written.connect(self._on_note_written)
        self.check.note_left.connect(self._on_note_left)
        self._context.session.failed.connect(self._on_failed)

    @property
    def unfinished(self) -> bool:
        """Whether something is typed for a new appointment that is not kept yet."""
        if not self._holds_new:
            return False
        page = self.currentWidget()
        answers = page.give(self._answers) if isinstance(page, AskingPage) else self._answers
        return answers != Answers()

    # --- beginning ---

    def begin_adding(self) -> None:
        """Ask about a new appointment, going on with what was left unfinished."""
        if not self._holds_new:
            self._begin("", self._unfinished)
            self._holds_new = True
        self._came_from_check = False
        self._show_question(0)

    def begin_changing(self, appointment_id: str) -> None:
        """Show an appointment with a way to change each part of it."""
        appointment = self._context.session.snapshot.appointments[appointment_id]
        self._begin(appointment_id, Answers.of(appointment))
        self._holds_new = False
        self._show_check()

    def _begin(self, appointment_id: str, answers: Answers) -> None:
        self._editing = appointment_id
        self._answers = answers
        self._came_from_check = False
        self._saving = False
        for page in self.pages:
            page.take(answers)
        self.check.take(answers)

    # --- moving between the pages ---

    def _show_question(self, place: int) -> None:
        page = self.pages[place]
        previous = self.pages[place - 1].heading.text() if place else self.tr("Appointments")
        last = place == len(self.pages) - 1
        onward = self.tr("Check what I wrote") if last else self.tr("Next question")
        if self._came_from_check:
            previous = self.check.heading.text()
            onward = self.tr("Use this answer")
        page.name_ways(previous, onward)
        self.setCurrentWidget(page)
        page.verticalScrollBar().setValue(0)
        page.focus_first()

    def _show_check(self) -> None:
        if self._editing:
            title, back = self.tr("Change this appointment"), self.tr("Appointments")
            onward = self.tr("Back to my appointments")
        else:
            title, back = self.tr("Check and save"), self.pages[-1].heading.text()
            onward = self.tr("Save this appointment")
        self.check.name_ways(title, back, onward, can_remove=bool(self._editing))
        self.check.show_answers(self._answers)
        self.setCurrentWidget(self.check)
        self.check.verticalScrollBar().setValue(0)

    @Slot()
    def _on_answered(self) -> None:
        place = self.currentIndex()
        self._collect(self.pages[place])
        if self._came_from_check or place == len(self.pages) - 1:
            self._return_to_check(place)
        else:
            self._show_question(place + 1)

    def _return_to_check(self, place: int) -> None:
        came_back = self._came_from_check
        self._came_from_check = False
        self._show_check()
        (self.check.lines[place].change if came_back else self.check.done).setFocus()

    @Slot(int)
    def _on_change_asked(self, place: int) -> None:
        self._came_from_check = True
        self._show_question(place)

    @Slot()
    def go_back(self) -> None:
        """Go one page back; what is typed stays where it is."""
        place = self.currentIndex()
        if self.currentWidget() is self.check:
            self._leave_check()
        elif self._came_from_check:
            self._collect(self.pages[place])
            self._return_to_check(place)
        elif place == 0:
            self._collect(self.pages[0])
            self._close("")
        else:
            self._collect(self.pages[place])
            self._show_question(place - 1)

    def _leave_check(self) -> None:
        if self._editing:
            self._close(self._editing)
        else:
            self._answers = self.check.give(self._answers)
            self._show_question(len(self.pages) - 1)

    def _close(self, appointment_id: str) -> None:
        self.check.note.settle()
        if not self._editing and not appointment_id:
            self._unfinished = self._answers
        self.closed.emit(appointment_id)

    # --- keeping ---

    def _collect(self, page: AskingPage) -> None:
        before = self._answers
        self._answers = page.give(before)
        if self._editing and self._answers != before:
            self._keep(page.short)
        if self._editing:
            self._context.session.leave(self._field(page.short))

    @Slot()
    def _on_edited(self) -> None:
        page = self.currentWidget()
        if not self._editing or not isinstance(page, AskingPage):
            return
        before = self._answers
        self._answers = page.give(before)
        if self._answers != before and self._answers.complete:
            self._keep(page.short)

    def _keep(self, part: str) -> None:
        if self._answers.complete:
            self._context.session.do(
                edit_appointment,
                merge=self._field(part),
                appointment_id=self._editing,
                **self._answers.arguments(),
            )

    def _field(self, part: str) -> str:
        return f"appointment:{self._editing}:{part}"

    @Slot(str)
    def _on_note_written(self, _note: str) -> None:
        self._answers = self.check.give(self._answers)
        if self._editing:
            self._keep(NOTE)

    @Slot()
    def _on_note_left(self) -> None:
        if self._editing:
            self._context.session.leave(self._field(NOTE))

    @Slot()
    def _on_done(self) -> None:
        if self._editing:
            self._close(self._editing)
        elif not self._saving:
            self._save()

    def _save(self) -> None:
        self._answers = self.check.give(self._answers)
        session = self._context.session
        self._saving = True
        if self._refused == self._answers and session.unsaved:
            session.retry()
        else:
            session.do(add_appointment, **self._answers.arguments())

    @Slot()
    def _on_remove(self) -> None:
        if self._editing:
            self._context.session.do(remove_appointment, appointment_id=self._editing)

    # --- what came of it ---

    def hear(self, changes: Changes) -> None:
        """Take in what was written while the form is open."""
        step = changes.step
        added = step is not None and step.action is Action.APPOINTMENT_ADDED
        if step is not None and added and self._saving and changes.way is Way.DID:
            self._saving = self._holds_new = False
            self._refused = None
            self._unfinished = self._answers = Answers()
            self.closed.emit(step.anchor)
        elif self._editing in changes.ids or changes.way is Way.REREAD:
            self._follow(typed_here=changes.way is Way.DID)

    def _follow(self, *, typed_here: bool) -> None:
        appointment = self._context.session.snapshot.appointments.get(self._editing)
        if not self._editing:
            return
        if appointment is None:
            self._editing = ""
            self.closed.emit("")
        elif not typed_here:
            self._answers = Answers.of(appointment)
            for page in self.pages:
                page.take(self._answers)
            self.check.take(self._answers)

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        if self._saving and failure.use_case is add_appointment:
            self._saving = False
            self._refused = self._answers
