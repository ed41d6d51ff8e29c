"""Made-up details to read out, and made-up rules of a centre: one of them for a time gone by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.people_records import CentreRule, MyDetails
from companion.domain.records import Record, fixed_id

_EPOCH = datetime(2026, 9, 1, 11, 0, tzinfo=UTC)
_RULES = (
    ("temperature", "38C or above", "The alert card", "2026-11-02", None),
    ("food", "No soft cheese and no raw egg.", "Sam, the ward nurse", "2026-11-02", None),
    ("visitors", "Two at a time, and nobody with a cold.", "Ward 5", "2026-09", "2026-10"),
)

RULE = fixed_id("sample", "rule", "food")


def details_and_rules() -> Iterator[Record]:
    """Yield the details, and the rules."""
    yield MyDetails(
        **_head(fixed_id("details"), 0),
        name="Alex Morgan",
        hospital_number="A 123 456",
        born=PartialDate.parse("1984-03-02"),
        phone="01632 960 456",
        treatment="Blinatumomab, last given on 20 November",
        allergies="Penicillin",
        diagnosis="B-cell acute lymphoblastic leukaemia that came back",
        lines_and_ports="PICC line, left arm",
        consultant="Dr Rahman",
        communication="Please write down the names of medicines",
    )
    for minutes, (topic, words, who, since, until) in enumerate(_RULES, start=1):
        yield CentreRule(
            **_head(fixed_id("sample", "rule", topic), minutes),
            topic=topic,
            rule=words,
            said_by=who,
            since=PartialDate.parse(since),
            until=PartialDate.parse(until) if until else None,
        )


def _head(record_id: str, minutes: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=minutes)
    return {"id": record_id, "created_at": at, "updated_at": at}
