"""Quiet writing: a long page without a clock, and three ways to end it: keep, lock, let go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from companion.services.note_bin import due_notes, erase_notes, forget_old_words, put_back_note
from companion.services.notes import fold_note, let_go_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.draft import Draft
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

WIDTH = 704
_LINES = 5
_MOST_LINES = 14
_AROUND = 264  # px at 100 %: what stands over the paper, and the buttons under it


class QuietWriting(SideScreen):
    """A page to write on for as long as one likes. `ended` says that it was kept or locked.

    What is let go can be brought back until the page is left; then its words are erased.
    """

    ended = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=WIDTH, parent=parent)
        self.set_title(self.tr("Quiet writing"))
        self.set_lead(self.tr("Write for as long as you like. Stop whenever you like."))
        self.set_way_back(self.tr("Coping notes"))
        self.draft = Draft(context, self)
        self.box = NoteBox(self.tr("My quiet page"), lines=_LINES, label_shown=False)
        self.gone = LetGo()
        self.endings = Endings()
        self._let_go = ""
        self.content.add(self.gone, self.box, self.endings)
        self.gone.hide()
        self.endings.hide()
        self._connect()

    def _connect(self) -> None:
        self.box.settled.connect(self._on_settled)
        self.box.left.connect(self.draft.leave)
        self.box.changed.connect(self._on_typed)
        self.endings.keep.clicked.connect(self._on_keep)
        self.endings.lock.clicked.connect(self._on_lock)
        self.endings.let_it_go.clicked.connect(self._on_let_go)
        self.endings.stay.clicked.connect(self._on_stay)
        self.gone.back.clicked.connect(self._on_bring_back)

    # --- what it shows ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a page as long as the window has room for, with the ways to end it in view."""
        super().resizeEvent(event)
        room = self.viewport().height() - current_theme().px(_AROUND)
        lines = self.box.page.lines_in(room)
        self.box.page.set_lines(max(_LINES, min(lines, _MOST_LINES)))

    def begin(self) -> None:
        """Put the cursor on the page."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_focus_into_view()
        self.show_title_whole()

    def show_place(self, place: str) -> None:
        """Show the note with this id, as after it was brought back; else what is on the page."""
        note = self.context.session.snapshot.notes.get(place)
        if note is None:
            return
        if note.id != self.draft.note_id:
            self.box.settle()
            self.draft.open(note)
            self.box.text = note.text
            self.box.page.moveCursor(QTextCursor.MoveOperation.End)
        self._show_page()

    def refresh(self) -> None:
        """Show the note as it is kept."""
        words = self.draft.catch_up()
        if words is not None:
            self.box.text = words
        self._show_page()

    def _show_page(self) -> None:
        session = self.context.session
        if self._let_go in session.snapshot.notes and not session.pending:
            self._let_go = ""  # it is back
        self.gone.setVisible(bool(self._let_go))
        self.endings.setVisible(bool(self.box.text.strip()))
        if not self.box.text.strip():
            self.endings.ask(False)

    def settle(self) -> None:
        """Keep what is being written now."""
        self.box.settle()
        self.draft.leave()

    def show_again(self) -> None:
        """Show what the page itself changed."""
        self._show_page()

    def leave_page(self) -> None:
        """Keep what is written, put the page away, and erase what was let go for good."""
        self.settle()
        self.draft.start_again()
        self.box.text = ""
        self.erase_let_go()

    def erase_let_go(self) -> None:
        """Erase what was let go: it could be brought back until now."""
        session = self.context.session
        due = {self._let_go, *due_notes(session.snapshot, self.context.clock())} - {""}
        if due and not session.read_only:
            session.do(erase_notes, note_ids=tuple(due))
            session.run(forget_old_words, done=_ignore, failed=_ignore)
        self._let_go = ""
        self._show_page()

    def go_back(self) -> bool:
        """Take back the question about letting go; False when it is not asked."""
        if self.endings.is_asking:
            self._on_stay()
            return True
        return False

    # --- what the person does ---

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        self.draft.write(text)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_page()

    @Slot()
    def _on_keep(self) -> None:
        self.leave_page()
        self.context.announcer.say(self.tr("It is kept with your notes."))
        self.ended.emit()

    @Slot()
    def _on_lock(self) -> None:
        self.settle()
        if self.draft.note_id:
            self.context.session.do(fold_note, note_id=self.draft.note_id, folded=True)
        self.leave_page()
        self.ended.emit()

    @Slot()
    def _on_let_go(self) -> None:
        self.settle()
        note_id = self.draft.note_id
        self.draft.start_again()
        self.box.text = ""
        if note_id:
            self._let_go = note_id
            self.context.session.do(let_go_note, note_id=note_id)
        self._show_page()
        read_in_layout_order(self)
        self.verticalScrollBar().setValue(0)
        self.gone.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_stay(self) -> None:
        self.endings.ask(False)
        self.begin()

    @Slot()
    def _on_bring_back(self) -> None:
        session = self.context.session
        step = session.next_undo
        note_id = self._let_go
        if step is not None and any(after and after.id == note_id for _, after in step.pairs):
            session.undo()
            return
        session.do(put_back_note, note_id=note_id)


class Endings(QWidget):
    """Keep, lock and let go, with what each does; letting go asks once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep = Button(self.tr("Keep"), icon="notebook-pen")
        self.lock = Button(self.tr("Lock"), icon="lock")
        self.let_go = Button(self.tr("Let go"), icon="leaf")
        self.stay = Button(self.tr("Stay on the page"))
        self.let_it_go = Button(self.tr("Let it go"), icon="leaf")
        self.is_asking = False
        self._ways, self._question = QWidget(), QWidget()
        self._put_together()
        self.let_go.clicked.connect(self._on_let_go)

    def _put_together(self) -> None:
        removes = self.tr("This removes it. You can undo until you leave this page.")
        ways = Column(self._ways, gap=16)
        ways.add(_side_by_side(self.keep, self.lock, self.let_go))
        ways.add(
            _told(self.keep, self.tr("It stays with your notes.")),
            _told(
                self.lock,
                self.tr(
                    "It stays, and its words are folded away until you open it. "
                    "This is not a password."
                ),
            ),
            _told(self.let_go, removes),
        )
        asked = Column(self._question, gap=16)
        asked.add(Text(removes))
        asked.add(_side_by_side(self.stay, self.let_it_go))
        column = Column(self, gap=0)
        column.add(self._ways, self._question)
        self._question.hide()

    @Slot()
    def _on_let_go(self) -> None:
        self.ask(True)
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, asking: bool) -> None:
        """Show the question before letting go, or take it back."""
        self.is_asking = asking
        self._question.setVisible(asking)
        self._ways.setVisible(not asking)


class LetGo(QWidget):
    """Says that the page was let go, and brings it back while that is possible."""

    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("Bring it back"), icon="undo-2")
        column = Column(self, gap=12)
        column.add(Text(self.tr("It is let go. You can undo until you leave this page.")))
        column.add(self.back, left=True)


def _side_by_side(*buttons: Button) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=12)
    for button in buttons:
        flow.addWidget(button)
    return holder


def _told(button: Button, words: str) -> Text:
    """Return what a button does, under its own name; the button tells it too."""
    name = button.text()
    button.setAccessibleDescription(words)
    return Text(f"{name}: {words}", muted=True, bold=(BoldSpan(0, len(name) + 1),))


def _ignore(_result: object) -> None:
    """What the files still hold is folded together another time."""
