"""Half-written appointments: kept, gone on with, ended with what is made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError
from companion.domain.records import Kind
from companion.services.appointments import (
    Typed,
    add_appointment,
    begun,
    draft_id,
    edit_appointment,
    end_draft,
    keep_draft,
    let_draft_go,
    remove_appointment,
)
from companion.services.archive import bring_in, save_copy
from companion.services.history import do_again, take_back
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.storage import PersonRecords

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = PartialDate.parse("2026-12-03")
HALF = Typed(what="Clinic", day="31", month="2", at="25:", note="Bring\nthe folder")


class Desk:
    """A snapshot and a clock that moves."""

    def __init__(self) -> None:
        self.snapshot = Snapshot()
        self.now = NOW

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.snapshot = self.snapshot.after(step)
        return step

    def keep(self, key: str = "visit", typed: Typed = HALF, page: str = "when") -> Step:
        return self.do(keep_draft, appointment_id=key, typed=typed, page=page)

    @property
    def waiting(self) -> list[str]:
        return [each.appointment for each in begun(self.snapshot)]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_draft_holds_the_words_as_they_stand(desk: Desk) -> None:
    desk.keep()
    (draft,) = begun(desk.snapshot)
    assert Typed.of(draft) == HALF
    assert (draft.page, draft.appointment) == ("when", "visit")


def test_keeping_again_replaces_the_one_draft_and_leaves_the_undo_stack_alone(desk: Desk) -> None:
    first = desk.keep()
    second = desk.keep(typed=replace(HALF, year="2027"), page="where")
    (draft,) = begun(desk.snapshot)
    assert (draft.year, draft.page) == ("2027", "where")
    assert draft.created_at == first.pairs[0][1].created_at  # type: ignore[union-attr]
    assert not first.undoable
    assert not second.undoable


def test_adding_ends_the_draft_in_the_same_step(desk: Desk) -> None:
    desk.keep()
    step = desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    assert [type(after).__name__ for _, after in step.written] == [
        "Appointment",
        "AppointmentDraft",
    ]
    assert desk.waiting == []
    assert list(desk.snapshot.appointments) == ["visit"]


def test_undoing_the_addition_does_not_bring_the_draft_back(desk: Desk) -> None:
    desk.keep()
    step = desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    undone = desk.do(take_back, step=step)
    assert (desk.waiting, list(desk.snapshot.appointments)) == ([], [])
    desk.do(do_again, step=step)
    assert (desk.waiting, list(desk.snapshot.appointments)) == ([], ["visit"])
    assert undone.besides == ()


def test_an_addition_can_be_undone_while_another_one_is_begun(desk: Desk) -> None:
    desk.keep()
    step = desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    desk.keep("other")
    desk.do(take_back, step=step)
    assert desk.waiting == ["other"]


def test_adding_twice_under_one_id_is_one_appointment_with_the_later_words(desk: Desk) -> None:
    desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    desk.do(add_appointment, appointment_id="visit", what="Scan", when=DAY)
    assert [each.what for each in desk.snapshot.appointments.values()] == ["Scan"]


def test_letting_go_can_be_undone_and_happens_once(desk: Desk) -> None:
    desk.keep()
    step = desk.do(let_draft_go, draft_id=draft_id("visit"))
    assert desk.waiting == []
    with pytest.raises(NothingThereError):
        desk.do(let_draft_go, draft_id=draft_id("visit"))
    desk.do(take_back, step=step)
    assert desk.waiting == ["visit"]


def test_a_change_ends_its_draft_only_when_nothing_else_is_in_it(desk: Desk) -> None:
    desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    desk.keep()
    desk.do(edit_appointment, appointment_id="visit", what="Scan", when=DAY)
    assert desk.waiting == ["visit"]
    desk.do(edit_appointment, appointment_id="visit", what="Test", when=DAY, ends_draft=True)
    assert desk.waiting == []


def test_ending_what_is_not_there_changes_nothing(desk: Desk) -> None:
    step = desk.do(end_draft, appointment_id="visit")
    assert step.written == ()
    assert not step.undoable


def test_a_draft_of_a_removed_appointment_waits_until_that_comes_back(desk: Desk) -> None:
    desk.do(add_appointment, appointment_id="visit", what="Clinic", when=DAY)
    desk.keep()
    step = desk.do(remove_appointment, appointment_id="visit")
    assert desk.waiting == []
    desk.do(take_back, step=step)
    assert desk.waiting == ["visit"]


def test_the_latest_draft_is_offered_first(desk: Desk) -> None:
    desk.keep("one")
    desk.keep("two")
    desk.keep("one", page="who")
    assert desk.waiting == ["one", "two"]


@given(st.text())
def test_any_words_can_be_kept(words: str) -> None:
    desk = Desk()
    desk.keep(typed=Typed(what=words, day=words, note=words))
    (draft,) = begun(desk.snapshot)
    for kept in (draft.what, draft.day, draft.note):
        kept.encode()


@pytest.mark.parametrize("typed", [Typed(), Typed(what="  "), Typed(about=True)])
def test_a_tick_and_spaces_are_no_words(typed: Typed) -> None:
    assert typed.blank


def test_a_draft_goes_into_a_copy_and_out_of_it_again(tmp_path: Path, desk: Desk) -> None:
    step = desk.keep()
    here = PersonRecords.open(tmp_path / "here", device="a")
    there = PersonRecords.open(tmp_path / "there", device="b")
    try:
        here.write(step.written)
        save_copy(here, tmp_path / "copy.json")
        assert bring_in(there, tmp_path / "copy.json").new == 1
        assert there.load()[Kind.DRAFTS] == here.load()[Kind.DRAFTS] != ()
        assert bring_in(there, tmp_path / "copy.json").changes == 0
    finally:
        here.close()
        there.close()
