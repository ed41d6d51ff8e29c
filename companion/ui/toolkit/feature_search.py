"""Puts Python's own `import` back once PySide6 has been imported.

PySide6 6.12.0 puts an `import` of its own in its place, for modules that ask for
`from __feature__ import snake_case`: it calls Python at every import statement, and looks in the
source text of each imported module for its own name. That reads some hundred files before the
first picture and keeps them all in memory: 14 ms and 2 MB of a start. Ours never ask for it, and
never for all names of a module at once, the other thing it is there for.
"""

from __future__ import annotations

import builtins

from companion.ui.toolkit.compiled_once import compiled_once, place_beside


def leave_sources_unread() -> None:
    """Import PySide6 and leave `import` as it was. Call before the window is imported."""
    pythons_own = builtins.__import__
    with compiled_once(place_beside(__spec__.cached)):
        import PySide6.QtCore  # noqa: F401 - it is what changes `import`

    builtins.__import__ = pythons_own
