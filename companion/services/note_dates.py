"""Dates as they are typed where something is looked for: "5 May 2021", "05/05/2021"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_WITH_NAME = re.compile(r"(?<!\S)(\d{1,2})\s+([^\W\d_]{3,})(?:\s+(\d{1,4}))?(?!\S)")
_IN_DIGITS = re.compile(r"(?<!\S)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\S)")
_YEAR_FIRST = re.compile(r"(?<!\S)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\S)")


class TypedDate(NamedTuple):
    """A date as one thing: how it was typed, its day and month, and the year as far as typed."""

    words: str
    day: int
    month: int
    year: str = ""

    def fits(self, day: date) -> bool:
        """Return whether this names a day."""
        named = (day.day, day.month) == (self.day, self.month)
        return named and str(day.year).startswith(self.year)


def part_dates(
    words: str, months: Mapping[str, int]
) -> tuple[tuple[TypedDate, ...], tuple[str, ...]]:
    """Return the dates in folded words, and the other words. `months` are folded names."""
    found: list[TypedDate] = []

    def take(one: TypedDate | None, whole: re.Match[str]) -> str:
        if one is None:
            return whole[0]
        found.append(one)
        return " "

    words = _YEAR_FIRST.sub(lambda each: take(_made(each, 3, each[2], each[1]), each), words)
    words = _IN_DIGITS.sub(lambda each: take(_made(each, 1, each[2], _whole(each[3])), each), words)
    words = _WITH_NAME.sub(
        lambda each: take(_made(each, 1, _month(each[2], months), each[3] or ""), each), words
    )
    return tuple(found), tuple(words.split())


def _made(found: re.Match[str], day: int, month: str, year: str) -> TypedDate | None:
    days, months = int(found[day]), int(month or 0)
    if not (1 <= days <= 31 and 1 <= months <= 12):
        return None
    return TypedDate(" ".join(found[0].split()), days, months, year)


def _month(name: str, months: Mapping[str, int]) -> str:
    """Return the number of the month a name, or its first letters, means; else nothing."""
    return next((str(n) for each, n in months.items() if each.startswith(name)), "")


def _whole(year: str) -> str:
    return year if len(year) > 2 else f"20{year}"
