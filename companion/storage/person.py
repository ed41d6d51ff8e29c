"""One person's folder: every record they wrote, in two stores opened as one.

Coping notes lie in a store of their own beside the rest, so that they can have a lock of their
own later (design.md 8.5). The number to call is also kept in `help.json`, in the open, so that it
can be shown while everything else is locked.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from companion.domain.records import HELP_ID, HelpDetails, Kind, Record, kind_of
from companion.storage.codec import Document
from companion.storage.database import StoreDatabase, sealer_for
from companion.storage.device import device_of
from companion.storage.errors import SaveFailed, StoreReadOnly, StoreUnavailable
from companion.storage.migrations import (
    OTHER_HALF,
    bring_up_to_date,
    meta_value,
    refuse_newer,
)
from companion.storage.opening import is_there
from companion.storage.repository import MergeReport, Pair, Repository
from companion.storage.small_files import read_json_file, write_json_file

if TYPE_CHECKING:
    from companion.storage.two_stores import TwoStores

NOTES_FOLDER = "coping-notes"
HELP_FILE = "help.json"

_Sorted = Sequence[tuple[Kind, Pair]]
_MAIN_KINDS: tuple[Kind, ...] = tuple(kind for kind in Kind if kind is not Kind.NOTES)


class PersonRecords:
    """The records of one person, from `open` until `close`. For one thread at a time.

    Attributes:
        folder: The person's folder.
        read_only: Whether it was opened to look only.
        repaired: How many records were put back to their last good version on opening.
    """

    def __init__(
        self, folder: Path, main: StoreDatabase, notes: StoreDatabase | None, device: str | None
    ) -> None:
        self.folder = folder
        self.read_only = main.read_only
        self._device = device
        self._databases = [main]
        self._main = _repository(main, _MAIN_KINDS, device)
        self._both: TwoStores | None = None
        self._notes: Repository | None = None
        if notes is not None:
            self._add_notes(notes)
        self.repaired = sum(each.damaged for each in self._databases)

    @classmethod
    def open(
        cls, folder: Path, *, read_only: bool = False, device: str | None = None
    ) -> PersonRecords:
        """Open a person's folder, making it if it is not there.

        `device` names this copy in the stamps of its edits; without it the folder has its own.

        Raises:
            StoreInUse: If another program has it open for writing.
            StoreNewer: If a newer version of the program wrote it; it is untouched.
            StoreLocked: If it has a passphrase.
            StoreDamaged: If too little of it can be read.
            StoreUnavailable: If the folder cannot be used.
            SaveFailed: If it is of an older version and cannot be brought up to date.
        """
        main = _open(folder, read_only=read_only)
        notes: StoreDatabase | None = None
        try:
            if not read_only or (folder / NOTES_FOLDER).is_dir():
                notes = _open_notes(folder, read_only=read_only)
            records = cls(folder, main, notes, device)
            records._finish_what_was_cut_short()
            records._mirror_help()
        except BaseException:
            main.close()
            if notes is not None:
                notes.close()
            raise
        return records

    def load(self) -> dict[Kind, tuple[Record, ...]]:
        """Return every record by kind, deleted ones too."""
        return {kind: tuple(records) for kind, records in self.read().items()}

    def read(self) -> dict[Kind, Iterable[Record]]:
        """Return every record as it is now by kind, deleted ones too, each made when it is taken.

        Each kind can be gone through once.
        """
        found: dict[Kind, Iterable[Record]] = {**self._main.read(), Kind.NOTES: ()}
        if self._notes is not None:
            found.update(self._notes.read())
        found[Kind.HELP] = tuple(found[Kind.HELP])
        if not found[Kind.HELP]:
            details = read_json_file(self.folder / HELP_FILE, HelpDetails)
            found[Kind.HELP] = (details,) if details else ()
        return found

    def write(self, pairs: Sequence[Pair]) -> None:
        """Write records, each given as it was before (None: do not check) and as it is to be.

        All go in one durable step, also those of both stores: a crash or a refusal leaves all of
        them or none. A record to be None is erased; to delete one so that it can come back, write
        it with its `deleted_at`.

        Raises:
            RevisionConflict: If a record is not any more what it was before; nothing was changed.
            SaveFailed: If the disk refuses it; nothing was changed.
            StoreReadOnly: If the folder was opened to look only.
        """
        if self.read_only:
            raise StoreReadOnly(self.folder)
        self._settle()
        sorted_pairs = [self._with_kind(pair) for pair in pairs if pair != (None, None)]
        if any(kind is Kind.NOTES for kind, _ in sorted_pairs):
            self._need_notes()
        main, notes = (
            [each for each in sorted_pairs if (each[0] is Kind.NOTES) is private]
            for private in (False, True)
        )
        self._apply(main, notes)
        if any(kind is Kind.HELP for kind, _ in sorted_pairs):
            self._mirror_help()

    def _apply(self, main: _Sorted, notes: _Sorted) -> None:
        main_edit = self._main.edit_for(main)
        if self._notes is None or not notes:
            self._main.apply(main_edit)
            return
        notes_edit = self._notes.edit_for(notes)
        if main:
            self._two_stores().apply(main_edit, self._notes, notes_edit)
        else:
            self._notes.apply(notes_edit)

    def _two_stores(self) -> TwoStores:
        if self._both is None:
            from companion.storage.two_stores import TwoStores  # rare: a start goes without

            self._both = TwoStores(self._main)
        return self._both

    def _finish_what_was_cut_short(self) -> None:
        notes = self._notes
        if not self.read_only and notes and meta_value(notes.memory, OTHER_HALF) is not None:
            self._two_stores().open(notes)

    def _settle(self) -> None:
        if self._both is not None:
            self._both.settle()

    def documents(self) -> Mapping[Kind, Sequence[Document]]:
        """Return a copy of every stored document by kind, deleted ones and stamps included."""
        found: dict[Kind, Sequence[Document]] = {}
        for repository, _ in self._parts():
            found.update(repository.documents())
        return found

    def merge(
        self, documents: Mapping[Kind, Sequence[Document]], *, dry_run: bool = False
    ) -> MergeReport:
        """Merge documents by identity, re-stamping nothing; the same again changes nothing.

        The two stores are merged one after the other: what is cut short in between is whole in
        each, and merging the same again does the rest.

        Raises:
            RecordUnreadable: If one is not a record of its kind; nothing was changed.
            SaveFailed: If the disk refuses it.
            StoreReadOnly: If the folder was opened to look only.
        """
        if self.read_only and not dry_run:
            raise StoreReadOnly(self.folder)
        if not dry_run:
            self._settle()
        if documents.get(Kind.NOTES) and not dry_run:
            self._need_notes()
        report = MergeReport()
        for trial in (True,) if dry_run else (True, False):
            # Once without writing, so that a bad record in one store leaves the other alone.
            report = MergeReport()
            for repository, _ in self._parts():
                report = report.plus(repository.merge(documents, dry_run=trial))
        if not dry_run:
            self._mirror_help()
        return report

    def forget_old_notes(self) -> None:
        """Have the files of the coping notes hold no earlier words than those of now.

        The generation before the newest is always kept, so it takes two. A disk that refuses it
        costs nothing: the next time that the files are folded together does the same.
        """
        if self._notes is not None and not self.read_only:
            notes = self._databases[-1]
            if notes.compact():
                notes.compact()

    def close(self) -> None:
        """Let the folder go. Everything written is on the disk already."""
        for database in self._databases:
            database.close()

    @property
    def trouble(self) -> str:
        """Why edits are likely to be refused now ("read_only", "full", ...), or empty.

        The folder can be read all the same, and each edit tries again.
        """
        return next((found for each in self._databases if (found := each.journal.trouble)), "")

    def _add_notes(self, notes: StoreDatabase) -> None:
        self._databases.append(notes)
        self._notes = _repository(notes, (Kind.NOTES,), self._device)

    def _need_notes(self) -> None:
        """Make the store of the notes now, if there was no room or permission on opening."""
        if self._notes is None:
            notes = _open_notes(self.folder, read_only=False)
            if notes is None:
                raise SaveFailed(self.folder, self.trouble or "other")
            self._add_notes(notes)

    def _parts(self) -> list[tuple[Repository, tuple[Kind, ...]]]:
        parts: list[tuple[Repository, tuple[Kind, ...]]] = [(self._main, _MAIN_KINDS)]
        if self._notes is not None:
            parts.append((self._notes, (Kind.NOTES,)))
        return parts

    def _with_kind(self, pair: Pair) -> tuple[Kind, Pair]:
        before, after = pair
        known = after or before
        if known is None:
            raise ValueError("a pair needs a record")
        kind = kind_of(known)
        if kind is Kind.HELP and self._main.find(kind, known.id) is None:
            # It was read from `help.json`, so the store holds nothing to compare it with.
            return kind, (None, after)
        return kind, pair

    def _mirror_help(self) -> None:
        """Make `help.json` say what the store says about the number to call.

        The store has it durably already, so a full disk is no reason to refuse; the next opening
        writes it again.
        """
        if self.read_only:
            return
        details = self._main.find(Kind.HELP, HELP_ID)
        path = self.folder / HELP_FILE
        if isinstance(details, HelpDetails) and read_json_file(path, HelpDetails) != details:
            with contextlib.suppress(SaveFailed):
                write_json_file(path, details)


def _open(folder: Path, *, read_only: bool) -> StoreDatabase:
    database = StoreDatabase(
        folder, sealer=sealer_for(folder, None), read_only=read_only, admit=refuse_newer
    )
    try:
        if not read_only:
            bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return database


def _open_notes(folder: Path, *, read_only: bool) -> StoreDatabase | None:
    """Return the store of the coping notes; None if there is none and none can be made now."""
    place = folder / NOTES_FOLDER
    try:
        return _open(place, read_only=read_only)
    except StoreUnavailable as error:
        if error.reason in {"full", "read_only"} and not is_there(place):
            return None
        raise


def _repository(database: StoreDatabase, kinds: tuple[Kind, ...], device: str | None) -> Repository:
    journal = database.journal
    return Repository(database, kinds, device_of(journal.folder, journal.memory, device))
