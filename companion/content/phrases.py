"""Words for what is made without Qt: sheets, HTML, CSV, and how dates are written."""

from __future__ import annotations

from collections.abc import Mapping

from companion.content.tables import Table
from companion.domain.dates import DateFormat
from companion.domain.frozen import Frozen


class Phrases(Frozen, kw_only=False):
    """The date words, and the other tables of the pack's phrases as written.

    `tables` maps a table's name to its phrases: `phrases.tables["sheet"]["title"]`.
    """

    dates: DateFormat
    tables: Mapping[str, Mapping[str, str]]


_PATTERNS = {
    "about": ("date",),
    "day_pattern": ("weekday", "day", "month", "year"),
    "short_pattern": ("day", "month", "year"),
    "month_pattern": ("month", "year"),
    "day_at": ("date", "time"),
}
_WORDS = ("midday", "midnight", "am", "pm", "not_known")
_OPTIONAL = ("day_pattern", "short_pattern", "month_pattern", "day_at")


def read_phrases(root: Table) -> Phrases:
    """Return the words of `phrases.toml`."""
    dates = read_dates(root.table("dates"))
    tables = {
        name: {key: table.text(key) for key in table.names}
        for name, table in ((name, root.table(name)) for name in root.names if name != "dates")
    }
    return Phrases(dates=dates, tables=tables)


def read_dates(table: Table) -> DateFormat:
    """Return the date words of `phrases.toml`."""
    words = {name: table.text(name) for name in _WORDS}
    patterns = {
        name: _read_pattern(table, name)
        for name in _PATTERNS
        if table.has(name) or name not in _OPTIONAL
    }
    dates = DateFormat(
        months=_read_names(table, "months", 12),
        weekdays=_read_names(table, "weekdays", 7),
        **words,
        **patterns,
    )
    table.done()
    return dates


def _read_names(table: Table, name: str, count: int) -> tuple[str, ...]:
    names = table.texts(name)
    if names and len(names) != count:
        table.fault(name, f"The list is meant to have {count} names.")
    return names


def _read_pattern(table: Table, name: str) -> str:
    pattern = table.text(name)
    rest = pattern
    for place in _PATTERNS[name]:
        rest = rest.replace(f"{{{place}}}", "")
    if "{" in rest or "}" in rest:
        named = ", ".join(f"{{{place}}}" for place in _PATTERNS[name])
        table.fault(name, f"The only places a phrase has here are {named}.")
        return ""
    return pattern
