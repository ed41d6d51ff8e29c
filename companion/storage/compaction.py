"""The files beside the journals: what may go after a snapshot, what is kept aside, the ballast."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from companion.storage.files import Files, remove_quietly, write_new_file
from companion.storage.names import BALLAST, JOURNAL, QUARANTINE, SNAPSHOT, Listing, path_of

_BALLAST_BYTES = 1 << 20
_ROOM_FOR_BALLAST = 64 << 20


def sweep(files: Files, folder: Path, listing: Listing, base: int, previous: int) -> None:
    """Delete what is older than the generation before the one in force (rule 8).

    A journal with a lower number than a snapshot in force ended before that snapshot was made,
    so everything in it is in the snapshot. What cannot be deleted is only in the way.
    """
    for number in listing.journals:
        if number < previous:
            remove_quietly(files, path_of(folder, JOURNAL, number))
    for number in listing.snapshots:
        if number < base and number != previous:
            remove_quietly(files, path_of(folder, SNAPSHOT, number))


def keep_aside(files: Files, folder: Path, damaged: Iterable[Path]) -> None:
    """Copy damaged files to where nothing of ours deletes them, as far as there is room."""
    place = folder / QUARANTINE
    with contextlib.suppress(OSError):
        if QUARANTINE not in files.names(folder):
            files.make_folder(place)
        kept = files.names(place)
        for path in damaged:
            if path.name not in kept:
                write_new_file(files, place / path.name, files.read(path))


def set_ballast(files: Files, folder: Path) -> None:
    """Set a little room aside while there is plenty, for the last edits on a full disk."""
    with contextlib.suppress(OSError):
        wanted = BALLAST not in files.names(folder)
        if wanted and files.free_bytes(folder) > _ROOM_FOR_BALLAST:
            write_new_file(files, folder / BALLAST, bytes(_BALLAST_BYTES))


def drop_ballast(files: Files, folder: Path) -> None:
    """Give the room set aside back to the disk."""
    remove_quietly(files, folder / BALLAST)
