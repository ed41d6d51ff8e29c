"""Keeps Python from ending under PySide6 6.12 on Python 3.11.

PySide6 6.12.0 hands out None from every call without a result and does not count it, as is right
from Python 3.12 on, where None is never freed. On 3.11 the count sinks with each such call, and
after a few thousand Python stops with "none_dealloc: deallocating None".
"""

from __future__ import annotations

import sys

_PLENTY = 1 << 40


def keep_none_alive() -> None:
    """Give None more references than any run can use up; does nothing from Python 3.12 on.

    Call once, before the window is built.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    count = ctypes.c_ssize_t.from_address(id(None))
    if count.value < _PLENTY // 2:
        count.value += _PLENTY
