"""The screens of a visit, one at a time, inside the Appointments section.

Its anchors: "room/<appointment>" and "room/<appointment>/<question>", "listening/<appointment>",
"summary/<appointment>" and "summary-print/<appointment>".
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from companion.ui.pages.context import PageContext
from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.pages.visit.listening import Listening
from companion.ui.pages.visit.places import LISTENING, PRINT, ROOM
from companion.ui.pages.visit.question_list import QuestionList
from companion.ui.pages.visit.room import Room
from companion.ui.pages.visit.summary import Summary
from companion.ui.session import Changes


class VisitDesk(QStackedWidget):
    """One visit. `left` carries its appointment when the person goes back to the diary.

    Where a person was at each visit is remembered while the program runs; after a new start they
    begin at the first question that was not asked yet.
    """

    left = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = VisitKeeper(context, self)
        self._places: dict[str, str] = {}
        self.room = Room(context, self._keeper)
        self.questions = QuestionList()
        self.listening = Listening(self._keeper)
        self.summary = Summary(context, self._keeper)
        self._print: QWidget | None = None
        for screen in (self.room, self.questions, self.listening, self.summary):
            self.addWidget(screen)
        self._connect()

    def _connect(self) -> None:
        self.room.left.connect(self.leave)
        self.room.list_asked.connect(self._show_list)
        self.room.listening_asked.connect(self._show_listening)
        self.room.closing_asked.connect(self._show_summary)
        self.questions.chosen.connect(self._on_chosen)
        self.questions.left.connect(self._show_room)
        self.listening.left.connect(self._show_room)
        self.summary.left.connect(self.leave)
        self.summary.room_asked.connect(self._show_room)
        self.summary.print_asked.connect(self.print_here)

    @property
    def appointment_id(self) -> str:
        """The appointment this is about."""
        return self._keeper.appointment_id

    # --- where to ---

    def show_place(self, anchor: str) -> bool:
        """Show what an anchor names; False if there is no such appointment."""
        name, _, rest = anchor.partition("/")
        appointment_id, _, question_id = rest.partition("/")
        if appointment_id not in self._context.session.snapshot.appointments:
            return False
        self._turn_to(appointment_id)
        if name == ROOM and question_id:
            self.room.go_to(question_id)
            self.setCurrentWidget(self.room)
        elif name == ROOM:
            self._show_room()
        elif name == LISTENING:
            self._show_listening()
        else:
            self._show_summary()
            if name == PRINT:
                self.print_here()
        return True

    def begin(self) -> None:
        """Put the focus where a person begins on the screen in view."""
        focus = QApplication.focusWidget()
        shown = self.currentWidget()
        if focus is not None and shown is not None and shown.isAncestorOf(focus):
            return
        if shown is self.room:
            self.room.focus_first()
            self.room.show_top()
        elif shown is self.listening:
            self.listening.paper.setFocus()
        elif shown is self.summary:
            self.summary.back.setFocus()

    def _turn_to(self, appointment_id: str) -> None:
        if appointment_id == self.appointment_id and self.room.place >= 0:
            return
        self._remember()
        self._keeper.open(appointment_id)
        self.room.begin()
        if appointment_id in self._places:
            self.room.go_to(self._places[appointment_id])

    def _remember(self) -> None:
        if self.appointment_id:
            self.room.settle()
            self._places[self.appointment_id] = self.room.question_id

    @Slot()
    def leave(self) -> None:
        """Go back to the diary; everything is kept, and coming back goes on from here."""
        self._remember()
        self.left.emit(self.appointment_id)

    @Slot()
    def _show_room(self) -> None:
        self.room.refresh(None)
        self.setCurrentWidget(self.room)
        self.begin()

    @Slot()
    def _show_list(self) -> None:
        self.room.settle()
        self.setCurrentWidget(self.questions)
        self.questions.show_questions(self.room.listed, self.room.question_id)

    @Slot(str)
    def _on_chosen(self, question_id: str) -> None:
        self.room.go_to(question_id)
        self._show_room()

    @Slot()
    def _show_listening(self) -> None:
        self.room.settle()
        self.setCurrentWidget(self.listening)
        self.listening.begin()

    @Slot()
    def _show_summary(self) -> None:
        self.room.settle()
        self.summary.begin()
        self.setCurrentWidget(self.summary)

    # --- what the window asks for ---

    def refresh(self, changes: Changes | None) -> None:
        """Show the records as they are now."""
        if not self.appointment_id:
            return
        if self.appointment_id not in self._context.session.snapshot.appointments:
            was_seen = self.isVisible()
            self._keeper.open("")
            if was_seen:
                self.left.emit("")
            return
        self._keeper.hear(changes)
        self.room.refresh(changes)
        shown = self.currentWidget()
        if shown is self.summary:
            self.summary.refresh(changes)
        elif shown is self.questions:
            self.questions.update_questions(self.room.listed)
        elif shown is self.listening and not self._keeper.holds("else_said"):
            self.listening.refresh()

    def go_back(self) -> None:
        """Go one screen back, or leave."""
        shown = self.currentWidget()
        if shown in (self.questions, self.listening):
            self._show_room()
        elif shown is self._print:
            self._leave_print()
        else:
            self.leave()

    @property
    def can_print(self) -> bool:
        """Whether there is something to print: the summary, from any screen but the list."""
        from companion.ui.pages.visit.printing import SummaryPrint

        shown = self.currentWidget()
        return shown.can_print if isinstance(shown, SummaryPrint) else shown is self.summary

    @Slot()
    def print_here(self) -> None:
        """Show the summary as pages; when it is shown so, ask which printer."""
        from companion.ui.pages.visit.printing import SummaryPrint

        shown = self.currentWidget()
        if isinstance(shown, SummaryPrint):
            shown.out.ask_which_printer()
            return
        self.summary.settle()
        document = self.summary.document()
        if document is None:
            return
        screen = self._print
        if not isinstance(screen, SummaryPrint):
            screen = self._print = SummaryPrint(self._context)
            screen.left.connect(self._leave_print)
            screen.put_in_asked.connect(self._on_put_in)
            self.addWidget(screen)
        screen.show_document(document, self.summary.offer())
        self.setCurrentWidget(screen)
        screen.back.setFocus()

    @Slot()
    def _on_put_in(self) -> None:
        """Put the new answers in and show the pages again, with them."""
        from companion.ui.pages.visit.printing import SummaryPrint

        self.summary.put_in_answers()
        document, screen = self.summary.document(), self._print
        if document is not None and isinstance(screen, SummaryPrint):
            screen.show_document(document, self.summary.offer())
            screen.back.setFocus()

    @Slot()
    def _leave_print(self) -> None:
        self.setCurrentWidget(self.summary)
        self.summary.print_button.setFocus()
