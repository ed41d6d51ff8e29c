"""What was said: the visit on one page afterwards, made from the answers, to edit and take away."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QWidget

from companion.exchange.document import Document
from companion.services.visit_room import visit_facts
from companion.services.visit_sheets import (
    Private,
    VisitFacts,
    VisitParts,
    answers_as_text,
    answers_left_out,
    comes_along,
    visit_sheet,
    visit_text,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.visit.again import ToAskAgain
from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading

_LINES = 3


class Summary(PagePanel):
    """The parts of a visit to edit, each kept by itself, and the ways to take them away.

    `print_asked` shows it as pages, `room_asked` goes back to the questions.
    """

    left = Signal()
    room_asked = Signal()
    print_asked = Signal()

    def __init__(
        self, context: PageContext, keeper: VisitKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("What was said"))
        self._context = context
        self._keeper = keeper
        self._facts: VisitFacts | None = None
        self.back = BackButton(self.tr("Appointments"))
        self.print_button = Button(self.tr("Print or save"), icon="printer")
        self.copy_button = Button(self.tr("Copy as text"), icon="copy")
        self.room_button = Button(self.tr("In the room"))
        self.told_line = Notice("")
        self.again = ToAskAgain()
        self.add_button = Button(self.tr("Add the answers that are not in here"), icon="plus")
        self.boxes = self._make_boxes()
        self.own_words = TickRow(self.tr("Put in what I wrote in my own words"))
        self.notes = TickRow(self.tr("Put in my notes on the questions"))
        self._put_together()
        self._connect()

    def _make_boxes(self) -> dict[str, NoteBox]:
        titles = {
            "told": self.tr("What we were told"),
            "next": self.tr("What happens next"),
            "who_does": self.tr("Who does what by when"),
            "else_said": self.tr("Anything else they said"),
        }
        return {name: NoteBox(title, lines=_LINES) for name, title in titles.items()}

    def _put_together(self) -> None:
        self.set_back(self.back)
        self.set_actions(self.print_button, self.copy_button, self.room_button)
        self.told_line.hide()
        self.content.add(self.told_line, self.again, self.boxes["told"])
        self.content.add(self.add_button, left=True)
        self.content.add(*(box for name, box in self.boxes.items() if name != "told"))
        self._private = QWidget()
        inside = Column(self._private, gap=4)
        inside.add(Heading(self.tr("Private, and left out"), 3), self.own_words, self.notes)
        self.content.add(self._private)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.room_button.clicked.connect(self.room_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.copy_button.clicked.connect(self.copy)
        self.add_button.clicked.connect(self._on_add)
        for name, box in self.boxes.items():
            box.setProperty("part", name)
            box.settled.connect(self._on_settled)
            box.left.connect(self._on_left)

    # --- what is shown ---

    def begin(self) -> None:
        """Show the visit from its top, with nothing private ticked."""
        self.own_words.setChecked(False)
        self.notes.setChecked(False)
        self._tell("")
        self.refresh(None)
        self.verticalScrollBar().setValue(0)

    def close_visit(self) -> None:
        """Keep the answers as what we were told, so that they stand under the appointment too."""
        told = self.boxes["told"].text
        if told.strip() and not self._keeper.part("told").strip():
            self._keeper.write_part("told", told)
            self._keeper.leave_part("told")

    def refresh(self, changes: Changes | None) -> None:
        """Show the visit as it is kept; what is typed here stays in its box."""
        context = self._context
        snapshot, today = context.session.snapshot, context.today()
        facts = visit_facts(snapshot, self._keeper.appointment_id, today)
        if facts is None:
            return
        self._facts = facts
        when = context.dates.moment(facts.appointment.when, facts.appointment.at)
        self.set_lead(f"{facts.appointment.what}. {when[:1].upper()}{when[1:]}.")
        if changes is None or changes.way is not Way.DID:
            self._fill(facts)
        self._show_again(facts)
        self._show_around()

    def _fill(self, facts: VisitFacts) -> None:
        words = self._context.library.phrases().tables["visit"]
        for name, box in self.boxes.items():
            box.text = self._keeper.part(name)
        if not self.boxes["told"].text.strip():
            self.boxes["told"].text = answers_as_text(facts.said, words)

    def _show_again(self, facts: VisitFacts) -> None:
        again = [each.question for each in facts.said if each.again]
        words = comes_along(self._context.library, facts.following, len(again))
        self.again.show_questions(again, words)

    def _show_around(self) -> None:
        facts = self._facts
        if facts is None:
            return
        missing = answers_left_out(facts.said, self.boxes["told"].text)
        self.add_button.setVisible(bool(missing))
        own = any(each.own_words.strip() for each in facts.said)
        noted = any(each.note.strip() for each in facts.said)
        self.own_words.setVisible(own)
        self.notes.setVisible(noted)
        self._private.setVisible(own or noted)

    # --- writing ---

    @Slot(str)
    def _on_settled(self, words: str) -> None:
        self._keeper.write_part(str(self.sender().property("part")), words)
        self._show_around()

    @Slot()
    def _on_left(self) -> None:
        self._keeper.leave_part(str(self.sender().property("part")))

    @Slot()
    def _on_add(self) -> None:
        """Put the answers that were written later below what is there."""
        box = self.boxes["told"]
        if self._facts is None:
            return
        words = self._context.library.phrases().tables["visit"]
        more = answers_as_text(answers_left_out(self._facts.said, box.text), words)
        box.text = f"{box.text.rstrip()}\n\n{more}".strip()
        self._keeper.write_part("told", box.text)
        self._keeper.leave_part("told")
        self._show_around()
        box.setFocus()

    def settle(self) -> None:
        """Keep what is being written now, as before the page is left."""
        for box in self.boxes.values():
            box.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written."""
        self.settle()
        super().hideEvent(event)

    # --- taking it away ---

    def document(self) -> Document | None:
        """Return the visit as it stands in the boxes, with what was ticked beside it."""
        facts = self._facts
        if facts is None:
            return None
        parts = VisitParts(**{name: box.text for name, box in self.boxes.items()})
        private = Private(
            own_words=self.own_words.isChecked() and not self.own_words.isHidden(),
            notes=self.notes.isChecked() and not self.notes.isHidden(),
        )
        return visit_sheet(
            self._context.library, facts._replace(parts=parts), self._context.today(), private
        )

    @Slot()
    def copy(self) -> None:
        """Put the visit on the clipboard as plain text."""
        document = self.document()
        if document is None:
            return
        QGuiApplication.clipboard().setText(visit_text(document))
        said = self.tr("Copied. You can paste it into a message to your family.")
        self._tell(said)
        self._context.announcer.say(said)

    def _tell(self, words: str) -> None:
        self.told_line.set_text(words)
        self.told_line.setVisible(bool(words))
