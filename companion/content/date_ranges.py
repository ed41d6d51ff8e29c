"""The lengths that are common, as words with their source, shown beside a person's own dates.

They are text to read: nothing is worked out from them, and no field is filled in with them.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from companion.content.tables import Known, Table, due_after_review, unique

FILE = "helper-dates.toml"
OURS = "COMPANION"
"""The source of what is our own words."""


class DateRange(NamedTuple):
    """A common length in words, such as how long a bag lasts, and where that is said.

    `kind` is the kind of dates it stands beside, such as "blinatumomab".
    """

    id: str
    kind: str
    text: str
    sources: tuple[str, ...]
    reviewed: date
    due: date | None

    @property
    def is_ours(self) -> bool:
        """Whether it is only Companion's own words: no leaflet says it, and it gives no length."""
        return set(self.sources) == {OURS}


def read_ranges(root: Table, sources: Known) -> tuple[DateRange, ...]:
    """Return the lengths of `helper-dates.toml`, in order."""
    tables = root.tables("ranges")
    ranges = tuple(_read_range(table, sources) for table in tables)
    unique(zip(tables, (each.id for each in ranges), strict=True), "range")
    root.done()
    return ranges


def _read_range(table: Table, sources: Known) -> DateRange:
    found = DateRange(
        id=table.identity(),
        kind=table.identity("kind"),
        text=table.text("text"),
        sources=table.ids("sources", "source", sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
    )
    due_after_review(table, found.reviewed, found.due)
    table.done()
    return found
