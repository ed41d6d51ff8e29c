"""What a calendar may have from earlier files: days that have gone, and appointments removed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, cast

from companion.domain.records import Appointment, Kind
from companion.exchange.calendar import Former, OldDay, old_day
from companion.services.snapshot import Snapshot

if TYPE_CHECKING:
    from companion.domain.visit_records import PlannedBefore

_TOLD_FOR = timedelta(days=366)


def former_of(snapshot: Snapshot, now: datetime, *, removed: bool) -> Former:
    """Return what a calendar may have from earlier files; `removed` ones only if wanted.

    Those are told for a year: a calendar that had them has heard it by then. One that came from
    somebody else's calendar is not told: it may stand there, and is only wanted here no more.
    """
    plans = cast("Iterable[PlannedBefore]", snapshot.table(Kind.PLANS).values())
    days = {
        each.appointment: OldDay(each.when.first, each.at)
        for each in sorted(plans, key=lambda each: (each.created_at, each.id))
        if each.when.is_day and not each.when.about
    }
    gone = cast("tuple[Appointment, ...]", snapshot.deleted(Kind.APPOINTMENTS)) if removed else ()
    lately = (
        each
        for each in gone
        if not each.uid and each.deleted_at and now - each.deleted_at <= _TOLD_FOR
    )
    return Former(days, tuple(sorted(lately, key=lambda each: each.id)))


def between(
    appointments: Iterable[Appointment],
    first: date | None,
    last: date | None,
    former: Former = Former(),  # noqa: B008
) -> tuple[Appointment, ...]:
    """Return the appointments that may be on or between two days, or were before."""

    def falls(earliest: date, latest: date) -> bool:
        return (first is None or latest >= first) and (last is None or earliest <= last)

    return tuple(
        each
        for each in appointments
        if falls(each.when.first, each.when.last)
        or ((was := old_day(each, former)) is not None and falls(was.day, was.day))
    )
