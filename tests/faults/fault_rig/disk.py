"""A disk in memory that keeps only what was flushed, for cutting the power in a test.

As strict as a file system may be: a name counts once its folder was flushed, content once its
file was. After a flush that failed, what it held may be gone for good, and a later flush that
succeeds does not bring it back (the PostgreSQL lesson of 2018).
"""

from __future__ import annotations

import errno
import random
from pathlib import Path

from companion.storage.files import Files


class _File:
    def __init__(self, content: bytes = b"") -> None:
        self.content = bytearray(content)
        self.durable = bytes(content)
        self.forgotten_from: int | None = None

    def flush(self) -> None:
        whole = bytes(self.content)
        self.durable = whole if self.forgotten_from is None else whole[: self.forgotten_from]


class SimulatedDisk(Files):
    """Files in memory. `crash` returns the disk as a power cut may leave it."""

    def __init__(self, files: dict[str, bytes] | None = None) -> None:
        self._names = {name: _File(content) for name, content in (files or {}).items()}
        self._durable = dict(self._names)
        self._folders: set[str] = set()
        self._open: dict[int, _File] = {}
        self._next = 1000

    # What Files offers

    def names(self, folder: Path) -> list[str]:
        start = f"{folder}/"
        here = [name.removeprefix(start) for name in self._names if name.startswith(start)]
        return sorted({name.split("/")[0] for name in here})

    def read(self, path: Path) -> bytes:
        return bytes(self._file(path).content)

    def size(self, path: Path) -> int:
        return len(self._file(path).content)

    def make_folder(self, folder: Path) -> None:
        self._folders.add(str(folder))

    def create(self, path: Path) -> int:
        if str(path) in self._names:
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        self._names[str(path)] = file = _File()
        self._next += 1
        self._open[self._next] = file
        return self._next

    def write(self, descriptor: int, data: bytes) -> int:
        self._open[descriptor].content += data
        return len(data)

    def flush(self, descriptor: int) -> None:
        self._open[descriptor].flush()

    def flush_folder(self, folder: Path) -> None:
        start = f"{folder}/"
        here = {name: file for name, file in self._names.items() if name.startswith(start)}
        elsewhere = {n: f for n, f in self._durable.items() if not n.startswith(start)}
        self._durable = {**elsewhere, **here}

    def truncate(self, descriptor: int, size: int) -> None:
        file = self._open[descriptor]
        del file.content[size:]
        if file.forgotten_from is not None and file.forgotten_from >= size:
            file.forgotten_from = None

    def close(self, descriptor: int) -> None:
        del self._open[descriptor]

    def remove(self, path: Path) -> None:
        self._file(path)
        del self._names[str(path)]

    def replace(self, source: Path, target: Path) -> None:
        self._names[str(target)] = self._names.pop(str(source))

    def is_linked(self, descriptor: int) -> bool:
        return self._open[descriptor] in self._names.values()

    def free_bytes(self, folder: Path) -> int:
        return 0

    # What a test does to it

    def forget(self, descriptor: int) -> None:
        """Lose what was not flushed, while every later read still shows it."""
        file = self._open[descriptor]
        if file.forgotten_from is None:
            file.forgotten_from = len(file.durable)

    def content(self) -> dict[str, bytes]:
        """Return every file as a program sees it now."""
        return {name: bytes(file.content) for name, file in self._names.items()}

    def kill(self) -> SimulatedDisk:
        """Return the disk as it is after the program is killed: everything written is there."""
        return SimulatedDisk(self.content())

    def crash(self, rng: random.Random | None = None) -> SimulatedDisk:
        """Return the disk after a power cut: what was flushed, and by chance some of the rest."""
        if rng is None:
            return SimulatedDisk({name: file.durable for name, file in self._durable.items()})
        kept: dict[str, bytes] = {}
        for name in {*self._names, *self._durable}:
            before, now = self._durable.get(name), self._names.get(name)
            file = before if before is now else rng.choice([before, now])
            if file is not None:
                kept[name] = _partly(file, rng)
        return SimulatedDisk(kept)

    def _file(self, path: Path) -> _File:
        try:
            return self._names[str(path)]
        except KeyError:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(path)) from None


def _partly(file: _File, rng: random.Random) -> bytes:
    """Return flushed content with some of what came after, perhaps as zeros."""
    whole, durable = bytes(file.content), file.durable
    if len(whole) <= len(durable):
        return rng.choice([whole, durable])
    extra = whole[len(durable) : rng.randint(len(durable), len(whole))]
    return durable + (bytes(len(extra)) if rng.random() < 0.1 else extra)
