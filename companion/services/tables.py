"""The records of one kind, each read when it is first asked for.

A window opens on a few records of thousands, and making typed records of all of them would be a
tenth of a start. So a table takes them from the store one after the other, as far as somebody
looks, and the store's thread reads the rest in its first quiet moment.
"""

from __future__ import annotations

import threading
from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from itertools import islice

from companion.domain.records import Record

_CHUNK = 32


class RecordTable(Mapping[str, Record]):
    """The live records of one kind by id, with the tombstones beside them. Never changed.

    Any thread may look. Who looks through the first records does not wait for the last.
    """

    __slots__ = ("_gone", "_ids", "_is_whole", "_live", "_lock", "_rest")

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._live: dict[str, Record] = {}
        self._gone: dict[str, Record] = {}
        self._ids: list[str] = []
        self._rest = iter(records)
        self._is_whole = False
        self._lock = threading.Lock()

    def with_changes(self, records: Iterable[Record]) -> RecordTable:
        """Return a table in which these records stand for those of the same id."""
        self.read_all()
        live, gone = dict(self._live), dict(self._gone)
        for record in records:
            here, there = (live, gone) if record.deleted_at is None else (gone, live)
            here[record.id] = record
            there.pop(record.id, None)
        changed = RecordTable()
        changed._live, changed._gone, changed._is_whole = live, gone, True
        return changed

    @property
    def deleted(self) -> Mapping[str, Record]:
        """The tombstones by id."""
        self.read_all()
        return self._gone

    def read_all(self) -> None:
        """Read whatever is left."""
        while self.read_some():
            pass

    def read_some(self) -> bool:
        """Read a few records more; False once there are none left."""
        if self._is_whole:
            return False
        with self._lock:
            some = list(islice(self._rest, _CHUNK))
            for record in some:
                self._take(record)
            self._is_whole = len(some) < _CHUNK
        return True

    def _take(self, record: Record) -> None:
        if record.deleted_at is not None:
            self._gone[record.id] = record
            return
        if record.id not in self._live:
            self._ids.append(record.id)
        self._live[record.id] = record

    # --- a mapping ---

    def __getitem__(self, record_id: str) -> Record:
        """Return a live record."""
        while record_id not in self._live and self.read_some():
            pass
        return self._live[record_id]

    def __iter__(self) -> Iterator[str]:
        """Go through the ids, reading on as far as that goes."""
        return iter(self._live) if self._is_whole else self._ids_as_read()

    def __len__(self) -> int:
        """Return how many live records there are."""
        self.read_all()
        return len(self._live)

    def values(self) -> ValuesView[Record]:
        """Return the live records, read as far as somebody goes through them."""
        return self._live.values() if self._is_whole else super().values()

    def items(self) -> ItemsView[str, Record]:
        """Return the ids with their records, read as far as somebody goes through them."""
        return self._live.items() if self._is_whole else super().items()

    def __bool__(self) -> bool:
        """Return whether there is any live record, reading no further than the first."""
        return next(iter(self), None) is not None

    def _ids_as_read(self) -> Iterator[str]:
        place, more = 0, True
        while more or place < len(self._ids):
            while place < len(self._ids):
                yield self._ids[place]
                place += 1
            more = self.read_some()
