"""When a plan moves: what is said first, what is kept, what other dates do, and one Undo."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.journey import choose_path, edit_stage, link_appointment
from companion.services.moving import planned_before
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.stage_screen import StageScreen
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
from tests.ui.pages.treatments_page import press as press_words

LATER = PartialDate.parse("2027-01-11")
CLINIC = PartialDate.parse("2026-12-03")
STAGE = stage_record_id("transplant", "conditioning")


@pytest.fixture
def planned(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person whose conditioning has a date, and two visits that belong to it."""
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage,
        path="transplant",
        stage="conditioning",
        state=StageState.PLANNED,
        start=DAY,
        end=None,
    )
    for key, what, hour in (("scan", "Heart scan", 10), ("line", "Line put in", 14)):
        session.do(
            add_appointment, appointment_id=key, what=what, when=CLINIC, at=time(hour), where=""
        )
        session.do(link_appointment, appointment_id=key, stage_id=STAGE)
    settled(session)
    return first_shown(context, qtbot)


def _to_the_new_date(page: JourneyPage, session: Session, settled: Settled) -> StageScreen:
    """Say that it moved, by keys alone, up to the question about the other dates."""
    screen = opened(page, "conditioning")
    tab_to(page, screen.mine.states[StageState.PLANNED])
    press(page, Qt.Key.Key_Right, times=3)
    settled(session)
    tab_to(page, screen.mine.moved.new_date)
    press(page, Qt.Key.Key_Return)
    type_date(screen.mine.moved.dates.start, "11", "1", "2027")
    screen.mine.moved.dates.start.focus_first()
    tab_to(page, screen.mine.moved.dates.keep)
    press(page, Qt.Key.Key_Return)
    settled(session)
    return screen


def test_a_new_date_by_keys_alone_leaves_hospital_dates_alone_and_says_to_check_them(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _to_the_new_date(planned, session, settled)
    assert kept_stage(session, "conditioning").start == LATER
    words = words_of(screen.mine.moved)
    assert "2 other dates were set around this one. The hospital may change them." in words
    assert screen.mine.moved.around.later.hasFocus()
    press(planned, Qt.Key.Key_Return)
    settled(session)
    assert not screen.mine.moved.isVisible()
    assert screen.mine.states[StageState.MOVED].hasFocus()
    for key in ("scan", "line"):
        visit = session.snapshot.appointments[key]
        assert visit.when == CLINIC
        assert visit.check
    assert (
        "Check this date with the hospital"
        in screen.belongs.rows["scan"].way.accessibleDescription()
    )


def test_a_date_to_check_says_so_in_appointments_until_it_is_checked(
    planned: JourneyPage, context: PageContext, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    _to_the_new_date(planned, session, settled).mine.moved.around.later.click()
    settled(session)
    page = AppointmentsPage(context)
    qtbot.addWidget(page)
    page.show()
    row = page.diary.coming.row("scan")
    assert row is not None
    assert "Check this date with the hospital" in words_of(row)
    page.diary.change_asked.emit("scan")
    assert page.form is not None
    check = page.form.check
    assert "Check this date with the hospital." in words_of(check.standing)
    press_words(check, "I have checked it")
    settled(session)
    assert not session.snapshot.appointments["scan"].check
    assert not check.standing.isVisible()
    assert session.snapshot.appointments["line"].check


def test_the_old_date_stands_under_what_was_planned_before(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _to_the_new_date(planned, session, settled)
    assert [line.plan for line in screen.before.lines] == ["Planned, 7 December 2026"]
    assert screen.earlier.isVisible()


def test_a_chosen_date_moves_to_its_own_day_and_only_that_one(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _to_the_new_date(planned, session, settled)
    around = screen.mine.moved.around
    around.choose.click()
    around.rows["line"].tick.click()
    around.keep.click()
    assert around.rows["line"].date.error  # a tick without a date is asked about
    type_date(around.rows["line"].date, "4", "1", "2027")
    around.keep.click()
    settled(session)
    snapshot = session.snapshot
    assert snapshot.appointments["line"].when == PartialDate.parse("2027-01-04")
    assert not snapshot.appointments["line"].check
    assert [each.when for each in planned_before(snapshot, "line")] == [CLINIC]
    assert snapshot.appointments["scan"].when == CLINIC
    assert snapshot.appointments["scan"].check


def test_one_undo_takes_the_whole_move_back(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    before = {key: session.snapshot.appointments[key] for key in ("scan", "line")}
    screen = _to_the_new_date(planned, session, settled)
    around = screen.mine.moved.around
    around.choose.click()
    around.rows["line"].tick.click()
    type_date(around.rows["line"].date, "4", "1", "2027")
    around.keep.click()
    settled(session)
    session.undo()
    settled(session)
    kept = kept_stage(session, "conditioning")
    assert (kept.state, kept.start) == (StageState.PLANNED, DAY)
    for key, visit in before.items():
        now = session.snapshot.appointments[key]
        assert (now.when, now.check) == (visit.when, visit.check)
    assert not planned_before(session.snapshot, "line")
    assert not screen.mine.moved.isVisible()
    assert screen.mine.state is StageState.PLANNED
    assert not screen.before.lines


def test_not_known_yet_asks_about_the_other_dates_too(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    screen.mine.moved.not_known.click()
    settled(session)
    assert kept_stage(session, "conditioning").start is None
    assert screen.mine.moved.around.isVisible()
    assert "date not known yet" in words_of(screen.told)


def test_writing_about_it_opens_a_coping_note_and_is_never_first(
    planned: JourneyPage, navigated: list[tuple[PageName, str]]
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.MOVED].click()
    flow = screen.mine.moved
    tab_to(planned, flow.new_date)
    press(planned, Qt.Key.Key_Tab, times=2)
    assert flow.write.hasFocus()
    press(planned, Qt.Key.Key_Return)
    assert navigated == [(PageName.COPING, "")]


def test_leaving_before_the_other_dates_are_answered_keeps_the_new_date(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    _to_the_new_date(planned, session, settled)
    assert planned.go_back()
    settled(session)
    assert kept_stage(session, "conditioning").start == LATER
    assert session.snapshot.appointments["scan"].check


def test_not_in_the_plan_now_offers_to_take_the_date_out_and_keeps_it(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    screen.mine.states[StageState.NOT_NOW].click()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    screen.mine.moved.take_out.click()
    settled(session)
    kept = kept_stage(session, "conditioning")
    assert (kept.state, kept.start) == (StageState.NOT_NOW, None)
    assert any("7 December 2026" in line.plan for line in screen.before.lines)


def test_an_end_before_the_new_start_is_said_and_nothing_is_kept(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    type_date(screen.mine.end, "14", "12", "2026")
    settled(session)
    screen.mine.states[StageState.MOVED].click()
    screen.mine.moved.new_date.click()
    type_date(screen.mine.moved.dates.start, "11", "1", "2027")
    type_date(screen.mine.moved.dates.end, "1", "1", "2027")
    screen.mine.moved.dates.keep.click()
    settled(session)
    assert "before the start" in screen.mine.moved.dates.end.error
    assert kept_stage(session, "conditioning").start == DAY


def test_why_is_asked_only_when_something_changed_and_is_kept(
    planned: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(planned, "conditioning")
    assert not screen.mine.reason.isVisible()
    screen.mine.states[StageState.MOVED].click()
    assert screen.mine.reason.isVisible()
    screen.mine.reason.edit.setText("No bed was free")
    screen.mine.reason.edit.textEdited.emit("No bed was free")
    screen.mine.settle()
    settled(session)
    assert kept_stage(session, "conditioning").reason == "No bed was free"
