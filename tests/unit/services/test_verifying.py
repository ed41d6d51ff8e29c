from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from companion.services.notes import write_note
from companion.services.snapshot import Snapshot
from companion.services.verifying import Soundness, verify_folder
from companion.storage import PersonRecords

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)


def test_a_folder_with_nothing_but_coping_notes_is_sound(tmp_path: Path) -> None:
    records = PersonRecords.open(tmp_path / "person", device="a")
    step = write_note(Snapshot(), note_id="n", text="Rain.", written_on=date(2026, 11, 24), now=NOW)
    records.write(step.written)
    records.close()
    found = verify_folder(tmp_path / "person")
    assert found.soundness is Soundness.SOUND
    assert found.lines[0].endswith(": sound")
    assert any(line.startswith("coping notes: 1 ") for line in found.lines)


def test_a_folder_with_no_records_at_all_is_unusable(tmp_path: Path) -> None:
    assert verify_folder(tmp_path).soundness is Soundness.UNUSABLE
