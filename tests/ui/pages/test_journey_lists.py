"""Lists to tick off near their stage and from the start, and days that are counted when asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.content.checklists import Checklist
from companion.domain.dates import PartialDate
from companion.domain.journey_records import first_course_id
from companion.domain.records import StageState
from companion.services.courses import add_course, course_of, set_counting, set_day_zero
from companion.services.getting_ready import got
from companion.services.journey import choose_path, edit_stage
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.course_screen import CourseScreen
from companion.ui.pages.journey.lists_screen import ListPart, ListsPart, ListsScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.today import TodayPage
from companion.ui.session import Session
from companion.ui.widgets.button import LinkButton
from tests.ui.pages.journey_page import (
    Settled,
    come_back,
    first_shown,
    opened,
    press,
    tab_to,
    words_of,
)

TODAY = date(2026, 11, 24)


def under_way(session: Session, stage: str, path: str = "transplant") -> None:
    session.do(edit_stage, path=path, stage=stage, state=StageState.UNDER_WAY, start=None, end=None)


# --- lists ---


def screen_of(page: JourneyPage, place: str = "") -> ListsScreen:
    page.show_anchor(f"lists/{place}")
    assert isinstance(page.beside, ListsScreen)
    return page.beside


def test_every_list_is_open_from_the_start_even_without_a_path(
    context: PageContext, qtbot: QtBot
) -> None:
    page = first_shown(context, qtbot)
    more = page.overview.ways
    more.set_open(True)
    assert more.ways is not None
    more.ways.rows["lists"].click()
    screen = page.beside
    assert isinstance(screen, ListsScreen)
    assert isinstance(screen.part, ListsPart)
    for each in context.library.checklists():
        screen.part.ways.rows[f"lists/{each.id}"].click()
        assert isinstance(screen.part, ListPart)
        assert [row.text() for row in screen.part.ticks.rows.values()] == [
            item.text for item in each.items
        ]
        assert screen.back.hasFocus()
        assert page.go_back()
        assert isinstance(screen.part, ListsPart)
        assert screen.part.ways.rows[f"lists/{each.id}"].hasFocus()


def test_by_keys_a_line_is_ticked_and_the_tick_is_undone(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = first_shown(context, qtbot)
    part = screen_of(page, "going-home").part
    assert isinstance(part, ListPart)
    tab_to(page, part.ticks.rows["card"])
    press(page, Qt.Key.Key_Space)
    settled(session)
    assert got(session.snapshot, "going-home") == {"card"}
    session.undo()
    settled(session)
    assert got(session.snapshot, "going-home") == set()
    assert not part.ticks.rows["card"].isChecked()


def near(context: PageContext) -> list[tuple[Checklist, str]]:
    lists = context.library.checklists()
    return [(each, place) for each in lists for place in each.stages]


def test_a_list_is_near_each_of_its_stages_and_no_other(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    path = next(path for path in context.library.paths() if path.id == "transplant")
    wanted = {(f"lists/{each.id}", place) for each, place in near(context)}
    for stage in path.walk():
        page.show_anchor("")
        page.show_anchor(stage.id)
        if page.stage_screen is None:  # of a closed topic
            continue
        shown = {key for key in page.stage_screen.rows if key.startswith("lists/")}
        assert shown == {key for key, place in wanted if place == f"transplant/{stage.id}"}


def test_a_list_leads_back_to_its_stage(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    stage = opened(page, "going-home")
    stage.rows["lists/going-home"].click()
    assert isinstance(page.beside, ListsScreen)
    assert page.go_back()
    assert page.stage_screen is not None
    assert page.stage_screen.rows["lists/going-home"].hasFocus()


def today_page(context: PageContext, qtbot: QtBot) -> TodayPage:
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.resize(853, 486)
    page.ensure_built()
    page.read_on()
    page.show()
    return page


def ways_of(page: TodayPage) -> list[str]:
    links = page.findChildren(LinkButton)
    return [each.text() for each in links if each.isVisibleTo(page) and "list" in each.text()]


def test_today_leads_to_a_list_only_while_its_stage_is_under_way(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    session.do(choose_path, path="transplant")
    under_way(session, "induction")
    settled(session)
    page = today_page(context, qtbot)
    assert not ways_of(page)
    session.do(
        edit_stage,
        path="transplant",
        stage="induction",
        state=StageState.DONE,
        start=None,
        end=None,
    )
    under_way(session, "recovery")
    settled(session)
    page.refresh(None)
    assert ways_of(page) == ["Open the list: Going home"]
    link = next(each for each in page.findChildren(LinkButton) if "Going home" in each.text())
    link.click()
    assert navigated == [(PageName.JOURNEY, "lists/going-home")]


# --- days ---


@pytest.fixture
def counting(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """A transplant twelve days ago, its days counted."""
    page = come_back(context, qtbot, session, settled)
    zero = PartialDate.of(TODAY - timedelta(days=12))
    session.do(set_day_zero, path="transplant", day=zero)
    session.do(set_counting, path="transplant", on=True)
    under_way(session, "transplant")
    settled(session)
    page.refresh(None)
    return page


def test_no_day_is_counted_until_a_person_asks(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    session.do(set_day_zero, path="transplant", day=PartialDate.of(TODAY - timedelta(days=12)))
    under_way(session, "transplant")
    settled(session)
    page.refresh(None)
    assert not page.overview.days.isVisible()
    assert "Day +" not in words_of(page)
    assert "Day +" not in words_of(opened(page, "transplant"))
    today = today_page(context, qtbot)
    assert "Now: Transplant" in words_of(today)
    assert "Day +" not in words_of(today)


def test_the_switch_counts_and_one_press_hides_the_days_again(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    session.do(set_day_zero, path="transplant", day=PartialDate.of(TODAY + timedelta(days=7)))
    settled(session)
    page.show_anchor(f"course/{first_course_id('transplant')}")
    screen = page.beside
    assert isinstance(screen, CourseScreen)
    tab_to(page, screen.count)
    press(page, Qt.Key.Key_Space)
    settled(session)
    assert page.go_back()
    assert page.overview.days.day.text() == "Day \N{MINUS SIGN}7"
    tab_to(page, page.overview.days.hide_days)
    press(page, Qt.Key.Key_Space)
    settled(session)
    page.refresh(None)
    course = course_of(session.snapshot, "transplant")
    assert course is not None
    assert not course.counting
    assert course.day_zero is not None
    assert not page.overview.days.isVisible()


def test_the_day_stands_on_the_path_on_its_stage_and_on_today(
    counting: JourneyPage, context: PageContext, qtbot: QtBot
) -> None:
    assert counting.overview.days.day.text() == "Day +12"
    assert "Day +12" in words_of(opened(counting, "transplant"))
    assert "Day +12" not in words_of(opened(counting, "conditioning"))
    today = today_page(context, qtbot)
    assert "Now: Transplant. Day +12" in words_of(today)


def test_days_are_counted_up_and_towards_nothing(
    counting: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(set_day_zero, path="transplant", day=PartialDate.of(TODAY - timedelta(days=140)))
    settled(session)
    counting.refresh(None)
    assert counting.overview.days.day.text() == "Day +140"
    assert "100" not in words_of(counting)


def test_a_day_0_that_is_only_a_month_counts_nothing_and_says_why(
    counting: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(set_day_zero, path="transplant", day=PartialDate.parse("2026-11"))
    settled(session)
    counting.refresh(None)
    assert not counting.overview.days.isVisible()
    counting.show_anchor(f"course/{first_course_id('transplant')}")
    screen = counting.beside
    assert isinstance(screen, CourseScreen)
    assert "one sure day" in screen.count.accessibleDescription()


def test_each_course_counts_for_itself(
    counting: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(add_course, path="transplant", again=True, course_id="second")
    settled(session)
    counting.refresh(None)
    assert not counting.overview.days.isVisible()
    zero = PartialDate.of(TODAY + timedelta(days=1))
    session.do(set_day_zero, path="transplant", course="second", day=zero)
    session.do(set_counting, path="transplant", course="second", on=True)
    settled(session)
    counting.refresh(None)
    assert counting.overview.days.day.text() == "Day \N{MINUS SIGN}1"
