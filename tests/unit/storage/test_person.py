"""A person's folder: two stores, typed records, one durable write for each."""

from __future__ import annotations

import dataclasses
import errno
import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_up_records import records

from companion.domain.records import (
    CopingNote,
    HelpDetails,
    Kind,
    Question,
    Record,
    fixed_id,
)
from companion.storage import (
    HELP_FILE,
    NOTES_FOLDER,
    PersonRecords,
    RecordUnreadable,
    RevisionConflict,
    SaveFailed,
    StoreInUse,
    StoreNewer,
    StoreReadOnly,
    inspect_store,
    open_database,
    read_json_file,
)
from companion.storage.files import Files
from companion.storage.migrations import META, SCHEMA

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def question(name: str, **values: Any) -> Question:
    return Question(id=name, created_at=NOW, updated_at=NOW, text=f"{name}?", **values)


def note(name: str) -> CopingNote:
    return CopingNote(
        id=name, created_at=NOW, updated_at=NOW, text="slept", written_on=date(2026, 11, 24)
    )


def later(record: Any, **values: Any) -> Any:
    moment = record.updated_at + timedelta(minutes=1)
    return dataclasses.replace(record, updated_at=moment, **values)


def everything(folder: Path) -> set[Record]:
    person = PersonRecords.open(folder, read_only=True)
    try:
        return {record for kept in person.load().values() for record in kept}
    finally:
        person.close()


@pytest.fixture
def person(tmp_path: Path) -> Any:
    opened = PersonRecords.open(tmp_path / "person", device="here")
    yield opened
    opened.close()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=st.lists(st.one_of(*(records(kind) for kind in Kind)), unique_by=lambda r: r.id))
def test_every_kind_comes_back_as_it_was(tmp_path_factory: Any, made: list[Record]) -> None:
    folder = tmp_path_factory.mktemp("person")
    person = PersonRecords.open(folder)
    person.write([(None, record) for record in made])
    loaded = person.load()
    assert set(loaded) == set(Kind)
    person.close()
    assert everything(folder) == set(made)


def test_coping_notes_lie_in_a_folder_of_their_own(person: PersonRecords) -> None:
    person.write([(None, question("q")), (None, note("n"))])
    assert "slept" not in "".join(
        path.read_text(errors="replace")
        for path in person.folder.iterdir()
        if path.is_file() and path.name != "ballast"
    )
    assert inspect_store(person.folder / NOTES_FOLDER).counts == {"notes": 1}


def test_an_edit_says_what_it_was_worked_out_from(person: PersonRecords) -> None:
    first = question("q")
    person.write([(None, first)])
    second = later(first, note="asked")
    person.write([(first, second)])
    with pytest.raises(RevisionConflict) as refused:
        person.write([(None, question("other")), (first, later(first, note="lost"))])
    assert refused.value.record_id == "q"
    assert person.load()[Kind.QUESTIONS] == (second,), "nothing of a refused write is kept"
    with pytest.raises(RevisionConflict):
        person.write([(question("never"), question("never", note="x"))])


def test_a_deleted_record_stays_as_a_tombstone_and_an_erased_one_goes(
    person: PersonRecords,
) -> None:
    first = question("q")
    gone = later(first, deleted_at=NOW)
    person.write([(None, first)])
    person.write([(first, gone)])
    assert person.load()[Kind.QUESTIONS] == (gone,)
    person.write([(gone, later(gone, deleted_at=None))])
    person.write([(later(gone, deleted_at=None), None), (None, question("new"))])
    assert [each.id for each in person.load()[Kind.QUESTIONS]] == ["new"]
    person.write([(None, question("q"))])
    assert {each.id for each in person.load()[Kind.QUESTIONS]} == {"new", "q"}


def test_one_write_can_change_a_record_twice(person: PersonRecords) -> None:
    first = question("q")
    second, third = later(first, note="a"), later(later(first), note="b")
    person.write([(None, first), (first, second), (second, third)])
    assert person.load()[Kind.QUESTIONS] == (third,)


def test_fields_from_a_later_version_survive_an_edit(tmp_path: Path) -> None:
    folder = tmp_path / "person"
    first = question("q")
    person = PersonRecords.open(folder)
    person.write([(None, first)])
    person.close()
    with open_database(folder) as db:
        db.table("questions").update({"from the future": {"a": [1, None]}})
    person = PersonRecords.open(folder)
    person.write([(first, later(first, note="edited"))])
    (document,) = person.documents()[Kind.QUESTIONS]
    person.close()
    assert document["from the future"] == {"a": [1, None]}
    assert document["note"] == "edited"


def test_the_number_to_call_is_also_in_the_open(person: PersonRecords) -> None:
    details = HelpDetails(
        id=fixed_id("help"), created_at=NOW, updated_at=NOW, number="020", centre="Ward"
    )
    person.write([(None, details)])
    path = person.folder / HELP_FILE
    assert read_json_file(path, HelpDetails) == details
    changed = later(details, number="0118")
    person.write([(details, changed)])
    assert read_json_file(path, HelpDetails) == changed
    folder = person.folder
    person.close()
    path.write_text("{")
    PersonRecords.open(folder).close()
    assert read_json_file(path, HelpDetails) == changed, "the store has it, and puts it back"


