"""Appointments sorted into those to come and those gone by, without sorting anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from companion.domain.records import Appointment
from companion.services.snapshot import Snapshot

if TYPE_CHECKING:  # imported once a visit is gone by
    from companion.services.asking_book import AskingBook


class Visits:
    """Remembers the order of thousands of appointments until one of them changes."""

    def __init__(self) -> None:
        self._seen: Mapping[str, Appointment] = {}
        self._dated: tuple[Appointment, ...] = ()
        self._undated: tuple[Appointment, ...] = ()
        self._snapshot: Snapshot | None = None
        self._book: AskingBook | None = None

    def coming(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments that may still come, the next first; none that is off."""
        ahead = self.dated(snapshot)[self._over(today) :]
        return tuple(each for each in ahead if not each.cancelled)

    def to_prepare(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return those of them with somebody to ask: a date that was worked out is none."""
        return tuple(each for each in self.coming(snapshot, today) if not each.helper)

    def cancelled(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return those that were to come and are cancelled, the earliest first."""
        ahead = self.dated(snapshot)[self._over(today) :]
        return tuple(each for each in ahead if each.cancelled)

    def undated(self, snapshot: Snapshot) -> tuple[Appointment, ...]:
        """Return those that were moved and have no new date yet."""
        self._take(snapshot)
        return self._undated

    def past(self, snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
        """Return the appointments gone by, the latest first."""
        return tuple(reversed(self.dated(snapshot)[: self._over(today)]))

    def dated(self, snapshot: Snapshot) -> tuple[Appointment, ...]:
        """Return all that have a date, the cancelled ones among them, the earliest first."""
        self._take(snapshot)
        return self._dated

    def book(self, snapshot: Snapshot) -> AskingBook:
        """Return what was asked and answered, read once for each snapshot."""
        if self._book is None or snapshot is not self._snapshot:
            from companion.services.asking_book import AskingBook

            self._snapshot, self._book = snapshot, AskingBook(snapshot)
        return self._book

    def _take(self, snapshot: Snapshot) -> None:
        if snapshot.appointments is not self._seen:
            self._seen = snapshot.appointments
            every = snapshot.dated_appointments()
            self._undated = tuple(each for each in every if each.undated)
            self._dated = every
            if self._undated:
                self._dated = tuple(each for each in every if not each.undated)

    def _over(self, today: date) -> int:
        """Return how many are over, which stand first: they are in the order of their last day."""
        return bisect_left(self._dated, today, key=_last_day)


def _last_day(visit: Appointment) -> date:
    return visit.when.last
