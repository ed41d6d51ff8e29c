"""Miles and money as people type them, kept as whole tenths and pence."""

from __future__ import annotations

import re

LARGEST = 9_999_999
"""The most tenths of a mile, or pence, that one line may say."""

_WHOLE = r"(?P<whole>\d{1,7}|\d{1,3}(?:,\d{3})+)"
_MILES = re.compile(rf"{_WHOLE}(?:\.(?P<part>\d))?\s*(?:miles?|m)?", re.ASCII)
_POUNDS = re.compile(rf"£?\s*{_WHOLE}(?:\.(?P<part>\d{{1,2}}))?", re.ASCII)
_PENCE = re.compile(r"(?P<whole>\d{1,7})\s*p", re.ASCII)


def read_miles(text: str) -> int | None:
    """Return the tenths of a mile in "12", "12.5" or "12 miles"; 0 for nothing, None if unclear."""
    return _read(text, _MILES, digits=1)


def read_money(text: str) -> int | None:
    """Return the pence in "3.50", "£3.5", "1,200" or "80p"; 0 for nothing, None if unclear."""
    only_pence = _PENCE.fullmatch(text.strip().casefold())
    if only_pence is not None:
        return _within(int(only_pence["whole"]))
    return _read(text, _POUNDS, digits=2)


def _read(text: str, shape: re.Pattern[str], *, digits: int) -> int | None:
    words = text.strip().casefold()
    if not words:
        return 0
    found = shape.fullmatch(words)
    if found is None:
        return None
    part = (found["part"] or "").ljust(digits, "0")
    return _within(int(found["whole"].replace(",", "") + part))


def _within(amount: int) -> int | None:
    return amount if amount <= LARGEST else None


def miles_words(tenths: int) -> str:
    """Return "12", "12.5" or "1,204.5"."""
    whole, part = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole:,}.{part}" if part else f"{sign}{whole:,}"


def money_words(pence: int) -> str:
    """Return "£3.50" or "£1,200.00": always with its pence, so that columns can be added up."""
    pounds, part = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}£{pounds:,}.{part:02d}"
