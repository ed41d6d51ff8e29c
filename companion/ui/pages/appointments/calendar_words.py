"""What is said of a calendar file: what it would change, what it changed, why it was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat
from companion.domain.records import Appointment
from companion.exchange.calendar import NotUnderstood, Why
from companion.services.calendar import CalendarPlan
from companion.services.steps import Pair
from companion.ui.widgets.list_items import MadeWhenShown

T = TypeVar("T")
_MOST_LINES = 12
_LONGEST = 90


class Line(NamedTuple):
    """A line of a list; `raw` is what the file says, where it was left out."""

    key: str
    words: str
    raw: str = ""


class Part(NamedTuple):
    """A heading and its lines, each made when it is shown."""

    title: str
    lines: Sequence[Line]


def change_parts(plan: CalendarPlan, dates: DateFormat) -> Iterator[Part]:
    """Yield what a file would change."""
    translate = QCoreApplication.translate
    new = translate("Calendar", "New: {count}")
    yield from _part(new, plan.new, lambda pair: _told(pair[1], dates))
    changed = translate("Calendar", "Changed: {count}")
    yield from _part(changed, plan.changed, lambda pair: _changed(pair, dates))
    off = translate("Calendar", "Cancelled: {count}")
    yield from _part(off, plan.cancelled, lambda pair: _told(pair[0], dates))


def left_parts(plan: CalendarPlan, dates: DateFormat) -> Iterator[Part]:
    """Yield what of a file is left out, with what the file says where that is not understood."""
    translate = QCoreApplication.translate
    out = tuple(each for each in plan.not_understood if not each.brought)
    yield from _part(translate("Calendar", "Not brought in: {count}"), out, _missed, _raw)
    partly = tuple(each for each in plan.not_understood if each.brought)
    title = translate("Calendar", "Not understood, and left out: {count}")
    yield from _part(title, partly, _missed, _raw)
    title = translate("Calendar", "Different in the file, and yours is kept: {count}")
    yield from _part(title, plan.yours, lambda visit: _told(visit, dates))
    title = translate("Calendar", "Cancelled in the file, and not here: {count}")
    yield from _part(title, plan.not_here, _short)


def left_text(plan: CalendarPlan, dates: DateFormat) -> str:
    """Return everything that is left out as text to copy, with what the file says."""
    told = []
    for part in left_parts(plan, dates):
        told.append(part.title)
        told += ["\n".join(each for each in (line.words, line.raw) if each) for line in part.lines]
    return "\n\n".join(told) + "\n"


def _part(
    title: str,
    found: Sequence[T],
    words: Callable[[T], str],
    raw: Callable[[T], str] = lambda _each: "",
) -> Iterator[Part]:
    if found:
        lines: MadeWhenShown[int, Line] = MadeWhenShown(
            range(len(found)),
            lambda place: Line(str(place), words(found[place]), raw(found[place])),
        )
        yield Part(title.format(count=len(found)), lines)


def _raw(each: NotUnderstood) -> str:
    return each.raw


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
        words = translate("Calendar", "Lines that only other programs read: {count}")
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
        Why.REPLACES_UNREAD: translate("Calendar", "the time it stands for cannot be read"),
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


def waiting_words(names: Sequence[str]) -> str:
    """Return which appointments are called off in a file until they have a day again."""
    if not names:
        return ""
    words = QCoreApplication.translate(
        "Calendar",
        "The new day is not known yet, so the file says that it is off for now: {names}",
    )
    return words.format(names="; ".join(_first_lines(names)))


def let_go_words(names: Sequence[str]) -> str:
    """Return which appointments are cancelled in a file for their old day to go."""
    if not names:
        return ""
    words = QCoreApplication.translate(
        "Calendar", "Told as cancelled, so that the old day goes from your calendar: {names}"
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
