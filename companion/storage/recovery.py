"""Putting a damaged store back together from every file there is.

Slow and thorough, and only used when the strict reading found something that does not fit. It
changes no file. What it cannot read it counts and names; it never answers with an empty store
where there was one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from companion.storage.changes import Memory, decode_changes
from companion.storage.errors import StoreDamaged
from companion.storage.files import Files
from companion.storage.headers import Header, find_header, shortest_file
from companion.storage.history import History, check_header, was_born
from companion.storage.lines import Sealer, scan_lines
from companion.storage.names import JOURNAL, SNAPSHOT, Listing, path_of
from companion.storage.snapshots import ReadSnapshot, read_snapshot


@dataclass(slots=True)
class _Journal:
    """A journal as far as it can be read."""

    number: int
    header: Header | None
    payloads: dict[int, bytes]
    bad: int
    torn: bool
    end: int
    header_spoilt: bool


class _Notes:
    """What was found wrong, as it is found."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.repairs: list[str] = []
        self.files: list[Path] = []

    def add(self, kind: str, number: int, what: str) -> None:
        path = path_of(self._folder, kind, number)
        self.repairs.append(f"{path.name}: {what}")
        if path not in self.files:
            self.files.append(path)


def recover_history(files: Files, folder: Path, listing: Listing, sealer: Sealer) -> History:
    """Return the store with as little lost as its files allow, and what had to be repaired.

    Raises:
        StoreDamaged: If too little is left to tell what the store was.
        StoreNewer: If a newer program wrote it.
        StoreLocked: If the key does not fit.
        OSError: If a file cannot be read.
    """
    notes = _Notes(folder)
    journals = _read_journals(files, folder, listing, sealer)
    payloads = _live_payloads(journals)
    last = max(payloads, default=0)
    snapshot = _best_snapshot(files, folder, listing, sealer, payloads=payloads, notes=notes)
    begin = snapshot.header.sequence if snapshot else 0
    if not snapshot and not any(map(_is_first, journals)):
        raise StoreDamaged(folder, f"{folder} is too damaged to open; its files are untouched")
    history = History(snapshot.memory if snapshot else Memory())
    history.sequence = max(begin, last)
    missing = _replay(history.memory, payloads, begin, last)
    _describe(history, journals, snapshot)
    bad_lines = _note_journals(notes, [each for each in journals if _reaches(each, begin)])
    spoilt = snapshot.bad_records if snapshot else 0
    least = any(path.name.startswith(SNAPSHOT) for path in notes.files)
    history.damaged = max(max(bad_lines, missing) + spoilt, least)
    history.highest = listing.highest
    history.repairs = tuple(notes.repairs)
    history.damaged_files = tuple(notes.files)
    return history


def _read_journals(files: Files, folder: Path, listing: Listing, sealer: Sealer) -> list[_Journal]:
    """Return every journal that was ever begun, oldest first."""
    found: list[_Journal] = []
    limits: dict[int, int] = {}
    store = _store_of(files, folder, listing, sealer)
    for number in reversed(listing.journals):
        data = files.read(path_of(folder, JOURNAL, number))
        if not was_born(data):
            continue
        journal = _read_journal(data[: limits.get(number)], number, store, sealer)
        if journal.header is not None:
            limits[journal.header.before] = journal.header.before_end
        found.append(journal)
    return found[::-1]


def _store_of(files: Files, folder: Path, listing: Listing, sealer: Sealer) -> Header | None:
    """Return the newest header that can be read: it names the store, and the key it needs."""
    numbered = [(number, JOURNAL) for number in listing.journals]
    numbered += [(number, SNAPSHOT) for number in listing.snapshots]
    for number, kind in sorted(numbered, reverse=True):
        found = find_header(files.read(path_of(folder, kind, number)))
        if found is not None:
            check_header(folder, found.header, sealer)
            return found.header
    return None


def _read_journal(data: bytes, number: int, model: Header | None, sealer: Sealer) -> _Journal:
    """Return a journal. Without a header of its own, its lines still know where they belong."""
    found = find_header(data)
    header = found.header if found and found.header.number == number else None
    known = header or _stand_in(number, model)
    scan = scan_lines(data, found.end if found and header else shortest_file(), known.seed)
    journal = _Journal(number, header, {}, scan.bad, scan.torn, scan.end, header_spoilt=True)
    if found and header:
        journal.header_spoilt = not found.whole
    codec = sealer.codec(known)
    for sequence, text in scan.good:
        try:
            journal.payloads[sequence] = codec.decode(JOURNAL, number, sequence, text)
        except ValueError:
            journal.bad += 1
    return journal


