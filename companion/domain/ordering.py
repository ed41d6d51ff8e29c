"""The order of a list a person arranges by hand, and of what is planned.

Ranks are numbers with room between them, so that moving one question writes one record and two
copies of a list merge without renumbering each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from companion.domain.records import Appointment, Question

_GAP = 1024.0


def in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    """Return questions as the person arranged them: by rank, then as they were made."""
    return tuple(sorted(questions, key=lambda each: (each.rank, each.created_at, each.id)))


def in_date_order(appointments: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """Return appointments, earliest first; one with no time comes first on its day.

    One that is only known to be in a month or a year stands at the end of it: what is next is
    the visit with a day, not the one that may still be weeks away.
    """
    return tuple(sorted(appointments, key=_moment))


def _moment(appointment: Appointment) -> tuple[date, bool, bool, str, str]:
    when, at = appointment.when, appointment.at
    return when.last, not when.is_day, at is not None, str(at), appointment.id


def rank_after(questions: Sequence[Question]) -> float:
    """Return a rank that puts a new question last."""
    return max((each.rank for each in questions), default=0.0) + _GAP


def rank_between(before: float | None, after: float | None) -> float:
    """Return a rank between two neighbours; None stands for an end of the list."""
    if before is None and after is None:
        return _GAP
    if before is None:
        return (after or 0.0) - _GAP
    if after is None:
        return before + _GAP
    return (before + after) / 2
