"""The lists a person may tick off at a turn of the way, such as going home."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from companion.content.journeys import ReadyItem, read_ready
from companion.content.tables import Known, Table, due_after_review, unique

FILE = "checklists.toml"


class Checklist(NamedTuple):
    """A list of things to have ready: its title, a line above it, and its items in order.

    `stages` says near which stages it appears, each as "path/stage"; it may be opened any time.
    """

    id: str
    title: str
    lead: str
    stages: tuple[str, ...]
    items: tuple[ReadyItem, ...]
    sources: tuple[str, ...]
    reviewed: date
    due: date | None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is read of it."""
        return (self.title, self.lead, *(item.text for item in self.items))


def read_checklists(root: Table, stages: Known, sources: Known) -> tuple[Checklist, ...]:
    """Return the lists of `checklists.toml`; `stages` are known as "path/stage"."""
    tables = root.tables("checklists")
    lists = tuple(_read_list(table, stages, sources) for table in tables)
    unique(zip(tables, (each.id for each in lists), strict=True), "checklist")
    root.done()
    return lists


def _read_list(table: Table, stages: Known, sources: Known) -> Checklist:
    checklist = Checklist(
        id=table.identity(),
        title=table.text("title"),
        lead=table.text("lead"),
        stages=table.ids("stages", "stage", stages),
        items=read_ready(table, "items"),
        sources=table.ids("sources", "source", sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
    )
    due_after_review(table, checklist.reviewed, checklist.due)
    table.done()
    return checklist
