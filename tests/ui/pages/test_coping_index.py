"""Finding in the notes: at every key, over thousands, and never out of date."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.records import CopingNote, Kind
from companion.services.notes import find_notes
from companion.services.snapshot import Snapshot
from companion.ui.pages.coping.note_index import NoteIndex, first_line
from companion.ui.window.plain_dates import built_in_dates

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
_WORDS = "soup rain Maya ward garden night tea letter walk sleep clinic brother quiet cross tired"


def _note(number: int, text: str) -> CopingNote:
    at = START + timedelta(hours=number)
    return CopingNote(
        id=f"n{number}", created_at=at, updated_at=at, text=text, written_on=at.date()
    )


def _snapshot(*notes: CopingNote) -> Snapshot:
    return Snapshot.of({Kind.NOTES: notes})


def _ids(index: NoteIndex, words: str) -> list[str]:
    return [note.id for note in index.find(words)]


def test_every_word_is_wanted_in_any_order_and_case() -> None:
    index = NoteIndex()
    index.take(_snapshot(_note(1, "Soup with MAYA"), _note(2, "Soup alone"), _note(3, "Rain")))
    assert _ids(index, "maya soup") == ["n1"]
    assert _ids(index, "soup") == ["n2", "n1"]
    assert _ids(index, "") == ["n3", "n2", "n1"]


def test_a_changed_note_is_found_by_its_new_words_only() -> None:
    index = NoteIndex()
    first = _note(1, "Soup")
    index.take(_snapshot(first))
    assert _ids(index, "soup") == ["n1"]
    index.take(_snapshot(replace(first, text="Bread"), _note(2, "Tea")))
    assert _ids(index, "soup") == []
    assert _ids(index, "bread") == ["n1"]
    index.take(_snapshot(_note(2, "Tea")))
    assert _ids(index, "") == ["n2"]


def test_a_note_without_words_is_left_out() -> None:
    index = NoteIndex()
    index.take(_snapshot(_note(1, " \n"), _note(2, "Tea")))
    assert _ids(index, "") == ["n2"]


@given(
    texts=st.lists(st.text("abc ", min_size=1, max_size=8).filter(str.strip), max_size=8),
    searches=st.lists(st.text("abc ", max_size=4), max_size=6),
)
def test_it_finds_what_reading_them_all_finds(texts: list[str], searches: list[str]) -> None:
    snapshot = _snapshot(*(_note(number, text) for number, text in enumerate(texts)))
    index = NoteIndex()
    index.take(snapshot)
    for words in searches:
        assert _ids(index, words) == [note.id for note in find_notes(snapshot, words)]


@pytest.mark.bench
def test_ten_thousand_notes_are_searched_within_one_picture_of_the_screen() -> None:
    chance = random.Random(7)
    words = _WORDS.split()
    notes = [_note(number, " ".join(chance.choices(words, k=50))) for number in range(10_000)]
    index = NoteIndex()
    index.take(_snapshot(*notes))
    while index.fold_some(1_000):
        pass
    typed = ("g", "ga", "gar", "gard", "gar", "garden ma", "", "z")
    for search in typed:
        times = []
        for _ in range(5):
            _ids(index, "")
            start = perf_counter()
            next(iter(index.find(search)), None)
            times.append(perf_counter() - start)
        assert min(times) < 0.016, search


def test_the_first_line_is_cut_at_a_word() -> None:
    assert first_line("One line\nand another") == "One line and another"
    long = first_line("walking " * 50)
    assert long.endswith("walking…")
    assert len(long) <= 101
    assert first_line("x" * 500).endswith("…")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("5 May 2021", ["day", "told"]),
        ("05/05/2021", ["day"]),
        ("5.5.21", ["day"]),
        ("2021-05-05", ["day"]),
        ("5 may", ["day", "told"]),
        ("5 may 20", ["day", "told"]),
        ("wednesday 5 may 2021", ["day"]),
        ("5 May 2021 soup", ["day"]),
        ("5 May 2020", []),
        ("99/99/2021", []),
    ],
)
def test_a_date_is_looked_for_as_one_thing(words: str, found: list[str]) -> None:
    notes = (
        replace(_note(1, "Soup"), id="day", written_on=date(2021, 5, 5)),
        replace(_note(2, "It was on 5 May 2021"), id="told"),
        replace(_note(3, "Bed 5, ward 2021"), id="other"),
    )
    index = NoteIndex(built_in_dates())
    index.take(_snapshot(*notes))
    assert sorted(_ids(index, words)) == found


@pytest.mark.parametrize(
    "words",
    [
        "5th May 2021",
        "5th of May 2021",
        "5 of may 2021",
        "May 5 2021",
        "May 5th, 2021",
        "may 5",
        "May 5 20",
        "5 may 21",
        "“5 May 2021”",
        "Wednesday, 5 May 2021.",
        "2 soups 5 May 2021",
    ],
)
def test_a_date_is_found_however_its_month_and_day_are_written(words: str) -> None:
    index = NoteIndex(built_in_dates())
    index.take(
        _snapshot(
            replace(_note(1, "Soup, 2 soups"), id="day", written_on=date(2021, 5, 5)),
            replace(_note(2, "May: bed 5, ward 2021"), id="other", written_on=date(2021, 5, 6)),
            replace(_note(3, "2 soups"), id="far", written_on=date(2019, 6, 5)),
        )
    )
    assert _ids(index, words) == ["day"]


@pytest.mark.parametrize(
    "words", ["3 March 2022", "3rd mar 2022", "March 3 2022", "Mar 3rd, 2022", "3rd of March 2022"]
)
@pytest.mark.parametrize(
    "text", ["On 3 March 2022.", "on Mar 3, 2022", "the 3rd of March 2022", "March 3rd 2022"]
)
def test_a_date_in_the_words_is_found_however_it_is_written(words: str, text: str) -> None:
    index = NoteIndex(built_in_dates())
    index.take(_snapshot(_note(1, text), _note(2, "3 of us, march, ward 2022")))
    assert _ids(index, words) == ["n1"]


@pytest.mark.parametrize("words", ["mar 2022", "Mar 202", "March 2022", "sept 2021"])
def test_a_month_and_its_year_find_what_was_written_then(words: str) -> None:
    index = NoteIndex(built_in_dates())
    days = {"march": date(2022, 3, 9), "september": date(2021, 9, 1), "may": date(2022, 5, 9)}
    notes = (
        replace(_note(n, "Soup"), id=name, written_on=day)
        for n, (name, day) in enumerate(days.items())
    )
    index.take(_snapshot(*notes))
    assert _ids(index, words) == ["september" if words.startswith("sept") else "march"]


@pytest.mark.parametrize("words", ["tea,", "tea.", '"tea"', "“tea”", "(Tea)", "tea, rain", "…tea"])
def test_marks_around_a_word_are_set_aside(words: str) -> None:
    index = NoteIndex(built_in_dates())
    snapshot = _snapshot(_note(1, "Tea in the rain"), _note(2, "Soup"))
    index.take(snapshot)
    assert _ids(index, words) == ["n1"]
    assert [note.id for note in find_notes(snapshot, words)] == ["n1"]


@pytest.mark.parametrize(("words", "found"), [("...", ["n1"]), ("don't", ["n2"]), ("-", [])])
def test_marks_alone_and_inside_a_word_are_looked_for(words: str, found: list[str]) -> None:
    index = NoteIndex(built_in_dates())
    index.take(_snapshot(_note(1, "And then ..."), _note(2, "I don't"), _note(3, "dont")))
    assert _ids(index, words) == found


@pytest.mark.parametrize("words", ["cafe", "café", "cafe\u0301", "CAFÉ"])
def test_accents_are_set_aside_on_both_sides(words: str) -> None:
    index = NoteIndex()
    index.take(_snapshot(_note(1, "The café"), _note(2, "A cafe\u0301"), _note(3, "cafe")))
    assert len(_ids(index, words)) == 3
