"""Dates worked out from a day and lengths a person copied from their own leaflet.

Nothing is prefilled and nothing is known better: every number is typed, and every date says that
the team's dates come first (walks.md 9). Days are calendar days, so a change of the clocks moves
nothing. `date_entries.py` puts the dates among the appointments.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from companion.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from companion.domain.errors import UseCaseError
from companion.domain.records import Appointment
from companion.services.clashes import same_time, slot, slot_of
from companion.services.snapshot import Snapshot

MOST_BAGS = 60
"""The most changes of the bag that are worked out at once."""


class HelperKind(StrEnum):
    """What dates can be worked out for."""

    BLINATUMOMAB = "blinatumomab"
    CAR_T = "car-t"
    ASK_BEFORE = "ask-before"
    REVACCINATION = "revaccination"


LIMITS: Mapping[str, tuple[int, int]] = {
    "bag_days": (1, 60),
    "pump_days": (1, 400),
    "near_days": (1, 400),
    "not_alone_days": (1, 400),
    "no_driving_days": (1, 400),
    "before_days": (1, 400),
    "months": (1, 120),
}
"""The lowest and highest number each length may have: to catch a slip, not to know better."""

LENGTHS: Mapping[HelperKind, tuple[str, ...]] = {
    HelperKind.BLINATUMOMAB: ("bag_days", "pump_days"),
    HelperKind.CAR_T: ("near_days", "not_alone_days", "no_driving_days"),
    HelperKind.ASK_BEFORE: ("before_days",),
    HelperKind.REVACCINATION: ("months",),
}
"""The lengths that can be typed for each kind."""


TO_ASK_ON = ("tablets", "vaccines")
"""The names of the dates on which something is to be asked."""


class LengthError(UseCaseError):
    """A length is not a whole number within its limits. `name` says which (`LIMITS`)."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.lowest, self.highest = LIMITS[name]


class NothingTypedError(UseCaseError):
    """No length was typed that a date could be worked out from."""


class StartNotSureError(UseCaseError):
    """The date to begin from is not one sure day: a month, a year, or "about"."""


class TooManyBagsError(UseCaseError):
    """There would be more than `MOST_BAGS` changes of the bag."""


class BagsAndPumpError(UseCaseError):
    """A bag lasts as long as the pump runs, or longer: the 2 numbers may be swapped."""

    def __init__(self, bag_days: int, pump_days: int) -> None:
        super().__init__(f"{bag_days} {pump_days}")
        self.bag_days, self.pump_days = bag_days, pump_days


class OutsideCalendarError(UseCaseError):
    """A date would lie before 1900 or after 2199."""


class HelperDate(NamedTuple):
    """A date that was worked out.

    `key` tells it from the others of a run, `name` is its kind of date (a phrase of the pack),
    `number` counts the changes of the bag from 1.
    """

    key: str
    name: str
    day: date
    number: int = 0

    def is_too_late(self, today: date | None) -> bool:
        """Whether it is a day to ask on that has passed: then it is of no use as a date."""
        return today is not None and self.name in TO_ASK_ON and self.day < today


class Clash(NamedTuple):
    """An appointment on the day of a date, and whether it is at the same time by the clock."""

    appointment: Appointment
    same_time: bool


def work_out(
    kind: HelperKind, start: PartialDate | None, lengths: Mapping[str, int]
) -> tuple[HelperDate, ...]:
    """Return the dates that follow from a day and the typed lengths, earliest first.

    Raises:
        StartNotSureError: If the start is not one sure day.
        NothingTypedError: If a length is missing without which there is no date.
        LengthError: If a length is outside its limits.
        BagsAndPumpError: If a bag lasts as long as the pump runs.
        TooManyBagsError: If there would be too many changes of the bag.
        OutsideCalendarError: If a date leaves the calendar.
    """
    if start is None or not start.is_day or start.about:
        raise StartNotSureError
    typed = checked_lengths(kind, lengths)
    try:
        found = _WORK[kind](start.first, typed)
    except (OverflowError, ValueError):
        raise OutsideCalendarError from None
    if any(not EARLIEST_YEAR <= each.day.year <= LATEST_YEAR for each in found):
        raise OutsideCalendarError
    return tuple(sorted(found, key=lambda each: (each.day, each.number)))


