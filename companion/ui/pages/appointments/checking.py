"""The last page of adding, and an appointment's own page: everything at a glance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.clashes import clashes, slot
from companion.services.coming import may_come
from companion.services.moving import planned_before
from companion.services.series import can_repeat
from companion.services.visits import visit_of
from companion.ui.pages.appointments.acts import Act
from companion.ui.pages.appointments.entries import Answers, clash_words, moment_words
from companion.ui.pages.appointments.optional_note import OptionalNote
from companion.ui.pages.appointments.said import SaidBoxes
from companion.ui.pages.appointments.standing import History, StandingNotices
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.visits import Visits
from companion.ui.pages.waiting_form import WaitingFold
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet, RuledLine
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text


class AnswerLine(RuledLine):
    """A question in a word, its answer, and the way back to it."""

    change_asked = Signal()

    def __init__(self, short: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._answer = Text("", TypeStep.LEAD)
        self.change = Button(self.tr("Change"), ButtonKind.QUIET, "pencil")
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=short))
        words, whole = QWidget(), QWidget()
        column = Column(words, gap=0)
        column.add(Text(short, TypeStep.CAPTION, muted=True), self._answer)
        SideBySide(words, self.change, least=240, line=56, parent=whole)
        self.content.add(whole)
        self.change.clicked.connect(self.change_asked)

    @property
    def answer(self) -> str:
        """The words shown."""
        return self._answer.text()

    def show_answer(self, words: str, if_none: str) -> None:
        """Show an answer, or quietly that there is none."""
        self._answer.setText(words or if_none)
        self._answer.set_colour("ink" if words else "muted")


class CheckPage(PagePanel):
    """All answers, what else is written, and the button that keeps them.

    `part_written` and `part_left` name the part of the appointment that was typed in; `typing` is a
    key in one. `act_asked` carries an `Act`.
    """

    change_asked = Signal(int)
    back_asked = Signal()
    done_asked = Signal()
    part_written = Signal(str)
    part_left = Signal(str)
    typing = Signal()
    act_asked = Signal(object)
    repeat_new_asked = Signal()

    def __init__(
        self,
        context: PageContext,
        visits: Visits,
        shorts: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._visits = visits
        self.about = ""
        self.back = BackButton("")
        self.done = Button("")
        self.moved = Button(self.tr("The date has moved"))
        self.lines = [AnswerLine(short) for short in shorts]
        self.standing = StandingNotices()
        self.said: SaidBoxes | None = None
        self.history = History()
        self._make_notes()
        self._make_acts()
        self._fill()

    def _make_notes(self) -> None:
        self.bring = OptionalNote(
            self.tr("Add what to bring"),
            self.tr("What to bring"),
            self.tr("A line for each thing."),
        )
        self.travel = OptionalNote(
            self.tr("Add how to get there"),
            self.tr("How to get there"),
            self.tr("For example, the bus, or who drives."),
        )
        self.note = NoteBox(self.tr("Note"), hint=self.tr("Anything else to remember."))
        self.notes: dict[str, OptionalNote | NoteBox] = {
            "bring": self.bring,
            "travel": self.travel,
            "note": self.note,
        }
        for part, box in self.notes.items():
            box.setProperty("part", part)
            box.settled.connect(self._on_written)
            box.left.connect(self._on_left)
            box.changed.connect(self.typing)

    def _make_acts(self) -> None:
        quiet = ButtonKind.QUIET
        self.repeat = Button(self.tr("Repeat this appointment"), quiet, "calendar-days")
        self.repeat_new = Button(self.tr("Save this and repeat it"), quiet, "calendar-days")
        self.cancel = Button(self.tr("It is cancelled"), quiet, "circle-minus")
        self.remove = Button(self.tr("Remove this appointment"), quiet, "trash-2")
        self.moved_late = Button(self.tr("It was moved to another date"), quiet, "calendar-clock")
        self.calendar = Button(self.tr("Save to a calendar file"), quiet, "download")
        self.print_button = Button(self.tr("Print its questions"), quiet, "printer")
        for act, button in (
            (Act.PRINT, self.print_button),
            (Act.CALENDAR, self.calendar),
            (Act.MOVE, self.moved),
            (Act.MOVE, self.moved_late),
            (Act.REPEAT, self.repeat),
            (Act.CANCEL, self.cancel),
            (Act.REMOVE, self.remove),
        ):
            button.setProperty("act", act.value)
            button.clicked.connect(self._on_act)
        self.repeat_new.clicked.connect(self.repeat_new_asked)
        self.standing.put_back_asked.connect(self._on_put_back)
        self.standing.date_asked.connect(self._on_date_asked)
        self.standing.checked.connect(self._on_checked)
        self.history.write_asked.connect(self._on_write)

    def _fill(self) -> None:
        self.set_back(self.back)
        sheet = PaperSheet(gap=0)
        for place, line in enumerate(self.lines):
            sheet.content.add(line)
            line.setProperty("place", place)
            line.change_asked.connect(self._on_change)
        self.set_actions(self.done, self.moved)
        self._words = Column(gap=8)
        self._words.add(self.bring, self.travel, self.note)
        self.content.add(self.standing, sheet, self.history)
        self.content.addLayout(self._words)
        fold = self.more()
        fold.content.add(self.repeat_new, self.print_button, left=True)
        fold.content.add(self.repeat, self.calendar, left=True)
        fold.content.add(self.moved_late, self.cancel, self.remove, left=True)
        self.waiting = WaitingFold(self._context, PageName.APPOINTMENTS)
        fold.content.add(self.waiting)
        self.standing.hide()
        self.history.hide()
        self.back.clicked.connect(self.back_asked)
        self.done.clicked.connect(self.done_asked)

    def name_ways(self, title: str, back: str, onward: str) -> None:
        """Say what this page is for now and where its ways lead."""
        self.set_title(title)
        self.back.setText(back)
        self.done.setText(onward)

    # --- what is written ---

    def take(self, answers: Answers) -> None:
        """Show everything, the notes as well."""
        self.show_answers(answers)
        for part, box in self.notes.items():
            words = str(getattr(answers, part))
            if box.text != words:
                box.text = words

    def give(self, answers: Answers) -> Answers:
        """Return the answers with what is in the notes."""
        return replace(answers, note=self.note.text, bring=self.bring.text, travel=self.travel.text)

    def settle(self) -> None:
        """Say what is typed and not said yet, as before a window closes."""
        for box in self.notes.values():
            box.settle()
        if self.said is not None:
            self.said.settle()

    def show_answers(self, answers: Answers) -> None:
        """Show what was answered on the other pages."""
        when = ""
        visit = self._context.session.snapshot.appointments.get(self.about)
        if visit is not None and visit.undated and answers.when == visit.when:
            when = self.tr("Not known yet")
        elif answers.when is not None:
            when = moment_words(answers.when, answers.at, answers.until, self._context.dates)
        words = (answers.what, when, answers.where, answers.who)
        for line, answer in zip(self.lines, words, strict=True):
            line.show_answer(answer, self.tr("Not written"))
        self.show_standing(answers)

    # --- how it stands ---

    def show_standing(self, answers: Answers) -> None:
        """Show whether it is off, what is at the same time, and what can be done with it."""
        visit = self._context.session.snapshot.appointments.get(self.about)
        cancelled = visit is not None and visit.cancelled
        undated = visit is not None and visit.undated
        clash = "" if cancelled or undated else self._clash(answers)
        check = visit is not None and visit.check
        self.standing.show_state(cancelled=cancelled, undated=undated, clash=clash, check=check)
        can_move = visit is not None and not cancelled and not undated
        is_over = visit is not None and visit.when.last < self._context.today()
        self.moved.setVisible(can_move and not is_over)
        self.moved_late.setVisible(can_move and is_over)
        self.repeat_new.setVisible(visit is None)
        self.repeat.setVisible(visit is not None and can_repeat(visit))
        self.cancel.setVisible(visit is not None and not cancelled)
        self.calendar.setVisible(visit is not None)
        self.print_button.setVisible(visit is not None and self._has_sheet(visit))
        self.remove.setVisible(visit is not None)
        self._show_history(visit)
        self._show_said(visit)

    def _has_sheet(self, visit: Appointment) -> bool:
        """Whether there may be questions to print for a visit that is to come."""
        if visit.helper or not may_come(visit, self._context.today()):
            return False
        questions = self._context.session.snapshot.questions.values()
        return self._context.may.files and any(each.chosen for each in questions)

    def _clash(self, answers: Answers) -> str:
        wanted = slot(answers.when, answers.at, answers.until)
        if wanted is None or wanted.day < self._context.today():
            return ""
        dated = self._visits.dated(self._context.session.snapshot)
        return clash_words(clashes(dated, wanted, self.about), self._context.dates, wanted.day)

    def _show_history(self, visit: Appointment | None) -> None:
        plans = planned_before(self._context.session.snapshot, visit.id) if visit else ()
        self.history.show_plans(plans, self._context.dates)

    def _show_said(self, visit: Appointment | None) -> None:
        snapshot = self._context.session.snapshot
        wanted = visit is not None and (
            visit_of(snapshot, visit.id) is not None
            or (visit.when.first <= self._context.today() and not visit.undated)
        )
        if wanted and self.said is None:
            self.said = SaidBoxes(self._context, self)
            self.content.insertWidget(2, self.said)
            read_in_layout_order(self)
        if self.said is not None:
            self.said.setVisible(wanted)
            if wanted and visit is not None:
                self.said.show_for(visit.id)

    # --- what is asked for ---

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(int(self.sender().property("place")))

    @Slot(str)
    def _on_written(self, _words: str) -> None:
        self.part_written.emit(str(self.sender().property("part")))

    @Slot()
    def _on_left(self) -> None:
        self.part_left.emit(str(self.sender().property("part")))

    @Slot()
    def _on_act(self) -> None:
        self.act_asked.emit(Act(self.sender().property("act")))

    @Slot()
    def _on_put_back(self) -> None:
        self.act_asked.emit(Act.PUT_BACK)

    @Slot()
    def _on_date_asked(self) -> None:
        self.act_asked.emit(Act.MOVE)

    @Slot()
    def _on_checked(self) -> None:
        from companion.services.moving_stages import mark_checked

        self._context.session.do(mark_checked, appointment_id=self.about)
        self.done.setFocus()

    @Slot()
    def _on_write(self) -> None:
        self._context.navigate(PageName.COPING, "")
