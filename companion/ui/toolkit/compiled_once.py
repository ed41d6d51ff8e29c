"""Keeps what PySide6 compiles of itself, as Python keeps it of every other module.

PySide6 6.12.0 carries ten modules of its own in a zip file inside its library, as source text, and
compiles them again each time it is imported: a sixth of a bare window's start. Its own remedy
(`SBK_EMBED=0`) unpacks them into the installed package for every program that uses it, and leaves
them there when another version is installed over it. So this keeps the compiled ones of this
program beside its own compiled modules, and takes one only for exactly the source it was made of.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any

_PREFIX = "shibokensupport/"
_CHECK = 4  # bytes of a checksum over the rest
_Kept = dict[str, tuple[int, int, CodeType]]


@contextmanager
def compiled_once(place: Path | None) -> Iterator[None]:
    """Have PySide6's own modules compiled only where they are not kept yet.

    `place` is the file they are kept in; None keeps nothing. A file that cannot be read or written
    costs nothing but the time; Python's own switch against writing compiled files is obeyed.
    """
    pythons_own = builtins.compile
    kept = _read(place)
    made: _Kept = {}

    def compile_or_take(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        is_theirs = isinstance(source, bytes) and str(filename).startswith(_PREFIX)
        if not is_theirs or more or named:
            return pythons_own(source, filename, mode, *more, **named)
        found = kept.get(filename)
        size, check = len(source), zlib.crc32(source)
        if found is not None and found[:2] == (size, check):
            return found[2]
        code = pythons_own(source, filename, mode)
        made[filename] = (size, check, code)
        return code

    builtins.compile = compile_or_take
    try:
        yield
    finally:
        builtins.compile = pythons_own
        if made and place is not None and not sys.dont_write_bytecode:
            _write(place, {**kept, **made})


def place_beside(compiled: str | None) -> Path | None:
    """Return the file for a module's compiled file: beside it, for the same Python."""
    return Path(compiled).with_suffix(".pyside") if compiled else None


def _read(place: Path | None) -> _Kept:
    with suppress(OSError, ValueError, EOFError, TypeError):
        if place is not None:
            text = place.read_bytes()
            if zlib.crc32(text[_CHECK:]) == int.from_bytes(text[:_CHECK], "big"):
                kept = marshal.loads(text[_CHECK:])  # noqa: S302 - as Python reads its own
                return kept if isinstance(kept, dict) else {}
    return {}


def _write(place: Path, kept: _Kept) -> None:
    """Write it whole or not at all; a cut plug may spoil it, which the check finds."""
    fresh = place.with_suffix(f".{os.getpid()}")
    text = marshal.dumps(kept)
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        fresh.write_bytes(zlib.crc32(text).to_bytes(_CHECK, "big") + text)
        fresh.replace(place)
