"""Choosing the notes to print or save: find them, tick them, look at the pages."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import CopingNote
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.note_index import NoteIndex, NoteLine, first_line
from companion.ui.pages.coping.note_row import note_moment
from companion.ui.pages.coping.tag_choice import TagChoice
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import FindField
from companion.ui.widgets.list_panel import PAGE_ROWS, ListPanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text

WIDTH = 704


class PrintChoice(SideScreen):
    """A list to tick. `chosen` asks for the pages of the notes that are ticked.

    A note that is folded away is not offered here: it is printed once it is opened.
    """

    chosen = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=WIDTH, parent=parent)
        self.set_title(self.tr("Print or save notes"))
        self.set_lead(self.tr("Tick the notes that go on the pages. Nothing else is printed."))
        self.set_way_back(self.tr("Coping notes"))
        self._index = NoteIndex(context.dates)
        self._ticked: dict[str, bool] = {}
        self._room = PAGE_ROWS
        self._words_shown = False
        self.search = FindField(self.tr("Find in my notes"))
        self.tags = TagChoice()
        self.show_pages = Button(self.tr("Show the pages"), ButtonKind.PRIMARY)
        self.tick_all = Button(self.tr("Tick all of these"))
        self.untick = Button(self.tr("Take every tick off"))
        self.first_lines = Button(self.tr("Show first lines"), icon="eye")
        self.folded = Text(
            self.tr("Notes that are folded away are not here. Open one to print it."), muted=True
        )
        self.panel: ListPanel[NoteLine] = ListPanel(
            self._make_row,
            self._update_row,
            label=self.tr("Notes to choose from"),
            empty_text=self.tr("No note has these words."),
            gap=0,
        )
        self._put_together()
        self._connect()

    def _put_together(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        for button in (self.tick_all, self.untick, self.first_lines):
            flow.addWidget(button)
        self.set_actions(self.show_pages)
        self.content.add(self.search, self.tags, buttons, self.panel, self.folded)

    def _connect(self) -> None:
        self.search.changed.connect(self._on_find)
        self.tags.chosen.connect(self._on_find)
        self.panel.more_shown.connect(self._on_more_shown)
        self.show_pages.clicked.connect(self.chosen)
        self.tick_all.clicked.connect(self._on_tick_all)
        self.untick.clicked.connect(self._on_untick)
        self.first_lines.clicked.connect(self._on_first_lines)

    # --- what is shown ---

    def begin(self) -> None:
        """Begin with nothing ticked and nothing looked for."""
        self._ticked = {}
        self._words_shown = False
        self._name_first_lines()
        self.search.text = ""
        self.refresh()
        self.verticalScrollBar().setValue(0)
        self.search.setFocus()

    def refresh(self) -> None:
        """Show the notes there are now; those that went are not ticked any more."""
        notes = self.context.session.snapshot.notes
        self._index.take(self.context.session.snapshot)
        self._ticked = {
            each: True for each in self._ticked if each in notes and not notes[each].folded
        }
        self.tags.show_tags(self._index.tags() if self._index.has_tags else ())
        self.folded.setVisible(any(note.folded for note in notes.values()))
        self._show_list()
        read_in_layout_order(self)

    def notes(self) -> tuple[CopingNote, ...]:
        """Return the notes that are ticked."""
        notes = self.context.session.snapshot.notes
        return tuple(notes[each] for each in self._ticked if each in notes)

    def find_here(self) -> None:
        """Go to the field that finds."""
        self.search.setFocus()

    @property
    def can_print(self) -> bool:
        """Whether anything is ticked."""
        return bool(self._ticked)

    def print_here(self) -> None:
        """Show the pages."""
        if self._ticked:
            self.chosen.emit()

    def _found(self) -> list[CopingNote]:
        found = self._index.find(self.search.text, self.tags.tag)
        return [note for note in found if not note.folded]

    def _show_list(self) -> None:
        some = islice(self._found(), self._room + 1)
        shown = self._words_shown
        self.panel.show_items([NoteLine(place, note, shown) for place, note in enumerate(some)])
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.show_pages.setEnabled(bool(self._ticked))
        self.untick.setEnabled(bool(self._ticked))

    def _make_row(self, line: NoteLine) -> QWidget:
        row = TickRow("")
        self._update_row(row, line)
        row.toggled.connect(self._on_toggled)
        return row

    def _update_row(self, row: QWidget, line: NoteLine) -> None:
        if isinstance(row, TickRow):
            row.setProperty("note", line.note.id)
            row.setText(note_moment(self.context.dates, line.note))
            row.set_detail(first_line(line.note.text) if line.words_shown else "")
            blocked = row.blockSignals(True)
            row.setChecked(line.note.id in self._ticked)
            row.blockSignals(blocked)

    # --- what the person does ---

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        note_id = str(self.sender().property("note"))
        if on:
            self._ticked[note_id] = True
        else:
            self._ticked.pop(note_id, None)
        self._show_buttons()

    @Slot()
    def _on_tick_all(self) -> None:
        self._ticked.update((note.id, True) for note in self._found())
        self._tick_rows()

    @Slot()
    def _on_untick(self) -> None:
        self.tick_all.setFocus()  # what was pressed cannot be pressed any more
        self._ticked = {}
        self._tick_rows()

    def _tick_rows(self) -> None:
        for row in self.panel.rows():
            if isinstance(row, TickRow):
                blocked = row.blockSignals(True)
                row.setChecked(str(row.property("note")) in self._ticked)
                row.blockSignals(blocked)
        self._show_buttons()

    @Slot(str)
    def _on_find(self, _words: str) -> None:
        self._room = PAGE_ROWS
        self.panel.show_from_start()
        self._show_list()

    @Slot()
    def _on_more_shown(self) -> None:
        self._room += PAGE_ROWS
        self._show_list()

    @Slot()
    def _on_first_lines(self) -> None:
        self._words_shown = not self._words_shown
        self._name_first_lines()
        self._show_list()

    def _name_first_lines(self) -> None:
        hide, show = self.tr("Hide first lines"), self.tr("Show first lines")
        self.first_lines.setText(hide if self._words_shown else show)
        self.first_lines.set_icon("eye-off" if self._words_shown else "eye")
