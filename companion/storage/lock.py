"""The lock that lets one program at a time write in a folder.

It is the operating system's own lock on an open file, so it ends with the process that holds it,
however that ends. The file itself is never deleted: two programs could otherwise lock two files
of one name. Who holds it stands in a file beside it, for the message only.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from companion.storage.errors import Holder, StoreInUse

LOCK = "lock"
_HOLDER = "holder"
_HELD_ELSEWHERE = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_CLOEXEC = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)


class FolderLock:
    """The lock of one folder, held from `take` until `release`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None
        self._announced = False

    @property
    def held(self) -> bool:
        """Whether this program holds the lock."""
        return self._descriptor is not None

    def take(self) -> None:
        """Take the lock.

        Raises:
            StoreInUse: If another program holds it.
            OSError: If the lock file cannot be opened or made.
        """
        descriptor = _open_lock_file(self._folder / LOCK)
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD_ELSEWHERE:
                raise StoreInUse(self._folder, read_holder(self._folder)) from None
            raise
        self._descriptor = descriptor

    def announce(self) -> None:
        """Write down who holds the lock, for the message another program shows."""
        _write_holder(self._folder)
        self._announced = True

    def release(self) -> None:
        """Let others have the lock."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            if self._announced:
                with contextlib.suppress(OSError):
                    (self._folder / _HOLDER).unlink()
            os.close(descriptor)

    def __del__(self) -> None:
        # A database that was dropped without closing keeps nobody out of its folder.
        self.release()


def read_holder(folder: Path) -> Holder | None:
    """Return who holds the lock of a folder, as they wrote it; None if that cannot be told."""
    try:
        values = json.loads((folder / _HOLDER).read_bytes())
        host = str(values["host"])
        holder = Holder(
            host=host,
            pid=int(values["pid"]),
            since=datetime.fromisoformat(values["since"]),
            same_machine=host == this_host(),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    # A program that was killed leaves its name behind; whoever came next has yet to write theirs.
    return None if holder.same_machine and not _is_running(holder.pid) else holder


def _open_lock_file(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | _CLOEXEC, 0o600)
    except OSError:
        # In a folder that cannot be written, an existing lock file can still be locked.
        with contextlib.suppress(OSError):
            return os.open(path, os.O_RDONLY | _CLOEXEC)
        raise


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def this_host() -> str:
        """Return the name of this computer."""
        return os.environ.get("COMPUTERNAME", "")

    def _is_running(_pid: int) -> bool:
        return True  # asking with a signal would end it

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Some network drives know no locks. The numbers of the files are checked as well
            # before anything new is begun, so this is not the only guard.
            if error.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
                raise

    def this_host() -> str:
        """Return the name of this computer."""
        return os.uname().nodename

    def _is_running(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:
            return True
        return True


def _write_holder(folder: Path) -> None:
    """Say who holds the lock; without room for it, say nothing rather than something old."""
    values = {
        "host": this_host(),
        "pid": os.getpid(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with contextlib.suppress(OSError):
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _CLOEXEC
        descriptor = os.open(folder / _HOLDER, flags, 0o600)
        try:
            os.write(descriptor, json.dumps(values).encode())
        finally:
            os.close(descriptor)
