"""Another way: put in the plan and taken out again by a press of its own, with undo."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from companion.content import JourneyPath
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.services.stage_list import my_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.changes_screen import ChangesScreen
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from tests.ui.pages.journey_page import Settled, come_back


@pytest.fixture
def journey(context: PageContext, qtbot: QtBot, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    return come_back(context, qtbot, session, settled)


def _path(page: JourneyPage) -> JourneyPath:
    path = page.overview.path
    assert path is not None
    return path


def test_another_way_is_put_in_the_plan_and_taken_out_by_a_press(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    path = _path(journey)
    branch = path.branches[0]
    session.do(answer_gate, topic=branch.gate, answer=GateAnswer.SHOW)
    settled(session)
    journey.show_anchor("changes")
    screen = journey.beside
    assert isinstance(screen, ChangesScreen)
    put = screen.puts[branch.id]
    assert put.text() == "Put this in my plan"
    assert put.accessibleName() == f"Put this in my plan: {branch.title}"
    put.click()
    settled(session)
    assert my_stage(session.snapshot, path, branch.id) is not None
    assert put.text() == "Take it out of my plan"
    put.click()
    settled(session)
    assert my_stage(session.snapshot, path, branch.id) is None
    assert put.text() == "Put this in my plan"
    session.undo()
    settled(session)
    assert my_stage(session.snapshot, path, branch.id) is not None
    assert put.text() == "Take it out of my plan"
