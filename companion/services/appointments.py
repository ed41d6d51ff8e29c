"""Use cases for appointments: begin, add, edit, remove, and which one is next."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Any, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.frozen import Frozen, parts
from companion.domain.records import Appointment, Kind, fixed_id, new_id
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed, removed

if TYPE_CHECKING:  # the first screen has no use for these
    from companion.domain.visit_records import AppointmentDraft

PAGE = "appointments"
MOVE = "move"
"""The page of a draft that is a new date for an appointment that has moved."""
LONG_PARTS = ("note", "bring", "travel")
"""The parts of an appointment that may have several lines."""
_TOLD_PARTS = ("what", "when", "at", "until", "where")
_MOVED_PARTS = ("when", "at", "until")
"""The parts a calendar file tells, and those that count where it is somebody else's event."""


class Typed(Frozen):
    """What is typed in each field of the form, whether it can be read or not."""

    what: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    about: bool = False
    at: str = ""
    where: str = ""
    who: str = ""
    note: str = ""
    until: str = ""
    bring: str = ""
    travel: str = ""

    @classmethod
    def of(cls, draft: AppointmentDraft) -> Typed:
        """Return what was typed when a draft was kept."""
        return cls(**{name: getattr(draft, name) for name, _, _ in parts(cls)})

    @property
    def blank(self) -> bool:
        """Whether there are no words at all."""
        words = (part for part in asdict(replace(self, about=False)).values() if part)
        return not any(part.strip() for part in words)

    def cleaned(self) -> dict[str, Any]:
        """Return each field as it may be kept."""
        cleaned: dict[str, Any] = {"about": self.about}
        for name, part in asdict(self).items():
            if name != "about":
                cleaned[name] = clean_text(part) if name in LONG_PARTS else clean_line(part)
        return cleaned


# --- half-written ---


def draft_id(appointment_id: str) -> str:
    """Return the id of the one draft of an appointment."""
    return fixed_id("draft", appointment_id)


def draft_for(appointment_id: str, typed: Typed, page: str, now: datetime) -> AppointmentDraft:
    """Return a new draft of an appointment."""
    from companion.domain.visit_records import AppointmentDraft

    return AppointmentDraft(
        id=draft_id(appointment_id),
        created_at=now,
        updated_at=now,
        appointment=appointment_id,
        page=page,
        **typed.cleaned(),
    )


def keep_draft(
    snapshot: Snapshot, *, appointment_id: str, typed: Typed, page: str, now: datetime
) -> Step:
    """Return the step that keeps a half-written appointment. It is never on the undo stack."""
    after = draft_for(appointment_id, typed, page, now)
    before = snapshot.known(Kind.DRAFTS, after.id)
    if before is not None:
        after = replace(after, created_at=before.created_at)
    return Step(
        action=Action.DRAFT_KEPT,
        page=PAGE,
        pairs=((before, after),),
        anchor=after.id,
        undoable=False,
    )


def let_draft_go(snapshot: Snapshot, *, draft_id: str, now: datetime) -> Step:
    """Return the step that lets a half-written appointment go; undo brings it back.

    Raises:
        NothingThereError: If it is gone already.
    """
    draft = existing(snapshot.drafts, draft_id)
    return Step(
        action=Action.DRAFT_LET_GO,
        page=PAGE,
        pairs=((draft, removed(draft, now)),),
        anchor=draft_id,
    )


def end_draft(snapshot: Snapshot, *, appointment_id: str, now: datetime) -> Step:
    """Return the step that ends a draft with nothing left in it that is not kept elsewhere."""
    return Step(
        action=Action.DRAFT_LET_GO,
        page=PAGE,
        pairs=_ended(snapshot, appointment_id, now),
        undoable=False,
    )


def begun(snapshot: Snapshot) -> tuple[AppointmentDraft, ...]:
    """Return the drafts to go on with, the latest first.

    A draft for an appointment that was removed meanwhile is none.
    """
    waiting = [
        draft
        for draft in snapshot.drafts.values()
        if draft.appointment in snapshot.appointments
        or snapshot.known(Kind.APPOINTMENTS, draft.appointment) is None
    ]
    return tuple(sorted(waiting, key=lambda each: (each.updated_at, each.id), reverse=True))


