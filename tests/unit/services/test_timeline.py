"""What is drawn along time: firm and soft, unknown as unknown, several courses, many marks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, Kind, StageState
from companion.services.appointments import add_appointment
from companion.services.courses import add_course, courses, set_day_zero
from companion.services.date_entries import put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.journey import add_stage, choose_path
from companion.services.moving import cancel_appointment, move_appointment
from companion.services.notes import write_note
from companion.services.snapshot import Snapshot
from companion.services.timeline import Bar, MarkKind, Timeline, timeline
from tests.unit.services.journey_desk import START, TODAY, WORDS, Desk, day, path

JOURNEYS = {
    each.id: each
    for each in (path(), path("blinatumomab"), path("supportive-care", timeline=False))
}


def drawn(desk: Desk, **more: Any) -> Timeline:
    return timeline(desk.snapshot, JOURNEYS, TODAY, **more)


def bar(desk: Desk, key: str, lane: int = 0) -> Bar:
    return next(each for each in drawn(desk).bars if (each.key, each.lane) == (key, lane))


def on(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def marks(desk: Desk) -> list[tuple[str, str]]:
    found = drawn(desk).marks
    return [(each.kind.value, date.fromordinal(each.first).isoformat()) for each in found]


def on_a_path() -> Desk:
    desk = Desk()
    desk.do(choose_path, path="transplant")
    return desk


def test_without_a_path_nothing_is_drawn_but_today() -> None:
    whole = drawn(Desk())
    assert (whole.lanes, whole.bars, whole.is_dated) == ((), (), False)
    assert whole.first == whole.last == whole.today == TODAY.toordinal()


def test_a_stage_without_dates_is_there_and_not_known_yet() -> None:
    desk = on_a_path()
    first = bar(desk, "first")
    assert (first.start, first.end, first.firm_start) == (None, None, None)
    assert not drawn(desk).is_dated


def test_sure_days_are_firm_from_end_to_end() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-12-07", "2026-12-14")
    first = bar(desk, "first")
    assert (first.start, first.end) == (on("2026-12-07"), on("2026-12-14"))
    assert (first.firm_start, first.firm_end) == (first.start, first.end)
    assert (first.soft_start, first.soft_end, first.open_end) == (False, False, False)
    assert drawn(desk).is_dated


def test_a_month_is_soft_over_the_whole_of_it() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-12", "2027-02")
    first = bar(desk, "first")
    assert (first.start, first.end) == (on("2026-12-01"), on("2027-02-28"))
    assert (first.firm_start, first.firm_end) == (on("2026-12-31"), on("2027-02-01"))
    assert first.soft_start
    assert first.soft_end


def test_about_is_firm_nowhere() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-12-07~", "2026-12-14")
    first = bar(desk, "first")
    assert (first.soft_start, first.soft_end) == (True, False)
    assert first.firm_start is None
    assert first.firm_end == on("2026-12-14")


def test_an_end_that_is_not_written_is_open() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-12-07")
    first = bar(desk, "first")
    assert (first.start, first.end, first.open_end) == (on("2026-12-07"), on("2026-12-07"), True)
    assert first.soft_end
    assert first.ends is None


def test_an_end_before_the_start_is_drawn_all_the_same() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-12-14", "2026-12-07")
    first = bar(desk, "first")
    assert (first.start, first.end) == (on("2026-12-14"), on("2026-12-14"))


def test_steps_and_own_stages_are_bars_with_their_state_and_their_shape() -> None:
    desk = on_a_path()
    desk.do(add_stage, journey=path(), title="Scan", inside="middle", stage_id="mine")
    desk.plan("mine", "2026-12-09", state=StageState.MOVED)
    mine = bar(desk, "mine")
    assert (mine.title, mine.inside, mine.state) == ("Scan", "middle", StageState.MOVED)
    assert [each.key for each in drawn(desk, steps=False).bars] == ["first", "middle", "last"]


def test_courses_lie_side_by_side_each_with_its_day_0() -> None:
    desk = on_a_path()
    desk.do(add_course, path="transplant", again=True, title="The second one", course_id="c2")
    desk.plan("first", "2026-12-07")
    desk.plan("first", "2027-03-01", course="c2")
    desk.do(set_day_zero, path="transplant", day=day("2026-12-10"))
    desk.do(set_day_zero, path="transplant", day=day("2027-03"), course="c2")
    whole = drawn(desk)
    assert [each.title for each in whole.lanes] == ["Transplant", "The second one"]
    assert bar(desk, "first", 1).start == on("2027-03-01")
    first, second = whole.day_zeros
    assert (first.lane, first.first, first.soft) == (0, on("2026-12-10"), False)
    assert (second.lane, second.soft, second.last) == (1, True, on("2027-03-31"))
    assert second.key == courses(desk.snapshot)[1].record_id


def test_a_path_without_a_timeline_is_not_drawn_along_time() -> None:
    desk = on_a_path()
    desk.do(add_course, path="supportive-care")
    desk.plan("first", "2026-12-07", path="supportive-care")
    desk.do(set_day_zero, path="supportive-care", day=day("2026-12-10"))
    whole = drawn(desk)
    assert [each.course.path for each in whole.lanes] == ["transplant"]
    assert (whole.is_dated, whole.day_zeros) == (False, ())


def test_appointments_notes_and_worked_out_dates_are_marks() -> None:
    desk = on_a_path()
    desk.do(add_appointment, what="Clinic", when=PartialDate.parse("2026-12-03"))
    desk.do(add_appointment, what="Some day", when=PartialDate.parse("2026-12"))
    desk.do(write_note, note_id="n", text="nobody's business", written_on=date(2026, 11, 20))
    desk.do(
        put_in_appointments, kind=HelperKind.CAR_T, start=PartialDate.parse("2026-12-01"),
        lengths={"near_days": 28}, words=WORDS,
    )  # fmt: skip
    assert marks(desk) == [
        ("note", "2026-11-20"),
        ("appointment", "2026-12-01"),
        ("appointment", "2026-12-03"),
        ("helper", "2026-12-29"),
    ]
    by_kind = {each.kind: each for each in drawn(desk).marks}
    assert by_kind[MarkKind.NOTE].text == ""
    some_day = next(each for each in drawn(desk).marks if each.text == "Some day")
    assert (some_day.soft, some_day.last) == (True, on("2026-12-31"))


def test_what_is_off_or_has_no_date_is_no_mark() -> None:
    desk = on_a_path()
    for key in ("off", "undated"):
        desk.do(add_appointment, what=key, when=PartialDate.parse("2026-12-03"), appointment_id=key)
    desk.do(cancel_appointment, appointment_id="off")
    desk.do(move_appointment, appointment_id="undated", when=None)
    assert marks(desk) == []


def test_it_spans_everything_that_has_a_day_and_today() -> None:
    desk = on_a_path()
    desk.plan("first", "2026-09-14", "2026-10")
    desk.do(add_appointment, what="Clinic", when=PartialDate.parse("2027"))
    whole = drawn(desk)
    assert (whole.first, whole.last) == (on("2026-09-14"), on("2027-12-31"))
    assert whole.first <= whole.today <= whole.last


@pytest.mark.parametrize("days", [("2026-03-28", "2026-03-30"), ("2028-02-28", "2028-03-01")])
def test_clocks_and_leap_days_make_no_day_longer(days: tuple[str, str]) -> None:
    desk = on_a_path()
    desk.plan("first", *days)
    first = bar(desk, "first")
    assert (first.start, first.end) == (on(days[0]), on(days[1]))
    assert first.end is not None
    assert first.start is not None
    assert first.end - first.start == 2


def test_five_hundred_marks_are_looked_through_once() -> None:
    looked: list[str] = []

    class Watched(dict[str, Appointment]):
        def values(self) -> Any:
            looked.append("all")
            return super().values()

    visits = Watched()
    for place in range(500):
        when = PartialDate.of(TODAY + timedelta(days=place))
        visits[str(place)] = Appointment(
            id=str(place), created_at=START, updated_at=START, what=f"Visit {place}", when=when
        )
    desk = on_a_path()
    tables = {kind: desk.snapshot.table(kind) for kind in Kind}
    many: Any = {**tables, Kind.APPOINTMENTS: visits}
    assert len(timeline(Snapshot(many), JOURNEYS, TODAY).marks) == 500
    assert len(looked) <= 2
