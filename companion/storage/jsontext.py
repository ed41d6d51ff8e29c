"""JSON exactly as TinyDB's own storage writes and reads it, one value at a time.

So everything TinyDB takes is taken here: keys that are not text, not-a-number, half characters,
whole numbers of any length. Nesting is the one limit: what is nested more deeply than `DEEPEST`
is refused before anything is written. Reading is given room for three times as much, so that
what was written once can be read from wherever in a program it is asked for.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

DEEPEST = 500
"""The most levels of lists and objects inside each other that a document may have."""

_MORE_LEVELS = 2000
_decoder = json.JSONDecoder()


def encode(value: object) -> str:
    """Return a value as one line of ASCII text.

    Raises:
        TypeError: If it holds something JSON has no word for, such as a date.
        ValueError: If it holds itself.
    """
    return with_room(lambda: json.dumps(value))


def check_depth(value: object, around: int = 0) -> None:
    """Return if a document is not nested too deeply to be kept; `around` levels do not count.

    Raises:
        ValueError: If it is; the message names the limit.
    """
    waiting: list[tuple[Any, int]] = [(value, 1)]
    while waiting:
        outer, level = waiting.pop()
        inner = outer.values() if isinstance(outer, dict) else outer
        deeper = [(each, level + 1) for each in inner if isinstance(each, _NESTING)]
        if deeper and level >= DEEPEST + around:
            raise ValueError(f"lists and objects are nested more than {DEEPEST} levels deep")
        waiting.extend(deeper)


def decode(text: str) -> Any:
    """Return the value of a text written by `encode`.

    Raises:
        ValueError: If the text is not JSON.
    """
    return with_room(lambda: _decoder.decode(text))


def with_room(call: Callable[[], T]) -> T:
    """Return what a call returns, with more levels of nesting if it runs out."""
    try:
        return call()
    except RecursionError:
        usual = sys.getrecursionlimit()
        sys.setrecursionlimit(usual + _MORE_LEVELS)
        try:
            return call()
        finally:
            sys.setrecursionlimit(usual)


def copied(value: Any) -> Any:
    """Return a copy of a JSON value that shares nothing which can change."""
    return with_room(lambda: _copied(value))


def _copied(value: Any) -> Any:
    kind = value.__class__
    if kind is dict:
        return {
            key: _copied(item) if item.__class__ in _CONTAINERS else item
            for key, item in value.items()
        }
    if kind is list:
        return [_copied(item) if item.__class__ in _CONTAINERS else item for item in value]
    return value


_CONTAINERS = frozenset((dict, list))
_NESTING = (dict, list, tuple)
