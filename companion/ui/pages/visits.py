"""Appointments sorted into those to come and those gone by, once for each change of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from companion.domain.records import Appointment
from companion.services.appointments import coming, past
from companion.services.snapshot import Snapshot


class Visits:
    """Remembers the order of thousands of appointments until one changes or the day does."""

    def __init__(self) -> None:
        self._seen: Mapping[str, Appointment] = {}
        self._day: date | None = None
        self._coming: tuple[Appointment, ...] = ()
        self._past: tuple[Appointment, ...] = ()

    def coming(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments that may still come, the next first."""
        self._take(snapshot, today)
        return self._coming

    def past(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments gone by, the latest first."""
        self._take(snapshot, today)
        return self._past

    def _take(self, snapshot: Snapshot, today: date) -> None:
        if snapshot.appointments is self._seen and today == self._day:
            return
        self._seen, self._day = snapshot.appointments, today
        self._coming, self._past = coming(snapshot, today), past(snapshot, today)
