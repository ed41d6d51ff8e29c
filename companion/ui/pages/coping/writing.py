"""The first screen of Coping notes: an empty page with the cursor on it, and what is near it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from companion.services.notes import remove_note
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.draft import Draft
from companion.ui.pages.coping.past_notes import PastNotes
from companion.ui.pages.coping.prompts import Prompts
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

WIDTH = 704
_LINES = 6


class Writing(PagePanel):
    """A page to write on, and the notes from before. `small_things_pressed` asks for the reader."""

    small_things_pressed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=WIDTH, parent=parent)
        self.set_title(self.tr("Coping notes"))
        self._context = context
        self.draft = Draft(context, self)
        self.day = Text("", weight=700)
        self.box = NoteBox(self.tr("My note"), lines=_LINES, label_shown=False)
        self.prompts = Prompts()
        self.new = Button(self.tr("Start a new note"), icon="plus")
        self.delete = Button(self.tr("Delete this note"), ButtonKind.QUIET, "trash-2")
        self.small_things = LinkButton(self.tr("Small things that may help"), "leaf")
        self.too_much = LinkButton(self.tr("If tonight is too much"), "phone")
        self.past = PastNotes(context)
        self._put_together()
        self._connect()

    def _put_together(self) -> None:
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, gap=12)
        buttons.addWidget(self.new)
        buttons.addWidget(self.delete)
        doors = QWidget()
        ways = FlowLayout(doors, gap=32)
        ways.addWidget(self.small_things)
        ways.addWidget(self.too_much)
        self.content.add(self.day, self.box, self._buttons, self.prompts, doors, self.past)

    def _connect(self) -> None:
        self.box.settled.connect(self._on_settled)
        self.box.left.connect(self.draft.leave)
        self.box.changed.connect(self._on_typed)
        self.prompts.chosen.connect(self._on_prompt)
        self.new.clicked.connect(self.start_new)
        self.delete.clicked.connect(self._on_delete)
        self.past.note_opened.connect(self.open_note)
        self.small_things.clicked.connect(self.small_things_pressed)
        self.too_much.clicked.connect(self._on_too_much)

    # --- what it shows ---

    def refresh(self, *, elsewhere: bool) -> None:
        """Show the notes as they are kept; `elsewhere` says the page was not what changed them."""
        snapshot = self._context.session.snapshot
        if elsewhere and self.draft.note_id:
            note = snapshot.notes.get(self.draft.note_id)
            if note is None and not self._context.session.pending:
                self._empty_page()
            elif note is not None and note.text != self.draft.kept:
                self.draft.take_back(note.text)
                self.box.text = note.text
        self._show_page()
        self.past.show_notes(snapshot, self.draft.note_id)

    def _show_page(self) -> None:
        self.day.setText(self._context.dates.day(self.draft.written_on))
        has_words = bool(self.box.text.strip())
        self._buttons.setVisible(has_words)
        self.prompts.setVisible(not has_words)

    def _empty_page(self) -> None:
        self.draft.start_again()
        self.box.text = ""

    def write_here(self) -> None:
        """Put the cursor on the page."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_here(self) -> None:
        """Go to the field that finds in the notes, where there are any."""
        if not self.past.isHidden():
            self.past.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Keep what is being written now, as before the page is left."""
        self.box.settle()
        self.draft.leave()

    def put_away(self) -> bool:
        """Show an empty page; False when it is empty already."""
        if not self.box.text:
            return False
        self.start_new()
        return True

    # --- what the person does ---

    @Slot()
    def start_new(self) -> None:
        """Put the note away and show an empty page, ready to write on."""
        self.box.settle()
        self._empty_page()
        self.refresh(elsewhere=False)
        self.verticalScrollBar().setValue(0)
        self.write_here()

    @Slot(str)
    def open_note(self, note_id: str) -> None:
        """Show a note from before on the page."""
        self.box.settle()
        note = self._context.session.snapshot.notes.get(note_id)
        if note is None:
            return
        self.draft.open(note)
        self.box.text = note.text
        self.refresh(elsewhere=False)
        self.verticalScrollBar().setValue(0)
        self.write_here()
        self.box.page.moveCursor(QTextCursor.MoveOperation.End)

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        self.draft.write(text)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_page()

    @Slot(str)
    def _on_prompt(self, words: str) -> None:
        self.write_here()
        self.box.page.textCursor().insertText(f"{words} ")

    @Slot()
    def _on_delete(self) -> None:
        self.box.settle()
        note_id = self.draft.note_id
        self._empty_page()
        if note_id:
            self._context.session.do(remove_note, note_id=note_id)
        self.refresh(elsewhere=False)
        self.write_here()

    @Slot()
    def _on_too_much(self) -> None:
        self._context.navigate(PageName.HELP, "")
