"""A moving plan on the disk: kept, copied, brought in, and two copies made one."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.journey_records import first_course_id
from companion.domain.records import (
    Appointment,
    Journey,
    Kind,
    Question,
    Stage,
    StageState,
    stage_record_id,
)
from companion.services.archive import bring_in, save_copy
from companion.services.courses import add_course, courses, set_counting, set_day_zero
from companion.services.date_entries import put_in_appointments, runs
from companion.services.date_sums import HelperKind
from companion.services.getting_ready import got, tick_ready
from companion.services.history import do_again, take_back
from companion.services.journey import add_stage, choose_path, edit_stage
from companion.services.moving_stages import move_stage
from companion.services.snapshot import Snapshot
from companion.services.stage_history import Plan, history_of
from companion.services.steps import Step
from companion.services.verifying import Soundness, verify_folder
from companion.storage import PersonRecords
from tests.unit.services.journey_desk import PATH, START, TODAY, WORDS, day, kept_plans, same

FIRST = stage_record_id("transplant", "first")


class Folder:
    """A folder somebody works in: every step goes to the disk and is read back from there."""

    def __init__(self, place: Path, *, minutes: int = 0) -> None:
        self.place = place
        self.records = PersonRecords.open(place)
        self.now = START + timedelta(minutes=minutes)

    @property
    def snapshot(self) -> Snapshot:
        return Snapshot.of(self.records.read())

    def do(self, use_case: Any, **arguments: Any) -> Step:
        self.now += timedelta(seconds=1)
        step: Step = use_case(self.snapshot, now=self.now, **arguments)
        self.records.write(step.written)
        return step

    def plan(self, start: str, end: str = "", **more: Any) -> Step:
        values = {"stage": "first", "state": StageState.PLANNED, **more}
        return self.do(edit_stage, path="transplant", start=day(start), end=day(end), **values)

    def close(self) -> None:
        self.records.close()


def everything_new(folder: Folder) -> None:
    """A record of each kind and field that came with journeys that move."""
    folder.do(choose_path, path="transplant")
    folder.plan("2026-12-07", reason="a bed is free")
    folder.do(add_course, path="transplant", again=True, course_id="c2", title="The second one")
    folder.plan("2027-03", course="c2")
    folder.do(set_day_zero, path="transplant", day=day("2026-12-07"))
    folder.do(set_counting, path="transplant", on=True)
    folder.do(add_stage, journey=PATH, title="Scan", inside="middle", after="one")
    folder.do(tick_ready, checklist="going-home", item="thermometer", done=True)
    folder.do(
        put_in_appointments, kind=HelperKind.BLINATUMOMAB, start=PartialDate.parse("2026-12-07"),
        lengths={"bag_days": 7, "pump_days": 14}, words=WORDS, stage=FIRST,
    )  # fmt: skip
    folder.do(
        move_stage, path="transplant", stage="first", start=day("2026-12-21"),
        words=WORDS, today=TODAY,
    )  # fmt: skip


def test_a_moved_plan_is_on_the_disk_and_can_be_undone_there(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "person")
    everything_new(folder)
    stood = folder.snapshot
    step = folder.do(
        move_stage, path="transplant", stage="first", start=None, words=WORDS, today=TODAY
    )
    moved = folder.snapshot
    for turn, expected in ((take_back, stood), (do_again, moved), (take_back, stood)):
        folder.do(turn, step=step)
        assert same(folder.snapshot, expected)
    folder.close()
    assert verify_folder(tmp_path / "person").soundness is Soundness.SOUND
    assert any("stages-before" in line for line in verify_folder(tmp_path / "person").lines)


def test_a_copy_of_everything_brings_a_moved_plan_back_whole(tmp_path: Path) -> None:
    one, other = Folder(tmp_path / "one"), Folder(tmp_path / "other")
    everything_new(one)
    save_copy(one.records, tmp_path / "copy.json")
    written = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))["records"]
    for kind in (Kind.COURSES, Kind.STAGES_BEFORE, Kind.GOT, Kind.HELPER_RUNS):
        assert written[kind.value]
    report = bring_in(other.records, tmp_path / "copy.json")
    assert same(one.snapshot, other.snapshot)
    assert report.new == sum(len(each) for each in written.values())
    assert bring_in(other.records, tmp_path / "copy.json").changes == 0
    assert [each.title for each in courses(other.snapshot)] == ["", "The second one"]
    assert got(other.snapshot, "going-home") == {"thermometer"}
    assert len(runs(other.snapshot)[0].entries) == 2
    one.close()
    other.close()


def two_copies(tmp_path: Path) -> tuple[Folder, Folder]:
    """The same folder on two computers."""
    one = Folder(tmp_path / "one")
    one.do(choose_path, path="transplant")
    one.plan("2026-12-07")
    one.close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    return Folder(tmp_path / "one", minutes=5), Folder(tmp_path / "two", minutes=9)


def meet(one: Folder, two: Folder) -> None:
    one.records.merge(two.records.documents())
    two.records.merge(one.records.documents())


def test_two_copies_that_moved_the_same_stage_keep_what_both_replaced_once(tmp_path: Path) -> None:
    one, two = two_copies(tmp_path)
    one.plan("2026-12-14")
    two.plan("2026-12-21")
    meet(one, two)
    assert same(one.snapshot, two.snapshot)
    assert [str(each.start) for each in history_of(one.snapshot, FIRST)] == ["2026-12-07"]
    (document,) = one.records.documents()[Kind.STAGES]
    told = {document["start"], *(value for value, _ in document["_siblings"]["start"])}
    assert told == {"2026-12-14", "2026-12-21"}
    one.close()
    two.close()


def test_two_copies_that_began_the_same_course_meet_in_one(tmp_path: Path) -> None:
    one, two = two_copies(tmp_path)
    for folder in (one, two):
        folder.do(set_day_zero, path="transplant", day=day("2026-12-10"))
        folder.do(
            put_in_appointments, kind=HelperKind.CAR_T, start=PartialDate.parse("2026-12-10"),
            lengths={"near_days": 28}, words=WORDS,
        )  # fmt: skip
    meet(one, two)
    assert [each.record_id for each in courses(one.snapshot)] == [first_course_id("transplant")]
    assert len(runs(one.snapshot)) == len(one.snapshot.appointments) == 1
    one.close()
    two.close()


DATES = st.sampled_from(["", "2026-12-07", "2026-12-14", "2026-12", "2027~", "2028-02-29"])
PLANS = st.lists(st.tuples(st.sampled_from(["first", "one", "mine"]), DATES, DATES), max_size=6)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(PLANS, PLANS)
def test_copies_that_meet_say_the_same_and_have_lost_no_former_plan(
    tmp_path_factory: Any, here: Any, there: Any
) -> None:
    one, two = two_copies(tmp_path_factory.mktemp("copies"))
    former: set[tuple[str, Plan]] = set()
    for folder, plans in ((one, here), (two, there)):
        for key, start, end in plans:
            folder.plan(start, end, stage=key)
        former |= {
            (each.stage, Plan.of(each))
            for record in folder.snapshot.stages
            for each in history_of(folder.snapshot, record)
        }
    meet(one, two)
    assert same(one.snapshot, two.snapshot)
    assert former <= kept_plans(one.snapshot)
    one.close()
    two.close()


def test_a_folder_from_before_loads_as_it_was(tmp_path: Path) -> None:
    whole = {"id": "a", "created_at": "2026-09-01T09:00:00Z", "updated_at": "2026-09-01T09:00:00Z"}
    old: dict[Kind, dict[str, Any]] = {
        Kind.QUESTIONS: {**whole, "text": "Why?"},
        Kind.APPOINTMENTS: {**whole, "what": "Clinic", "when": "2026-12-03"},
        Kind.JOURNEY: {**whole, "path": "transplant"},
        Kind.STAGES: {
            **whole, "path": "transplant", "stage": "first", "state": "planned",
            "start": "2026-12", "end": None, "note": "soup",
        },
    }  # fmt: skip
    folder = Folder(tmp_path / "person")
    folder.records.merge({kind: [document] for kind, document in old.items()})
    snapshot = folder.snapshot
    at = START.replace(month=9, day=1)
    head: dict[str, Any] = {"id": "a", "created_at": at, "updated_at": at}
    expected: dict[Kind, Any] = {
        Kind.QUESTIONS: Question(**head, text="Why?"),
        Kind.APPOINTMENTS: Appointment(
            **head, what="Clinic", when=PartialDate.parse("2026-12-03")
        ),
        Kind.JOURNEY: Journey(**head, path="transplant"),
        Kind.STAGES: Stage(
            **head, path="transplant", stage="first", state=StageState.PLANNED,
            start=day("2026-12"), note="soup",
        ),
    }  # fmt: skip
    assert {kind: snapshot.table(kind)["a"] for kind in old} == expected
    folder.close()
