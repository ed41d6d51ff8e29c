"""Adding and changing an appointment, one question a page (experience.md R47, R48).

A new one is saved at the end, on the page that shows everything. One that is there already is kept
after each change, like everything else in the program. What cannot be kept in either way yet, as
half a date, is kept as a draft.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.records import new_id
from companion.domain.visit_records import AppointmentDraft
from companion.services.actions import Action
from companion.services.appointments import Typed, add_appointment, edit_appointment
from companion.services.steps import Step
from companion.ui.pages.appointments.acts import Act
from companion.ui.pages.appointments.asking import AskingPage
from companion.ui.pages.appointments.draft import Draft
from companion.ui.pages.appointments.entries import Answers
from companion.ui.pages.appointments.fields import Fields
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.session import Changes, Failure, Way

CHECK = "check"
_TYPED_HERE = (Action.APPOINTMENT_EDITED, Action.DRAFT_KEPT, Action.DRAFT_LET_GO)


class AppointmentForm(QStackedWidget):
    """The pages of questions. `closed` with the appointment's id, or nothing when left.

    `act_asked` carries an `Act` and the id of the appointment it is for.
    """

    closed = Signal(str)
    act_asked = Signal(object, str)

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self._is_new = False
        self._answers = Answers()
        self._asked: Answers | None = None
        self._came_from_check = False
        self._draft = Draft(context, self)
        self._repeats_next = False
        self._fields = Fields(context, visits)
        self.pages, self.check = self._fields.pages, self._fields.check
        self._build()

    def _build(self) -> None:
        for page in self.pages:
            self.addWidget(page)
            page.answered.connect(self._on_answered)
            page.back_asked.connect(self.go_back)
            page.edited.connect(self._on_edited)
            page.typing.connect(self._draft.note)
        self.addWidget(self.check)
        self.check.change_asked.connect(self._on_change_asked)
        self.check.back_asked.connect(self.go_back)
        self.check.done_asked.connect(self._on_done)
        self.check.act_asked.connect(self._on_act_asked)
        self.check.repeat_new_asked.connect(self._on_repeat_new)
        self.check.part_written.connect(self._on_part_written)
        self.check.part_left.connect(self._on_part_left)
        self.check.typing.connect(self._draft.note)
        self._draft.rested.connect(self.settle)
        self._context.session.failed.connect(self._on_failed)

    @property
    def _editing(self) -> str:
        return "" if self._is_new else self._id

    # --- beginning ---

    def begin_adding(self) -> None:
        """Ask about a new appointment, going on with what was left unfinished."""
        if not self._is_new:
            self._begin_new(self._draft.new_one())
        self._came_from_check = False
        self._show_question(0)

    def begin_changing(self, appointment_id: str) -> None:
        """Show an appointment with a way to change each part of it."""
        self._put_aside()
        self._begin_changing(appointment_id)
        self._show_check()

    def go_on(self, draft: AppointmentDraft) -> None:
        """Go on with a draft where the person was."""
        if draft.appointment in self._context.session.snapshot.appointments:
            self._put_aside()
            self._begin_changing(draft.appointment)
            self._draft.open(draft.appointment, draft)
            self._fields.take_up(Typed.of(draft), with_note=False)
        elif draft.appointment != self._id:
            self._put_aside()
            self._begin_new(self._draft.latest(draft))
        self._show_where(draft.page)

    def _begin_new(self, draft: AppointmentDraft | None) -> None:
        self._begin(draft.appointment if draft else new_id(), Answers())
        self._is_new = True
        self._draft.take_out(draft)
        if draft is not None:
            self._draft.open(draft.appointment, draft)
            self._fields.take_up(Typed.of(draft), with_note=True)
            self._answers = self._fields.given(self._answers)

    def _begin_changing(self, appointment_id: str) -> None:
        appointment = self._context.session.snapshot.appointments[appointment_id]
        self._begin(appointment_id, Answers.of(appointment))

    def _begin(self, appointment_id: str, answers: Answers) -> None:
        self._id = appointment_id
        self._is_new = False
        self._answers = answers
        self._came_from_check = False
        self._asked = None
        self._repeats_next = False
        self._fields.be_about(appointment_id)
        self.check.more().set_open(False)
        self._draft.open(appointment_id)
        self._fields.take(answers)

    def _put_aside(self) -> None:
        """Leave what is begun anew for later."""
        self.settle()
        if self._is_new and not self._fields.typed().blank:
            self._draft.put_aside(self._fields.typed(), self._page_key())

    # --- moving between the pages ---

    def _show_where(self, key: str) -> None:
        place = self._fields.place_of(key)
        self._came_from_check = not self._is_new
        if place is not None:
            self._show_question(place)
        elif self._answers.complete:
            self._show_check()
        else:
            self._show_question(0)

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
            title, back = self.tr("This appointment"), self.tr("Appointments")
            onward = self.tr("Back to my appointments")
        else:
            title, back = self.tr("Check and save"), self.pages[-1].heading.text()
            onward = self.tr("Save this appointment")
        self.check.name_ways(title, back, onward)
        self.check.show_answers(self._answers)
        self.setCurrentWidget(self.check)
        self.check.verticalScrollBar().setValue(0)

    @Slot()
    def _on_answered(self) -> None:
        place = self.currentIndex()
        self._collect(self.pages[place])
        if not self._came_from_check and place < len(self.pages) - 1:
            self._show_question(place + 1)
        elif self._answers.complete:
            self._return_to_check(place)
        else:
            self._ask_what_is_missing()
        self.settle()

    def _ask_what_is_missing(self) -> None:
        """Go back to the first page that cannot be used, as after going on with half a date."""
        page = next((each for each in self.pages if not each.readable), self.pages[0])
        self._show_question(self.pages.index(page))
        page.try_to_go_on()

    def _return_to_check(self, place: int) -> None:
        came_back = self._came_from_check
        self._came_from_check = False
        self._show_check()
        (self.check.lines[place].change if came_back else self.check.done).setFocus()

    @Slot(int)
    def _on_change_asked(self, place: int) -> None:
        self._came_from_check = True
        self._show_question(place)
        self.settle()

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
        self.settle()

    def _leave_check(self) -> None:
        if self._editing:
            self._close(self._editing)
        else:
            self._answers = self.check.give(self._answers)
            self._show_question(len(self.pages) - 1)

    def _close(self, appointment_id: str) -> None:
        self.check.settle()
        self.settle()
        if not self._is_new or self._fields.typed().blank:
            self._forget()
        self.closed.emit(appointment_id)

    def _forget(self) -> None:
        """Let go of what the pages are about."""
        self._id = ""
        self._is_new = False
        self._asked = None
        self._answers = Answers()
        self._draft.open("")

    # --- what is typed, as a draft ---

    @Slot()
    def settle(self) -> None:
        """Keep what is typed now and is not kept yet, as before a window closes."""
        if not self._id or self._asked is not None:
            self._draft.rest()
        elif self._has_unkept():
            self._draft.keep(self._fields.typed(), self._page_key())
        else:
            self._draft.end()

    def _has_unkept(self) -> bool:
        if self._is_new:
            return not self._fields.typed().blank
        return self._fields.has_unkept(self._answers)

    def _page_key(self) -> str:
        """Name the page to come back to: of a change, the one with something unkept."""
        page = self.currentWidget()
        if self._editing:
            page = self._fields.unkept_page(self._answers) or page
        return page.key if isinstance(page, AskingPage) else CHECK

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
        if not self._answers.complete:
            return
        ends_draft = not self._has_unkept() and self._draft.forget()
        self._context.session.do(
            edit_appointment,
            merge=self._field(part),
            appointment_id=self._editing,
            ends_draft=ends_draft,
            **self._answers.arguments(),
        )

    def _field(self, part: str) -> str:
        return f"appointment:{self._editing}:{part}"

    @Slot(str)
    def _on_part_written(self, part: str) -> None:
        self._answers = self.check.give(self._answers)
        if self._editing:
            self._keep(part)

    @Slot(str)
    def _on_part_left(self, part: str) -> None:
        if self._editing:
            self._context.session.leave(self._field(part))

    @Slot()
    def _on_done(self) -> None:
        if self._editing:
            self._close(self._editing)
        elif self._asked is None:
            self._save()

    def _save(self) -> None:
        """Ask for the appointment; after a refusal this is the same one again, not another."""
        self._draft.rest()
        self._answers = self._asked = self.check.give(self._answers)
        self._context.session.do(
            add_appointment,
            merge=self._draft.field,
            appointment_id=self._id,
            **self._answers.arguments(),
        )

    @Slot()
    def _on_repeat_new(self) -> None:
        self._repeats_next = True
        self._on_done()

    @Slot(object)
    def _on_act_asked(self, act: Act) -> None:
        if self._editing:
            self.check.settle()
            self.settle()
            self.act_asked.emit(act, self._editing)

    # --- what came of it ---

    def hear(self, changes: Changes) -> None:
        """Take in what was written while the form is open."""
        step = changes.step
        if step is not None and step.action is Action.DRAFT_LET_GO:
            self._hear_let_go(step)
        elif step is not None and self._is_new and step.anchor == self._id:
            if step.action is Action.APPOINTMENT_ADDED and changes.way is Way.DID:
                self._finish()
        elif self._editing and (self._editing in changes.ids or changes.way is Way.REREAD):
            action = step.action if step is not None and changes.way is Way.DID else None
            self._follow(typed_here=action in _TYPED_HERE)
        if self._id:
            self.check.show_standing(self._answers)

    def look_again(self) -> None:
        """Take in what was written while the section was out of view."""
        appointments = self._context.session.snapshot.appointments
        if self._is_new and self._id in appointments:
            self._finish()
        elif self._editing and self._editing not in appointments:
            self._follow(typed_here=False)

    def _hear_let_go(self, step: Step) -> None:
        if step.undoable and self._draft.let_go(step):
            self._forget()

    def _finish(self) -> None:
        """Close on the new appointment, with what was still written in its note meanwhile."""
        added = self._id
        answers = self.check.give(self._answers)
        if self._asked is not None and answers != self._asked:
            self._context.session.do(
                edit_appointment, appointment_id=added, **answers.arguments(), ends_draft=True
            )
        repeats = self._repeats_next
        self._forget()
        self.closed.emit(added)
        if repeats:
            self.act_asked.emit(Act.REPEAT, added)

    def _follow(self, *, typed_here: bool) -> None:
        appointment = self._context.session.snapshot.appointments.get(self._editing)
        if appointment is None:
            self._forget()
            self.closed.emit("")
        elif not typed_here:
            self._answers = Answers.of(appointment)
            self._fields.take(self._answers)
            self.settle()

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        if failure.use_case is add_appointment:
            self._asked = None
