"""Notes from before: their dates, their first lines when asked for, tags, and find."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.note_index import NoteIndex, NoteLine
from companion.ui.pages.coping.note_row import NoteRow
from companion.ui.pages.coping.tag_choice import TagChoice
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import FindField
from companion.ui.widgets.list_panel import PAGE_ROWS, ListPanel
from companion.ui.widgets.text import Heading

_AT_ONCE = 500


class PastNotes(QWidget):
    """The notes but the one on the page, newest first. `note_opened` carries the id of one.

    Only dates are shown until a person asks for the first lines: others may be looking on.
    """

    note_opened = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._index = NoteIndex(context.dates)
        self._without = ""
        self._words_shown = False
        self._room = PAGE_ROWS
        self.search = FindField(self.tr("Find in my notes"))
        self.first_lines = Button(self.tr("Show first lines"), ButtonKind.SECONDARY, "eye")
        self.tags = TagChoice()
        self.panel: ListPanel[NoteLine] = ListPanel(
            self._make_row,
            self._update_row,
            label=self.tr("Notes from before"),
            empty_text=self.tr("No note has these words."),
            gap=0,
        )
        self._put_together()
        self._ahead = QTimer(self)
        self._ahead.setInterval(0)
        self._ahead.timeout.connect(self._fold_ahead)
        self.search.changed.connect(self._on_find)
        self.tags.chosen.connect(self._on_find)
        self.panel.more_shown.connect(self._on_more_shown)
        self.first_lines.clicked.connect(self._on_first_lines)

    def _put_together(self) -> None:
        buttons = QWidget()
        FlowLayout(buttons, gap=16).addWidget(self.first_lines)
        column = Column(self, gap=16)
        column.add(Heading(self.tr("Notes from before"), 3), self.search, self.tags, buttons)
        column.add(self.panel)

    def show_notes(self, snapshot: Snapshot, without: str) -> None:
        """Show the notes, leaving out the one on the page; nothing at all where there are none."""
        self._index.take(snapshot)
        self._without = without
        self.tags.show_tags(self._index.tags() if self._index.has_tags else ())
        self.setVisible(any(note.id != without for note in self._index.find("")))
        self._refresh()
        self._ahead.start()

    @Slot()
    def _fold_ahead(self) -> None:
        if not self._index.fold_some(_AT_ONCE):
            self._ahead.stop()

    def row_of(self, note_id: str) -> NoteRow | None:
        """Return the row of a note, if it is shown."""
        rows = map(self.panel.row, self.panel.keys())
        found = (row for row in rows if isinstance(row, NoteRow))
        return next((row for row in found if row.note.id == note_id), None)

    def _refresh(self) -> None:
        """Show as many lines as there is room for, and one more where there are others."""
        found = self._index.find(self.search.text, self.tags.tag)
        others = islice((note for note in found if note.id != self._without), self._room + 1)
        shown = self._words_shown
        self.panel.show_items([NoteLine(place, note, shown) for place, note in enumerate(others)])

    @Slot()
    def _on_more_shown(self) -> None:
        self._room += PAGE_ROWS
        self._refresh()

    def _make_row(self, line: NoteLine) -> QWidget:
        row = NoteRow(self._context.dates, line)
        row.clicked.connect(self._on_pressed)
        return row

    def _update_row(self, row: QWidget, line: NoteLine) -> None:
        if isinstance(row, NoteRow):
            row.show_line(line)

    # --- what the person does ---

    @Slot(str)
    def _on_find(self, _words: str) -> None:
        self._room = PAGE_ROWS
        self.panel.show_from_start()
        self._refresh()

    @Slot()
    def _on_first_lines(self) -> None:
        self._words_shown = not self._words_shown
        hide, show = self.tr("Hide first lines"), self.tr("Show first lines")
        self.first_lines.setText(hide if self._words_shown else show)
        self.first_lines.set_icon("eye-off" if self._words_shown else "eye")
        self._refresh()

    @Slot()
    def _on_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, NoteRow):
            self.note_opened.emit(row.note.id)
