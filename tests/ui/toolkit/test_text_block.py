"""A paragraph keeps its words whole, its lines apart and tells where each word stands."""

from __future__ import annotations

from companion.ui.toolkit.fonts import TypeStep, font
from companion.ui.toolkit.text_block import BoldSpan, TextBlock

WORDS = "Your team may talk about conditioning before a stem cell transplant. " * 3


def test_lines_stand_one_and_a_half_apart() -> None:
    block = TextBlock(WORDS, font(TypeStep.BODY))
    assert block.line_height() == 28.5 or abs(block.line_height() - 28.5) < 0.1


def test_height_is_that_of_its_lines() -> None:
    block = TextBlock(WORDS, font(TypeStep.BODY))
    high = block.lay(300)
    assert block.line_count() > 3
    assert high == round(block.line_count() * block.line_height() + 0.499)


def test_narrower_is_never_lower() -> None:
    block = TextBlock(WORDS, font(TypeStep.BODY))
    heights = [block.lay(width) for width in (900, 600, 400, 200, 100)]
    assert heights == sorted(heights)


def test_a_word_is_found_on_its_line() -> None:
    block = TextBlock(WORDS, font(TypeStep.BODY))
    block.lay(300)
    start = WORDS.index("transplant")
    rects = block.span_rects(start, start + len("transplant"))
    assert len(rects) == 1
    assert 0 <= rects[0].left() < rects[0].right() <= 300


def test_bold_words_take_more_room() -> None:
    plain = TextBlock(WORDS, font(TypeStep.BODY)).natural().width()
    bold = TextBlock(WORDS, font(TypeStep.BODY), bold=[BoldSpan(0, 50)]).natural().width()
    assert bold > plain


def test_breaks_of_the_writer_are_kept() -> None:
    block = TextBlock("one\ntwo\nthree", font(TypeStep.BODY))
    block.natural()
    assert block.line_count() == 3


def test_a_word_too_long_for_the_line_is_broken_and_not_cut() -> None:
    block = TextBlock("w" * 80, font(TypeStep.BODY))
    block.lay(200)
    assert block.line_count() > 1
    assert block.used_width() <= 200


def test_no_text_is_one_empty_line() -> None:
    block = TextBlock("", font(TypeStep.BODY))
    assert block.lay(100) <= 29
