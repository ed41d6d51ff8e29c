"""Dates as people have them: exact, a month, a year, or "about"; and how they are written.

`PartialDate` is the part of the Extended Date/Time Format (ISO 8601-2:2019, level 1) that a
person needs: "2026-12-03", "2026-12", "2026", and "~" for about. Written by hand because the
EDTF libraries bring a parser generator for the whole standard; this is four shapes.
`DateFormat` follows experience.md R6 (NHS service manual, numbers, dates and time).
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from companion.domain.frozen import Frozen

_DIGITS = (4, 2, 2)  # of year, month and day
_WHOLE = len("2026-12-03")
EARLIEST_YEAR = 1900
LATEST_YEAR = 2199
NEAR_DAYS = 270
FIRST_LIKELY_YEAR = 1960
"""Treatment that people lived for long after came in the 1960s: an earlier year is a slip."""
LIKELY_YEARS_AHEAD = 10
"""The longest plans, such as looking back for late effects, are not made further ahead."""

LIKELY_DAYS_BACK = 60
LIKELY_DAYS_CORRECTED = 731
"""A day 0 that was is corrected by days or months, or by a year that has just turned."""


def local_day(moment: datetime) -> date:
    """Return the day of a moment on this computer's clock, as the person saw it."""
    return moment.astimezone().date()


def likely_years(today: date) -> tuple[int, int]:
    """Return the first and the last year that a plan of treatment is likely to mean.

    A year outside them may still be meant: it is asked about, and never refused.
    """
    return FIRST_LIKELY_YEAR, today.year + LIKELY_YEARS_AHEAD


def likely_since(today: date) -> date:
    """Return the first day that what is planned now is likely to be written for.

    What was planned for an earlier one was done, or has moved long ago.
    """
    return today - timedelta(days=LIKELY_DAYS_BACK)


def likely_day_zero_since(today: date, was: PartialDate | None) -> date | None:
    """Return the first day that a day 0 is likely to change to; any where there was none."""
    if was is None:
        return None
    return min(likely_since(today), was.first - timedelta(days=LIKELY_DAYS_CORRECTED))


class PartialDate(Frozen):
    """A day, a month or a year, exact or about.

    Raises:
        ValueError: If the parts are not a date between 1900 and 2199.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise ValueError(f"year {self.year} is outside {EARLIEST_YEAR} to {LATEST_YEAR}")
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")
        date(self.year, _or_one(self.month), _or_one(self.day))

    @classmethod
    def of(cls, day: date, *, about: bool = False) -> PartialDate:
        """Return the partial date for a whole day."""
        return cls(year=day.year, month=day.month, day=day.day, about=about)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date an EDTF text names.

        Raises:
            ValueError: If the text has another shape or names no real date.
        """
        about = text.endswith("~")
        plain = text[:-1] if about else text
        if len(plain) == _WHOLE and plain[4] == plain[7] == "-":  # nearly all: quick
            return cls.of(date.fromisoformat(plain), about=about)
        parts = plain.split("-")
        shaped = all(len(part) == many for part, many in zip(parts, _DIGITS, strict=False))
        if not shaped or len(parts) > len(_DIGITS) or not "".join(parts).isdecimal():
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (*map(int, parts), None, None)[: len(_DIGITS)]
        return cls(year=year or 0, month=month, day=day, about=about)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + ("~" if self.about else "")

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        if self.day:
            return date(self.year, month, self.day)
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)

    @property
    def is_day(self) -> bool:
        """Whether it names one day, about or not."""
        return self.day is not None


def end_before_start(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Return whether an end cannot come after its start, however loosely both are meant."""
    return start is not None and end is not None and end.last < start.first


def _or_one(part: int | None) -> int:
    return 1 if part is None else part


class DateFormat(Frozen):
    """How dates and times are written, in the words of one language.

    Serves the window and everything made without Qt, so that a day reads the same on screen and
    on paper. Months January first, weekdays Monday first; `about` has one place, `{date}`.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    midday: str
    midnight: str
    am: str = "am"
    pm: str = "pm"
    about: str = "{date}"
    not_known: str = ""
    day_pattern: str = "{weekday} {day} {month} {year}"
    short_pattern: str = "{day} {month} {year}"
    near_pattern: str = "{weekday} {day} {month}"
    month_pattern: str = "{month} {year}"
    day_at: str = "{date}, {time}"

    def day(self, day: date) -> str:
        """Return "Thursday 3 December 2026"."""
        return self._fill(self.day_pattern, day)

    def short(self, day: date) -> str:
        """Return "3 December 2026"."""
        return self._fill(self.short_pattern, day)

    def near(self, when: PartialDate, today: date) -> str:
        """Return a date without its year when nobody could mistake it: within nine months."""
        if when.is_day and abs((when.first - today).days) <= NEAR_DAYS:
            text = self._fill(self.near_pattern, when.first)
            return self.about.format(date=text) if when.about else text
        return self.partial(when)

    def time_of_day(self, at: time) -> str:
        """Return "5:30pm", "9am", "midday" or "midnight", never 12am or 12pm (R6)."""
        if (at.hour, at.minute) == (12, 0):
            return self.midday
        if (at.hour, at.minute) == (0, 0):
            return self.midnight
        half = self.am if at.hour < 12 else self.pm
        minutes = f":{at.minute:02d}" if at.minute else ""
        return f"{at.hour % 12 or 12}{minutes}{half}"

    def partial(self, when: PartialDate | None) -> str:
        """Return a partial date in words: a day, "December 2026", "2026", or "about ..."."""
        if when is None:
            return self.not_known
        if when.is_day:
            text = self.day(when.first)
        elif when.month is not None:
            text = self._fill(self.month_pattern, when.first)
        else:
            text = str(when.year)
        return self.about.format(date=text) if when.about else text

    def moment(self, when: PartialDate, at: time | None) -> str:
        """Return the day and, where there is one, the time: "Thursday 3 December 2026, 9am"."""
        text = self.partial(when)
        return text if at is None else self.day_at.format(date=text, time=self.time_of_day(at))

    def _fill(self, pattern: str, day: date) -> str:
        return pattern.format(
            weekday=self.weekdays[day.weekday()],
            day=day.day,
            month=self.months[day.month - 1],
            year=day.year,
        )
