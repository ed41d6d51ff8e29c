"""Opening a person's folder for the window, and filling a new one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from companion.domain.display import Display
from companion.domain.records import HelpDetails, Kind, Record
from companion.services.snapshot import Snapshot
from companion.storage import (
    HELP_FILE,
    PersonRecords,
    StoreError,
    StoreInUse,
    read_json_file,
    sync_service_of,
    write_json_file,
)

__all__ = [
    "AnsweredElsewhereError",
    "known_while_closed",
    "looker_for",
    "opener_for",
    "read_display",
    "sync_service_of",
    "write_display",
    "write_new_folder",
]

DISPLAY_FILE = "display.json"
_BATCH = 50


class AnsweredElsewhereError(Exception):
    """The window that has the folder open has come up, so this program can end."""


def opener_for(
    folder: Path, come_up: Callable[[Path], bool] | None = None
) -> Callable[[], PersonRecords]:
    """Return the function that opens a folder on the store's thread.

    A folder that is held elsewhere opens to look only, unless `come_up` brought the window that
    has it to the front; everything else that stands in the way is raised there and told.

    Raises:
        AnsweredElsewhereError: From the function, if the other window has come up.
    """

    def open_folder() -> PersonRecords:
        try:
            return PersonRecords.open(folder)
        except StoreInUse as error:
            here = error.holder is not None and error.holder.same_machine
            if here and come_up is not None and come_up(folder):
                raise AnsweredElsewhereError from None
            return PersonRecords.open(folder, read_only=True)

    return open_folder


def looker_for(folder: Path) -> Callable[[], PersonRecords]:
    """Return the function that opens a folder to look only; nothing in it is touched."""
    return partial(PersonRecords.open, folder, read_only=True)


def known_while_closed(folder: Path) -> Snapshot:
    """Return what is kept in the open in a folder: the number to call, if it is written."""
    try:
        details = read_json_file(folder / HELP_FILE, HelpDetails)
    except OSError:
        details = None
    return Snapshot.of({Kind.HELP: (details,) if details else ()})


def read_display(folder: Path) -> Display:
    """Return how the window looked last; the usual look if that is not known."""
    try:
        return read_json_file(folder / DISPLAY_FILE, Display) or Display()
    except OSError:
        return Display()


def write_display(folder: Path, display: Display) -> None:
    """Keep how the window looks. A disk that refuses it costs nothing but the look."""
    with contextlib.suppress(OSError, StoreError):
        write_json_file(folder / DISPLAY_FILE, display)


def write_new_folder(folder: Path, records: Sequence[Record]) -> int:
    """Write records into a new folder and return how many.

    Raises:
        StoreError: If the folder cannot be made or written.
    """
    store = PersonRecords.open(folder, device="sample")
    try:
        for start in range(0, len(records), _BATCH):
            store.write([(None, each) for each in records[start : start + _BATCH]])
    finally:
        store.close()
    return len(records)
