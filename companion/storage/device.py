"""Which copy of a folder an edit was made in: the "device" of the stamps.

It is a random word kept in the store itself. A folder copied to another computer, or beside
itself, would carry the word along, and two copies that count as one cannot be merged; so the word
is kept with where it was made, and a copy makes its own.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from companion.domain.frozen import Frozen
from companion.storage.changes import Memory
from companion.storage.lock import this_host
from companion.storage.migrations import meta_value

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Device(Frozen, kw_only=False):
    """The name edits are stamped with, and what to note in the store about it."""

    id: str
    meta: Mapping[str, Any] = _NOTHING


def device_of(folder: Path, memory: Memory, name: str | None) -> Device:
    """Return the device of a store: the name given, the one it has here, or a fresh one."""
    if name is not None:
        return Device(name)
    kept = meta_value(memory, "device")
    place = f"{this_host()}:{folder.absolute()}"
    if isinstance(kept, dict) and kept.get("place") == place and isinstance(kept.get("name"), str):
        return Device(kept["name"])
    fresh = os.urandom(4).hex()
    return Device(fresh, {"device": {"name": fresh, "place": place}})
