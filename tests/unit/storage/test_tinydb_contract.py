"""Our database beside TinyDB's own: whatever is done to both, both say the same.

TinyDB with its JSON storage is the oracle, over text in memory instead of a file.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tinydb import Query, TinyDB, operations, where
from tinydb.storages import Storage
from tinydb.table import Document, Table

from companion.storage import StoreDatabase, open_database
from companion.storage.journal import JournalStorage
from companion.storage.jsontext import DEEPEST

KEYS = ("a", "b", "né", "deep")
SCALARS = (
    st.sampled_from([0, False, 0.0, 1, True, 1.0])
    | st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.text(st.characters(categories=["Cs"]), max_size=2)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
DOCUMENTS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3)
ODD_DOCUMENTS = st.dictionaries(
    st.sampled_from(KEYS) | st.integers(0, 3) | st.booleans() | st.none(),
    VALUES | st.tuples(SCALARS, SCALARS),
    max_size=3,
)
IDS = st.integers(1, 6)
TABLES = st.sampled_from(["_default", "one", "two"])


class TextStorage(Storage):
    """TinyDB's JSON storage without the file."""

    def __init__(self) -> None:
        self.text: str | None = None

    def read(self) -> Any:
        return None if self.text is None else json.loads(self.text)

    def write(self, data: Any) -> None:
        self.text = json.dumps(data)


