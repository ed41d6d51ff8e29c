"""Where the pack's statements come from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from companion.content.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source as it is shown: who, what, where printed, its own date as printed, when we read it.

    `date`, `detail` and `note` are empty where there is nothing to say.
    """

    code: str
    organisation: str
    title: str
    read: datetime.date
    detail: str = ""
    date: str = ""
    note: str = ""


def read_sources(root: Table) -> dict[str, Source]:
    """Return the sources of `sources.toml` by code."""
    sources = {code: _read_source(code, table) for code, table in root.entries("sources").items()}
    root.done()
    return sources


def _read_source(code: str, table: Table) -> Source:
    source = Source(
        code=code,
        organisation=table.text("organisation"),
        title=table.text("title"),
        read=table.day("read"),
        detail=table.text("detail", default=""),
        date=table.text("date", default=""),
        note=table.text("note", default=""),
    )
    table.done()
    return source
