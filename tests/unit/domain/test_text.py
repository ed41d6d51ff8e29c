from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.text import LONGEST_TEXT, clean_line, clean_text

ANY_TEXT = st.text(alphabet=st.characters(), max_size=200)


@given(ANY_TEXT)
def test_cleaned_text_can_always_be_saved(text: str) -> None:
    cleaned = clean_text(text)
    assert json.loads(json.dumps(cleaned).encode("utf-8")) == cleaned
    cleaned.encode("utf-8")


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(alphabet="abc äöü€\U0001f600\n\t", max_size=100))
def test_ordinary_words_are_kept_as_typed(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("half \ud83d emoji", "half \ufffd emoji"),
        ("\ud83d\ude00", "\U0001f600"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("bell\x07 and null\x00", "bell and null"),
        ("turned \u202eround", "turned round"),
        ("\ufeffstart", "start"),
    ],
)
def test_what_would_break_or_deceive_goes(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_a_very_long_text_is_cut() -> None:
    assert len(clean_text("x" * (LONGEST_TEXT + 5))) == LONGEST_TEXT


def test_a_line_has_no_line_ends_or_doubled_spaces() -> None:
    assert clean_line("  Ask  about\nparking \t ") == "Ask about parking"
