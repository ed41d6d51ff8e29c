"""Use cases for appointments: add, edit, remove, and which one is next."""

from __future__ import annotations

from datetime import date, datetime, time

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.records import Appointment, new_id
from companion.domain.text import clean_line, clean_text
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Action, Step, changed, removed

PAGE = "appointments"


def add_appointment(
    snapshot: Snapshot,
    *,
    what: str,
    when: PartialDate,
    now: datetime,
    at: time | None = None,
    where: str = "",
    who: str = "",
    note: str = "",
) -> Step:
    """Return the step that adds an appointment.

    Raises:
        EmptyTextError: If it has no name.
    """
    appointment = Appointment(
        id=new_id(),
        created_at=now,
        updated_at=now,
        what=_name(what),
        when=when,
        at=at,
        where=clean_line(where),
        who=clean_line(who),
        note=clean_text(note),
    )
    return Step(
        action=Action.APPOINTMENT_ADDED,
        page=PAGE,
        pairs=((None, appointment),),
        anchor=appointment.id,
    )


def edit_appointment(
    snapshot: Snapshot,
    *,
    appointment_id: str,
    what: str,
    when: PartialDate,
    now: datetime,
    at: time | None = None,
    where: str = "",
    who: str = "",
    note: str = "",
) -> Step:
    """Return the step that changes an appointment.

    Raises:
        EmptyTextError: If no name is left.
        NothingThereError: If it was removed meanwhile.
    """
    appointment = existing(snapshot.appointments, appointment_id)
    after = changed(
        appointment,
        now,
        what=_name(what),
        when=when,
        at=at,
        where=clean_line(where),
        who=clean_line(who),
        note=clean_text(note),
    )
    return Step(
        action=Action.APPOINTMENT_EDITED,
        page=PAGE,
        pairs=((appointment, after),),
        anchor=appointment.id,
    )


def remove_appointment(snapshot: Snapshot, *, appointment_id: str, now: datetime) -> Step:
    """Return the step that removes an appointment; undo brings it back."""
    appointment = existing(snapshot.appointments, appointment_id)
    return Step(
        action=Action.APPOINTMENT_REMOVED,
        page=PAGE,
        pairs=((appointment, removed(appointment, now)),),
        anchor=appointment.id,
    )


def coming(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the appointments that may still come, the next first."""
    return tuple(each for each in snapshot.dated_appointments() if each.when.last >= today)


def past(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the appointments gone by, the latest first."""
    gone = [each for each in snapshot.dated_appointments() if each.when.last < today]
    return tuple(reversed(gone))


def _name(what: str) -> str:
    words = clean_line(what)
    if not words:
        raise EmptyTextError
    return words
