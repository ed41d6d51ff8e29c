"""Deleted notes: seen and put back for 30 days, then emptied; or erased for good before that."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import local_day
from companion.domain.records import CopingNote
from companion.services.note_bin import (
    KEPT,
    erase_notes,
    forget_old_words,
    last_day,
    notes_in_bin,
    put_back_note,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.note_index import first_line
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

WIDTH = 704


class BinLine(NamedTuple):
    """One deleted note: its day, until when it is kept, and what is shown of it now."""

    note: CopingNote
    day: str
    kept: str
    words: str
    asks: bool

    @property
    def key(self) -> str:
        """The note."""
        return self.note.id


class BinScreen(SideScreen):
    """The deleted notes, the one deleted last first. Only dates are shown until asked."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=WIDTH, parent=parent)
        self.set_title(self.tr("Deleted notes"))
        self.set_lead(
            self.tr(
                "Each is kept for {days} days, then its words are erased by themselves."
            ).format(days=KEPT.days)
        )
        self.set_way_back(self.tr("Coping notes"))
        self._words_shown = False
        self._asked = ""
        self.first_lines = Button(self.tr("Show first lines"), icon="eye")
        self.panel: ListPanel[BinLine] = ListPanel(
            self._make_row,
            label=self.tr("Deleted notes"),
            empty_text=self.tr("There are no deleted notes."),
            gap=24,
        )
        self.content.add(self.first_lines, left=True)
        self.content.add(self.panel)
        self.first_lines.clicked.connect(self._on_first_lines)

    def refresh(self) -> None:
        """Show what is in the bin now."""
        notes = notes_in_bin(self.context.session.snapshot, self.context.clock())
        if self._asked not in {note.id for note in notes}:
            self._asked = ""
        self.first_lines.setVisible(bool(notes))
        self.panel.show_items([self._line(note) for note in notes])
        read_in_layout_order(self)

    def _line(self, note: CopingNote) -> BinLine:
        dates = self.context.dates
        last = local_day(last_day(note))
        return BinLine(
            note=note,
            day=dates.day(note.written_on),
            kept=self.tr("Kept until {day}").format(day=dates.short(last)),
            words=first_line(note.text) if self._words_shown and not note.folded else "",
            asks=note.id == self._asked,
        )

    def go_back(self) -> bool:
        """Take back the question about erasing; False when it is not asked."""
        if not self._asked:
            return False
        note_id, self._asked = self._asked, ""
        self.refresh()
        self.panel.focus_row(note_id)
        return True

    def _make_row(self, line: BinLine) -> QWidget:
        row = BinRow(line)
        row.put_back.clicked.connect(self._on_put_back)
        row.erase.clicked.connect(self._on_erase)
        row.erase_now.clicked.connect(self._on_erase_now)
        row.keep.clicked.connect(self._on_keep)
        return row

    # --- what the person does ---

    @Slot()
    def _on_first_lines(self) -> None:
        self._words_shown = not self._words_shown
        hide, show = self.tr("Hide first lines"), self.tr("Show first lines")
        self.first_lines.setText(hide if self._words_shown else show)
        self.first_lines.set_icon("eye-off" if self._words_shown else "eye")
        self.refresh()

    @Slot()
    def _on_put_back(self) -> None:
        self.context.session.do(put_back_note, note_id=_note_of(self.sender()))

    @Slot()
    def _on_erase(self) -> None:
        self._asked = _note_of(self.sender())
        self.refresh()
        row = self.panel.row(self._asked)
        if isinstance(row, BinRow):
            row.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_keep(self) -> None:
        self.go_back()

    @Slot()
    def _on_erase_now(self) -> None:
        session = self.context.session
        session.do(erase_notes, note_ids=(_note_of(self.sender()),))
        session.run(forget_old_words, done=_ignore, failed=_ignore)
        self.context.announcer.say(self.tr("It is erased."))


class BinRow(QWidget):
    """A deleted note with the way back, and the way out, which asks once."""

    def __init__(self, line: BinLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.put_back = self._button(self.tr("Put back"), "undo-2")
        self.erase = self._button(self.tr("Erase for good"), "trash-2")
        self.erase_now = self._button(self.tr("Erase it now"), "trash-2")
        self.keep = self._button(self.tr("Keep it here"), None)
        for quiet in (self.erase, self.erase_now):
            quiet.set_kind(ButtonKind.QUIET)
        column = Column(self, gap=8)
        words = QWidget()
        told = Column(words, gap=2)
        told.add(Text(line.day, weight=700))
        if line.words:
            told.add(Text(line.words))
        told.add(Text(line.kept, TypeStep.CAPTION, muted=True))
        column.add(words)
        if line.asks:
            column.add(Text(self.tr("Erase these words for good? This cannot be undone.")))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        shown = (self.keep, self.erase_now) if line.asks else (self.put_back, self.erase)
        for button in shown:
            flow.addWidget(button)
            button.show()
        column.add(buttons)

    def _button(self, words: str, icon: str | None) -> Button:
        button = Button(words, icon=icon, parent=self)
        button.setProperty("note", self.line.note.id)
        button.setAccessibleName(
            self.tr("{what}: the note of {day}").format(what=words, day=self.line.day)
        )
        button.hide()
        return button


def _note_of(button: QObject) -> str:
    return str(button.property("note"))


def _ignore(_result: object) -> None:
    """What the files still hold is folded together another time."""
