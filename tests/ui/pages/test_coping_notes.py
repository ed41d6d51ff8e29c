"""Coping notes by keyboard alone: tags, another day, locking, the bin, ways to start, find."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.display import Display
from companion.domain.records import CopingNote, Kind
from companion.services.note_bin import KEPT, notes_in_bin
from companion.services.note_tags import tag_note, tags_of
from companion.services.notes import fold_note, remove_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.bin_screen import BinRow
from companion.ui.pages.coping.page import CopingPage
from companion.ui.session import Session
from companion.ui.window.note_sweep import sweep_notes
from tests.ui.pages.coping_page import (
    Settled,
    keep,
    open_coping,
    press_by_keys,
    press_key,
    tab_to,
    type_here,
    words_shown,
)


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    return open_coping(context, qtbot)


class Kept:
    """Remembers how things look, as a window does."""

    def __init__(self) -> None:
        self.display = Display()

    def keep(self, display: Display) -> None:
        self.display = display


# --- ways to start ---


def test_every_situation_has_ways_to_start_and_one_is_open_at_a_time(coping: CopingPage) -> None:
    prompts = coping.writing.prompts
    press_by_keys(prompts.fold.button)
    titles = [fold.button.text() for fold in prompts.situations]
    for wanted in (
        "Waiting for a result",
        "Before an appointment",
        "I cannot sleep",
        "I was told the plan has moved",
        "Good news that does not feel good",
        "Missing home",
        "I look after someone who is ill",
    ):
        assert wanted in titles
    for fold in prompts.situations:
        press_by_keys(fold.button)
        assert [each for each in prompts.situations if each.opened] == [fold]
        shown = [link for link in prompts.links if link.isVisible()]
        assert 3 <= len(shown) <= 4
    press_by_keys(shown[0])
    assert coping.writing.box.text == f"{shown[0].text()} "
    assert coping.writing.box.page.hasFocus()


def test_ways_to_start_can_be_turned_off_and_on_again_and_stay_so(
    context: PageContext, qtbot: QtBot
) -> None:
    kept = Kept()
    page = open_coping(replace(context, remembered=kept), qtbot)
    press_by_keys(page.writing.prompts.fold.button)
    press_by_keys(page.writing.prompts.stop)
    assert not page.writing.prompts.isVisible()
    assert page.writing.box.page.hasFocus()
    assert not kept.display.offers_prompts
    page.hide()
    again = open_coping(replace(context, remembered=kept), qtbot)
    assert not again.writing.prompts.isVisible()
    press_by_keys(again.writing.ways.fold.button)
    tab_to(again.writing.ways.prompts)
    press_key(Qt.Key.Key_Space)
    assert again.writing.prompts.isVisible()
    assert kept.display.offers_prompts


# --- tags ---


def test_a_tag_is_typed_picked_again_and_taken_off_by_keys(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    keep(session, settled, "Rain", "b")
    session.do(tag_note, note_id="b", text="Sleep")
    settled(session)
    coping.writing.open_note("a")
    press_by_keys(coping.writing.more_for_note.fold.button)
    inside = coping.writing.more_for_note.inside
    assert inside is not None
    tab_to(inside.tags.field.edit)
    type_here("my sister")
    press_key(Qt.Key.Key_Return)
    settled(session)
    assert inside.tags.field.edit.hasFocus()
    press_by_keys(inside.tags.offered["Sleep"])
    settled(session)
    assert tags_of(session.snapshot.notes["a"]) == ("my sister", "Sleep")
    assert coping.writing.tags.text() == "Tags: my sister, Sleep"
    press_by_keys(inside.tags.worn["my sister"])
    settled(session)
    assert tags_of(session.snapshot.notes["a"]) == ("Sleep",)
    session.undo()
    settled(session)
    assert tags_of(session.snapshot.notes["a"]) == ("my sister", "Sleep")


def test_a_tag_that_is_typed_and_not_added_is_not_lost(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    coping.writing.open_note("a")
    coping.writing.more_for_note.fold.set_open(True)
    inside = coping.writing.more_for_note.inside
    assert inside is not None
    inside.tags.field.edit.setFocus()
    type_here("ward")
    coping.writing.start_new()
    settled(session)
    assert tags_of(session.snapshot.notes["a"]) == ("ward",)


def test_a_tag_finds_its_notes_and_says_so(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    for name, text in (("a", "Soup"), ("b", "Rain")):
        keep(session, settled, text, name)
    assert not coping.writing.past.tags.isVisible()
    session.do(tag_note, note_id="b", text="ward")
    settled(session)
    past = coping.writing.past
    press_by_keys(past.tags.fold.button)
    tab_to(past.tags.rows[""])
    press_key(Qt.Key.Key_Down)
    assert past.row_of("a") is None
    assert past.row_of("b") is not None
    assert past.tags.fold.button.text() == "Only notes with the tag ward"


# --- another day ---


def test_a_note_can_be_given_another_day_by_keys(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    coping.writing.open_note("a")
    press_by_keys(coping.writing.more_for_note.fold.button)
    inside = coping.writing.more_for_note.inside
    assert inside is not None
    day = inside.day.findChildren(type(coping.writing.past.search.edit))[0]
    tab_to(day)
    press_key(Qt.Key.Key_Home)
    press_key(Qt.Key.Key_Delete)
    press_key(Qt.Key.Key_Delete)
    type_here("3")
    tab_to(inside.lock)
    settled(session)
    assert session.snapshot.notes["a"].written_on == date(2026, 11, 3)
    assert coping.writing.day.text() == "Tuesday 3 November 2026"
    session.undo()
    settled(session)
    assert coping.writing.day.text() == "Friday 20 November 2026"


# --- locking ---


def test_a_locked_note_shows_no_words_until_it_is_opened_each_time(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "The secret garden", "a")
    keep(session, settled, "Soup", "b")
    session.do(tag_note, note_id="a", text="hidden place")
    settled(session)
    coping.writing.open_note("a")
    press_by_keys(coping.writing.more_for_note.fold.button)
    inside = coping.writing.more_for_note.inside
    assert inside is not None
    assert "This is not a password" in inside.lock_words.text()
    press_by_keys(inside.lock)
    settled(session)
    assert coping.writing.box.text == ""
    coping.writing.past.first_lines.click()
    told = words_shown(coping)
    assert "secret" not in told
    assert "hidden place" not in told
    assert "Folded away" in told
    for _ in range(2):
        row = coping.writing.past.row_of("a")
        assert row is not None
        press_by_keys(row)
        assert coping.writing.cover.open_button.hasFocus()
        assert coping.writing.box.text == ""
        assert "hidden place" not in words_shown(coping)
        press_by_keys(coping.writing.cover.open_button)
        assert coping.writing.box.text == "The secret garden"
        assert coping.go_back()


def test_find_and_the_choice_for_printing_leave_locked_notes_out(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "The secret garden", "a")
    keep(session, settled, "The garden gate", "b")
    session.do(fold_note, note_id="a", folded=True)
    settled(session)
    coping.find_here()
    type_here("garden")
    assert coping.writing.past.row_of("a") is None
    assert coping.writing.past.row_of("b") is not None
    coping.show_anchor("print")
    choice = coping.beside.choice
    assert choice is not None
    choice.search.text = ""
    choice.tick_all.click()
    assert [note.id for note in choice.notes()] == ["b"]
    assert choice.folded.isVisible()


def test_undo_of_locking_shows_the_words_again_and_redo_puts_them_away(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    session.do(fold_note, note_id="a", folded=True)
    settled(session)
    session.undo()
    settled(session)
    coping.show_anchor("a")
    assert coping.writing.box.text == "Soup"
    session.redo()
    settled(session)
    coping.show_anchor("a")
    assert coping.writing.cover.isVisible()
    assert coping.writing.box.text == ""


def test_unlocking_from_the_cover_shows_the_words(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    session.do(fold_note, note_id="a", folded=True)
    settled(session)
    coping.writing.open_note("a")
    coping.writing.more_for_note.fold.set_open(True)
    inside = coping.writing.more_for_note.inside
    assert inside is not None
    press_by_keys(inside.lock)
    settled(session)
    assert coping.writing.box.text == "Soup"
    assert not session.snapshot.notes["a"].folded


def test_a_covered_note_is_not_emptied_by_leaving_it(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    session.do(fold_note, note_id="a", folded=True)
    settled(session)
    coping.writing.open_note("a")
    coping.hide()
    coping.show()
    coping.writing.start_new()
    settled(session)
    assert session.snapshot.notes["a"].text == "Soup"


# --- the bin ---


def _bin_row(page: CopingPage, note_id: str) -> BinRow:
    assert page.beside.bin is not None
    row = page.beside.bin.panel.row(note_id)
    assert isinstance(row, BinRow)
    return row


def test_a_deleted_note_is_seen_and_put_back_by_keys(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "The secret garden", "a")
    coping.writing.open_note("a")
    press_by_keys(coping.writing.delete)
    settled(session)
    press_by_keys(coping.writing.ways.fold.button)
    press_by_keys(coping.writing.ways.bin_row)
    told = words_shown(coping)
    assert "Friday 20 November 2026" in told
    assert "Kept until 24 December 2026" in told
    assert "secret" not in told
    assert coping.beside.bin is not None
    press_by_keys(coping.beside.bin.first_lines)
    assert "The secret garden" in words_shown(coping)
    press_by_keys(_bin_row(coping, "a").put_back)
    settled(session)
    assert session.snapshot.notes["a"].text == "The secret garden"
    assert "There are no deleted notes." in words_shown(coping)


def test_erasing_for_good_asks_once_and_cannot_be_undone(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a")
    session.do(remove_note, note_id="a")
    settled(session)
    coping.show_anchor("deleted")
    press_by_keys(_bin_row(coping, "a").erase)
    assert "This cannot be undone." in words_shown(coping)
    assert _bin_row(coping, "a").keep.hasFocus()
    assert coping.go_back()
    assert "This cannot be undone." not in words_shown(coping)
    press_by_keys(_bin_row(coping, "a").erase)
    press_by_keys(_bin_row(coping, "a").erase_now)
    settled(session)
    (left,) = session.snapshot.deleted(Kind.NOTES)
    assert cast("CopingNote", left).text == ""
    assert session.next_undo is None
    assert session.next_redo is None


def test_the_bin_is_emptied_by_itself_after_thirty_days_and_not_before(
    session: Session, settled: Settled, context: PageContext
) -> None:
    keep(session, settled, "Soup", "a")
    session.do(remove_note, note_id="a")
    settled(session)
    now = context.clock()
    sweep_notes(session, lambda: now + KEPT - timedelta(minutes=1))
    settled(session)
    assert [note.id for note in notes_in_bin(session.snapshot, now)] == ["a"]
    sweep_notes(session, lambda: now + KEPT)
    settled(session)
    settled(session)
    (left,) = session.snapshot.deleted(Kind.NOTES)
    assert cast("CopingNote", left).text == ""


def test_a_sweep_with_nothing_to_do_writes_nothing(
    session: Session, settled: Settled, context: PageContext
) -> None:
    keep(session, settled, "Soup", "a")
    saved = session.last_saved
    sweep_notes(session, context.clock)
    settled(session)
    settled(session)
    assert session.last_saved == saved


# --- finding by day ---


def test_a_month_or_a_day_finds_the_notes_of_it(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "Soup", "a", date(2026, 10, 3))
    keep(session, settled, "Rain", "b", date(2026, 11, 20))
    coping.find_here()
    type_here("october")
    assert coping.writing.past.row_of("a") is not None
    assert coping.writing.past.row_of("b") is None
    press_key(Qt.Key.Key_Escape)
    type_here("20 november 2026")
    assert coping.writing.past.row_of("a") is None
    assert coping.writing.past.row_of("b") is not None


def test_part_of_the_name_of_a_month_finds_words_only(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    keep(session, settled, "We moved house", "a", date(2026, 11, 3))
    keep(session, settled, "Soup", "b", date(2026, 11, 4))
    coping.find_here()
    type_here("ove")
    assert coping.writing.past.row_of("a") is not None
    assert coping.writing.past.row_of("b") is None
