"""What is a person's own in a stage: state, dates and note, kept and undone."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.journey import choose_path, edit_stage, note_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    first_shown,
    kept_stage,
    opened,
    type_date,
    words_of,
)


@pytest.fixture
def journey(context: PageContext, qtbot: QtBot) -> JourneyPage:
    """The page in a window of a small laptop."""
    return first_shown(context, qtbot)


@pytest.fixture
def on_transplant(journey: JourneyPage, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    session.do(choose_path, path="transplant")
    settled(session)
    return journey


# --- what is a person's own ---


def test_state_and_dates_are_kept_and_undone(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    kept = kept_stage(session, "conditioning")
    assert (kept.state, kept.start) == (StageState.PLANNED, DAY)
    session.undo()
    settled(session)
    assert session.snapshot.stage("transplant", "conditioning") is None
    assert screen.mine.state is StageState.NONE
    assert screen.mine.start.value() is None


def test_a_date_about_a_month_is_enough(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "transplant")
    type_date(screen.mine.start, "", "December", "2026")
    settled(session)
    assert kept_stage(session, "transplant").start == PartialDate.parse("2026-12")


def test_an_unreadable_date_never_takes_away_the_kept_one(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "transplant")
    type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    type_date(screen.mine.start, "7", "13", "2026")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    assert screen.mine.start.error
    assert kept_stage(session, "transplant").start == DAY


def test_the_end_is_asked_for_only_after_the_start(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    assert not screen.mine.end.isVisible()
    assert not screen.mine.often.isVisible()
    type_date(screen.mine.start, "7", "12", "2026")
    assert screen.mine.end.isVisible()
    assert screen.mine.often.isVisible()
    assert screen.mine.often.text().endswith("Your team's plan comes first.")


def test_an_end_before_the_start_is_said_and_kept(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    type_date(screen.mine.start, "7", "12", "2026")
    type_date(screen.mine.end, "1", "12", "2026")
    settled(session)
    assert "before the start" in screen.mine.end.error
    assert kept_stage(session, "conditioning").end == PartialDate.parse("2026-12-01")


def test_moved_says_first_that_it_can_be_hard_and_that_the_old_date_is_kept(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    type_date(screen.mine.start, "7", "12", "2026")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    words = words_of(screen.mine.moved)
    assert words.startswith("The date has moved. That can be hard.\nThe old date is kept.")
    assert kept_stage(session, "conditioning").start == DAY
    screen.mine.moved.new_date.click()
    assert screen.mine.moved.dates.start.isAncestorOf(screen.window().focusWidget())


def test_not_known_yet_empties_the_dates_and_undo_brings_them_back(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    session.leave("stage:transplant/conditioning")
    screen.mine.states[StageState.MOVED].click()
    screen.mine.moved.not_known.click()
    settled(session)
    assert kept_stage(session, "conditioning").start is None
    assert kept_stage(session, "conditioning").state is StageState.MOVED
    session.undo()
    settled(session)
    assert kept_stage(session, "conditioning").start == DAY
    assert screen.mine.start.value() == DAY


def test_a_note_on_a_stage_is_kept_while_typing_with_its_marks(
    on_transplant: JourneyPage, session: Session, qtbot: QtBot
) -> None:
    screen = opened(on_transplant, "recovery")
    screen.mine.note.setFocus()
    QTest.keyClicks(screen.mine.note.page, "<b>Ask Sam</b> & bring soup")
    qtbot.waitUntil(
        lambda: session.snapshot.stage("transplant", "recovery") is not None, timeout=2000
    )
    assert kept_stage(session, "recovery").note == "<b>Ask Sam</b> & bring soup"
    assert screen.mine.note.text == "<b>Ask Sam</b> & bring soup"


def test_leaving_a_stage_at_once_still_keeps_its_note(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "recovery")
    screen.mine.note.setFocus()
    QTest.keyClicks(screen.mine.note.page, "Bring soup")
    assert on_transplant.go_back()
    settled(session)
    assert kept_stage(session, "recovery").note == "Bring soup"


def test_words_being_typed_stay_when_something_else_is_kept(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "recovery")
    QTest.keyClicks(screen.mine.note.page, "Half a sent")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    on_transplant.refresh(None)
    assert screen.mine.note.text == "Half a sent"


def test_a_note_changed_elsewhere_is_shown(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "recovery")
    session.do(note_stage, path="transplant", stage="recovery", note="From the other window")
    settled(session)
    assert screen.mine.note.text == "From the other window"
    session.undo()
    settled(session)
    assert screen.mine.note.text == ""


def test_not_in_the_plan_now_shows_no_cross_and_no_red(
    on_transplant: JourneyPage, session: Session, settled: Settled, themes: ThemeController
) -> None:
    session.do(
        edit_stage,
        path="transplant",
        stage="transplant",
        state=StageState.NOT_NOW,
        start=None,
        end=None,
    )
    settled(session)
    button = on_transplant.overview.drawing.buttons[3]
    assert "Not in the plan now" in button.accessibleName()
    colours = themes.theme.colours
    reds = {each.rgb() for each in (colours.error, colours.urgent)}
    picture = button.grab().toImage()
    seen = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert not reds & seen
