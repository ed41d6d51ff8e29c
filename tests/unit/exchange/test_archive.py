from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.records import Kind
from companion.exchange.archive import (
    DEEPEST,
    ArchiveRefusedError,
    read_archive,
    write_archive,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(max_size=20)
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
DOCUMENTS = st.lists(
    st.dictionaries(st.text(max_size=8), VALUES, max_size=4).map(lambda each: {**each, "id": "x"}),
    max_size=3,
)


def envelope(**parts: Any) -> bytes:
    whole = {"file": "companion-archive", "format": 1, "records": {}, **parts}
    return json.dumps(whole).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(ArchiveRefusedError) as caught:
        read_archive(data)
    return caught.value.reason


@given(st.dictionaries(st.sampled_from(list(Kind)), DOCUMENTS, max_size=4))
def test_what_goes_out_comes_back_identical(documents: dict[Kind, list[dict[str, Any]]]) -> None:
    data = write_archive(documents)
    archive = read_archive(data)
    assert write_archive(archive.documents) == data
    assert archive.count == sum(len(each) for each in documents.values())


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_never_fail_otherwise(data: bytes) -> None:
    try:
        read_archive(data)
    except ArchiveRefusedError:
        return


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_damaged_archive_is_read_or_refused_and_never_fails_otherwise(at: int, to: int) -> None:
    data = bytearray(write_archive({Kind.QUESTIONS: [{"id": "a", "text": "Why?", "rank": 1.5}]}))
    data[at % len(data)] = to
    try:
        read_archive(bytes(data))
    except ArchiveRefusedError:
        return


def test_each_thing_that_is_wrong_has_its_own_reason() -> None:
    nested = b"[" * (DEEPEST + 2) + b"]" * (DEEPEST + 2)
    deep = b'{"file":"companion-archive","format":1,"records":{"notes":[{"a":' + nested + b"}]}}"
    endless = b'{"a":' + b"[" * 100_000
    assert refusal(b"not json") == "not-json"
    assert refusal(b"\xff\xfe") == "not-json"
    assert refusal(b"[]") == "not-ours"
    assert refusal(envelope(file="other")) == "not-ours"
    assert refusal(envelope(format=2)) == "newer"
    assert refusal(envelope(format=True)) == "not-ours"
    assert refusal(envelope(records={"spells": []})) == "unknown-kind"
    assert refusal(envelope(records={"notes": [1]})) == "bad-record"
    assert refusal(b'{"file":"companion-archive","file":"x"}') == "duplicate-key"
    assert refusal(envelope(records={"notes": [{"a": float("nan")}]})) == "not-a-number"
    assert refusal(envelope(records={"notes": [{"a": 2**70}]})) == "not-a-number"
    assert refusal(deep) == "too-deep"
    assert refusal(endless) == "too-deep"
    assert refusal(envelope(records={"notes": [{}] * 50_001})) == "too-many"
    assert refusal(b" " * (20 * 1024 * 1024 + 1)) == "too-large"
