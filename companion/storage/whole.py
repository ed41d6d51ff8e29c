"""The difference between two whole stores, for tools that write everything at once.

TinyDB's own contract hands a storage the whole database on each write. Our tables never do; a
plain TinyDB table or a middleware on top of this storage does, and is served correctly, slowly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from companion.storage import jsontext
from companion.storage.changes import Edit, Memory

_AROUND = 2  # the tables, and the documents of each


def edit_between(memory: Memory, data: Any) -> Edit:
    """Return the edit that makes memory into `data`, as JSON would keep it.

    Raises:
        TypeError: If `data` holds something JSON has no word for.
        ValueError: If a document is nested too deeply, or holds itself.
    """
    if isinstance(data, dict | list | tuple):
        jsontext.check_depth(data, _AROUND)
    text = jsontext.encode(data)
    new = jsontext.decode(text)
    old = memory.tables
    edit = Edit()
    if old is None or not _is_tables(old) or not _is_tables(new) or not _order_kept(old, new):
        edit.replace_all(text)
        return edit
    for name in old:
        if name not in new:
            edit.drop_table(name)
    for name, table in new.items():
        if name not in old:
            edit.make_table(name)
        _table_edit(edit, name, old.get(name, {}), table)
    return edit


def _table_edit(edit: Edit, name: str, old: dict[str, Any], new: dict[str, Any]) -> None:
    for key in old:
        if key not in new:
            edit.remove(name, key)
    for key, document in new.items():
        text = jsontext.encode(document)
        # Compared as text: 1, 1.0 and true are equal in Python but not the same.
        if key not in old or jsontext.encode(old[key]) != text:
            edit.put(name, key, text)


def _is_tables(data: Any) -> bool:
    return isinstance(data, dict) and all(isinstance(table, dict) for table in data.values())


def _order_kept(old: dict[str, Any], new: dict[str, Any]) -> bool:
    return _in_turn(old, new) and all(_in_turn(old.get(name, {}), new[name]) for name in new)


def _in_turn(old: Iterable[str], new: dict[str, Any]) -> bool:
    """Whether the keys both have come first in the new order, and as they were."""
    kept = [key for key in old if key in new]
    return list(new)[: len(kept)] == kept
