"""The names of a store's files, and what is in a folder by those names."""

from __future__ import annotations

import re
from pathlib import Path

from companion.domain.frozen import Frozen
from companion.storage.files import Files

JOURNAL = "journal"
SNAPSHOT = "snapshot"
QUARANTINE = "quarantine"
BALLAST = "ballast"

_NUMBERED = re.compile(r"(journal|snapshot)-([1-9][0-9]{0,17})")


class Listing(Frozen, kw_only=False):
    """The numbered files of a folder, each list rising.

    Journals and snapshots share one count, so the higher number is always the later file.
    """

    journals: tuple[int, ...]
    snapshots: tuple[int, ...]

    @property
    def highest(self) -> int:
        """The highest number in use; 0 in a folder without a store."""
        return max((*self.journals[-1:], *self.snapshots[-1:]), default=0)


def list_store(files: Files, folder: Path) -> Listing:
    """Return the numbered files of a folder."""
    found: dict[str, list[int]] = {JOURNAL: [], SNAPSHOT: []}
    for name in files.names(folder):
        match = _NUMBERED.fullmatch(name)
        if match:
            found[match[1]].append(int(match[2]))
    return Listing(tuple(sorted(found[JOURNAL])), tuple(sorted(found[SNAPSHOT])))


def path_of(folder: Path, kind: str, number: int) -> Path:
    """Return where the file of a kind and number is."""
    return folder / f"{kind}-{number}"
