"""Day 0 changed where it is written: a moved plan, asked and told as one, and never forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import (
    add_course,
    course_record_id,
    courses,
    day_zeros_before,
    set_day_zero,
)
from companion.services.date_entries import HelperWords, put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.journey import choose_path, edit_stage
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.dates_screen import DatesScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import (
    Settled,
    first_shown,
    kept_stage,
    press,
    tab_to,
    type_date,
    words_of,
)
from tests.unit.services.journey_desk import same

ZERO = PartialDate.parse("2026-12-14")
COURSE = course_record_id("transplant")
TRANSPLANT = stage_record_id("transplant", "transplant")


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """A transplant on day 0, a visit that day, and what was worked out from day 0."""
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage, path="transplant", stage="transplant", state=StageState.PLANNED, start=ZERO,
        end=PartialDate.parse("2027-01-10"),
    )  # fmt: skip
    session.do(set_day_zero, path="transplant", day=ZERO)
    session.do(add_appointment, appointment_id="cells", what="Cells arrive", when=ZERO)
    session.do(
        put_in_appointments, kind=HelperKind.CAR_T, start=ZERO, lengths={"near_days": 28},
        words=HelperWords.of(context.library.phrases()), course=COURSE,
    )  # fmt: skip
    settled(session)
    return first_shown(context, qtbot)


def course_screen(page: JourneyPage) -> CourseScreen:
    page.show_anchor(f"course/{COURSE}")
    screen = page.beside
    assert isinstance(screen, CourseScreen)
    return screen


def near(session: Session) -> tuple[str, bool]:
    """When "stay near until" is, and whether that is not known yet."""
    every = session.snapshot.appointments.values()
    found = next(each for each in every if each.helper)
    return str(found.when), found.undated


def checks(session: Session) -> set[str]:
    visits = {key for key, each in session.snapshot.appointments.items() if each.check}
    return visits | {each.stage for each in session.snapshot.stages.values() if each.check}


def former(session: Session) -> list[str]:
    return [str(each.start) for each in day_zeros_before(session.snapshot, "transplant")]


def zero(session: Session) -> str:
    return str(courses(session.snapshot)[0].day_zero)


def test_a_changed_day_0_is_asked_and_told_like_a_moved_stage_and_is_one_undo(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    words = words_of(screen.moved)
    assert "You changed the date." in words
    assert "The old date is kept." in words
    assert "2 other dates were set around this one. The hospital may change them." in words
    assert "are worked out again" in words
    assert near(session) == ("2027-02-08", False)
    assert kept_stage(session, "transplant").start == ZERO
    assert checks(session) == {"cells", "transplant"}
    screen.moved.around.later.click()
    settled(session)
    assert not screen.moved.isVisible()
    session.undo()
    settled(session)
    assert (zero(session), near(session)) == (str(ZERO), ("2027-01-11", False))
    assert (checks(session), former(session)) == (set(), [])
    assert screen.day_zero.value() == ZERO


def test_what_is_chosen_goes_to_its_own_date_in_the_same_undo(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    around = screen.moved.around
    around.choose.click()
    assert set(around.rows) == {"cells", TRANSPLANT}
    around.rows[TRANSPLANT].tick.click()
    type_date(around.rows[TRANSPLANT].date, "11", "1", "2027")
    around.keep.click()
    settled(session)
    kept = kept_stage(session, "transplant")
    assert (kept.start, kept.end) == (PartialDate.parse("2027-01-11"), None)
    assert zero(session) == "2027-01-11"
    session.undo()
    settled(session)
    assert (kept_stage(session, "transplant").start, zero(session)) == (ZERO, str(ZERO))


def test_all_of_it_can_be_done_by_keys_alone(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    boxes = screen.day_zero.findChildren(QLineEdit)
    tab_to(planned, boxes[0])
    boxes[0].selectAll()
    QTest.keyClicks(boxes[0], "20")
    press(planned, Qt.Key.Key_Return)
    settled(session)
    assert zero(session) == "2026-12-20"
    tab_to(planned, screen.moved.around.later)
    press(planned, Qt.Key.Key_Return)
    settled(session)
    assert not screen.moved.isVisible()
    assert boxes[0].hasFocus()


def test_each_whole_date_that_was_kept_and_left_is_told_as_it_was_before(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    for typed in (("11", "1", "2027"), ("18", "1", "2027"), ("25", "1", "2027")):
        type_date(screen.day_zero, *typed)
        settled(session)
    assert former(session) == ["2027-01-18", "2027-01-11", "2026-12-14"]
    assert len(screen.before.lines) == 3


@pytest.mark.parametrize(
    "typed",
    [
        [("11", "1", "2027"), ("", "", ""), ("11", "1", "2027")],
        [("", "1", "2027"), ("14", "12", "2026"), ("20", "12", "2026")],
        [("20", "12", "2026"), ("14", "12", "2026"), ("", "", "2027"), ("29", "2", "2028")],
    ],
)
def test_whatever_is_typed_there_no_date_is_lost_and_undo_brings_all_of_it_back(
    typed: list[tuple[str, str, str]],
    planned: JourneyPage,
    session: Session,
    settled: Settled,
) -> None:
    screen = course_screen(planned)
    stood = [session.snapshot]
    kept = {zero(session)}
    for parts in typed:
        for box, text in zip(screen.day_zero.findChildren(QLineEdit), parts, strict=True):
            box.setFocus()
            box.selectAll()
            press(planned, Qt.Key.Key_Backspace)
            QTest.keyClicks(box, text)
        screen.name.edit.setFocus()
        settled(session)
        if screen.moved.isVisible():
            screen.moved.around.later.click()
            screen.name.edit.setFocus()
        stood.append(session.snapshot)
        assert kept - {"None"} <= {*former(session), zero(session)}
        kept.add(zero(session))
        assert kept_stage(session, "transplant").start == ZERO
    for picture in reversed(stood[:-1]):
        session.undo()
        settled(session)
        assert same(session.snapshot, picture)


def test_a_day_0_that_is_emptied_leaves_what_hangs_on_it_not_known_yet(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    for box in screen.day_zero.findChildren(QLineEdit):
        box.setFocus()
        box.selectAll()
        press(planned, Qt.Key.Key_Backspace)
    screen.name.edit.setFocus()
    settled(session)
    assert near(session) == ("2027-01-11", True)
    assert "now say: not known yet" in words_of(screen.moved)
    screen.moved.around.later.click()
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    assert near(session) == ("2027-02-08", False)


def test_a_first_day_0_asks_nothing(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(set_day_zero, path="transplant", day=None)
    settled(session)
    session.do(set_day_zero, path="transplant", day=PartialDate.parse("2026-12-18"))
    session.do(set_day_zero, path="transplant", day=None)
    settled(session)
    screen = course_screen(planned)
    type_date(screen.day_zero, "18", "1", "2027")
    settled(session)
    assert zero(session) == "2027-01-18"
    assert not screen.moved.isVisible()


def test_leaving_while_a_new_day_0_is_typed_moves_what_hangs_on_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    for box, text in zip(screen.day_zero.findChildren(QLineEdit), ("11", "1", "2027"), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
    assert planned.go_back()
    settled(session)
    assert near(session) == ("2027-02-08", False)
    assert checks(session) == {"cells", "transplant"}


def test_an_undo_while_it_is_being_asked_asks_no_more(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    session.undo()
    settled(session)
    assert not screen.moved.isVisible()
    assert screen.day_zero.value() == ZERO


def test_another_treatment_that_comes_later_is_asked_about_with_its_name(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(add_course, path="blinatumomab")
    session.do(
        edit_stage, path="blinatumomab", stage="blina-start", state=StageState.PLANNED,
        start=PartialDate.parse("2027-03-01"), end=None,
    )  # fmt: skip
    settled(session)
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    row = screen.moved.around.rows[stage_record_id("blinatumomab", "blina-start")]
    assert row.tick.text() == "Starting (Blinatumomab)"
    assert kept_stage(session, "blina-start", "blinatumomab").check


def test_vaccinations_worked_out_from_day_0_go_with_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    planned.show_anchor("helper/revaccination")
    helper = planned.beside
    assert isinstance(helper, DatesScreen)
    assert helper.form is not None
    type_date(helper.form.start, "14", "12", "2026")
    helper.form.lengths["months"].text = "6"
    helper.form.asked.emit()
    helper.found.put.click()
    settled(session)
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    days = {str(each.when) for each in session.snapshot.appointments.values() if each.helper}
    assert days == {"2027-02-08", "2027-07-11"}


def test_writing_about_it_opens_a_coping_note(
    planned: JourneyPage,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    screen = course_screen(planned)
    type_date(screen.day_zero, "11", "1", "2027")
    settled(session)
    screen.moved.write.click()
    assert navigated == [(PageName.COPING, "")]
