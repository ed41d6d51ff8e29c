"""The durable storage under TinyDB: an edit is one line appended and one flush.

The rules are those of reliability.md section 4. In short: memory changes after the disk does; a
file of an earlier session is never written again; the newest valid journal's word wins; a failed
flush ends a file; and opening needs neither room nor permission to write.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from companion.storage import jsontext
from companion.storage.changes import Edit, Memory
from companion.storage.compaction import keep_aside
from companion.storage.errors import StoreReadOnly, reason_of
from companion.storage.files import Files
from companion.storage.history import History
from companion.storage.lines import PlainText, Sealer
from companion.storage.lock import LOCK, FolderLock
from companion.storage.log import EditLog
from companion.storage.opening import check_folder, is_there, make_folder, read_store
from companion.storage.whole import edit_between

COMPACT_ABOVE = 1 << 20
"""At closing, journals longer than this and than their snapshot are folded into a new one."""

COMPACT_AT_ONCE_ABOVE = 64 << 20
"""Journals this long are folded even while a person works."""

_MOST_JOURNALS = 32
_TOO_LONG = 8
"""A program that never closes in order folds on opening, at so many times the usual limits."""


class JournalStorage(Storage):
    """TinyDB's storage contract over a folder of journals and snapshots.

    Attributes:
        folder: The folder.
        read_only: Whether it was opened to look only.
        trouble: Why edits are likely to be refused now ("read_only", "full", ...), or empty.
            Each edit tries again all the same.
        damaged: About how many entries opening could not read as they were.
        repairs: What opening had to put right, file by file.
        sealer: What turns its lines into text and back.
        files: What it makes its calls on files with.
    """

    def __init__(
        self,
        folder: str | os.PathLike[str],
        *,
        sealer: Sealer | None = None,
        read_only: bool = False,
        files: Files | None = None,
        admit: Callable[[Path, Memory], None] | None = None,
        compact_at_once_above: int = COMPACT_AT_ONCE_ABOVE,
    ) -> None:
        """Open a folder, making it if it is not there.

        `admit` sees what was read before anything is written, and may refuse by raising.

        Raises:
            StoreInUse: If another program has it.
            StoreUnavailable: If the folder cannot be used.
            StoreLocked: If the key does not fit.
            StoreNewer: If a newer program wrote it.
            StoreDamaged: If too little of it can be read.
        """
        self.folder = Path(folder)
        self.read_only = read_only
        self.trouble = ""
        self.files = files or Files()
        self._admit = admit
        self.sealer = sealer or PlainText()
        self._lock = FolderLock(self.folder)
        self._at_once = compact_at_once_above
        history = self._look() if read_only else self._take()
        self.damaged, self.repairs = history.damaged, history.repairs
        self._memory: Memory | None = history.memory
        self._log = EditLog(self.files, self.folder, self.sealer, self._lock, history)
        if self._lock.held and (history.repairs or self._worth_compacting(_TOO_LONG)):
            keep_aside(self.files, self.folder, history.damaged_files)
            self._log.compact()

    @property
    def memory(self) -> Memory:
        """The tables as they are on the disk. Read only; its documents are never to be changed.

        Raises:
            ValueError: If the store is closed.
        """
        if self._memory is None:
            raise ValueError("this store is closed")
        return self._memory

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return a copy of everything, or None if nothing was ever written."""
        everything: dict[str, dict[str, Any]] | None = jsontext.copied(self.memory.tables)
        return everything

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the store hold `data`, durably, by writing what is different.

        Raises:
            SaveFailed: If the disk refuses it; then nothing is changed.
        """
        self.apply(edit_between(self.memory, data))

    def apply(self, edit: Edit) -> None:
        """Make an edit: first on the disk, then in memory.

        Raises:
            SaveFailed: If the disk refuses it; then nothing is changed.
            StoreReadOnly: If the store was opened to look only.
            StoreInUse: If another program has begun to write in the folder.
        """
        memory = self.memory
        if not edit:
            return
        if self.read_only:
            raise StoreReadOnly(self.folder)
        self._log.append(edit.payload)
        memory.apply(edit.changes)
        self.trouble = ""
        if self._log.journal_bytes > self._at_once and not self._log.compact():
            self._at_once = 2 * self._log.journal_bytes

    def compact(self) -> bool:
        """Fold the journals into a snapshot; False if that did not work, which costs nothing."""
        return not self.read_only and self._memory is not None and self._log.compact()

    def close(self) -> None:
        """Close the store. Every acknowledged edit is on the disk already."""
        if self._memory is None:
            return
        if not self.read_only:
            if self._worth_compacting():
                self._log.compact()
            self._log.close()
        self._memory = None
        self._lock.release()

    def _worth_compacting(self, times: int = 1) -> bool:
        log = self._log
        long = log.journal_bytes > times * max(COMPACT_ABOVE, log.snapshot_bytes)
        return self._lock.held and (long or log.journals > times * _MOST_JOURNALS)

    def _look(self) -> History:
        check_folder(self.folder)
        return self._read()

    def _read(self) -> History:
        history = read_store(self.files, self.folder, self.sealer)
        if self._admit is not None:
            self._admit(self.folder, history.memory)
        return history

    def _take(self) -> History:
        """Return the store with the lock taken, where there can be one."""
        make_folder(self.files, self.folder)
        if not is_there(self.folder / LOCK):
            # A store that turns out to be newer or locked is left without a new file in it.
            self._read()
        try:
            self._lock.take()
        except OSError as error:
            self.trouble = reason_of(error)
        try:
            history = self._read()
        except BaseException:
            self._lock.release()
            raise
        if self._lock.held:
            self._lock.announce()
        if not self.trouble and not os.access(self.folder, os.W_OK):
            self.trouble = "read_only"
        return history
