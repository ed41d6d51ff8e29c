"""Keeps Python from ending under PySide6 6.12 on Python 3.11.

PySide6 6.12.0 hands out None, True and False without counting them, as is right from Python 3.12
on, where they are never freed. On 3.11 the count of None sinks with every call that has no
result, and after a few thousand Python stops with "none_dealloc: deallocating None".
"""

from __future__ import annotations

import sys

_PLENTY = 1 << 40


def keep_none_alive() -> None:
    """Give None, True and False more references than any run can use up.

    Call once, before the window is built. Does nothing from Python 3.12 on.
    """
    if sys.version_info >= (3, 12):
        return
    # Not ctypes itself: for one whole number it would make forty types, 1.5 ms of a start.
    from _ctypes import _SimpleCData

    class Count(_SimpleCData):  # type: ignore[type-arg]
        _type_ = "q"

    for lasting in (None, True, False, NotImplemented):
        count = Count.from_address(id(lasting))
        if count.value < _PLENTY // 2:
            count.value += _PLENTY
