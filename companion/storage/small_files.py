"""Small files of settings, replaced whole: the old one or the new one, never half.

They lie in the open beside the store: how the window looks, and by a person's consent the number
to call, so that both are there before anything is unlocked.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from companion.domain.frozen import Frozen
from companion.storage.codec import UnreadableDocument, from_document, to_document
from companion.storage.errors import SaveFailed, reason_of
from companion.storage.files import Files, remove_quietly, write_new_file

T = TypeVar("T", bound=Frozen)

_LARGEST = 1 << 20


def read_json_file(path: Path, kind: type[T]) -> T | None:
    """Return the value a small file holds; None if it is not there or cannot be read as one."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        document = json.loads(path.read_bytes())
        return from_document(kind, document) if isinstance(document, dict) else None
    except (OSError, ValueError, UnreadableDocument):
        return None


def write_json_file(path: Path, value: Frozen) -> None:
    """Write a small file durably, in place of the one there.

    Raises:
        SaveFailed: If that does not work; the old file is then untouched.
    """
    text = json.dumps(to_document(value), indent=1, ensure_ascii=False) + "\n"
    try:
        write_bytes(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise SaveFailed(path.parent, reason_of(error)) from error


def write_bytes(path: Path, data: bytes, files: Files | None = None) -> None:
    """Write a file durably, in place of the one there.

    Raises:
        OSError: If that does not work; the old file is then untouched.
    """
    files = files or Files()
    fresh = path.with_name(f".{path.name}.new")
    remove_quietly(files, fresh)
    write_new_file(files, fresh, data)
    try:
        files.replace(fresh, path)
    except OSError:
        remove_quietly(files, fresh)
        raise
    files.flush_folder(path.parent)
