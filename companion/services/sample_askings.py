"""What was asked and answered in the sample, and what is waited for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Record, fixed_id
from companion.domain.visit_records import Asking, Waiting
from companion.services.asking_book import Occasion, Outcome, asking_id

_EPOCH = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
_VISIT = fixed_id("sample", "asked-visit")


def _head(record_id: str, minutes: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=minutes)
    return {"id": record_id, "created_at": at, "updated_at": at}


def askings_and_waiting() -> Iterator[Record]:
    """Yield a visit that is over, its answers, one from the phone, and the waiting cards."""
    yield Appointment(
        **_head(_VISIT, 0),
        what="Clinic visit",
        when=PartialDate.parse("2026-11-12"),
        at=time(10, 30),
        where="Haematology clinic, level 2",
        who="Maya",
    )
    yield _asking(
        2,
        Occasion(_VISIT),
        "2026-11-12",
        answer="It depends on the beds. She will know more after the next test.",
        who="Dr Patel",
        own_words="Nobody knows yet. Pack a bag anyway.",
        outcome=Outcome.AGAIN,
    )
    yield _asking(
        5,
        Occasion(_VISIT),
        "2026-11-12",
        answer="Yes. Ask at the desk before you leave.",
        who="Sam, the ward nurse",
        outcome=Outcome.CLEAR,
    )
    yield _asking(5, Occasion(), "2026-11-05", answer="Ask in clinic.", outcome=Outcome.AGAIN)
    yield Waiting(
        **_head(fixed_id("sample", "waiting", "result"), 20),
        what="The marrow result",
        who_tells="Sam, the ward nurse",
        by=PartialDate.parse("2026-11-24"),
        ring="01632 960 123",
    )
    yield Waiting(
        **_head(fixed_id("sample", "waiting", "letter"), 21),
        what="The letter for work",
        done=True,
    )


def _asking(question: int, at: Occasion, when: str, *, outcome: Outcome, **told: Any) -> Asking:
    question_id = fixed_id("sample", "question", str(question))
    return Asking(
        **_head(asking_id(question_id, at), 10 + question),
        question=question_id,
        appointment=at.appointment_id,
        asked=True,
        when=PartialDate.parse(when),
        outcome=outcome.value,
        **told,
    )