def _stand_in(number: int, model: Header | None) -> Header:
    store = model.store if model else ""
    sealed = bool(model and model.sealed)
    return Header(kind=JOURNAL, number=number, store=store, salt="", sequence=0, sealed=sealed)


def _live_payloads(journals: list[_Journal]) -> dict[int, bytes]:
    """Return every edit that counts: where two journals have one number, the later one's."""
    payloads: dict[int, bytes] = {}
    ceiling: int | None = None
    for journal in reversed(journals):
        for sequence, payload in journal.payloads.items():
            if ceiling is None or sequence < ceiling:
                payloads.setdefault(sequence, payload)
        start = journal.header.sequence + 1 if journal.header else min(journal.payloads, default=0)
        if start and (ceiling is None or start < ceiling):
            ceiling = start
    return payloads


def _best_snapshot(
    files: Files,
    folder: Path,
    listing: Listing,
    sealer: Sealer,
    *,
    payloads: dict[int, bytes],
    notes: _Notes,
) -> ReadSnapshot | None:
    """Return the snapshot from which most can be replayed, the newest of equals."""
    last = max(payloads, default=0)
    best: tuple[int, ReadSnapshot | None] | None = None
    for number in reversed(listing.snapshots):
        snapshot = read_snapshot(files, folder, number, sealer)
        if snapshot is None or snapshot.bad_records or not snapshot.header_whole:
            notes.add(SNAPSHOT, number, "it was damaged")
        if snapshot is None:
            continue
        loss = snapshot.bad_records + _missing(payloads, snapshot.header.sequence, last)
        if best is None or loss < best[0]:
            best = (loss, snapshot)
    from_nothing = _missing(payloads, 0, last)
    if best is None or (last and from_nothing < best[0]):
        return None
    return best[1]


def _missing(payloads: dict[int, bytes], begin: int, last: int) -> int:
    return sum(number not in payloads for number in range(begin + 1, last + 1))


def _replay(memory: Memory, payloads: dict[int, bytes], begin: int, last: int) -> int:
    """Make the edits after a number, and return how many of them are missing."""
    missing = 0
    for sequence in range(begin + 1, last + 1):
        payload = payloads.get(sequence)
        try:
            if payload is None:
                raise ValueError("missing")
            memory.apply(decode_changes(payload))
        except ValueError:
            missing += 1
    return missing


def _is_first(journal: _Journal) -> bool:
    """Whether a journal began from the empty store, so that nothing came before it."""
    begins = journal.header is not None and journal.header.sequence == 0
    return begins or journal.number == 1 or 1 in journal.payloads


def _reaches(journal: _Journal, begin: int) -> bool:
    """Whether a journal holds edits after a number, or may have held them."""
    if journal.header is not None and journal.header.sequence >= begin:
        return True
    return max(journal.payloads, default=begin + 1) > begin


def _note_journals(notes: _Notes, journals: list[_Journal]) -> int:
    """Note what is wrong with journals, and return how many of their lines are bad."""
    for journal in journals:
        if journal.header_spoilt:
            notes.add(JOURNAL, journal.number, "its heading was damaged")
        if journal.bad:
            notes.add(JOURNAL, journal.number, f"{journal.bad} damaged, left out")
    if not journals:
        notes.repairs.append("the latest changes are missing")
    return sum(journal.bad for journal in journals)


def _describe(history: History, journals: list[_Journal], snapshot: ReadSnapshot | None) -> None:
    """Fill in where the store goes on from."""
    if journals:
        history.before, history.before_end = journals[-1].number, journals[-1].end
        history.torn = journals[-1].torn
        history.journal_bytes = sum(journal.end for journal in journals)
        history.journals = len(journals)
    headers = [journal.header for journal in journals if journal.header]
    if snapshot:
        history.base, history.snapshot_bytes = snapshot.header.number, snapshot.size
        headers.append(snapshot.header)
    if headers:
        history.store = headers[-1].store
