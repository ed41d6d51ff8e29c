"""Opening, closing and refusing."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from companion.domain.frozen import replace
from companion.storage import (
    SaveFailed,
    StoreDamaged,
    StoreDatabase,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnavailable,
    open_database,
)
from companion.storage.files import Files
from companion.storage.headers import Header, encode_header, find_header

ON_WINDOWS = sys.platform == "win32"


def picture(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_database(tmp_path / "store") as db:
        db.table("notes").insert_multiple({"n": n} for n in range(10))
    return tmp_path / "store"


def test_what_was_written_is_there_again(store: Path) -> None:
    with open_database(store) as db:
        assert [each["n"] for each in db.table("notes")] == list(range(10))
        assert (db.repairs, db.damaged, db.read_only) == ((), 0, False)


def test_the_folder_can_be_given_as_text(tmp_path: Path) -> None:
    with open_database(str(tmp_path / "a" / "b")) as db:
        db.insert({"n": 1})
    with open_database(os.fspath(tmp_path / "a" / "b")) as db:
        assert len(db) == 1


def test_opening_an_empty_folder_makes_no_store_in_it(tmp_path: Path) -> None:
    open_database(tmp_path / "store").close()
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["lock"]


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has other permissions")
def test_only_the_owner_can_enter_and_read(tmp_path: Path, people_umask: None) -> None:
    db = open_database(tmp_path / "new" / "store")
    db.insert({"n": 1})
    db.compact()
    for folder in (tmp_path / "new", tmp_path / "new" / "store"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in (tmp_path / "new" / "store").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    db.close()


def test_a_dropped_database_lets_its_folder_go(store: Path) -> None:
    db = open_database(store)
    with pytest.raises(StoreInUse):
        open_database(store)
    del db
    open_database(store).close()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        for read_only in (False, True):
            with pytest.raises(StoreUnavailable) as refused:
                open_database(place, read_only=read_only)
            assert refused.value.reason in {"not_a_folder", "missing"}
            assert refused.value.folder == place


def test_looking_at_nothing_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        open_database(tmp_path / "store", read_only=True)
    assert refused.value.reason == "missing"
    assert not (tmp_path / "store").exists()


def test_looking_takes_every_edit_as_a_mistake(store: Path) -> None:
    before = picture(store)
    db = open_database(store, read_only=True)
    edits: list[Any] = [
        lambda: db.insert({}),
        lambda: db.table("notes").update({"n": 1}),
        lambda: db.table("notes").truncate(),
        db.drop_tables,
        lambda: db.drop_table("notes"),
    ]
    for edit in edits:
        with pytest.raises(StoreReadOnly):
            edit()
    assert len(db.table("notes")) == 10
    assert db.read_only
    db.close()
    assert picture(store) == before


@pytest.mark.parametrize("key", ["a passphrase", b"bytes", ""])
def test_a_key_for_a_store_without_one_is_refused(store: Path, key: str | bytes) -> None:
    before = picture(store)
    with pytest.raises(StoreLocked):
        open_database(store, key)
    assert picture(store) == before


def _headed(store: Path, **changes: Any) -> Path:
    """Put a journal with a changed header on top, as another program would."""
    path = max(store.glob("journal-*"), key=lambda each: int(each.name.partition("-")[2]))
    found = find_header(path.read_bytes())
    assert found is not None
    number = found.header.number + 1
    newer = replace(found.header, number=number, before=found.header.number, **changes)
    top = store / f"journal-{number}"
    top.write_bytes(encode_header(newer))
    return top


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_of_a_newer_program_is_refused_and_untouched(store: Path, read_only: bool) -> None:
    _headed(store, format=2)
    before = picture(store)
    with pytest.raises(StoreNewer):
        open_database(store, read_only=read_only)
    assert picture(store) == before


def test_so_is_one_whose_lock_file_is_gone(store: Path) -> None:
    _headed(store, format=2)
    (store / "lock").unlink()
    before = picture(store)
    with pytest.raises(StoreNewer):
        open_database(store)
    assert picture(store) == before


def test_a_sealed_store_is_locked_without_a_key(store: Path) -> None:
    _headed(store, sealed=True)
    before = picture(store)
    with pytest.raises(StoreLocked):
        open_database(store)
    assert picture(store) == before


def test_a_store_beyond_reading_is_never_taken_for_an_empty_one(store: Path) -> None:
    with open_database(store) as db:
        db.compact()
        db.insert({"n": 1})
        db.compact()
    for path in (*store.glob("journal-*"), *store.glob("snapshot-*")):
        path.write_bytes(b"\xff" * path.stat().st_size)
    before = picture(store)
    with pytest.raises(StoreDamaged):
        open_database(store)
    assert picture(store) == before


def test_a_journal_that_was_never_born_is_no_damage(store: Path) -> None:
    (store / "journal-9").write_bytes(b'{"magic":"comp')
    with open_database(store) as db:
        assert db.repairs == ()
        db.insert({"n": 1})
    assert (store / "journal-10").exists(), "a number is used up even by a failure"
    with open_database(store) as db:
        assert len(db) == 1


def test_a_lost_snapshot_is_made_up_for_by_the_generation_before(store: Path) -> None:
    with open_database(store) as db:
        db.compact()
        db.insert({"n": "after"})
    (snapshot,) = store.glob("snapshot-*")
    snapshot.unlink()
    with open_database(store) as db:
        assert len(db.table("notes")) == 10
        assert db.all() == [{"n": "after"}]


def test_without_any_generation_before_it_is_damaged_not_empty(store: Path) -> None:
    with open_database(store) as db:
        db.compact()
        db.insert({"n": "after"})
        db.compact()
    for path in store.glob("snapshot-*"):
        path.unlink()
    with pytest.raises(StoreDamaged):
        open_database(store)


def test_the_generation_before_is_kept_and_those_before_it_go(store: Path) -> None:
    with open_database(store) as db:
        for number in range(4):
            db.insert({"n": number})
            assert db.compact()
    names = sorted(path.name for path in store.iterdir())
    assert len([name for name in names if name.startswith("snapshot")]) == 2
    assert len([name for name in names if name.startswith("journal")]) == 2


class RefusingFiles(Files):
    """Refuses what changes a disk, with one error, while `error` is set."""

    error = 0

    def _check(self) -> None:
        if self.error:
            raise OSError(self.error, os.strerror(self.error))

    def create(self, path: Path) -> int:
        self._check()
        return super().create(path)

    def write(self, descriptor: int, data: bytes) -> int:
        self._check()
        return super().write(descriptor, data)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.ENOENT, "gone"),
        (errno.EIO, "other"),
    ],
)
def test_a_refused_edit_says_why_and_the_next_one_is_tried(
    tmp_path: Path, number: int, reason: str
) -> None:
    files = RefusingFiles()
    db = StoreDatabase(tmp_path / "store", files=files)
    db.insert({"n": 1})
    files.error = number
    for _ in range(2):
        with pytest.raises(SaveFailed) as refused:
            db.insert({"n": 2})
        assert refused.value.reason == reason
        assert db.all() == [{"n": 1}]
    assert db.compact() is False
    files.error = 0
    db.insert({"n": 3})
    db.close()
    with open_database(tmp_path / "store") as again:
        assert [each["n"] for each in again] == [1, 3]


def test_a_disk_that_is_full_at_the_start_can_be_looked_at_and_tried_again(tmp_path: Path) -> None:
    files = RefusingFiles()
    files.error = errno.ENOSPC
    db = StoreDatabase(tmp_path / "store", files=files)
    assert db.all() == []
    with pytest.raises(SaveFailed):
        db.insert({"n": 1})
    files.error = 0
    db.insert({"n": 2})
    db.close()
    with open_database(tmp_path / "store") as again:
        assert again.all() == [{"n": 2}]


@pytest.mark.skipif(ON_WINDOWS, reason="an open file cannot be deleted there")
def test_a_folder_deleted_under_the_program_is_noticed_and_written_again(store: Path) -> None:
    db = open_database(store)
    db.insert({"n": "before"})
    for path in store.iterdir():
        path.unlink()
    # The journal is gone; everything is written afresh, and the edit with it.
    db.insert({"n": "after"})
    db.close()
    with open_database(store) as again:
        assert len(again.table("notes")) == 10
        assert [each["n"] for each in again] == ["before", "after"]


@pytest.mark.skipif(ON_WINDOWS, reason="an open file cannot be deleted there")
def test_a_folder_that_is_gone_altogether_refuses_until_it_is_back(store: Path) -> None:
    db = open_database(store)
    db.insert({"n": "before"})
    for path in store.iterdir():
        path.unlink()
    store.rmdir()
    with pytest.raises(SaveFailed) as refused:
        db.insert({"n": "lost"})
    assert refused.value.reason == "gone"
    store.mkdir()
    db.insert({"n": "after"})
    db.close()
    with open_database(store) as again:
        assert [each["n"] for each in again] == ["before", "after"]


def test_room_is_set_aside_and_given_up_when_the_disk_is_full(tmp_path: Path) -> None:
    class Full(Files):
        full = False

        def write(self, descriptor: int, data: bytes) -> int:
            if self.full and (tmp_path / "store" / "ballast").exists():
                raise OSError(errno.ENOSPC, "full")
            return super().write(descriptor, data)

    files = Full()
    with StoreDatabase(tmp_path / "store", files=files) as db:
        db.insert({"n": 1})
    assert (tmp_path / "store" / "ballast").stat().st_size == 1 << 20
    with StoreDatabase(tmp_path / "store", files=files) as db:
        files.full = True
        db.insert({"n": 2})
        assert not (tmp_path / "store" / "ballast").exists()
        assert len(db) == 2


def test_many_short_sessions_are_folded_together(tmp_path: Path) -> None:
    for number in range(70):
        with open_database(tmp_path / "store") as db:
            db.insert({"n": number})
    assert len(list((tmp_path / "store").glob("journal-*"))) < 70
    with open_database(tmp_path / "store") as db:
        assert [each["n"] for each in db] == list(range(70))


def test_a_header_keeps_what_a_later_version_adds() -> None:
    header = Header(
        kind="journal", number=3, store="s", salt="t", sequence=4, extra={"slots": ["x" * 3000]}
    )
    found = find_header(encode_header(header) + b"1 00000000 []\n")
    assert found is not None
    assert (found.header, found.whole) == (header, True)


IMPORTS = """
import sys, companion.storage
heavy = {"msgspec", "PySide6", "cryptography", "hypothesis", "importlib.metadata", "socket",
         "icalendar", "markdown_it", "asyncio", "email", "http", "unittest", "pkg_resources"}
