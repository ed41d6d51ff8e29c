"""The one thread that owns a person's store (design.md 8.1).

Use cases run here, against the newest snapshot, and are written before anything is told. So two
quick changes never work from an old picture, and "Saved" always means on the disk. No Qt: the
window attaches a function that carries outcomes to its own thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from companion.domain.frozen import Frozen
from companion.domain.records import Kind, Record
from companion.services.snapshot import Snapshot
from companion.services.steps import Pair, Step

UseCase = Callable[..., Step]
_FIRST_QUIET_S = 0.3
"""So long the window has to itself before the rest of the records is read."""


class RecordStore(Protocol):
    """What the thread needs of an open folder: the shape of `storage.PersonRecords`."""

    @property
    def read_only(self) -> bool:
        """Whether edits are refused because somebody else holds the folder."""

    @property
    def repaired(self) -> int:
        """How many records were put back to their last good version on opening."""

    def read(self) -> Mapping[Kind, Iterable[Record]]:
        """Return every record as it is now, live and deleted, each made when it is taken."""

    def write(self, pairs: Sequence[Pair]) -> None:
        """Write records so that they are on the disk when the call returns."""

    def close(self) -> None:
        """Let the folder go."""


class Job(Frozen, kw_only=False):
    """A use case to run and write. `tag` comes back with its outcome."""

    use_case: UseCase
    arguments: Mapping[str, Any]
    tag: object = None


class Errand(Frozen, kw_only=False):
    """Something else to do with the open store, such as saving a copy. No undo step.

    With `rereads` the snapshot is read again afterwards, because many records may have changed.
    """

    function: Callable[[Any], object]
    tag: object = None
    rereads: bool = False


class Opened(Frozen, kw_only=False):
    """The folder is open."""

    snapshot: Snapshot
    read_only: bool
    repaired: int


class OpenFailed(Frozen, kw_only=False):
    """The folder could not be opened; `error` says why.

    `snapshot` is what may be known all the same: the number to call, kept in the open.
    """

    error: Exception
    snapshot: Snapshot


class Written(Frozen, kw_only=False):
    """A step is on the disk."""

    job: Job
    step: Step
    snapshot: Snapshot
    at: datetime


class Refused(Frozen, kw_only=False):
    """A job changed nothing; `error` says why."""

    job: Job | Errand
    error: Exception


class Ran(Frozen, kw_only=False):
    """An errand is done."""

    errand: Errand
    result: object
    snapshot: Snapshot


Outcome = Opened | OpenFailed | Written | Refused | Ran


class _Mailbox:
    """Outcomes on their way; kept until somebody listens."""

    def __init__(self) -> None:
        self.deliver: Callable[[Outcome], None] | None = None
        self.waiting: list[Outcome] = []
        self.lock = threading.Lock()

    def put(self, outcome: Outcome) -> None:
        with self.lock:
            if self.deliver is None:
                self.waiting.append(outcome)
                return
        self.deliver(outcome)

    def attach(self, deliver: Callable[[Outcome], None]) -> None:
        with self.lock:
            self.deliver = deliver
            waiting, self.waiting = self.waiting, []
        for outcome in waiting:
            deliver(outcome)


class StoreThread:
    """Opens a folder, then runs and writes jobs in the order they came, until closed."""

    def __init__(
        self,
        opener: Callable[[], RecordStore],
        clock: Callable[[], datetime],
        while_closed: Callable[[], Snapshot] = Snapshot,
    ) -> None:
        self._opener = opener
        self._while_closed = while_closed
        self._clock = clock
        self._jobs: SimpleQueue[Job | Errand | None] = SimpleQueue()
        self._mailbox = _Mailbox()
        # What was told as saved is on the disk; a fault of ours may not keep the program alive.
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)
        self._closed = False
        self._settled = threading.Event()

    def start(self) -> None:
        """Begin opening the folder."""
        self._thread.start()

    def attach(self, deliver: Callable[[Outcome], None]) -> None:
        """Have outcomes delivered, those that came earlier first. Called on the store's thread."""
        self._mailbox.attach(deliver)

    def wait_until_opened(self, patience_s: float) -> bool:
        """Wait until the folder is open or is known not to open; return whether that is so."""
        return self._settled.wait(patience_s)

    def submit(self, job: Job | Errand) -> None:
        """Queue a job or an errand; after closing it is ignored."""
        if not self._closed:
            self._jobs.put(job)

    def close(self) -> None:
        """Finish what is queued, close the folder, and return when both are done."""
        if self._closed:
            return
        self._closed = True
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            records = self._opener()
            snapshot = Snapshot.of(records.read())
        except Exception as error:  # told to the window, which knows each kind
            self._mailbox.put(OpenFailed(error, self._while_closed()))
            self._settled.set()
            return
        self._mailbox.put(Opened(snapshot, records.read_only, records.repaired))
        self._settled.set()
        try:
            self._work(records, snapshot)
        finally:
            records.close()

    def _work(self, records: RecordStore, snapshot: Snapshot) -> None:
        while (job := self._next_job(snapshot)) is not None:
            try:
                outcome = self._do(job, records, snapshot)
            except Exception as error:  # told to the window, as above
                self._mailbox.put(Refused(job, error))
                continue
            snapshot = outcome.snapshot
            self._mailbox.put(outcome)

    def _next_job(self, snapshot: Snapshot) -> Job | Errand | None:
        """Return what is to be done next; until it comes, read what nobody has asked for yet."""
        patience: float | None = _FIRST_QUIET_S
        while True:
            try:
                return self._jobs.get(timeout=patience)
            except Empty:
                patience = 0.0 if snapshot.read_some() else None

    def _do(self, job: Job | Errand, records: RecordStore, snapshot: Snapshot) -> Written | Ran:
        if isinstance(job, Errand):
            result = job.function(records)
            return Ran(job, result, Snapshot.of(records.read()) if job.rereads else snapshot)
        step = job.use_case(snapshot, **job.arguments)
        records.write(step.written)
        return Written(job, step, snapshot.after(step), self._clock())
