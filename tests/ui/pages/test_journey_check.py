"""Dates to check: the drawing, the list beside it and the list of stages say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.journey_records import Course
from companion.domain.records import Appointment, Record, Stage, StageState
from companion.services.sample_journeys import SECOND, SamplePlan
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.courses_screen import CoursesScreen
from companion.ui.pages.journey.time_list import TimeRow, time_rows
from companion.ui.session import Session
from companion.ui.tour import planned_records
from tests.ui.pages.journey_page import first_shown, words_of
from tests.ui.pages.test_journey_lists import today_page

WHOLE = "check this date with the hospital"
TO_CHECK = ("transplant", "recovery")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A second transplant whose conditioning moved; what is after it is to be checked."""
    made = tmp_path / "person"
    write_new_folder(made, tuple(map(doubted, planned_records(SamplePlan.TWO_DAY_ZEROS))))
    return made


def doubted(record: Record) -> Record:
    if isinstance(record, Course) and record.id == SECOND:
        return replace(record, check=True)
    if isinstance(record, Stage) and record.course == SECOND:
        if record.stage == "conditioning":
            start = PartialDate.parse("2027-01-11")
            return replace(record, state=StageState.MOVED, start=start, end=None)
        return replace(record, check=record.stage in TO_CHECK)
    if isinstance(record, Appointment) and record.what == "Eye check":
        return replace(record, check=True)
    return record


def rows_of(context: PageContext, qtbot: QtBot) -> tuple[tuple[TimeRow, ...], list[str], list[str]]:
    """Return the rows of the list, the names on the drawing, and what the stages say."""
    page = first_shown(context, qtbot)
    place = page.overview.time
    qtbot.waitUntil(place.isVisible)
    assert place.view is not None
    names = [button.accessibleName() for button in place.view.buttons]
    stages = [
        f"{row.text()}: {row.accessibleDescription()}"
        for row in page.overview.list.findChildren(QAbstractButton)
    ]
    return time_rows(place.view.values, context.dates), names, stages


def test_stages_day_0_and_appointments_say_it_in_the_drawing_and_in_its_list(
    context: PageContext, qtbot: QtBot, session: Session
) -> None:
    rows, names, stages = rows_of(context, qtbot)
    checked = [row for row in rows if WHOLE in row.told]
    kinds = {"Transplant", "Recovery", "Day 0", "Appointment: Eye check"}
    assert {row.title for row in checked} == kinds
    assert len(checked) == 4
    assert sum(WHOLE in stage for stage in stages) == len(TO_CHECK)
    for title in ("Transplant", "Recovery", "Day 0"):
        assert any(name.startswith(title) and name.endswith(WHOLE) for name in names)
    assert any("1 date to check" in name for name in names)


def test_a_stage_that_moved_is_told_alike_in_all_three(context: PageContext, qtbot: QtBot) -> None:
    rows, names, stages = rows_of(context, qtbot)
    words = "oved, now 11 January 2027"
    assert any(words in row.told for row in rows)
    assert any(words in name for name in names)
    assert any(words in stage for stage in stages)


def test_the_overview_says_it_of_day_0_and_counts_no_day_towards_it(
    context: PageContext, qtbot: QtBot
) -> None:
    page = first_shown(context, qtbot)
    words = words_of(page)
    assert f"Day 0: 14 December 2026, {WHOLE}" in words
    assert page.overview.days.isVisible()
    assert page.overview.days.day.text() == "No day is counted until day 0 is checked."
    assert page.overview.days.hide_days.isVisible()
    assert "Day \N{MINUS SIGN}" not in words


def test_the_list_of_treatments_says_it_of_that_day_0_alone(
    context: PageContext, qtbot: QtBot
) -> None:
    page = first_shown(context, qtbot)
    page.show_anchor("courses")
    screen = page.beside
    assert isinstance(screen, CoursesScreen)
    told = {key: row.accessibleDescription() for key, row in screen.rows.items()}
    assert f"Day 0: 14 December 2026, {WHOLE}" in told[SECOND]
    assert sum(WHOLE in words for words in told.values()) == 1


def test_today_counts_no_day_towards_it(context: PageContext, qtbot: QtBot) -> None:
    page = today_page(context, qtbot)
    qtbot.waitUntil(lambda: "Now: Getting ready" in words_of(page))
    assert "Day \N{MINUS SIGN}" not in words_of(page)
