"""Appointments sorted into those to come and those gone by, without sorting anew."""

from __future__ import annotations

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
        return tuple(each for each in self._all(snapshot) if each.when.last >= today)

    def past(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments gone by, the latest first."""
        gone = [each for each in self._all(snapshot) if each.when.last < today]
        return tuple(reversed(gone))

    def _all(self, snapshot: Snapshot) -> tuple[Appointment, ...]:
        if snapshot.appointments is not self._seen:
            self._seen, self._dated = snapshot.appointments, snapshot.dated_appointments()
        return self._dated
