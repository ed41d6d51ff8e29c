"""What one update does to a table, gathered beside it.

TinyDB hands an updater the whole table to change as it likes. This stands in for the table: a
document is copied when it is touched, and the table itself never changes, so an updater that
fails half way leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from companion.storage import jsontext
from companion.storage.changes import Edit


class Overlay(MutableMapping[Any, Any]):
    """A table by document id, as TinyDB's updaters expect it, over documents by text id."""

    def __init__(self, table: dict[str, Any], id_class: Callable[[Any], Any]) -> None:
        self._table = table
        self._id_class = id_class
        self._changed: dict[str, Any] = {}
        self._removed: dict[str, None] = {}

    def __getitem__(self, doc_id: Any) -> Any:
        key = self._key(doc_id)
        if key not in self._changed:
            if key in self._removed:
                raise KeyError(doc_id)
            self._changed[key] = jsontext.copied(self._table[key])
        return self._changed[key]

    def __setitem__(self, doc_id: Any, document: Any) -> None:
        self._changed[str(doc_id)] = document

    def __delitem__(self, doc_id: Any) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        key = self._key(doc_id)
        self._changed.pop(key, None)
        if key in self._table:
            self._removed[key] = None

    def __contains__(self, doc_id: object) -> bool:
        key = self._key(doc_id)
        return key in self._changed or (key in self._table and key not in self._removed)

    def __iter__(self) -> Iterator[Any]:
        return map(self._id_class, self._keys())

    def __len__(self) -> int:
        return sum(1 for _ in self._keys())

    def clear(self) -> None:
        """Remove every document."""
        self._changed.clear()
        self._removed = dict.fromkeys(self._table)

    def peek(self, doc_id: Any) -> Any:
        """Return a document as it stands, for looking at only."""
        key = self._key(doc_id)
        return self._changed[key] if key in self._changed else self._table[key]

    def fill(self, edit: Edit, name: str) -> None:
        """Add what was changed to an edit.

        Raises:
            TypeError: If a document holds something JSON has no word for.
            ValueError: If one is nested too deeply, or holds itself.
        """
        for key in self._removed:
            edit.remove(name, key)
        for key, document in self._changed.items():
            jsontext.check_depth(document)
            text = jsontext.encode(document)
            kept = key in self._table and key not in self._removed
            # A document that was only touched is not written again. Compared as text, because
            # 1, 1.0 and true are equal in Python but not the same.
            if not kept or jsontext.encode(self._table[key]) != text:
                edit.put(name, key, text)

    def _keys(self) -> Iterator[str]:
        for key in self._table:
            if key not in self._removed:
                yield key
        for key in self._changed:
            if key not in self._table or key in self._removed:
                yield key

    def _key(self, doc_id: Any) -> str:
        """Return the text of an id, and no text at all for what is not an id.

        Ids are numbers to TinyDB: "1" is no id where 1 is one.
        """
        try:
            known = self._id_class(doc_id)
            return str(known) if known == doc_id else ""
        except (TypeError, ValueError):
            return ""
