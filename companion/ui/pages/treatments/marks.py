"""My marks on a page: ticks, a note on paper, and later when it was and with whom."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.reading_records import Mark
from companion.domain.records import fixed_id
from companion.services.marks import (
    MarkName,
    date_mark,
    has_ticks,
    mark_of,
    name_mark,
    note_mark,
    set_mark,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.mark_words import mark_label
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading, Text

_ORDER = (MarkName.TALKED, MarkName.OFFERED, MarkName.WANT_MORE, MarkName.NOT_FOR_ME)


class MyMarks(QWidget):
    """Keeps what a person marks and writes about one page, each change for itself.

    `grew` says that the date and the person came in sight, or went.
    """

    grew = Signal()

    def __init__(self, context: PageContext, page_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page_id
        self._shown = Mark(
            id=fixed_id("mark", page_id),
            created_at=context.clock(),
            updated_at=context.clock(),
            page=page_id,
        )
        self._empty = self._shown
        self.ticks: dict[MarkName, TickRow] = {}
        self.note = NoteBox(self.tr("My note"), label_shown=True)
        self._later = QWidget()
        self.when = DateField(self.tr("When we talked about it, if you like"))
        self.person = Field(self.tr("With whom"), optional=True)
        self._build()
        self._connect()
        self._show_kept(everything=True)

    def _build(self) -> None:
        column = Column(self, gap=16)
        marks = Text(
            self.tr("For you alone. A mark never hides this page and changes nothing on it."),
            muted=True,
        )
        column.add(Heading(self.tr("My marks"), 4), marks, self._tick_rows(), self.note)
        later = Column(self._later, gap=16)
        later.add(self.when, self.person)
        column.add(self._later)

    def _tick_rows(self) -> QWidget:
        rows = QWidget()
        column = Column(rows, gap=0)
        for name in _ORDER:
            row = TickRow(mark_label(name))
            row.setProperty("mark", name.value)
            row.toggled.connect(self._on_tick)
            self.ticks[name] = row
            column.add(row)
        set_role(rows, Role.GROUPING, self.tr("My marks"))
        return rows

    def _connect(self) -> None:
        self.note.settled.connect(self._on_note)
        self.note.left.connect(self._on_note_left)
        self.when.settled.connect(self._on_when)
        self.person.settled.connect(self._on_person)
        self.person.edit.left.connect(self._on_person_left)

    # --- what it shows ---

    def refresh(self) -> None:
        """Show what is kept now. What is being written stays, unless it was changed elsewhere."""
        self._show_kept(everything=not self._context.session.pending)

    def _show_kept(self, *, everything: bool) -> None:
        before = self._shown
        now = self._shown = mark_of(self._context.session.snapshot, self._page) or self._empty
        if everything:
            for name, row in self.ticks.items():
                blocked = row.blockSignals(True)
                row.setChecked(bool(getattr(now, name)))
                row.blockSignals(blocked)
        if now.note not in (before.note, self.note.text):
            self.note.text = now.note
        if now.when not in (before.when, self.when.kept):
            self.when.set_value(now.when)
        if now.with_whom not in (before.with_whom, self.person.text):
            self.person.text = now.with_whom
        self._show_later()

    def _show_later(self) -> None:
        """Show the date and the person once there is something they could belong to."""
        ticked = any(row.isChecked() for row in self.ticks.values()) or has_ticks(self._shown)
        wanted = ticked or bool(self._shown.when or self._shown.with_whom)
        if wanted != self._later.isHidden():
            return
        self._later.setVisible(wanted)
        read_in_layout_order(self)
        self.grew.emit()

    # --- what the person does ---

    @Slot(bool)
    def _on_tick(self, on: bool) -> None:
        row = self.sender()
        if isinstance(row, TickRow):
            name = MarkName(str(row.property("mark")))
            self._context.session.do(set_mark, page=self._page, name=name, on=on)
            self._show_later()

    @Slot(str)
    def _on_note(self, note: str) -> None:
        self._context.session.do(note_mark, merge=self._field("note"), page=self._page, note=note)

    @Slot()
    def _on_note_left(self) -> None:
        self._context.session.leave(self._field("note"))

    @Slot(object)
    def _on_when(self, when: PartialDate | None) -> None:
        self._context.session.do(date_mark, page=self._page, when=when)

    @Slot(str)
    def _on_person(self, with_whom: str) -> None:
        merge = self._field("person")
        self._context.session.do(name_mark, merge=merge, page=self._page, with_whom=with_whom)

    @Slot()
    def _on_person_left(self) -> None:
        self._context.session.leave(self._field("person"))

    def _field(self, name: str) -> str:
        return f"mark-{name}:{self._page}"

    def settle(self) -> None:
        """Keep what is being written now, as before the page is left."""
        self.note.settle()
        self.when.settle()
        self.person.settle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written."""
        self.settle()
        super().hideEvent(event)
