"""Made-up, plausible records of all kinds: for the picture tour, for trying out, for measuring.

The same number gives the same records each time. Nobody real is in it.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.people_records import Purpose
from companion.domain.reading_records import Applies, Booklet, Mark, Matters
from companion.domain.records import (
    Appointment,
    CopingNote,
    GateAnswer,
    GateChoice,
    HelpDetails,
    Journey,
    Place,
    Question,
    Record,
    Stage,
    StageState,
    fixed_id,
)
from companion.domain.visit_records import AppointmentDraft, SheetWishes
from companion.services.sample_askings import askings_and_waiting
from companion.services.sample_calling import details_and_rules
from companion.services.sample_journeys import moved_records
from companion.services.sample_own import people_and_trips
from companion.services.sample_visits import visits_with_a_history

SAMPLE_DAY = date(2026, 11, 24)
"""The day the sample is made around, so that pictures never change by themselves."""

_QUESTIONS = (
    ("What side effects might I get?", "side-effects", True),
    ("When and how will we find out if it is working?", "is-it-working", True),
    ("Will I sleep at home, or spend nights in hospital?", "nights-in-hospital", True),
    ("Who do I ring at night if my temperature goes up?", "", True),
    ("Can my sister come with me to the next visit?", "", False),
    ("Could I have the results on paper to keep?", "", False),
    ("Is there somewhere nearby for my family to stay?", "", False),
    ("When could I go back to choir, even for an hour?", "", False),
    ("What can I eat when everything tastes of metal?", "", True),
    ("Who can help with parking and travel costs?", "", False),
)
_ANSWERS = (
    "",
    "Ask Sam, the ward nurse. She said to bring the list.",
    "Written on the back of the blue leaflet.",
    "",
    "I want to hear this with Maya in the room.",
)
_VISITS = (
    ("Clinic visit", "Haematology clinic, level 2", "Maya"),
    ("Blood test", "Day unit", ""),
    ("Bone marrow test", "Day unit, ask at the desk", "Maya and Ravi"),
    ("Transplant talk", "Ward 5, the quiet room", "Maya"),
    ("Heart scan", "Main building, level 1", ""),
    ("Dental check", "Town dental practice", ""),
)
_NOTES = (
    "Slept badly, but the walk to the bakery helped. I counted eleven dogs.",
    "Waiting for the marrow result. I cleaned every shelf in the kitchen while I waited.",
    "Ravi rang. We talked about football and nothing else, and that was the best part of today.",
    "I told the children tonight. They asked if it is catching. I said no, and we had toast.",
    "A good morning. Wrote down three things to ask so that I do not have to hold them.",
    "The plan has moved by a week. I am cross and tired, and both are allowed.",
)
_TAGS = {0: "sleep", 1: "waiting\nat home", 3: "the children", 5: "waiting"}
_FOLDED = 4
_DELETED = 7
_DELETED_AT = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
_HISTORY_AT = 3
"""The turn after which there are appointments that were moved, cancelled or repeated."""
_ASKED_AT = 2
"""The turn after which some questions were asked before."""
_FIRST = (0, 2, 3)
_FOR_WHOM = {4: "nurse", 7: "can-wait", 9: "nurse"}
_MOVED_AT = 10
"""The turn after which a plan has moved and dates were worked out; small samples have none."""
_BEGUN_AT = 15
"""The turn after which an appointment is half written; small samples have none."""
_EPOCH = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)


def sample_records(count: int) -> tuple[Record, ...]:
    """Return `count` records: the few of which there is one first, then a mix of all kinds.

    Raises:
        ValueError: If `count` is below 1.
    """
    if count < 1:
        raise ValueError("a sample has at least one record")
    chance = random.Random(20261124)  # noqa: S311 - made-up records, not secrets
    records: list[Record] = []
    for record in _everything(chance):
        records.append(record)
        if len(records) == count:
            break
    return tuple(records)


def _everything(chance: random.Random) -> Iterator[Record]:
    yield from _single()
    makers: tuple[Callable[[random.Random, int], Record], ...] = (
        _question,
        _appointment,
        _note,
        _question,
        _note,
    )
    places = dict.fromkeys(makers, 0)
    for turn in itertools.count():
        for maker in makers:
            yield maker(chance, places[maker])
            places[maker] += 1
        if turn == _HISTORY_AT:
            yield from visits_with_a_history()
            yield _wishes()
            yield from details_and_rules()
            yield _purpose()
            yield from people_and_trips()
        if turn == _ASKED_AT:
            yield from askings_and_waiting()
        if turn == _MOVED_AT:
            yield from moved_records()
        if turn == _BEGUN_AT:
            yield _draft()


def _purpose() -> Record:
    return Purpose(**_head("purpose", minutes=10))


def _wishes() -> Record:
    return SheetWishes(
        **_head("wishes", minutes=9), decide="together", numbers="no", needs="write pause"
    )


def _draft() -> Record:
    return AppointmentDraft(
        **_head("draft", fixed_id("sample", "begun"), minutes=8),
        appointment=fixed_id("sample", "begun"),
        page="when",
        what="Eye test",
        month="1",
    )


def _single() -> Iterator[Record]:
    yield HelpDetails(
        **_head("help", minutes=1), number="01632 960 123", centre="Riverside Hospital, Ward 5"
    )
    yield Journey(**_head("journey", minutes=2), path="transplant")
    stages = (
        ("induction", StageState.DONE, "2026-09-14", "2026-10-19", "Two weeks on the ward."),
        ("getting-ready", StageState.UNDER_WAY, "2026-11-02", None, "Heart scan still to come."),
        ("conditioning", StageState.PLANNED, "2026-12-07~", None, ""),
        ("transplant", StageState.PLANNED, "2026-12~", None, ""),
    )
    for stage, state, start, end, note in stages:
        yield Stage(
            **_head("stage", "transplant", stage, minutes=3),
            path="transplant",
            stage=stage,
            state=state,
            start=PartialDate.parse(start),
            end=PartialDate.parse(end) if end else None,
            note=note,
        )
    yield GateChoice(
        **_head("gate", "side-effects", minutes=4), topic="side-effects", answer=GateAnswer.SHOW
    )
    yield GateChoice(
        **_head("gate", "fertility", minutes=4), topic="fertility", answer=GateAnswer.NOT_NOW
    )
    yield Place(**_head("place", minutes=5), page="blinatumomab", part="what-happens")
    yield Mark(
        **_head("mark", "blinatumomab", minutes=6),
        page="blinatumomab",
        talked=True,
        want_more=True,
        note="Sam says the pump goes in a bag that you carry. Who changes it at home?",
        when=PartialDate.parse("2026-11-19"),
        with_whom="Sam, the ward nurse",
    )
    yield Mark(
        **_head("mark", "stem-cell-transplant", minutes=7),
        page="stem-cell-transplant",
        offered=True,
    )
    yield Applies(
        **_head("applies", minutes=8),
        cell="b-cell",
        philadelphia="ph-negative",
        age="26-and-over",
        nation="Scotland",
    )
    yield Matters(
        **_head("matters", minutes=9),
        text="Sleeping in my own bed. Being there for Ravi's exams in June.",
    )
    yield Booklet(**_head("booklet", minutes=9), pages="blinatumomab stem-cell-transplant")


def _head(*parts: str, minutes: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=minutes)
    return {"id": fixed_id(*parts), "created_at": at, "updated_at": at}


def _question(chance: random.Random, place: int) -> Record:
    text, bank_id, chosen = _QUESTIONS[place % len(_QUESTIONS)]
    again = place // len(_QUESTIONS)
    return Question(
        **_head("sample", "question", str(place), minutes=10 + place),
        text=text if not again else f"{text} (about visit {again + 1})",
        bank_id=bank_id if not again else "",
        origin="blinatumomab/what-happens" if bank_id == "is-it-working" else "",
        chosen=chosen if not again else chance.random() < 0.3,
        note=_ANSWERS[place % len(_ANSWERS)],
        rank=(place + 1) * 1024.0,
        first=place in _FIRST,
        for_whom=_FOR_WHOM.get(place, ""),
    )


def _appointment(chance: random.Random, place: int) -> Record:
    what, where, who = _VISITS[place % len(_VISITS)]
    day = SAMPLE_DAY + timedelta(days=9 + 7 * place if place < 20 else -7 * (place - 19))
    return Appointment(
        **_head("sample", "appointment", str(place), minutes=20 + place),
        what=what,
        when=PartialDate.of(day),
        at=time(9 + place % 8, 30 if place % 2 == 0 else 0),
        where=where,
        who=who,
        note="Bring the blue folder." if place % 3 == 0 else "",
    )


def _note(chance: random.Random, place: int) -> Record:
    text = _NOTES[place % len(_NOTES)]
    day = SAMPLE_DAY - timedelta(days=2 * place % 700)
    return CopingNote(
        **_head("sample", "note", str(place), minutes=30 + place),
        text=text if place < len(_NOTES) else f"{text}\n\nDay {place}.",
        written_on=day,
        tags=_TAGS.get(place % 20, ""),
        folded=place == _FOLDED,
        deleted_at=_DELETED_AT if place == _DELETED else None,
    )
