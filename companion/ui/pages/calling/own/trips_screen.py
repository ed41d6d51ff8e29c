"""Trips and costs: a log month by month, with its totals, to print for a claim."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.amounts import miles_words, money_words
from companion.domain.dates import PartialDate
from companion.domain.own_records import Trip
from companion.domain.span import Span
from companion.services.own_sheets import day_words
from companion.services.trips import (
    Month,
    Totals,
    all_trips,
    by_month,
    remove_trip,
    totals_of,
    trips_between,
    trips_by_id,
)
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.calling.own.entry_view import EntryView
from companion.ui.pages.calling.own.list_screen import ListScreen
from companion.ui.pages.calling.own.places import TRIPS, paper_anchor
from companion.ui.pages.calling.own.trip_form import TripForm
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import CardBox, FoldRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text
from companion.ui.widgets.two_columns import TwoColumns


class TripsScreen(ListScreen):
    """Months that open; the latest is open from the start. Two days can narrow what is shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            context,
            TRIPS,
            write=translate("TripsScreen", "Write a trip down"),
            paper=translate("TripsScreen", "Print for a claim"),
            parent=parent,
        )
        self.set_title(self.tr("Trips and costs"))
        self.set_lead(self.tr("What going to hospital costs, to add up or to claim."))
        self.first = DateField(self.tr("From"))
        self.last = DateField(self.tr("Until"))
        for field in (self.first, self.last):
            field.settled.connect(self._on_days)
        self.choice = Disclosure(self.tr("Choose dates"))
        pair = TwoColumns(least=280)
        pair.first.add(self.first)
        pair.second.add(self.last)
        self.choice.content.add(pair)
        self.choice.toggled.connect(self._on_folded)
        self.content.add(self.choice)
        self.totals = Text("", weight=700)
        self.content.add(self.totals)
        self.months: dict[str, FoldRow] = {}
        self._parts: dict[str, Column] = {}
        self._opened: dict[str, bool] = {}

    # --- what is shown ---

    @property
    def days(self) -> Span:
        """The days that are chosen; without a choice every day."""
        first, last = self.first.kept, self.last.kept
        return Span(first.first if first else None, last.last if last else None)

    def listed(self) -> tuple[object, ...]:
        """Return the trips of the chosen days, the earliest first."""
        return trips_between(all_trips(self.context.session.snapshot), *self.days)

    def refresh(self) -> None:
        """Show the trips as they are kept, and what they come to."""
        any_kept = bool(trips_by_id(self.context.session.snapshot))
        self.choice.setVisible(any_kept and self.form is None)
        trips = trips_between(all_trips(self.context.session.snapshot), *self.days)
        self.totals.setText(self._in_all(totals_of(trips)) if trips else "")
        self.totals.setVisible(bool(trips) and self.form is None)
        super().refresh()

    def _in_all(self, totals: Totals) -> str:
        return self.tr("In all: {totals}").format(totals=totals_words(totals))

    def make_list(self) -> None:
        """Make the list again, and hide the totals while a trip is being written."""
        self.months, self._parts = {}, {}
        super().make_list()
        any_kept = bool(trips_by_id(self.context.session.snapshot))
        self.choice.setVisible(any_kept and self.form is None)
        self.totals.setVisible(bool(self.totals.text()) and self.form is None)

    def fill(self, column: Column) -> None:
        """Show the months, the latest first, or what the log is for."""
        trips = trips_between(all_trips(self.context.session.snapshot), *self.days)
        if not trips:
            column.add(Text(self._empty_words()))
            return
        months = tuple(reversed(by_month(trips)))
        box = CardBox()
        inside = Column(box, gap=0)
        for place, month in enumerate(months):
            self._add_month(inside, month, opened=place == 0, ruled=place < len(months) - 1)
        column.add(box)

    def _empty_words(self) -> str:
        if trips_by_id(self.context.session.snapshot):
            return self.tr("No trip is written down for these dates.")
        return self.tr(
            "Write each trip down as it comes: miles, parking, fares. Some people can claim part "
            "of it back. Ask your team or the hospital's cashier what you can claim."
        )

    def _add_month(self, column: Column, month: Month, *, opened: bool, ruled: bool) -> None:
        key = str(month.when)
        row = FoldRow(
            self.context.dates.partial(month.when), totals_words(month.totals), ruled=ruled
        )
        part = QWidget()
        inside = Column(part, gap=20)
        self.months[key], self._parts[key] = row, inside
        column.add(row, part)
        part.hide()
        row.toggled.connect(partial(self._on_month, month, part))
        row.setChecked(self._opened.get(key, opened))

    def _on_month(self, month: Month, part: QWidget, opened: bool) -> None:
        """Make the trips of a month when it is first opened."""
        key = str(month.when)
        self._opened[key] = opened
        inside = self._parts[key]
        if opened and not inside.count():
            side, above = (current_theme().px(each) for each in (20, 12))
            inside.setContentsMargins(side, above, side, side)
            for trip in reversed(month.trips):
                self.put(inside, self._view(trip))
        part.setVisible(opened)
        read_in_layout_order(self)

    def _view(self, trip: Trip) -> EntryView:
        day = day_words(self.context.dates, trip.when)
        title = f"{day}: {trip.what_for}" if trip.what_for else day
        amounts = ". ".join(amount_words(trip))
        return EntryView(
            trip.id,
            title,
            (f"{amounts}.",) if amounts else (),
            called=f"{title}. {amounts}" if amounts else title,
            note=trip.note,
            may_write=self.may_write,
        )

    # --- what the person does ---

    @Slot(object)
    def _on_days(self, _day: PartialDate | None) -> None:
        self.refresh()
        self.context.announcer.say(self.totals.text() or self._empty_words())

    @Slot(bool)
    def _on_folded(self, _opened: bool) -> None:
        read_in_layout_order(self)

    def make_form(self, entry_id: str, place: str) -> EntryForm:
        """Return the form of a trip."""
        return TripForm(self.context, entry_id)

    def is_kept(self, entry_id: str) -> bool:
        """Return whether a trip is in the log."""
        return entry_id in trips_by_id(self.context.session.snapshot)

    def reveal(self, entry_id: str) -> None:
        """Open the month of a trip."""
        trip = trips_by_id(self.context.session.snapshot).get(entry_id)
        if trip is not None:
            key = str(PartialDate(year=trip.when.year, month=trip.when.month))
            if key in self.months:
                self.months[key].setChecked(True)

    def remove(self, entry_id: str) -> None:
        """Take a trip out of the log."""
        self.context.session.do(remove_trip, trip_id=entry_id)
        self.context.announcer.say(self.tr("The trip is removed. You can undo this."))

    def paper_anchor(self) -> str:
        """Return the anchor of the trips of the chosen days as pages."""
        told = [each.isoformat() if each else "" for each in self.days]
        return paper_anchor(TRIPS, "..".join(told) if any(told) else "")


def amount_words(of: Trip | Totals) -> Iterator[str]:
    """Yield the miles, parking and other costs that are there, each in words."""
    translate = QCoreApplication.translate
    if of.miles:
        yield _miles(of.miles)
    if of.parking:
        yield translate("Trips", "Parking {money}").format(money=money_words(of.parking))
    if of.cost:
        yield translate("Trips", "Other costs {money}").format(money=money_words(of.cost))


def _miles(tenths: int) -> str:
    translate = QCoreApplication.translate
    words = translate("Trips", "1 mile") if tenths == 10 else translate("Trips", "{miles} miles")
    return words.format(miles=miles_words(tenths))


def totals_words(totals: Totals) -> str:
    """Return what trips come to in one line."""
    translate = QCoreApplication.translate
    one, several = translate("Trips", "1 trip"), translate("Trips", "{count} trips")
    words = one if totals.trips == 1 else several.format(count=f"{totals.trips:,}")
    parts = [words, *amount_words(totals)]
    if totals.parking and totals.cost:
        together = translate("Trips", "Together {money}")
        parts.append(together.format(money=money_words(totals.money)))
    return ". ".join(parts) + "."