# --- written ---


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
    until: time | None = None,
    bring: str = "",
    travel: str = "",
    appointment_id: str = "",
) -> Step:
    """Return the step that adds an appointment and ends the draft it was made of.

    The form chooses the id when the person begins, so that trying again after a refusal, with
    other words too, is the same appointment.

    Raises:
        EmptyTextError: If it has no name.
    """
    values = _values(
        what, when, (at, until), where=where, who=who, note=note, bring=bring, travel=travel
    )
    record_id = appointment_id or new_id()
    before = cast("Appointment | None", snapshot.known(Kind.APPOINTMENTS, record_id))
    after = (
        changed(before, now, deleted_at=None, **values)
        if before
        else Appointment(id=record_id, created_at=now, updated_at=now, **values)
    )
    return Step(
        action=Action.APPOINTMENT_ADDED,
        page=PAGE,
        pairs=((before, after),),
        anchor=record_id,
        besides=_ended(snapshot, record_id, now),
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
    until: time | None = None,
    bring: str = "",
    travel: str = "",
    ends_draft: bool = False,
) -> Step:
    """Return the step that changes an appointment.

    `ends_draft` says that nothing is left in its draft beyond what is kept now.

    Raises:
        EmptyTextError: If no name is left.
        NothingThereError: If it was removed meanwhile.
    """
    appointment = existing(snapshot.appointments, appointment_id)
    values = _values(
        what, when, (at, until), where=where, who=who, note=note, bring=bring, travel=travel
    )
    parts = _MOVED_PARTS if appointment.uid else _TOLD_PARTS
    if any(getattr(appointment, part) != values[part] for part in parts):
        values["sequence"] = next_sequence(appointment)
    if appointment.when != when:
        values |= {"undated": False, "check": False}
    pair = (appointment, changed(appointment, now, **values))
    return Step(
        action=Action.APPOINTMENT_EDITED,
        page=PAGE,
        pairs=(pair, *_sure_day_before(appointment, when, now)),
        anchor=appointment.id,
        besides=_ended(snapshot, appointment_id, now) if ends_draft else (),
    )


def remove_appointment(
    snapshot: Snapshot, *, appointment_id: str, now: datetime, following: bool = False
) -> Step:
    """Return the step that removes an appointment; undo brings it back.

    `following` removes those that follow in its series as well.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    gone = [existing(snapshot.appointments, appointment_id)]
    if following:
        from companion.services.series import followers

        gone += followers(snapshot, gone[0])
    return Step(
        action=Action.APPOINTMENTS_REMOVED if len(gone) > 1 else Action.APPOINTMENT_REMOVED,
        page=PAGE,
        pairs=tuple((each, removed(each, now)) for each in gone),
        anchor=appointment_id,
    )


def _sure_day_before(visit: Appointment, when: PartialDate, now: datetime) -> tuple[Pair, ...]:
    """Keep a sure day that gives way to none: a calendar may have it, and is to let it go."""
    if visit.undated or not _is_sure(visit.when) or _is_sure(when):
        return ()
    from companion.services.moving import former_plan

    return ((None, former_plan(visit, now)),)


def _is_sure(when: PartialDate) -> bool:
    return when.is_day and not when.about


def next_sequence(visit: Appointment) -> int:
    """Return the number under which a change is told in a calendar file.

    One that came from somebody else's calendar counts on as well, once it is moved here: a calendar
    that has both words would keep theirs. A name of our own for it does not count, or what they
    change later would look older. Where they come to the same number, the word that was written
    last stands (`services.calendar`).
    """
    return visit.sequence + 1


def _values(
    what: str, when: PartialDate, hours: tuple[time | None, time | None], **words: str
) -> dict[str, Any]:
    name = clean_line(what)
    if not name:
        raise EmptyTextError
    at, until = hours
    cleaned = {
        part: clean_text(text) if part in LONG_PARTS else clean_line(text)
        for part, text in words.items()
    }
    return {"what": name, "when": when, "at": at, "until": until if at else None, **cleaned}


def move_draft(snapshot: Snapshot, appointment_id: str) -> AppointmentDraft | None:
    """Return the half-written new date of an appointment that has moved, if there is one."""
    draft = snapshot.drafts.get(draft_id(appointment_id)) if snapshot.drafts else None
    return draft if draft is not None and draft.page == MOVE else None


def _ended(snapshot: Snapshot, appointment_id: str, now: datetime) -> tuple[Pair, ...]:
    draft = snapshot.drafts.get(draft_id(appointment_id))
    return ((draft, removed(draft, now)),) if draft else ()
