"""A person's own part of a stage: how it stands, their dates, why, and their note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.dates import PartialDate, end_before_start
from companion.domain.records import Stage, StageState
from companion.ui.pages.journey.moved import MovedFlow
from companion.ui.pages.journey.unkept import Unkept
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import Notice
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

_PLANS = (StageState.PLANNED, StageState.MOVED)
"""How a stage stands that is still to come."""


@dataclass(frozen=True, slots=True)
class Mine:
    """What a person wrote about a stage."""

    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""
    reason: str = ""
    check: bool = False

    @property
    def dates(self) -> tuple[PartialDate | None, PartialDate | None]:
        """The start and the end."""
        return self.start, self.end

    @classmethod
    def of(cls, stage: Stage | None) -> Mine:
        """Return what a record holds, or nothing where there is none."""
        if stage is None:
            return cls()
        return cls(stage.state, stage.start, stage.end, stage.note, stage.reason, check=stage.check)


class MyPart(QWidget):
    """Says what a person writes and keeps nothing by itself.

    `edited` carries state, start and end; `moving` comes before it when a date has moved,
    and `moved_again` after that when one that had moved before has.
    `dates_left` comes after it when the person is done with both dates, the start and the end, and
    `dates_entered` when Enter is pressed in one of them. `checked` says that the person
    checked a date that stood around another that moved. `reason_written` and `note_written` carry
    the words as they stand now.
    """

    edited = Signal(object, object, object)
    moving = Signal()
    moved_again = Signal()
    dates_left = Signal()
    dates_entered = Signal()
    checked = Signal()
    reason_written = Signal(str)
    reason_left = Signal()
    note_written = Signal(str)
    note_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = Mine()
        self._start: PartialDate | None = None
        self._end: PartialDate | None = None
        self._since: date | None = None
        self.states: dict[StageState, RadioRow] = {}
        self.moved = MovedFlow()
        self.aside = Text("", muted=True)
        self.reason = Field(self.tr("Why, in your own words"), optional=True)
        self.again = Button(self.tr("It has moved again"))
        self.start = CheckedDateField(self.tr("Start, as far as you know"))
        self.end = CheckedDateField(self.tr("End, as far as you know"))
        self._dates = {"start": self.start, "end": self.end}
        self.check = Notice(
            self.tr("Check this date with the hospital. The plan around it has moved."),
            action=self.tr("I have checked it"),
        )
        self._above, self._below = Column(gap=0), Column(gap=0)
        self.often = Text("", muted=True)
        self.note = NoteBox(self.tr("My note"))
        self._build()
        self._connect()
        self._show_what_fits()

    def _build(self) -> None:
        column = Column(self, gap=16)
        column.add(Heading(self.tr("How it stands for me"), 3), self._state_rows())
        column.add(self.aside)
        column.add(self.again, left=True)
        column.addLayout(self._above)
        self._above.add(self.moved)
        column.add(self.reason, Heading(self.tr("My dates"), 3), self.check)
        column.add(self.start, self.end, self.often)
        column.addLayout(self._below)
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
        self.start.typing.connect(self._on_typing)
        for field in self._dates.values():
            field.left.connect(self._on_left)
            field.submitted.connect(self.dates_entered)
            field.year_kept.connect(self.dates_entered)
        self.again.clicked.connect(self._on_again)
        self.check.action_pressed.connect(self.checked)
        self.moved.finished.connect(self._on_moved)
        self.reason.settled.connect(self.reason_written)
        self.reason.edit.left.connect(self.reason_left)
        self.note.settled.connect(self.note_written)
        self.note.left.connect(self.note_left)

    # --- what it shows ---

    @property
    def state(self) -> StageState:
        """The state that is chosen."""
        return next(state for state, row in self.states.items() if row.isChecked())

    @property
    def dates(self) -> tuple[PartialDate | None, PartialDate | None]:
        """The start and the end as they stand in the boxes, where they can be read."""
        return self._start, self._end

    def begin(self, mine: Mine, often: str | None) -> None:
        """Show another stage from the start."""
        self._kept = mine
        self._fill(mine)
        self.note.text = mine.note
        self.reason.text = mine.reason
        self.show_often(often)
        self.moved.hide()
        self._show_what_fits()

    def show_often(self, often: str | None) -> None:
        """Say how long it often takes, beside dates that are written and only there."""
        words = self.tr("Your team's plan comes first.")
        self.often.setText(f"{often} {words}" if often else words)

    def show_kept(self, mine: Mine) -> None:
        """Show what is kept now. What is being written stays, unless it was changed elsewhere."""
        before, self._kept = self._kept, mine
        if mine.note not in (before.note, self.note.text):
            self.note.text = mine.note
        if mine.reason not in (before.reason, self.reason.text):
            self.reason.text = mine.reason
        if (mine.state, mine.start, mine.end) != (self.state, self._start, self._end):
            self._fill(mine)
        self._show_what_fits()

    def _fill(self, mine: Mine) -> None:
        row = self.states[mine.state]
        blocked = row.blockSignals(True)
        row.setChecked(True)
        row.blockSignals(blocked)
        for field, kept in ((self.start, mine.start), (self.end, mine.end)):
            if field.kept != kept:  # what is being typed over the same date stays
                field.set_value(kept)
        self._start, self._end = mine.start, mine.end

    def _show_what_fits(self) -> None:
        state = self.state if any(row.isChecked() for row in self.states.values()) else None
        self._expect_plan(state)
        dated = bool(self._start or self._end)
        self.end.setVisible(dated or self.start.value() is not None)
        self.often.setVisible(dated)
        changed = state in (StageState.MOVED, StageState.NOT_NOW)
        if not changed and not self.moved.was_typed:
            self.moved.hide()
        self.again.setVisible(
            state is StageState.MOVED and dated and not self.moved.isVisibleTo(self)
        )
        self.check.setVisible(self._kept.check)
        self.reason.setVisible(changed or bool(self._kept.reason or self.reason.text))
        self.aside.setVisible(state is StageState.NOT_NOW)
        self.aside.setText(self.tr("It stays here. You can change this at any time."))
        wrong = end_before_start(self._start, self._end)
        words = self.tr("The end is before the start. Please check the 2 dates.")
        self.end.say_besides(words if wrong else "")

    # --- what the person does ---

    @Slot(bool)
    def _on_state(self, checked: bool) -> None:
        if not checked:
            return
        dated = bool(self._start or self._end)
        if self.state is StageState.MOVED:
            self._begin_move(dated=dated)
        elif self.state is StageState.NOT_NOW and dated:
            self.moving.emit()
            self._above.add(self.moved)
            self.moved.begin_without()
        else:
            self.moved.hide()
        self._show_what_fits()
        self._say()

    def _begin_move(self, *, dated: bool) -> None:
        self.moving.emit()
        self._above.add(self.moved)
        self.moved.begin(dated=dated, ended=self._end is not None)

    @Slot()
    def _on_again(self) -> None:
        """Ask once more, where the stage has moved before."""
        self._begin_move(dated=True)
        self.moved_again.emit()
        self._show_what_fits()
        self.moved.new_date.setFocus()

    @property
    def is_asking(self) -> bool:
        """Whether something about a move is being asked."""
        return self.moved.isVisibleTo(self)

    def stop_asking(self) -> None:
        """Ask nothing more about a move that was taken back elsewhere."""
        self.moved.hide()
        self._show_what_fits()

    def begin_typed(self) -> None:
        """Say that a date was changed, below its boxes, unless a move is asked about already."""
        if not self.is_asking:
            self._below.add(self.moved)
            self.moved.begin_typed()
            self._show_what_fits()

    @Slot()
    def _on_left(self) -> None:
        """Be done once the focus is in neither date: going from one to the other is one stay."""
        focus = QApplication.focusWidget()
        if focus is None or not any(each.isAncestorOf(focus) for each in self._dates.values()):
            self.dates_left.emit()

    @Slot()
    def _on_typing(self) -> None:
        """Ask for the end beside a first start, in time for Tab to lead there."""
        self._show_what_fits()

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
    def _on_moved(self) -> None:
        """Go back to where the person was once everything about the move is asked."""
        self._show_what_fits()
        if self.moved.was_typed:
            self.start.focus_first()
        else:
            self.focus_state()

    def focus_state(self) -> None:
        """Give the focus to how it stands."""
        self.states[self.state].setFocus(Qt.FocusReason.OtherFocusReason)

    def expect_years(self, years: tuple[int, int], since: date) -> None:
        """Ask about a year that is far from these, before a date counts.

        Of what is planned still, a date before `since` is asked about too.
        """
        self._since = since
        self.moved.expect_years(years, since)
        for field in self._dates.values():
            field.expect_years(years)

    def _expect_plan(self, state: StageState | None) -> None:
        """Ask about dates long past where they would be what is planned."""
        since = self._since
        for field in self._dates.values():
            ahead = since is not None and field.kept is not None and field.kept.last >= since
            plan = state in _PLANS or (state is StageState.NONE and ahead)
            field.expect_since(since if plan else None)

    def take_unkept(self, unkept: Unkept, place: str) -> None:
        """Show what was typed here and is not kept yet, where it stood."""
        for name, field in self._dates.items():
            unkept.give_back(f"{place}:{name}", field)
        new = self.moved.dates
        found = [unkept.give_back(f"{place}:new-{name}", new.part(name)) for name in self._dates]
        if any(found):
            self._above.add(self.moved)
            self.moved.go_on_typing(ended=self._end is not None)
            self._show_what_fits()

    def put_unkept(self, unkept: Unkept, place: str) -> None:
        """Hold what is typed here and is not kept."""
        new = self.moved.dates if self.moved.asks_for_date else None
        for name, field in self._dates.items():
            unkept.put(f"{place}:{name}", field.unkept)
            unkept.put(f"{place}:new-{name}", new.part(name).as_left if new else None)

    def settle(self) -> None:
        """Say what is being written now, as before the page is left."""
        self.start.settle()
        self.end.settle()
        self.note.settle()
        self.reason.settle()
