"""Journey and Coping notes in the states no tour shows: heard, reached and whole in every look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.appointments import add_appointment
from companion.services.journey import choose_path, edit_stage
from companion.services.notes import write_note
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.tree_walk import everything_wrong

Settled = Callable[[Session], None]
Show = Callable[[QWidget], None]
LOOKS = (
    ("light", 100, (1066, 672)),
    ("dark", 225, (1066, 672)),
    ("contrast", 200, (700, 772)),
    ("light", 100, (320, 480)),
)


def lay_out() -> None:
    """Let every layout inside a layout take its turn."""
    for _ in range(8):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.fixture(params=LOOKS, ids=str)
def show(request: pytest.FixtureRequest, themes: ThemeController, qtbot: QtBot) -> Show:
    """Shows a page in one look after the other."""
    theme, percent, size = request.param
    themes.apply(theme, percent)

    def show_page(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)

    return show_page


@pytest.mark.parametrize("path", ["transplant", "car-t", "supportive-care"])
def test_every_stage_can_be_heard_reached_and_read(
    context: PageContext, session: Session, settled: Settled, show: Show, path: str
) -> None:
    session.do(choose_path, path=path)
    chosen = next(each for each in context.library.paths() if each.id == path)
    for stage, state in zip(chosen.stages, (*StageState, *StageState), strict=False):
        session.do(
            edit_stage,
            path=path,
            stage=stage.id,
            state=state,
            start=PartialDate.parse("2026-09-30~"),
            end=PartialDate.parse("2026-09-01"),
        )
    settled(session)
    page = JourneyPage(context)
    show(page)
    page.overview.change.setChecked(True)
    page.overview.steps.setChecked(True)
    page.overview.ways.set_open(True)
    lay_out()
    assert everything_wrong(page) == []
    for stage in chosen.stages:
        page.open_stage(stage.id)
        screen = page.stage_screen
        assert screen is not None
        screen.mine.states[StageState.MOVED].click()
        settled(session)
        lay_out()
        assert everything_wrong(page) == [], stage.id


def test_every_turn_of_a_move_can_be_heard_reached_and_read(
    context: PageContext, session: Session, settled: Settled, show: Show
) -> None:
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage,
        path="transplant",
        stage="conditioning",
        state=StageState.PLANNED,
        start=PartialDate.parse("2026-12-07"),
        end=PartialDate.parse("2026-12-14"),
    )
    for number in range(3):
        session.do(
            add_appointment,
            what=f"Visit {number} " + "with a long name " * 4,
            when=PartialDate.parse(f"2026-12-0{7 + number}"),
        )
    settled(session)
    page = JourneyPage(context)
    show(page)
    page.open_stage("conditioning")
    screen = page.stage_screen
    assert screen is not None
    flow = screen.mine.moved
    screen.extra.set_open(True)
    screen.extra.visits.set_open(True)
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    flow.new_date.click()
    flow.dates.keep.click()  # nothing is typed, and that is said
    lay_out()
    assert everything_wrong(page) == []
    flow.dates.start.set_value(PartialDate.parse("2027-01-11"))
    flow.dates.keep.click()
    settled(session)
    assert len(flow.around.rows) == 3
    flow.around.choose.click()
    for row in flow.around.rows.values():
        row.tick.click()
    flow.around.keep.click()
    lay_out()
    assert everything_wrong(page) == []


def test_notes_and_small_things_can_be_heard_reached_and_read(
    context: PageContext, session: Session, settled: Settled, show: Show
) -> None:
    for number in range(3):
        session.do(
            write_note,
            note_id=f"n{number}",
            text="Unbreakable" * 30 + "\nand more",
            written_on=date(2026, 11, 1 + number),
        )
    settled(session)
    page = CopingPage(context)
    show(page)
    page.writing.prompts.fold.set_open(True)
    page.writing.past.first_lines.click()
    lay_out()
    assert everything_wrong(page) == []
    page.writing.open_note("n1")
    lay_out()
    assert everything_wrong(page) == []
    page.show_small_things()
    assert page.small_things is not None
    lay_out()
    assert everything_wrong(page) == []
    page.small_things.longer.set_open(True)
    lay_out()
    assert everything_wrong(page) == []
    for page_id in (*page.small_things.pages, "family-and-work", "talking-to-children"):
        page.open_page(page_id)
        settled(session)
        lay_out()
        assert everything_wrong(page) == [], page_id
