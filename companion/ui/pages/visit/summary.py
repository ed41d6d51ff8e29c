"""What was said: the visit on one page afterwards, made from the answers, to edit and take away."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QWidget

from companion.exchange.document import Document
from companion.services.visit_room import visit_facts
from companion.services.visit_sheets import (
    Private,
    VisitFacts,
    VisitParts,
    comes_along,
    visit_sheet,
    visit_text,
)
from companion.services.visit_told import (
    Words,
    changed_since,
    is_edited,
    left_out,
    told_text,
    told_to_keep,
    with_answers_known,
    with_new_answers,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.visit.again import ToAskAgain
from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton, Button
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading

_LINES = 3


class Offer(NamedTuple):
    """What is said of answers that changed since an edit, and the button that puts them in."""

    words: str = ""
    put_in: str = ""


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
        self._told_shown = ""
        self.back = BackButton(self.tr("Appointments"))
        self.print_button = Button(self.tr("Print or save"), icon="printer")
        self.copy_button = Button(self.tr("Copy as text"), icon="copy")
        self.room_button = Button(self.tr("In the room"))
        self.told_line = Notice("")
        self.again = ToAskAgain()
        self.changed_line = Notice("", NoticeKind.CAUTION, " ")
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
        self.changed_line.hide()
        self.content.add(self.told_line, self.changed_line, self.again, self.boxes["told"])
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
        self.changed_line.action_pressed.connect(self._on_add)
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

    def refresh(self, changes: Changes | None) -> None:
        """Show the visit as it is kept; what is typed here stays in its box."""
        context = self._context
        snapshot, today = context.session.snapshot, context.today()
        facts = visit_facts(snapshot, self._keeper.appointment_id, today)
        if facts is None:
            return
        did = changes is not None and changes.way is Way.DID
        if did and self._facts is not None and facts.said != self._facts.said:
            self.boxes["told"].settle()  # what is typed was written over the answers before
        typed = {name: self._keeper.part(name) for name in (*self.boxes, "told_from")}
        self._facts = facts = facts._replace(parts=VisitParts(**typed))
        when = context.dates.moment(facts.appointment.when, facts.appointment.at)
        self.set_lead(f"{facts.appointment.what}. {when[:1].upper()}{when[1:]}.")
        if not did:
            self._fill(facts)
        elif not is_edited(facts, self._words()) and self.boxes["told"].text == self._told_shown:
            self._show_told(facts)  # an answer reached the disk, or was written elsewhere
        self._show_again(facts)
        self._show_around()

    def _fill(self, facts: VisitFacts) -> None:
        for name, box in self.boxes.items():
            if name != "told":
                box.text = getattr(facts.parts, name)
        self._show_told(facts)

    def _show_told(self, facts: VisitFacts) -> None:
        self._told_shown = told_text(facts, self._words())
        self.boxes["told"].text = self._told_shown

    def _words(self) -> Words:
        return self._context.library.phrases().tables["visit"]

    def _show_again(self, facts: VisitFacts) -> None:
        again = [each.question for each in facts.said if each.again]
        words = comes_along(self._context.library, facts.following, len(again))
        self.again.show_questions(again, words)

    def _show_around(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._show_offer(facts)
        own = any(each.own_words.strip() for each in facts.said)
        noted = any(each.note.strip() for each in facts.said)
        self.own_words.setVisible(own)
        self.notes.setVisible(noted)
        self._private.setVisible(own or noted)

    def _show_offer(self, facts: VisitFacts) -> None:
        """Say which answers changed since an edit, and offer those that its text does not have."""
        offer = self.offer()
        self.changed_line.set_text(offer.words)
        if self.changed_line.button is not None:
            self.changed_line.button.setText(offer.put_in)
        self.changed_line.setVisible(bool(offer.words))
        missing = not offer.words and bool(left_out(facts, self._words()))
        self.add_button.setVisible(missing)

    def offer(self) -> Offer:
        """Return what is to be said before the text is taken away: nothing if it is up to date."""
        changed = len(changed_since(self._facts, self._words())) if self._facts else 0
        if not changed:
            return Offer()
        one = self.tr(
            "An answer has changed since you wrote in What we were told. "
            "Your words there are as they were."
        )
        some = self.tr(
            "Some answers have changed since you wrote in What we were told. "
            "Your words there are as they were."
        )
        if changed == 1:
            return Offer(one, self.tr("Put in the new answer"))
        return Offer(some, self.tr("Put in the new ones"))

    # --- writing ---

    @Slot(str)
    def _on_settled(self, words: str) -> None:
        part = str(self.sender().property("part"))
        if part == "told":
            self._write_told(words)
        else:
            self._keeper.write_part(part, words)
        self._show_around()

    def _write_told(self, words: str) -> None:
        if self._facts is None:
            return
        kept = told_to_keep(self._facts, words, self._words())
        self._told_shown = words
        self._facts = self._facts._replace(parts=self._facts.parts._replace(**kept))
        self._keeper.write_told(kept)

    @Slot()
    def _on_left(self) -> None:
        self._keeper.leave_part(str(self.sender().property("part")))

    @Slot()
    def _on_add(self) -> None:
        self.put_in_answers()
        self.boxes["told"].setFocus()

    def put_in_answers(self) -> None:
        """Put in the answers that changed, or else those that are not in the text."""
        box, words = self.boxes["told"], self._words()
        box.settle()
        facts = self._facts
        if facts is None:
            return
        new = changed_since(facts, words) or left_out(facts, words)
        box.text = with_new_answers(facts, new, words)
        self._facts = with_answers_known(facts, words)
        self._write_told(box.text)
        self._keeper.leave_part("told")
        self._tell("")
        self._show_around()

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
        offer = self.offer()
        if offer.words:
            said = self.tr("Copied as it stands here.")
        self._tell(said)
        self._context.announcer.say(" ".join(filter(None, (said, offer.words))))

    def _tell(self, words: str) -> None:
        self.told_line.set_text(words)
        self.told_line.setVisible(bool(words))
