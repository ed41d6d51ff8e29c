"""A copy of everything, with the changes that the disk of the folder refused."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.domain.errors import UseCaseError
from companion.services.archive import Documents, save_copy
from companion.services.snapshot import Snapshot
from companion.services.store_thread import UseCase
from companion.storage import PersonRecords


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A change that was asked for and is not on the disk."""

    use_case: UseCase
    arguments: Mapping[str, Any]


def save_copy_with(records: Documents, target: Path, unsaved: Sequence[Unsaved]) -> int:
    """Write what is stored and what could not be to an archive, and return how many records.

    It is put together in a folder beside the target, since the person's own disk may be full.

    Raises:
        OSError: If the file cannot be written; what stood there before is untouched.
        StoreError: If that disk refuses as well.
    """
    with tempfile.TemporaryDirectory(prefix=".companion-", dir=target.parent) as folder:
        whole = PersonRecords.open(Path(folder))
        try:
            whole.merge(records.documents())
            _do(whole, unsaved)
            return save_copy(whole, target)
        finally:
            whole.close()


def _do(whole: PersonRecords, unsaved: Sequence[Unsaved]) -> None:
    snapshot = Snapshot.of(whole.read())
    for each in unsaved:
        with contextlib.suppress(UseCaseError):  # asked for twice, or its record is gone
            step = each.use_case(snapshot, **each.arguments)
            whole.write(step.written)
            snapshot = snapshot.after(step)
