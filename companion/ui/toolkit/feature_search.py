"""Keeps PySide6 from reading the source of every module as it is imported.

PySide6 6.12.0 looks in the source text of each imported module for its own name, to know whether
the module may ask for `from __feature__ import snake_case`. That reads some hundred files before
the first picture and keeps them all in memory (12 ms and 2 MB of a start). Ours never ask, and
those of the standard library never name PySide6, so both are answered for at once. Nothing of
PySide6 is changed for anybody else's module, and where it no longer looks there is nothing to
answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

_OURS = "companion."


def leave_sources_unread() -> None:
    """Answer for our own modules. Call once, before the first of the window is imported."""
    import PySide6.QtCore  # noqa: F401 - it brings the search

    feature = sys.modules.get("shibokensupport.feature")
    search = getattr(feature, "_mod_uses_pyside", None)
    if feature is not None and callable(search):
        feature._mod_uses_pyside = _answered(search)  # type: ignore[attr-defined]


def _answered(search: Callable[[ModuleType], bool]) -> Callable[[ModuleType], bool]:
    def uses_pyside(module: ModuleType) -> bool:
        name = module.__name__
        if name.startswith(_OURS):
            return True
        return name.partition(".")[0] not in sys.stdlib_module_names and search(module)

    return uses_pyside
