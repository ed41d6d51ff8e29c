"""The join between the store's thread and the window: a snapshot to read, steps to ask for.

Pages read `snapshot`, ask with `do`, and listen to `changed`. Undo and redo live here, since a
session is what they last for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from companion.domain.frozen import Frozen
from companion.domain.records import Kind, kind_of
from companion.services.history import History, do_again, take_back
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.store_thread import (
    Errand,
    Job,
    Opened,
    OpenFailed,
    Outcome,
    Ran,
    Refused,
    StoreThread,
    UseCase,
    Written,
)


class Way(StrEnum):
    """How a step came about."""

    DID = "did"
    UNDID = "undid"
    REDID = "redid"
    REREAD = "reread"


class Changes(Frozen, kw_only=False):
    """What was touched: by a step that was written, or by reading everything again."""

    kinds: frozenset[Kind]
    ids: frozenset[str]
    way: Way
    step: Step | None = None


class Failure(Frozen, kw_only=False):
    """A change that was not made: what was asked, and why not."""

    error: Exception
    use_case: UseCase
    arguments: dict[str, Any]


class _Tag(Frozen, kw_only=False):
    way: Way
    merge: str | None


class _Callers(Frozen, kw_only=False):
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


class Session(QObject):
    """One person's folder as the window sees it."""

    opened = Signal(object)  # Opened
    open_failed = Signal(object)  # Exception
    saving = Signal()
    saved = Signal(object)  # datetime, UTC
    changed = Signal(object)  # Changes
    failed = Signal(object)  # Failure
    history_changed = Signal()
    _arrived = Signal(object)  # Outcome, from the store's thread

    def __init__(
        self, thread: StoreThread, clock: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = thread
        self._clock = clock
        self._history = History()
        self._visits: dict[str, int] = {}
        self._snapshot = Snapshot()
        self._pending = 0
        self._unsaved: list[Job] = []
        self.is_open = False
        self.read_only = False
        self.last_saved: datetime | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        thread.attach(self._arrived.emit)

    @property
    def snapshot(self) -> Snapshot:
        """Everything as it was last written."""
        return self._snapshot

    @property
    def pending(self) -> int:
        """How many changes are on their way to the disk."""
        return self._pending

    @property
    def unsaved(self) -> int:
        """How many changes the disk refused and that wait for another try."""
        return len(self._unsaved)

    def do(self, use_case: UseCase, *, merge: str | None = None, **arguments: Any) -> None:
        """Ask for a change; `now` is filled in. Returns at once: listen to `changed` or `failed`.

        Changes with the same `merge` (the name of a text field) join into one undo step until
        `leave` is called or something else is done. Each holds all the words of the field, so the
        latest stands for those that the disk refused before.
        """
        tag = _Tag(Way.DID, self._visit(merge))
        self._submit(Job(use_case, {**arguments, "now": self._clock()}, tag))

    def leave(self, merge: str) -> None:
        """Say that the person left the field, so that what they typed is one undo step."""
        self._visits[merge] = self._visits.get(merge, 0) + 1

    def _visit(self, merge: str | None) -> str | None:
        """Name one stay in a field: what was typed last may still be on its way to the disk."""
        return None if merge is None else f"{merge} {self._visits.get(merge, 0)}"

    def undo(self) -> None:
        """Take the last step back."""
        self._turn(self._history.next_undo, take_back, Way.UNDID)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._turn(self._history.next_redo, do_again, Way.REDID)

    @property
    def next_undo(self) -> Step | None:
        """The step that Undo would take back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Step | None:
        """The step that Redo would do again."""
        return self._history.next_redo

    def retry(self) -> None:
        """Try again to write what the disk refused."""
        waiting, self._unsaved = self._unsaved, []
        for job in waiting:
            self._submit(job)

    def run(
        self,
        function: Callable[[Any], object],
        *,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        rereads: bool = False,
    ) -> None:
        """Do something with the open store on its thread, such as saving a copy elsewhere.

        `done` gets the result, `failed` the error, both on the window's thread. With `rereads`
        everything is read again afterwards and the undo stack is cleared.
        """
        self._thread.submit(Errand(function, _Callers(done, failed), rereads))

    def close(self) -> None:
        """Finish writing and let the folder go. Waits for the disk: for closing only."""
        self._thread.close()

    def _turn(self, step: Step | None, use_case: UseCase, way: Way) -> None:
        if step is not None and self._pending == 0:
            arguments = {"step": step, "now": self._clock()}
            self._submit(Job(use_case, arguments, _Tag(way, None)))

    def _submit(self, job: Job) -> None:
        self._pending += 1
        self.saving.emit()
        self._thread.submit(job)

    @Slot(object)
    def _on_arrived(self, outcome: Outcome) -> None:
        if isinstance(outcome, Opened):
            self._snapshot = outcome.snapshot
            self.is_open = True
            self.read_only = outcome.read_only
            self.opened.emit(outcome)
        elif isinstance(outcome, OpenFailed):
            self._snapshot = outcome.snapshot
            self.changed.emit(Changes(frozenset({Kind.HELP}), frozenset(), Way.REREAD))
            self.open_failed.emit(outcome.error)
        elif isinstance(outcome, Written):
            self._on_written(outcome)
        elif isinstance(outcome, Ran):
            self._on_ran(outcome)
        else:
            self._on_refused(outcome)

    def _on_written(self, written: Written) -> None:
        tag = written.job.tag
        way = tag.way if isinstance(tag, _Tag) else Way.DID
        self._pending -= 1
        self._supersede(tag)
        self._snapshot = written.snapshot
        self.last_saved = written.at
        if way is Way.DID:
            self._history.record(written.step, tag.merge if isinstance(tag, _Tag) else None)
        elif way is Way.UNDID:
            self._history.undone()
        else:
            self._history.redone()
        records = [after or before for before, after in written.step.written]
        kinds = frozenset(kind_of(each) for each in records if each)
        ids = frozenset(each.id for each in records if each)
        self.saved.emit(written.at)
        self.changed.emit(Changes(kinds, ids, way, written.step))
        self.history_changed.emit()

    def _supersede(self, tag: object) -> None:
        """Forget refused changes to a field once later words for it have come through."""
        if isinstance(tag, _Tag) and tag.merge is not None:
            self._unsaved = [each for each in self._unsaved if each.tag != tag]

    def _on_ran(self, ran: Ran) -> None:
        if ran.errand.rereads:
            self._snapshot = ran.snapshot
            self._history.clear()
            self.changed.emit(Changes(frozenset(Kind), frozenset(), Way.REREAD))
            self.history_changed.emit()
        if isinstance(ran.errand.tag, _Callers):
            ran.errand.tag.done(ran.result)

    def _on_refused(self, refused: Refused) -> None:
        job = refused.job
        if isinstance(job, Errand):
            if isinstance(job.tag, _Callers):
                job.tag.failed(refused.error)
            return
        self._pending -= 1
        if getattr(refused.error, "may_be_tried_again", False):
            self._supersede(job.tag)
            self._unsaved.append(job)
        self.failed.emit(Failure(refused.error, job.use_case, dict(job.arguments)))
        self.history_changed.emit()
