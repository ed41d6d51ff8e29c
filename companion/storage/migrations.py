"""Which shape the documents have, and the way from an older shape to this one.

The number stands in the `meta` table. There is one small function a version, forward only, over
plain documents; the store goes from old to new in a single edit, after a copy of the old one was
made and read back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from companion.storage.changes import Edit, Memory
from companion.storage.database import StoreDatabase
from companion.storage.errors import SaveFailed, StoreDamaged, StoreNewer, reason_of
from companion.storage.files import Files, write_new_file
from companion.storage.jsontext import copied, encode
from companion.storage.lines import Sealer
from companion.storage.names import JOURNAL, SNAPSHOT, list_store, path_of
from companion.storage.opening import read_store
from companion.storage.whole import edit_between

Tables = dict[str, dict[str, dict[str, Any]]]
Step = Callable[[Tables], None]
"""Changes the tables of one version, by table and document number, into the next version's."""

META = "meta"
OTHER_HALF = "other-half"
"""Where the store of the notes keeps the other store's half of a step until that has it too."""
SCHEMA = 1
"""The shape this program reads and writes."""

STEPS: Mapping[int, Step] = {}
"""The way from each older shape to the one after it."""

PINNED = Path("backups") / "pinned"


def schema_of(memory: Memory) -> int:
    """Return which shape a store has; a store that does not say has the first."""
    value = meta_value(memory, "schema")
    return value if isinstance(value, int) and not isinstance(value, bool) else 1


def meta_value(memory: Memory, name: str) -> Any:
    """Return what the meta table says about something, or None."""
    for document in memory.table(META).values():
        if isinstance(document, dict) and document.get("id") == name:
            return document.get("value")
    return None


def set_meta(edit: Edit, memory: Memory, name: str, value: Any) -> None:
    """Add to an edit that the meta table says something."""
    key = next(
        (key for key, each in memory.table(META).items() if each.get("id") == name),
        str(max((memory.highest_id(META), *_keys_put(edit)), default=0) + 1),
    )
    edit.put(META, key, encode({"id": name, "value": value}))


def refuse_newer(folder: Path, memory: Memory, known: int = SCHEMA) -> None:
    """Return if this program knows the shape of a store.

    Raises:
        StoreNewer: If it is newer. Nothing was written to it.
    """
    if schema_of(memory) > known:
        raise StoreNewer(folder, f"{folder} was written by a newer version of this program")


def bring_up_to_date(
    database: StoreDatabase, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA
) -> Path | None:
    """Bring a store to this program's shape; return the copy of the old one if there was one.

    Raises:
        SaveFailed: If the copy or the new shape cannot be written; the old one is then in force.
        StoreDamaged: If a step would lose documents; the old shape is then in force.
    """
    journal = database.journal
    version = schema_of(journal.memory)
    if version >= target or not journal.memory.count():
        return None
    pinned = pin_copy(journal.files, journal.folder, f"schema-{version}", journal.sealer)
    tables: Tables = copied(journal.memory.tables)
    before = _count(tables)
    for number in range(version, target):
        steps[number](tables)
    if _count(tables) < before:
        raise StoreDamaged(journal.folder, f"{journal.folder} could not be brought up to date")
    edit = edit_between(journal.memory, tables)
    set_meta(edit, journal.memory, "schema", target)
    journal.apply(edit)
    journal.compact()
    return pinned


def pin_copy(files: Files, folder: Path, name: str, sealer: Sealer) -> Path:
    """Copy a store's files to a place of their own, read the copy back, and return where it is.

    Raises:
        SaveFailed: If the copy cannot be made, or does not read back as it was.
    """
    listing = list_store(files, folder)
    place = _unused(files, folder / PINNED, f"{name}-{listing.highest}")
    numbered = [(JOURNAL, each) for each in listing.journals]
    numbered += [(SNAPSHOT, each) for each in listing.snapshots]
    try:
        files.make_folder(place)
        for kind, number in numbered:
            data = files.read(path_of(folder, kind, number))
            write_new_file(files, path_of(place, kind, number), data)
    except OSError as error:
        raise SaveFailed(folder, reason_of(error)) from error
    copy, original = (read_store(files, each, sealer).memory for each in (place, folder))
    if copy.tables != original.tables:
        raise SaveFailed(folder, "other")
    return place


def _unused(files: Files, place: Path, name: str) -> Path:
    """Return a folder in a place whose name is free; a copy that was cut short keeps its own."""
    try:
        taken = files.names(place)
    except OSError:
        return place / name
    tried, count = name, 1
    while tried in taken:
        count += 1
        tried = f"{name}-{count}"
    return place / tried


def _count(tables: Tables) -> int:
    return sum(map(len, tables.values()))


def _keys_put(edit: Edit) -> list[int]:
    return [int(change[2]) for change in edit.changes if change[:2] == ["+", META]]
