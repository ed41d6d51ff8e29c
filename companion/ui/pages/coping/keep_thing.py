"""Putting a small thing into the notes, and going on there in one's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import new_id
from companion.services.notes import save_small_thing
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class KeepThing(QWidget):
    """A button that saves the words as a new note, and then the way to that note.

    `note_opened` carries the id of the note.
    """

    note_opened = Signal(str)

    def __init__(
        self, context: PageContext, topic: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = topic
        self._words = words
        self._note_id = ""
        self._pressed = False
        self.save = Button(self.tr("Save to my notes"), icon="notebook-pen")
        self.done = Text(self.tr("It is in your notes."))
        self.write = Button(self.tr("Write under it"), icon="pencil")
        column = Column(self, gap=8)
        column.add(self.done)
        column.add(self.save, self.write, left=True)
        self.save.clicked.connect(self._on_save)
        self.write.clicked.connect(self._on_write)
        self.done.hide()
        self.write.hide()

    def refresh(self) -> None:
        """Show whether the note is there: Undo takes it away again, and Redo brings it back."""
        kept = self._note_id in self._context.session.snapshot.notes
        if kept == self.save.isHidden():
            return
        had_focus = self.save.hasFocus() or self.write.hasFocus()
        for widget in (self.done, self.write):
            widget.setVisible(kept)
        self.save.setVisible(not kept)
        read_in_layout_order(self.window())
        if had_focus or (kept and self._pressed):
            target = self.write if kept else self.save
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pressed = False

    @Slot()
    def _on_save(self) -> None:
        self._note_id = new_id()
        self._pressed = True
        self._context.session.do(
            save_small_thing,
            note_id=self._note_id,
            words=self._words,
            topic=self._topic,
            written_on=self._context.today(),
        )

    @Slot()
    def _on_write(self) -> None:
        self.note_opened.emit(self._note_id)
