"""The JSON archive: everything in a folder as one readable file, and back.

The documents go out as they are stored, with their stamps and with fields this version does not
know, so that a round trip is identical and a copy can be merged by identity later. Reading is
strict (reliability.md section 7): our magic and format, no duplicate keys, no NaN, no numbers
beyond 64 bits, no unknown kinds, 20 MB, 50,000 documents, 32 deep.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from companion.domain.records import Kind

FORMAT = 1
MAGIC = "companion-archive"
LARGEST = 20 * 1024 * 1024
MOST_DOCUMENTS = 50_000
DEEPEST = 32
_LARGEST_NUMBER = 2**63

Document = dict[str, Any]


class ArchiveRefusedError(Exception):
    """The file is not an archive that can be brought in. Nothing was changed.

    `reason` is one of: too-large, not-json, not-ours, newer, duplicate-key, not-a-number, too-deep,
    too-many, unknown-kind, bad-record. `detail` names the place.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Archive:
    """What an archive holds: documents by kind."""

    documents: Mapping[Kind, tuple[Document, ...]]

    @property
    def count(self) -> int:
        """How many documents there are, deleted ones included."""
        return sum(len(each) for each in self.documents.values())


def write_archive(documents: Mapping[Kind, Sequence[Document]]) -> bytes:
    """Return the archive as UTF-8 JSON; the same documents give the same bytes."""
    whole = {
        "file": MAGIC,
        "format": FORMAT,
        "records": {
            str(kind): sorted(documents.get(kind, ()), key=lambda each: str(each.get("id", "")))
            for kind in Kind
        },
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return (text + "\n").encode("utf-8")


def read_archive(data: bytes) -> Archive:
    """Return what an archive holds.

    Raises:
        ArchiveRefusedError: If it is anything but a sound archive of a format we know.
    """
    if len(data) > LARGEST:
        raise ArchiveRefusedError("too-large")
    whole = _parsed(data)
    if not isinstance(whole, dict) or whole.get("file") != MAGIC:
        raise ArchiveRefusedError("not-ours")
    number = whole.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ArchiveRefusedError("not-ours", "format")
    if number > FORMAT:
        raise ArchiveRefusedError("newer", str(number))
    return Archive(_tables(whole.get("records")))


def _parsed(data: bytes) -> object:
    try:
        text = data.decode("utf-8-sig")
        whole: object = json.loads(
            text, object_pairs_hook=_once, parse_constant=_refuse_constant, parse_int=_whole_number
        )
    except RecursionError:
        raise ArchiveRefusedError("too-deep") from None
    except ValueError as error:
        raise ArchiveRefusedError("not-json", _place(error)) from None
    _check_depth(whole)
    return whole


def _place(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}"
    return ""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ArchiveRefusedError("duplicate-key", twice[:40])
    return found


def _refuse_constant(name: str) -> object:
    raise ArchiveRefusedError("not-a-number", name)


def _whole_number(digits: str) -> int:
    if len(digits) > 20 or not -_LARGEST_NUMBER <= int(digits) < _LARGEST_NUMBER:
        raise ArchiveRefusedError("not-a-number", digits[:20])
    return int(digits)


def _check_depth(whole: object) -> None:
    level = [whole]
    for _ in range(DEEPEST):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return
    raise ArchiveRefusedError("too-deep")


def _inside(value: object) -> Sequence[object]:
    if isinstance(value, dict):
        return tuple(value.values())
    return value if isinstance(value, list) else ()


def _tables(records: object) -> dict[Kind, tuple[Document, ...]]:
    if not isinstance(records, dict):
        raise ArchiveRefusedError("not-ours", "records")
    tables: dict[Kind, tuple[Document, ...]] = {}
    count = 0
    for name, documents in records.items():
        if name not in set(Kind):
            raise ArchiveRefusedError("unknown-kind", str(name)[:40])
        if not isinstance(documents, list) or not all(isinstance(each, dict) for each in documents):
            raise ArchiveRefusedError("bad-record", name)
        count += len(documents)
        if count > MOST_DOCUMENTS:
            raise ArchiveRefusedError("too-many", str(MOST_DOCUMENTS))
        tables[Kind(name)] = tuple(documents)
    return tables
