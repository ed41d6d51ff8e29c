"""What is typed in the form, kept before it can be an appointment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.visit_records import AppointmentDraft
from companion.services.appointments import (
    Typed,
    begun,
    draft_for,
    draft_id,
    end_draft,
    keep_draft,
)
from companion.services.steps import Step
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.settle import Settler


class Draft(QObject):
    """Asks the session to keep what is typed, within two seconds of the last key.

    `rested` says that it is time to look at the fields and to call `keep`.
    """

    rested = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self._asked: tuple[Typed, str] | None = None
        self._aside: AppointmentDraft | None = None
        self._keys = 0
        self._settler = Settler(self)
        self._settler.settled.connect(self.rested)

    def open(self, appointment_id: str, kept: AppointmentDraft | None = None) -> None:
        """Begin with an appointment, going on with what was kept of it, if anything was."""
        self.rest()
        self._id = appointment_id
        self._asked = (Typed.of(kept), kept.page) if kept else None

    @property
    def field(self) -> str:
        """The name under which what is typed last replaces what the disk refused before."""
        return f"appointment:{self._id}:draft"

    # --- keeping ---

    @Slot()
    def note(self) -> None:
        """Take notice of a key."""
        self._keys += 1
        self._settler.note(str(self._keys))

    def rest(self) -> None:
        """Stop waiting: what is typed was looked at, or is kept in another way."""
        self._settler.start_from(str(self._keys))

    def keep(self, typed: Typed, page: str) -> None:
        """Keep what is typed now, if that is not what is kept already."""
        self.rest()
        if (typed, page) == self._asked:
            return
        self._asked = (typed, page)
        self._context.session.do(
            keep_draft, merge=self.field, appointment_id=self._id, typed=typed, page=page
        )

    def end(self) -> None:
        """End the draft, if there is one: nothing in it is unkept any more."""
        if self.forget():
            self._context.session.do(end_draft, merge=self.field, appointment_id=self._id)

    def forget(self) -> bool:
        """Take the draft as ended with the appointment; return whether there was one."""
        self.rest()
        asked, self._asked = self._asked, None
        return asked is not None

    # --- one that waits while another appointment is changed ---

    def put_aside(self, typed: Typed, page: str) -> None:
        """Remember a new one, since the disk may still be on its way to it, or refuse it."""
        self._aside = draft_for(self._id, typed, page, self._context.clock())

    def new_one(self) -> AppointmentDraft | None:
        """Return the new appointment that was begun last, if there is one to go on with."""
        snapshot = self._context.session.snapshot
        kept = (each for each in begun(snapshot) if each.appointment not in snapshot.appointments)
        return self._aside or next(kept, None)

    def latest(self, kept: AppointmentDraft) -> AppointmentDraft:
        """Return a kept draft, or what was put aside of it since."""
        aside = self._aside
        return aside if aside is not None and aside.id == kept.id else kept

    def take_out(self, draft: AppointmentDraft | None) -> None:
        """Stop remembering one, as it is gone on with."""
        if draft is None or (self._aside is not None and self._aside.id == draft.id):
            self._aside = None

    def let_go(self, step: Step) -> bool:
        """Hear that one was let go; return whether it is the one that is open."""
        if self._aside is not None and step.anchor == self._aside.id:
            self._aside = None
        return bool(self._id) and step.anchor == draft_id(self._id)
