"""The diary: appointments to come on one sheet, those gone by under a fold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.records import Appointment
from companion.services.appointments import begun
from companion.ui.pages.appointments.begun import BegunRow
from companion.ui.pages.appointments.entries import Entry
from companion.ui.pages.appointments.looked_up import shown_entry
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.widgets.button import Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import Group, ListPanel, MadeWhenShown
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet
from companion.ui.widgets.text import Heading, Text


class Diary(PagePanel):
    """The first screen of Appointments."""

    add_asked = Signal()
    change_asked = Signal(str)
    go_on_asked = Signal(str)
    let_go_asked = Signal(str)

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Appointments"), width=LIST_WIDTH, parent=parent)
        self._context = context
        self._visits = visits
        self.begun = BegunRow()
        self.add_button = Button(self.tr("Add an appointment"), icon="plus")
        self.coming = self._make_list(self.tr("Next"))
        self.past = self._make_list(self.tr("Past appointments"))
        self.fold = Disclosure(self.tr("Past appointments"))
        self._fill()

    def _make_list(self, label: str) -> ListPanel[Entry]:
        return ListPanel(self._make_row, self._update_row, label=label, gap=0, least_row=96)

    def _fill(self) -> None:
        self.set_actions(self.add_button)
        self._next = Heading(self.tr("Next"), 2)
        self._none_coming = Text(self.tr("Nothing is planned here now."))
        self._sheet = PaperSheet()
        self._sheet.content.add(self.coming)
        past_sheet = PaperSheet()
        past_sheet.content.add(self.past)
        self.fold.content.add(past_sheet)
        self.content.add(self.begun)
        self.content.add(self._next, self._sheet, self._none_coming, self.fold)
        self.add_button.clicked.connect(self.add_asked)
        self.begun.go_on_asked.connect(self.go_on_asked)
        self.begun.let_go_asked.connect(self.let_go_asked)

    def _make_row(self, shown: Entry) -> EntryRow:
        row = EntryRow(shown)
        row.change_asked.connect(self.change_asked)
        return row

    def _update_row(self, row: QWidget, shown: Entry) -> None:
        cast("EntryRow", row).show_entry(shown)

    def refresh(self) -> None:
        """Show the appointments as they are now."""
        snapshot, today = self._context.session.snapshot, self._context.today()
        groups = (
            Group("", self._entries(self._visits.coming(snapshot, today))),
            Group(self.tr("Moved, no new date yet"), self._entries(self._visits.undated(snapshot))),
            Group(self.tr("Cancelled"), self._entries(self._visits.cancelled(snapshot, today))),
        )
        behind = self._entries(self._visits.past(snapshot, today))
        self.coming.show_groups(groups)
        self.past.show_items(behind)
        ahead = any(group.items for group in groups)
        self.set_lead("" if ahead or behind else self._what_it_is_for())
        self._next.setVisible(bool(ahead or behind))
        self._sheet.setVisible(ahead)
        self._none_coming.setVisible(bool(behind) and not ahead)
        self.fold.setVisible(bool(behind))
        self.show_begun()

    def _entries(self, visits: Sequence[Appointment]) -> MadeWhenShown[Appointment, Entry]:
        return MadeWhenShown(visits, self._entry)

    def _entry(self, visit: Appointment) -> Entry:
        return shown_entry(visit, self._context, self._visits)

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

    def go_to(self, key: str) -> bool:
        """Bring an appointment into view and give it the focus; False if it is not here."""
        if key and key == self.begun.draft_id:
            self.begun.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        for panel in (self.coming, self.past):
            row = panel.reveal(key)
            if row is not None:
                if panel is self.past:
                    self.fold.set_open(True)
                cast("EntryRow", row).change.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, self, self._show_focused)
                return True
        return False

    @Slot()
    def _show_focused(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self.height() // 4)
