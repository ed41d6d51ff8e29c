"""A person's own part of a stage: how it stands, their dates, and their note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.records import Stage, StageState
from companion.ui.pages.journey.lines import end_before_start
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.button import Button
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.field import ErrorLine
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text
from companion.ui.wording import stage_state

_ORDER = (
    StageState.PLANNED,
    StageState.UNDER_WAY,
    StageState.DONE,
    StageState.MOVED,
    StageState.NOT_NOW,
    StageState.NONE,
)


@dataclass(frozen=True, slots=True)
class Mine:
    """What a person wrote about a stage."""

    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""

    @classmethod
    def of(cls, stage: Stage | None) -> Mine:
        """Return what a record holds, or nothing where there is none."""
        if stage is None:
            return cls()
        return cls(stage.state, stage.start, stage.end, stage.note)


class MyStage(QWidget):
    """Says what a person writes and keeps nothing by itself.

    `edited` carries state, start and end; `note_written` the note as it stands now.
    """

    edited = Signal(object, object, object)
    state_left = Signal()
    note_written = Signal(str)
    note_left = Signal()
    dates_cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = Mine()
        self._start: PartialDate | None = None
        self._end: PartialDate | None = None
        self.states: dict[StageState, RadioRow] = {}
        self.moved = MovedWords()
        self.aside = Text("", muted=True)
        self.start = CheckedDateField(self.tr("Start, as far as you know"))
        self.end = CheckedDateField(self.tr("End, as far as you know"))
        self.wrong = ErrorLine()
        self.often = Text("", muted=True)
        self.note = NoteBox(self.tr("My note"))
        self._build()
        self._connect()
        self._show_what_fits()

    def _build(self) -> None:
        column = Column(self, gap=16)
        column.add(Heading(self.tr("How it stands for me"), 3), self._state_rows())
        column.add(self.moved, self.aside)
        column.add(Heading(self.tr("My dates"), 3), self.start, self.end, self.wrong, self.often)
        column.addSpacing(8)
        column.add(self.note)

    def _state_rows(self) -> QWidget:
        rows = QWidget()
        line = FlowLayout(rows, gap=24)
        for state in _ORDER:
            row = RadioRow(stage_state(state))
            row.setProperty("state", state.value)
            row.toggled.connect(self._on_state)
            self.states[state] = row
            line.addWidget(row)
        set_role(rows, Role.GROUPING, self.tr("How it stands for me"))
        return rows

    def _connect(self) -> None:
        self.start.settled.connect(self._on_start)
        self.end.settled.connect(self._on_end)
        self.moved.new_date.clicked.connect(self._on_new_date)
        self.moved.not_known.clicked.connect(self._on_not_known)
        self.note.settled.connect(self.note_written)
        self.note.left.connect(self.note_left)

    # --- what it shows ---

    @property
    def state(self) -> StageState:
        """The state that is chosen."""
        return next(state for state, row in self.states.items() if row.isChecked())

    def begin(self, mine: Mine, often: str | None) -> None:
        """Show another stage from the start."""
        self._kept = mine
        self._fill(mine)
        self.note.text = mine.note
        words = self.tr("Your team's plan comes first.")
        self.often.setText(f"{often} {words}" if often else words)
        self.moved.hide()
        self._show_what_fits()

    def show_kept(self, mine: Mine) -> None:
        """Show what is kept now. What is being written stays, unless it was changed elsewhere."""
        before, self._kept = self._kept, mine
        if mine.note not in (before.note, self.note.text):
            self.note.text = mine.note
        if (mine.state, mine.start, mine.end) != (self.state, self._start, self._end):
            self._fill(mine)
        self._show_what_fits()

    def _fill(self, mine: Mine) -> None:
        row = self.states[mine.state]
        blocked = row.blockSignals(True)
        row.setChecked(True)
        row.blockSignals(blocked)
        if mine.start != self._start or not self.start.error:
            self.start.set_value(mine.start)
        if mine.end != self._end or not self.end.error:
            self.end.set_value(mine.end)
        self._start, self._end = mine.start, mine.end

    def _show_what_fits(self) -> None:
        state = self.state if any(row.isChecked() for row in self.states.values()) else None
        dated = bool(self._start or self._end)
        self.end.setVisible(dated)
        self.often.setVisible(dated)
        if state is not StageState.MOVED:
            self.moved.hide()
        self.aside.setVisible(state is StageState.NOT_NOW)
        self.aside.setText(self.tr("It stays here. You can change this at any time."))
        wrong = end_before_start(self._start, self._end)
        words = self.tr("The end is before the start. Please check the 2 dates.")
        self.wrong.show_text(words if wrong else "")

    # --- what the person does ---

    @Slot(bool)
    def _on_state(self, checked: bool) -> None:
        if not checked:
            return
        if self.state is StageState.MOVED:
            self.moved.show_for(dated=bool(self._start or self._end))
        self._show_what_fits()
        self._say()

    @Slot(object)
    def _on_start(self, value: PartialDate | None) -> None:
        self._start = value
        self._show_what_fits()
        self._say()

    @Slot(object)
    def _on_end(self, value: PartialDate | None) -> None:
        self._end = value
        self._show_what_fits()
        self._say()

    def _say(self) -> None:
        self.edited.emit(self.state, self._start, self._end)

    @Slot()
    def _on_new_date(self) -> None:
        self.start.focus_first()

    @Slot()
    def _on_not_known(self) -> None:
        self._start = self._end = None
        self.start.set_value(None)
        self.end.set_value(None)
        self._show_what_fits()
        self.moved.hide()
        self.states[StageState.MOVED].setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()
        self.dates_cleared.emit()

    def settle(self) -> None:
        """Say what is being written now, as before the page is left."""
        self.note.settle()


class MovedWords(Aside):
    """What is said first when a date has moved, and the two ways on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", bar="primary", gap=12, parent=parent)
        self._first = Text(self.tr("The date has moved. That can be hard."), weight=700)
        self._then = Text(self.tr("Below is the date that you wrote before."))
        self.new_date = Button(self.tr("Write the new date"))
        self.not_known = Button(self.tr("Not known yet"))
        self.setAccessibleName(self._first.text())
        buttons = QWidget()
        row = FlowLayout(buttons, gap=12)
        row.addWidget(self.new_date)
        row.addWidget(self.not_known)
        self.content.add(self._first, self._then, buttons)
        self.hide()

    def show_for(self, *, dated: bool) -> None:
        """Say it; where a date is written, say that it is still the one from before."""
        self._then.setVisible(dated)
        self.not_known.setVisible(dated)
        self.show()
