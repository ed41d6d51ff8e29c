"""The only room that knows TinyDB: the durable store and the records kept in it.

Belongs here: the store's files, opening and repairing them, tables, migrations, repositories,
and the small settings files beside them. Records go in and come out as frozen types of `domain`;
no TinyDB type leaves, except from `open_database`, which is for other programs.
May import: `domain`, `sealing`, tinydb, msgspec.
"""

from __future__ import annotations

from companion.storage.database import StoreDatabase, open_database
from companion.storage.errors import (
    Holder,
    SaveFailed,
    StoreDamaged,
    StoreError,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnavailable,
)

__all__ = [
    "Holder",
    "SaveFailed",
    "StoreDamaged",
    "StoreDatabase",
    "StoreError",
    "StoreInUse",
    "StoreLocked",
    "StoreNewer",
    "StoreReadOnly",
    "StoreUnavailable",
    "open_database",
]
