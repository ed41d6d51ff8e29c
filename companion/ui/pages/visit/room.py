"""In the room: one question at a time, very large, and a box for the answer (walks.md 28).

The last page after the questions is what else was said, and the way to close the visit.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from companion.services.asking_book import Listed
from companion.services.visit_room import place_to_begin
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.lines import excerpt
from companion.ui.pages.visit.bar import MOST_WITH_ICONS, RoomBar
from companion.ui.pages.visit.card import AnswerCard
from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.pages.visit.large import ARROWS, LargePanel
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.toolkit.plain import set_tip
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.text import Text

ELSE = "else_said"
_LINES = 3
_ROOM = 64  # px at 100 %: the first line of the answer
_AIR = 12


class Room(QWidget):
    """The questions of an appointment, one at a time. It keeps its place while others are open."""

    left = Signal()
    list_asked = Signal()
    listening_asked = Signal()
    closing_asked = Signal()

    def __init__(
        self, context: PageContext, keeper: VisitKeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self._listed: tuple[Listed, ...] = ()
        self._place = -1
        self._stood_at = -1
        self.panel = LargePanel()
        self.bar = RoomBar()
        self.card = AnswerCard(keeper)
        self.back = BackButton(self.tr("Appointments"))
        self.list_button = Button("", ButtonKind.QUIET, "list")
        self.listening_button = Button(self.tr("Just listening"), ButtonKind.QUIET)
        self.otherwise = NoteBox(self.tr("Anything else they said"), lines=_LINES)
        self.close_button = Button(self.tr("Close the visit"), ButtonKind.PRIMARY)
        self._note = Text("", muted=True)
        self._lead_below = Text("")
        self._build()
        self._connect()
        self.follow_theme(current_theme())

    def _build(self) -> None:
        """Put everything in its place, in the order Tab goes: nothing is put in order later."""
        above = QWidget()
        line = FlowLayout(above, gap=8)
        for button in (self.back, self.list_button, self.listening_button):
            line.addWidget(button)
        self.panel.put_above(above)
        self.panel.content.add(self.card, self._lead_below, self._note, self.otherwise)
        self.panel.content.add(self.close_button, left=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel, 1)
        whole.addWidget(self.bar)
        set_tip(self.list_button, self.tr("All questions (Alt+Q)"))
        set_tip(self.listening_button, self.tr("Just listening (Alt+J)"))

    def follow_theme(self, theme: Theme) -> None:
        """Leave the room above the answer to the question when large text needs it."""
        large = theme.factor > MOST_WITH_ICONS
        self.list_button.set_icon(None if large else "list")
        self.back.set_icon(None if large else "arrow-left")
        self._show_lead()

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.list_button.clicked.connect(self.list_asked)
        self.listening_button.clicked.connect(self.listening_asked)
        self.close_button.clicked.connect(self.closing_asked)
        self.bar.previous.clicked.connect(self.go_to_previous)
        self.bar.following.clicked.connect(self.go_to_next)
        self.bar.otherwise.clicked.connect(self.go_to_else)
        self.panel.turned.connect(self._on_turned)
        self.panel.fitted.connect(self.bar.stand_under)
        self.panel.fitted.connect(self._on_fitted)
        self.card.answer.changed.connect(self._on_typed)
        self.otherwise.settled.connect(self._on_else)
        self.otherwise.left.connect(self._on_else_left)
        for keys, slot in (
            ("Alt+N", self.go_to_next),
            ("Alt+P", self.go_to_previous),
            ("Alt+A", self.go_to_else),
            ("Alt+Q", self.list_asked),
            ("Alt+J", self.listening_asked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- what is shown ---

    @property
    def place(self) -> int:
        """Which question is in view, the first is 0; after the last comes what else was said."""
        return self._place

    @property
    def question_id(self) -> str:
        """The question in view, or nothing after the last."""
        return self._listed[self._place].question.id if self._at_question() else ""

    @property
    def listed(self) -> tuple[Listed, ...]:
        """The questions of this visit, in their order."""
        return self._listed

    def begin(self) -> None:
        """Begin with the first question that was not asked yet."""
        self._place = -1
        self._listed = self._keeper.listed()
        self._show(place_to_begin(self._listed))

    def go_to(self, question_id: str) -> None:
        """Show a question of this visit; what else was said, where it has no such question."""
        self._listed = self._keeper.listed()
        ids = [each.question.id for each in self._listed]
        self._show(ids.index(question_id) if question_id in ids else len(ids))

    def refresh(self, changes: Changes | None) -> None:
        """Show the records as they are now; what is typed here stays in its box."""
        here = self.question_id
        self._listed = self._keeper.listed()
        ids = [each.question.id for each in self._listed]
        if here and here not in ids:
            self._show(min(self._place, len(ids)))
            return
        self._place = ids.index(here) if here else len(ids)
        typed_here = changes is not None and changes.way is Way.DID
        if self._at_question():
            listed = self._listed[self._place]
            (self.card.show_state if typed_here else self.card.refill)(listed)
        if not typed_here:
            self.otherwise.text = self._keeper.part(ELSE)
        self._show_around()

    def _at_question(self) -> bool:
        return 0 <= self._place < len(self._listed)

    def _show(self, place: int) -> None:
        was_writing = self.card.isAncestorOf(QApplication.focusWidget() or self)
        self.settle()
        self._place = place
        at_question = self._at_question()
        if at_question:
            listed = self._listed[place]
            self.card.show_question(listed, excerpt(listed.question.text))
        self.card.setVisible(at_question)
        self.close_button.setVisible(not at_question)
        self.otherwise.show_label(at_question)
        self.otherwise.text = self._keeper.part(ELSE)
        self._show_around()
        if was_writing:
            self.focus_first()
        self.show_top()

    def show_top(self) -> None:
        """Show the question itself; typing brings the line that is written into view.

        Where large text leaves too little room for both, the line above the question makes way
        for the answer below it, and at last the beginning of the question too.
        """
        self._to_top()
        QTimer.singleShot(0, self, self._to_top)  # again once the page has its height

    @Slot()
    def _to_top(self) -> None:
        sheet, view = self.panel.widget(), self.panel.viewport().height()
        if sheet is None:
            return
        answer = self.card.answer.page.mapTo(sheet, QPoint(0, 0)).y() + current_theme().px(_ROOM)
        heading = self.panel.heading.mapTo(sheet, QPoint(0, 0)).y() - _AIR
        hidden = self._at_question() and answer > view
        bar = self.panel.verticalScrollBar()
        bar.setValue(max(heading, answer - view) if hidden else 0)
        self._stood_at = bar.value()

    @Slot()
    def _on_fitted(self) -> None:
        """Show the question and its answer again in another height, until the person moves on."""
        if self.panel.verticalScrollBar().value() == self._stood_at:
            QTimer.singleShot(0, self, self._to_top)

    @Slot()
    def _on_typed(self) -> None:
        self._stood_at = -1

    def _show_around(self) -> None:
        count = len(self._listed)
        words = self.tr("{place} of {count}").format(place=self._place + 1, count=count)
        title = self.tr("Anything else they said")
        if self._at_question():
            title = self._listed[self._place].question.text
        self.panel.set_title(title)
        self._show_lead()
        note = self._listed[self._place].question.note if self._at_question() else ""
        self._note.setText(self.tr("Your note: {note}").format(note=note) if note else "")
        self._note.setVisible(bool(note))
        every = self.tr("All {count}").format(count=count)
        self.list_button.setText(words if self._at_question() else every)
        self.list_button.setVisible(count > 0)
        name = self.tr("Question {place} of {count}. Show all questions.")
        place = min(self._place + 1, count)
        self.list_button.setAccessibleName(name.format(place=place, count=count))
        self.bar.enable(before=self._place > 0, after=self._place < count)

    def _show_lead(self) -> None:
        """Show a line above the answer, or below it where large text needs the room."""
        words = self._lead()
        large = self._at_question() and current_theme().factor > MOST_WITH_ICONS
        self.panel.set_lead("" if large else words)
        self._lead_below.setText(words if large else "")
        self._lead_below.setVisible(large and bool(words))

    def _lead(self) -> str:
        if not self._listed:
            return self.tr("No question is with this appointment. Write down what they say.")
        if not self._at_question():
            return ""
        listed = self._listed[self._place]
        if listed.again and listed.asking is None:
            return self.tr("You wanted to ask this again.")
        if self._place == 0:
            return self.tr("If you like, ask first: May we record this?")
        return ""

    # --- turning ---

    @Slot()
    def go_to_next(self) -> None:
        """Show the question after this one, and what else was said after the last."""
        self._turn_to(self._place + 1)

    @Slot()
    def go_to_previous(self) -> None:
        """Show the question before this one."""
        self._turn_to(self._place - 1)

    @Slot(int)
    def _on_turned(self, places: int) -> None:
        self._turn_to(self._place + places)

    def _turn_to(self, place: int) -> None:
        if not 0 <= place <= len(self._listed):
            return
        self._show(place)
        told = self.panel.heading.text()
        if self._at_question():
            told = f"{self.list_button.text()}. {told}"
        self._context.announcer.say(told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn and scroll by keys also from the bar, as on the page."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in ARROWS:
            self._turn_to(self._place + ARROWS[Qt.Key(event.key())])
        elif not plain or not self.panel.scroll_by_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    @Slot()
    def go_to_else(self) -> None:
        """Put the cursor where anything else they said is written, below the question."""
        self.otherwise.page.moveCursor(QTextCursor.MoveOperation.End)
        self.otherwise.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Put the cursor where the answer is written."""
        box = self.card.answer if self._at_question() else self.otherwise
        box.page.moveCursor(QTextCursor.MoveOperation.End)
        box.setFocus()

    # --- writing ---

    @Slot(str)
    def _on_else(self, words: str) -> None:
        self._keeper.write_part(ELSE, words)

    @Slot()
    def _on_else_left(self) -> None:
        self._keeper.leave_part(ELSE)

    def settle(self) -> None:
        """Keep what is being written now, as before the room is left."""
        self.card.settle()
        self.otherwise.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written."""
        self.settle()
        super().hideEvent(event)
