"""Made-up people, medicines, trips, and an update for family that is being written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY, TEAM, Medicine, Person, Trip, Update
from companion.domain.records import Record, fixed_id

_EPOCH = datetime(2026, 9, 2, 11, 0, tzinfo=UTC)
_TEAM = (
    ("Sam Okafor", "Ward nurse", "01632 960 124", "Monday to Friday, 8am to 4pm"),
    ("Dr Rahman", "Consultant", "01632 960 125", "Ask for the secretary"),
    ("", "Day unit desk", "01632 960 126", "8am to 6pm"),
)
_FAMILY = (
    ("Maya", "Sister", "01632 960 789", "Everything.", "Comes to visits. Writes things down."),
    ("Ravi", "Son", "", "Dates, and how I am. Not results.", "Lifts on Thursdays."),
)
_MEDICINES = (
    ("Aciclovir", "To prevent a virus", "1 tablet, morning and evening", "2026-11-02", None),
    ("Co-trimoxazole", "To prevent a lung infection", "As it says on the box", "2026-11", None),
    ("Omeprazole", "For my stomach", "1 capsule before breakfast", "2026-09", "2026-10"),
)
_TRIPS = (
    ("2026-10-19", "Blood test", 126, 340, 0),
    ("2026-11-05", "Bone marrow test", 126, 520, 0),
    ("2026-11-12", "Clinic visit", 0, 0, 680),
    ("2026-11-19", "Blood test", 126, 340, 275),
)

NURSE = fixed_id("sample", "person", "0")
SON = fixed_id("sample", "person", "4")
MEDICINE = fixed_id("sample", "medicine", "0")
TRIP = fixed_id("sample", "trip", "3")


def people_and_trips() -> Iterator[Record]:
    """Yield the people, the medicines, the trips, and the update."""
    for place, (name, role, number, hours) in enumerate(_TEAM):
        yield Person(
            **_head("person", place), group=TEAM, name=name, role=role, number=number, hours=hours
        )
    for place, (name, role, number, told, helps) in enumerate(_FAMILY, start=len(_TEAM)):
        yield Person(
            **_head("person", place),
            group=FAMILY,
            name=name,
            role=role,
            number=number,
            may_be_told=told,
            helps_with=helps,
        )
    for place, (name, why, how, since, until) in enumerate(_MEDICINES):
        yield Medicine(
            **_head("medicine", place),
            name=name,
            why=why,
            how_taken=how,
            since=PartialDate.parse(since),
            until=PartialDate.parse(until) if until else None,
        )
    for place, (when, what, miles, parking, cost) in enumerate(_TRIPS):
        yield Trip(
            **_head("trip", place),
            when=PartialDate.parse(when),
            what_for=what,
            miles=miles,
            parking=parking,
            cost=cost,
            note="Bus home: the car park was full." if cost and parking else "",
        )
    at = _EPOCH + timedelta(minutes=40)
    yield Update(
        id=fixed_id("update"),
        created_at=at,
        updated_at=at,
        person=SON,
        picks="appointment where",
        help="A lift on Thursday would be good.",
        line="We had toast and watched the match.",
    )


def _head(kind: str, place: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=place)
    return {"id": fixed_id("sample", kind, str(place)), "created_at": at, "updated_at": at}
