"""Tables for a spreadsheet: CSV that opens with its letters right and runs nothing (R70)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from unicodedata import category

from companion.domain.text import clean_text

_FORMULAS = frozenset("=+-@\t\uff1d\uff0b\uff0d\uff20")
_GUARD = "'"
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters that show nothing, beside spaces and marks for the direction or the joining of text."""
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})


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
    begins = next((each for each in words if not _is_unseen(each)), "")
    return f"{_GUARD}{words}" if begins in _FORMULAS else words


def _is_unseen(letter: str) -> bool:
    """Return whether a spreadsheet may pass a letter by on its way to a formula."""
    return letter in _BLANK or (letter not in _FORMULAS and category(letter) in _UNSEEN)
