"""Opening a folder: is it a store, whose is it, what does it hold."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from companion.storage.errors import StoreUnavailable, reason_of
from companion.storage.files import Files
from companion.storage.history import History, read_history
from companion.storage.lines import Sealer
from companion.storage.names import Listing, list_store

_TRIES = 5


def check_folder(folder: Path) -> None:
    """Return if there is a folder of that name.

    Raises:
        StoreUnavailable: If there is none, or it is something else.
    """
    try:
        if not folder.is_dir():
            reason = "not_a_folder" if folder.exists() else "missing"
            raise StoreUnavailable(folder, reason)
    except OSError as error:
        raise StoreUnavailable(folder, _reading_reason(error)) from error


def is_there(path: Path) -> bool:
    """Whether something has that name, or at least something hides whether it does."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def make_folder(files: Files, folder: Path) -> None:
    """Make the folder of a store if it is not there.

    Raises:
        StoreUnavailable: If it cannot be made.
    """
    if is_there(folder):
        return check_folder(folder)
    try:
        files.make_folder(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreUnavailable(folder, "not_a_folder") from error
    except OSError as error:
        raise StoreUnavailable(folder, reason_of(error)) from error


def read_store(files: Files, folder: Path, sealer: Sealer) -> History:
    """Return what a store holds. Writes nothing, and needs no lock.

    A program that writes at the same time may take old files away between the listing and the
    reading; then the folder is listed again.

    Raises:
        StoreUnavailable: If a file or the folder cannot be read.
        StoreDamaged: If too little is left to open.
        StoreNewer: If a newer program wrote it.
        StoreLocked: If the key does not fit.
    """
    try:
        with _collector_paused():
            return _read(files, folder, sealer)
    except OSError as error:
        raise StoreUnavailable(folder, _reading_reason(error)) from error


def _read(files: Files, folder: Path, sealer: Sealer) -> History:
    for _ in range(_TRIES):
        listing = list_store(files, folder)
        try:
            history = read_history(files, folder, listing, sealer)
            if history is None and listing == list_store(files, folder):
                history = _recovered(files, folder, listing, sealer)
        except FileNotFoundError:
            history = None
        if history is not None:
            return history
    return _recovered(files, folder, list_store(files, folder), sealer)


def _recovered(files: Files, folder: Path, listing: Listing, sealer: Sealer) -> History:
    from companion.storage.recovery import recover_history  # rare: a start goes without

    return recover_history(files, folder, listing, sealer)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking a store that is just being read."""
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()


def _reading_reason(error: OSError) -> str:
    reason = reason_of(error)
    return {"read_only": "unreadable", "gone": "missing", "full": "unreadable"}.get(reason, reason)
