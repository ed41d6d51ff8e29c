"""The one way to open a store: a TinyDB that keeps what it is given."""

from __future__ import annotations

import os
from pathlib import Path
from typing import cast

from tinydb import TinyDB

from companion.storage.changes import Edit
from companion.storage.errors import StoreLocked
from companion.storage.journal import JournalStorage
from companion.storage.lines import PlainText, Sealer
from companion.storage.table import JournalTable


class StoreDatabase(TinyDB):
    """A TinyDB database in a folder, every write of which is on disk when the call returns."""

    table_class = JournalTable
    default_storage_class = JournalStorage  # type: ignore[assignment]

    @property
    def journal(self) -> JournalStorage:
        """The storage, by its own type."""
        return cast("JournalStorage", self._storage)

    @property
    def repairs(self) -> tuple[str, ...]:
        """What opening had to put right, file by file; empty for a sound store."""
        return self.journal.repairs

    @property
    def damaged(self) -> int:
        """About how many entries opening could not read as they were."""
        return self.journal.damaged

    @property
    def read_only(self) -> bool:
        """Whether it was opened to look only."""
        return self.journal.read_only

    def tables(self) -> set[str]:
        """Return the names of all tables."""
        return set(self.journal.memory.tables or {})

    def drop_table(self, name: str) -> None:
        """Drop a table, durably. It cannot be reversed."""
        self._tables.pop(name, None)
        if name in self.tables():
            edit = Edit()
            edit.drop_table(name)
            self.journal.apply(edit)

    def compact(self) -> bool:
        """Fold the journals into a snapshot; False if that did not work, which costs nothing."""
        return self.journal.compact()


def open_database(
    folder: str | os.PathLike[str], key: bytes | str | None = None, read_only: bool = False
) -> StoreDatabase:
    """Return the TinyDB database kept in a folder, which is made if it is not there.

    With `read_only` it opens beside a program that writes, takes no lock and writes nothing.
    Documents nested more than 500 levels deep are refused by whatever would write them.

    Raises:
        StoreInUse: If another program has it open for writing.
        StoreLocked: If the key is missing, wrong, or given for a store without one.
        StoreNewer: If a newer version of the program wrote it.
        StoreDamaged: If too little of it can be read.
        StoreUnavailable: If the folder cannot be used.
    """
    return StoreDatabase(folder, sealer=sealer_for(Path(folder), key), read_only=read_only)


def sealer_for(folder: Path, key: bytes | str | None) -> Sealer:
    """Return what turns lines into text and back in a folder.

    Raises:
        StoreLocked: If a key is given. Stores with a passphrase come with the sealing room.
    """
    if key is not None:
        raise StoreLocked(folder, f"{folder} has no passphrase, so it opens without one")
    return PlainText()
