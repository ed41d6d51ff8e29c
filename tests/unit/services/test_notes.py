"""Coping notes without a window: tags, days, folding away, the bin, and what is erased."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.errors import ChangedSinceError, EmptyTextError, NothingThereError
from companion.domain.records import CopingNote, Kind
from companion.services.archive import bring_in, save_copy
from companion.services.history import History, do_again, take_back
from companion.services.note_bin import (
    KEPT,
    due_notes,
    erase_notes,
    forget_old_words,
    last_day,
    notes_in_bin,
    put_back_note,
)
from companion.services.note_tags import (
    LONGEST_TAG,
    has_tag,
    known_tags,
    tag_note,
    tags_of,
    typed_tags,
    untag_note,
)
from companion.services.notes import (
    date_note,
    find_notes,
    fold_note,
    let_go_note,
    remove_note,
    save_small_thing,
    write_note,
)
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, same_content
from companion.storage import PersonRecords

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
DAY = date(2026, 11, 20)
TAGS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12
)


def note(note_id: str = "n", text: str = "Soup", **more: object) -> CopingNote:
    made = CopingNote(id=note_id, created_at=NOW, updated_at=NOW, text=text, written_on=DAY)
    return replace(made, **more)  # type: ignore[arg-type]


def snapshot_of(*notes: CopingNote) -> Snapshot:
    return Snapshot.of({Kind.NOTES: notes})


def after(snapshot: Snapshot, use_case: Callable[..., Step], **arguments: object) -> Snapshot:
    return snapshot.after(use_case(snapshot, **{"now": NOW, **arguments}))


# --- tags ---


def test_tags_are_typed_with_commas_and_each_is_kept_once() -> None:
    assert typed_tags(" sleep,  my   sister , Sleep,,") == ("sleep", "my sister")


def test_a_tag_in_use_keeps_its_first_spelling() -> None:
    snapshot = snapshot_of(note("a", tags="Sleep"), note("b"))
    snapshot = after(snapshot, tag_note, note_id="b", text="sleep, ward")
    assert tags_of(snapshot.notes["b"]) == ("Sleep", "ward")
    assert known_tags(snapshot.notes.values()) == ("Sleep", "ward")


def test_a_tag_comes_off_and_the_others_stay() -> None:
    snapshot = after(snapshot_of(note(tags="Sleep\nward")), untag_note, note_id="n", tag="sleep")
    assert tags_of(snapshot.notes["n"]) == ("ward",)


def test_nothing_typed_is_no_tag() -> None:
    with pytest.raises(EmptyTextError):
        tag_note(snapshot_of(note()), note_id="n", text=" , ", now=NOW)


@given(st.lists(TAGS, max_size=8))
def test_whatever_is_typed_tags_are_whole_lines_and_each_once(typed: list[str]) -> None:
    tags = typed_tags(",".join(typed))
    assert len({tag.casefold() for tag in tags}) == len(tags)
    for tag in tags:
        assert tag == " ".join(tag.split())
        assert 0 < len(tag) <= LONGEST_TAG
        assert "\n" not in tag


@given(st.lists(TAGS, min_size=1, max_size=6), st.data())
def test_tags_added_and_taken_off_come_back_with_undo(
    typed: list[str], data: st.DataObject
) -> None:
    first = ",".join(typed)
    if not typed_tags(first):
        return
    start = snapshot_of(note())
    added = tag_note(start, note_id="n", text=first, now=NOW)
    tagged = start.after(added)
    picked = data.draw(st.sampled_from(tags_of(tagged.notes["n"])))
    off = untag_note(tagged, note_id="n", tag=picked, now=NOW)
    bare = tagged.after(off)
    assert not has_tag(bare.notes["n"], picked)
    back = bare.after(take_back(bare, step=off, now=NOW))
    assert tags_of(back.notes["n"]) == tags_of(tagged.notes["n"])
    empty = back.after(take_back(back, step=added, now=NOW))
    assert tags_of(empty.notes["n"]) == ()


# --- days and folding away ---


def test_a_note_can_be_given_another_day_and_its_words_stay() -> None:
    snapshot = after(snapshot_of(note()), date_note, note_id="n", written_on=date(2026, 10, 1))
    assert snapshot.notes["n"].written_on == date(2026, 10, 1)
    assert snapshot.notes["n"].text == "Soup"


def test_the_words_and_tags_of_a_folded_note_are_not_found() -> None:
    snapshot = snapshot_of(note("a", tags="ward"), note("b", "Soup too", tags="ward"))
    snapshot = after(snapshot, fold_note, note_id="b", folded=True)
    assert [each.id for each in find_notes(snapshot, "soup")] == ["a"]
    assert [each.id for each in find_notes(snapshot, "ward")] == ["a"]
    assert {each.id for each in find_notes(snapshot, "")} == {"a", "b"}
    assert known_tags([snapshot.notes["b"]]) == ()
    snapshot = after(snapshot, fold_note, note_id="b", folded=False)
    assert {each.id for each in find_notes(snapshot, "soup")} == {"a", "b"}


def test_writing_on_keeps_the_tags_the_day_and_the_fold() -> None:
    before = note(tags="ward", folded=True)
    snapshot = after(
        snapshot_of(before), write_note, note_id="n", text="Soup and bread", written_on=NOW.date()
    )
    kept = snapshot.notes["n"]
    assert (kept.tags, kept.folded, kept.written_on) == ("ward", True, DAY)


# --- the bin ---


def test_a_deleted_note_is_kept_for_thirty_days_and_can_be_put_back() -> None:
    snapshot = after(snapshot_of(note(tags="ward")), remove_note, note_id="n")
    almost = NOW + KEPT - timedelta(seconds=1)
    assert [each.id for each in notes_in_bin(snapshot, almost)] == ["n"]
    assert due_notes(snapshot, almost) == ()
    snapshot = after(snapshot, put_back_note, note_id="n", now=almost)
    assert snapshot.notes["n"].text == "Soup"
    assert tags_of(snapshot.notes["n"]) == ("ward",)
    assert notes_in_bin(snapshot, almost) == ()


def test_after_thirty_days_its_words_go_and_it_is_not_shown_before_they_do() -> None:
    snapshot = after(snapshot_of(note(tags="ward")), remove_note, note_id="n")
    over = NOW + KEPT
    assert notes_in_bin(snapshot, over) == ()
    assert due_notes(snapshot, over) == ("n",)
    snapshot = after(snapshot, erase_notes, note_ids=due_notes(snapshot, over), now=over)
    (left,) = snapshot.deleted(Kind.NOTES)
    assert isinstance(left, CopingNote)
    assert (left.text, left.tags) == ("", "")
    assert due_notes(snapshot, over) == ()
    with pytest.raises(NothingThereError):
        put_back_note(snapshot, note_id="n", now=over)


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["del", "back", "erase"])), max_size=14
    )
)
def test_no_note_is_in_two_places_and_what_is_erased_never_comes_back(
    acts: list[tuple[str, str]],
) -> None:
    snapshot = snapshot_of(*(note(name) for name in "abc"))
    erased: set[str] = set()
    for name, act in acts:
        try:
            if act == "del":
                snapshot = after(snapshot, remove_note, note_id=name)
            elif act == "back":
                snapshot = after(snapshot, put_back_note, note_id=name)
            else:
                in_bin = {each.id for each in notes_in_bin(snapshot, NOW)}
                snapshot = after(snapshot, erase_notes, note_ids=(name,))
                erased |= {name} & in_bin
        except NothingThereError:
            continue
        live, binned = set(snapshot.notes), {each.id for each in notes_in_bin(snapshot, NOW)}
        assert not live & binned
        assert live | binned | erased == set("abc")
        assert not (live | binned) & erased
        assert all(each.text == "Soup" for each in snapshot.notes.values())


def test_one_that_was_let_go_is_not_in_the_bin_and_undo_brings_it_back() -> None:
    start = snapshot_of(note())
    step = let_go_note(start, note_id="n", now=NOW)
    snapshot = start.after(step)
    assert notes_in_bin(snapshot, NOW) == ()
    assert due_notes(snapshot, NOW) == ("n",)
    assert step.anchor == "quiet/n"
    back = snapshot.after(take_back(snapshot, step=step, now=NOW))
    assert same_content(back.notes["n"], start.notes["n"])


def test_what_is_erased_cannot_be_undone_and_other_steps_can() -> None:
    history, snapshot = History(), Snapshot()

    def do(use_case: Callable[..., Step], **arguments: object) -> Step:
        nonlocal snapshot
        step = use_case(snapshot, now=NOW, **arguments)
        snapshot = snapshot.after(step)
        history.record(step)
        return step

    do(write_note, note_id="a", text="Tea", written_on=DAY)
    do(write_note, note_id="b", text="Soup", written_on=DAY)
    do(remove_note, note_id="b")
    do(erase_notes, note_ids=("b",))
    offered = history.next_undo
    assert offered is not None
    assert offered.anchor == "a"
    history.undone()
    assert history.next_undo is None
    redo = history.next_redo
    assert redo is not None
    assert redo.anchor == "a"


def test_a_step_of_an_erased_note_is_refused_even_if_someone_kept_it() -> None:
    start = snapshot_of(note())
    deleting = remove_note(start, note_id="n", now=NOW)
    snapshot = start.after(deleting)
    snapshot = after(snapshot, erase_notes, note_ids=("n",))
    with pytest.raises(ChangedSinceError):
        take_back(snapshot, step=deleting, now=NOW)
    with pytest.raises(ChangedSinceError):
        do_again(snapshot, step=deleting, now=NOW)


def test_the_day_it_is_emptied_is_thirty_days_on() -> None:
    assert last_day(note(deleted_at=NOW)) == NOW + timedelta(days=30)


# --- on the disk ---


def test_erased_words_are_in_no_file_any_more(tmp_path: Path) -> None:
    records = PersonRecords.open(tmp_path / "p")
    first = note("secret", "An unmistakable haddock")
    records.write([(None, first), (None, note("other", "Tea"))])
    snapshot = Snapshot.of(records.load())
    for step_of in (remove_note, lambda s, **k: erase_notes(s, note_ids=(k["note_id"],), now=NOW)):
        step = step_of(snapshot, note_id="secret", now=NOW)
        records.write(step.written)
        snapshot = snapshot.after(step)
    forget_old_words(records)
    held = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert held
    assert not [path for path in held if b"haddock" in path.read_bytes()]
    records.close()
    again = PersonRecords.open(tmp_path / "p")
    assert Snapshot.of(again.load()).notes["other"].text == "Tea"
    again.close()


def test_tags_and_folds_go_through_an_archive_and_erased_notes_stay_erased(tmp_path: Path) -> None:
    mine, theirs = PersonRecords.open(tmp_path / "a"), PersonRecords.open(tmp_path / "b")
    tagged = note("t", "Soup", tags="ward\nmy sister", folded=True)
    mine.write([(None, tagged), (None, note("e", "Gone soon"))])
    old = tmp_path / "old.json"
    save_copy(mine, old)
    bring_in(theirs, old)
    assert Snapshot.of(theirs.load()).notes["t"] == tagged
    snapshot = Snapshot.of(mine.load())
    for use_case, more in ((remove_note, {"note_id": "e"}), (erase_notes, {"note_ids": ("e",)})):
        step = use_case(snapshot, now=NOW, **more)
        mine.write(step.written)
        snapshot = snapshot.after(step)
    assert not bring_in(mine, old).changes
    new = tmp_path / "new.json"
    save_copy(mine, new)
    assert b"Gone soon" not in new.read_bytes()
    bring_in(theirs, new)
    assert set(Snapshot.of(theirs.load()).notes) == {"t"}
    mine.close()
    theirs.close()


# --- small things that may help ---


def test_a_small_thing_is_a_note_with_room_for_own_words() -> None:
    step = save_small_thing(
        snapshot_of(),
        note_id="n",
        words=" Rest first. ",
        topic="tiredness",
        written_on=DAY,
        now=NOW,
    )
    ((before, after),) = step.pairs
    assert before is None
    assert isinstance(after, CopingNote)
    assert (after.text, after.written_on) == ("Rest first.\n\n", DAY)
    assert step.anchor == "small-things/tiredness"


def test_a_small_thing_without_words_is_not_kept() -> None:
    with pytest.raises(EmptyTextError):
        save_small_thing(
            snapshot_of(), note_id="n", words="  ", topic="sleep", written_on=DAY, now=NOW
        )
