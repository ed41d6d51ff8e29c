from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.text import clean_text
from companion.exchange.spreadsheet import safe_cell, write_table

BAD = ("=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "  =1", "\n=1", "\uff1d1+1", "\u00a0=1")
UNSEEN = ("\u200b", "\u200d", "\u2060", "\ufeff", "\u3000", "\u2003", "\u202e", "\u3164", "\u2028")


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_no_cell_begins_like_a_formula() -> None:
    for bad in BAD:
        assert safe_cell(bad).startswith("'")
        assert safe_cell(bad)[1:] == clean_text(bad)
    assert safe_cell("What is 1=1?") == "What is 1=1?"


def test_what_cannot_be_seen_before_a_formula_does_not_let_it_through() -> None:
    for unseen in UNSEEN:
        for bad in ("=1+1", "+cmd", "@SUM(A1)", "\uff1d1"):
            assert safe_cell(f"{unseen} {unseen}{bad}").startswith("'"), ascii(unseen)
        assert safe_cell(f"{unseen}Tea").startswith(clean_text(unseen)), ascii(unseen)


def test_it_opens_as_utf_8_with_lines_as_the_standard_has_them() -> None:
    data = write_table(["Head"], [["a, b"], ['He said "no"'], ["two\nlines"], ["é 😀"]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert b'"He said ""no"""\r\n' in data
    assert read(data) == [["Head"], ["a, b"], ['He said "no"'], ["two\nlines"], ["é 😀"]]


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_whatever_is_written_comes_back_and_runs_nothing(rows: list[list[str]]) -> None:
    back = read(write_table(["a", "b"], rows))[1:]
    assert len(back) == len(rows)
    for row, again in zip(rows, back, strict=True):
        for cell, found in zip(row, again, strict=True):
            assert found in {clean_text(cell), f"'{clean_text(cell)}"}
            assert not found.lstrip(" \n\u00a0").startswith(("=", "+", "-", "@", "\t"))
