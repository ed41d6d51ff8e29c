"""Undo and redo: one stack a session, of steps that are written already.

Undoing checks that nothing else changed the records meanwhile (design.md 8.2). Typing in one
field joins into one step until the person leaves it.
"""

from __future__ import annotations

from datetime import datetime

from companion.domain.errors import ChangedSinceError
from companion.domain.frozen import replace
from companion.domain.records import Appointment, Record
from companion.services.snapshot import Snapshot
from companion.services.steps import Pair, Step, changed, joined, removed, same_content

DEEPEST = 500


class History:
    """The steps that can be undone and redone, the latest last."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._open: str | None = None

    @property
    def next_undo(self) -> Step | None:
        """The step that Undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that Redo would do again."""
        return self._undone[-1] if self._undone else None

    def record(self, step: Step, merge: str | None = None) -> None:
        """Take in a step that was written; with the same `merge` as the last, join them.

        Joined steps that came back to where they began leave nothing to undo.
        """
        if step.final:
            self._forget({_id_of(pair) for pair in step.written})
        if step.final or not step.undoable:
            return
        self._undone.clear()
        if merge is not None and merge == self._open and self._done:
            step = joined(self._done.pop(), step)
            if _came_back(step):
                self._open = None
                return
        self._done.append(step)
        del self._done[:-DEEPEST]
        self._open = merge

    def leave(self, merge: str) -> None:
        """End the joining of steps from one field, when the person leaves it."""
        if self._open == merge:
            self._open = None

    def undone(self) -> Step:
        """Move the last step to the redo side and return it, once its inverse is written."""
        step = self._done.pop()
        self._undone.append(step)
        self._open = None
        return step

    def redone(self) -> Step:
        """Move the last undone step back and return it, once it is written again."""
        step = self._undone.pop()
        self._done.append(step)
        self._open = None
        return step

    def _forget(self, ids: set[str]) -> None:
        """Forget every step that one of these records was in."""
        for steps in (self._done, self._undone):
            steps[:] = [
                step for step in steps if ids.isdisjoint(_id_of(pair) for pair in step.written)
            ]
        self._open = None

    def clear(self) -> None:
        """Forget every step: for locking, and after an import."""
        self._done.clear()
        self._undone.clear()
        self._open = None


def _id_of(pair: Pair) -> str:
    before, after = pair
    record = after or before
    return record.id if record is not None else ""


def _came_back(step: Step) -> bool:
    return all(
        (_gone(one) and _gone(other)) or same_content(one, other) for one, other in step.pairs
    )


def _gone(record: Record | None) -> bool:
    return record is None or record.deleted_at is not None


def take_back(snapshot: Snapshot, *, step: Step, now: datetime) -> Step:
    """Return the step that undoes a written one.

    Raises:
        ChangedSinceError: If one of its records was changed afterwards.
    """
    return _turned(snapshot, step, [(after, before) for before, after in step.pairs], now)


def do_again(snapshot: Snapshot, *, step: Step, now: datetime) -> Step:
    """Return the step that does an undone one again.

    Raises:
        ChangedSinceError: If one of its records was changed afterwards.
    """
    return _turned(snapshot, step, list(step.pairs), now)


def _turned(snapshot: Snapshot, step: Step, wanted: list[Pair], now: datetime) -> Step:
    pairs: list[Pair] = []
    for expected, target in wanted:
        known = target or expected
        if known is None:
            continue
        current = snapshot.current(known)
        gone = current is None or current.deleted_at is not None
        if not (gone if expected is None else same_content(current, expected)):
            raise ChangedSinceError(known.id)
        pairs.append((current, _landing(target, current, now)))
    return replace(step, pairs=tuple(pairs), besides=())


def _landing(target: Record | None, current: Record | None, now: datetime) -> Record | None:
    if target is None:
        return removed(current, now) if current is not None else None
    landed = changed(target, now)
    if not isinstance(landed, Appointment) or not isinstance(current, Appointment):
        return landed
    # A calendar that was told the higher number would take the earlier word for an old one.
    differs = landed.sequence != current.sequence
    latest = max(landed.sequence, current.sequence)
    return replace(landed, sequence=latest + 1) if differs else landed
