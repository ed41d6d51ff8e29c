"""Writing a trip down: its day, and what it came to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.amounts import miles_words, money_words, read_miles, read_money
from companion.domain.dates import PartialDate
from companion.domain.own_records import Trip
from companion.services.trips import keep_trip, trips_by_id
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.context import PageContext
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox

_MONEY = ("parking", "cost")
_AMOUNTS = ("miles", *_MONEY)


class TripForm(EntryForm):
    """A trip, of today unless another day is typed. An amount is kept once it can be read."""

    def __init__(
        self, context: PageContext, entry_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context, QCoreApplication.translate("TripForm", "A trip"), entry_id, parent
        )
        self.done_button.setText(self.tr("Keep this trip"))
        self.when = DateField(self.tr("When"))
        self._last_day = PartialDate.of(context.today())
        self.first.add(
            self.line("what_for", Field(self.tr("What for"), self.tr("Like a blood test."))),
            self.line("when", self.when),
            self.line("miles", self._short(self.tr("Miles, there and back"), "12.5")),
            self.line("parking", self._short(self.tr("Parking, in pounds"), "3.50")),
            self.line("cost", self._short(self.tr("Fares and other costs, in pounds"), "6.80")),
            self.line("note", NoteBox(self.tr("A note"), lines=1)),
        )
        self.show_kept()

    def _short(self, label: str, example: str) -> Field:
        hint = self.tr("For example, {number}.").format(number=example)
        return Field(label, hint, characters=10)

    @property
    def is_begun(self) -> bool:
        """Whether anything is typed beside the day, or the trip is kept already."""
        typed = (name for name in self.lines if name != "when")
        return self.kept() is not None or any(self.words(name).strip() for name in typed)

    def kept(self) -> Trip | None:
        """Return the trip as it is kept."""
        return trips_by_id(self.context.session.snapshot).get(self.entry_id)

    def show_kept(self) -> None:
        """Show the trip as it is kept, a new one with the day it is."""
        super().show_kept()
        trip = self.kept()
        if trip is not None:
            self._last_day = trip.when
        else:
            self.when.set_value(self._last_day)
        for name in _AMOUNTS:
            self._amount_line(name).show_error("")

    def words_of(self, name: str, value: Any) -> str:
        """Return an amount as it is typed, and nothing for one that was left empty."""
        if name in _AMOUNTS and value:
            return miles_words(value) if name == "miles" else money_words(value).lstrip("£")
        return super().words_of(name, value)

    def keep(self) -> None:
        """Keep what is written; a day or an amount that cannot be read stays as it was kept."""
        self._last_day = self.day_in("when") or self._last_day
        self.context.session.do(
            keep_trip,
            merge=self.merge,
            trip_id=self.entry_id,
            when=self._last_day,
            what_for=self.words("what_for"),
            note=self.words("note"),
            **{name: self._amount(name) for name in _AMOUNTS},
        )

    def _amount(self, name: str) -> int:
        read = self._read(name)
        self._amount_line(name).show_error("" if read is not None else self._words_for(name))
        if read is not None:
            return read
        trip = self.kept()
        return int(getattr(trip, name)) if trip is not None else 0

    def _read(self, name: str) -> int | None:
        return read_money(self.words(name)) if name in _MONEY else read_miles(self.words(name))

    def _amount_line(self, name: str) -> Field:
        line = self.lines[name]
        if not isinstance(line, Field):
            raise TypeError(name)
        return line

    def _words_for(self, name: str) -> str:
        if name in _MONEY:
            return self.tr("Type the amount like 3.50.")
        return self.tr("Type the miles like 12 or 12.5.")

    def fault(self) -> QWidget | None:
        """Return the line whose words cannot be kept, with why said above it."""
        for name in _AMOUNTS:
            if self._read(name) is None:
                self._amount_line(name).show_error(self._words_for(name))
                return self.lines[name]
        if self.when.error:
            return self.when
        if self.when.value() is None:
            self.when.set_value(self._last_day)  # an empty day says nothing: the last one stands
        self.keep()
        return None
