"""Terms found in text: whole words, the longest, each once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import Glossary, Sure, Term


def term(term_id: str, *forms: str) -> Term:
    return Term(
        id=term_id,
        term=forms[0],
        forms=forms,
        definition="What it is.",
        sources=("BOOK",),
        sure=Sure.DEFINITION,
        reviewed=date(2022, 7, 27),
        due=None,
    )


GLOSSARY = Glossary(
    (
        term("remission", "remission", "remissions"),
        term("stem-cell", "stem cell", "stem cells"),
        term("transplant", "stem cell transplant"),
        term("t-cell", "T cell", "T cells"),
        term("car-t", "CAR T-cell therapy", "CAR-T"),
        term("all", "ALL"),
        term("tki", "TKI", "TKIs", "tyrosine kinase inhibitor"),
        term("g-csf", "G-CSF"),
        term("line", "Hickman's line"),
    )
)


def found(text: str, skip: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.term) for s in GLOSSARY.find_terms(text, skip)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You may get into remission.", [("remission", "remission")]),
        ("Remission. REMISSION.", [("Remission", "remission")]),
        ("remissions and remission", [("remissions", "remission")]),
        ("remissionary", []),
        ("a stem cell transplant", [("stem cell transplant", "transplant")]),
        ("a stem cell, a stem cell transplant",
         [("stem cell", "stem-cell"), ("stem cell transplant", "transplant")]),
        ("a stem-cell\u00a0transplant", [("stem-cell\u00a0transplant", "transplant")]),
        ("stem. Cell", []),
        ("stem, cell", []),
        ("CAR T-cell therapy", [("CAR T-cell therapy", "car-t")]),
        ("CAR T cell therapy", [("CAR T cell therapy", "car-t")]),
        ("the car T-cell therapy", [("T-cell", "t-cell")]),
        ("all of ALL", [("ALL", "all")]),
        ("two TKIs", [("TKIs", "tki")]),
        ("two tkis", []),
        ("Tyrosine Kinase Inhibitor", [("Tyrosine Kinase Inhibitor", "tki")]),
        ("G-CSF", [("G-CSF", "g-csf")]),
        ("(remission)", [("remission", "remission")]),
        ("post-remission", [("remission", "remission")]),
        ("a Hickman's line", [("Hickman's line", "line")]),
        ("", []),
        ("... !", []),
    ],
)  # fmt: skip
def test_terms_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_skipped_term_is_passed_over_with_all_its_words() -> None:
    text = "a stem cell transplant"
    assert found(text, frozenset({"transplant"})) == []


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    assert [one.term for one in GLOSSARY.terms[:3]] == ["ALL", "CAR T-cell therapy", "G-CSF"]


def test_a_term_is_had_by_id() -> None:
    assert GLOSSARY.term("tki") is not None
    assert GLOSSARY.term("nothing") is None


WORDS = st.sampled_from(
    ["stem", "cell", "cells", "transplant", "ALL", "all", "CAR", "T", "therapy", "remission", "é"]
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", "-", ". ", "\n", "", "'"]))).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(text=TEXTS | st.text(), skip=st.frozensets(st.sampled_from(["stem-cell", "all", "t-cell"])))
def test_spans_lie_inside_the_text_in_order_and_never_overlap(
    text: str, skip: frozenset[str]
) -> None:
    spans = GLOSSARY.find_terms(text, skip)
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    names = [span.term for span in spans]
    assert len(set(names)) == len(names)
    assert not set(names) & skip


@given(text=TEXTS)
def test_marking_block_by_block_marks_each_term_once_on_a_page(text: str) -> None:
    marked: set[str] = set()
    for line in text.split("\n"):
        spans = GLOSSARY.find_terms(line, marked)
        assert not marked & {span.term for span in spans}
        marked |= {span.term for span in spans}
