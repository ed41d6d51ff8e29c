"""What can go wrong with a store, told apart by what a person can do about it."""

from __future__ import annotations

import errno
from datetime import datetime
from pathlib import Path

from companion.domain.frozen import Frozen

_REASONS = {
    "full": (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)),
    "read_only": (errno.EROFS, errno.EACCES, errno.EPERM),
    "gone": (
        errno.ENOENT,
        errno.ENOTDIR,
        errno.ENODEV,
        errno.ENXIO,
        getattr(errno, "ESTALE", errno.ENOENT),
    ),
}


class Holder(Frozen, kw_only=False):
    """The program that has a store open. `since` is UTC."""

    host: str
    pid: int
    since: datetime
    same_machine: bool


class StoreError(Exception):
    """Something about one store folder; what was saved there is untouched.

    Attributes:
        folder: The folder it is about.
    """

    def __init__(self, folder: Path, message: str) -> None:
        self.folder = folder
        super().__init__(message)


class StoreInUse(StoreError):  # noqa: N818  the outside contract names it (design.md 5)
    """Another program has the store open for writing.

    Attributes:
        holder: Who has it, or None if that could not be read.
    """

    def __init__(self, folder: Path, holder: Holder | None) -> None:
        self.holder = holder
        who = f"process {holder.pid} on {holder.host}" if holder else "another program"
        super().__init__(folder, f"{folder} is in use by {who}")


class StoreLocked(StoreError):  # noqa: N818  the outside contract names it (design.md 5)
    """The key is missing, wrong, or given for a store that has none."""


class StoreNewer(StoreError):  # noqa: N818
    """The store was written by a newer version of the program, and is left as it is."""


class StoreDamaged(StoreError):  # noqa: N818
    """Too little of the store can be read to open it. Nothing was changed."""


class StoreUnavailable(StoreError):  # noqa: N818
    """The folder cannot be used as a store.

    Attributes:
        reason: "missing", "not_a_folder", "unreadable", "read_only", "full", "gone" or "other".
    """

    def __init__(self, folder: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(folder, f"{folder} cannot be opened ({reason.replace('_', ' ')})")


class StoreReadOnly(StoreError):  # noqa: N818
    """An edit was tried on a store that was opened to look only."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, f"{folder} was opened to look only")


class SaveFailed(StoreError):  # noqa: N818
    """The disk refused an edit. Memory and disk still hold what was there before it.

    Attributes:
        reason: "full", "read_only", "gone" or "other".
        may_be_tried_again: Always so; the disk may have room or be back later.
    """

    may_be_tried_again = True

    def __init__(self, folder: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(folder, f"{folder} could not be written ({reason.replace('_', ' ')})")


class RevisionConflict(StoreError):  # noqa: N818
    """A record is not any more what an edit was worked out from. Nothing was changed.

    Attributes:
        record_id: The record.
    """

    def __init__(self, folder: Path, record_id: str) -> None:
        self.record_id = record_id
        super().__init__(folder, f"a record in {folder} was changed meanwhile")


class RecordUnreadable(StoreError):  # noqa: N818
    """A document is not the record it is said to be. Nothing was changed.

    Attributes:
        kind: The kind of record it is said to be.
        record_id: Its identity, empty if it has none.
        field: The first field that cannot be read.
    """

    def __init__(self, folder: Path, kind: str, record_id: str, field: str) -> None:
        self.kind = kind
        self.record_id = record_id
        self.field = field
        super().__init__(folder, f"a record of {kind} cannot be read ({field})")


def reason_of(error: OSError) -> str:
    """Return the plain reason behind an operating system error."""
    for reason, numbers in _REASONS.items():
        if error.errno in numbers:
            return reason
    return "other"
