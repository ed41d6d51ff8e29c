"""Dates as they are typed where something is looked for: "5 May 2021", "May 5th", "05/05/2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_SHORTEST = 3
"""So many letters of the name of a month are enough beside a number."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_IN_DIGITS = re.compile(
    r"(?<!\S)(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})(?!\S)"
)
_YEAR_FIRST = re.compile(
    r"(?<!\S)(?P<year>\d{4})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?!\S)"
)
_LAST_DAY, _LAST_MONTH = 31, 12


class TypedDate(NamedTuple):
    """A date as one thing: how it was typed, its day and month, and the year as far as typed.

    Without a day it is the whole month. `spelled` is how the date may stand in a folded text,
    first of all as it was typed.
    """

    words: str
    day: int
    month: int
    year: str
    spelled: tuple[str, ...]

    def fits(self, day: date) -> bool:
        """Return whether this names a day. The first figures of a year are enough, or the last."""
        named = day.month == self.month and self.day in (0, day.day)
        year = str(day.year)
        return named and (year.startswith(self.year) or year[2:] == self.year)


def part_dates(
    words: str, months: Mapping[str, int]
) -> tuple[tuple[TypedDate, ...], tuple[str, ...]]:
    """Return the dates in folded words, and the other words. `months` are folded names."""
    found: list[TypedDate] = []

    def take(whole: re.Match[str]) -> str:
        one = _made(whole, months)
        if one is None:
            return whole[0]
        found.append(one)
        return " "

    for form in (_YEAR_FIRST, _IN_DIGITS, *_with_names(tuple(months))):
        words = form.sub(take, words)
    return tuple(found), tuple(words.split())


@lru_cache(maxsize=4)
def _with_names(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the forms with a month in letters; the whole name and a year stay two words.

    They find more apart: a text may tell of March here and of 2021 there.
    """
    starts = {name[:end] for name in names for end in range(_SHORTEST, len(name) + 1)}
    month, short = (
        f"(?P<month>{'|'.join(map(re.escape, sorted(some, key=len, reverse=True)))})"
        for some in (starts | {*names}, starts - {*names})
    )
    year = r"(?P<year>\d{1,4})"
    forms = (
        rf"(?<!\S){_DAY}\s+(?:of\s+)?{month}(?:\s+{year})?(?!\S)",
        rf"(?<!\S){month}\s+{_DAY}(?:\s+{year})?(?!\S)",
        rf"(?<!\S){short}\s+(?P<year>\d{{3,4}})(?!\S)",
    )
    return tuple(map(re.compile, forms)) if names else ()


def _made(found: re.Match[str], months: Mapping[str, int]) -> TypedDate | None:
    parts = found.groupdict()
    day, year = int(parts.get("day") or 0), parts["year"] or ""
    name = "" if parts["month"].isdecimal() else _whole_name(parts["month"], months)
    month = months[name] if name else int(parts["month"])
    if ("day" in parts and not 1 <= day <= _LAST_DAY) or not 1 <= month <= _LAST_MONTH:
        return None
    words = " ".join(found[0].split())
    if name:
        spelled = dict.fromkeys((words, *_spelled(day, name, year)))
        return TypedDate(words, day, month, year, tuple(spelled))
    return TypedDate(words, day, month, _whole_year(year), (words,))


def _whole_name(start: str, months: Mapping[str, int]) -> str:
    """Return the name of the month that these letters, or all of them, mean."""
    return start if start in months else next(each for each in months if each.startswith(start))


def _spelled(day: int, name: str, year: str) -> Iterator[str]:
    """Yield how a date with a month in letters is mostly written, in small letters."""
    for month in (name, name[:_SHORTEST]):
        days = (str(day), f"{day}{_ending(day)}") if day else ()
        if not days:
            yield f"{month} {year}"
        for each in days:
            yield f"{each} {month} {year}".strip()
            yield f"{each} of {month} {year}".strip()
            yield f"{month} {each} {year}".strip()
            yield f"{month} {each}, {year}".strip() if year else f"{month} {each}"


def _ending(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _whole_year(year: str) -> str:
    return year if len(year) > len("21") else f"20{year}"
