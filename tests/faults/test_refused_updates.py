"""F12: an update that goes wrong, results that are changed, numbers that come back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import where

from companion.storage import StoreDatabase, open_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[StoreDatabase]:
    database = open_database(tmp_path / "store")
    database.insert_multiple({"n": n, "list": [n], "deep": {"a": [{"b": n}]}} for n in range(5))
    yield database
    database.close()


def _disk(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _go_wrong(document: Any) -> None:
    document["list"].append("half")
    document["deep"]["a"][0]["b"] = "half"
    if document["n"] == 3:
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "edit",
    [
        lambda db: db.update(_go_wrong),
        lambda db: db.update(_go_wrong, where("n") >= 2),
        lambda db: db.update(_go_wrong, doc_ids=[1, 2, 4]),
        lambda db: db.update_multiple([(_go_wrong, where("n") >= 0)]),
        lambda db: db.insert_multiple([{"n": 9}, {"n": 1 / 0}]),
        lambda db: db.insert({"day": datetime.date(2026, 1, 2)}),
        lambda db: db.update({"day": datetime.date(2026, 1, 2)}),
        lambda db: db.insert_multiple([{"n": 9}, {"day": {1, 2}}]),
        lambda db: db.upsert({"day": object()}, where("n") == 1),
    ],
)
def test_an_update_that_goes_wrong_leaves_memory_and_disk_as_they_were(
    db: StoreDatabase, edit: Any
) -> None:
    before, disk = db.all(), _disk(db.journal.folder)
    with pytest.raises((ZeroDivisionError, TypeError)):
        edit(db)
    assert db.all() == before
    assert _disk(db.journal.folder) == disk
    db.insert({"n": "after"})
    db.close()
    with open_database(db.journal.folder) as again:
        assert again.all() == [*before, {"n": "after"}]


def test_changing_what_was_handed_out_changes_nothing(db: StoreDatabase) -> None:
    before = db.all()
    cond = where("n") == 1
    one = db.get(cond)
    handed_out = [*db.search(cond), *db.search(cond), *db.all(), *db, one, db.get(doc_id=2)]
    whole = db.storage.read()
    assert whole is not None
    handed_out += whole["_default"].values()
    for document in handed_out:
        document["list"].append("changed")
        document["deep"]["a"][0]["b"] = "changed"
        document["n"] = -1
    assert db.all() == before
    assert db.search(cond) == [before[1]]
    db.close()
    with open_database(db.journal.folder) as again:
        assert again.all() == before


def test_changing_what_was_put_in_changes_nothing(db: StoreDatabase) -> None:
    mine = {"n": "mine", "list": [1]}
    number = db.insert(mine)
    mine["list"].append(2)
    assert db.get(doc_id=number) == {"n": "mine", "list": [1]}


def test_memory_holds_what_a_reopened_store_would(db: StoreDatabase) -> None:
    odd = {7: "seven", "pair": (1, 2), True: None, "nan": float("inf"), "half": "\ud83d"}
    number = db.insert(odd)
    shown = db.get(doc_id=number)
    assert shown == {
        "7": "seven",
        "pair": [1, 2],
        "true": None,
        "nan": float("inf"),
        "half": "\ud83d",
    }
    db.close()
    with open_database(db.journal.folder) as again:
        assert again.get(doc_id=number) == shown


def test_numbers_come_back_after_a_restart_as_in_tinydb(tmp_path: Path) -> None:
    with open_database(tmp_path / "one") as db:
        db.insert_multiple([{}, {}])
        db.remove(doc_ids=[2])
    with open_database(tmp_path / "one") as db:
        assert db.insert({}) == 2, "which is why nothing of ours refers to them"
