"""How old a text is, told so that a wrong clock cannot make it look newer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

YEARS_WITHOUT_DUE = 3
"""Text with no review date of its own counts as overdue after this long (NHS: at least 3 years)."""


class Age(StrEnum):
    """Whether a text is within its review date."""

    CURRENT = "current"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """The state of a text against its review dates; `due` is None when none was set."""

    state: Age
    reviewed: date
    due: date | None


def freshness(
    reviewed: date, due: date | None, today: date, *, published: date | None = None
) -> Freshness:
    """Return how a text stands on a day, never "current" when the day cannot be right.

    A clock set before the text was reviewed, or before its pack was published, is wrong. The true
    day is then at least that one, so a text already overdue on it is overdue, and any other is
    "unknown". A text without a review date is never "current": overdue after three years,
    "unknown" until then.
    """
    earliest = max(reviewed, published or reviewed)
    certain = max(today, earliest)
    if certain > (due or _years_after(reviewed, YEARS_WITHOUT_DUE)):
        state = Age.OVERDUE
    elif today < earliest or due is None:
        state = Age.UNKNOWN
    else:
        state = Age.CURRENT
    return Freshness(state=state, reviewed=reviewed, due=due)


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
