"""The lines of a calendar file, whatever wrote it: marks, charsets, line ends, broken folds."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_LINE = re.compile(rb"[^\r\n]+")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def unfolded_lines(data: bytes) -> Iterator[str]:
    """Yield the lines of a file, folded ones joined, each as text.

    Joined before they are decoded: some programs fold inside a character. Found one by one: cutting
    all of a large file at once would hold up every other thread.
    """
    held: list[bytes] = []
    for found in _LINE.finditer(_as_single_bytes(data)):
        line = found[0]
        if line[:1] in {b" ", b"\t"} and held:
            held.append(line[1:])
            continue
        if held:
            yield _decoded(b"".join(held))
        held = [line] if line.strip() else []
    if held:
        yield _decoded(b"".join(held))


def _as_single_bytes(data: bytes) -> bytes:
    for mark, charset in _BOMS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            wide = charset != "utf-8"
            return rest.decode(charset, "replace").encode("utf-8", "replace") if wide else rest
    return data


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return line.decode("cp1252")
    except UnicodeDecodeError:
        return line.decode("latin-1")
