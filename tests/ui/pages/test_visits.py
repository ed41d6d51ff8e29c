"""Thousands of appointments fall into those to come and those gone by as one by one they would."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Kind
from companion.services.coming import coming, past
from companion.services.snapshot import Snapshot
from companion.ui.pages.visits import Visits

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
YEARS = st.integers(2024, 2028).map(lambda year: f"{year}")
MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31)).map(date.isoformat)


def _snapshot(days: list[str]) -> Snapshot:
    visits = [
        Appointment(
            id=f"a{place}",
            created_at=NOW,
            updated_at=NOW,
            what="Clinic",
            when=PartialDate.parse(day),
        )
        for place, day in enumerate(days)
    ]
    return Snapshot.of({Kind.APPOINTMENTS: visits})


@given(st.lists(YEARS | MONTHS | DAYS, max_size=12), st.dates(date(2025, 1, 1), date(2027, 12, 31)))
def test_they_are_parted_as_one_by_one(days: list[str], today: date) -> None:
    snapshot, visits = _snapshot(days), Visits()
    assert visits.coming(snapshot, today) == coming(snapshot, today)
    assert visits.past(snapshot, today) == past(snapshot, today)


def test_a_change_and_another_day_are_seen() -> None:
    visits = Visits()
    first, second = _snapshot(["2026-12-01"]), _snapshot(["2026-12-01", "2026-12-02"])
    assert len(visits.coming(first, NOW.date())) == 1
    assert len(visits.coming(second, NOW.date())) == 2
    assert len(visits.coming(second, date(2026, 12, 2))) == 1
    assert len(visits.past(second, date(2026, 12, 2))) == 1
