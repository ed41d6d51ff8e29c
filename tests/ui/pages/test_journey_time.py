"""Along time: everything that is drawn is there as a list as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, stage_record_id
from companion.services.journey import edit_stage
from companion.services.sample_journeys import SamplePlan
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.time_list import TimeList, time_rows
from companion.ui.pages.journey.time_place import TimePlace
from companion.ui.session import Session
from companion.ui.tour import planned_records
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.timeline import TimelineValues
from tests.ui.pages.journey_page import Settled, first_shown


def time_of(journey: JourneyPage, qtbot: QtBot) -> TimePlace:
    place = journey.overview.time
    qtbot.waitUntil(place.isVisible)
    return place


def values_of(place: TimePlace) -> TimelineValues:
    assert place.view is not None
    return place.view.values


def list_of(place: TimePlace) -> TimeList:
    assert place.list is not None
    return place.list


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A person with two transplants, appointments and notes."""
    made = tmp_path / "person"
    write_new_folder(made, planned_records(SamplePlan.TWO_DAY_ZEROS))
    return made


def keys_drawn(values: TimelineValues) -> set[str]:
    return {bar.key for bar in values.bars} | {mark.key for mark in values.marks}


def test_the_list_has_all_that_the_drawing_has_with_a_step_that_is_folded(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = first_shown(context, qtbot)
    place = time_of(page, qtbot)
    course = session.snapshot.course
    fixed = stage_record_id("transplant", "day-0", course)
    session.do(
        edit_stage,
        path="transplant",
        stage="day-0",
        state=StageState.PLANNED,
        start=PartialDate.parse("2026-12-14"),
        end=None,
        course=course,
    )
    settled(session)
    qtbot.waitUntil(lambda: fixed in {bar.key for bar in values_of(place).bars})
    values = values_of(place)
    rows = time_rows(values, context.dates)
    assert len(rows) == len({row.key for row in rows})
    assert {row.key for row in rows} == keys_drawn(values)
    told = [f"{row.title}, {row.told}" for row in rows]
    for words in ("My first transplant", "Blinatumomab", "Day 0, 14 December 2026"):
        assert any(words in each for each in told)
    notes = [row for row in rows if row.key in session.snapshot.notes]
    assert notes
    for note in notes:
        assert note.title == "Note: in my coping notes"


def test_it_is_folded_and_its_rows_are_there_forty_at_a_time(
    context: PageContext, qtbot: QtBot
) -> None:
    place = time_of(first_shown(context, qtbot), qtbot)
    found = list_of(place)
    assert not found.fold.opened
    assert not found.panel.rows()
    found.fold.button.setFocus()
    QTest.keyClick(found.fold.button, Qt.Key.Key_Space)
    assert found.panel.isVisible()
    wanted = len(keys_drawn(values_of(place)))
    qtbot.waitUntil(lambda: len(found.panel.rows()) == min(wanted, 40))


@pytest.mark.parametrize("of", ["stage", "appointment", "note", "day 0"])
def test_a_row_leads_where_the_drawing_leads(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    navigated: list[tuple[PageName, str]],
    of: str,
) -> None:
    place = time_of(first_shown(context, qtbot), qtbot)
    found = list_of(place)
    found.fold.set_open(True)
    ways: list[object] = []
    place.place_asked.connect(ways.append)
    snapshot, values = session.snapshot, values_of(place)
    inside: dict[str, Callable[[str], bool]] = {
        "stage": lambda key: any(bar.key == key for bar in values.bars),
        "appointment": lambda key: key in snapshot.appointments,
        "note": lambda key: key in snapshot.notes,
        "day 0": lambda key: any(mark.key == key for mark in values.day_zeros),
    }
    qtbot.waitUntil(lambda: found.panel.finished)
    rows = [row for row in found.panel.rows() if isinstance(row, OpenRow)]
    row = next(row for row in rows if inside[of](str(row.property("key"))))
    row.click()
    key = str(row.property("key"))
    expected: dict[str, object] = {
        "stage": key,
        "appointment": (PageName.APPOINTMENTS, key),
        "note": (PageName.COPING, key),
        "day 0": f"course/{key}",
    }
    assert [*ways, *navigated] == [expected[of]]
