"""What is said of a line's hours: open now, when it opens, or that nobody can say."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat, PartialDate
from companion.services.opening import Clock, Open, Standing

_A_WEEK = 7


def standing_words(standing: Standing, dates: DateFormat) -> str:
    """Return "Open now, until 8pm" or "Closed now. Opens Monday 9am"; empty if not known."""
    translate = QCoreApplication.translate
    if standing.open is Open.ALWAYS:
        return translate("Hours", "Open now, day and night")
    if standing.open is Open.MAY_DIFFER:
        return translate("Hours", "Bank holiday today, so the hours may differ")
    if standing.at is None:
        return ""
    time = dates.time_of_day(standing.at.time())
    if standing.open is Open.NOW:
        return translate("Hours", "Open now, until {time}").format(time=time)
    words = translate("Hours", "Closed now. Opens {day} {time}")
    return words.format(day=_day(standing.at.date(), standing.days, dates), time=time)


def _day(day: date, days: int, dates: DateFormat) -> str:
    if days == 0:
        return QCoreApplication.translate("Hours", "today")
    if days == 1:
        return QCoreApplication.translate("Hours", "tomorrow")
    if days < _A_WEEK:
        return dates.weekdays[day.weekday()]
    return dates.near(PartialDate.of(day), day)


def clock_words(clock: Clock, today: date, checked: date, dates: DateFormat) -> str:
    """Return why nothing is said of what is open now; empty where that can be said."""
    translate = QCoreApplication.translate
    if clock is Clock.WRONG:
        words = translate(
            "Hours",
            "This computer's clock says {today}. That looks wrong, so we cannot say what is "
            "open now.",
        )
        return words.format(today=dates.short(today))
    if clock is Clock.FAR_ON:
        words = translate(
            "Hours",
            "These hours were last checked on {day}. That is long ago, so we cannot say what is "
            "open now.",
        )
        return words.format(day=dates.short(checked))
    return ""
