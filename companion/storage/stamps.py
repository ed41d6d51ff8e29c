"""Stamps that let two copies of a record be merged later without guessing (design.md 8.3).

Each document carries, beside its fields:

    _stamps   {"*": [1, device], field: [counter, device]}   who last changed each field, and when
    _version  {device: counter}                              what each device had done to it
    _siblings {field: [[value, stamp], ...]}                 texts that lost against another copy

Counters are Lamport's, one sequence a record: an edit counts one more than anything it has seen.
"*" stands for every field that was not changed since the record was made. A stamp is known to
another copy if that copy's version has reached its counter for its device.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from companion.domain.frozen import Frozen
from companion.storage.codec import UnreadableDocument

Document = dict[str, Any]
Stamp = tuple[int, str]

STAMPS = "_stamps"
VERSION = "_version"
SIBLINGS = "_siblings"

_ALL = "*"
_HIDDEN = frozenset((STAMPS, VERSION, SIBLINGS))


class Merged(Frozen, kw_only=False):
    """What became of two copies of a document.

    Attributes:
        document: The merged copy; the very same object as mine if nothing changed.
        both_kept: Whether a text was changed on both sides, and the loser kept beside.
    """

    document: Document
    both_kept: bool = False


def laid_over(stored: Mapping[str, Any] | None, values: Document, device: str) -> Document:
    """Return a stored document with new values, stamped for this device.

    Fields the values do not name are kept. A text written anew has no siblings any more: the
    person has seen the record and said what it is.
    """
    if stored is not None and not _well_formed(stored):
        stored = {name: value for name, value in stored.items() if name not in _HIDDEN}
    if stored is None:
        return {**values, STAMPS: {_ALL: [1, device]}, VERSION: {device: 1}}
    changed = [name for name in values if name not in stored or stored[name] != values[name]]
    if not changed:
        return dict(stored)
    counter = _latest(stored) + 1
    stamps = dict(stored.get(STAMPS, {}))
    stamps.update((name, [counter, device]) for name in changed)
    document = {**stored, **values, STAMPS: stamps}
    document[VERSION] = {**_version(stored), device: counter}
    siblings = {
        name: kept for name, kept in stored.get(SIBLINGS, {}).items() if name not in changed
    }
    document.pop(SIBLINGS, None)
    return {**document, SIBLINGS: siblings} if siblings else document


def check_stamps(document: Mapping[str, Any]) -> None:
    """Return if a document's stamps can be used; a document without any can.

    Raises:
        UnreadableDocument: If they cannot.
    """
    if not _well_formed(document):
        raise UnreadableDocument(STAMPS)


def merged(mine: Document, theirs: Document) -> Merged:
    """Return two copies of one record as one. The order does not matter, nor how often."""
    if not _well_formed(mine):
        mine = {name: value for name, value in mine.items() if name not in _HIDDEN}
    my_version, their_version = _version(mine), _version(theirs)
    if _covers(my_version, their_version):
        return Merged(mine)
    if _covers(their_version, my_version):
        return Merged(dict(theirs))
    document: Document = {}
    stamps: dict[str, list[Any]] = {}
    siblings = _joined_siblings(mine, theirs)
    both_kept = False
    for name in _names(mine, theirs):
        winner, loser = _ranked(name, mine, theirs)
        if name in winner:
            document[name] = winner[name]
        stamps[name] = list(_stamp(winner, name))
        if _changed_on_both(name, mine, theirs):
            entry = [loser[name], list(_stamp(loser, name))]
            siblings.setdefault(name, [])
            if entry not in siblings[name]:
                siblings[name].append(entry)
            both_kept = True
    document[STAMPS] = stamps
    document[VERSION] = {
        device: max(my_version.get(device, 0), their_version.get(device, 0))
        for device in sorted({*my_version, *their_version})
    }
    if siblings:
        document[SIBLINGS] = {name: sorted(siblings[name], key=_by_stamp) for name in siblings}
    return Merged(document, both_kept)


def _well_formed(document: Mapping[str, Any]) -> bool:
    version, stamps = document.get(VERSION, {}), document.get(STAMPS, {})
    siblings = document.get(SIBLINGS, {})
    return (
        all(isinstance(each, dict) for each in (version, stamps, siblings))
        and all(_is_count(counter) for counter in version.values())
        and all(map(_is_stamp, stamps.values()))
        and all(isinstance(kept, list) for kept in siblings.values())
        and all(_is_sibling(each) for kept in siblings.values() for each in kept)
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 53


def _is_stamp(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and _is_count(value[0])
        and isinstance(value[1], str)
    )


def _is_sibling(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _is_stamp(value[1])


def _names(mine: Document, theirs: Document) -> Iterable[str]:
    return [name for name in {**mine, **theirs} if name not in _HIDDEN]


def _ranked(name: str, mine: Document, theirs: Document) -> tuple[Document, Document]:
    """Return the copy whose field wins, and the other."""
    ours, other = _stamp(mine, name), _stamp(theirs, name)
    if ours == other:
        # One stamp, two values: not by our doing. Any rule serves if every copy keeps it.
        return (mine, theirs) if str(mine.get(name)) >= str(theirs.get(name)) else (theirs, mine)
    return (mine, theirs) if ours > other else (theirs, mine)


def _changed_on_both(name: str, mine: Document, theirs: Document) -> bool:
    """Whether a text was changed here and there, each without knowing of the other."""
    ours, other = mine.get(name), theirs.get(name)
    if not isinstance(ours, str) or not isinstance(other, str) or ours == other:
        return False
    return not (
        name.endswith("_at")
        or _knows(theirs, _stamp(mine, name))
        or _knows(mine, _stamp(theirs, name))
    )


def _knows(document: Document, stamp: Stamp) -> bool:
    return _version(document).get(stamp[1], 0) >= stamp[0]


def _joined_siblings(mine: Document, theirs: Document) -> dict[str, list[Any]]:
    joined: dict[str, list[Any]] = {}
    for document in (mine, theirs):
        for name, entries in document.get(SIBLINGS, {}).items():
            kept = joined.setdefault(name, [])
            kept.extend(entry for entry in entries if entry not in kept)
    return joined


def _by_stamp(entry: list[Any]) -> tuple[int, str, str]:
    value, (counter, device) = entry
    return counter, device, str(value)


def _stamp(document: Mapping[str, Any], name: str) -> Stamp:
    stamps = document.get(STAMPS, {})
    counter, device = stamps.get(name) or stamps.get(_ALL) or (0, "")
    return int(counter), str(device)


def _version(document: Mapping[str, Any]) -> dict[str, int]:
    found: dict[str, int] = document.get(VERSION, {})
    return found


def _latest(document: Mapping[str, Any]) -> int:
    return max(_version(document).values(), default=0)


def _covers(version: dict[str, int], other: dict[str, int]) -> bool:
    return all(version.get(device, 0) >= counter for device, counter in other.items())
