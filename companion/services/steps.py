"""One change a person made: what it was, where it shows, and the records before and after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from companion.domain.frozen import Frozen, replace
from companion.domain.records import Appointment, Record

Pair = tuple[Record | None, Record | None]
R = TypeVar("R", bound=Record)


class Action(StrEnum):
    """What a step did. The window has words for each (`ui/wording.py`)."""

    QUESTION_ADDED = "question-added"
    QUESTION_CHOSEN = "question-chosen"
    QUESTION_UNCHOSEN = "question-unchosen"
    QUESTION_EDITED = "question-edited"
    QUESTION_NOTED = "question-noted"
    QUESTION_MOVED = "question-moved"
    QUESTION_REMOVED = "question-removed"
    QUESTION_FIRST = "question-first"
    QUESTION_NOT_FIRST = "question-not-first"
    QUESTION_FOR = "question-for"
    QUESTION_LINKED = "question-linked"
    QUESTION_UNLINKED = "question-unlinked"
    QUESTION_ASKED = "question-asked"
    QUESTION_NOT_ASKED = "question-not-asked"
    ANSWER_KEPT = "answer-kept"
    ANSWER_CLEAR = "answer-clear"
    ANSWER_AGAIN = "answer-again"
    WAITING_KEPT = "waiting-kept"
    WAITING_DONE = "waiting-done"
    WAITING_NOT_DONE = "waiting-not-done"
    WAITING_REMOVED = "waiting-removed"
    APPOINTMENT_ADDED = "appointment-added"
    APPOINTMENT_EDITED = "appointment-edited"
    APPOINTMENT_REMOVED = "appointment-removed"
    CALENDAR_BROUGHT_IN = "calendar-brought-in"
    APPOINTMENTS_REMOVED = "appointments-removed"
    APPOINTMENT_MOVED = "appointment-moved"
    APPOINTMENTS_MOVED = "appointments-moved"
    APPOINTMENT_CANCELLED = "appointment-cancelled"
    APPOINTMENTS_CANCELLED = "appointments-cancelled"
    APPOINTMENT_PUT_BACK = "appointment-put-back"
    APPOINTMENT_REPEATED = "appointment-repeated"
    VISIT_KEPT = "visit-kept"
    PATH_CHOSEN = "path-chosen"
    STAGE_EDITED = "stage-edited"
    STAGE_NAMED = "stage-named"
    STAGE_ADDED = "stage-added"
    STAGE_REPEATED = "stage-repeated"
    STAGE_REMOVED = "stage-removed"
    STAGE_REORDERED = "stage-reordered"
    STAGE_MOVED = "stage-moved"
    STAGE_LINKED = "stage-linked"
    STAGE_UNLINKED = "stage-unlinked"
    COURSE_ADDED = "course-added"
    COURSE_NAMED = "course-named"
    COURSE_SHOWN = "course-shown"
    COURSE_REMOVED = "course-removed"
    DAY_ZERO_SET = "day-zero-set"
    COUNTING_ON = "counting-on"
    COUNTING_OFF = "counting-off"
    DATE_CHECKED = "date-checked"
    DATES_PUT_IN = "dates-put-in"
    DATES_TAKEN_OUT = "dates-taken-out"
    READY_TICKED = "ready-ticked"
    READY_UNTICKED = "ready-unticked"
    NOTE_ADDED = "note-added"
    NOTE_SAVED = "note-saved"
    NOTE_EDITED = "note-edited"
    NOTE_REMOVED = "note-removed"
    NOTE_DATED = "note-dated"
    NOTE_TAGGED = "note-tagged"
    NOTE_UNTAGGED = "note-untagged"
    NOTE_FOLDED = "note-folded"
    NOTE_UNFOLDED = "note-unfolded"
    NOTE_LET_GO = "note-let-go"
    NOTE_PUT_BACK = "note-put-back"
    NOTES_ERASED = "notes-erased"
    GATE_ANSWERED = "gate-answered"
    PLACE_KEPT = "place-kept"
    HELP_EDITED = "help-edited"
    DETAILS_KEPT = "details-kept"
    PURPOSE_KEPT = "purpose-kept"
    PUT_AWAY = "put-away"
    TAKEN_OUT = "taken-out"
    RULE_KEPT = "rule-kept"
    RULE_REMOVED = "rule-removed"
    PERSON_KEPT = "person-kept"
    PERSON_REMOVED = "person-removed"
    MEDICINE_KEPT = "medicine-kept"
    MEDICINE_REMOVED = "medicine-removed"
    TRIP_KEPT = "trip-kept"
    TRIP_REMOVED = "trip-removed"
    UPDATE_KEPT = "update-kept"
    UPDATE_CLEARED = "update-cleared"
    MATTERS_KEPT = "matters-kept"
    MARK_SET = "mark-set"
    MARK_TAKEN_OFF = "mark-taken-off"
    MARK_NOTED = "mark-noted"
    MARK_EDITED = "mark-edited"
    APPLIES_KEPT = "applies-kept"
    BOOKLET_CHANGED = "booklet-changed"
    WISHES_KEPT = "wishes-kept"
    DRAFT_KEPT = "draft-kept"
    DRAFT_LET_GO = "draft-let-go"


class Step(Frozen, kw_only=False):
    """A change to write: records before and after, in one durable go.

    `page` is where the window goes when the step is undone, `anchor` the record there.
    A step that is not `undoable` (keeping one's place while reading) leaves the undo stack alone.
    `besides` are written in the same go and stay as they are when the step is undone: a draft ends
    with the appointment that is made of it. A `final` step cannot be undone, nor can any step
    before it that its records were in.
    """

    action: Action
    page: str
    pairs: tuple[Pair, ...]
    anchor: str = ""
    undoable: bool = True
    besides: tuple[Pair, ...] = ()
    final: bool = False

    @property
    def written(self) -> tuple[Pair, ...]:
        """Every pair that goes to the disk."""
        return self.pairs + self.besides


def changed(record: R, now: datetime, **values: Any) -> R:
    """Return the record with new values and the time of the change."""
    return replace(record, updated_at=now, **values)


def removed(record: R, now: datetime) -> R:
    """Return the record as a tombstone."""
    return replace(record, updated_at=now, deleted_at=now)


def same_content(one: Record | None, other: Record | None) -> bool:
    """Whether two records say the same, whenever they were written and however often told."""
    if one is None or other is None:
        return one is other
    if type(one) is not type(other):
        return False
    moment = one.updated_at
    alike = replace(other, updated_at=moment)
    if isinstance(one, Appointment) and isinstance(alike, Appointment):
        alike = replace(alike, sequence=one.sequence)
    if one.deleted_at is not None and other.deleted_at is not None:
        alike = replace(alike, deleted_at=one.deleted_at)
    return alike == one


def joined(first: Step, second: Step) -> Step:
    """Return two steps as one: before from the first, after from the second.

    Used while a person types, so that a whole paragraph is one press of Undo.
    """
    after: dict[str, Pair] = {}
    for before_record, after_record in _pairs(first.pairs, second.pairs):
        key = _id(before_record, after_record)
        earliest = after[key][0] if key in after else before_record
        after[key] = (earliest, after_record)
    action = second.action if first.pairs and first.pairs[0][0] is not None else first.action
    return replace(second, action=action, pairs=tuple(after.values()))


def _pairs(*groups: Iterable[Pair]) -> Iterable[Pair]:
    for group in groups:
        yield from group


def _id(before: Record | None, after: Record | None) -> str:
    record = after or before
    if record is None:
        raise ValueError("a pair needs a record")
    return record.id
