"""The records of one store: documents keyed by our own identity, typed on the way in and out.

TinyDB's document numbers are used up and down here and nowhere else; they are reused after a
deletion, so nothing may refer to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from companion.domain.frozen import Frozen
from companion.domain.records import Kind, Record, record_type
from companion.storage.changes import Edit, Memory
from companion.storage.codec import Document, UnreadableDocument, from_document, to_document
from companion.storage.database import StoreDatabase
from companion.storage.device import Device
from companion.storage.errors import RecordUnreadable, RevisionConflict
from companion.storage.jsontext import copied, encode
from companion.storage.migrations import SCHEMA, meta_value, set_meta
from companion.storage.stamps import check_stamps, laid_over, merged

Pair = tuple[Record | None, Record | None]


class MergeReport(Frozen):
    """What merging did, or would do, in numbers of records.

    Attributes:
        both_kept: Texts changed on both sides: the later one shows, the other is kept beside.
    """

    new: int = 0
    changed: int = 0
    removed: int = 0
    both_kept: int = 0
    same: int = 0

    @property
    def changes(self) -> int:
        """How many records become different."""
        return self.new + self.changed + self.removed

    def plus(self, other: MergeReport) -> MergeReport:
        """Return the sums of two reports."""
        return MergeReport(
            new=self.new + other.new,
            changed=self.changed + other.changed,
            removed=self.removed + other.removed,
            both_kept=self.both_kept + other.both_kept,
            same=self.same + other.same,
        )


class Repository:
    """Reads and writes the records of some kinds in one database."""

    def __init__(self, database: StoreDatabase, kinds: Iterable[Kind], device: Device) -> None:
        self._database = database
        self._kinds = tuple(kinds)
        self._device = device.id
        self._meta = {"schema": SCHEMA, **device.meta}
        self._keys: dict[Kind, dict[str, str]] = {}
        self.unreadable = 0

    def load(self) -> dict[Kind, tuple[Record, ...]]:
        """Return every record, deleted ones too.

        A document that is no record is left where it is and counted in `unreadable`.
        """
        self.unreadable = 0
        return {kind: tuple(records) for kind, records in self.read().items()}

    def read(self) -> dict[Kind, Iterator[Record]]:
        """Return the records as they are now, each made when it is taken.

        They stay as they are now, whatever is written meanwhile, and any one thread at a time may
        take them.
        """
        return {kind: self._records(kind) for kind in self._kinds}

    def documents(self) -> dict[Kind, tuple[Document, ...]]:
        """Return a copy of every document as it is stored, stamps included."""
        return {
            kind: tuple(copied(each) for each in self._memory.table(kind.value).values())
            for kind in self._kinds
        }

    def find(self, kind: Kind, record_id: str) -> Record | None:
        """Return one record, or None if there is none that can be read."""
        stored = self._stored(kind, record_id)
        try:
            return from_document(record_type(kind), stored) if stored is not None else None
        except UnreadableDocument:
            return None

    def edit_for(self, pairs: Sequence[tuple[Kind, Pair]]) -> Edit:
        """Return the edit that writes records over what is stored.

        Raises:
            RevisionConflict: If what is stored is not the record before.
        """
        staged: dict[tuple[Kind, str], Document | None] = {}
        for kind, (before, after) in pairs:
            record = after or before
            if record is None:
                continue
            place = (kind, record.id)
            stored = staged[place] if place in staged else self._stored(kind, record.id)
            if before is not None and not self._is(kind, stored, before):
                raise RevisionConflict(self._database.journal.folder, record.id)
            staged[place] = (
                None if after is None else laid_over(stored, to_document(after), self._device)
            )
        return self._edit(staged)

    def edit_of(self, staged: Mapping[tuple[Kind, str], Document | None]) -> Edit:
        """Return the edit that makes documents what is given, by kind and id; None erases one."""
        return self._edit(staged)

    def apply(self, edit: Edit) -> None:
        """Make an edit durable.

        Raises:
            SaveFailed: If the disk refuses it; then nothing is changed.
        """
        self._database.journal.apply(edit)
        for change in edit.changes:
            if change[0] == "+" and change[1] in self._keys:
                self._keys[Kind(change[1])][change[3]["id"]] = change[2]
            elif change[0] == "-":
                self._keys.clear()

    def merge(self, documents: Mapping[Kind, Sequence[Document]], *, dry_run: bool) -> MergeReport:
        """Merge documents by identity in one durable go, re-stamping nothing.

        Raises:
            RecordUnreadable: If one is not a record of its kind; nothing was changed.
            SaveFailed: If the disk refuses it; nothing was changed.
        """
        report = MergeReport()
        staged: dict[tuple[Kind, str], Document | None] = {}
        for kind in self._kinds:
            for theirs in documents.get(kind, ()):
                record_id = self._check(kind, theirs)
                place = (kind, record_id)
                mine = staged.get(place) or self._stored(kind, record_id)
                became, one = _joined(mine, theirs)
                report = report.plus(one)
                if one.changes:
                    staged[place] = became
        if staged and not dry_run:
            self.apply(self._edit(staged))
        return report

    @property
    def memory(self) -> Memory:
        """The tables as they are on the disk, for looking at only."""
        return self._memory

    @property
    def _memory(self) -> Memory:
        return self._database.journal.memory

    def _records(self, kind: Kind) -> Iterator[Record]:
        # Documents are never changed in place, only replaced: a list of them is a picture of now.
        return self._made(kind, list(self._memory.table(kind.value).values()))

    def _made(self, kind: Kind, documents: list[Document]) -> Iterator[Record]:
        for document in documents:
            try:
                yield from_document(record_type(kind), document)
            except (UnreadableDocument, TypeError):
                self.unreadable += 1

    def _stored(self, kind: Kind, record_id: str) -> Document | None:
        key = self._index(kind).get(record_id)
        return None if key is None else self._memory.table(kind.value).get(key)

    def _index(self, kind: Kind) -> dict[str, str]:
        """Return the document number of each record."""
        if kind not in self._keys:
            table = self._memory.table(kind.value)
            self._keys[kind] = {
                each["id"]: key
                for key, each in table.items()
                if isinstance(each, dict) and isinstance(each.get("id"), str)
            }
        return self._keys[kind]

    def _is(self, kind: Kind, stored: Document | None, before: Record) -> bool:
        if stored is None:
            return False
        try:
            return bool(from_document(record_type(kind), stored) == before)
        except UnreadableDocument:
            return False

    def _edit(self, staged: Mapping[tuple[Kind, str], Document | None]) -> Edit:
        edit = Edit()
        next_keys: dict[Kind, int] = {}
        for (kind, record_id), document in staged.items():
            index = self._index(kind)
            key = index.get(record_id)
            if document is None:
                if key is not None:
                    edit.remove(kind.value, key)
                continue
            if key is None:
                number = next_keys.get(kind) or self._memory.highest_id(kind.value) + 1
                next_keys[kind] = number + 1
                key = str(number)
            edit.put(kind.value, key, encode(document))
        if edit:
            for name, value in self._meta.items():
                if meta_value(self._memory, name) != value:
                    set_meta(edit, self._memory, name, value)
        return edit

    def _check(self, kind: Kind, document: Document) -> str:
        try:
            record_id = from_document(record_type(kind), document).id
            check_stamps(document)
            return record_id
        except UnreadableDocument as error:
            folder = self._database.journal.folder
            name = str(document.get("id", ""))[:40]
            raise RecordUnreadable(folder, kind.value, name, error.field) from None


def _joined(mine: Document | None, theirs: Document) -> tuple[Document, MergeReport]:
    """Return the merged document, and the report for this one record."""
    if mine is None:
        return theirs, MergeReport(new=1)
    result = merged(mine, theirs)
    if result.document is mine or result.document == mine:
        return mine, MergeReport(same=1)
    gone = mine.get("deleted_at") is None and result.document.get("deleted_at") is not None
    both = int(result.both_kept)
    if gone:
        return result.document, MergeReport(removed=1, both_kept=both)
    return result.document, MergeReport(changed=1, both_kept=both)
