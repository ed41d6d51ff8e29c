"""The first screen of Coping notes: an empty page with the cursor on it, and what is near it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from companion.services.note_bin import notes_in_bin
from companion.services.note_tags import tags_of
from companion.services.notes import remove_note
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.draft import Draft
from companion.ui.pages.coping.note_cover import NoteCover
from companion.ui.pages.coping.note_more import NoteMore
from companion.ui.pages.coping.past_notes import PastNotes
from companion.ui.pages.coping.prompts import Prompts
from companion.ui.pages.coping.ways import MoreWays
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

WIDTH = 704
_LINES = 6


class Writing(PagePanel):
    """A page to write on, and the notes from before.

    `small_things_pressed`, `quiet_pressed`, `bin_pressed` and `print_pressed` ask for the other
    screens; the last carries the id of a note, or nothing for a choice of notes.
    """

    small_things_pressed = Signal()
    quiet_pressed = Signal()
    bin_pressed = Signal()
    print_pressed = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=WIDTH, parent=parent)
        self.set_title(self.tr("Coping notes"))
        self._context = context
        self._covered = False
        remembered = context.remembered
        self._offers = remembered is None or remembered.display.offers_prompts
        self.draft = Draft(context, self)
        self.day = Text("", weight=700)
        self.tags = Text("", TypeStep.CAPTION, muted=True)
        self.box = NoteBox(self.tr("My note"), lines=_LINES, label_shown=False)
        self.cover = NoteCover()
        self.prompts = Prompts()
        self.new = Button(self.tr("Start a new note"), icon="plus")
        self.delete = Button(self.tr("Delete this note"), ButtonKind.QUIET, "trash-2")
        self.more_for_note = NoteMore(context)
        self.quiet = LinkButton(self.tr("Quiet writing"), "feather")
        self.small_things = LinkButton(self.tr("Small things that may help"), "leaf")
        self.too_much = LinkButton(self.tr("If tonight is too much"), "phone")
        self.ways = MoreWays()
        self.past = PastNotes(context)
        self._put_together()
        self._connect()

    def _put_together(self) -> None:
        head = QWidget()
        Column(head, gap=2).add(self.day, self.tags)
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, gap=12)
        buttons.addWidget(self.new)
        buttons.addWidget(self.delete)
        doors = QWidget()
        ways = FlowLayout(doors, gap=32)
        for door in (self.quiet, self.small_things, self.too_much):
            ways.addWidget(door)
        self.content.add(head, self.box, self.cover, self._buttons, self.more_for_note)
        self.content.add(self.prompts, doors, self.ways, self.past)
        self.cover.hide()
        self.tags.hide()
        self.ways.show_prompts(self._offers)

    def _connect(self) -> None:
        self.box.settled.connect(self._on_settled)
        self.box.left.connect(self.draft.leave)
        self.box.changed.connect(self._on_typed)
        self.cover.opened.connect(self._on_uncovered)
        self.prompts.chosen.connect(self._on_prompt)
        self.prompts.declined.connect(self._on_declined)
        self.new.clicked.connect(self.start_new)
        self.delete.clicked.connect(self._on_delete)
        self.more_for_note.print_asked.connect(self._on_print_this)
        self.past.note_opened.connect(self.open_note)
        self.quiet.clicked.connect(self.quiet_pressed)
        self.small_things.clicked.connect(self.small_things_pressed)
        self.too_much.clicked.connect(self._on_too_much)
        self.ways.print_asked.connect(self._on_print_some)
        self.ways.bin_asked.connect(self.bin_pressed)
        self.ways.prompts_wanted.connect(self._offer_prompts)

    # --- what it shows ---

    def refresh(self, *, elsewhere: bool) -> None:
        """Show the notes as they are kept; `elsewhere` says the page was not what changed them."""
        words = self.draft.catch_up() if elsewhere else None
        if words is not None:
            self.box.text = "" if self._covered else words
        self._follow_fold()
        self._show_page()
        self._show_past()

    def _follow_fold(self) -> None:
        """Put a note away once it is folded, and show its words once it is not any more."""
        note = self.draft.note
        if note is None:
            self._covered = False
        elif self._covered and not note.folded:
            self._on_uncovered()
        elif note.folded and not self._covered and not self._was_folded:
            self._empty_page()
            self.write_here()
        self._was_folded = note is not None and note.folded

    _was_folded = False

    def _show_page(self) -> None:
        self.day.setText(self._context.dates.day(self.draft.written_on))
        note = self.draft.note
        tags = ", ".join(tags_of(note)) if note is not None and not self._covered else ""
        self.tags.setText(self.tr("Tags: {tags}").format(tags=tags))
        self.tags.setVisible(bool(tags))
        has_words = bool(self.box.text.strip()) or self._covered
        self.box.setVisible(not self._covered)
        self.cover.setVisible(self._covered)
        self._buttons.setVisible(has_words)
        self.more_for_note.show_note(note if has_words else None, covered=self._covered)
        self.prompts.setVisible(self._offers and not has_words)

    def _show_past(self) -> None:
        snapshot = self._context.session.snapshot
        self.past.show_notes(snapshot, self.draft.note_id)
        deleted = bool(notes_in_bin(snapshot, self._context.clock()))
        self.ways.show_ways(has_notes=bool(snapshot.notes), has_deleted=deleted)

    @property
    def printable_note(self) -> str:
        """The note whose words are on the page; empty while there are none."""
        return "" if self._covered else self.draft.note_id

    def _empty_page(self) -> None:
        self.more_for_note.settle()
        self.draft.start_again()
        self._covered = self._was_folded = False
        self.box.text = ""

    def write_here(self) -> None:
        """Put the cursor on the page."""
        target = self.cover if self._covered else self.box
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_here(self) -> None:
        """Go to the field that finds in the notes, where there are any."""
        if not self.past.isHidden():
            self.past.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Keep what is being written now, as before the page is left."""
        self.box.settle()
        self.more_for_note.settle()
        self.draft.leave()

    def put_away(self) -> bool:
        """Show an empty page; False when it is empty already."""
        if not self.box.text and not self._covered:
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
        """Show a note from before on the page; one that is folded away shows its cover."""
        self.box.settle()
        self.more_for_note.settle()
        note = self._context.session.snapshot.notes.get(note_id)
        if note is None:
            return
        self.draft.open(note)
        self._covered = self._was_folded = note.folded
        self.box.text = "" if note.folded else note.text
        self.refresh(elsewhere=False)
        self.verticalScrollBar().setValue(0)
        self.write_here()
        self.box.page.moveCursor(QTextCursor.MoveOperation.End)

    @Slot()
    def _on_uncovered(self) -> None:
        note = self.draft.note
        self._covered = False
        if note is not None:
            self.box.text = note.text
        self._show_page()
        self.write_here()
        self.box.page.moveCursor(QTextCursor.MoveOperation.End)

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        if not self._covered:
            self.draft.write(text)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_page()

    @Slot(str)
    def _on_prompt(self, words: str) -> None:
        self.write_here()
        self.box.page.textCursor().insertText(f"{words} ")

    @Slot()
    def _on_declined(self) -> None:
        self.write_here()
        self._offer_prompts(False)
        self._context.announcer.say(self.tr("That is off now. More brings it back."))

    @Slot(bool)
    def _offer_prompts(self, offered: bool) -> None:
        self._offers = offered
        self.ways.show_prompts(offered)
        remembered = self._context.remembered
        if remembered is not None:
            remembered.keep(replace(remembered.display, offers_prompts=offered))
        self._show_page()

    @Slot()
    def _on_delete(self) -> None:
        self.box.settle()
        note_id = self.draft.note_id
        self._empty_page()
        if note_id:
            self._context.session.do(remove_note, note_id=note_id)
        self.refresh(elsewhere=False)
        self.write_here()

    @Slot(str)
    def _on_print_this(self, note_id: str) -> None:
        self.settle()
        self.print_pressed.emit(note_id)

    @Slot()
    def _on_print_some(self) -> None:
        self.print_pressed.emit("")

    @Slot()
    def _on_too_much(self) -> None:
        self._context.navigate(PageName.HELP, "too-much")
