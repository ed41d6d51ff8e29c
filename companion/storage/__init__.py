"""The only room that knows TinyDB: the durable store and the records kept in it.

Belongs here: the store's files, opening and repairing them, tables, migrations, repositories,
and the small settings files beside them. Records go in and come out as frozen types of `domain`;
no TinyDB type leaves, except from `open_database`, which is for other programs.
May import: `domain`, `sealing`, tinydb, msgspec.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.storage.database import StoreDatabase, open_database
from companion.storage.errors import (
    Holder,
    RecordUnreadable,
    RevisionConflict,
    SaveFailed,
    StoreDamaged,
    StoreError,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnavailable,
)
from companion.storage.person import HELP_FILE, NOTES_FOLDER, PersonRecords
from companion.storage.placement import sync_service_of
from companion.storage.repository import MergeReport
from companion.storage.small_files import read_json_file, write_bytes, write_json_file

if TYPE_CHECKING:
    from companion.storage.inspection import Inspection, inspect_store

__all__ = [
    "HELP_FILE",
    "NOTES_FOLDER",
    "Holder",
    "Inspection",
    "MergeReport",
    "PersonRecords",
    "RecordUnreadable",
    "RevisionConflict",
    "SaveFailed",
    "StoreDamaged",
    "StoreDatabase",
    "StoreError",
    "StoreInUse",
    "StoreLocked",
    "StoreNewer",
    "StoreReadOnly",
    "StoreUnavailable",
    "inspect_store",
    "open_database",
    "read_json_file",
    "sync_service_of",
    "write_bytes",
    "write_json_file",
]


def __getattr__(name: str) -> object:
    """Bring what only looking a folder over needs: a start goes without."""
    if name in {"Inspection", "inspect_store"}:
        from companion.storage import inspection

        return getattr(inspection, name)
    raise AttributeError(name)
