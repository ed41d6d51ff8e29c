"""The lines of a store file: number, checksum, text. And how good ones are told from bad.

A line is `sequence checksum text`. The text is what a `Codec` makes of the change: plain JSON
here, sealed bytes in a store with a passphrase. The checksum is over the text as it lies on the
disk, so damage is found without a key.
"""

from __future__ import annotations

import zlib
from typing import Protocol

from companion.storage.headers import Header


class Codec(Protocol):
    """How the payload of a line becomes text without a newline, and back."""

    def encode(self, kind: str, number: int, sequence: int, payload: bytes) -> bytes:
        """Return the text for a payload."""

    def decode(self, kind: str, number: int, sequence: int, text: bytes) -> bytes:
        """Return the payload of a text.

        Raises:
            ValueError: If the text is not what was encoded for this place.
        """


class Sealer(Protocol):
    """Gives each file its codec. Sealing replaces this; nothing else knows the difference."""

    @property
    def sealed(self) -> bool:
        """Whether files made with it can be read only with a key."""

    def codec(self, header: Header) -> Codec:
        """Return the codec of the file with this header."""

    def besides(self, kind: str) -> dict[str, object]:
        """Return what a new file of a kind carries in its header besides."""


class PlainText:
    """The codec and sealer of a store without a passphrase: the text is the payload."""

    sealed = False

    def codec(self, header: Header) -> Codec:
        """Return itself: nothing depends on the file."""
        return self

    def besides(self, kind: str) -> dict[str, object]:
        """Return nothing."""
        return {}

    def encode(self, kind: str, number: int, sequence: int, payload: bytes) -> bytes:
        """Return the payload."""
        return payload

    def decode(self, kind: str, number: int, sequence: int, text: bytes) -> bytes:
        """Return the text."""
        return text


class Scan:
    """What the lines after a header are.

    Attributes:
        good: Sequence and text of each whole line.
        bad: How many lines cannot be read though they were finished.
        torn: Whether the last line was never finished.
        last: Where the last whole line begins, in bytes from the start of the file.
        end: Where it ends.
    """

    __slots__ = ("bad", "end", "good", "last", "torn")

    def __init__(self, begin: int) -> None:
        self.good: list[tuple[int, bytes]] = []
        self.bad = 0
        self.torn = False
        self.last = begin
        self.end = begin


def make_line(seed: int, sequence: int, text: bytes) -> bytes:
    """Return one line, newline included."""
    start = b"%d " % sequence
    return b"%d %08x %b\n" % (sequence, zlib.crc32(text, zlib.crc32(start, seed)), text)


def read_line(seed: int, piece: bytes) -> tuple[int, bytes] | None:
    """Return sequence and text of a line without its newline, or None if it is not whole."""
    gap = piece.find(b" ")
    start = piece[: gap + 1]
    text = piece[gap + 10 :]
    if b"%08x " % zlib.crc32(text, zlib.crc32(start, seed)) != piece[gap + 1 : gap + 10]:
        return None
    return int(start), text


def scan_lines(data: bytes, begin: int, seed: int) -> Scan:
    """Return what the lines of a file are, from the byte where its header ends."""
    pieces = data[begin:].split(b"\n")
    tail = pieces.pop()
    scan = Scan(begin)
    place = begin
    for piece in pieces:
        place += len(piece) + 1
        line = read_line(seed, piece)
        if line is None:
            scan.bad += 1
        else:
            scan.good.append(line)
            scan.last, scan.end = place - len(piece) - 1, place
    if tail:
        _take_tail(scan, seed, tail, len(data))
    return scan


def _take_tail(scan: Scan, seed: int, tail: bytes, size: int) -> None:
    """Judge the bytes after the last newline.

    Nothing was promised about a line without its end, so it is dropped in silence. But a line
    whose very newline was spoilt was promised, and so was one a sector of zeros cut short: our
    text never holds a zero byte.
    """
    spoilt_end = read_line(seed, tail[:-1])
    line = read_line(seed, tail) or spoilt_end
    if line is not None:
        scan.good.append(line)
        scan.last, scan.end = size - len(tail), size
        scan.bad += line is spoilt_end
    elif b"\0" in tail:
        scan.bad += 1
    else:
        scan.torn = True
