"""A form that keeps itself while it is written: what people, medicines and trips share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.records import Record, new_id
from companion.ui.pages.context import PageContext
from companion.ui.session import Changes, Way
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order

Line = Field | NoteBox | DateField


class EntryForm(QWidget):
    """One entry of a list, new or there already. `finished` when the person is done.

    `lines` are its fields by the names the record has for them. What stands in `after` shows once
    there is something to keep (walks.md 40). `needed` are the lines an entry is called by: where
    all of them are emptied, what stood there stays, and is put back when the person is done.
    """

    finished = Signal()
    needed: tuple[str, ...] = ()

    def __init__(
        self, context: PageContext, name: str, entry_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.entry_id = entry_id or new_id()
        self.lines: dict[str, Line] = {}
        self._called: dict[str, str] = {}
        self._told = ""  # why a name came back
        self.done_button = Button("", ButtonKind.PRIMARY)
        self._after = QWidget()
        self.after = Column(self._after, gap=16)
        self.first = Column(gap=16)
        column = Column(self, gap=16)
        column.addLayout(self.first)
        column.add(self._after)
        column.add(self.done_button, left=True)
        self._after.hide()
        self.done_button.clicked.connect(self._on_done)
        context.session.changed.connect(self._on_changed)
        set_role(self, Role.GROUPING, name)

    # --- what a list fills in ---

    @property
    def is_begun(self) -> bool:
        """Whether there is enough to keep: something to call it by, now or before."""
        return not self._is_nameless or self.kept() is not None

    def kept(self) -> Record | None:
        """Return the entry as it is kept, if it is."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what is written; called only once it is begun."""
        raise NotImplementedError

    def nameless_words(self, called: str) -> str:
        """Return what is said once what an entry is called by was emptied, and is back."""
        raise NotImplementedError

    def fault(self) -> QWidget | None:
        """Return the line that cannot be kept as it stands, after saying why; None if all can."""
        if self._is_nameless and self.kept() is not None:
            return self._bring_name_back()
        days = (line for line in self.lines.values() if isinstance(line, DateField))
        return next((day for day in days if day.error), None)

    # --- its lines ---

    def line(self, name: str, line: Line) -> Line:
        """Take in a line under the name its record has for it, and keep it as it is written."""
        self.lines[name] = line
        if isinstance(line, DateField):
            line.settled.connect(self._on_day)
            return line
        line.settled.connect(self._on_words)
        line.changed.connect(self._on_typed)
        (line.left if isinstance(line, NoteBox) else line.edit.left).connect(self._on_left)
        return line

    def words(self, name: str) -> str:
        """Return what is typed in a line."""
        line = self.lines[name]
        return "" if isinstance(line, DateField) else line.text

    def words_to_keep(self, name: str) -> str:
        """Return what is to be kept of a line: what stood there where nothing names the entry."""
        if name in self.needed and self._is_nameless:
            return self._names()[name]
        return self.words(name)

    @property
    def _is_nameless(self) -> bool:
        typed = any(self.words(name).strip() for name in self.needed)
        return bool(self.needed) and not typed

    def _is_as_kept(self) -> bool:
        """Whether there is nothing to keep; words that are on their way do not count yet."""
        record = self.kept()
        if record is None or self.context.session.pending:
            return False
        return all(
            getattr(record, name)
            == (self.day_in(name) if isinstance(line, DateField) else self.words_to_keep(name))
            for name, line in self.lines.items()
        )

    def _names(self) -> dict[str, str]:
        """Return what the entry was called when the form opened; a new one, as it is kept."""
        record = None if self._called else self.kept()
        return self._called or {name: getattr(record, name, "") for name in self.needed}

    def _bring_name_back(self) -> QWidget | None:
        """Put back what the entry was called, say so beside it, and return that line."""
        first: Field | None = None
        for name, words in self._names().items():
            line = self.lines[name]
            if isinstance(line, Field) and words:
                line.text = words
                first = first or line
        if first is not None:
            self._told = self.nameless_words(first.text)
            first.show_error(self._told)
            first.edit.selectAll()
            self.context.announcer.say(self._told)
        return first

    def _forget_told(self) -> None:
        for name in self.needed if self._told else ():
            line = self.lines[name]
            if isinstance(line, Field) and line.error == self._told:
                line.show_error("")
        self._told = ""

    def day_in(self, name: str) -> PartialDate | None:
        """Return the day that counts in a line."""
        line = self.lines[name]
        return line.kept if isinstance(line, DateField) else None

    def show_kept(self) -> None:
        """Show the entry as it is kept."""
        record = self.kept()
        for name, line in self.lines.items():
            value = getattr(record, name) if record is not None else None
            if isinstance(line, DateField):
                line.set_value(value)
            else:
                line.text = self.words_of(name, value)
        if record is not None:
            self._called = {name: getattr(record, name) for name in self.needed}
        self._forget_told()
        self.show_after()

    def words_of(self, name: str, value: Any) -> str:
        """Return what stands in a line for a kept value."""
        return str(value or "")

    def begin(self) -> None:
        """Put the cursor where a person begins."""
        next(iter(self.lines.values())).setFocus()

    def show_after(self) -> None:
        """Ask for the rest once there is something to keep."""
        if self.is_begun == self._after.isHidden():
            self._after.setVisible(self.is_begun)
            read_in_layout_order(self)

    # --- what the person does ---

    @property
    def merge(self) -> str:
        """The name under which what is typed here is one step."""
        return f"own:{self.entry_id}"

    def keep_now(self, *, leaves: bool = False) -> None:
        """Keep what is written if there is something; `leaves` ends the step."""
        if self.is_begun and not (self._is_nameless and self._is_as_kept()):
            self.keep()
        if leaves:
            self.context.session.leave(self.merge)

    def settle(self) -> None:
        """Keep what is being written now."""
        for line in self.lines.values():
            line.settle()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Show what an undo brought back, in the line that has the focus too."""
        if changes.way is not Way.DID and self.entry_id in changes.ids:
            self.show_kept()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._forget_told()
        self.show_after()

    @Slot(str)
    def _on_words(self, _text: str) -> None:
        self.keep_now()

    @Slot()
    def _on_left(self) -> None:
        self.context.session.leave(self.merge)

    @Slot(object)
    def _on_day(self, _day: object) -> None:
        self.keep_now(leaves=True)

    @Slot()
    def _on_done(self) -> None:
        self.settle()
        wrong = self.fault()
        if wrong is not None:
            wrong.setFocus()
            return
        self.finished.emit()
