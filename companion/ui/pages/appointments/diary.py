"""The diary: appointments to come on one sheet, those gone by under a fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.services.appointments import begun
from companion.ui.pages.appointments.begun import BegunRow
from companion.ui.pages.appointments.entries import Entry
from companion.ui.pages.appointments.looked_up import shown_entry
from companion.ui.pages.appointments.month import MonthView
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.visit.places import ROOM, SUMMARY
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import Group, ListPanel, MadeWhenShown
from companion.ui.widgets.month_grid import CELL
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

_BESIDE = 64  # px on both sides of the column
_GAPS = 60  # px between the days, at the largest text


class Diary(PagePanel):
    """The first screen of Appointments: the list, or a month where there is room for one."""

    _anything = False

    add_asked = Signal()
    change_asked = Signal(str)
    go_on_asked = Signal(str)
    let_go_asked = Signal(str)
    visit_asked = Signal(str)
    save_asked = Signal()
    bring_asked = Signal()

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Appointments"), width=LIST_WIDTH, parent=parent)
        self._context = context
        self._visits = visits
        self.month: MonthView | None = None
        self._wants_month = False
        self._next_id = ""
        self.begun = BegunRow()
        self.add_button = Button(self.tr("Add an appointment"), icon="plus")
        self.month_button = Button(self.tr("Show a month"), icon="calendar-days")
        self.print_button = Button(self.tr("Print my questions"), icon="printer")
        quiet = ButtonKind.QUIET
        self.save_all = Button(self.tr("Save all to a calendar file"), quiet, "download")
        self.bring_in = Button(self.tr("Bring in a calendar file"), quiet, "upload")
        self.coming = self._make_list(self.tr("Next"))
        self.past = self._make_list(self.tr("Past appointments"))
        self.fold = Disclosure(self.tr("Past appointments"))
        self._fill()

    def _make_list(self, label: str) -> ListPanel[Entry]:
        return ListPanel(self._make_row, self._update_row, label=label, gap=0, least_row=96)

    def _fill(self) -> None:
        self.set_actions(self.add_button, self.month_button, self.print_button)
        self._next = Heading(self.tr("Next"), 2)
        self._none_coming = Text(self.tr("Nothing is planned here now."))
        self._sheet = PaperSheet()
        self._sheet.content.add(self.coming)
        past_sheet = PaperSheet()
        past_sheet.content.add(self.past)
        self.fold.content.add(past_sheet)
        self._listed = QWidget()
        listed = Column(self._listed, gap=16)
        listed.add(self._next, self._sheet, self._none_coming, self.fold)
        self.content.add(self.begun, self._listed)
        self.more().content.add(self.save_all, self.bring_in, left=True)
        self.save_all.clicked.connect(self.save_asked)
        self.bring_in.clicked.connect(self.bring_asked)
        self.add_button.clicked.connect(self.add_asked)
        self.month_button.clicked.connect(self._on_month_asked)
        self.print_button.clicked.connect(self.print_questions)
        self.begun.go_on_asked.connect(self.go_on_asked)
        self.begun.let_go_asked.connect(self.let_go_asked)

    def _make_row(self, shown: Entry) -> EntryRow:
        row = EntryRow(shown)
        row.change_asked.connect(self.change_asked)
        row.visit_asked.connect(self.visit_asked)
        return row

    def _update_row(self, row: QWidget, shown: Entry) -> None:
        cast("EntryRow", row).show_entry(shown)

    def refresh(self) -> None:
        """Show the appointments as they are now."""
        snapshot, today = self._context.session.snapshot, self._context.today()
        coming = self._visits.coming(snapshot, today)
        on_the_day = PartialDate.of(today)
        to_prepare = [each for each in coming if not each.helper]
        self._next_id = next((each.id for each in to_prepare if each.when != on_the_day), "")
        groups = (
            Group("", self._entries(coming)),
            Group(self.tr("Moved, no new date yet"), self._entries(self._visits.undated(snapshot))),
            Group(self.tr("Cancelled"), self._entries(self._visits.cancelled(snapshot, today))),
        )
        behind = self._entries(self._visits.past(snapshot, today))
        self.coming.show_groups(groups)
        self.past.show_items(behind)
        ahead = any(group.items for group in groups)
        self.set_lead("" if ahead or behind else self._what_it_is_for())
        self._anything = bool(ahead or behind)
        self._next.setVisible(self._anything)
        self.save_all.setVisible(self._anything)
        self._sheet.setVisible(ahead)
        self._none_coming.setVisible(bool(behind) and not ahead)
        self.fold.setVisible(bool(behind))
        self.print_button.setVisible(bool(to_prepare) and self.has_questions)
        self.show_begun()
        self._show_way()

    @property
    def has_questions(self) -> bool:
        """Whether a question is ticked, so that there is a sheet to print."""
        return any(each.chosen for each in self._context.session.snapshot.questions.values())

    @Slot()
    def print_questions(self) -> None:
        """Show the sheet of the next appointment as pages."""
        self._context.navigate(PageName.QUESTIONS, "print")

    def _entries(self, visits: Sequence[Appointment]) -> MadeWhenShown[Appointment, Entry]:
        return MadeWhenShown(visits, self._entry)

    def _entry(self, visit: Appointment) -> Entry:
        shown = shown_entry(visit, self._context, self._visits)
        return replace(shown, way=self._way(visit))

    def _way(self, visit: Appointment) -> str:
        """Return where a visit leads: into the room today or next, after it to what was said."""
        if visit.cancelled or visit.undated or visit.helper:
            return ""
        if visit.id == self._next_id or visit.when == PartialDate.of(self._context.today()):
            return ROOM
        return SUMMARY if visit.when.last < self._context.today() else ""

    def show_begun(self) -> None:
        """Offer to go on with what was begun last."""
        snapshot = self._context.session.snapshot
        draft = next(iter(begun(snapshot)), None)
        if draft is None:
            self.begun.show_draft("", "")
            return
        words = self.tr("You began to add an appointment.")
        changing = snapshot.appointments.get(draft.appointment)
        if changing is not None:
            words = self.tr("You began to change: {what}.").format(what=changing.what)
        self.begun.show_draft(draft.id, words)

    def _what_it_is_for(self) -> str:
        return self.tr(
            "Write down what is planned: the day, the place, and who is coming. "
            "You and your family can look it up here."
        )

    # --- list or month ---

    @property
    def as_month(self) -> bool:
        """Whether the month is in view, and not the list."""
        return self.month is not None and not self.month.isHidden()

    def show_month(self) -> None:
        """Show a month in place of the list, as soon as there is room for one."""
        self._wants_month = True
        self._show_way()
        self.verticalScrollBar().setValue(0)
        if self.as_month and self.month is not None:
            self.month.grid.focus_day(self.month.day)

    @Slot()
    def _on_month_asked(self) -> None:
        self._wants_month = not self.as_month
        self._show_way()
        self.verticalScrollBar().setValue(0)

    def _has_room(self) -> bool:
        theme = current_theme()
        column = min(theme.px(LIST_WIDTH), self.viewport().width() - _BESIDE)
        return column >= theme.px(CELL) * 7 + _GAPS

    def _show_way(self) -> None:
        """Show the list or the month; a narrow window has the list only."""
        room = self._has_room() and self._anything
        wanted = room and self._wants_month
        if wanted and self.month is None:
            self.month = MonthView(self._context, self._visits, self._entry, self)
            self.month.hide()
            self.month.change_asked.connect(self.change_asked)
            self.month.visit_asked.connect(self.visit_asked)
            self.content.add(self.month)
        self.month_button.setVisible(room)
        words = self.tr("Show the list") if wanted else self.tr("Show a month")
        self.month_button.setText(words)
        self.month_button.set_icon("list" if wanted else "calendar-days")
        self._listed.setVisible(not wanted)
        if self.month is not None:
            self.month.setVisible(wanted)
            if wanted:
                self.month.refresh()
                read_in_layout_order(self)

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        super().follow_theme(theme)
        self._look_at_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go back to the list when the window becomes too narrow for a month."""
        super().resizeEvent(event)
        self._look_at_room()

    def _look_at_room(self) -> None:
        if self._anything and self._has_room() is self.month_button.isHidden():
            self._show_way()

    # --- going to one ---

    def go_to(self, key: str) -> bool:
        """Bring an appointment into view and give it the focus; False if it is not here."""
        if key and key == self.begun.draft_id:
            self.begun.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        row = self._row_in_month(key) or self._row_in_list(key)
        if row is None:
            return False
        row.change.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_focused)
        return True

    def _row_in_month(self, key: str) -> EntryRow | None:
        visit = self._context.session.snapshot.appointments.get(key)
        if not self.as_month or self.month is None or visit is None:
            return None
        if not visit.undated and visit.when.is_day:
            return self.month.go_to(visit)
        self._wants_month = False
        self._show_way()
        return None

    def _row_in_list(self, key: str) -> EntryRow | None:
        for panel in (self.coming, self.past):
            row = panel.reveal(key)
            if row is not None:
                if panel is self.past:
                    self.fold.set_open(True)
                return cast("EntryRow", row)
        return None

    @Slot()
    def _show_focused(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self.height() // 4)
