"""Every call the store makes on files, in one place.

The store is handed a `Files`; the fault tests hand it one that fails on purpose. Nothing else in
this room touches the disk, except the lock, which must be the operating system's own.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_ON_WINDOWS = sys.platform == "win32"
_ON_MACOS = sys.platform == "darwin"
_NEW_FILE = (
    os.O_CREAT
    | os.O_EXCL
    | os.O_WRONLY
    | os.O_APPEND
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
# A virus scanner or an indexer can hold a file for a moment (reliability.md rule 13).
_BUSY_ON_WINDOWS = {5, 32, 33}
_PATIENCE_SECONDS = 2.5
_NOT_SUPPORTED = {
    errno.EINVAL,
    getattr(errno, "ENOTSUP", errno.EINVAL),
    getattr(errno, "EOPNOTSUPP", errno.EINVAL),
    getattr(errno, "ENOSYS", errno.EINVAL),
}
_MACOS_FULL_FLUSH = 51


def _patiently(call: Callable[[], T]) -> T:
    """Return what a call returns, trying again while Windows says somebody holds the file."""
    if not _ON_WINDOWS:
        return call()
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return call()
        except OSError as error:
            busy = getattr(error, "winerror", None) in _BUSY_ON_WINDOWS
            if not busy or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def _flush_to_disk(descriptor: int) -> None:
    if _ON_MACOS:
        import fcntl

        try:
            fcntl.fcntl(descriptor, _MACOS_FULL_FLUSH)
        except OSError as error:
            if error.errno not in _NOT_SUPPORTED and error.errno != errno.ENOTTY:
                raise
        else:
            return
    if sys.platform.startswith("linux"):
        # Flushes the content and its length, which is all that reading back needs.
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


class Files:
    """The real files of this computer."""

    def names(self, folder: Path) -> list[str]:
        """Return the names in a folder, in no order."""
        return os.listdir(folder)  # noqa: PTH208  names only, without a Path for each

    def read(self, path: Path) -> bytes:
        """Return the whole content of a file."""
        descriptor = _patiently(lambda: os.open(path, _READ))
        try:
            parts = []
            while part := os.read(descriptor, os.fstat(descriptor).st_size + 1):
                parts.append(part)
            return b"".join(parts)
        finally:
            os.close(descriptor)

    def size(self, path: Path) -> int:
        """Return the length of a file in bytes."""
        return path.stat().st_size

    def make_folder(self, folder: Path) -> None:
        """Make a folder only its owner can enter, and those above it, durably."""
        missing = [folder]
        while not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for each in reversed(missing):
            each.mkdir(mode=0o700, exist_ok=True)
            self.flush_folder(each.parent)

    def create(self, path: Path) -> int:
        """Return a descriptor that appends to a file which did not exist before."""
        return _patiently(lambda: os.open(path, _NEW_FILE, 0o600))

    def write(self, descriptor: int, data: bytes) -> int:
        """Write bytes at the end and return how many were taken."""
        return os.write(descriptor, data)

    def flush(self, descriptor: int) -> None:
        """Return once what was written is on the disk."""
        _flush_to_disk(descriptor)

    def flush_folder(self, folder: Path) -> None:
        """Return once the names in a folder are on the disk; at once where none can ask."""
        if _ON_WINDOWS:
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NOT_SUPPORTED:
                raise
        finally:
            os.close(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut a file back to a size."""
        os.ftruncate(descriptor, size)

    def close(self, descriptor: int) -> None:
        """Let go of a descriptor."""
        os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Delete a file."""
        _patiently(path.unlink)

    def replace(self, source: Path, target: Path) -> None:
        """Give a file another's name, in one step."""
        _patiently(lambda: source.replace(target))

    def is_linked(self, descriptor: int) -> bool:
        """Whether an open file still has a name; a folder can be deleted under a program."""
        return os.fstat(descriptor).st_nlink > 0

    def free_bytes(self, folder: Path) -> int:
        """Return the free space for this user where a folder is; 0 if that cannot be told."""
        if not hasattr(os, "statvfs"):
            import shutil

            return shutil.disk_usage(folder).free
        place = os.statvfs(folder)
        return place.f_bavail * place.f_frsize


def write_all(files: Files, descriptor: int, data: bytes) -> None:
    """Write all bytes, however few the system takes at a time.

    Raises:
        OSError: If a write fails, or takes nothing.
    """
    rest = memoryview(data)
    while rest:
        taken = files.write(descriptor, bytes(rest) if len(rest) < len(data) else data)
        if taken <= 0:
            raise OSError(errno.EIO, "nothing was written")
        rest = rest[taken:]


def write_new_file(files: Files, path: Path, data: bytes) -> None:
    """Write a new file durably: its content first, then its name.

    Raises:
        OSError: If any step fails. The file is taken away again where that is possible.
    """
    descriptor = files.create(path)
    try:
        try:
            write_all(files, descriptor, data)
            files.flush(descriptor)
        finally:
            files.close(descriptor)
        files.flush_folder(path.parent)
    except OSError:
        remove_quietly(files, path)
        raise


def remove_quietly(files: Files, path: Path) -> None:
    """Delete a file if that works; it is only in the way."""
    try:
        files.remove(path)
    except OSError:
        return
