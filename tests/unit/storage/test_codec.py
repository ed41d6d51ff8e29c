"""Records as documents and back; what is not a record is refused by name."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_records import records

from companion.domain.display import Display, ThemeChoice
from companion.domain.records import Appointment, Kind, Question, record_type
from companion.storage.codec import UnreadableDocument, from_document, to_document

NOW = datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=UTC)
QUESTION = Question(id="q", created_at=NOW, updated_at=NOW, text="Why?")


@pytest.mark.parametrize("kind", list(Kind))
@given(data=st.data())
def test_every_record_comes_back_through_json_as_it_was(kind: Kind, data: Any) -> None:
    record = data.draw(records(kind))
    document = json.loads(json.dumps(to_document(record)))
    assert from_document(record_type(kind), document) == record


def test_times_are_written_in_utc_and_partial_dates_as_edtf() -> None:
    document = to_document(QUESTION)
    assert document["created_at"] == "2026-11-24T09:30:15.123456Z"
    assert document["deleted_at"] is None
    summer = NOW.astimezone(timezone(timedelta(hours=1)))
    assert to_document(dataclasses.replace(QUESTION, created_at=summer)) == document
    visit = from_document(
        Appointment, {**document, "what": "Scan", "when": "2026-12~", "at": "09:00:00"}
    )
    assert str(visit.when) == "2026-12~"
    assert to_document(visit)["when"] == "2026-12~"


def test_a_field_that_is_not_there_takes_its_default_and_an_unknown_one_is_let_be() -> None:
    document = to_document(QUESTION)
    del document["note"]
    assert from_document(Question, {**document, "from the future": [1]}) == QUESTION


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 5),
        ("text", None),
        ("chosen", 1),
        ("chosen", "yes"),
        ("rank", "first"),
        ("rank", float("nan")),
        ("rank", True),
        ("created_at", "2026-11-24T09:30:15"),
        ("created_at", "yesterday"),
        ("updated_at", 17),
        ("deleted_at", ""),
    ],
)
def test_a_field_that_is_something_else_is_named(field: str, value: object) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        from_document(Question, {**to_document(QUESTION), field: value})
    assert refused.value.field == field


def test_a_missing_field_is_named() -> None:
    document = to_document(QUESTION)
    del document["text"]
    with pytest.raises(UnreadableDocument) as refused:
        from_document(Question, document)
    assert refused.value.field == "text"


def test_settings_have_a_document_too() -> None:
    display = Display(theme=ThemeChoice.DARK, text_percent=150, x=-3)
    assert from_document(Display, json.loads(json.dumps(to_document(display)))) == display
