"""Made-up plans that moved: former dates, a second transplant, worked out dates, things got ready.

`moved_records` are part of every larger sample. The plans by name lie over a sample and change it,
for the pictures of a journey that needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from companion.domain.dates import PartialDate
from companion.domain.journey_records import (
    Course,
    Got,
    HelperRun,
    StageBefore,
    first_course_id,
)
from companion.domain.people_records import Purpose
from companion.domain.records import (
    Appointment,
    Journey,
    Record,
    Stage,
    StageState,
    fixed_id,
    stage_record_id,
)
from companion.services.date_entries import entry_id
from companion.services.date_sums import HelperKind

_EPOCH = datetime(2026, 9, 1, 10, 0, tzinfo=UTC)
_NOTE = "Worked out from what you typed. Your team's dates come first."
_CONDITIONING = stage_record_id("transplant", "conditioning")
_RUN = fixed_id("sample", "helper-run")
SECOND = fixed_id("sample", "course", "second")
"""The id of the second transplant."""

_Plans = tuple[tuple[str, StageState, str, str], ...]


class SamplePlan(StrEnum):
    """The plans a sample can be given on request, and how a folder can stand otherwise."""

    MOVED = "moved"
    TWO_DAY_ZEROS = "two-day-zeros"
    SUPPORTIVE_CARE = "supportive-care"
    FOR_SOMEONE = "for-someone"
    PUT_AWAY = "put-away"


def moved_records() -> Iterator[Record]:
    """Yield a former date, a day 0, a date that was worked out, and two things got ready."""
    yield _before(_CONDITIONING, 0, "2026-11-30", "The heart scan came first.")
    yield Course(
        **_head(first_course_id("transplant"), 1),
        path="transplant",
        day_zero=PartialDate.parse("2026-12~"),
    )
    yield HelperRun(
        **_head(_RUN, 2),
        kind=HelperKind.ASK_BEFORE.value,
        start=PartialDate.parse("2026-12-07"),
        lengths="before_days=7",
        stage=_CONDITIONING,
    )
    yield _asked("2026-11-30", "Ask about tablets before 7 December 2026")
    for place, item in enumerate(("tablets", "bring")):
        key = fixed_id("got", "before-a-date", item)
        yield Got(**_head(key, 3 + place), list="before-a-date", item=item)


def plan_records(plan: SamplePlan) -> tuple[Record, ...]:
    """Return the records of a plan, to be written after those of a sample."""
    return tuple(_PLANS[plan]())


def _moved() -> Iterator[Record]:
    """The ward was full: the treatment begins two weeks later, and what hangs on it with it."""
    yield from moved_records()
    yield _before(_CONDITIONING, 6, "2026-12-07", "")
    yield _before(stage_record_id("transplant", "transplant"), 6, "2026-12-14", "")
    yield _before(first_course_id("transplant"), 6, "2026-12-14", "", StageState.NONE)
    plans: _Plans = (
        ("conditioning", StageState.MOVED, "2026-12-21", ""),
        ("transplant", StageState.MOVED, "2026-12-28", ""),
        ("day-0", StageState.PLANNED, "2026-12-28", "2026-12-28"),
        ("recovery", StageState.PLANNED, "2027-01~", "2027-06~"),
    )
    yield from _stages("transplant", plans, reason="No bed was free on the ward.")
    yield _own_stage()
    yield Course(
        **_head(first_course_id("transplant"), 7),
        path="transplant",
        day_zero=PartialDate.parse("2026-12-28"),
        counting=True,
    )
    yield HelperRun(
        **_head(_RUN, 7),
        kind=HelperKind.ASK_BEFORE.value,
        start=PartialDate.parse("2026-12-21"),
        lengths="before_days=7",
        stage=_CONDITIONING,
    )
    yield _asked("2026-12-14", "Ask about tablets before 21 December 2026")
    yield _visit("going-in", "Going in to the ward", "2026-12-07", check=True)
    yield _visit("line", "Line put in", "2026-12-18")


def _own_stage() -> Record:
    return Stage(
        **_head(stage_record_id("transplant", "sample-own"), 7),
        path="transplant",
        stage="sample-own",
        title="Maya's wedding",
        state=StageState.PLANNED,
        start=PartialDate.parse("2026-12-12"),
        end=PartialDate.parse("2026-12-12"),
        rank=2560.0,
    )


def _two_day_zeros() -> Iterator[Record]:
    """A first transplant last year, antibody treatment in between, a second transplant to come."""
    first: _Plans = (
        ("induction", StageState.DONE, "2024-11", "2025-01"),
        ("getting-ready", StageState.DONE, "2025-01", "2025-02"),
        ("conditioning", StageState.DONE, "2025-03-05", "2025-03-11"),
        ("transplant", StageState.DONE, "2025-03-12", "2025-04-04"),
        ("recovery", StageState.DONE, "2025-04-04", "2025-12~"),
    )
    between: _Plans = (
        ("blina-start", StageState.DONE, "2026-09-07", "2026-09-10"),
        ("blina-home", StageState.DONE, "2026-09-10", "2026-10-05"),
    )
    second: _Plans = (
        ("getting-ready", StageState.UNDER_WAY, "2026-11-02", ""),
        ("conditioning", StageState.PLANNED, "2026-12-07", "2026-12-13"),
        ("transplant", StageState.PLANNED, "2026-12-14", ""),
        ("recovery", StageState.PLANNED, "2027~", ""),
    )
    yield from _stages("transplant", first)
    yield from _stages("blinatumomab", between)
    yield from _stages("transplant", second, course=SECOND)
    ends = (
        (first_course_id("transplant"), "transplant", "My first transplant", "2025-03-12"),
        (first_course_id("blinatumomab"), "blinatumomab", "", ""),
        (SECOND, "transplant", "My second transplant", "2026-12-14"),
    )
    for place, (key, path, title, zero) in enumerate(ends, start=1):
        yield Course(
            **_head(key, 8),
            path=path,
            title=title,
            day_zero=PartialDate.parse(zero) if zero else None,
            counting=bool(zero),
            rank=place * 1024.0,
        )
    yield Journey(**_head(fixed_id("journey"), 8), path="transplant", course=SECOND)


def _supportive_care() -> Iterator[Record]:
    yield Journey(**_head(fixed_id("journey"), 9), path="supportive-care")
    yield Stage(
        **_head(stage_record_id("supportive-care", "care-talk"), 9),
        path="supportive-care",
        stage="care-talk",
        state=StageState.UNDER_WAY,
        note="Sam asked what a good day is. Ravi, the garden, and no alarm clock.",
    )


def _for_someone() -> Iterator[Record]:
    """A sister keeps the pages, and the name is among the details."""
    yield Purpose(**_head(fixed_id("purpose"), 9), for_someone=True)


def _put_away() -> Iterator[Record]:
    yield Purpose(**_head(fixed_id("purpose"), 9), put_away=True)


_PLANS = {
    SamplePlan.MOVED: _moved,
    SamplePlan.TWO_DAY_ZEROS: _two_day_zeros,
    SamplePlan.SUPPORTIVE_CARE: _supportive_care,
    SamplePlan.FOR_SOMEONE: _for_someone,
    SamplePlan.PUT_AWAY: _put_away,
}


def _stages(path: str, plans: _Plans, *, course: str = "", reason: str = "") -> Iterator[Record]:
    for stage, state, start, end in plans:
        yield Stage(
            **_head(stage_record_id(path, stage, course), 7),
            path=path,
            stage=stage,
            course=course,
            state=state,
            start=PartialDate.parse(start),
            end=PartialDate.parse(end) if end else None,
            reason=reason if state is StageState.MOVED else "",
        )


def _before(
    stage: str, minutes: int, start: str, reason: str, state: StageState = StageState.PLANNED
) -> Record:
    key = fixed_id("sample", "stage-before", stage, start)
    when = PartialDate.parse(start)
    return StageBefore(**_head(key, minutes), stage=stage, state=state, start=when, reason=reason)


def _asked(day: str, what: str) -> Record:
    return Appointment(
        **_head(entry_id(_RUN, "ask"), 5),
        what=what,
        when=PartialDate.parse(day),
        note=_NOTE,
        helper=f"{HelperKind.ASK_BEFORE.value}/{_RUN}",
        stage=_CONDITIONING,
    )


def _visit(name: str, what: str, day: str, *, check: bool = False) -> Record:
    return Appointment(
        **_head(fixed_id("sample", "journey", name), 7),
        what=what,
        when=PartialDate.parse(day),
        at=time(10),
        where="Ward 5",
        stage=_CONDITIONING,
        check=check,
    )


def _head(key: str, minutes: int) -> dict[str, Any]:
    at = _EPOCH + timedelta(minutes=minutes)
    return {"id": key, "created_at": at, "updated_at": at}
