"""Made-up plans: plausible, the same each time, and as the program itself would write them."""

from __future__ import annotations

from datetime import date

import pytest

from companion.content import JourneyPath, Library
from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record, StageState
from companion.resources import content_folder
from companion.services.courses import courses
from companion.services.date_entries import entry_id, runs
from companion.services.date_sums import work_out
from companion.services.day_counter import counted
from companion.services.getting_ready import got
from companion.services.sample import SAMPLE_DAY, sample_records
from companion.services.sample_journeys import SECOND, SamplePlan, plan_records
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, my_stages, walk
from companion.services.timeline import timeline
from tests.unit.services.journey_desk import WORDS

LIBRARY = Library(content_folder())
JOURNEYS = {each.id: each for each in LIBRARY.paths()}


def snapshot_of(*records: Record) -> Snapshot:
    tables: dict[Kind, dict[str, Record]] = {}
    for each in records:
        tables.setdefault(each.KIND, {})[each.id] = each
    return Snapshot.of({kind: table.values() for kind, table in tables.items()})


def sample(plan: SamplePlan | None = None) -> Snapshot:
    more = plan_records(plan) if plan else ()
    return snapshot_of(*sample_records(200), *more)


def path_of(snapshot: Snapshot) -> JourneyPath:
    return JOURNEYS[snapshot.path]


def stages(snapshot: Snapshot) -> dict[str, MyStage]:
    return {
        each.key: each for each in walk(my_stages(snapshot, path_of(snapshot), snapshot.course))
    }


@pytest.mark.parametrize("plan", SamplePlan)
def test_a_plan_is_the_same_each_time_and_names_what_the_pack_knows(plan: SamplePlan) -> None:
    assert plan_records(plan) == plan_records(plan)
    snapshot = sample(plan)
    for each in snapshot.stages.values():
        own = each.title and not each.repeats
        assert own or JOURNEYS[each.path].stage(each.stage), each.stage
    ids = {each.id for each in LIBRARY.checklists()}
    assert all(getattr(each, "list", "") in ids for each in snapshot.table(Kind.GOT).values())


@pytest.mark.parametrize("plan", [None, SamplePlan.MOVED])
def test_worked_out_dates_are_what_the_helper_works_out(plan: SamplePlan | None) -> None:
    (run,) = runs(sample(plan))
    found = work_out(run.kind, run.record.start, run.lengths)
    assert [(each.id, each.when, each.what, each.note) for each in run.entries] == [
        (
            entry_id(run.record.id, each.key),
            PartialDate.of(each.day),
            WORDS.title(each, run.record.start),
            WORDS.note,
        )
        for each in found
    ]


def test_every_larger_sample_has_a_former_plan_and_things_got_ready() -> None:
    snapshot = sample()
    assert [str(each.start) for each in stages(snapshot)["conditioning"].history] == ["2026-11-30"]
    checklist = next(each for each in LIBRARY.checklists() if each.id == "before-a-date")
    assert got(snapshot, "before-a-date") < {each.id for each in checklist.items}


def test_a_small_sample_is_a_plain_journey() -> None:
    snapshot = snapshot_of(*sample_records(60))
    assert not snapshot.table(Kind.COURSES)
    assert not snapshot.table(Kind.STAGES_BEFORE)


def test_a_moved_plan_has_former_dates_a_day_0_and_an_appointment_to_check() -> None:
    snapshot = sample(SamplePlan.MOVED)
    moved = stages(snapshot)["conditioning"]
    assert (moved.state, str(moved.start)) == (StageState.MOVED, "2026-12-21")
    assert [str(each.start) for each in moved.history] == ["2026-12-07", "2026-11-30"]
    assert any(each.check for each in moved.appointments)
    assert [each.number for each in counted(snapshot, SAMPLE_DAY)] == [-34]
    assert "sample-own" in stages(snapshot)


def test_two_day_0s_lie_in_three_lanes() -> None:
    snapshot = sample(SamplePlan.TWO_DAY_ZEROS)
    whole = timeline(snapshot, JOURNEYS, SAMPLE_DAY)
    assert [each.title for each in whole.lanes] == [
        "My first transplant",
        JOURNEYS["blinatumomab"].title,
        "My second transplant",
    ]
    zeros = [date.fromordinal(each.first).isoformat() for each in whole.day_zeros]
    assert zeros == ["2025-03-12", "2026-12-14"]
    assert [each.key for each in courses(snapshot) if each.is_shown] == [SECOND]


def test_supportive_care_is_on_no_timeline() -> None:
    snapshot = sample(SamplePlan.SUPPORTIVE_CARE)
    assert snapshot.path == "supportive-care"
    lanes = timeline(snapshot, JOURNEYS, SAMPLE_DAY).lanes
    assert "supportive-care" not in [each.course.path for each in lanes]
