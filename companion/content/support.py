"""What stands behind a text: its sources, how sure they are, and its review dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from companion.content.pages import Sure
from companion.content.tables import Known, Table, due_after_review

NEVER_STATED = ("V-sec", "U")
"""Facts flagged so are too weakly supported to be told to people as facts (design.md 4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What stands behind one text."""

    sources: tuple[str, ...]
    reviewed: date
    due: date | None
    sure: Sure
    clinician_checked: bool


def read_support(table: Table, sources: Known) -> Support:
    """Return what stands behind the text of a table."""
    support = Support(
        sources=table.ids("sources", "source", sources),
        reviewed=table.day("reviewed"),
        due=table.optional_day("due"),
        sure=_read_sure(table),
        clinician_checked=table.flag("clinician_checked"),
    )
    due_after_review(table, support.reviewed, support.due)
    return support


def _read_sure(table: Table) -> Sure:
    if table.has("sure") and table.text("sure") in NEVER_STATED:
        table.fault("sure", "Text this weakly supported is left out, or turned into a question.")
        return Sure.OWN
    return table.choice("sure", Sure)
