"""How sentences are cut, and what the reading grades are made of."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from companion.content.characters import ALLOWED_CHARACTERS, bare_glyphs
from companion.content.wording import reading_grades, sentences, words
from companion.resources import resources_folder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Is it? Yes.", ["Is it?", "Yes."]),
        ("It is 37.5C or above.", ["It is 37.5C or above."]),
        ("About 1,000.5 of them. Then 2 more.", ["About 1,000.5 of them.", "Then 2 more."]),
        ("Ask Dr. Jones. He knows.", ["Ask Dr. Jones.", "He knows."]),
        ("Some drugs (e.g. Imatinib) help.", ["Some drugs (e.g. Imatinib) help."]),
        ("Tea (it is hot. Very.) is nice. Drink.", ["Tea (it is hot. Very.) is nice.", "Drink."]),
        ("He said \u201cGo.\u201d Then he went.", ["He said \u201cGo.\u201d", "Then he went."]),
        ("A line\nAnother line", ["A line", "Another line"]),
        ("version 2.0 is out", ["version 2.0 is out"]),
        ("Wait. then go", ["Wait. then go"]),
        ("\u00c9tienne rang. \u00c9tienne came.", ["\u00c9tienne rang.", "\u00c9tienne came."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_words() -> None:
    text = "Your 24-hour line (it's free) at 37.5C \u2013 and/or B-cell, 1,000 times."
    assert words(text) == (
        "Your", "24-hour", "line", "it's", "free", "at", "37.5C", "and/or", "B-cell", "1,000",
        "times",
    )  # fmt: skip


def test_reading_grades_are_those_of_their_formulas() -> None:
    grades = reading_grades("The cat sat on the mat. It was warm.")
    letters, count, ends = 26, 9, 2
    assert (grades.words, grades.sentences) == (count, ends)
    assert grades.ari == pytest.approx(4.71 * letters / count + 0.5 * count / ends - 21.43)
    per_100 = 100 / count
    expected = 0.0588 * letters * per_100 - 0.296 * ends * per_100 - 15.8
    assert grades.coleman_liau == pytest.approx(expected)


def test_harder_text_has_a_higher_grade() -> None:
    plain = reading_grades("You may feel sick. Tell your nurse.")
    hard = reading_grades(
        "Haematological malignancies necessitate multidisciplinary consideration, "
        "notwithstanding individual contraindications."
    )
    assert plain.worse < 6
    assert hard.worse > 8


def test_no_text_has_a_grade_and_no_division_by_nothing() -> None:
    assert reading_grades("").words == 0


def test_every_allowed_character_is_in_both_weights_of_the_font() -> None:
    fonts = sorted((resources_folder() / "fonts").glob("*.ttf"))
    assert len(fonts) >= 2
    for font in fonts:
        known = {chr(code) for code in TTFont(font).getBestCmap()}
        assert known >= ALLOWED_CHARACTERS, font.name


def test_ticks_arrows_and_boxes_are_bare_glyphs() -> None:
    assert bare_glyphs("a \u2713 b \u2192 c \u2713 | d") == ("\u2713", "\u2192", "|")
    assert bare_glyphs("Siân, Tŷ Gobaith: £5 \u2013 \u2018yes\u2019\n") == ()
