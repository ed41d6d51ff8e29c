"""Snapshots: the whole store in one file, in lines of some records each.

A snapshot is only a shorter way to the same state as the journals before it. Its lines carry a
checksum each, so that one damaged sector costs a few records and not the file.
"""

from __future__ import annotations

from pathlib import Path

from companion.domain.frozen import Frozen, replace
from companion.storage.changes import Memory, decode_changes, snapshot_payloads
from companion.storage.files import Files, write_new_file
from companion.storage.headers import FORMAT, Header, encode_header, find_header, shortest_file
from companion.storage.lines import Codec, Sealer, make_line, scan_lines
from companion.storage.names import SNAPSHOT, path_of


class ReadSnapshot(Frozen, kw_only=False):
    """A snapshot as read.

    Attributes:
        memory: The tables its good lines hold.
        bad_records: About how many records its bad lines held; 0 if it is exact.
        size: The length of the file in bytes.
        header_whole: Whether both copies of its header were good.
    """

    header: Header
    memory: Memory
    bad_records: int
    size: int
    header_whole: bool = True


def write_snapshot(files: Files, folder: Path, header: Header, memory: Memory, codec: Codec) -> int:
    """Write a new snapshot durably and return its length in bytes.

    `lines` and `records` of the header are filled in here.

    Raises:
        OSError: If it cannot be written; then it is not there, or does not count.
    """
    payloads = list(snapshot_payloads(memory))
    filled = replace(header, lines=len(payloads), records=memory.count())
    parts = [encode_header(filled)]
    for index, payload in enumerate(payloads, start=1):
        text = codec.encode(SNAPSHOT, header.number, index, payload)
        parts.append(make_line(filled.seed, index, text))
    whole = b"".join(parts)
    write_new_file(files, path_of(folder, SNAPSHOT, header.number), whole)
    return len(whole)


def read_snapshot(files: Files, folder: Path, number: int, sealer: Sealer) -> ReadSnapshot | None:
    """Return what can be read of a snapshot; None if its header or every line is spoilt.

    Raises:
        OSError: If the file cannot be read at all.
    """
    data = files.read(path_of(folder, SNAPSHOT, number))
    found = find_header(data)
    if found is None or len(data) < shortest_file() or found.header.format > FORMAT:
        return None
    header = found.header
    if header.number != number or header.kind != SNAPSHOT:
        return None
    memory = Memory()
    good = 0
    codec = sealer.codec(header)
    expected = set(range(1, header.lines + 1))
    for index, text in scan_lines(data, found.end, header.seed).good:
        if index in expected and _apply_line(memory, codec, number, index, text):
            expected.discard(index)
            good += 1
    if header.lines and not good:
        return None
    bad = -(-len(expected) * header.records // header.lines) if expected else 0
    return ReadSnapshot(header, memory, max(bad, len(expected)), len(data), found.whole)


def _apply_line(memory: Memory, codec: Codec, number: int, index: int, text: bytes) -> bool:
    try:
        memory.apply(decode_changes(codec.decode(SNAPSHOT, number, index, text)))
    except ValueError:
        return False
    return True
