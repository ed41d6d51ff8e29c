"""Appointments sorted into those to come and those gone by, without sorting anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date

from companion.domain.records import Appointment
from companion.services.snapshot import Snapshot


class Visits:
    """Remembers the order of thousands of appointments until one of them changes."""

    def __init__(self) -> None:
        self._seen: Mapping[str, Appointment] = {}
        self._dated: tuple[Appointment, ...] = ()

    def coming(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments that may still come, the next first."""
        self._take(snapshot)
        return self._dated[self._over(today) :]

    def past(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments gone by, the latest first."""
        self._take(snapshot)
        return tuple(reversed(self._dated[: self._over(today)]))

    def _take(self, snapshot: Snapshot) -> None:
        if snapshot.appointments is not self._seen:
            self._seen, self._dated = snapshot.appointments, snapshot.dated_appointments()

    def _over(self, today: date) -> int:
        """Return how many are over, which stand first: they are in the order of their last day."""
        return bisect_left(self._dated, today, key=_last_day)


def _last_day(visit: Appointment) -> date:
    return visit.when.last
