"""Today on a journey that moves: in the person's words, and ready for visits only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from companion.content import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.appointments import add_appointment
from companion.services.courses import add_course
from companion.services.date_entries import HelperWords, put_in_appointments
from companion.services.date_sums import HelperKind
from companion.services.journey import add_stage, choose_path, edit_stage, name_stage, repeat_stage
from companion.ui.pages.context import PageContext
from companion.ui.pages.today import TodayPage
from companion.ui.session import Session
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]


@pytest.fixture
def told(context: PageContext, session: Session, settled: Settled, qtbot: Any) -> Any:
    """Makes the page and returns what it says."""

    def read() -> str:
        settled(session)
        page = TodayPage(context)
        qtbot.addWidget(page)
        page.show()
        page.read_on()
        qtbot.waitUntil(page.findChildren(Text)[0].isVisible)
        return "\n".join(each.text() for each in page.findChildren(Text))

    return read


@pytest.fixture
def transplant(context: PageContext, session: Session) -> JourneyPath:
    session.do(choose_path, path="transplant")
    return next(each for each in context.library.paths() if each.id == "transplant")


def under_way(session: Session, stage: str, course: str = "") -> None:
    session.do(
        edit_stage, path="transplant", stage=stage, course=course,
        state=StageState.UNDER_WAY, start=None, end=None,
    )  # fmt: skip


def test_a_stage_is_told_by_the_name_the_person_gave_it(
    session: Session, transplant: JourneyPath, told: Callable[[], str]
) -> None:
    under_way(session, "conditioning")
    session.do(name_stage, journey=transplant, stage="conditioning", title="The hard weeks")
    assert "Now: The hard weeks" in told()


def test_a_stage_of_their_own_and_a_repeated_one_are_told_too(
    session: Session, transplant: JourneyPath, told: Callable[[], str]
) -> None:
    session.do(add_stage, journey=transplant, title="Radiotherapy", stage_id="mine")
    under_way(session, "mine")
    assert "Now: Radiotherapy" in told()
    session.do(
        edit_stage, path="transplant", stage="mine", state=StageState.DONE, start=None, end=None
    )
    session.do(repeat_stage, journey=transplant, stage="conditioning", stage_id="again")
    under_way(session, "again")
    assert "Now: Conditioning" in told()


def test_only_the_course_that_is_shown_is_told(
    session: Session, transplant: JourneyPath, told: Callable[[], str]
) -> None:
    under_way(session, "recovery")
    session.do(add_course, path=transplant.id, again=True, course_id="c2")
    assert "Now:" not in told()
    under_way(session, "conditioning", "c2")
    assert "Now: Conditioning" in told()


def test_the_next_appointment_is_a_visit_and_no_worked_out_date(
    context: PageContext, session: Session, told: Callable[[], str]
) -> None:
    session.do(
        put_in_appointments, kind=HelperKind.CAR_T, start=PartialDate.parse("2026-11-25"),
        lengths={"near_days": 2}, words=HelperWords.of(context.library.phrases()),
    )  # fmt: skip
    assert "Next appointment" not in told()
    session.do(add_appointment, what="Clinic visit", when=PartialDate.parse("2026-12-03"))
    words = told()
    assert "Clinic visit" in words
    assert "Stay near" not in words


@pytest.mark.parametrize("stage", ["relapse-after-transplant", "care-choice"])
def test_the_title_of_a_hard_topic_is_never_told_as_what_is_now(
    context: PageContext, session: Session, told: Callable[[], str], stage: str
) -> None:
    path = next(each for each in context.library.paths() if each.stage(stage))
    session.do(choose_path, path=path.id)
    session.do(
        edit_stage, path=path.id, stage=stage, state=StageState.UNDER_WAY, start=None, end=None
    )
    assert "Now:" not in told()
    session.do(name_stage, journey=path, stage=stage, title="The long way round")
    assert "Now: The long way round" in told()
