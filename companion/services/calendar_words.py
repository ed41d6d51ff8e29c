"""One clear line for each thing a calendar file can say, for the commands.

The window has words of its own for the same things (`ui/pages/appointments`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from companion.domain.records import Appointment
from companion.exchange.calendar import CalendarRefusedError, NotUnderstood, Why
from companion.services.calendar import CalendarPlan

_MOST_NAMED = 20
_OTHERS = {
    "VTODO": "tasks",
    "VJOURNAL": "journal entries",
    "VFREEBUSY": "free and busy times",
}


def refused_line(error: CalendarRefusedError) -> str:
    """Return why a calendar file cannot be brought in."""
    return {
        "too-large": "it is larger than 5 MB",
        "not-a-calendar": "it is not a calendar file",
        "too-many": "it holds more than 20,000 events",
    }[error.reason]


def plan_lines(plan: CalendarPlan, *, dry_run: bool) -> Iterator[str]:
    """Yield what bringing in a calendar file changed, or would change, and what it did not."""
    yield _first_line(plan, dry_run=dry_run)
    if plan.yours:
        yield from _named(
            "Different in the file, but not newer. Yours is kept", [e.what for e in plan.yours]
        )
    if plan.not_here:
        yield from _named("Cancelled in the file, and not here", plan.not_here)
    for each in plan.not_understood:
        yield not_understood_line(each)


def _first_line(plan: CalendarPlan, *, dry_run: bool) -> str:
    counts = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "cancelled": len(plan.cancelled),
    }
    parts = [f"{count} {name}" for name, count in counts.items() if count]
    if not parts:
        return f"Nothing to bring in; {plan.same} the same already"
    start = "Would bring in" if dry_run else "Brought in"
    return f"{start}: {', '.join(parts)}; {plan.same} the same already"


def _named(words: str, names: Sequence[str]) -> Iterator[str]:
    for name in names[:_MOST_NAMED]:
        yield f"{words}: {_short(name)}"
    if len(names) > _MOST_NAMED:
        yield f"{words}: {len(names) - _MOST_NAMED} more"


def not_understood_line(each: NotUnderstood) -> str:
    """Return what of a file was not understood, and whether its event is here all the same."""
    if each.why is Why.NOT_AN_EVENT:
        return f"Not brought in: {each.how_many} {_OTHERS.get(each.title, _short(each.title))}"
    if each.why is Why.OTHER_LINES:
        return f"Left out, lines only other programs read: {each.how_many} ({_short(each.raw)})"
    reason = {
        Why.NO_DAY: "it has no day",
        Why.DAY_UNREAD: "its day cannot be read",
        Why.DAY_OUTSIDE: "its day is before 1900 or after 2199",
        Why.REPLACES_UNREAD: "the time it stands for cannot be read",
        Why.TWICE: "the file tells of it twice, each time otherwise",
        Why.REPEAT_UNREAD: "how it repeats is not understood; the first time is here",
        Why.REPEAT_GOES_ON: "it repeats for longer; two years, or 400 times, are here",
        Why.THIS_AND_LATER: "a change to this and all later times is here for this one only",
        Why.ZONE_UNKNOWN: "its time zone is not known; the time is here as it stands",
        Why.END_UNREAD: "its end cannot be read",
        Why.LINE_UNREAD: "one of its lines cannot be read",
        Why.SAID_AGAIN: "the file says this a second time; the first one counts",
        Why.TOO_LONG: "its words are longer than 200,000 characters; the beginning is here",
        Why.CUT_SHORT: "the file stops in the middle of it",
    }[each.why]
    start = "Not understood" if each.brought else "Not brought in"
    raw = "" if each.why is Why.REPEAT_GOES_ON else f" ({_short(each.raw)})"
    return f"{start}: {_short(each.title) or 'an event without a name'}: {reason}{raw}"


def left_out_lines(left_out: Sequence[Appointment]) -> Iterator[str]:
    """Yield the appointments that are not in a file."""
    yield from _named(
        "Not in the file, because the day is not known yet", [each.what for each in left_out]
    )


def told_off_lines(told_off: Sequence[Appointment]) -> Iterator[str]:
    """Yield the appointments that a file tells as cancelled, for their old day to go."""
    yield from _named(
        "Told as cancelled, so that the old day goes from your calendar",
        [each.what for each in told_off],
    )


def _short(text: str) -> str:
    """Return the beginning of a text on one line, as it may stand on a terminal."""
    line = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return line if len(line) <= 80 else line[:79] + "…"
