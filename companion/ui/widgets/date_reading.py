"""What three typed parts of a date mean, and whether a part can go on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate

_DIGITS = 2
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CENTURIES = tuple(str(year // 100) for year in range(EARLIEST_YEAR, LATEST_YEAR + 1, 100))


def read_date(
    day: str, month: str, year: str, *, about: bool = False
) -> tuple[PartialDate | None, str]:
    """Return the date three typed parts mean, and what is wrong with them in plain words.

    One of the two is always empty; both are when nothing is typed.
    """
    day, month, year = day.strip(), month.strip(), year.strip()
    if not (day or month or year):
        return None, ""
    years, months = _year_of(year), _month_of(month)
    fault = _fault_in(day, month, year)
    if fault or years is None:
        return None, fault
    try:
        made = PartialDate(year=years, month=months, day=int(day) if day else None, about=about)
    except ValueError:
        return None, QCoreApplication.translate(
            "DateField", "That date is not in the calendar. Check the day and the month."
        )
    return made, ""


def _fault_in(day: str, month: str, year: str) -> str:
    translate = QCoreApplication.translate
    checks = (
        (not year, translate("DateField", "Type the year too, for example 2026.")),
        (_year_of(year) is None, translate("DateField", "Type the year as 4 numbers, like 2026.")),
        (
            not EARLIEST_YEAR <= (_year_of(year) or EARLIEST_YEAR) <= LATEST_YEAR,
            translate("DateField", "Check the year. It can be from {first} to {last}.").format(
                first=EARLIEST_YEAR, last=LATEST_YEAR
            ),
        ),
        (day and not month, translate("DateField", "Type the month too, or leave the day empty.")),
        (
            month and _month_of(month) is None,
            translate("DateField", "Type the month as a number or a name."),
        ),
        (day and not _is_number(day), translate("DateField", "Type the day as a number, like 3.")),
    )
    return next((words for wrong, words in checks if wrong), "")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _year_of(text: str) -> int | None:
    if not _is_number(text) or len(text) not in (2, 4):
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _month_of(text: str) -> int | None:
    if _is_number(text):
        return int(text) if len(text) <= _DIGITS and 1 <= int(text) <= 12 else None
    short = text[:3].casefold()
    return _MONTHS.index(short) + 1 if short in _MONTHS else None


def is_all_of_day(text: str) -> bool:
    """Return whether a day is typed to its end: "11" and "7", but not the "1" of "11"."""
    return len(text.strip()) == _DIGITS or text.strip() in set("456789")


def is_all_of_month(text: str) -> bool:
    """Return whether a month is typed to its end: "11", "2" and "jan", but not the "1" of "11"."""
    words = text.strip()
    if not _is_number(words):
        return _month_of(words) is not None
    return len(words) == _DIGITS or words not in {"0", "1"}


def is_all_of_year(text: str) -> bool:
    """Return whether a year is typed to its end: "2027" and "27", but not the "20" of "2027"."""
    words = text.strip()
    return len(words) == 2 * _DIGITS or (len(words) == _DIGITS and words not in _CENTURIES)
