"""TinyDB tables over the journal: reading from memory, writing only what an edit touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, cast

from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from companion.storage import jsontext
from companion.storage.changes import Edit
from companion.storage.journal import JournalStorage
from companion.storage.overlay import Overlay

Fields = Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None]


class JournalTable(Table):
    """A TinyDB table whose edits cost the same however many documents there are.

    Everything it hands out is a copy: changing a result never changes the store, nor what the
    next search finds. Built on two hooks of TinyDB 4.9 (`_read_table`, `_update_table`), so the
    version is pinned and TinyDB's own tests run against it.
    """

    @property
    def _journal(self) -> JournalStorage:
        return cast("JournalStorage", self._storage)

    def search(self, cond: QueryLike) -> list[Document]:
        """Return copies of the documents that match."""
        return [self._document(key, document) for key, document in self._matches(cond)]

    def count(self, cond: QueryLike) -> int:
        """Return how many documents match."""
        return len(self._matches(cond))

    def get(  # type: ignore[override]
        self,
        cond: QueryLike | None = None,
        doc_id: int | None = None,
        doc_ids: list[int] | None = None,
    ) -> Document | list[Document] | None:
        """Return a copy of one document by id or condition, or a list of them by ids.

        Raises:
            RuntimeError: If nothing says which.
        """
        table = self._read_table()
        if doc_id is not None:
            found = table.get(str(doc_id))
            return None if found is None else self.document_class(jsontext.copied(found), doc_id)
        if doc_ids is not None:
            wanted = {str(each) for each in doc_ids}
            return [self._document(key, table[key]) for key in table if key in wanted]
        if cond is not None:
            for key, document in table.items():
                if cond(document):
                    return self._document(key, document)
            return None
        raise RuntimeError("You have to pass either cond or doc_id or doc_ids")

    def update(
        self,
        fields: Fields,
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Change documents by fields or a function; return the ids of those changed."""
        if cond is not None and doc_ids is None:
            doc_ids = self._ids(cond)
        return super().update(fields, None, doc_ids)

    def update_multiple(self, updates: Iterable[tuple[Fields, QueryLike]]) -> list[int]:
        """Make several updates in one edit; return an id for each document and update that met."""
        touched: list[int] = []

        def updater(table: Overlay) -> None:
            for doc_id in list(table):
                for fields, cond in updates:
                    if cond(table.peek(doc_id)):
                        touched.append(doc_id)
                        _change(table[doc_id], fields)

        self._update_table(updater)
        return touched

    def remove(
        self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None
    ) -> list[int]:
        """Remove documents; return the ids of those removed."""
        if cond is not None and doc_ids is None:
            doc_ids = self._ids(cond)
        return super().remove(None, doc_ids)

    def __iter__(self) -> Iterator[Document]:
        for key, document in list(self._read_table().items()):
            yield self._document(key, document)

    def _matches(self, cond: QueryLike) -> list[tuple[str, Any]]:
        """Return what matches, as it lies in memory. Only copies of it may leave the table."""
        cache = cast("dict[QueryLike, Any]", self._query_cache)
        known = cache.get(cond)
        if known is not None:
            return cast("list[tuple[str, Any]]", known)
        found = [(key, document) for key, document in self._read_table().items() if cond(document)]
        if getattr(cond, "is_cacheable", lambda: True)():
            # Documents in memory are replaced, never changed, so the cache can share them.
            cache[cond] = found
        return found

    def _ids(self, cond: QueryLike) -> list[int]:
        table = self._read_table()
        return [self.document_id_class(key) for key in table if cond(table[key])]

    def _document(self, key: str, document: Any) -> Document:
        return self.document_class(jsontext.copied(document), self.document_id_class(key))

    def _get_next_id(self) -> int:
        next_id: int | None = self._next_id
        if next_id is None and self.document_id_class is int:
            next_id = self._journal.memory.highest_id(self.name) + 1
        if next_id is None:
            next_id = super()._get_next_id()  # type: ignore[no-untyped-call]
        self._next_id = next_id + 1  # type: ignore[assignment]
        return next_id

    def _read_table(self) -> dict[str, Any]:
        return self._journal.memory.table(self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        memory = self._journal.memory
        overlay = Overlay(memory.table(self.name), self.document_id_class)
        updater(overlay)
        edit = Edit()
        if self.name not in (memory.tables or {}):
            edit.make_table(self.name)
        overlay.fill(edit, self.name)
        self._journal.apply(edit)
        self.clear_cache()


def _change(document: MutableMapping[str, Any], fields: Fields) -> None:
    if callable(fields):
        fields(document)
    else:
        document.update(fields)
