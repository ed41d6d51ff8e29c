"""Saving a copy of everything, and bringing one in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from companion.domain.records import Kind
from companion.exchange.archive import (
    LARGEST,
    Archive,
    ArchiveRefusedError,
    read_archive,
    write_archive,
)
from companion.storage import MergeReport, PersonRecords, RecordUnreadable, write_bytes

__all__ = ["RecordUnreadable", "bring_in", "export_folder", "import_into_folder", "save_copy"]

Document = dict[str, Any]


class Documents(Protocol):
    """What saving and bringing in need of an open folder."""

    def documents(self) -> Mapping[Kind, Sequence[Document]]:
        """Return every stored document by kind, deleted ones included."""

    def merge(self, documents: Mapping[Kind, Sequence[Document]], *, dry_run: bool) -> MergeReport:
        """Merge documents by identity, re-stamping nothing."""


def save_copy(records: Documents, target: Path, only: Collection[Kind] | None = None) -> int:
    """Write everything to an archive file in one go, and return how many records it holds.

    With `only` it holds the records of these kinds, and no others.

    Raises:
        OSError: If the file cannot be written; what stood there before is untouched.
    """
    documents = records.documents()
    if only is not None:
        documents = {kind: found for kind, found in documents.items() if kind in only}
    write_bytes(target, write_archive(documents))
    return sum(len(each) for each in documents.values())


def bring_in(records: Documents, source: Path, *, dry_run: bool = False) -> MergeReport:
    """Merge an archive file into an open folder and return what changed.

    The same file twice changes nothing the second time.

    Raises:
        ArchiveRefusedError: If the file is not a sound archive; nothing was changed.
        RecordUnreadable: If one of its records is not one of ours; nothing was changed.
        OSError: If the file cannot be read.
    """
    return records.merge(_archive_in(source).documents, dry_run=dry_run)


@dataclass(frozen=True, slots=True)
class Exported:
    """How many records a copy holds, and about how many entries of the folder are damaged."""

    records: int
    damaged: int


def export_folder(folder: Path, target: Path, only: Collection[Kind] | None = None) -> Exported:
    """Write everything in a folder, or `only` some kinds, to an archive.

    Works beside a running window.

    Raises:
        StoreError: If the folder cannot be opened.
        OSError: If the file cannot be written.
    """
    records = PersonRecords.open(folder, read_only=True)
    try:
        return Exported(save_copy(records, target, only), records.repaired)
    finally:
        records.close()


def import_into_folder(folder: Path, source: Path, *, dry_run: bool = False) -> MergeReport:
    """Merge an archive into a folder, which is made if it is not there.

    Raises:
        ArchiveRefusedError: If the file is not a sound archive; nothing was changed.
        RecordUnreadable: If one of its records is not one of ours; nothing was changed.
        StoreError: If the folder cannot be opened for writing.
        OSError: If the file cannot be read.
    """
    archive = _archive_in(source)
    if dry_run and not folder.exists():
        # Nothing is there to compare with, and a trial makes nothing.
        with TemporaryDirectory() as empty:
            return _merged(Path(empty) / "empty", archive, dry_run=True, read_only=False)
    return _merged(folder, archive, dry_run=dry_run, read_only=dry_run)


def _merged(folder: Path, archive: Archive, *, dry_run: bool, read_only: bool) -> MergeReport:
    records = PersonRecords.open(folder, read_only=read_only)
    try:
        return records.merge(archive.documents, dry_run=dry_run)
    finally:
        records.close()


def _archive_in(source: Path) -> Archive:
    if source.stat().st_size > LARGEST:
        raise ArchiveRefusedError("too-large")
    return read_archive(source.read_bytes())
