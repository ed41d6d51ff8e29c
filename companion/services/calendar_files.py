"""Calendar files on a disk: saving one, looking into one, and the commands on a folder."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from companion.domain.dates import local_day
from companion.domain.records import Appointment
from companion.exchange.calendar import (
    LARGEST,
    Alarm,
    CalendarText,
    Former,
    Outgoing,
    read_calendar,
)
from companion.services.calendar import (
    CalendarPlan,
    CalendarWords,
    bring_in_calendar,
    calendar_file,
    plan_calendar,
)
from companion.services.calendar_former import between, former_of
from companion.services.snapshot import Snapshot
from companion.storage import PersonRecords, write_bytes


class Looked(NamedTuple):
    """A calendar file that was read, and what it would change."""

    calendar: CalendarText
    plan: CalendarPlan


def save_calendar(
    target: Path,
    appointments: Iterable[Appointment],
    *,
    words: CalendarWords,
    says_what: bool = False,
    alarm: Alarm = Alarm.NONE,
    former: Former = Former(),  # noqa: B008
) -> Outgoing:
    """Write appointments to a calendar file in one go, and return what is in it.

    Raises:
        OSError: If the file cannot be written; what stood there before is untouched.
    """
    made = calendar_file(appointments, words=words, says_what=says_what, alarm=alarm, former=former)
    write_bytes(target, made.data)
    return made


def _never() -> bool:
    return False


def look_into(
    source: Path,
    snapshot: Snapshot,
    *,
    words: CalendarWords,
    now: datetime,
    stopped: Callable[[], bool] = _never,
) -> Looked:
    """Return what a calendar file holds and would change; nothing is changed.

    It needs no store, and may take some seconds: any thread will do, but not the store's.

    Raises:
        CalendarRefusedError: If it is no calendar that can be brought in, or `stopped` says so.
        OSError: If it cannot be read.
    """
    calendar = _read(source, now, stopped)
    return Looked(calendar, plan_calendar(snapshot, calendar=calendar, words=words, now=now))


def _read(source: Path, now: datetime, stopped: Callable[[], bool] = _never) -> CalendarText:
    with source.open("rb") as file:
        data = file.read(LARGEST + 1)
    return read_calendar(data, local_day(now), stopped)


class Exported(NamedTuple):
    """How many appointments a file has on a day, what of the others, and how much is damaged.

    `told_off` are in it as called off, so that a calendar lets their old day go.
    """

    written: int
    left_out: tuple[Appointment, ...]
    told_off: tuple[Appointment, ...]
    damaged: int


def export_calendar(
    folder: Path,
    target: Path,
    *,
    words: CalendarWords,
    now: datetime,
    says_what: bool = False,
    first: date | None = None,
    last: date | None = None,
) -> Exported:
    """Write the appointments of a folder to a calendar file; works beside a running window.

    Raises:
        StoreError: If the folder cannot be opened.
        OSError: If the file cannot be written.
    """
    with _opened(folder, read_only=True) as records:
        snapshot = Snapshot.of(records.read())
        former = former_of(snapshot, now, removed=True)
        visits = between(snapshot.appointments.values(), first, last, former)
        former = former._replace(removed=between(former.removed, first, last, former))
        made = save_calendar(target, visits, words=words, says_what=says_what, former=former)
        told_off = (*made.waiting, *made.let_go)
        return Exported(made.written, made.left_out, told_off, records.repaired)


def import_calendar(
    folder: Path, source: Path, *, words: CalendarWords, now: datetime, dry_run: bool = False
) -> CalendarPlan:
    """Bring a calendar file into a folder, which is made if it is not there.

    Raises:
        CalendarRefusedError: If the file is no calendar that can be brought in.
        StoreError: If the folder cannot be opened for writing.
        OSError: If the file cannot be read.
    """
    calendar = _read(source, now)
    if dry_run and not folder.exists():
        # Nothing is there to compare with, and a trial makes nothing.
        return plan_calendar(Snapshot(), calendar=calendar, words=words, now=now)
    with _opened(folder, read_only=dry_run) as records:
        snapshot = Snapshot.of(records.read())
        if not dry_run:
            step = bring_in_calendar(snapshot, calendar=calendar, words=words, now=now)
            if step.pairs:
                records.write(step.written)
        return plan_calendar(snapshot, calendar=calendar, words=words, now=now)


@contextlib.contextmanager
def _opened(folder: Path, *, read_only: bool) -> Iterator[PersonRecords]:
    records = PersonRecords.open(folder, read_only=read_only)
    try:
        yield records
    finally:
        records.close()
