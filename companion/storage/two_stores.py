"""One edit across two stores: whole after a crash, and all or nothing after a refusal.

The notes are written first, with the other store's half put beside them in the same line; then
the other store; then the half is taken away again. Whatever is cut short in between is finished
on the next opening. The half lies with the notes, since they are the more private of the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from companion.domain.records import Kind
from companion.storage.changes import Edit, Memory
from companion.storage.errors import StoreError
from companion.storage.jsontext import encode
from companion.storage.migrations import META, OTHER_HALF, meta_value, set_meta
from companion.storage.repository import Repository

Owed = list[tuple[Repository, Edit]]


class TwoStores:
    """Writes to the main store and the notes together. For one thread at a time.

    What could neither be finished nor taken back is owed: it goes first, before anything else is
    written, so that no later edit is ever covered by an earlier one.
    """

    def __init__(self, main: Repository) -> None:
        self._main = main
        self._owed: Owed = []

    def open(self, notes: Repository) -> None:
        """Finish what a crash cut short; with a full disk it is owed."""
        half = meta_value(notes.memory, OTHER_HALF)
        if not isinstance(half, list):
            return
        staged = {(Kind(kind), record_id): document for kind, record_id, document in half}
        self._owed = [(self._main, self._main.edit_of(staged)), (notes, _without_half(notes))]
        self._try_to_settle()

    def settle(self) -> None:
        """Write what is owed.

        Raises:
            SaveFailed: If the disk refuses it; it stays owed.
        """
        while self._owed:
            repository, edit = self._owed[0]
            repository.apply(edit)
            del self._owed[0]

    def apply(self, main_edit: Edit, notes: Repository, notes_edit: Edit) -> None:
        """Make both edits durable, or neither.

        Raises:
            SaveFailed: If the disk refuses one; then neither is kept.
        """
        half = list(_half_of(main_edit, self._main.memory))
        set_meta(notes_edit, notes.memory, OTHER_HALF, half)
        back = _back(notes_edit, notes.memory)
        notes.apply(notes_edit)
        try:
            self._main.apply(main_edit)
        except StoreError:
            self._owed = [(notes, back)]
            self._try_to_settle()
            raise
        self._owed = [(notes, _without_half(notes))]
        self._try_to_settle()

    def _try_to_settle(self) -> None:
        try:
            self.settle()
        except StoreError:
            return


def _half_of(edit: Edit, memory: Memory) -> Iterator[list[Any]]:
    """Yield what an edit does as kind, id and document, None for one that is erased."""
    for kind, table, key, *put in edit.changes:
        if table == META:
            continue
        document = put[0] if kind == "+" else memory.table(table)[key]
        yield [table, document["id"], document if kind == "+" else None]


def _back(edit: Edit, memory: Memory) -> Edit:
    """Return the edit that takes another one back, made before that is applied."""
    back = Edit()
    for _, table, key, *_put in edit.changes:
        before = memory.table(table).get(key)
        if before is None:
            back.remove(table, key)
        else:
            back.put(table, key, encode(before))
    return back


def _without_half(notes: Repository) -> Edit:
    edit = Edit()
    for key, document in notes.memory.table(META).items():
        if document.get("id") == OTHER_HALF:
            edit.remove(META, key)
    return edit
