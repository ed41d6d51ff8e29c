"""The writing side of a store: segments, numbers, and folding journals into snapshots.

Every rule here is one that a fault test breaks if it is left out (tests/faults).
"""

from __future__ import annotations

import os
from pathlib import Path

from companion.domain.frozen import replace
from companion.storage.changes import Memory
from companion.storage.compaction import drop_ballast, set_ballast, sweep
from companion.storage.errors import SaveFailed, StoreError, StoreInUse, reason_of
from companion.storage.files import Files
from companion.storage.headers import Header
from companion.storage.history import History
from companion.storage.lines import Codec, PlainText, Sealer
from companion.storage.lock import FolderLock, read_holder
from companion.storage.names import JOURNAL, SNAPSHOT, Listing, list_store
from companion.storage.opening import read_store
from companion.storage.segment import Segment
from companion.storage.snapshots import write_snapshot

_ATTEMPTS = 2


class EditLog:
    """Appends edits to the journals of one folder.

    Attributes:
        sequence: The number of the last acknowledged edit.
        journal_bytes: How much there is to replay on the snapshot in force.
        snapshot_bytes: The length of that snapshot.
        journals: How many journals stand on it.
    """

    def __init__(
        self, files: Files, folder: Path, sealer: Sealer, lock: FolderLock, history: History
    ) -> None:
        self._files = files
        self._folder = folder
        self._sealer = sealer
        self._lock = lock
        self._memory: Memory = history.memory
        self._store = history.store or os.urandom(16).hex()
        self._base = history.base
        self._before = (history.before, history.before_end)
        self._carry = history.carry
        self._carry_from = history.carry_from
        self._highest = history.highest
        self._doubtful = bool(history.repairs)
        self._segment: Segment | None = None
        self._codec: Codec = PlainText()
        self.sequence = history.sequence
        self.journal_bytes = history.journal_bytes
        self.snapshot_bytes = history.snapshot_bytes
        self.journals = history.journals

    def append(self, payload: bytes) -> None:
        """Return once an edit is on the disk.

        A failure is tried once more: in the same file if it was cut back, else in a new one, and
        with the room of the ballast if the disk was full.

        Raises:
            SaveFailed: If the disk refuses it.
            StoreInUse: If another program has begun to write in the folder.
        """
        for remaining in reversed(range(_ATTEMPTS)):
            try:
                self._append(payload)
            except OSError as error:
                reason = reason_of(error)
                if not remaining:
                    raise SaveFailed(self._folder, reason) from error
                if reason == "full":
                    drop_ballast(self._files, self._folder)
            else:
                return

    def compact(self) -> bool:
        """Fold everything into a new snapshot; False if that did not work, which costs nothing."""
        try:
            self._compact()
        except (OSError, StoreError, RecursionError):
            return False
        return True

    def close(self) -> None:
        """End the session's journal."""
        if self._segment is not None:
            self._segment.close()
            set_ballast(self._files, self._folder)

    def _append(self, payload: bytes) -> None:
        sequence = self.sequence + 1
        segment = self._live_segment()
        segment.append(sequence, self._text(segment.number, sequence, payload))
        self.sequence = sequence
        self.journal_bytes += segment.end - self._before[1]
        self._before = (segment.number, segment.end)

    def _live_segment(self) -> Segment:
        if self._segment is not None and not self._segment.dead:
            return self._segment
        self._take_lock()
        listing = list_store(self._files, self._folder)
        number = self._before[0]
        base_is_there = not self._base or self._base in listing.snapshots
        if base_is_there and (not number or number in listing.journals):
            return self._begin(listing, self._base, self._carry)
        # The folder was emptied under us. What memory holds is all there is: write it whole.
        self._compact()
        if self._segment is None or self._segment.dead:
            raise OSError
        return self._segment

    def _begin(self, listing: Listing, base: int, carry: bytes) -> Segment:
        """Begin a new journal. The last one is never written again, whatever becomes of this.

        If beginning fails, the new file may still reach the disk and say where the last one
        ended; an edit appended there afterwards would be lost. The edit to carry over is the last
        one of the session before: it could be read, but perhaps it was never flushed.
        """
        if self._segment is not None:
            self._segment.close()
        header = self._header(JOURNAL, self._next_number(listing), base)
        first = None
        self._codec = self._sealer.codec(header)
        if carry:
            header = replace(header, sequence=self.sequence - 1, before_end=self._carry_from)
            first = (self.sequence, self._text(header.number, self.sequence, carry))
        segment = Segment(self._files, self._folder, header, first)
        self._segment = segment
        self._carry = b""
        self._before = (segment.number, segment.end)
        self.journal_bytes += segment.end
        self.journals += 1
        return segment

    def _text(self, number: int, sequence: int, payload: bytes) -> bytes:
        return self._codec.encode(JOURNAL, number, sequence, payload)

    def _compact(self) -> None:
        if self._memory.tables is None:
            return
        self._take_lock()
        listing = list_store(self._files, self._folder)
        header = self._header(SNAPSHOT, self._next_number(listing), 0)
        codec = self._sealer.codec(header)
        size = write_snapshot(self._files, self._folder, header, self._memory, codec)
        # Until a journal names it as its base, the snapshot does not count (rule 3).
        listing = list_store(self._files, self._folder)
        self._begin(listing, header.number, b"")
        previous, self._base = self._base, header.number
        self.snapshot_bytes, self.journal_bytes, self.journals = size, 0, 1
        if self._doubtful:
            self._doubtful = False
        else:
            sweep(self._files, self._folder, listing, self._base, previous)

    def _next_number(self, listing: Listing) -> int:
        """Return a number nobody has used. Numbers are used up even by failures (rule 5)."""
        if listing.highest > self._highest:
            raise StoreInUse(self._folder, read_holder(self._folder))
        self._highest += 1
        return self._highest

    def _take_lock(self) -> None:
        """Take the lock if that was not possible on opening."""
        if self._lock.held:
            return
        self._lock.take()
        now = read_store(self._files, self._folder, self._sealer)
        if (now.sequence, now.highest) != (self.sequence, self._highest):
            self._lock.release()
            raise StoreInUse(self._folder, None)
        self._lock.announce()

    def _header(self, kind: str, number: int, base: int) -> Header:
        before, before_end = self._before
        return Header(
            kind=kind,
            number=number,
            store=self._store,
            salt=os.urandom(16).hex(),
            sequence=self.sequence,
            base=base,
            before=before,
            before_end=before_end,
            sealed=self._sealer.sealed,
            extra=self._sealer.besides(kind),
        )
