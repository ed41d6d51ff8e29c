"""What can be done with an appointment beside changing it, and the screens that ask first."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.domain.records import Appointment
from companion.services.appointments import remove_appointment
from companion.services.moving import cancel_appointment, put_back_appointment
from companion.services.series import followers
from companion.ui.pages.appointments.move_page import MovePage
from companion.ui.pages.appointments.repeat_page import RepeatPage
from companion.ui.pages.appointments.which_page import WhichPage
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits


class Act(StrEnum):
    """What is asked for."""

    MOVE = "move"
    CANCEL = "cancel"
    PUT_BACK = "put-back"
    REPEAT = "repeat"
    REMOVE = "remove"
    CALENDAR = "calendar"
    PRINT = "print"


class Acts(QStackedWidget):
    """The screens for moving, repeating, and "this one or all that follow".

    `opened` says that one of them is to be seen, `closed` that the person is back at the
    appointment, whose id it carries. What needs no question is done at once.
    """

    opened = Signal()
    closed = Signal(str)

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self.move_page = MovePage(context, visits)
        self.repeat_page = RepeatPage(context, visits)
        self.which_page = WhichPage(context)
        for page in (self.move_page, self.repeat_page, self.which_page):
            self.addWidget(page)
            page.back_asked.connect(self.go_back)
        self.move_page.done.connect(self.go_back)
        self.repeat_page.done.connect(self.go_back)
        self.which_page.chosen.connect(self._on_which)
        self._act = Act.CANCEL

    def begin(self, act: Act, appointment_id: str) -> None:
        """Do what is asked for, after a question where there is one."""
        snapshot = self._context.session.snapshot
        visit = snapshot.appointments.get(appointment_id)
        if visit is None:
            return
        self._id, self._act = appointment_id, act
        if act is Act.MOVE:
            self._show(self.move_page)
            self.move_page.begin(visit)
        elif act is Act.REPEAT:
            self._show(self.repeat_page)
            self.repeat_page.begin(visit)
        elif act is Act.PUT_BACK:
            self._context.session.do(put_back_appointment, appointment_id=appointment_id)
        else:
            self._begin_for_some(visit)

    def _begin_for_some(self, visit: Appointment) -> None:
        others = followers(self._context.session.snapshot, visit)
        if not others:
            self._do(following=False)
            return
        self._show(self.which_page)
        self.which_page.begin(visit, others, removing=self._act is Act.REMOVE)

    def _show(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        self.opened.emit()

    def _do(self, *, following: bool) -> None:
        use_case = remove_appointment if self._act is Act.REMOVE else cancel_appointment
        self._context.session.do(use_case, appointment_id=self._id, following=following)

    @Slot(bool)
    def _on_which(self, following: bool) -> None:
        self._do(following=following)
        self.closed.emit("" if self._act is Act.REMOVE else self._id)

    @Slot()
    def go_back(self) -> None:
        """Go back to the appointment; what is typed stays where it is."""
        self.closed.emit(self._id)
