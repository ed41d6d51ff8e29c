"""Stamps and merging: two copies of a record become one, whoever merges first."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.storage.codec import UnreadableDocument
from companion.storage.stamps import (
    SIBLINGS,
    STAMPS,
    VERSION,
    check_stamps,
    laid_over,
    merged,
)

FIRST = {"id": "r", "text": "one", "note": "", "chosen": True, "deleted_at": None}
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["laptop", "phone", "tablet"]),
        st.sampled_from(["edit", "edit", "edit", "sync"]),
        st.sampled_from(["text", "note", "chosen"]),
        st.sampled_from(["a", "b", "c"]),
    ),
    max_size=14,
)


def edited(document: dict[str, Any], device: str, **values: object) -> dict[str, Any]:
    plain = {name: value for name, value in document.items() if not name.startswith("_")}
    return laid_over(document, {**plain, **values}, device)


def copies(edits: list[Any]) -> dict[str, dict[str, Any]]:
    """Copies of one record on three devices, after edits and merges in some order."""
    start = laid_over(None, dict(FIRST), "laptop")
    held = {device: copy.deepcopy(start) for device in ("laptop", "phone", "tablet")}
    for device, what, field, value in edits:
        if what == "edit":
            new = value == "a" if field == "chosen" else value
            held[device] = edited(held[device], device, **{field: new})
        else:
            other = {"laptop": "phone", "phone": "tablet", "tablet": "laptop"}[device]
            held[device] = merged(held[device], held[other]).document
    return held


@given(EDITS)
def test_the_order_of_merging_does_not_matter(edits: list[Any]) -> None:
    held = copies(edits)
    one, two, three = held["laptop"], held["phone"], held["tablet"]
    assert merged(one, two).document == merged(two, one).document
    left = merged(merged(one, two).document, three).document
    right = merged(one, merged(two, three).document).document
    assert {n: v for n, v in left.items() if n not in (STAMPS, SIBLINGS)} == {
        n: v for n, v in right.items() if n not in (STAMPS, SIBLINGS)
    }


@given(EDITS)
def test_merging_the_same_again_changes_nothing(edits: list[Any]) -> None:
    held = copies(edits)
    once = merged(held["laptop"], held["phone"]).document
    for other in (held["phone"], held["laptop"], once):
        assert merged(once, other).document == once


def knew(copy: Any, other: Any, field: str) -> bool:
    """Whether a copy had seen the last change of a field in another one."""
    counter, device = other[STAMPS].get(field) or other[STAMPS]["*"]
    return bool(copy[VERSION].get(device, 0) >= counter)


@given(EDITS)
@example([("laptop", "edit", "text", "a"), ("phone", "edit", "text", "b")])
def test_no_text_that_was_changed_on_both_sides_is_lost(edits: list[Any]) -> None:
    held = copies(edits)
    one, two = held["laptop"], held["phone"]
    result = merged(one, two)
    changed_on_both = [
        field
        for field in ("text", "note")
        if one[field] != two[field] and not knew(one, two, field) and not knew(two, one, field)
    ]
    assert result.both_kept is bool(changed_on_both)
    for field in changed_on_both:
        texts = {result.document[field], *(value for value, _ in result.document[SIBLINGS][field])}
        assert {one[field], two[field]} <= texts


def test_the_later_change_of_a_field_wins_and_other_fields_are_both_kept() -> None:
    start = laid_over(None, dict(FIRST), "laptop")
    here = edited(start, "laptop", note="mine")
    there = edited(start, "phone", chosen=False)
    result = merged(here, there)
    assert (result.document["note"], result.document["chosen"]) == ("mine", False)
    assert not result.both_kept
    assert SIBLINGS not in result.document


def test_a_text_changed_on_both_sides_is_kept_twice_until_it_is_written_anew() -> None:
    start = laid_over(None, dict(FIRST), "laptop")
    here = edited(edited(start, "laptop", text="x"), "laptop", text="mine")
    there = edited(start, "phone", text="theirs")
    result = merged(here, there)
    assert result.both_kept
    assert result.document["text"] == "mine"
    assert [value for value, _ in result.document[SIBLINGS]["text"]] == ["theirs"]
    anew = edited(result.document, "laptop", text="both")
    assert SIBLINGS not in anew
    assert merged(result.document, anew).document == anew


def test_an_edit_made_knowing_the_other_is_no_conflict() -> None:
    start = laid_over(None, dict(FIRST), "laptop")
    there = edited(start, "phone", text="theirs")
    here = edited(there, "laptop", text="after")
    assert merged(there, here).document == here
    assert merged(here, there).document is here


def test_laying_over_keeps_unknown_fields_and_stamps_only_what_changed() -> None:
    stored = {**laid_over(None, dict(FIRST), "laptop"), "from the future": {"a": [1]}}
    new = edited(stored, "phone", text="two")
    assert new["from the future"] == {"a": [1]}
    assert new[STAMPS] == {"*": [1, "laptop"], "text": [2, "phone"]}
    assert new[VERSION] == {"laptop": 1, "phone": 2}
    assert edited(new, "phone", text="two") == new


@pytest.mark.parametrize(
    "spoilt",
    [
        {STAMPS: []},
        {STAMPS: {"text": "new"}},
        {STAMPS: {"text": [True, "d"]}},
        {VERSION: {"d": -1}},
        {VERSION: {"d": "2"}},
        {SIBLINGS: {"text": "x"}},
        {SIBLINGS: {"text": [["x", 3]]}},
    ],
)
def test_stamps_that_make_no_sense_are_refused_from_outside_and_mended_inside(
    spoilt: dict[str, Any],
) -> None:
    document = {**laid_over(None, dict(FIRST), "laptop"), **spoilt}
    with pytest.raises(UnreadableDocument):
        check_stamps(document)
    check_stamps(edited(document, "laptop", text="mended"))
    check_stamps(merged(document, laid_over(None, dict(FIRST), "phone")).document)
