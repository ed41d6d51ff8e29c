"""Which appointments are still to come, and which are over.

Apart from the use cases of `appointments`: the first picture says what is next and changes nothing.
"""

from __future__ import annotations

from datetime import date

from companion.domain.records import Appointment
from companion.services.snapshot import Snapshot


def coming(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the appointments that may still come, the next first; none that is off."""
    return tuple(each for each in snapshot.dated_appointments() if may_come(each, today))


def to_prepare(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the visits that may still come, the next first: those with somebody to ask.

    A date that was worked out in the date helper is none.
    """
    return tuple(each for each in coming(snapshot, today) if not each.helper)


def may_come(visit: Appointment, today: date) -> bool:
    """Whether an appointment still stands, on a day that is not over."""
    return visit.when.last >= today and not visit.cancelled and not visit.undated


def past(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the appointments gone by, the latest first, the cancelled ones among them."""
    gone = [
        each
        for each in snapshot.dated_appointments()
        if each.when.last < today and not each.undated
    ]
    return tuple(reversed(gone))
