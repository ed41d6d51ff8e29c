"""What is planned, in the order it comes."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.ordering import in_date_order
from companion.domain.records import Appointment

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def visit(when: str, at: time | None = None) -> Appointment:
    return Appointment(
        id=f"{when} {at}",
        created_at=NOW,
        updated_at=NOW,
        what="Visit",
        when=PartialDate.parse(when),
        at=at,
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2026-12-03", "2026-12~"),
        ("2026-12-31", "2026-12~"),
        ("2026-12-31", "2026-12"),
        ("2026-12~", "2027-01-01"),
        ("2026-12~", "2026~"),
        ("2026-12-31", "2026"),
        ("2026~", "2027-01"),
        ("2026-12-03~", "2026-12-04"),
    ],
)
def test_a_month_or_a_year_stands_at_its_end(first: str, second: str) -> None:
    one, other = visit(first), visit(second)
    assert in_date_order([other, one]) == in_date_order([one, other]) == (one, other)


def test_on_one_day_the_one_without_a_time_comes_first() -> None:
    late, early, free = (visit("2026-12-03", at) for at in (time(14), time(9), None))
    assert in_date_order([late, early, free]) == (free, early, late)


@given(
    st.permutations(
        [visit(f"2026-{month:02d}{about}") for month in (1, 2, 12) for about in ("", "~")]
    )
)
def test_the_order_does_not_depend_on_how_they_came(visits: list[Appointment]) -> None:
    assert in_date_order(visits) == in_date_order(list(reversed(visits)))