found = sorted(heavy & set(sys.modules))
assert not found, found
"""


def test_importing_the_room_is_light() -> None:
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", IMPORTS], check=True, cwd=root)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to be root")
@pytest.mark.parametrize(
    ("mode", "read_only", "said"),
    [
        (0o000, False, "unreadable"),
        (0o000, True, "unreadable"),
        (0o555, False, "opened read_only refused read_only"),
        (0o555, True, "opened"),
    ],
)
def test_another_persons_folder_is_refused_or_only_looked_at(
    mode: int, read_only: bool, said: str
) -> None:
    # Below /tmp itself, because the folders pytest makes can only be entered by their owner.
    top = Path(tempfile.mkdtemp())
    try:
        store = top / "store"
        with open_database(store) as db:
            db.insert({"n": 1})
        top.chmod(0o755)
        for path in store.iterdir():
            path.chmod(0o444)
        store.chmod(mode)
        assert _as_nobody(store, read_only) == said
    finally:
        shutil.rmtree(top)


def _as_nobody(store: Path, read_only: bool) -> str:
    """Open a store as a user without rights, and return what that said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = "something else went wrong"
        try:
            os.setuid(65534)
            said = _opened(store, read_only)
        finally:
            os.write(writing, said.encode())
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    said = os.read(reading, 1000).decode()
    os.close(reading)
    return said


def _opened(store: Path, read_only: bool) -> str:
    try:
        db = open_database(store, read_only=read_only)
    except StoreUnavailable as error:
        return error.reason
    said = ["opened", db.journal.trouble]
    assert len(db) == 1
    if not read_only:
        try:
            db.insert({"n": 2})
        except SaveFailed as refused:
            said.append(f"refused {refused.reason}")
    db.close()
    return " ".join(said).strip()
