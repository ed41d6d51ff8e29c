"""An end that is typed over and comes later: the dates it goes over are asked about and marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import course_record_id, courses, set_day_zero
from companion.services.journey import choose_path, edit_stage
from companion.services.stage_history import history_of
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    first_shown,
    kept_stage,
    opened,
    press,
    type_date,
    words_of,
)

OLD = PartialDate.parse("2026-12-13")
NEW = PartialDate.parse("2026-12-20")
ZERO = PartialDate.parse("2026-12-14")
CONDITIONING = stage_record_id("transplant", "conditioning")
TRANSPLANT = stage_record_id("transplant", "transplant")


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """Conditioning up to the day before day 0, with a scan in the week after that."""
    session.do(choose_path, path="transplant")
    for stage, start, end in (("conditioning", DAY, OLD), ("transplant", ZERO, None)):
        session.do(
            edit_stage, path="transplant", stage=stage, state=StageState.PLANNED, start=start,
            end=end,
        )  # fmt: skip
    session.do(set_day_zero, path="transplant", day=ZERO)
    day = PartialDate.parse("2026-12-16")
    session.do(add_appointment, appointment_id="scan", what="Heart scan", when=day)
    settled(session)
    return first_shown(context, qtbot)


def checks(session: Session) -> set[str]:
    """What is to be checked."""
    visits = {key for key, each in session.snapshot.appointments.items() if each.check}
    stages = {each.stage for each in session.snapshot.stages.values() if each.check}
    return visits | stages | {"day 0" for each in courses(session.snapshot) if each.check}


def test_an_end_that_goes_over_other_dates_asks_about_them_and_marks_them(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.end, "20", "12", "2026")
    settled(session)
    assert mine.moved.isVisible()
    words = words_of(mine.moved)
    assert "2 other dates were set around this one. The hospital may change them." in words
    assert set(mine.moved.around.rows) == {"scan", TRANSPLANT}
    assert checks(session) == {"scan", "transplant", "day 0"}
    assert courses(session.snapshot)[0].day_zero == kept_stage(session, "transplant").start == ZERO
    (former,) = history_of(session.snapshot, CONDITIONING)
    assert (former.start, former.end) == (DAY, OLD)
    mine.moved.around.later.click()
    settled(session)
    session.undo()
    settled(session)
    assert checks(session) == set()
    kept = kept_stage(session, "conditioning")
    assert (kept.end, history_of(session.snapshot, CONDITIONING)) == (OLD, ())


def test_one_that_is_chosen_moves_and_the_new_end_stays_all_in_one_undo(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.end, "20", "12", "2026")
    settled(session)
    around = mine.moved.around
    around.choose.click()
    around.rows[TRANSPLANT].tick.click()
    type_date(around.rows[TRANSPLANT].date, "21", "12", "2026")
    around.keep.click()
    settled(session)
    moved = PartialDate.parse("2026-12-21")
    assert kept_stage(session, "transplant").start == courses(session.snapshot)[0].day_zero == moved
    assert kept_stage(session, "conditioning").end == NEW
    session.undo()
    settled(session)
    assert kept_stage(session, "transplant").start == ZERO
    assert kept_stage(session, "conditioning").end == OLD


def test_an_end_that_is_typed_as_the_screen_is_left_marks_without_a_question(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    mine.end.focus_first()
    for key in (Qt.Key.Key_2, Qt.Key.Key_0):
        press(planned, key)
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").end == NEW
    assert checks(session) == {"scan", "transplant", "day 0"}
    session.undo()
    settled(session)
    assert (kept_stage(session, "conditioning").end, checks(session)) == (OLD, set())


@pytest.mark.parametrize("to", ["10", "13"])
def test_an_end_that_comes_no_later_asks_nothing(
    planned: JourneyPage, session: Session, settled: Settled, to: str
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.end, to, "12", "2026")
    settled(session)
    assert not mine.moved.isVisible()
    assert checks(session) == set()


def test_an_end_after_a_start_in_one_stay_is_asked_about_with_it_and_is_kept_by_the_answer(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.start, "8", "12", "2026")
    settled(session)
    assert set(mine.moved.around.rows) == {TRANSPLANT}
    type_date(mine.end, "20", "12", "2026")
    settled(session)
    assert set(mine.moved.around.rows) == {"scan", TRANSPLANT}
    around = mine.moved.around
    around.choose.click()
    around.rows["scan"].tick.click()
    type_date(around.rows["scan"].date, "22", "12", "2026")
    around.keep.click()
    settled(session)
    assert kept_stage(session, "conditioning").end == NEW
    assert checks(session) == {"transplant", "day 0"}


def test_the_answer_about_a_start_leaves_an_end_that_was_typed_after_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    type_date(mine.start, "8", "12", "2026")
    settled(session)
    type_date(mine.end, "10", "12", "2026")
    settled(session)
    around = mine.moved.around
    around.choose.click()
    around.rows[TRANSPLANT].tick.click()
    type_date(around.rows[TRANSPLANT].date, "21", "12", "2026")
    around.keep.click()
    settled(session)
    assert kept_stage(session, "conditioning").end == PartialDate.parse("2026-12-10")


def test_an_end_typed_while_a_move_is_asked_about_leaves_that_question(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    mine = opened(planned, "conditioning").mine
    mine.states[StageState.MOVED].click()
    settled(session)
    type_date(mine.end, "20", "12", "2026")
    settled(session)
    assert mine.moved.new_date.isVisible()
    assert checks(session) == {"scan", "transplant", "day 0"}


def test_a_longer_stage_of_a_day_0_of_the_course_is_asked_about_with_its_record(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(
        edit_stage, path="transplant", stage="transplant", state=StageState.PLANNED, start=None,
        end=None,
    )  # fmt: skip
    settled(session)
    mine = opened(planned, "conditioning").mine
    type_date(mine.end, "14", "12", "2026")
    settled(session)
    assert set(mine.moved.around.rows) == {course_record_id("transplant")}
