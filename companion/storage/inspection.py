"""Looking at a store without opening it: is every record there and whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from companion.domain.records import Kind, record_type
from companion.storage.changes import Memory
from companion.storage.codec import UnreadableDocument, from_document
from companion.storage.errors import (
    StoreDamaged,
    StoreLocked,
    StoreNewer,
    StoreUnavailable,
    reason_of,
)
from companion.storage.files import Files
from companion.storage.history import History
from companion.storage.lines import PlainText
from companion.storage.migrations import META, refuse_newer
from companion.storage.names import BALLAST, list_store
from companion.storage.opening import check_folder, read_store

_NOTHING: Mapping[str, int] = MappingProxyType({})


class Inspection(NamedTuple):
    """What is in a store folder.

    Attributes:
        state: "sound", "torn" (an edit that was never acknowledged was cut short), "damaged",
            "none", "newer" or "locked".
        counts: How many records each table has, deleted ones included.
        damaged: About how many entries cannot be read as they were.
        repairs: What opening would put right, file by file.
    """

    state: str
    counts: Mapping[str, int] = _NOTHING
    damaged: int = 0
    repairs: tuple[str, ...] = ()


def inspect_store(folder: Path) -> Inspection:
    """Return what a store folder holds and what opening it would repair. Writes nothing.

    Raises:
        StoreUnavailable: If the folder is there and cannot be read.
    """
    files = Files()
    try:
        check_folder(folder)
        if not list_store(files, folder).highest and BALLAST not in files.names(folder):
            return Inspection(state="none")
        history = read_store(files, folder, PlainText())
        refuse_newer(folder, history.memory)
    except OSError as error:
        raise StoreUnavailable(folder, reason_of(error)) from error
    except StoreUnavailable as error:
        if error.reason == "missing":
            return Inspection(state="none")
        raise
    except StoreNewer:
        return Inspection(state="newer")
    except StoreLocked:
        return Inspection(state="locked")
    except StoreDamaged as error:
        return Inspection(state="damaged", repairs=(str(error),))
    return _found(history)


def _found(history: History) -> Inspection:
    unreadable = _unreadable(history.memory)
    damaged = history.damaged + sum(unreadable.values())
    repairs = [*history.repairs]
    repairs += [f"{name}: {count} cannot be read" for name, count in unreadable.items() if count]
    state = "damaged" if damaged or repairs else "torn" if history.torn else "sound"
    counts = {
        name: len(table)
        for name, table in (history.memory.tables or {}).items()
        if isinstance(table, dict) and name != META
    }
    return Inspection(state=state, counts=counts, damaged=damaged, repairs=tuple(repairs))


def _unreadable(memory: Memory) -> dict[str, int]:
    """Return how many documents of our own tables are not the records they should be."""
    found: dict[str, int] = {}
    for kind in Kind:
        for document in memory.table(kind.value).values():
            try:
                from_document(record_type(kind), document)
            except (UnreadableDocument, TypeError):
                found[kind.value] = found.get(kind.value, 0) + 1
    return found
