"""My medicines: a person's own list to show and to print. It reminds of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.domain.own_records import Medicine
from companion.services.medicines import (
    medicines_before,
    medicines_by_id,
    medicines_now,
    remove_medicine,
)
from companion.services.own_sheets import day_words
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.calling.own.entry_view import EntryView
from companion.ui.pages.calling.own.list_screen import ListScreen
from companion.ui.pages.calling.own.medicine_form import MedicineForm
from companion.ui.pages.calling.own.places import MEDICINES
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class MedicinesScreen(ListScreen):
    """What is taken now, and folded below it what is no longer taken."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            context,
            MEDICINES,
            write=translate("MedicinesScreen", "Write a medicine down"),
            paper=translate("MedicinesScreen", "Print my medicines"),
            parent=parent,
        )
        self.set_title(self.tr("My medicines"))
        self.set_lead(self.tr("This is your own list. Your team's list comes first."))
        self.before: Disclosure | None = None
        self._before_open = False

    def listed(self) -> tuple[object, ...]:
        """Return every medicine, those taken now first."""
        snapshot, today = self.context.session.snapshot, self.context.today()
        return (*medicines_now(snapshot, today), *medicines_before(snapshot, today))

    def fill(self, column: Column) -> None:
        """Show the medicines, or what the list is for."""
        snapshot, today = self.context.session.snapshot, self.context.today()
        now, before = medicines_now(snapshot, today), medicines_before(snapshot, today)
        if not now and not before:
            column.add(
                Text(
                    self.tr(
                        "Hospitals often ask what you take. Copy the names from the boxes, and "
                        "the list is ready to show or to print."
                    )
                )
            )
        for medicine in now:
            self.put(column, self._view(medicine))
        self.before = None
        if before:
            self.before = Disclosure(self.tr("No longer taken"), opened=self._before_open)
            for medicine in before:
                self.put(self.before.content, self._view(medicine))
            self.before.toggled.connect(self._on_before)
            column.add(self.before)

    def _view(self, medicine: Medicine) -> EntryView:
        return EntryView(
            medicine.id,
            medicine.name,
            medicine_lines(medicine, self.context.dates),
            note=medicine.note,
            may_write=self.may_write,
        )

    @Slot(bool)
    def _on_before(self, opened: bool) -> None:
        self._before_open = opened
        read_in_layout_order(self)

    def make_form(self, entry_id: str, place: str) -> EntryForm:
        """Return the form of a medicine."""
        return MedicineForm(self.context, entry_id)

    def is_kept(self, entry_id: str) -> bool:
        """Return whether a medicine is on the list."""
        return entry_id in medicines_by_id(self.context.session.snapshot)

    def reveal(self, entry_id: str) -> None:
        """Open what is no longer taken where the medicine is there."""
        snapshot, today = self.context.session.snapshot, self.context.today()
        if self.before is not None and any(
            each.id == entry_id for each in medicines_before(snapshot, today)
        ):
            self.before.set_open(True)

    def remove(self, entry_id: str) -> None:
        """Take a medicine off the list."""
        self.context.session.do(remove_medicine, medicine_id=entry_id)
        self.context.announcer.say(self.tr("The medicine is removed. You can undo this."))


def medicine_lines(medicine: Medicine, dates: DateFormat) -> Iterator[str]:
    """Yield what is written of a medicine, line by line."""
    translate = QCoreApplication.translate
    if medicine.why:
        yield translate("Medicines", "For: {why}").format(why=medicine.why)
    if medicine.how_taken:
        yield translate("Medicines", "How I take it: {how}").format(how=medicine.how_taken)
    times = _times(medicine, dates)
    if times:
        yield times


def _times(medicine: Medicine, dates: DateFormat) -> str:
    translate = QCoreApplication.translate
    since, until = day_words(dates, medicine.since), day_words(dates, medicine.until)
    if since and until:
        words = translate("Medicines", "From {first} until {last}")
        return words.format(first=since, last=until)
    if since:
        return translate("Medicines", "Since {first}").format(first=since)
    return translate("Medicines", "Until {last}").format(last=until) if until else ""
