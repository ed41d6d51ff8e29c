"""What lies around the path: steps, courses, own stages, order, other ways, and what belongs."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import GateAnswer, StageState, stage_record_id
from companion.services.appointments import add_appointment
from companion.services.courses import add_course, courses, set_day_zero
from companion.services.getting_ready import got
from companion.services.journey import choose_path, edit_stage
from companion.services.questions import add_question
from companion.services.reading import answer_gate
from companion.services.stage_list import my_stages, walk
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.screen import Screen
from companion.ui.session import Session
from companion.ui.widgets.open_row import OpenRow
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    come_back,
    kept_stage,
    opened,
    press,
    tab_to,
    type_date,
    words_of,
)
from tests.ui.pages.treatments_page import press as press_words


@pytest.fixture
def journey(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    return come_back(context, qtbot, session, settled)


def _beside(page: JourneyPage, anchor: str) -> Screen:
    page.show_anchor(anchor)
    assert page.beside is not None
    return page.beside


def _order(page: JourneyPage, session: Session) -> list[str]:
    path = page.overview.path
    assert path is not None
    return [each.key for each in walk(my_stages(session.snapshot, path, session.snapshot.course))]


# --- steps ---


def test_at_most_five_shapes_are_shown_and_their_steps_unfold_in_order(
    journey: JourneyPage, session: Session
) -> None:
    overview = journey.overview
    assert len(overview.drawing.buttons) == 5
    overview.steps.click()
    drawn = [button.shape.key for button in overview.drawing.buttons]
    assert drawn == _order(journey, session)
    assert list(overview.list.panel.keys()) == drawn
    overview.steps.click()
    assert len(overview.drawing.buttons) == 5


def test_back_from_a_step_leads_to_the_stage_it_is_folded_in(journey: JourneyPage) -> None:
    screen = opened(journey, "donor-search")
    assert screen.where.stage == "donor-search"
    assert journey.go_back()
    focus = journey.window().focusWidget()
    assert focus is journey.overview.drawing.buttons[1]


def test_a_stage_leads_to_its_steps_and_back_to_the_row_that_was_pressed(
    journey: JourneyPage,
) -> None:
    screen = opened(journey, "getting-ready")
    screen.rows["donor-search"].click()
    step = journey.stage_screen
    assert step is not None
    assert step.where.stage == "donor-search"
    assert step.back.text() == "Getting ready"
    assert journey.go_back()
    back = journey.stage_screen
    assert back is not None
    assert back.where.stage == "getting-ready"
    assert back.rows["donor-search"].hasFocus()


# --- along time ---


def test_the_drawing_along_time_comes_with_the_first_date_and_goes_with_the_last(
    journey: JourneyPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    time_place = journey.overview.time
    assert not time_place.isVisible()
    session.do(
        edit_stage,
        path="transplant",
        stage="conditioning",
        state=StageState.PLANNED,
        start=DAY,
        end=None,
    )
    qtbot.waitUntil(time_place.isVisible)
    assert time_place.view is not None
    bar = time_place.view.values.placed[0]
    assert (bar.title, bar.start) == ("Conditioning", DAY.first)
    time_place.view.stage_pressed.emit(bar.key)
    assert journey.stage_screen is not None
    assert journey.stage_screen.where.stage == "conditioning"
    session.undo()
    settled(session)
    journey.show_anchor("")
    assert not time_place.isVisible()


# --- supportive care ---


def test_supportive_care_has_no_times_no_order_and_asks_for_no_state(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(
        edit_stage, path="transplant", stage="transplant", state=StageState.PLANNED, start=DAY,
        end=None,
    )  # fmt: skip
    session.do(choose_path, path="supportive-care")
    settled(session)
    overview = journey.overview
    assert not overview.drawing.isVisible()
    assert not overview.time.isVisible()
    rows = [row for row in overview.list.panel.rows() if isinstance(row, OpenRow)]
    assert len(rows) >= 3
    assert not [row for row in rows if "Not said yet" in row.accessibleDescription()]
    rows[0].click()
    screen = journey.stage_screen
    assert screen is not None
    assert not [row for row in screen.findChildren(OpenRow) if row.text().startswith("Next")]


# --- a page for where I am ---


def test_what_is_ready_is_marked_kept_and_undone(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    path = journey.overview.path
    assert path is not None
    stage = next(each for each in path.walk() if each.ready)
    screen = opened(journey, stage.id)
    assert screen.ready is not None
    row = screen.ready.rows[stage.ready[0].id]
    tab_to(journey, row)
    press(journey, Qt.Key.Key_Space)
    settled(session)
    assert got(session.snapshot, f"transplant/{stage.id}") == {stage.ready[0].id}
    session.undo()
    settled(session)
    assert not row.isChecked()


def test_who_to_call_has_the_same_words_and_leads_to_the_numbers(
    journey: JourneyPage, navigated: list[tuple[PageName, str]]
) -> None:
    press_words(opened(journey, "recovery"), "Who to call")
    assert navigated == [(PageName.HELP, "")]


def test_how_long_it_often_takes_stands_beside_my_dates_and_nowhere_else(
    journey: JourneyPage,
) -> None:
    screen = opened(journey, "conditioning")
    often = screen.stage.pack.often if screen.stage.pack else None
    assert often
    assert often not in words_of(screen)
    type_date(screen.mine.start, "7", "12", "2026")
    assert often in words_of(screen)


def test_a_question_and_an_appointment_can_belong_to_a_stage(
    journey: JourneyPage,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    session.do(add_question, text="Who feeds the cat?", question_id="cat")
    session.do(
        add_appointment, appointment_id="scan", what="Heart scan", when=DAY, at=time(10), where=""
    )
    settled(session)
    screen = opened(journey, "conditioning")
    assert not screen.belongs.isVisible()
    for fold in (screen.extra, screen.extra.questions, screen.extra.visits):
        fold.set_open(True)
    for fold in (screen.extra.questions, screen.extra.visits):
        row = fold.panel.rows()[0]
        assert isinstance(row, OpenRow)
        row.click()
        settled(session)
    record_id = stage_record_id("transplant", "conditioning")
    assert session.snapshot.questions["cat"].stage == record_id
    assert session.snapshot.appointments["scan"].stage == record_id
    assert set(screen.belongs.rows) == {"cat", "scan"}
    screen.belongs.rows["scan"].way.click()
    assert navigated == [(PageName.APPOINTMENTS, "scan")]
    screen.belongs.rows["cat"].take.click()
    settled(session)
    assert not session.snapshot.questions["cat"].stage
    session.undo()
    settled(session)
    assert session.snapshot.questions["cat"].stage == record_id


# --- own stages, names, order ---


def test_a_stage_of_my_own_is_added_by_keys_alone(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _beside(journey, "add")
    focus = journey.window().focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Second opinion")
    tab_to(journey, screen.places["/"])  # type: ignore[attr-defined]
    press(journey, Qt.Key.Key_Down, times=3)
    press(journey, Qt.Key.Key_Tab)
    press(journey, Qt.Key.Key_Return)
    settled(session)
    titles = [button.shape.title for button in journey.overview.drawing.buttons]
    assert titles[3] == "Second opinion"
    assert journey.beside is None


def test_a_nameless_stage_is_asked_about_and_not_added(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    press_words(_beside(journey, "add"), "Add this stage")
    settled(session)
    assert journey.beside is not None
    assert not session.snapshot.stages


def test_a_stage_can_have_my_own_name_and_its_own_again(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(journey, "conditioning")
    screen.extra.set_open(True)
    screen.extra.name.edit.setFocus()
    QTest.keyClicks(screen.extra.name.edit, "My week in room 7")
    screen.settle()
    settled(session)
    assert screen.heading.text() == "My week in room 7"
    assert journey.overview.drawing.buttons[2].shape.title == "My week in room 7"
    session.undo()
    settled(session)
    assert screen.heading.text() == "Conditioning"


def test_a_stage_that_is_repeated_can_be_taken_off_again(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(journey, "induction")
    assert screen.extra.remove.isHidden()
    screen.extra.again.click()
    settled(session)
    first, second = _shapes(journey, session)[:2]
    assert first == "induction"
    again = opened(journey, second)
    assert again.heading.text() == "Induction"
    again.extra.remove.click()
    settled(session)
    back = journey.stage_screen
    assert back is not None
    assert back.where.stage == "induction"  # where the person came from
    assert second not in _shapes(journey, session)
    session.undo()
    settled(session)
    assert _shapes(journey, session)[1] == second


def _shapes(page: JourneyPage, session: Session) -> list[str]:
    path = page.overview.path
    assert path is not None
    return [each.key for each in my_stages(session.snapshot, path, session.snapshot.course)]


@pytest.mark.parametrize("keys", [True, False])
def test_the_order_is_changed_by_buttons_and_by_keys_and_the_focus_stays(
    journey: JourneyPage, session: Session, settled: Settled, *, keys: bool
) -> None:
    screen = _beside(journey, "order")
    row = screen.rows["conditioning"]  # type: ignore[attr-defined]
    row.down.setFocus()
    if keys:
        QTest.keyClick(row.down, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    else:
        row.up.setFocus()
        press(journey, Qt.Key.Key_Return)
    settled(session)
    assert _shapes(journey, session)[:3] == ["induction", "conditioning", "getting-ready"]
    assert row.has_focus()
    session.undo()
    settled(session)
    assert _shapes(journey, session)[1] == "getting-ready"


def test_alt_and_an_arrow_move_a_row_of_the_list(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    row = journey.overview.list.panel.row("recovery")
    assert row is not None
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settled(session)
    assert _shapes(journey, session)[3] == "recovery"


# --- several courses ---


def test_a_second_transplant_stands_beside_the_first_with_its_own_dates_and_day_0(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    opened(journey, "transplant").mine.states[StageState.DONE].click()
    session.do(set_day_zero, path="transplant", day=DAY)
    settled(session)
    screen = _beside(journey, "courses")
    press_words(screen, "This treatment again")
    screen.add_again.rows["transplant"].click()  # type: ignore[attr-defined]
    settled(session)
    first, second = courses(session.snapshot)
    assert (first.day_zero, second.day_zero, second.is_shown) == (DAY, None, True)
    overview = journey.overview
    assert [row.text() for row in overview.courses.rows.values()] == [
        "Stem cell transplant",
        "Stem cell transplant (2)",
    ]
    assert {button.shape.state.value for button in overview.drawing.buttons} == {"unknown"}
    tab_to(journey, overview.courses.rows[second.record_id])
    press(journey, Qt.Key.Key_Left)
    settled(session)
    assert session.snapshot.course == ""
    assert overview.drawing.buttons[3].shape.state.value == "done"
    assert kept_stage(session, "transplant").state is StageState.DONE


def test_a_course_has_its_own_name_and_day_0(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(add_course, path="transplant", again=True, course_id="second")
    settled(session)
    screen = _beside(journey, "course/second")
    screen.name.edit.setFocus()  # type: ignore[attr-defined]
    QTest.keyClicks(screen.name.edit, "My second transplant")  # type: ignore[attr-defined]
    screen.settle()
    type_date(screen.day_zero, "1", "6", "2027")  # type: ignore[attr-defined]
    settled(session)
    view = courses(session.snapshot)[1]
    assert view.title == "My second transplant"
    assert view.day_zero == PartialDate.parse("2027-06-01")
    assert screen.heading.text() == "My second transplant"
    press_words(screen, "Take it off the list")
    settled(session)
    assert len(courses(session.snapshot)) == 1
    session.undo()
    settled(session)
    assert courses(session.snapshot)[1] == view


# --- if plans need to change ---


def test_other_ways_are_named_nowhere_before_their_door_is_opened(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    path = journey.overview.path
    assert path is not None
    tab_to(journey, journey.overview.changes)
    press(journey, Qt.Key.Key_Return)
    screen = journey.beside
    assert screen is not None
    titles = {branch.title for branch in path.branches}
    shown = {row.text() for row in screen.findChildren(OpenRow)} | {words_of(screen)}
    assert not [title for title in titles for words in shown if title in words]
    assert len([each for each in screen.gated if each.isVisible()]) == 1  # type: ignore[attr-defined]
    journey.open_stage(path.branches[0].id)
    assert journey.stage_screen is None
    assert journey.go_back()
    assert journey.overview.changes.hasFocus()


def test_another_way_is_read_before_it_is_chosen_and_drawn_after(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    path = journey.overview.path
    assert path is not None
    branch = path.branches[0]
    screen = _beside(journey, "changes")
    session.do(answer_gate, topic=branch.gate, answer=GateAnswer.SHOW)
    settled(session)
    assert branch.id not in _shapes(journey, session)
    row = next(r for r in screen.findChildren(OpenRow) if r.property("stage") == branch.id)
    row.click()
    stage = journey.stage_screen
    assert stage is not None
    assert stage.heading.text() == branch.title
    stage.mine.states[StageState.UNDER_WAY].click()
    settled(session)
    assert branch.id in _shapes(journey, session)
    assert journey.go_back()
    assert journey.beside is not None


# --- the way back ---


@pytest.mark.parametrize("anchor", ["courses", "add", "order"])
def test_back_from_a_screen_leads_to_the_row_under_more(journey: JourneyPage, anchor: str) -> None:
    ways = journey.overview.ways
    ways.set_open(True)
    assert ways.ways is not None
    row = ways.ways.rows[anchor]
    row.click()
    assert journey.beside is not None
    assert journey.go_back()
    assert row.hasFocus()
