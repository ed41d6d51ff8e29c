"""What is said of a calendar file: what it would change, what it changed, why it was refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat
from companion.domain.records import Appointment
from companion.exchange.calendar import NotUnderstood, Why
from companion.services.calendar import CalendarPlan
from companion.services.steps import Pair

_MOST_LINES = 12
_LONGEST = 90


class Part(NamedTuple):
    """A heading and its lines."""

    title: str
    lines: tuple[str, ...]


def preview_parts(plan: CalendarPlan, dates: DateFormat) -> Iterator[Part]:
    """Yield what a file would change, and what it would leave as it is."""
    translate = QCoreApplication.translate
    new = [_told(after, dates) for _, after in plan.new]
    changed = [_changed(pair, dates) for pair in plan.changed]
    off = [_told(before, dates) for before, _ in plan.cancelled]
    yours = [_told(each, dates) for each in plan.yours]
    out = [_missed(each) for each in plan.not_understood if not each.brought]
    partly = [_missed(each) for each in plan.not_understood if each.brought]
    for title, lines in (
        (translate("Calendar", "New: {count}"), new),
        (translate("Calendar", "Changed: {count}"), changed),
        (translate("Calendar", "Cancelled: {count}"), off),
        (translate("Calendar", "Different in the file, and yours is kept: {count}"), yours),
        (translate("Calendar", "Cancelled in the file, and not here: {count}"), plan.not_here),
        (translate("Calendar", "Not brought in: {count}"), out),
        (translate("Calendar", "Not understood, and left out: {count}"), partly),
    ):
        if lines:
            yield Part(title.format(count=len(lines)), _first_lines(lines))


def _first_lines(lines: Sequence[str]) -> tuple[str, ...]:
    shown = [_short(each) for each in lines[:_MOST_LINES]]
    more = len(lines) - _MOST_LINES
    if more > 0:
        shown.append(QCoreApplication.translate("Calendar", "and {count} more").format(count=more))
    return tuple(shown)


def appointment_words(visit: Appointment, dates: DateFormat) -> str:
    """Return an appointment on one line: what it is, the day and the time."""
    return f"{_short(visit.what)}, {dates.moment(visit.when, visit.at)}"


def _told(record: object, dates: DateFormat) -> str:
    return appointment_words(record, dates) if isinstance(record, Appointment) else ""


def _changed(pair: Pair, dates: DateFormat) -> str:
    before, after = pair
    if not isinstance(before, Appointment) or not isinstance(after, Appointment):
        return ""
    was, now = (dates.moment(each.when, each.at) for each in (before, after))
    if was == now:
        return _told(after, dates)
    words = QCoreApplication.translate("Calendar", "{what}: was {before}, now {after}")
    return words.format(what=_short(after.what), before=was, after=now)


def _missed(each: NotUnderstood) -> str:
    translate = QCoreApplication.translate
    if each.why is Why.NOT_AN_EVENT:
        words = translate("Calendar", "{count} other things, such as tasks")
        return words.format(count=each.how_many)
    if each.why is Why.OTHER_LINES:
        words = translate("Calendar", "{count} lines that only other programs read")
        return words.format(count=each.how_many)
    title = _short(each.title) or translate("Calendar", "An event without a name")
    said = f"{title}: {_reason(each.why)}"
    if each.why in {
        Why.ZONE_UNKNOWN,
        Why.LINE_UNREAD,
        Why.END_UNREAD,
        Why.REPEAT_UNREAD,
        Why.SAID_AGAIN,
    }:
        return f"{said} ({_short(each.raw)})"
    return said


def _reason(why: Why) -> str:
    translate = QCoreApplication.translate
    return {
        Why.NO_DAY: translate("Calendar", "it has no day"),
        Why.DAY_UNREAD: translate("Calendar", "its day cannot be read"),
        Why.DAY_OUTSIDE: translate("Calendar", "its day is before 1900 or after 2199"),
        Why.TWICE: translate("Calendar", "the file has it twice, each time in another way"),
        Why.REPEAT_UNREAD: translate("Calendar", "how it repeats, so only the first time comes in"),
        Why.REPEAT_GOES_ON: translate("Calendar", "times after two years, or after 400 times"),
        Why.THIS_AND_LATER: translate("Calendar", "a change to later times, made to one time only"),
        Why.ZONE_UNKNOWN: translate("Calendar", "its time zone, so the time is as it stands"),
        Why.END_UNREAD: translate("Calendar", "when it ends"),
        Why.LINE_UNREAD: translate("Calendar", "one of its lines"),
        Why.SAID_AGAIN: translate("Calendar", "what the file says a second time"),
        Why.TOO_LONG: translate("Calendar", "its words after the first 200,000 characters"),
        Why.CUT_SHORT: translate("Calendar", "the file stops in the middle of it"),
    }[why]


def same_words(plan: CalendarPlan) -> str:
    """Return how much of a file is here already; empty when nothing is."""
    if not plan.same:
        return ""
    if not plan.pairs:
        return QCoreApplication.translate("Calendar", "Everything in that file is here already.")
    words = QCoreApplication.translate("Calendar", "Here already, and the same: {count}")
    return words.format(count=plan.same)


def brought_words(plan: CalendarPlan) -> str:
    """Return what a file changed, once it is brought in."""
    words = QCoreApplication.translate(
        "Calendar", "It is here now: {new} new, {changed} changed, {cancelled} cancelled."
    )
    return words.format(new=len(plan.new), changed=len(plan.changed), cancelled=len(plan.cancelled))


def left_out_words(names: Sequence[str]) -> str:
    """Return which appointments are not in a file; empty when all are."""
    if not names:
        return ""
    words = QCoreApplication.translate(
        "Calendar", "Not in the file, because the day is not known yet: {names}"
    )
    return words.format(names="; ".join(_first_lines(names)))


def refused_words(error: Exception) -> str:
    """Return why a file cannot be used, and that nothing is lost."""
    translate = QCoreApplication.translate
    safe = translate("Calendar", "Nothing was changed. Your words are safe.")
    reasons = {
        "too-large": translate("Calendar", "That file is larger than 5 MB."),
        "not-a-calendar": translate("Calendar", "That is not a calendar file."),
        "too-many": translate("Calendar", "That file holds more than 20,000 events."),
    }
    other = translate("Calendar", "That file cannot be read. Try another one.")
    return f"{reasons.get(str(getattr(error, 'reason', '')), other)} {safe}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
