"""Keeps what is said of opening hours true while it is looked at, without a timer that ticks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from companion.content import SupportLine
from companion.services.bank_holidays import BankHolidays
from companion.services.opening import Clock, Standing, clock_stands, next_change, standing
from companion.ui.toolkit.steps import Steps

SHORTEST_MS = 30_000
LONGEST_MS = 15 * 60_000
"""So long at most until the next look: a timer stands still while a computer sleeps."""


class OpeningWatch(QObject):
    """Says how lines stand, and `changed` when that may be another.

    It looks between `start` and `stop`: once, and then at the moment of the next change.

    Attributes:
        clock: Whether this computer's clock can be used at all.
        standings: How each line stands, by its id; without an entry nothing is known yet.
    """

    changed = Signal()

    def __init__(
        self, lines: Sequence[SupportLine], clock: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)
        self._now = clock
        self._holidays = BankHolidays()
        self.clock = Clock.RIGHT
        self.standings: dict[str, Standing] = {}
        self._watching = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def waits_ms(self) -> int:
        """How long until the next look; -1 while nobody waits for one."""
        return self._timer.interval() if self._timer.isActive() else -1

    def start(self) -> None:
        """Look now, or once what is needed for it has been imported, and from then on."""
        already, self._watching = self._watching, True
        if self.standings:
            self.look()
        elif not already:
            Steps((*self._holidays.getting_ready(), self.look), self)

    def stop(self) -> None:
        """Look no more."""
        self._watching = False
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Work out how every line stands now, and when to look again."""
        now = self._now()
        self.clock = clock_stands(self._lines, now)
        self.standings = {
            line.id: standing(line, now, self._holidays.is_one) for line in self._lines
        }
        change = next_change(tuple(self.standings.values()))
        if change is not None and self._watching:
            wait = round((change - now).total_seconds() * 1000)
            self._timer.start(min(max(wait, SHORTEST_MS), LONGEST_MS))
        self.changed.emit()
