"""What stands around a plan that moves is asked, told or marked, and nothing is dragged along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment, StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import (
    add_course,
    course_record_id,
    courses,
    set_day_zero,
    show_course,
)
from companion.services.date_entries import HelperWords, put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.journey import add_stage, choose_path, edit_stage, link_appointment
from companion.services.stage_history import history_of
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.stage_screen import StageScreen
from companion.ui.pages.journey.where import path_named
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    first_shown,
    kept_stage,
    opened,
    press,
    tab_to,
    type_date,
    words_of,
)

ZERO = PartialDate.parse("2026-12-14")
END = PartialDate.parse("2027-01-10")
CONDITIONING = stage_record_id("transplant", "conditioning")
TRANSPLANT = stage_record_id("transplant", "transplant")
COURSE = course_record_id("transplant")
CHECK = "Other dates around it now say: check this date with the hospital."


def plan(
    session: Session,
    stage: str,
    start: PartialDate,
    end: PartialDate | None = None,
    path: str = "transplant",
) -> None:
    session.do(edit_stage, path=path, stage=stage, state=StageState.PLANNED, start=start, end=end)


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """Conditioning with a visit and a worked-out date, then the transplant on day 0."""
    session.do(choose_path, path="transplant")
    plan(session, "conditioning", DAY)
    plan(session, "transplant", ZERO, END)
    session.do(set_day_zero, path="transplant", day=ZERO)
    session.do(add_appointment, appointment_id="scan", what="Heart scan", when=DAY)
    session.do(link_appointment, appointment_id="scan", stage_id=CONDITIONING)
    session.do(
        put_in_appointments, kind=HelperKind.ASK_BEFORE, start=DAY, lengths={"before_days": 5},
        words=HelperWords.of(context.library.phrases()), stage=CONDITIONING,
    )  # fmt: skip
    settled(session)
    return first_shown(context, qtbot)


def entry(session: Session) -> Appointment:
    return next(each for each in session.snapshot.appointments.values() if each.helper)


def checks(session: Session) -> set[str]:
    """What is to be checked."""
    visits = {key for key, each in session.snapshot.appointments.items() if each.check}
    stages = {each.stage for each in session.snapshot.stages.values() if each.check}
    zeros = {"day 0" for each in courses(session.snapshot) if each.check}
    return visits | stages | zeros


def everything(session: Session) -> set[str]:
    return {"scan", entry(session).id, "transplant", "day 0"}


def asked(screen: StageScreen) -> set[str]:
    return set(screen.mine.moved.around.rows)


# --- as soon as it is said ---


def test_moved_and_nothing_more_marks_what_stands_around_at_once(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    assert checks(session) == everything(session)
    assert CHECK in words_of(screen.mine.moved)
    assert entry(session).when == PartialDate.parse("2026-12-02")
    assert planned.go_back()
    settled(session)
    session.undo()
    settled(session)
    assert checks(session) == set()
    assert kept_stage(session, "conditioning").state is StageState.PLANNED


def test_a_new_date_after_that_takes_the_mark_off_what_is_worked_out_anew(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "11", "1", "2027")
    screen.mine.moved.dates.keep.click()
    settled(session)
    assert checks(session) == everything(session) - {entry(session).id}
    assert entry(session).when == PartialDate.parse("2027-01-06")
    assert CHECK not in words_of(screen.mine.moved)
    session.undo()
    settled(session)
    assert checks(session) == set()


def test_what_only_passes_over_moved_by_keys_marks_nothing(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    tab_to(planned, screen.mine.states[StageState.PLANNED])
    press(planned, Qt.Key.Key_Right, times=3)
    settled(session)
    assert checks(session) == everything(session)
    press(planned, Qt.Key.Key_Left)
    settled(session)
    assert kept_stage(session, "conditioning").state is StageState.DONE
    assert checks(session) == set()


def test_a_stage_without_a_date_that_is_not_in_the_plan_marks_nothing(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "work-up")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    assert {"conditioning", "transplant"} <= checks(session)
    screen.mine.states[StageState.NOT_NOW].click()
    settled(session)
    assert checks(session) == set()


def test_it_has_moved_again_marks_as_the_first_time(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(
        edit_stage, path="transplant", stage="conditioning", state=StageState.MOVED, start=DAY,
        end=None,
    )  # fmt: skip
    settled(session)
    screen = opened(planned, "conditioning")
    screen.mine.again.click()
    settled(session)
    assert checks(session) == everything(session)


def test_not_in_the_plan_now_marks_what_stands_around_while_its_date_stays(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.NOT_NOW].click()
    settled(session)
    assert checks(session) == everything(session)
    assert "Its date still stands below." in words_of(screen.mine.moved)
    assert CHECK in words_of(screen.mine.moved)
    for state in (StageState.MOVED, StageState.NOT_NOW):
        screen.mine.states[state].click()
        settled(session)
        assert CHECK in words_of(screen.mine.moved)
        assert checks(session) == everything(session)


def test_once_its_date_is_taken_out_nothing_says_that_it_still_stands(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.NOT_NOW].click()
    settled(session)
    screen.mine.moved.take_out.click()
    settled(session)
    words = words_of(screen.mine.moved)
    assert "still stands" not in words
    assert "The old date is kept." in words


# --- day 0 ---


def test_day_0_goes_with_the_transplant_and_is_told(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "transplant")
    type_date(screen.mine.start, "20", "12", "2026")
    settled(session)
    (course,) = courses(session.snapshot)
    assert (course.day_zero, course.check) == (PartialDate.parse("2026-12-20"), False)
    assert "Day 0 was the same day. It goes with this one." in words_of(screen.mine.moved)


def test_a_transplant_that_was_said_to_have_moved_and_meets_day_0_leaves_it_in_no_doubt(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(set_day_zero, path="transplant", day=PartialDate.parse("2027-01-11"))
    plan(session, "recovery", PartialDate.parse("2027-02"))
    settled(session)
    screen = opened(planned, "transplant")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    assert checks(session) == {"day 0", "recovery"}
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "11", "1", "2027")
    screen.mine.moved.dates.keep.click()
    settled(session)
    assert checks(session) == {"recovery"}
    session.undo()
    settled(session)
    assert checks(session) == set()


def test_a_stage_that_only_starts_on_that_day_takes_nothing_along(
    planned: JourneyPage, context: PageContext, session: Session, settled: Settled
) -> None:
    plan(session, "recovery", ZERO)
    session.do(
        put_in_appointments, kind=HelperKind.REVACCINATION, start=ZERO, lengths={"months": 6},
        words=HelperWords.of(context.library.phrases()), course=COURSE,
    )  # fmt: skip
    settled(session)
    screen = opened(planned, "recovery")
    type_date(screen.mine.start, "20", "12", "2026")
    settled(session)
    assert courses(session.snapshot)[0].day_zero == ZERO
    days = {str(each.when) for each in session.snapshot.appointments.values() if each.helper}
    assert days == {"2026-12-02", "2027-06-14"}
    assert asked(screen) == {TRANSPLANT}
    words = words_of(screen.mine.moved)
    assert "goes with this one" not in words
    assert "Dates you had worked out in another way stay." in words
    assert {"transplant", "day 0"} < checks(session)


def test_a_stage_of_the_persons_own_on_that_day_leaves_it_alone(
    planned: JourneyPage, context: PageContext, session: Session, settled: Settled
) -> None:
    path = path_named(context, "transplant")
    session.do(add_stage, journey=path, title="Maya's birthday", stage_id="birthday")
    plan(session, "birthday", ZERO)
    settled(session)
    screen = opened(planned, "birthday")
    type_date(screen.mine.start, "20", "12", "2026")
    settled(session)
    assert not screen.mine.is_asking
    assert checks(session) == set()


# --- other stages ---


def test_a_later_stage_that_is_chosen_leaves_no_end_before_its_start(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    around = screen.mine.moved.around
    around.choose.click()
    around.rows[TRANSPLANT].tick.click()
    type_date(around.rows[TRANSPLANT].date, "18", "1", "2027")
    around.keep.click()
    settled(session)
    kept = kept_stage(session, "transplant")
    assert (kept.start, kept.end, kept.check) == (PartialDate.parse("2027-01-18"), None, True)
    former = [(each.start, each.end) for each in history_of(session.snapshot, TRANSPLANT)]
    assert former == [(ZERO, END)]


def test_a_later_stage_of_another_treatment_is_asked_about_with_its_name(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(add_course, path="blinatumomab")
    plan(session, "blina-start", PartialDate.parse("2026-11-30"), path="blinatumomab")
    settled(session)
    screen = opened(planned, "blina-start")
    type_date(screen.mine.start, "1", "2", "2027")
    settled(session)
    assert asked(screen) == {CONDITIONING, TRANSPLANT}
    named = screen.mine.moved.around.rows[TRANSPLANT].tick.text()
    assert named == "Transplant (Stem cell transplant)"
    assert {"conditioning", "transplant", "day 0"} <= checks(session)
    screen.mine.moved.around.later.click()
    settled(session)
    session.undo()
    settled(session)
    assert checks(session) == set()
    session.do(show_course, path="transplant")
    settled(session)
    screen = opened(planned, "conditioning")
    type_date(screen.mine.start, "11", "1", "2027")
    settled(session)
    assert stage_record_id("blinatumomab", "blina-start") not in asked(screen)
