"""A store that is only in memory: for a shared screen, where nothing is kept (design.md 1.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from companion.domain.records import Kind, Record, kind_of
from companion.services.steps import Pair


class MemoryRecords:
    """What `StoreThread` needs of an open folder, without a folder; closing it forgets all.

    `known` is what stands in it from the beginning, such as the number of the ward.
    """

    def __init__(self, known: Iterable[Record] = ()) -> None:
        self._records: dict[tuple[Kind, str], Record] = {}
        self._put(known)

    @property
    def read_only(self) -> bool:
        """Always false: what a visitor ticks is held until they finish."""
        return False

    @property
    def repaired(self) -> int:
        """Always none: there is no disk to be damaged."""
        return 0

    def read(self) -> Mapping[Kind, Iterable[Record]]:
        """Return every record as it is now."""
        tables: dict[Kind, list[Record]] = {}
        for (kind, _), record in self._records.items():
            tables.setdefault(kind, []).append(record)
        return tables

    def write(self, pairs: Sequence[Pair]) -> None:
        """Hold records in memory."""
        self._put(after for _, after in pairs if after is not None)

    def close(self) -> None:
        """Forget everything."""
        self._records.clear()

    def _put(self, records: Iterable[Record]) -> None:
        for record in records:
            self._records[kind_of(record), record.id] = record
