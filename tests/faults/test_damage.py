"""F6: files cut short, bits turned over, sectors gone: nothing wrong, everything reported."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from fault_rig.disk import SimulatedDisk
from fault_rig.edits import NOTES, Model, Person, fill, in_database, notes

from companion.storage import StoreDatabase
from companion.storage.names import JOURNAL, SNAPSHOT, list_store, path_of

RECORDS = 200
EDITS = 100
SECTOR = 512
CUT = 2000

Files = dict[str, bytes]


class Store:
    """A store with a generation kept back, a snapshot, and edits in the journal on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        disk = SimulatedDisk()
        db = StoreDatabase(folder, files=disk)
        self.versions: dict[int, list[object]] = {}
        model = notes(RECORDS)
        fill(db, model)
        self._remember(model)
        model = self._edit(db, model, "before")
        db.compact()
        self.states: list[Model] = [model]
        model = self._edit(db, model, "after", keep=True)
        self.model = model
        self.files = disk.content()
        listing = list_store(disk, folder)
        self.paths = {
            JOURNAL: str(path_of(folder, JOURNAL, listing.journals[-1])),
            SNAPSHOT: str(path_of(folder, SNAPSHOT, listing.snapshots[-1])),
        }

    def _edit(self, db: StoreDatabase, model: Model, seed: str, *, keep: bool = False) -> Model:
        for number in range(EDITS):
            person = Person(f"{seed} {number}", model, removing=0.0)
            person.next().make(db)
            model = person.model
            self._remember(model)
            if keep:
                self.states.append(model)
        return model

    def _remember(self, model: Model) -> None:
        for doc_id, document in model.items():
            known = self.versions.setdefault(doc_id, [])
            if document not in known:
                known.append(document)

    def opened(self, files: Files) -> StoreDatabase:
        """Return the store as it opens from these files, without writing to them."""
        return StoreDatabase(self.folder, files=SimulatedDisk(files), read_only=True)

    def behind(self, db: StoreDatabase) -> int:
        """Return how many notes are older than they should be, none of them ever wrong."""
        found = in_database(db)
        for doc_id, document in found.items():
            assert document in self.versions[doc_id], "a text nobody wrote"
        return sum(found.get(doc_id) != document for doc_id, document in self.model.items())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("store"))


def test_a_journal_cut_anywhere_is_an_exact_earlier_state(
    store: Store, amount: Callable[[int, int], int], tell: Callable[[str, str], None]
) -> None:
    path = store.paths[JOURNAL]
    whole = store.files[path]
    cuts = range(1, CUT + 1, amount(4, 1))
    for cut in cuts:
        db = store.opened({**store.files, path: whole[:-cut]})
        assert in_database(db) in store.states
        assert db.repairs == (), f"cut by {cut}"
    tell("F6", f"journal cut at {len(cuts)} places of its last {CUT} bytes: an exact prefix each")


@pytest.mark.parametrize("kind", [JOURNAL, SNAPSHOT])
@pytest.mark.parametrize("what", ["bit", "sector"])
def test_damage_is_reported_and_never_shown_as_text(
    store: Store, kind: str, what: str, request: pytest.FixtureRequest
) -> None:
    amount, tell = request.getfixturevalue("amount"), request.getfixturevalue("tell")
    path = store.paths[kind]
    content = store.files[path]
    rng = random.Random(f"{request.getfixturevalue('fault_seed')} {kind} {what}")
    count = amount(250, 1000) if what == "bit" else amount(80, 300)
    behind = 0
    for _ in range(count):
        db = store.opened({**store.files, path: _damaged(content, what, rng)})
        assert db.repairs, "damage that nobody hears of"
        behind += store.behind(db)
    average = behind / count
    tell(
        "F6",
        f"{kind}, one {what}: {count} of {count} reported, 0 wrong texts, "
        f"on average {average:.2f} of {RECORDS} notes one version old",
    )
    assert average <= (3 if kind == JOURNAL else 0)


def _damaged(content: bytes, what: str, rng: random.Random) -> bytes:
    spoilt = bytearray(content)
    if what == "bit":
        spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
    else:
        begin = rng.randrange(-(-len(spoilt) // SECTOR)) * SECTOR
        end = min(begin + SECTOR, len(spoilt))
        spoilt[begin:end] = bytes(end - begin)
    return bytes(spoilt)


def test_a_repaired_store_is_sound_the_next_time_and_keeps_the_damaged_file(store: Store) -> None:
    path = store.paths[JOURNAL]
    content = bytearray(store.files[path])
    content[len(content) // 2] ^= 1
    disk = SimulatedDisk({**store.files, path: bytes(content)})
    first = StoreDatabase(store.folder, files=disk)
    assert first.damaged == 1
    assert first.repairs
    repaired = in_database(first)
    first.close()
    second = StoreDatabase(store.folder, files=disk)
    assert second.repairs == ()
    assert in_database(second) == repaired
    second.table(NOTES).insert({"text": "and on it goes"})
    second.close()
    kept = store.folder / "quarantine" / Path(path).name
    assert disk.read(kept) == bytes(content)


def test_when_every_generation_is_hit_the_whole_lines_are_still_there(store: Store) -> None:
    files = dict(store.files)
    for name, content in files.items():
        spoilt = bytearray(content)
        if len(spoilt) > 20_000:
            spoilt[10_000] ^= 1
        files[name] = bytes(spoilt)
    db = store.opened(files)
    assert db.repairs
    assert db.damaged > 0
    assert len(in_database(db)) >= RECORDS // 3
