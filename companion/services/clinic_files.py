"""The Clinic sheet of a folder that no window has open, for the command."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from companion.content import Library
from companion.services.clinic_sheet import ClinicSheet, clinic_sheet
from companion.services.snapshot import Snapshot
from companion.storage import PersonRecords


class FolderSheet(NamedTuple):
    """The sheet of the next appointment, and whether the folder is damaged in places."""

    sheet: ClinicSheet
    damaged: bool


def sheet_of_folder(folder: Path, library: Library, today: date) -> FolderSheet:
    """Return the sheet of a folder; works beside a running window.

    Raises:
        StoreError: If the folder cannot be opened.
        PackFault: If the pack cannot be read.
    """
    records = PersonRecords.open(folder, read_only=True)
    try:
        sheet = clinic_sheet(Snapshot.of(records.read()), library, today)
        return FolderSheet(sheet, bool(records.repaired))
    finally:
        records.close()
