"""Days from one to another, either end of which may be open."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Span(NamedTuple):
    """The days from one to another, both included; None leaves that end open."""

    first: date | None = None
    last: date | None = None

    def meets(self, other: Span) -> bool:
        """Return whether two spans may have a day in common."""
        begins = other.last is None or self.first is None or self.first <= other.last
        return begins and (other.first is None or self.last is None or self.last >= other.first)


EVERY_DAY = Span()
