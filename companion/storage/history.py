"""What the files of a store say it is: the one place that decides what opening finds.

All edits of a store are numbered one after the other, through every journal. A journal's header
says which number came before its first line, so a line of an earlier journal with a number the
later one starts over is dead: it was refused. A snapshot is the state after one number. So any
good snapshot and the lines after it give the same state, and a spoilt one costs nothing while the
generation before it is kept.

`read_history` follows the newest valid journal's word and demands that everything fits. If
anything does not, `recovery` reads every file there is.
"""

from __future__ import annotations

from pathlib import Path

from companion.domain.frozen import Frozen
from companion.storage.changes import Memory, decode_changes
from companion.storage.errors import StoreLocked, StoreNewer
from companion.storage.files import Files
from companion.storage.headers import FORMAT, Header, find_header, shortest_file
from companion.storage.lines import Scan, Sealer, scan_lines
from companion.storage.names import BALLAST, JOURNAL, Listing, path_of
from companion.storage.snapshots import read_snapshot


class History:
    """A store as its files tell it.

    Attributes:
        sequence: The number of the last edit.
        base: The snapshot in force, 0 for the empty store.
        before: The last journal that counts, 0 for none.
        before_end: Where its good lines end, in bytes.
        carry: The payload of its last line, which may never have been flushed: each line is
            flushed before the next is written, so only the last one can be in doubt. Empty if
            there is none.
        carry_from: Where that line begins.
        highest: The highest number any file has.
        store: The identity of the store, empty if there are no files yet.
        snapshot_bytes: The length of the snapshot in force.
        journal_bytes: The length of the journals on it.
        journals: How many journals stand on it.
        torn: Whether an edit that was never acknowledged was cut short.
        damaged: About how many entries fell back to an earlier version, or are missing.
        repairs: What was put right, in plain words, for each file.
        damaged_files: The files to keep aside.
    """

    def __init__(self, memory: Memory | None = None, *, highest: int = 0) -> None:
        self.memory = memory or Memory()
        self.sequence = 0
        self.base = 0
        self.before = 0
        self.before_end = 0
        self.carry = b""
        self.carry_from = 0
        self.highest = highest
        self.store = ""
        self.snapshot_bytes = 0
        self.journal_bytes = 0
        self.journals = 0
        self.torn = False
        self.damaged = 0
        self.repairs: tuple[str, ...] = ()
        self.damaged_files: tuple[Path, ...] = ()


class _Part(Frozen, kw_only=False):
    """One journal in the chain that stands on the snapshot in force."""

    header: Header
    scan: Scan


def check_header(folder: Path, header: Header, sealer: Sealer) -> None:
    """Return if a file with this header can be read here.

    Raises:
        StoreNewer: If a newer program wrote it.
        StoreLocked: If it is sealed and there is no key, or the other way round.
    """
    if header.format > FORMAT:
        raise StoreNewer(folder, f"{folder} was written by a newer version of this program")
    if header.sealed and not sealer.sealed:
        raise StoreLocked(folder, f"{folder} is locked with a passphrase")
    if sealer.sealed and not header.sealed:
        raise StoreLocked(folder, f"{folder} has no passphrase, so it opens without one")


def read_history(files: Files, folder: Path, listing: Listing, sealer: Sealer) -> History | None:
    """Return the store when everything fits together, and None when anything does not.

    Raises:
        StoreNewer: If a newer program wrote it.
        StoreLocked: If the key does not fit.
        OSError: If a file cannot be read.
    """
    head = head_number(files, folder, listing)
    if not head:
        # The ballast is laid down when a session ends, so a store was here: it is not a new one.
        gone = listing.snapshots or BALLAST in files.names(folder)
        return None if gone else History(highest=listing.highest)
    first = _read_part(files, folder, head, None)
    if first is None:
        return None
    check_header(folder, first.header, sealer)
    history = _on_base(files, folder, first.header, sealer)
    if history is None:
        return None
    chain = _chain(files, folder, first, history.sequence)
    if chain is None or not _replay(history, chain, sealer):
        return None
    history.before, history.before_end = head, first.scan.end
    history.carry_from = first.scan.last
    history.torn = first.scan.torn
    history.highest = listing.highest
    history.journal_bytes = sum(part.scan.end for part in chain)
    history.journals = len(chain)
    return history


def head_number(files: Files, folder: Path, listing: Listing) -> int:
    """Return the newest journal that was ever begun; 0 if there is none."""
    for number in reversed(listing.journals):
        path = path_of(folder, JOURNAL, number)
        if files.size(path) >= shortest_file() and was_born(files.read(path)):
            return number
    return 0


def was_born(data: bytes) -> bool:
    """Return whether a journal's beginning reached the disk whole.

    A file shorter than its header was never born: nothing was promised by it. Nor was one whose
    first line, which carries over the last edit of the journal before, is cut short or spoilt
    with nothing after it: the journal before still has that edit.
    """
    if len(data) < shortest_file():
        return False
    found = find_header(data)
    if found is None or not found.header.first:
        return True
    end = found.end + found.header.first
    if len(data) > end:
        return True
    scan = scan_lines(data, found.end, found.header.seed)
    return scan.end == end and not scan.bad


def _read_part(files: Files, folder: Path, number: int, limit: int | None) -> _Part | None:
    """Return a journal up to a limit; None unless header and lines are as they were written."""
    data = files.read(path_of(folder, JOURNAL, number))
    found = find_header(data)
    if found is None or found.header.number != number:
        return None
    if found.header.format > FORMAT:
        return _Part(found.header, Scan(found.end))
    scan = scan_lines(data[:limit], found.end, found.header.seed)
    if not found.whole or scan.bad or (limit is not None and scan.end != limit):
        return None
    return _Part(found.header, scan)


def _chain(files: Files, folder: Path, head: _Part, floor: int) -> list[_Part] | None:
    """Return the journals with the edits after a number, oldest first; None if one does not fit."""
    parts = [head]
    while parts[-1].header.sequence > floor:
        header = parts[-1].header
        if not header.before:
            return None
        part = _read_part(files, folder, header.before, header.before_end)
        if part is None or part.header.store != header.store:
            return None
        parts.append(part)
    return parts[::-1]


def _on_base(files: Files, folder: Path, first: Header, sealer: Sealer) -> History | None:
    """Return the store as the snapshot in force has it."""
    if not first.base:
        history = History()
        history.store = first.store
        return history
    snapshot = read_snapshot(files, folder, first.base, sealer)
    if snapshot is None or snapshot.bad_records or not snapshot.header_whole:
        return None
    if snapshot.header.store != first.store:
        return None
    history = History(snapshot.memory)
    history.sequence = snapshot.header.sequence
    history.base = first.base
    history.store = first.store
    history.snapshot_bytes = snapshot.size
    return history


def _replay(history: History, chain: list[_Part], sealer: Sealer) -> bool:
    """Make the edits of every journal in turn; False if a number is missing or a text is bad."""
    for part in chain:
        if part.header.sequence != history.sequence:
            return False
        codec = sealer.codec(part.header)
        number = part.header.number
        for sequence, text in part.scan.good:
            if sequence != history.sequence + 1:
                return False
            try:
                payload = codec.decode(JOURNAL, number, sequence, text)
                history.memory.apply(decode_changes(payload))
            except ValueError:
                return False
            history.sequence = sequence
    if chain[-1].scan.good:
        history.carry = payload
    return True
