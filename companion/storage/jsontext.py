"""JSON exactly as TinyDB's own storage writes and reads it, one value at a time.

So everything TinyDB takes is taken here: keys that are not text, not-a-number, half characters,
whole numbers of any length. Nesting is the one place where reading back could ask for more room
than writing had, so it is given more.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

_MORE_LEVELS = 2000
_decoder = json.JSONDecoder()


def encode(value: object) -> str:
    """Return a value as one line of ASCII text.

    Raises:
        TypeError: If it holds something JSON has no word for, such as a date.
        ValueError: If it holds itself.
        RecursionError: If it is nested too deeply.
    """
    return json.dumps(value)


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
    kind = value.__class__
    if kind is dict:
        return {
            key: copied(item) if item.__class__ in _CONTAINERS else item
            for key, item in value.items()
        }
    if kind is list:
        return [copied(item) if item.__class__ in _CONTAINERS else item for item in value]
    return value


_CONTAINERS = frozenset((dict, list))