class Beside(RuleBasedStateMachine):
    """Does the same to ours and to TinyDB's."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "store"
        self.ours: StoreDatabase = open_database(self.folder)
        self.theirs = TinyDB(storage=TextStorage)

    def teardown(self) -> None:
        self.ours.close()
        shutil.rmtree(self.folder.parent)

    def both(self, action: Any) -> None:
        """Do something to both, and compare what comes back or what is raised."""
        said = []
        for db in (self.ours, self.theirs):
            try:
                said.append(("returned", action(db)))
            except Exception as error:
                said.append(("raised", type(error)))
        assert said[0] == said[1]

    @initialize(documents=st.lists(DOCUMENTS, max_size=4))
    def begin(self, documents: list[Any]) -> None:
        self.both(lambda db: db.insert_multiple(documents))

    @rule(name=TABLES, document=DOCUMENTS | ODD_DOCUMENTS)
    def insert(self, name: str, document: Any) -> None:
        self.both(lambda db: db.table(name).insert(document))

    @rule(name=TABLES, document=DOCUMENTS, doc_id=IDS)
    def insert_with_id(self, name: str, document: Any, doc_id: int) -> None:
        self.both(lambda db: db.table(name).insert(Document(document, doc_id)))

    @rule(name=TABLES, documents=st.lists(DOCUMENTS | st.just("no document"), max_size=4))
    def insert_multiple(self, name: str, documents: list[Any]) -> None:
        self.both(lambda db: db.table(name).insert_multiple(documents))

    @rule(name=TABLES, fields=DOCUMENTS, key=st.sampled_from(KEYS))
    def update_where(self, name: str, fields: Any, key: str) -> None:
        self.both(lambda db: db.table(name).update(fields, where(key).exists()))

    @rule(name=TABLES, fields=DOCUMENTS, doc_ids=st.lists(IDS, max_size=3))
    def update_ids(self, name: str, fields: Any, doc_ids: list[int]) -> None:
        self.both(lambda db: db.table(name).update(fields, doc_ids=doc_ids))

    @rule(name=TABLES, fields=DOCUMENTS)
    def update_all(self, name: str, fields: Any) -> None:
        self.both(lambda db: db.table(name).update(fields))

    @rule(name=TABLES, key=st.sampled_from(KEYS))
    def update_by_operation(self, name: str, key: str) -> None:
        self.both(lambda db: db.table(name).update(operations.delete(key), where(key).exists()))

    @rule(name=TABLES, updates=st.lists(st.tuples(DOCUMENTS, st.sampled_from(KEYS)), max_size=3))
    def update_multiple(self, name: str, updates: list[Any]) -> None:
        asked = [(fields, where(key).exists()) for fields, key in updates]
        self.both(lambda db: db.table(name).update_multiple(asked))

    @rule(name=TABLES, fields=DOCUMENTS)
    def update_that_goes_wrong(self, name: str, fields: Any) -> None:
        def wrong(document: Any) -> None:
            document.update(fields)
            raise ZeroDivisionError

        # TinyDB's own storage reads a fresh copy each time, so it keeps nothing either.
        self.both(lambda db: db.table(name).update(wrong))

    @rule(name=TABLES, document=DOCUMENTS, key=st.sampled_from(KEYS), value=SCALARS)
    def upsert(self, name: str, document: Any, key: str, value: Any) -> None:
        self.both(lambda db: db.table(name).upsert(document, where(key) == value))

    @rule(name=TABLES, document=DOCUMENTS, doc_id=IDS)
    def upsert_with_id(self, name: str, document: Any, doc_id: int) -> None:
        self.both(lambda db: db.table(name).upsert(Document(document, doc_id)))

    @rule(name=TABLES, doc_ids=st.lists(IDS, max_size=3, unique=True))
    def remove_ids(self, name: str, doc_ids: list[int]) -> None:
        self.both(lambda db: db.table(name).remove(doc_ids=doc_ids))

    @rule(name=TABLES, key=st.sampled_from(KEYS))
    def remove_where(self, name: str, key: str) -> None:
        self.both(lambda db: db.table(name).remove(where(key).exists()))

    @rule(name=TABLES)
    def truncate(self, name: str) -> None:
        self.both(lambda db: db.table(name).truncate())

    @rule(name=TABLES)
    def drop_table(self, name: str) -> None:
        self.both(lambda db: db.drop_table(name))

    @rule()
    def drop_tables(self) -> None:
        self.both(lambda db: db.drop_tables())

    @rule(name=TABLES, key=st.sampled_from(KEYS), value=SCALARS, doc_ids=st.lists(IDS, max_size=3))
    def look(self, name: str, key: str, value: Any, doc_ids: list[int]) -> None:
        for condition in (where(key) == value, where(key).exists(), Query().noop()):
            self.both(lambda db, c=condition: db.table(name).search(c))
            self.both(lambda db, c=condition: db.table(name).count(c))
            self.both(lambda db, c=condition: db.table(name).contains(c))
            self.both(lambda db, c=condition: db.table(name).get(c))
        self.both(lambda db: db.table(name).get(doc_ids=doc_ids))
        for doc_id in doc_ids:
            self.both(lambda db, i=doc_id: db.table(name).get(doc_id=i))
            self.both(lambda db, i=doc_id: db.table(name).contains(doc_id=i))
        self.both(lambda db: db.table(name).get())

    @rule(write=st.booleans(), compact=st.booleans())
    def reopen(self, write: bool, compact: bool) -> None:
        if compact:
            self.ours.compact()
        self.ours.close()
        if write:
            # A plain TinyDB on our storage reads and writes the whole at once.
            with contextlib.closing(TinyDB(self.folder, storage=JournalStorage)) as plain:
                self.theirs.table("plain").insert({"whole": [1, {"n": None}]})
                plain.table("plain").insert({"whole": [1, {"n": None}]})
        self.ours = open_database(self.folder)
        self.theirs._tables.clear()
        assert self.ours.repairs == ()

    @invariant()
    def both_are_the_same(self) -> None:
        assert self.ours.tables() == self.theirs.tables()
        mine, other = self.ours.storage.read(), self.theirs.storage.read()
        assert (mine or {}) == (other or {})
        assert json.dumps(mine or {}) == json.dumps(other or {}), "and in the same order"


TestBeside = Beside.TestCase
TestBeside.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_what_json_cannot_say_is_refused_as_tinydb_refuses_it(tmp_path: Path) -> None:
    ours = open_database(tmp_path / "store")
    theirs = TinyDB(tmp_path / "plain.json")
    itself: list[Any] = []
    itself.append(itself)
    for value in (b"bytes", {1, 2}, object(), itself, {(1, 2): 3}):
        raised = []
        for db in (ours, theirs):
            with pytest.raises((TypeError, ValueError, RecursionError)) as info:
                db.insert({"value": value})
            raised.append(info.type)
        assert raised[0] is raised[1]
    assert len(ours) == 0
    ours.close()
    theirs.close()


def nested(shape: list[bool], levels: int) -> dict[str, Any]:
    """A document with so many levels inside each other, objects and lists as the shape says."""
    value: Any = 1
    for level in range(levels - 1):
        value = [value, 0] if shape[level % len(shape)] else {"a": value, "b": 0}
    return {"deep": value}


SHAPES = st.lists(st.booleans(), min_size=1, max_size=5)


@given(shape=SHAPES, levels=st.integers(1, DEEPEST) | st.just(DEEPEST))
@settings(max_examples=25, deadline=None)
def test_what_is_nested_within_the_limit_is_read_and_changed_ever_after(
    shape: list[bool], levels: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = nested(shape, levels)
        with open_database(folder) as db:
            db.insert(document)
            assert db.all()[0] == document
        with open_database(folder) as db:
            db.insert({"beside": 1})
            db.update({"beside": 2})
            assert db.compact()
        with open_database(folder) as db:
            assert db.repairs == ()
            assert [each["beside"] for each in db.all()] == [2, 2]


@given(shape=SHAPES, levels=st.integers(DEEPEST + 1, 3000) | st.just(100_000))
@settings(max_examples=25, deadline=None)
def test_what_is_nested_deeper_is_refused_before_anything_is_written(
    shape: list[bool], levels: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_database(folder) as db:
        db.insert({"beside": 1})
        before = {path: path.read_bytes() for path in Path(folder).iterdir() if path.is_file()}
        for write in (db.insert, db.update):
            with pytest.raises(ValueError, match=f"more than {DEEPEST} levels"):
                write(nested(shape, levels))
        with pytest.raises(ValueError, match=f"more than {DEEPEST} levels"):
            db.storage.write({"_default": {"1": nested(shape, levels)}})
        assert db.all() == [{"beside": 1}]
        after = {path: path.read_bytes() for path in Path(folder).iterdir() if path.is_file()}
        assert after == before


def test_content_that_is_not_made_of_tables_is_kept_too(tmp_path: Path) -> None:
    everything: Any = {"none": [None], "int": 42, "text": "ł", "table": {"1": {"a": 1}}}
    storage = JournalStorage(tmp_path / "store")
    storage.write(everything)
    assert storage.read() == everything
    storage.compact()
    storage.close()
    again = JournalStorage(tmp_path / "store")
    assert again.read() == everything
    again.write({})
    assert again.read() == {}
    again.close()


def test_the_public_names_of_tinydb_are_all_there(tmp_path: Path) -> None:
    with open_database(tmp_path / "store") as db:
        assert isinstance(db, TinyDB)
        assert isinstance(db.table("one"), Table)
        assert db.table("one") is db.table("one")
        assert db.table("kept", persist_empty=True, cache_size=3).name == "kept"
        assert db.tables() == {"kept"}
        assert "tables_count=1" in repr(db)
        assert len(db) == 0
        assert list(iter(db)) == []


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    db = open_database(tmp_path / "store")
    db.close()
    db.close()
    for action in (db.all, lambda: db.insert({}), db.storage.read, db.tables):
        with pytest.raises(ValueError, match="closed"):
            action()


def test_ids_of_another_kind_work(tmp_path: Path) -> None:
    with open_database(tmp_path / "store") as db:
        table = db.table("named")
        table.document_id_class = str  # type: ignore[assignment]
        table.insert(Document({"n": 1}, "first"))  # type: ignore[arg-type]
        assert table.get(doc_id="first") == {"n": 1}  # type: ignore[call-overload]
        assert table.update({"n": 2}, doc_ids=["first"]) == ["first"]  # type: ignore[list-item]
        assert table.all() == [{"n": 2}]