def checked_lengths(kind: HelperKind, lengths: Mapping[str, int]) -> dict[str, int]:
    """Return the lengths of a kind that were typed.

    Raises:
        NothingTypedError: If one is missing without which there is no date.
        LengthError: If one is outside its limits.
        BagsAndPumpError: If a bag lasts as long as the pump runs.
    """
    typed = {name: lengths[name] for name in LENGTHS[kind] if name in lengths}
    for name, number in typed.items():
        lowest, highest = LIMITS[name]
        if type(number) is not int or not lowest <= number <= highest:
            raise LengthError(name)
    if not typed or (kind is HelperKind.BLINATUMOMAB and "pump_days" not in typed):
        raise NothingTypedError
    if typed.get("bag_days", 0) >= typed.get("pump_days", LIMITS["bag_days"][1] + 1):
        raise BagsAndPumpError(typed["bag_days"], typed["pump_days"])
    return typed


def _pump(start: date, typed: Mapping[str, int]) -> list[HelperDate]:
    end = start + timedelta(days=typed["pump_days"])
    found = [HelperDate("pump-end", "pump_end", end)]
    every = typed.get("bag_days")
    changes = (typed["pump_days"] - 1) // every if every else 0
    if changes > MOST_BAGS:
        raise TooManyBagsError
    for number in range(1, changes + 1):
        day = start + timedelta(days=number * (every or 0))
        found.append(HelperDate(f"bag-{number}", "bag", day, number))
    return found


def _after_cells(start: date, typed: Mapping[str, int]) -> list[HelperDate]:
    return [
        HelperDate(name.removesuffix("_days").replace("_", "-"), name.removesuffix("_days"), day)
        for name, days in typed.items()
        for day in (start + timedelta(days=days),)
    ]


def _before(start: date, typed: Mapping[str, int]) -> list[HelperDate]:
    return [HelperDate("ask", "tablets", start - timedelta(days=typed["before_days"]))]


def _vaccines(start: date, typed: Mapping[str, int]) -> list[HelperDate]:
    return [HelperDate("ask", "vaccines", months_after(start, typed["months"]))]


_WORK = {
    HelperKind.BLINATUMOMAB: _pump,
    HelperKind.CAR_T: _after_cells,
    HelperKind.ASK_BEFORE: _before,
    HelperKind.REVACCINATION: _vaccines,
}


def months_after(start: date, months: int) -> date:
    """Return the same day of a later month, or its last day if it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def clashes_with(
    snapshot: Snapshot, dates: Iterable[HelperDate], *, at: time | None = None, run_id: str = ""
) -> Mapping[str, tuple[Clash, ...]]:
    """Return, by the key of each date, the appointments that stand on its day.

    `at` is the time of the entries, if one was typed; the entries of the run itself are left out.
    """
    by_day: dict[date, list[Appointment]] = {}
    for each in snapshot.dated_appointments():
        sure = each.when.is_day and not each.when.about
        if sure and not each.cancelled and not each.undated and not is_entry_of(each, run_id):
            by_day.setdefault(each.when.first, []).append(each)
    return {
        found.key: tuple(_clash(visit, found.day, at) for visit in by_day.get(found.day, ()))
        for found in dates
    }


def _clash(visit: Appointment, day: date, at: time | None) -> Clash:
    wanted, taken = slot(PartialDate.of(day), at), slot_of(visit)
    return Clash(visit, wanted is not None and taken is not None and same_time(wanted, taken))


def is_entry_of(visit: Appointment, run_id: str) -> bool:
    """Whether an appointment is an entry of a run of the date helper."""
    return bool(run_id) and visit.helper.partition("/")[2] == run_id
