"""A person's own lists as tables for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from companion.domain.own_records import GROUPS
from companion.exchange.spreadsheet import write_table
from companion.services.medicines import medicines_by_id
from companion.services.own_sheets import EVERY_DAY, Days
from companion.services.people import people_in
from companion.services.snapshot import Snapshot
from companion.services.take_away import save_file
from companion.services.trips import all_trips, trips_between

_PERSON = ("name", "role", "number", "hours", "may_be_told", "helps_with", "note")
_MEDICINE = ("name", "why", "how_taken", "since", "until", "note")
_TRIP = ("when", "what_for", "miles", "parking", "cost", "note")


def people_table(snapshot: Snapshot, words: Mapping[str, str]) -> bytes:
    """Return everybody as CSV, the team first; `words` are the phrases for it."""
    head = [words["group"], *(words[each] for each in _PERSON)]
    rows = (
        (words[group], *(getattr(person, field) for field in _PERSON))
        for group in GROUPS
        for person in people_in(snapshot, group)
    )
    return write_table(head, rows)


def medicines_table(snapshot: Snapshot, words: Mapping[str, str]) -> bytes:
    """Return every medicine as CSV by name, the ones that are no longer taken too."""
    medicines = sorted(medicines_by_id(snapshot).values(), key=lambda each: each.name.casefold())
    rows = ([_told(getattr(each, field)) for field in _MEDICINE] for each in medicines)
    return write_table([words[each] for each in _MEDICINE], rows)


def trips_table(snapshot: Snapshot, words: Mapping[str, str], days: Days = EVERY_DAY) -> bytes:
    """Return trips as CSV, the earliest first, with plain numbers that can be added up."""
    return write_table([words[each] for each in _TRIP], _trips(snapshot, days))


def save_trips_table(
    target: Path, snapshot: Snapshot, words: Mapping[str, str], days: Days = EVERY_DAY
) -> None:
    """Write trips as CSV to a file.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    save_file(target, trips_table(snapshot, words, days))


def _told(value: object) -> str:
    return "" if value is None else str(value)


def _trips(snapshot: Snapshot, days: Days) -> Iterator[tuple[str, ...]]:
    for trip in trips_between(all_trips(snapshot), *days):
        yield (
            str(trip.when),
            trip.what_for,
            _number(trip.miles, 10),
            _number(trip.parking, 100),
            _number(trip.cost, 100),
            trip.note,
        )


def _number(amount: int, parts: int) -> str:
    """Return a whole number of parts as a plain decimal; nothing for one that was left empty."""
    if not amount:
        return ""
    whole, part = divmod(abs(amount), parts)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole}.{part:0{len(str(parts)) - 1}d}"
