"""The place where sealing fits in: a toy cipher in it, and the store none the wiser."""

from __future__ import annotations

import hashlib
from itertools import cycle
from pathlib import Path

import pytest

from companion.storage import StoreDatabase, StoreLocked, inspect_store, open_database
from companion.storage.headers import Header

CANARY = "the words nobody else may read"


class Toy:
    """Not a cipher. It only cannot be read as text, and knows where each line belongs."""

    sealed = True

    def codec(self, header: Header) -> ToyCodec:
        return ToyCodec(f"{header.store} {header.salt}")

    def besides(self, kind: str) -> dict[str, object]:
        return {"slots": [kind]}


class ToyCodec:
    def __init__(self, place: str) -> None:
        self._place = place

    def _key(self, kind: str, number: int, sequence: int) -> bytes:
        return hashlib.sha256(f"{self._place} {kind} {number} {sequence}".encode()).digest()

    def encode(self, kind: str, number: int, sequence: int, payload: bytes) -> bytes:
        key = self._key(kind, number, sequence)
        whole = hashlib.sha256(key + payload).digest()[:8] + payload
        return bytes(a ^ b for a, b in zip(whole, cycle(key), strict=False)).hex().encode()

    def decode(self, kind: str, number: int, sequence: int, text: bytes) -> bytes:
        key = self._key(kind, number, sequence)
        whole = bytes(a ^ b for a, b in zip(bytes.fromhex(text.decode()), cycle(key), strict=False))
        if hashlib.sha256(key + whole[8:]).digest()[:8] != whole[:8]:
            raise ValueError("not what was sealed here")
        return whole[8:]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with StoreDatabase(tmp_path / "store", sealer=Toy()) as db:
        db.insert_multiple({"text": CANARY, "n": n} for n in range(300))
        db.compact()
        db.update({"n": -1}, doc_ids=[1])
    with StoreDatabase(tmp_path / "store", sealer=Toy()) as db:
        db.update({"n": -2}, doc_ids=[2])
    return tmp_path / "store"


def test_it_is_written_and_read_back_and_nothing_shows(store: Path) -> None:
    with StoreDatabase(store, sealer=Toy()) as db:
        assert [each["n"] for each in db][:3] == [-1, -2, 2]
        assert db.repairs == ()
    for path in store.iterdir():
        assert CANARY.encode() not in path.read_bytes()


def test_without_the_key_it_is_locked(store: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(StoreLocked):
            open_database(store, read_only=read_only)
    assert inspect_store(store).state == "locked"


def test_a_line_put_elsewhere_is_refused_and_the_rest_stands(store: Path) -> None:
    head = max(store.glob("journal-*"), key=lambda path: int(path.name.partition("-")[2]))
    content = bytearray(head.read_bytes())
    content[-20] ^= 1
    head.write_bytes(content)
    with StoreDatabase(store, sealer=Toy()) as db:
        assert db.repairs
        assert len(db) == 300
    with StoreDatabase(store, sealer=Toy()) as db:
        assert db.repairs == ()
