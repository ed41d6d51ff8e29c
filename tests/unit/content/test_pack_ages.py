"""How old a text is, on a right clock and on a wrong one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import Age, freshness

REVIEWED = date(2022, 7, 27)
DUE = date(2025, 7, 27)
PUBLISHED = date(2026, 11, 1)
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2150, 12, 31))


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(1970, 1, 1), Age.UNKNOWN),
        (REVIEWED - timedelta(days=1), Age.UNKNOWN),
        (REVIEWED, Age.CURRENT),
        (DUE, Age.CURRENT),
        (DUE + timedelta(days=1), Age.OVERDUE),
        (date(2150, 1, 1), Age.OVERDUE),
    ],
)
def test_a_text_is_current_between_its_review_and_its_due_day(today: date, state: Age) -> None:
    assert freshness(REVIEWED, DUE, today).state is state


def test_a_clock_before_the_pack_was_published_is_known_to_be_wrong() -> None:
    later = date(2030, 1, 1)
    assert freshness(REVIEWED, later, date(2024, 1, 1)).state is Age.CURRENT
    assert freshness(REVIEWED, later, date(2024, 1, 1), published=PUBLISHED).state is Age.UNKNOWN


def test_a_text_overdue_when_published_is_overdue_on_any_clock() -> None:
    for today in (date(1970, 1, 1), date(2024, 1, 1), date(2026, 11, 24)):
        assert freshness(REVIEWED, DUE, today, published=PUBLISHED).state is Age.OVERDUE


def test_a_text_without_a_due_day_is_unknown_and_after_three_years_overdue() -> None:
    assert freshness(REVIEWED, None, date(2023, 1, 1)).state is Age.UNKNOWN
    assert freshness(REVIEWED, None, date(2025, 7, 27)).state is Age.UNKNOWN
    assert freshness(REVIEWED, None, date(2025, 7, 28)).state is Age.OVERDUE


def test_a_review_on_a_leap_day_has_an_end() -> None:
    assert freshness(date(2024, 2, 29), None, date(2027, 3, 1)).state is Age.OVERDUE


@given(reviewed=DAYS, due=st.none() | DAYS, today=DAYS, published=st.none() | DAYS)
def test_no_text_is_current_on_a_day_before_its_review_or_after_its_due_day(
    reviewed: date, due: date | None, today: date, published: date | None
) -> None:
    found = freshness(reviewed, due, today, published=published)
    assert (found.reviewed, found.due) == (reviewed, due)
    if found.state is Age.CURRENT:
        assert due is not None
        assert max(reviewed, published or reviewed) <= today <= due


@given(reviewed=DAYS, due=DAYS, today=DAYS, later=st.integers(0, 5000))
def test_a_text_never_grows_younger(reviewed: date, due: date, today: date, later: int) -> None:
    if freshness(reviewed, due, today).state is Age.OVERDUE:
        moved = min(today + timedelta(days=later), date(2150, 12, 31))
        assert freshness(reviewed, due, max(moved, today)).state is Age.OVERDUE
