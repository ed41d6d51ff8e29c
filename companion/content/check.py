"""Everything wrong with a pack, at once."""

from __future__ import annotations

from pathlib import Path

from companion.content.faults import Fault


def check_pack(folder: Path) -> tuple[Fault, ...]:
    """Return every fault of a pack, file by file; empty when it is sound."""
    raise NotImplementedError
