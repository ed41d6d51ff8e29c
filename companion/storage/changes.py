"""Changes to tables: how they are written in a line, and what they do to memory.

One line holds one edit, as a list of changes:

    ["+", table, id, document]   put a document
    ["-", table, id]             take one away
    ["t", table]                 make a table, if there is none
    ["x", table]                 drop a table
    ["=", table, {id: document}] put many, the form of a snapshot
    ["*", everything]            replace all, for content that is not made of tables
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from companion.storage import jsontext

_CHUNK_RECORDS = 128


class Memory:
    """The tables as they are after the last acknowledged edit.

    Documents in it are never changed in place, only replaced, so a reader may hold on to one.

    Attributes:
        tables: Documents by table and id; None until something was written, as in TinyDB.
    """

    def __init__(self) -> None:
        self.tables: dict[str, Any] | None = None
        self._highest: dict[str, int] = {}

    def table(self, name: str) -> dict[str, Any]:
        """Return the documents of a table by id; empty if there is none."""
        found: dict[str, Any] = (self.tables or {}).get(name, {})
        return found

    def highest_id(self, name: str) -> int:
        """Return the highest whole number used as an id in a table; 0 in an empty one."""
        if name not in self._highest:
            self._highest[name] = max(map(int, self.table(name)), default=0)
        return self._highest[name]

    def apply(self, changes: Iterable[Any]) -> None:
        """Make changes, as decoded from a line.

        Raises:
            ValueError: If one is of a kind this program does not know.
        """
        if self.tables is None:
            self.tables = {}
        tables = self.tables
        for change in changes:
            kind = change[0]
            if kind == "+":
                _, name, key, document = change
                tables.setdefault(name, {})[key] = document
                if name in self._highest:
                    self._highest[name] = max(self._highest[name], int(key))
            elif kind == "-":
                # After damage the document may never have been put.
                tables.get(change[1], {}).pop(change[2], None)
                self._highest.pop(change[1], None)
            else:
                self._apply_rare(tables, change)

    def _apply_rare(self, tables: dict[str, Any], change: list[Any]) -> None:
        kind = change[0]
        if kind == "=":
            tables.setdefault(change[1], {}).update(change[2])
        elif kind == "t":
            tables.setdefault(change[1], {})
        elif kind == "x":
            tables.pop(change[1], None)
        elif kind == "*":
            self.tables = change[1]
        else:
            raise ValueError(f"unknown change {kind!r}")
        self._highest.clear()

    def count(self) -> int:
        """Return how many documents there are in all tables."""
        return sum(len(table) for table in (self.tables or {}).values() if isinstance(table, dict))


class Edit:
    """One edit being put together: its line, and what memory gets once the line is on disk.

    Each document is encoded by itself and decoded again, so memory holds what a reopened store
    would: lists for tuples, text for keys, and nothing the caller can still change.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._changes: list[list[Any]] = []

    def __bool__(self) -> bool:
        return bool(self._texts)

    @property
    def changes(self) -> list[list[Any]]:
        """The changes, as `Memory.apply` takes them."""
        return self._changes

    @property
    def payload(self) -> bytes:
        """The text of the line."""
        return f"[{','.join(self._texts)}]".encode("ascii")

    def put(self, table: str, key: str, text: str) -> None:
        """Add the putting of a document given as JSON text."""
        self._texts.append(f'["+",{jsontext.encode(table)},{jsontext.encode(key)},{text}]')
        self._changes.append(["+", table, key, jsontext.decode(text)])

    def remove(self, table: str, key: str) -> None:
        """Add the taking away of a document."""
        self._add(["-", table, key])

    def make_table(self, table: str) -> None:
        """Add the making of an empty table."""
        self._add(["t", table])

    def drop_table(self, table: str) -> None:
        """Add the dropping of a table."""
        self._add(["x", table])

    def replace_all(self, text: str) -> None:
        """Add the replacing of everything by a value given as JSON text."""
        self._texts.append(f'["*",{text}]')
        self._changes.append(["*", jsontext.decode(text)])

    def _add(self, change: list[Any]) -> None:
        self._texts.append(jsontext.encode(change))
        self._changes.append(change)


def decode_changes(payload: bytes) -> list[list[Any]]:
    """Return the changes of a line.

    Raises:
        ValueError: If the payload is not a list of changes.
    """
    changes = jsontext.decode(payload.decode("ascii"))
    if not isinstance(changes, list):
        raise ValueError("not a list of changes")
    return changes


def snapshot_payloads(memory: Memory) -> Iterator[bytes]:
    """Yield the lines that make an empty memory into this one, some records in each."""
    tables = memory.tables
    if tables is None:
        return
    if not all(isinstance(table, dict) for table in tables.values()):
        yield _payload(["*", tables])
        return
    if not tables:
        yield _payload(["*", {}])
    for name, table in tables.items():
        if not table:
            yield _payload(["t", name])
        entries = iter(table.items())
        while chunk := dict(islice(entries, _CHUNK_RECORDS)):
            yield _payload(["=", name, chunk])


def _payload(change: list[Any]) -> bytes:
    return jsontext.with_room(lambda: jsontext.encode([change])).encode("ascii")
