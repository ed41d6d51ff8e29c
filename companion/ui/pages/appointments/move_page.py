"""The date has moved: a new date, or none yet; the old one is kept (walks.md 31)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.appointments import MOVE, Typed, move_draft
from companion.services.moving import move_appointment
from companion.services.series import followers
from companion.ui.pages.appointments.draft import Draft
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.appointments.when_fields import WhenFields
from companion.ui.pages.appointments.which_page import follow_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class MovePage(PagePanel):
    """First the two ways on; the boxes for another day come with the first of them."""

    done = Signal()
    back_asked = Signal()

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._id = ""
        self._draft = Draft(context, self)
        self.back = BackButton(self.tr("This appointment"))
        self.new_date = Button(self.tr("New date"), ButtonKind.PRIMARY)
        self.not_known = Button(self.tr("Not known yet"))
        self.old = Text("")
        self.fields = WhenFields(context, visits)
        self.which = WhichRows()
        self.keep = Button(self.tr("Keep the new date"), ButtonKind.PRIMARY)
        self._asked = QWidget()
        self._fill()

    def _fill(self) -> None:
        self.set_back(self.back)
        self.set_lead(self.tr("The date has moved. That can be hard. The old date is kept."))
        self.set_actions(self.new_date, self.not_known)
        column = Column(self._asked, gap=16)
        column.add(self.fields, self.which)
        column.add(self.keep, left=True)
        self.content.add(self.old, self._asked)
        self._asked.hide()
        self.back.clicked.connect(self.back_asked)
        self.new_date.clicked.connect(self._on_new_date)
        self.not_known.clicked.connect(self._on_not_known)
        self.fields.submitted.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.fields.typing.connect(self._draft.note)
        self._draft.rested.connect(self.settle)

    def begin(self, visit: Appointment) -> None:
        """Ask about an appointment; what was typed for the same one is still there."""
        dates = self._context.dates
        self.set_title(visit.what)
        old = moment_words(visit.when, visit.at, visit.until, dates)
        self.old.setText(self.tr("It was planned for: {date}.").format(date=old))
        if visit.id != self._id:
            self._id = visit.id
            self.fields.about = visit.id
            self._take(visit)
        others = () if visit.undated else followers(self._context.session.snapshot, visit)
        self.which.show_choice(follow_words(others, dates) if others else "")
        self.not_known.setVisible(not visit.undated)
        if visit.undated:
            self._open(opened=True)
        if self._asked.isHidden():
            self.new_date.setFocus()
        else:
            self.fields.focus_first()

    def _take(self, visit: Appointment) -> None:
        """Begin anew, or go on with what was half written."""
        draft = move_draft(self._context.session.snapshot, visit.id)
        self._draft.open(visit.id, draft)
        if draft is None:
            self.fields.take(None, visit.at, visit.until)
        else:
            self.fields.take_words(Typed.of(draft))
        self._open(opened=draft is not None)

    @Slot()
    def settle(self) -> None:
        """Keep what is typed now and is not kept yet, as before a window closes."""
        words = self.fields.date.words
        if not self._id or not any(words[:3]):
            self._draft.end()
            return
        fields = self.fields
        typed = Typed(**words._asdict(), at=fields.time.text, until=fields.until.text)
        self._draft.keep(typed, MOVE)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is half written once the page is left."""
        if self._id:
            self.settle()
        super().hideEvent(event)

    def _open(self, *, opened: bool) -> None:
        self._asked.setVisible(opened)
        self.new_date.setVisible(not opened)
        read_in_layout_order(self)

    @Slot()
    def _on_new_date(self) -> None:
        self._open(opened=True)
        self.fields.focus_first()

    @Slot()
    def _on_not_known(self) -> None:
        appointment_id = self._forget()
        self._context.session.do(move_appointment, appointment_id=appointment_id, when=None)
        self.done.emit()

    @Slot()
    def _on_keep(self) -> None:
        fault = self.fields.find_fault()
        if fault:
            said = self.tr("{fault} What you typed is still here.").format(fault=fault)
            self._context.announcer.say(said, urgent=True)
            self.fields.focus_first()
            return
        at = self.fields.time.value()
        self._context.session.do(
            move_appointment,
            appointment_id=self._forget(),
            when=self.fields.date.value(),
            at=at,
            until=self.fields.until.value() if at else None,
            following=self.which.following,
        )
        self.done.emit()

    def let_go(self) -> None:
        """Stop holding what was half written, as it was let go."""
        self._forget()

    def _forget(self) -> str:
        """Let go of the appointment and return its id; the draft ends with the move."""
        appointment_id, self._id = self._id, ""
        self._draft.forget()
        return appointment_id


class WhichRows(QWidget):
    """This one only, or all that follow as well; no room where none follow."""

    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = Text("")
        self._hint = Text(
            self.tr("Those that follow move by as many days. Check each date with the hospital."),
            muted=True,
        )
        choice = QWidget()
        title = self.tr("Which ones have moved?")
        set_role(choice, Role.GROUPING, title)
        self.only = RadioRow(self.tr("Only this one"), checked=True)
        self.all = RadioRow(self.tr("This one and all that follow"))
        rows = Column(choice, gap=4)
        rows.add(self.only, self.all)
        column = Column(self, gap=6)
        column.add(Text(title, weight=700), self._about, choice, self._hint)
        self._hint.hide()
        self.all.toggled.connect(self._hint.setVisible)

    @property
    def following(self) -> bool:
        """Whether those that follow are meant as well."""
        return self.all.isChecked() and not self.isHidden()

    def show_choice(self, about: str) -> None:
        """Ask, with a line on those that follow; without one there is nothing to ask."""
        self._about.setText(about)
        self.only.setChecked(True)
        self.setVisible(bool(about))
