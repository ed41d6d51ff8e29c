"""How a rule of a person's own centre is put: its topic, who said so, and for which time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat
from companion.domain.people_records import CentreRule
from companion.services.rules import has_passed


def topic_title(topic: str) -> str:
    """Return what a topic is called; one that is not known here is "Something else"."""
    translate = QCoreApplication.translate
    return {
        "temperature": translate("Rules", "Temperature"),
        "food": translate("Rules", "Food"),
        "driving": translate("Rules", "Driving"),
        "visitors": translate("Rules", "Visitors"),
        "pets": translate("Rules", "Pets"),
        "travel": translate("Rules", "Travel"),
    }.get(topic, translate("Rules", "Something else"))


def told_words(rule: CentreRule, dates: DateFormat) -> str:
    """Return who said so and for which time; empty where neither is written."""
    translate = QCoreApplication.translate
    parts = []
    if rule.said_by:
        parts.append(translate("Rules", "{who} said so.").format(who=rule.said_by))
    times = _times(rule, dates)
    if times:
        parts.append(times)
    return " ".join(parts)


def _times(rule: CentreRule, dates: DateFormat) -> str:
    translate = QCoreApplication.translate
    first = dates.partial(rule.since) if rule.since else ""
    last = dates.partial(rule.until) if rule.until else ""
    if first and last:
        return translate("Rules", "From {first} until {last}.").format(first=first, last=last)
    if first:
        return translate("Rules", "From {first}.").format(first=first)
    return translate("Rules", "Until {last}.").format(last=last) if last else ""


def past_words(rule: CentreRule, today: date, dates: DateFormat) -> str:
    """Return the calm words about a rule whose time is over; empty for one that may still hold."""
    if rule.until is None or not has_passed(rule, today):
        return ""
    words = QCoreApplication.translate(
        "Rules", "This was for the time until {day}. Ask your team whether it still holds."
    )
    return words.format(day=dates.partial(rule.until))
