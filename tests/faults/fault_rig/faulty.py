"""Files whose n-th call goes wrong in a chosen way, and whose later ones may as well."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.storage.files import Files
from fault_rig.disk import SimulatedDisk

CHANGING = ("create", "write", "flush", "flush_folder", "truncate", "remove")
"""The calls that change a disk, and so can go wrong."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong at a call, and what from then on.

    `first`: "fails", "lies" (is done and reported failed), "half" (half is written, then fails),
    "short" (half is written and that is said, which is allowed), or "burst" (five calls fail).
    `later`: the calls that go wrong afterwards, and `lying` whether they lie or fail.
    """

    first: str
    error: int = errno.EIO
    later: tuple[str, ...] = ()
    lying: bool = False

    def __str__(self) -> str:
        words = f"{self.first} ({errno.errorcode[self.error]})"
        if not self.later:
            return words
        return f"{words}, then {'/'.join(self.later)} {'lie' if self.lying else 'fail'}"


SINGLE = (
    Fault("fails", errno.EIO),
    Fault("fails", errno.ENOSPC),
    Fault("fails", errno.EROFS),
    Fault("lies"),
    Fault("half", errno.ENOSPC),
    Fault("short"),
    Fault("burst", errno.ENOSPC),
)

PAIRED = tuple(
    Fault(first, errno.EIO, later=later, lying=lying)
    for first in ("fails", "lies")
    for later, lying in (
        (("create",), False),
        (("create",), True),
        (("remove",), False),
        (("truncate",), False),
        (("flush_folder",), False),
    )
)

KINDS = SINGLE + PAIRED
"""The seventeen kinds of reliability.md section 3.6."""


class FaultyFiles(Files):
    """Passes calls on to another `Files`, counting those that change the disk."""

    def __init__(self, below: Files, at: int = 0, fault: Fault | None = None) -> None:
        self.calls = 0
        self.seen: list[str] = []
        self._below = below
        self._at = at
        self._fault = fault

    @property
    def fault_words(self) -> str:
        """The fault, in words."""
        return f"call {self._at}: {self._fault}"

    def heal(self) -> None:
        """Let every call work from now on."""
        self._fault = None

    def names(self, folder: Path) -> list[str]:
        return self._below.names(folder)

    def read(self, path: Path) -> bytes:
        return self._below.read(path)

    def size(self, path: Path) -> int:
        return self._below.size(path)

    def make_folder(self, folder: Path) -> None:
        self._below.make_folder(folder)

    def close(self, descriptor: int) -> None:
        self._below.close(descriptor)

    def is_linked(self, descriptor: int) -> bool:
        return self._below.is_linked(descriptor)

    def free_bytes(self, folder: Path) -> int:
        return self._below.free_bytes(folder)

    def create(self, path: Path) -> int:
        return self._call("create", lambda: self._below.create(path))

    def flush(self, descriptor: int) -> None:
        def forget() -> None:
            if isinstance(self._below, SimulatedDisk):
                self._below.forget(descriptor)

        self._call("flush", lambda: self._below.flush(descriptor), forget)

    def flush_folder(self, folder: Path) -> None:
        self._call("flush_folder", lambda: self._below.flush_folder(folder))

    def truncate(self, descriptor: int, size: int) -> None:
        self._call("truncate", lambda: self._below.truncate(descriptor, size))

    def remove(self, path: Path) -> None:
        self._call("remove", lambda: self._below.remove(path))

    def write(self, descriptor: int, data: bytes) -> int:
        half = data[: len(data) // 2]
        fault = self._turn("write")
        if fault in ("half", "short"):
            written = self._below.write(descriptor, half)
            if fault == "short" and written:
                return written
            raise self._error()
        return self._carry_out(fault, lambda: self._below.write(descriptor, data))

    def _call(
        self, name: str, real: Callable[[], Any], on_failing: Callable[[], None] | None = None
    ) -> Any:
        fault = self._turn(name)
        if fault in ("fails", "burst", "half") and on_failing is not None:
            on_failing()
        return self._carry_out(fault, real)

    def _carry_out(self, fault: str | None, real: Callable[[], Any]) -> Any:
        if fault is None or fault == "short":
            return real()
        if fault == "lies":
            real()
        raise self._error()

    def _turn(self, name: str) -> str | None:
        """Count a call, and return what goes wrong with it."""
        self.calls += 1
        self.seen.append(name)
        fault = self._fault
        if fault is None or self.calls < self._at:
            return None
        if self.calls == self._at or (fault.first == "burst" and self.calls < self._at + 5):
            return fault.first
        if name in fault.later:
            return "lies" if fault.lying else "fails"
        return None

    def _error(self) -> OSError:
        number = self._fault.error if self._fault else errno.EIO
        return OSError(number, "on purpose")
