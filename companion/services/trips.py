"""Use cases for trips to hospital and what they cost: keep, remove, choose by date, and add up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from companion.domain.amounts import LARGEST
from companion.domain.dates import PartialDate
from companion.domain.own_records import Trip
from companion.domain.records import Kind
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

PAGE = "help"
ANCHOR = "trips"


class Totals(NamedTuple):
    """What trips come to together: tenths of a mile, and pence. No rate is worked out."""

    trips: int = 0
    miles: int = 0
    parking: int = 0
    cost: int = 0

    @property
    def money(self) -> int:
        """Parking and other costs together, in pence."""
        return self.parking + self.cost


class Month(NamedTuple):
    """The trips of one month, or of a year where no month was written, and what they come to."""

    when: PartialDate
    trips: tuple[Trip, ...]
    totals: Totals


def trips_by_id(snapshot: Snapshot) -> Mapping[str, Trip]:
    """Return every trip by id."""
    return cast("Mapping[str, Trip]", snapshot.table(Kind.TRIPS))


def all_trips(snapshot: Snapshot) -> tuple[Trip, ...]:
    """Return every trip, the earliest first."""
    return tuple(sorted(trips_by_id(snapshot).values(), key=_age))


def trips_between(
    trips: Iterable[Trip], first: date | None = None, last: date | None = None
) -> tuple[Trip, ...]:
    """Return the trips of some days, both included; a trip that may have been then is in."""
    return tuple(
        each
        for each in trips
        if (first is None or each.when.last >= first) and (last is None or each.when.first <= last)
    )


def totals_of(trips: Iterable[Trip]) -> Totals:
    """Return what trips come to, in whole tenths and pence."""
    count = miles = parking = cost = 0
    for each in trips:
        count += 1
        miles += each.miles
        parking += each.parking
        cost += each.cost
    return Totals(count, miles, parking, cost)


def by_month(trips: Iterable[Trip]) -> tuple[Month, ...]:
    """Return trips month by month, the earliest first; a year without a month stands before."""
    months: dict[tuple[int, int], list[Trip]] = {}
    for each in sorted(trips, key=_age):
        months.setdefault((each.when.year, each.when.month or 0), []).append(each)
    return tuple(
        Month(PartialDate(year=year, month=month or None), tuple(held), totals_of(held))
        for (year, month), held in sorted(months.items())
    )


def keep_trip(
    snapshot: Snapshot,
    *,
    trip_id: str,
    when: PartialDate,
    now: datetime,
    what_for: str = "",
    miles: int = 0,
    parking: int = 0,
    cost: int = 0,
    note: str = "",
) -> Step:
    """Return the step that writes a trip down, or changes it.

    Raises:
        ValueError: If an amount is below nothing, or more than one line may say.
    """
    amounts = {"miles": miles, "parking": parking, "cost": cost}
    if any(not 0 <= amount <= LARGEST for amount in amounts.values()):
        raise ValueError(f"a trip cannot say {amounts}")
    before = cast("Trip | None", snapshot.known(Kind.TRIPS, trip_id))
    whole = before or Trip(id=trip_id, created_at=now, updated_at=now, when=when)
    values: dict[str, Any] = {
        "when": when,
        "what_for": clean_line(what_for),
        "note": clean_text(note).strip(),
        **amounts,
    }
    after = changed(whole, now, deleted_at=None, **values)
    return Step(Action.TRIP_KEPT, PAGE, ((before, after),), f"{ANCHOR}/{trip_id}")


def remove_trip(snapshot: Snapshot, *, trip_id: str, now: datetime) -> Step:
    """Return the step that takes a trip out of the log; undo brings it back."""
    trip = existing(trips_by_id(snapshot), trip_id)
    pairs = ((trip, removed(trip, now)),)
    return Step(Action.TRIP_REMOVED, PAGE, pairs, f"{ANCHOR}/{trip_id}")


def _age(trip: Trip) -> tuple[date, datetime, str]:
    return trip.when.first, trip.created_at, trip.id
