"""Use cases for a person's own list of medicines. It reminds of nothing and checks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.own_records import Medicine
from companion.domain.records import Kind
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

PAGE = "help"
ANCHOR = "medicines"


def medicines_by_id(snapshot: Snapshot) -> Mapping[str, Medicine]:
    """Return every medicine by id, the ones that are no longer taken too."""
    return cast("Mapping[str, Medicine]", snapshot.table(Kind.MEDICINES))


def medicines_now(snapshot: Snapshot, today: date) -> tuple[Medicine, ...]:
    """Return what is taken now, by name."""
    return _by_name(each for each in _all(snapshot) if not is_past(each, today))


def medicines_before(snapshot: Snapshot, today: date) -> tuple[Medicine, ...]:
    """Return what is no longer taken, by name."""
    return _by_name(each for each in _all(snapshot) if is_past(each, today))


def is_past(medicine: Medicine, today: date) -> bool:
    """Return whether the last day that was written for a medicine has passed."""
    return medicine.until is not None and medicine.until.last < today


def _all(snapshot: Snapshot) -> tuple[Medicine, ...]:
    return tuple(medicines_by_id(snapshot).values())


def _by_name(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    return tuple(sorted(medicines, key=lambda each: (each.name.casefold(), each.id)))


def keep_medicine(
    snapshot: Snapshot,
    *,
    medicine_id: str,
    name: str,
    now: datetime,
    why: str = "",
    how_taken: str = "",
    since: PartialDate | None = None,
    until: PartialDate | None = None,
    note: str = "",
) -> Step:
    """Return the step that writes a medicine down, or changes it.

    Raises:
        EmptyTextError: If it has no name.
    """
    called = clean_line(name)
    if not called:
        raise EmptyTextError
    before = cast("Medicine | None", snapshot.known(Kind.MEDICINES, medicine_id))
    whole = before or Medicine(id=medicine_id, created_at=now, updated_at=now, name=called)
    values: dict[str, Any] = {
        "name": called,
        "why": clean_line(why),
        "how_taken": clean_text(how_taken).strip(),
        "since": since,
        "until": until,
        "note": clean_text(note).strip(),
    }
    after = changed(whole, now, deleted_at=None, **values)
    return Step(Action.MEDICINE_KEPT, PAGE, ((before, after),), f"{ANCHOR}/{medicine_id}")


def remove_medicine(snapshot: Snapshot, *, medicine_id: str, now: datetime) -> Step:
    """Return the step that takes a medicine out of the list; undo brings it back."""
    medicine = existing(medicines_by_id(snapshot), medicine_id)
    pairs = ((medicine, removed(medicine, now)),)
    return Step(Action.MEDICINE_REMOVED, PAGE, pairs, f"{ANCHOR}/{medicine_id}")
