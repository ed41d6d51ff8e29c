"""A person's trips as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from companion.domain.own_records import Trip
from companion.domain.span import EVERY_DAY, Span
from companion.exchange.lists import Amount, Cell, Line, RecordList, YesNo, list_table
from companion.services.snapshot import Snapshot
from companion.services.take_away import save_file
from companion.services.trips import all_trips, trips_between

_COLUMNS = ("when", "what_for", "miles", "parking", "cost", "note")
_TENTHS, _PENCE = 10, 100
_NO_ANSWERS = YesNo("", "")
"""Nothing of a trip is a yes or a no."""


def trip_cells(trip: Trip) -> tuple[Cell, ...]:
    """Return a trip as the cells of a list, with plain numbers that can be added up."""
    return (
        trip.when,
        trip.what_for,
        Amount(trip.miles, _TENTHS),
        Amount(trip.parking, _PENCE),
        Amount(trip.cost, _PENCE),
        trip.note,
    )


def trips_table(snapshot: Snapshot, words: Mapping[str, str], days: Span = EVERY_DAY) -> bytes:
    """Return trips as CSV, the earliest first; `words` are the phrases for it."""
    lines = tuple(Line(trip_cells(each)) for each in trips_between(all_trips(snapshot), *days))
    columns = tuple(words[each] for each in _COLUMNS)
    return list_table(RecordList("trips", words["title"], columns, lines), _NO_ANSWERS)


def save_trips_table(
    target: Path, snapshot: Snapshot, words: Mapping[str, str], days: Span = EVERY_DAY
) -> None:
    """Write trips as CSV to a file.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    save_file(target, trips_table(snapshot, words, days))