def test_a_number_that_is_only_in_the_open_file_is_read_and_can_be_changed(
    tmp_path: Path, person: PersonRecords
) -> None:
    details = HelpDetails(id=fixed_id("help"), created_at=NOW, updated_at=NOW, number="020")
    person.write([(None, details)])
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    shutil.copy(person.folder / HELP_FILE, fresh)
    other = PersonRecords.open(fresh)
    assert other.load()[Kind.HELP] == (details,)
    other.write([(details, later(details, number="0118"))])
    assert other.load()[Kind.HELP] == (later(details, number="0118"),)
    other.close()


def test_looking_beside_the_writer_sees_all_and_writes_nothing(person: PersonRecords) -> None:
    person.write([(None, question("q")), (None, note("n"))])
    with pytest.raises(StoreInUse):
        PersonRecords.open(person.folder)
    looker = PersonRecords.open(person.folder, read_only=True)
    assert looker.read_only
    assert looker.load() == person.load()
    with pytest.raises(StoreReadOnly):
        looker.write([(None, question("mine"))])
    with pytest.raises(StoreReadOnly):
        looker.merge({})
    looker.close()


def test_a_folder_half_of_which_is_in_use_is_let_go(tmp_path: Path) -> None:
    with open_database(tmp_path / "person" / NOTES_FOLDER):
        with pytest.raises(StoreInUse):
            PersonRecords.open(tmp_path / "person")
        open_database(tmp_path / "person").close()


@pytest.mark.parametrize("part", [".", NOTES_FOLDER])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_schema_is_refused_and_untouched(
    tmp_path: Path, part: str, read_only: bool
) -> None:
    folder = tmp_path / "person"
    person = PersonRecords.open(folder)
    person.write([(None, question("q")), (None, note("n"))])
    person.close()
    with open_database(folder / part) as db:
        db.table(META).update({"value": SCHEMA + 1}, lambda each: each["id"] == "schema")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(StoreNewer):
        PersonRecords.open(folder, read_only=read_only)
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before
    assert inspect_store(folder / part).state == "newer"


def test_a_document_that_is_no_record_is_left_where_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "person"
    with open_database(folder) as db:
        db.table("questions").insert({"id": "odd", "text": 5})
        db.table("questions").insert({"no": "id"})
    person = PersonRecords.open(folder)
    person.write([(None, question("q"))])
    assert [each.id for each in person.load()[Kind.QUESTIONS]] == ["q"]
    assert len(person.documents()[Kind.QUESTIONS]) == 3
    person.close()
    found = inspect_store(folder)
    assert (found.state, found.damaged) == ("damaged", 2)


def test_a_copied_folder_stamps_its_edits_as_another_device(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = question("q")
    person = PersonRecords.open(one)
    person.write([(None, first)])
    person.close()
    shutil.copytree(one, two)
    stamps = []
    for folder in (one, two):
        for _ in range(2):
            person = PersonRecords.open(folder)
            (before,) = person.load()[Kind.QUESTIONS]
            person.write([(before, later(before, note=before.note + "."))])
            (document,) = person.documents()[Kind.QUESTIONS]
            stamps.append(document["_stamps"]["note"][1])
            person.close()
    assert stamps[0] == stamps[1] != stamps[2] == stamps[3]


def test_an_archive_round_trip_is_identical_and_twice_is_once(
    tmp_path: Path, person: PersonRecords
) -> None:
    person.write([(None, question("q")), (None, note("n")), (None, question("r"))])
    documents = json.loads(json.dumps(person.documents()))
    other = PersonRecords.open(tmp_path / "other")
    rehearsal = other.merge(documents, dry_run=True)
    assert (rehearsal.new, rehearsal.changes) == (3, 3)
    assert not any(other.documents().values())
    assert other.merge(documents) == rehearsal
    assert other.documents() == person.documents()
    again = other.merge(documents)
    assert (again.changes, again.same) == (0, 3)
    other.close()


def test_a_bad_record_in_an_archive_changes_nothing(person: PersonRecords) -> None:
    good = PersonRecordsDocuments.of(question("q"))
    with pytest.raises(RecordUnreadable) as refused:
        person.merge({Kind.QUESTIONS: [good], Kind.NOTES: [{"id": "n"}]})
    assert (refused.value.kind, refused.value.record_id) == ("notes", "n")
    assert not any(person.documents().values())


class PersonRecordsDocuments:
    """Documents as another copy of the program would send them."""

    @staticmethod
    def of(record: Record) -> dict[str, Any]:
        from companion.storage.codec import to_document
        from companion.storage.stamps import laid_over

        return laid_over(None, to_document(record), "there")


def test_both_sides_of_a_changed_text_are_counted(person: PersonRecords, tmp_path: Path) -> None:
    first = question("q")
    person.write([(None, first)])
    other = PersonRecords.open(tmp_path / "other", device="there")
    other.merge(person.documents())
    person.write([(first, later(first, note="mine"))])
    other.write([(first, later(first, note="theirs"))])
    report = person.merge(other.documents())
    assert (report.changed, report.both_kept) == (1, 1)
    other.merge(person.documents())
    assert other.documents() == person.documents()
    other.close()


def test_a_folder_without_room_for_the_notes_opens_and_takes_them_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "person"
    PersonRecords.open(folder).close()
    shutil.rmtree(folder / NOTES_FOLDER)

    def refuse(self: Files, folder: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as full:
        full.setattr(Files, "make_folder", refuse)
        person = PersonRecords.open(folder)
        assert person.load()[Kind.NOTES] == ()
        person.write([(None, question("q"))])
        with pytest.raises(SaveFailed):
            person.write([(None, note("n"))])
    person.write([(None, note("n"))])
    person.close()
    assert everything(folder) == {question("q"), note("n")}
