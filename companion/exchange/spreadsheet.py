"""Tables for a spreadsheet: CSV that opens with its letters right and runs nothing (R70)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from companion.domain.text import clean_text

_FORMULAS = ("=", "+", "-", "@", "\t", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_GUARD = "'"


def write_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as CSV (RFC 4180) in UTF-8 with its mark, so that Excel reads it as such."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([safe_cell(each) for each in head])
    writer.writerows([safe_cell(each) for each in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Return text that a spreadsheet shows and never works out as a formula."""
    words = clean_text(text)
    begins = words.lstrip(" \n\u00a0")
    return f"{_GUARD}{words}" if begins.startswith(_FORMULAS) else words
