"""The first lines of every journal and snapshot: what it is, and where it belongs.

The header stands twice, each copy in a block of its own of at least one disk sector, so that one
spoilt sector never takes both. Blocks are powers of two, so the second copy is found even when
the first, which tells the length, cannot be read.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from companion.domain.frozen import Frozen, parts

FORMAT = 1
"""The container format this program writes. A higher number is never touched."""

_MAGIC = "companion-store"
_BLOCKS = (512, 1024, 2048, 4096, 8192, 16384)
_TAIL = 10  # a space, eight digits of checksum, a newline


class Header(Frozen):
    """What a store file says about itself.

    Attributes:
        sequence: A snapshot's last change; a journal's last change before its first line.
        base: The snapshot a journal stands on; 0 is the empty store. Naming a snapshot here is
            what makes it count (reliability.md rule 3).
        before: The journal written before this one, 0 for none.
        before_end: Where that journal's good lines end, in bytes.
        first: The bytes of a journal's first line, when it carries over the last edit of the
            journal before. The journal counts only once that line is whole, because the older
            copy of the edit is passed over from then on.
        lines: How many lines a snapshot has.
        records: How many records they hold.
        extra: What a later version, or sealing, keeps here; unknown keys survive.
    """

    kind: str
    number: int
    store: str
    salt: str
    sequence: int
    base: int = 0
    before: int = 0
    before_end: int = 0
    first: int = 0
    lines: int = 0
    records: int = 0
    sealed: bool = False
    format: int = FORMAT
    extra: Mapping[str, Any] | None = None

    @property
    def seed(self) -> int:
        """The checksum every line of the file starts from, so no line can change files."""
        return zlib.crc32(f"{self.store} {self.kind} {self.number}".encode())


class FoundHeader(Frozen, kw_only=False):
    """A header as read: where the lines start, and whether both copies were good."""

    header: Header
    end: int
    whole: bool


def encode_header(header: Header) -> bytes:
    """Return both copies of a header, ready to be the start of a file."""
    values: dict[str, Any] = {"magic": _MAGIC}
    for name, _, _ in parts(Header):
        values[name] = dict(header.extra or {}) if name == "extra" else getattr(header, name)
    text = json.dumps(values, separators=(",", ":")).encode()
    size = next(each for each in _BLOCKS if each >= len(text) + _TAIL)
    padded = text.ljust(size - _TAIL)
    return (padded + b" %08x\n" % zlib.crc32(padded)) * 2


def find_header(data: bytes) -> FoundHeader | None:
    """Return the header at the start of a file's content, or None if neither copy is good."""
    for size in _BLOCKS:
        copies = [_decode(data[at : at + size], size) for at in (0, size)]
        good = [each for each in copies if each is not None]
        if good:
            return FoundHeader(good[0], 2 * size, len(good) == 2 and good[0] == good[1])
    return None


def shortest_file() -> int:
    """Return the least bytes a file with a whole header has."""
    return 2 * _BLOCKS[0]


def _decode(block: bytes, size: int) -> Header | None:
    if len(block) != size or block[-1:] != b"\n":
        return None
    text = block[: size - _TAIL]
    if b" %08x\n" % zlib.crc32(text) != block[size - _TAIL :]:
        return None
    try:
        values = json.loads(text)
        return Header(**dict(_known(values))) if values.pop("magic") == _MAGIC else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _known(values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a header; a newer format may say more than this program knows."""
    for name, _, _ in parts(Header):
        if name in values:
            yield name, values[name]
