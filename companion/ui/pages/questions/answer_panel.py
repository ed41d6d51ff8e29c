"""Writing an answer down: what they said, in my own words, who and when, clear or ask again.

There is only the first box until something is in it (walks.md 40). Everything keeps itself.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.visit_records import Asking
from companion.services.asking_book import (
    AskingBook,
    Occasion,
    Outcome,
    asking_id,
    has_answer,
)
from companion.services.askings import (
    date_answer,
    keep_answer,
    move_answer,
    settle_outcome,
    usual_day,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.cleared_line import ClearedLine
from companion.ui.pages.questions.more import Panel
from companion.ui.pages.questions.place_choice import PlaceChoice, place_words
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class AnswerPanel(Panel):
    """The answer to one question at one occasion; `question` names it for people who hear it."""

    def __init__(
        self,
        context: PageContext,
        question_id: str,
        question: str,
        at: Occasion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._question_id = question_id
        self._question = question
        self._at = at
        self.answer = NoteBox(self.tr("What they said"))
        self.own_words = NoteBox(self.tr("In my own words, if you like"), lines=2)
        self.clear = RadioRow(self.tr("Clear for now"))
        self.again = RadioRow(self.tr("Ask again"))
        self.cleared = ClearedLine(context)
        self.who = Field(self.tr("Who said it"), optional=True)
        self.when = DateField(self.tr("When they said it"))
        self._when_words = Text("", muted=True)
        self._place_words = Text("", muted=True)
        self.when_button = LinkButton(self.tr("Change the day"))
        self.place_button = LinkButton(self.tr("Change the appointment"))
        self.places: PlaceChoice | None = None
        self._build()
        self._name_parts()
        self._connect()
        self.show_kept(typed_here=False)

    def _build(self) -> None:
        self._column = Column(self, gap=12)
        self._after = QWidget()
        after = Column(self._after, gap=12)
        self._outcome = QWidget()
        choices = FlowLayout(self._outcome, gap=24)
        choices.addWidget(self.clear)
        choices.addWidget(self.again)
        place, day = (
            _beside(self._place_words, self.place_button),
            _beside(self._when_words, self.when_button),
        )
        after.add(self.own_words, self._outcome, self.cleared, self.who, day, self.when)
        self._column.add(self.answer, self._after, place)
        self.when.hide()

    def _name_parts(self) -> None:
        pattern = self.tr("{part}: {question}")
        for part in (self.answer.page, self.own_words.page, self.who.edit):
            part.setAccessibleName(
                pattern.format(part=part.accessibleName(), question=self._question)
            )
        for button in (self.clear, self.again, self.when_button, self.place_button):
            button.setAccessibleName(pattern.format(part=button.text(), question=self._question))
        set_role(
            self, Role.GROUPING, pattern.format(part=self.tr("Answer"), question=self._question)
        )

    def _connect(self) -> None:
        self.answer.settled.connect(self._on_answer)
        self.answer.left.connect(self._on_answer_left)
        self.answer.changed.connect(self._on_typed)
        self.own_words.settled.connect(self._on_own_words)
        self.own_words.left.connect(self._on_own_words_left)
        self.who.settled.connect(self._on_who)
        self.who.edit.left.connect(self._on_who_left)
        self.when.settled.connect(self._on_when)
        self.clear.clicked.connect(self._on_clear)
        self.again.clicked.connect(self._on_again)
        self.when_button.clicked.connect(self._on_change_day)
        self.place_button.clicked.connect(self._on_change_place)

    # --- what it shows ---

    @property
    def asking(self) -> Asking | None:
        """What is kept, if anything is."""
        return AskingBook(self._context.session.snapshot).at(self._question_id, self._at)

    def show_kept(self, *, typed_here: bool) -> None:
        """Show the answer as it is kept; with `typed_here` the boxes stay as they are."""
        asking = self.asking
        if not typed_here:
            self._fill(asking)
        outcome = asking.outcome if asking else ""
        for row, value in ((self.clear, Outcome.CLEAR), (self.again, Outcome.AGAIN)):
            row.setAutoExclusive(False)
            row.setChecked(outcome == value)
            row.setAutoExclusive(True)
        self.cleared.show_for(self._question_id, self._at)
        snapshot, today = self._context.session.snapshot, self._context.today()
        day = asking.when if asking and asking.when else usual_day(snapshot, self._at, today)
        said = self._context.dates.near(day, today)
        self._when_words.setText(self.tr("Said on: {day}").format(day=said))
        self._place_words.setText(place_words(self._context, self._at))
        self._show_after(has_answer(asking))

    def _fill(self, asking: Asking | None) -> None:
        boxes = (
            (self.answer, asking.answer if asking else ""),
            (self.own_words, asking.own_words if asking else ""),
            (self.who, asking.who if asking else ""),
        )
        for box, kept in boxes:
            if box.text != kept:
                box.text = kept
        when = asking.when if asking else None
        if when is not None and when != self.when.kept:
            self.when.set_value(when)

    def _show_after(self, kept: bool) -> None:
        wanted = kept or bool(self.answer.text.strip())
        if wanted == self._after.isHidden():
            self._after.setVisible(wanted)
            self.grew.emit()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._show_after(bool(text.strip()) or has_answer(self.asking))

    def begin(self) -> None:
        """Put the cursor at the end of the answer."""
        self.answer.page.moveCursor(QTextCursor.MoveOperation.End)
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is written ---

    def _field(self, name: str) -> str:
        return f"answer-{name}:{asking_id(self._question_id, self._at)}"

    def _keep(self, name: str, text: str) -> None:
        self._context.session.do(
            keep_answer,
            merge=self._field(name),
            question_id=self._question_id,
            at=self._at,
            today=self._context.today(),
            **{name: text},
        )

    @Slot(str)
    def _on_answer(self, text: str) -> None:
        self._keep("answer", text)

    @Slot()
    def _on_answer_left(self) -> None:
        self._context.session.leave(self._field("answer"))

    @Slot(str)
    def _on_own_words(self, text: str) -> None:
        self._keep("own_words", text)

    @Slot()
    def _on_own_words_left(self) -> None:
        self._context.session.leave(self._field("own_words"))

    @Slot(str)
    def _on_who(self, text: str) -> None:
        self._keep("who", text)

    @Slot()
    def _on_who_left(self) -> None:
        self._context.session.leave(self._field("who"))

    @Slot(object)
    def _on_when(self, when: PartialDate | None) -> None:
        self._context.session.do(
            date_answer,
            question_id=self._question_id,
            at=self._at,
            today=self._context.today(),
            when=when,
        )

    # --- how it stands ---

    @Slot()
    def _on_clear(self) -> None:
        self._settle_as(Outcome.CLEAR)

    @Slot()
    def _on_again(self) -> None:
        self._settle_as(Outcome.AGAIN)

    def _settle_as(self, outcome: Outcome) -> None:
        self.settle()
        self._context.session.do(
            settle_outcome,
            question_id=self._question_id,
            at=self._at,
            today=self._context.today(),
            outcome=outcome,
        )
        words = {
            Outcome.CLEAR: self.tr("Clear for now."),
            Outcome.AGAIN: self.tr("It comes along to your next appointment."),
        }
        self._context.announcer.say(words[outcome])

    # --- where and when ---

    @Slot()
    def _on_change_day(self) -> None:
        asking = self.asking
        today = self._context.today()
        usual = usual_day(self._context.session.snapshot, self._at, today)
        self.when.set_value(asking.when if asking and asking.when else usual)
        self.when.setVisible(self.when.isHidden())
        self.grew.emit()

    @Slot()
    def _on_change_place(self) -> None:
        if self.places is None:
            self.places = PlaceChoice(self._context, self._question_id, self._question, self._at)
            self.places.chosen.connect(self._on_place)
            self._column.add(self.places)
            self.places.show()
        else:
            self._close_places()
        self.grew.emit()

    def _close_places(self) -> None:
        if self.places is not None:
            self._column.removeWidget(self.places)
            self.places.hide()
            self.places.deleteLater()
            self.places = None

    @Slot(object)
    def _on_place(self, to: Occasion) -> None:
        self.settle()
        if has_answer(self.asking) or self.answer.text.strip():
            self._context.session.do(
                move_answer,
                question_id=self._question_id,
                at=self._at,
                to=to,
                today=self._context.today(),
            )
        self._at = to
        self.show_kept(typed_here=True)

    def settle(self) -> None:
        """Keep what is being written now."""
        for box in (self.answer, self.own_words, self.who, self.when):
            box.settle()


def _beside(words: Text, button: LinkButton) -> QWidget:
    line = QWidget()
    row = FlowLayout(line, gap=16)
    row.addWidget(words)
    row.addWidget(button)
    return line
