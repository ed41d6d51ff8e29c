"""Looking at a store: what it says, and that it writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.domain.frozen import replace
from companion.storage import StoreUnavailable, inspect_store, open_database
from companion.storage.files import Files
from companion.storage.headers import encode_header, find_header


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_database(tmp_path / "store") as db:
        for number in range(20):
            db.table("things").insert({"n": number, "text": "words " * 20})
    return tmp_path / "store"


def _untouched(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("cut", "turn", "state"),
    [(0, None, "sound"), (10, None, "torn"), (0, 3000, "damaged"), (0, 40, "damaged")],
)
def test_it_tells_sound_from_torn_from_damaged(
    store: Path, cut: int, turn: int | None, state: str
) -> None:
    journal = store / "journal-1"
    content = bytearray(journal.read_bytes())
    if cut:
        del content[-cut:]
    if turn is not None:
        content[turn] ^= 1
    journal.write_bytes(content)
    before = _untouched(store)
    found = inspect_store(store)
    assert found.state == state
    assert found.counts["things"] >= 18
    assert bool(found.repairs) == (state == "damaged")
    assert _untouched(store) == before


def test_nothing_there_is_none(tmp_path: Path) -> None:
    assert inspect_store(tmp_path / "missing").state == "none"
    (tmp_path / "empty").mkdir()
    assert inspect_store(tmp_path / "empty").state == "none"
    assert list((tmp_path / "empty").iterdir()) == []


def test_newer_and_locked_are_told_apart(store: Path) -> None:
    top = Files().read(store / "journal-1")
    found = find_header(top)
    assert found is not None
    for number, changes, state in ((2, {"sealed": True}, "locked"), (3, {"format": 9}, "newer")):
        header = replace(found.header, number=number, **changes)  # type: ignore[arg-type]
        (store / f"journal-{number}").write_bytes(encode_header(header))
        assert inspect_store(store).state == state


def test_a_store_beyond_reading_is_damaged(store: Path) -> None:
    (store / "journal-1").rename(store / "journal-7")
    (store / "journal-7").write_bytes(bytes(4000))
    assert inspect_store(store).state == "damaged"


def test_a_file_cannot_be_inspected_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    with pytest.raises(StoreUnavailable):
        inspect_store(tmp_path / "file")


def test_it_works_beside_a_writer(store: Path) -> None:
    with open_database(store) as db:
        db.insert({"n": 1})
        assert inspect_store(store).counts == {"things": 20, "_default": 1}
