"""What else can be done with the note on the page: tags, another day, folding away, printing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.records import CopingNote
from companion.services.note_tags import known_tags, tag_note, tags_of, untag_note
from companion.services.notes import date_note, fold_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.note_tags_box import NoteTagsBox
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class NoteMore(QWidget):
    """A fold under the note. `print_asked` carries its id."""

    print_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._note: CopingNote | None = None
        self._covered = False
        self.fold = Disclosure(self.tr("More for this note"))
        self.inside: Inside | None = None
        self.fold.toggled.connect(self._on_opened)
        Column(self, gap=0).add(self.fold)

    def show_note(self, note: CopingNote | None, *, covered: bool = False) -> None:
        """Show what can be done with a note; nothing while there is none.

        While its cover stands, its tags are not told and it is not offered for printing.
        """
        if note is None or (self._note is not None and note.id != self._note.id):
            self.settle()
            self.fold.set_open(False)
        self._note, self._covered = note, covered
        self.setVisible(note is not None)
        if note is not None and self.inside is not None and self.fold.opened:
            self._fill(self.inside, note)

    def _fill(self, inside: Inside, note: CopingNote) -> None:
        inside.show_note(note, self._known_tags(), covered=self._covered)

    def settle(self) -> None:
        """Keep what is typed here, as before the note is put away."""
        if self.inside is not None and self._note is not None:
            self.inside.tags.settle()
            self.inside.day.settle()

    def _known_tags(self) -> tuple[str, ...]:
        return known_tags(self._context.session.snapshot.notes.values())

    @Slot(bool)
    def _on_opened(self, opened: bool) -> None:
        if not opened or self._note is None:
            return
        if self.inside is None:
            self.inside = Inside()
            self.fold.content.add(self.inside)
            self._connect(self.inside)
            self.inside.show()
        self._fill(self.inside, self._note)
        read_in_layout_order(self.window())

    def _connect(self, inside: Inside) -> None:
        inside.tags.added.connect(self._on_added)
        inside.tags.taken_off.connect(self._on_taken_off)
        inside.day.settled.connect(self._on_day)
        inside.lock.clicked.connect(self._on_lock)
        inside.print_button.clicked.connect(self._on_print)

    # --- what the person does ---

    @Slot(str)
    def _on_added(self, text: str) -> None:
        if self._note is not None:
            self._context.session.do(tag_note, note_id=self._note.id, text=text)

    @Slot(str)
    def _on_taken_off(self, tag: str) -> None:
        if self._note is not None:
            self._context.session.do(untag_note, note_id=self._note.id, tag=tag)

    @Slot(object)
    def _on_day(self, day: PartialDate | None) -> None:
        note = self._note
        if note is not None and day is not None and day.first != note.written_on:
            self._context.session.do(date_note, note_id=note.id, written_on=day.first)

    @Slot()
    def _on_lock(self) -> None:
        note = self._note
        if note is not None:
            self._context.session.do(fold_note, note_id=note.id, folded=not note.folded)

    @Slot()
    def _on_print(self) -> None:
        if self._note is not None and not self._covered:
            self.print_asked.emit(self._note.id)


class Inside(QWidget):
    """What is in the fold, made when it is first opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = NoteTagsBox()
        self.day = DateField(
            self.tr("The day this note is of"),
            self.tr("For example, 3 12 2026."),
            whole_day=True,
        )
        self.lock = Button("", icon="lock")
        self.lock_words = Text("", muted=True)
        self.print_button = Button(self.tr("Print or save this note"), icon="printer")
        locking = QWidget()
        pair = Column(locking, gap=8)
        pair.add(self.lock, left=True)
        pair.add(self.lock_words)
        column = Column(self, gap=24)
        column.add(self.tags, self.day, locking)
        column.add(self.print_button, left=True)

    def show_note(self, note: CopingNote, known: tuple[str, ...], *, covered: bool = False) -> None:
        """Show the tags, the day and the fold of a note; of a covered one the last two only."""
        self.tags.show_tags(() if covered else tags_of(note), known)
        self.tags.setVisible(not covered)
        self.print_button.setVisible(not covered)
        day = PartialDate.of(note.written_on)
        if self.day.kept != day:
            self.day.set_value(day)
        if note.folded:
            self.lock.setText(self.tr("Unlock this note"))
            self.lock_words.setText(self.tr("Then its words stand with the others again."))
        else:
            self.lock.setText(self.tr("Lock this note"))
            self.lock_words.setText(lock_words())


def lock_words() -> str:
    """Return what locking a note does, and that it is no password."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(
        "Notes",
        "This folds its words away. They are not in the list, not found and not printed, "
        "until you open the note. This is not a password: "
        "anyone who uses this computer can open it.",
    )
