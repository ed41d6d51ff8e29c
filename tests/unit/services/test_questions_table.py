"""The table of questions: every answer with who gave it, when and where, and one's own words."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import pytest

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.resources import content_folder
from companion.services.appointments import add_appointment
from companion.services.asking_book import Occasion, Outcome
from companion.services.askings import keep_answer, settle_outcome
from companion.services.questions import add_question
from companion.services.questions_table import questions_table
from companion.services.snapshot import Snapshot

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
WORDS = Library(content_folder()).phrases().tables["csv"]


def after(snapshot: Snapshot, use_case: Any, **arguments: Any) -> Snapshot:
    return snapshot.after(use_case(snapshot, now=NOW, **arguments))


def rows(snapshot: Snapshot) -> list[dict[str, str]]:
    text = questions_table(snapshot, WORDS).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_question_that_was_asked_twice_has_a_line_for_each_answer() -> None:
    snapshot = Snapshot()
    for key in ("one", "two"):
        snapshot = after(snapshot, add_question, text=f"Question {key}?", question_id=key)
    when = PartialDate.of(TODAY)
    snapshot = after(snapshot, add_appointment, what="Clinic", when=when, appointment_id="a")
    told = {"question_id": "one", "today": TODAY}
    snapshot = after(
        snapshot,
        keep_answer,
        at=Occasion("a"),
        answer="=1+1 tablets",
        who="Dr Shah",
        own_words="Fewer",
        **told,
    )
    snapshot = after(snapshot, settle_outcome, at=Occasion("a"), outcome=Outcome.AGAIN, **told)
    later = {"question_id": "one", "today": date(2026, 11, 30)}
    snapshot = after(snapshot, keep_answer, at=Occasion(), answer="One.", **later)
    first, second, unasked = rows(snapshot)
    assert [each["Question"] for each in (first, second)] == ["Question one?"] * 2
    assert first["Asked on"] == "2026-11-24"
    assert first["Appointment"] == "Clinic"
    assert first["Answer"] == "'=1+1 tablets"
    assert first["Who said it"] == "Dr Shah"
    assert first["In my own words"] == "Fewer"
    assert first["How it stands"] == "Ask again"
    assert (second["Asked on"], second["Appointment"]) == ("2026-11-30", "")
    assert second["Answer"] == "One."
    assert unasked["Question"] == "Question two?"
    assert unasked["Answer"] == unasked["Asked on"] == ""


@pytest.mark.usefixtures("london_clock")
def test_a_question_of_just_after_midnight_is_of_the_day_that_had_begun() -> None:
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    snapshot = Snapshot()
    snapshot = snapshot.after(add_question(snapshot, text="Why?", question_id="q", now=late))
    (row,) = rows(snapshot)
    assert row["Added on"] == "2026-07-01"
