"""One change a person made: what it was, where it shows, and the records before and after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from companion.domain.frozen import Frozen, replace
from companion.domain.records import Appointment, Record

if TYPE_CHECKING:  # a start has no use for ninety names of what can be done
    from companion.services.actions import Action

Pair = tuple[Record | None, Record | None]
R = TypeVar("R", bound=Record)


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
    """Return the record as a tombstone; an appointment of ours counts on for calendars."""
    gone = replace(record, updated_at=now, deleted_at=now)
    if isinstance(gone, Appointment) and not gone.uid:
        return replace(gone, sequence=gone.sequence + 1)
    return gone


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
